package framewright.format.linkeddata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import framewright.core.exchange.ForeignText;
import framewright.core.exchange.FoundNumbers;
import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.core.exchange.MadeFramework;
import framewright.dsl.Identity;
import framewright.dsl.model.Author;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ModelPackage.Literals;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Relation;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Status;
import framewright.dsl.model.Tier;

/** The framework that a graph of CTDL-ASN tells of: competencies are parts, progression models scales, and levels of rubrics the texts for their levels. */
final class CtdlFramework {

	private static final String C = JsonLd.CEASN;
	private static final String T = JsonLd.CETERMS;
	private static final Map<String, Relation> ALIGNMENTS = new LinkedHashMap<>();
	private static final Map<String, String> ALIGNED = Map.of(C + "majorAlignment", "mostly the same", C + "narrowAlignment", "wider than that", C + "skillEmbodied", "skill embodied");
	/** What has no meaning of its own beside what it stands with. */
	private static final Set<String> KNOWN = Set.of(JsonLd.TYPE, T + "ctid", C + "inLanguage", C + "isPartOf", C + "isChildOf", C + "isTopChildOf", C + "hasChild", C + "hasTopChild", C + "listID", C + "competencyText", C + "competencyLabel",
			C + "competencyCategory", C + "codedNotation", C + "altCodedNotation", C + "comment", C + "derivedFrom", C + "isVersionOf", C + "publicationStatusType", C + "name", C + "description", C + "author", C + "creator", C + "publisher",
			C + "publisherName", C + "identifier", C + "dateModified", C + "dateCreated", C + "dateValidFrom", C + "dateValidUntil", C + "license", C + "rights", C + "source", C + "conceptKeyword", T + "versionIdentifier",
			T + "previousVersion", T + "nextVersion", T + "latestVersion");

	static {
		ALIGNMENTS.put(C + "exactAlignment", Relation.EXACT);
		ALIGNMENTS.put(C + "broadAlignment", Relation.PART_OF);
		ALIGNMENTS.put(C + "prerequisiteAlignment", Relation.PRECEDES);
		ALIGNMENTS.put(C + "minorAlignment", Relation.RELATED);
		ALIGNMENTS.put(C + "majorAlignment", Relation.RELATED);
		ALIGNMENTS.put(C + "narrowAlignment", Relation.RELATED);
		ALIGNMENTS.put(C + "skillEmbodied", Relation.RELATED);
	}

	private final Things things;
	private final Ledger ledger;
	private final Assembly assembly;
	private final Framework framework;
	private final Map<String, Level> levels = new HashMap<>();
	private final Map<Map<String, Level>, Scale> rubrics = new IdentityHashMap<>();
	private final Map<Tier, Level> rated = new IdentityHashMap<>();
	private final List<String> stems = new ArrayList<>();
	private String language = "";
	private boolean ours;
	private boolean versioned;
	private String root = "";

	private CtdlFramework(Things things, Ledger ledger) {
		this.things = things;
		this.ledger = ledger;
		this.assembly = new Assembly(ledger);
		this.framework = assembly.framework();
	}

	/** What came of a graph. */
	record Made(Framework framework, boolean ours, String root) {
	}

	static Made of(Things things, String name, Ledger ledger) throws UnreadableDocumentException {
		CtdlFramework made = new CtdlFramework(things, ledger);
		made.make(name);
		return new Made(made.framework, made.ours, made.root);
	}

	private void make(String name) throws UnreadableDocumentException {
		String found = things.subjects().stream().filter(one -> things.is(one, C + "CompetencyFramework")).findFirst()
				.orElseThrow(() -> new UnreadableDocumentException("There is no competency framework of CTDL-ASN in the file. Ask for the whole graph of the framework, with its competencies."));
		root = found;
		header(root, name);
		List<String> competencies = things.subjects().stream().filter(one -> things.is(one, C + "Competency")).toList();
		places(root, competencies);
		competencies.forEach(this::competency);
		things.subjects().stream().filter(one -> things.is(one, JsonLd.ASN + "ProgressionModel", JsonLd.SKOS + "ConceptScheme")).forEach(this::scale);
		competencies.forEach(this::relations);
		things.subjects().stream().filter(one -> things.is(one, C + "Rubric")).forEach(this::rubric);
		others();
		assembly.finish(ours);
		rated.forEach((tier, level) -> {
			if (tier.eContainer() != null && level.eContainer() instanceof Scale scale) {
				tier.setRatedOn(scale);
			}
		});
		if (ours) {
			FoundNumbers.apply(framework);
		}
	}

	private String words(String subject, String... predicates) {
		return things.words(subject, language, predicates);
	}

	// ---- the framework ----

	private void header(String root, String name) {
		language = things.first(root, C + "inLanguage");
		framework.setName(name);
		framework.setTitle(ForeignText.line(words(root, C + "name", T + "name")));
		ledger.used(framework.getTitle(), "framework", "the framework itself", framework);
		String ctid = things.first(root, T + "ctid");
		String identifier = things.all(root, C + "identifier").stream().filter(one -> !Assembly.isMade(one)).findFirst().orElse("");
		String uuid = Assembly.uuid(!identifier.isEmpty() ? identifier : ctid.isEmpty() ? root : ctid.replaceFirst("^ce-", ""));
		framework.setUuid(Identity.of(framework).framework().toString().equals(uuid) ? null : uuid);
		String description = words(root, C + "description");
		ours = description.contains("- Permanent name: ") && things.subjects().stream().anyMatch(one -> !things.values(one, C + "altCodedNotation").isEmpty());
		versioned = ours && !things.values(root, C + "isVersionOf").isEmpty();
		if (!language.equals(Language.UNKNOWN)) {
			Assembly.set(framework, Literals.FRAMEWORK__LANGUAGE, language);
		}
		if (!ours) {
			things.all(root, C + "author", C + "creator").forEach(this::author);
		}
		framework.setPublisher(blank(ForeignText.line(words(root, C + "publisherName"))));
		framework.setStatus(things.first(root, C + "publicationStatusType").endsWith("Published") ? Status.PUBLISHED : things.first(root, C + "publicationStatusType").matches(".*(Deprecated|Retired)") ? Status.RETIRED : Status.DRAFT);
		framework.setLicence(blank(ForeignText.line(things.first(root, C + "license").isEmpty() ? words(root, C + "rights") : things.first(root, C + "license"))));
		String version = things.values(root, T + "versionIdentifier").stream().map(value -> value.address() ? things.first(value.text(), T + "identifierValueCode") : value.text()).findFirst().orElse("");
		if (!Assembly.set(framework, Literals.FRAMEWORK__VERSION, version)) {
			framework.setEdition(blank(ForeignText.line(version)));
		}
		if (ours) {
			ours(description);
			return;
		}
		Assembly.set(framework, Literals.FRAMEWORK__DATE, things.first(root, C + "dateModified", C + "dateCreated").replaceFirst("T.*", ""));
		List<String> prose = ForeignText.prose(description);
		if (!prose.isEmpty() && !description.equals(framework.getTitle())) {
			assembly.put(framework, -20, Assembly.prose(ProseKind.SUMMARY, null, prose));
		}
		List<String> facts = new ArrayList<>();
		things.all(root, C + "source").forEach(source -> facts.add("- Source: " + ForeignText.line(source)));
		List<String> keywords = things.all(root, C + "conceptKeyword");
		if (!keywords.isEmpty()) {
			facts.add("- Keywords: " + ForeignText.line(String.join(", ", keywords)));
		}
		rest(root, facts);
		if (!facts.isEmpty()) {
			assembly.put(framework, -10, Assembly.prose(ProseKind.NOTE, null, facts));
		}
	}

	private static String blank(String text) {
		return text.isBlank() ? null : text;
	}

	private void author(String one) {
		Author author = ModelFactory.eINSTANCE.createAuthor();
		author.setName(ForeignText.line(things.has(one) ? words(one, T + "name", C + "name") : one));
		framework.getAuthors().add(author);
	}

	/** What Framewright writes into the description, as far as it can be read back: names and stems; the rest is told as it stands. */
	private void ours(String description) {
		List<String> summary = new ArrayList<>();
		for (String block : description.split("\n\n")) {
			if (block.lines().allMatch(line -> line.startsWith("- ") && line.contains(": ")) && block.contains("- Permanent name: ")) {
				block.lines().filter(line -> line.startsWith("- Kind of part: ")).forEach(line -> {
					int stem = line.endsWith(" …”)") ? line.lastIndexOf(" (“") : -1;
					String title = line.substring("- Kind of part: ".length(), stem < 0 ? line.length() : stem);
					Tier tier = assembly.tier(title);
					if (stem >= 0) {
						tier.setStem(line.substring(stem + 3, line.length() - " …”)".length()));
						stems.add(tier.getStem());
					}
				});
				block.lines().filter(line -> line.startsWith("- Date: ")).forEach(line -> Assembly.set(framework, Literals.FRAMEWORK__DATE, line.substring("- Date: ".length())));
				block.lines().filter(line -> line.equals("- Status: in review")).forEach(line -> framework.setStatus(Status.REVIEW));
				List<String> rest = block.lines().filter(line -> !line.startsWith("- Kind of part: ") && !line.startsWith("- Permanent name: ") && !line.startsWith("- Status: ")).toList();
				if (!rest.isEmpty()) {
					summary.add(String.join("\n", rest));
				}
			} else if (!block.startsWith("Permanent names of texts: ")) {
				summary.add(block);
			}
		}
		String text = String.join("\n\n", summary);
		if (!text.isBlank() && !text.equals(framework.getTitle())) {
			var facet = Assembly.prose(ProseKind.SUMMARY, null, List.of());
			ForeignText.own(facet, text);
			assembly.put(framework, -20, facet);
		}
	}

	// ---- competencies ----

	/** The order of the arrays counts; what they do not name stands where it says itself. */
	private void places(String root, List<String> competencies) {
		List<String> parents = new ArrayList<>(List.of(root));
		parents.addAll(competencies);
		for (String parent : parents) {
			int place = 0;
			for (String child : things.all(parent, C + "hasTopChild", C + "hasChild")) {
				assembly.under(child, parent, ++place);
			}
		}
		for (String competency : competencies) {
			String parent = things.first(competency, C + "isChildOf");
			String listed = things.first(competency, C + "listID");
			if (!assembly.isPlaced(competency)) {
				assembly.under(competency, parent, listed.matches("\\d{1,6}") ? 1e6 + Integer.parseInt(listed) : 1e8);
				if (!parent.isEmpty() && !things.has(parent)) {
					ledger.doubt(0, "“" + Ledger.shown(words(competency, C + "competencyText")) + "” stands in something that is not in this file, so it stands in the framework itself. Put it where it belongs.");
				}
			}
		}
	}

	private void competency(String address) {
		Element element = assembly.element(address);
		String code = ForeignText.line(things.first(address, C + "codedNotation"));
		String text = words(address, C + "competencyText", T + "name");
		String label = ForeignText.line(words(address, C + "competencyLabel"));
		List<String> statement = ForeignText.prose(text);
		element.setTitle(ours ? ForeignText.clean(text) : statement.size() > 1 && !label.isEmpty() ? label : ForeignText.line(text));
		if (!ours && statement.size() > 1 && !label.isEmpty()) {
			assembly.put(element, -3, Assembly.prose(ProseKind.WHAT, null, statement));
		}
		if (element.getTitle().isEmpty()) {
			element.setTitle(label);
		}
		element.setShort(label.isEmpty() || label.equals(element.getTitle()) ? null : label);
		element.setCode(blank(code));
		String kind = ForeignText.line(words(address, C + "competencyCategory"));
		element.setTier(assembly.tier(kind.isEmpty() ? "Competency" : kind));
		String ctid = things.first(address, T + "ctid");
		element.setUuid(versioned ? null : Assembly.uuid(ctid.isEmpty() ? address : ctid.replaceFirst("^ce-", "")));
		List<String> codes = things.all(address, C + "altCodedNotation");
		if (ours && !codes.isEmpty() && MadeFramework.fits(Literals.PART__NAME, codes.getFirst())) {
			element.setName(codes.getFirst());
			codes.stream().skip(1).filter(old -> MadeFramework.fits(Literals.ELEMENT__FORMERLY, old)).forEach(element.getFormerly()::add);
		}
		boolean deprecated = things.first(address, C + "publicationStatusType").matches(".*(Deprecated|Retired)");
		if (deprecated) {
			element.setRetiredIn(framework.getVersion() == null ? "0" : framework.getVersion());
			element.setCode(null);
		}
		List<String> facts = new ArrayList<>();
		if (!ours) {
			codes.forEach(other -> facts.add("- Other code: " + ForeignText.line(other)));
			rest(address, facts);
		}
		comments(element, things.all(address, C + "comment"), facts);
		String where = "competency" + (code.isEmpty() ? "" : " " + code);
		int line = ledger.used(text, where, element.getTier().getTitle() + " “" + Ledger.shown(element.getTitle()) + "”", element);
		if (text.isBlank()) {
			ledger.doubt(line, "A competency has no words at all. Look whether it is wanted.");
		}
	}

	private void comments(Element element, List<String> comments, List<String> facts) {
		List<String> notes = new ArrayList<>();
		int place = 0;
		for (String comment : comments) {
			place++;
			if (ours && comment.matches("(?s)Retired in version \\S+\\.")) {
				Assembly.set(element, Literals.ELEMENT__RETIRED_IN, comment.substring("Retired in version ".length(), comment.length() - 1));
			} else if (ours && comment.startsWith("Audience: ")) {
				element.getAudience().addAll(List.of(comment.substring("Audience: ".length()).split(", ")));
			} else if (ours && comment.startsWith("**")) {
				assembly.put(element, place / 1e3, titled(comment));
			} else if (!ours || !comment.matches("(?s)(Permanent names of texts|See also|The same as|Part of|Comes before|Replaced by): .*")) {
				notes.add(comment);
			}
		}
		List<String> lines = new ArrayList<>();
		for (String note : notes) {
			if (!lines.isEmpty()) {
				lines.add("");
			}
			lines.addAll(ForeignText.prose(note));
		}
		if (!lines.isEmpty() && !facts.isEmpty()) {
			lines.add("");
		}
		lines.addAll(facts);
		if (!lines.isEmpty()) {
			assembly.put(element, -1, Assembly.prose(ProseKind.NOTE, null, lines));
		}
	}

	/** A text under the word for its kind, else under its heading. */
	private static ProseFacet titled(String comment) {
		int end = comment.indexOf("**", 2);
		String heading = end < 0 ? "" : comment.substring(2, end);
		ProseKind kind = heading.isEmpty() ? null : ProseKind.get(heading.toLowerCase(Locale.ROOT));
		var facet = Assembly.prose(kind == null ? ProseKind.NOTE : kind, kind != null || heading.isEmpty() ? null : heading, List.of());
		ForeignText.own(facet, end < 0 ? comment : comment.substring(end + 2).strip());
		return facet;
	}

	private void relations(String address) {
		Element element = assembly.elements().get(address);
		ALIGNMENTS.forEach((predicate, relation) -> things.all(address, predicate).forEach(target -> {
			String node = things.first(target, T + "targetNode");
			assembly.put(element, 5e8, assembly.reference(node.isEmpty() ? target : node, relation, ALIGNED.get(predicate)));
		}));
		for (String origin : things.all(address, C + "derivedFrom")) {
			if (assembly.elements().get(origin) instanceof Element old && old.getRetiredIn() != null) {
				old.getReplacedBy().add(element);
			} else {
				assembly.put(element, 5e8, assembly.reference(origin, Relation.RELATED, "derived from"));
			}
		}
	}

	/** Statements that no other place is for, as facts that people can read. */
	private void rest(String address, List<String> facts) {
		things.about(address).forEach((predicate, values) -> {
			if (!KNOWN.contains(predicate) && !ALIGNMENTS.containsKey(predicate)) {
				String word = predicate.substring(Math.max(predicate.lastIndexOf('/'), Math.max(predicate.lastIndexOf('#'), predicate.lastIndexOf(':'))) + 1).replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
				values.stream().filter(value -> !value.text().startsWith("_:")).forEach(value -> facts.add("- " + (word.isEmpty() ? "Also" : ForeignText.line(Wording.capital(word))) + ": " + ForeignText.line(value.text())));
			}
		});
	}

	// ---- scales and rubrics ----

	private void scale(String address) {
		Scale scale = ModelFactory.eINSTANCE.createScale();
		scale.setTitle(ForeignText.line(words(address, C + "name", JsonLd.SKOS + "prefLabel")));
		scale.setUnordered(!things.is(address, JsonLd.ASN + "ProgressionModel"));
		String description = words(address, C + "description");
		name(scale, description.substring(description.lastIndexOf("\n\n") < 0 ? 0 : description.lastIndexOf("\n\n") + 2));
		for (String block : description.split("\n\n")) {
			if (ours && block.startsWith("Stem: ")) {
				scale.setStem(block.substring("Stem: ".length()));
				stems.add(scale.getStem());
			} else if (!block.isBlank() && !(ours && block.startsWith("Permanent name"))) {
				text(scale, block);
			}
		}
		List<String> members = new ArrayList<>(things.all(address, JsonLd.SKOS + "hasTopConcept", JsonLd.ASN + "hasProgressionLevel"));
		things.subjects().stream().filter(one -> things.all(one, C + "inProgressionModel", JsonLd.ASN + "inProgressionModel", JsonLd.SKOS + "inScheme", JsonLd.SKOS + "topConceptOf").contains(address) && !members.contains(one)).forEach(members::add);
		for (String member : members) {
			level(member, scale);
		}
		assembly.put(framework, -5, scale);
		ledger.used(scale.getTitle(), "scale", "Scale “" + Ledger.shown(scale.getTitle()) + "”", scale);
	}

	private void text(Part part, String block) {
		var facet = ours && block.startsWith("**") ? titled(block) : Assembly.prose(ProseKind.SUMMARY, null, ForeignText.prose(block));
		assembly.put(part, -1, facet);
	}

	/** The permanent name that Framewright writes last. */
	private void name(Part part, String last) {
		if (ours && last.startsWith("Permanent name: ")) {
			String name = last.substring("Permanent name: ".length()).replaceFirst(" \\(formerly .*", "");
			Assembly.set(part, part.eClass().getEStructuralFeature("name"), name);
		}
	}

	private void level(String address, Scale scale) {
		if (levels.containsKey(address) || !things.has(address)) {
			return;
		}
		Level level = ModelFactory.eINSTANCE.createLevel();
		level.setTitle(ForeignText.line(words(address, JsonLd.SKOS + "prefLabel", C + "name")));
		level.setShort(blank(ForeignText.line(words(address, JsonLd.SKOS + "altLabel"))));
		level.setCode(blank(ForeignText.line(things.first(address, JsonLd.SKOS + "notation"))));
		for (String note : things.all(address, JsonLd.SKOS + "note", JsonLd.SKOS + "definition", C + "description")) {
			name(level, note);
			if (!(ours && note.startsWith("Permanent name"))) {
				text(level, note);
			}
		}
		levels.put(address, level);
		assembly.put(scale, levels.size(), level);
		ledger.used(level.getTitle(), "level", "Level “" + Ledger.shown(level.getTitle()) + "”", level);
	}

	private void rubric(String address) {
		String title = words(address, C + "name");
		List<String> criteria = things.all(address, C + "hasRubricCriterion", JsonLd.ASN + "hasCriterion");
		ledger.used(title, "rubric", "texts for levels", null);
		Map<String, Level> made = new LinkedHashMap<>();
		for (String criterion : criteria) {
			String target = things.all(criterion, T + "targetCompetency").stream().map(one -> things.first(one, T + "targetNode")).filter(one -> !one.isEmpty()).findFirst().orElse("");
			Element element = assembly.elements().get(target);
			if (element == null) {
				element = assembly.element(criterion);
				element.setTitle(ForeignText.line(words(criterion, C + "name", C + "description")));
				element.setTier(assembly.tier("Criterion"));
				element.setUuid(Assembly.uuid(criterion));
			}
			ledger.used(words(criterion, C + "name"), "criterion", "“" + Ledger.shown(element.getTitle()) + "”, texts for levels", element);
			int place = 0;
			for (String one : things.all(criterion, C + "hasCriterionLevel")) {
				descriptor(one, element, ++place, made, title);
			}
		}
	}

	private void descriptor(String address, Element element, int place, Map<String, Level> made, String rubric) {
		String label = ForeignText.line(words(address, C + "benchmarkLabel", C + "name"));
		Level level = things.all(address, JsonLd.ASN + "hasProgressionLevel", C + "hasProgressionLevel").stream().map(levels::get).filter(one -> one != null).findFirst()
				.orElseGet(() -> levels.values().stream().filter(one -> one.getTitle().equals(label)).findFirst().orElseGet(() -> made.computeIfAbsent(label, one -> level(one, made, rubric))));
		String text = words(address, C + "benchmarkText", C + "description");
		Descriptor descriptor = ModelFactory.eINSTANCE.createDescriptor();
		descriptor.setLevel(level);
		if (ours) {
			String words = text;
			for (String stem : stems) {
				if (words.startsWith(stem + " ")) {
					words = words.substring(stem.length() + 1);
					break;
				}
			}
			ForeignText.own(descriptor, words);
		} else {
			descriptor.getLines().addAll(ForeignText.prose(text));
		}
		assembly.put(element, -0.5 + place / 1e4, descriptor);
		rated.putIfAbsent(element.getTier(), level);
		ledger.used(text, "criterion level", "“" + Ledger.shown(element.getTitle()) + "”, text for “" + Ledger.shown(label) + "”", descriptor);
	}

	/** A level of a rubric without a progression model: the rubric has a scale of its own. */
	private Level level(String label, Map<String, Level> made, String rubric) {
		Level level = ModelFactory.eINSTANCE.createLevel();
		level.setTitle(label);
		Scale scale = made.isEmpty() ? ModelFactory.eINSTANCE.createScale() : null;
		if (scale != null) {
			scale.setTitle(ForeignText.line(rubric).isEmpty() ? "Levels" : ForeignText.line(rubric));
			assembly.put(framework, -4, scale);
			rubrics.put(made, scale);
		}
		assembly.put(rubrics.get(made), made.size() + 1, level);
		return level;
	}

	/** Things that are not of the framework, and words that name it. */
	private void others() {
		Set<String> kinds = Set.of("CompetencyFramework", "Competency", "Rubric", "RubricCriterion", "CriterionLevel");
		for (String subject : things.subjects()) {
			boolean known = things.all(subject, JsonLd.TYPE).stream().anyMatch(type -> kinds.contains(type.replaceFirst(".*/", ""))) || levels.containsKey(subject) || things.is(subject, JsonLd.ASN + "ProgressionModel", JsonLd.SKOS + "ConceptScheme");
			if (!known && !subject.startsWith("_:")) {
				ledger.left(subject, "thing “" + Ledger.shown(subject) + "”", "it is of a kind that a framework has no place for");
			}
		}
	}
}

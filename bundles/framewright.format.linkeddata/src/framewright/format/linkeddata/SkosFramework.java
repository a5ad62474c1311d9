package framewright.format.linkeddata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import framewright.core.exchange.ForeignText;
import framewright.core.exchange.FoundNumbers;
import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.core.exchange.MadeFramework;
import framewright.dsl.Identity;
import framewright.dsl.model.Author;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ModelPackage.Literals;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Relation;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Status;
import framewright.dsl.model.Term;
import framewright.dsl.model.Tier;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;

/** The framework that a vocabulary of SKOS tells of. The words of Framewright say what each note is; without them, concepts are parts and their notes are notes. */
final class SkosFramework {

	private static final String S = JsonLd.SKOS;
	private static final String D = "http://purl.org/dc/terms/";
	private static final String DC = "http://purl.org/dc/elements/1.1/";
	private static final String F = Terms.NAMESPACE;
	private static final String VALUE = JsonLd.RDF + "value";
	private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
	private static final String SEE_ALSO = "http://www.w3.org/2000/01/rdf-schema#seeAlso";
	private static final String OWL = "http://www.w3.org/2002/07/owl#";
	private static final String FOAF = "http://xmlns.com/foaf/0.1/";
	private static final String[] NOTES = { S + "definition", S + "scopeNote", S + "note", S + "example", FOAF + "depiction" };
	/** Notes of other programs, by what they are called here. */
	private static final Map<String, String> HEADINGS = new LinkedHashMap<>();
	private static final Map<String, Relation> RELATIONS = new LinkedHashMap<>();
	private static final Map<String, String> RELATED = Map.of(S + "closeMatch", "close match", S + "narrowMatch", "narrow match", S + "relatedMatch", "related match");
	private static final Set<String> KNOWN = new HashSet<>(Set.of(JsonLd.TYPE, S + "prefLabel", S + "altLabel", S + "hiddenLabel", S + "notation", S + "broader", S + "narrower", S + "topConceptOf", S + "inScheme", S + "hasTopConcept", S + "broaderTransitive",
			S + "narrowerTransitive", S + "semanticRelation", D + "identifier", D + "type", D + "isReplacedBy", OWL + "deprecated", OWL + "versionInfo", D + "title", D + "alternative", D + "description", D + "creator", D + "publisher",
			D + "rightsHolder", D + "license", D + "rights", DC + "rights", D + "issued", DC + "language", D + "language", D + "hasPart", DC + "title", DC + "creator", DC + "publisher", DC + "description", LABEL));

	static {
		HEADINGS.put(S + "scopeNote", "Scope note");
		HEADINGS.put(S + "example", "Example");
		HEADINGS.put(S + "editorialNote", "Editorial note");
		HEADINGS.put(S + "changeNote", "Change note");
		HEADINGS.put(S + "historyNote", "History note");
		RELATIONS.put(S + "related", Relation.RELATED);
		RELATIONS.put(S + "exactMatch", Relation.EXACT);
		RELATIONS.put(S + "broadMatch", Relation.PART_OF);
		RELATIONS.put(D + "isPartOf", Relation.PART_OF);
		RELATED.keySet().forEach(predicate -> RELATIONS.put(predicate, Relation.RELATED));
		KNOWN.addAll(HEADINGS.keySet());
		KNOWN.addAll(RELATIONS.keySet());
		KNOWN.addAll(List.of(NOTES));
	}

	private final Things things;
	private final Ledger ledger;
	private final Assembly assembly;
	private final Framework framework;
	private final Map<String, Level> levels = new HashMap<>();
	private final Map<String, Source> sources = new LinkedHashMap<>();
	private final Map<String, Scale> scales = new HashMap<>();
	private final List<Runnable> later = new ArrayList<>();
	private String scheme = "";
	private String language = "";
	private boolean ours;

	private SkosFramework(Things things, Ledger ledger) {
		this.things = things;
		this.ledger = ledger;
		this.assembly = new Assembly(ledger);
		this.framework = assembly.framework();
	}

	/** What came of a vocabulary. */
	record Made(Framework framework, boolean ours, String root) {
	}

	static Made of(Things things, String name, Ledger ledger) throws UnreadableDocumentException {
		SkosFramework made = new SkosFramework(things, ledger);
		made.make(name);
		return new Made(made.framework, made.ours, made.scheme);
	}

	private void make(String name) throws UnreadableDocumentException {
		List<String> schemes = things.subjects().stream().filter(one -> things.is(one, S + "ConceptScheme")).toList();
		List<String> concepts = things.subjects().stream().filter(one -> things.is(one, S + "Concept") || !things.values(one, S + "prefLabel").isEmpty() && !things.is(one, S + "ConceptScheme", S + "Collection", S + "OrderedCollection")).toList();
		if (schemes.isEmpty() && concepts.isEmpty()) {
			throw new UnreadableDocumentException("There is no concept of SKOS in the file. Ask for the vocabulary itself, with its concept scheme.");
		}
		scheme = schemes.stream().filter(one -> !things.values(one, F + "status").isEmpty()).findFirst().orElse(schemes.isEmpty() ? "" : schemes.getFirst());
		ours = !things.values(scheme, F + "name").isEmpty() && !things.values(scheme, F + "status").isEmpty();
		language(concepts);
		header(name);
		Set<String> parts = new LinkedHashSet<>(things.all(scheme, D + "hasPart"));
		if (ours) {
			things.subjects().stream().filter(one -> things.is(one, F + "Tier")).forEach(this::tier);
			parts.stream().filter(one -> !things.values(one, F + "name").isEmpty()).forEach(this::scale);
			things.all(scheme, D + "source").stream().filter(one -> !things.values(one, F + "name").isEmpty()).forEach(this::source);
			sources();
		}
		List<String> mine = concepts.stream().filter(one -> !ours || things.all(one, S + "inScheme").contains(scheme)).toList();
		mine.forEach(this::concept);
		places(mine, schemes);
		mine.forEach(this::notes);
		texts(scheme, framework);
		if (ours) {
			parts.stream().filter(one -> things.values(one, F + "name").isEmpty()).forEach(this::glossary);
		}
		later.forEach(Runnable::run);
		account(concepts, schemes, parts);
		assembly.finish(ours);
		if (ours) {
			FoundNumbers.applyDeclared(framework);
		}
	}

	private String words(String subject, String... predicates) {
		String found = things.words(subject, language, predicates);
		return ours ? ForeignText.clean(found) : ForeignText.line(found);
	}

	private static String blank(String text) {
		return text == null || text.isBlank() ? null : text;
	}

	// ---- the framework ----

	/** The language that the vocabulary says it is in, else that of most labels. */
	private void language(List<String> concepts) {
		language = things.first(scheme, DC + "language", D + "language");
		if (language.isEmpty() || language.contains(":")) {
			Map<String, Integer> counts = new LinkedHashMap<>();
			concepts.forEach(one -> things.values(one, S + "prefLabel").forEach(label -> counts.merge(label.language(), 1, Integer::sum)));
			language = counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
		}
	}

	private void header(String name) {
		framework.setName(name);
		String title = words(scheme, S + "prefLabel", D + "title", DC + "title", LABEL);
		framework.setTitle(title.isEmpty() ? name : title);
		ledger.used(framework.getTitle(), "concept scheme", "the framework itself", framework);
		String id = things.all(scheme, D + "identifier").stream().filter(one -> !Assembly.isMade(one)).findFirst().orElse(scheme);
		String uuid = id.isEmpty() ? null : Assembly.uuid(id);
		framework.setUuid(uuid == null || Identity.of(framework).framework().toString().equals(uuid) ? null : uuid);
		framework.setSubtitle(blank(words(scheme, D + "alternative")));
		Assembly.set(framework, Literals.FRAMEWORK__LANGUAGE, language);
		String version = things.first(scheme, OWL + "versionInfo");
		if (!Assembly.set(framework, Literals.FRAMEWORK__VERSION, version)) {
			framework.setEdition(blank(ForeignText.line(version)));
		}
		Assembly.set(framework, Literals.FRAMEWORK__DATE, things.first(scheme, D + "issued").replaceFirst("T.*", ""));
		framework.setPublisher(blank(agent(things.first(scheme, D + "publisher", DC + "publisher"))));
		framework.setOwner(blank(agent(things.first(scheme, D + "rightsHolder"))));
		for (String creator : things.all(scheme, D + "creator", DC + "creator")) {
			Author author = ModelFactory.eINSTANCE.createAuthor();
			author.setName(agent(creator));
			author.setRole(blank(words(creator, F + "role")));
			framework.getAuthors().add(author);
		}
		framework.setLicence(blank(ForeignText.line(things.first(scheme, D + "license", DC + "rights", D + "rights"))));
		String description = things.words(scheme, language, D + "description", DC + "description");
		if (!description.isBlank() && !ours) {
			assembly.put(framework, -20, Assembly.prose(ProseKind.SUMMARY, null, ForeignText.prose(description)));
		}
		if (!ours) {
			return;
		}
		framework.setStatus(Status.get(things.first(scheme, F + "status")));
		framework.setEdition(blank(words(scheme, F + "edition")));
		framework.setContact(blank(words(scheme, F + "contact")));
		framework.setReference(blank(things.all(scheme, D + "identifier").stream().filter(one -> !one.equals("urn:uuid:" + uuid)).findFirst().orElse("")));
		framework.getAudience().addAll(things.all(scheme, F + "audience"));
		Assembly.set(framework, Literals.FRAMEWORK__REVIEW_BY, things.first(scheme, F + "reviewBy"));
		String from = things.first(scheme, DC + "source");
		int at = from.indexOf('@');
		if (at > 0 && Assembly.set(framework, Literals.FRAMEWORK__DERIVED_VERSION, from.substring(at + 1))) {
			Assembly.set(framework, Literals.FRAMEWORK__DERIVED_FROM, from.substring(0, at));
		}
		framework.setLogo(blank(things.first(scheme, F + "logo")));
		framework.setLogoAlt(blank(words(scheme, F + "alternativeText")));
	}

	private String agent(String one) {
		String name = things.has(one) ? things.words(one, language, FOAF + "name", LABEL, S + "prefLabel") : one;
		return ForeignText.line(name.isEmpty() ? one : name);
	}

	private void tier(String address) {
		Tier tier = assembly.tier(address, words(address, LABEL), things.first(address, F + "name"));
		tier.setPlural(blank(words(address, F + "plural")));
		Assembly.set(tier, Literals.TIER__NUMBERING, things.first(address, F + "numbered"));
		tier.setPrefix(things.values(address, F + "prefix").isEmpty() ? null : words(address, F + "prefix"));
		tier.setStem(blank(words(address, F + "stem")));
		later.add(() -> {
			things.all(address, F + "contains").forEach(inner -> {
				if (assembly.known(inner) != null && !tier.getContains().contains(assembly.known(inner))) {
					tier.getContains().add(assembly.known(inner));
				}
			});
			tier.setRatedOn(scales.get(things.first(address, F + "ratedOn")));
			tier.setAnsweredOn(scales.get(things.first(address, F + "answeredOn")));
		});
	}

	private void named(EObject part, String address) {
		EStructuralFeature name = part.eClass().getEStructuralFeature("name");
		Assembly.set(part, name, things.first(address, F + "name"));
		EStructuralFeature formerly = part.eClass().getEStructuralFeature("formerly");
		part.eSet(formerly, new ArrayList<>(things.all(address, F + "formerName").stream().filter(old -> MadeFramework.fits(formerly, old)).toList()));
		String id = things.first(address, D + "identifier");
		part.eSet(part.eClass().getEStructuralFeature("uuid"), Assembly.isMade(id) ? null : Assembly.uuid(id));
	}

	private void scale(String address) {
		Scale scale = ModelFactory.eINSTANCE.createScale();
		scales.put(address, scale);
		scale.setTitle(words(address, S + "prefLabel"));
		named(scale, address);
		scale.setStem(blank(words(address, F + "stem")));
		String order = things.first(address, F + "order");
		scale.setUnordered(things.is(order, S + "Collection"));
		List<String> members = things.subjects().stream().filter(one -> things.all(one, S + "inScheme").contains(address)).sorted(Comparator.comparingDouble(this::place)).toList();
		int place = 0;
		for (String member : members) {
			Level level = ModelFactory.eINSTANCE.createLevel();
			level.setTitle(words(member, S + "prefLabel"));
			level.setShort(blank(words(member, S + "altLabel")));
			level.setCode(blank(things.first(member, S + "notation")));
			named(level, member);
			levels.put(member, level);
			assembly.put(scale, 1e6 + ++place, level);
			texts(member, level);
			ledger.used(level.getTitle(), "level", "Level “" + Ledger.shown(level.getTitle()) + "”", level);
		}
		texts(address, scale);
		assembly.put(framework, 0.5, scale);
		ledger.used(scale.getTitle(), "scale", "Scale “" + Ledger.shown(scale.getTitle()) + "”", scale);
	}

	private void source(String address) {
		Source source = ModelFactory.eINSTANCE.createSource();
		Assembly.set(source, Literals.SOURCE__NAME, things.first(address, F + "name"));
		cited(source, address);
		ForeignText.own(source, things.first(address, VALUE));
		if (source.getName() != null) {
			sources.put(address, source);
		}
	}

	private void sources() {
		if (!sources.isEmpty()) {
			Sources all = ModelFactory.eINSTANCE.createSources();
			all.setHeading(blank(words(scheme, F + "sourcesHeading")));
			ForeignText.own(all, things.first(scheme, F + "sourcesNote"));
			all.getSources().addAll(sources.values());
			assembly.put(framework, 1e8 + 1, all);
			ledger.used("sources", "sources", "Sources", all);
		}
	}

	private void cited(EObject work, String address) {
		work.eSet(work.eClass().getEStructuralFeature("title"), words(address, D + "title"));
		String author = things.first(address, DC + "creator");
		work.eSet(work.eClass().getEStructuralFeature("author"), blank(author));
		Assembly.set(work, work.eClass().getEStructuralFeature("year"), things.first(address, DC + "date"));
		work.eSet(work.eClass().getEStructuralFeature("link"), blank(things.first(address, SEE_ALSO, DC + "identifier")));
	}

	private void glossary(String address) {
		Glossary glossary = ModelFactory.eINSTANCE.createGlossary();
		String heading = words(address, S + "prefLabel");
		glossary.setHeading(heading.equals("Glossary") ? null : blank(heading));
		ForeignText.own(glossary, things.first(address, S + "note"));
		for (String one : things.subjects().stream().filter(subject -> things.all(subject, S + "inScheme").contains(address)).sorted(Comparator.comparingDouble(this::place)).toList()) {
			Term term = ModelFactory.eINSTANCE.createTerm();
			term.setTitle(words(one, S + "prefLabel"));
			term.getVariants().addAll(things.all(one, S + "altLabel"));
			Assembly.set(term, Literals.TERM__NAME, things.first(one, F + "name"));
			ForeignText.own(term, things.first(one, S + "definition"));
			glossary.getTerms().add(term);
			ledger.used(term.getTitle(), "term", "Glossary, “" + Ledger.shown(term.getTitle()) + "”", term);
		}
		assembly.put(framework, 1e8, glossary);
	}

	// ---- concepts ----

	private double place(String address) {
		try {
			return Math.max(-1e6, Math.min(1e6, Double.parseDouble(things.first(address, F + "place"))));
		} catch (NumberFormatException e) {
			return 1e6;
		}
	}

	private void concept(String address) {
		Element element = assembly.element(address);
		element.setTitle(words(address, S + "prefLabel", LABEL, S + "altLabel"));
		if (element.getTitle().isEmpty()) {
			element.setTitle(ForeignText.line(address.replaceFirst(".*[/#]", "")));
		}
		element.setCode(blank(ForeignText.line(things.first(address, S + "notation"))));
		String type = things.first(address, D + "type");
		Tier tier = assembly.known(type);
		element.setTier(tier != null ? tier : assembly.tier(type.isEmpty() ? "Concept" : things.has(type) ? words(type, S + "prefLabel", LABEL) : ForeignText.line(type.replaceFirst(".*[/#](?=.)", ""))));
		String id = things.all(address, D + "identifier").stream().filter(one -> !Assembly.isMade(one)).findFirst().orElse(address);
		if (ours) {
			named(element, address);
			element.setShort(blank(words(address, S + "altLabel")));
			element.getAudience().addAll(things.all(address, F + "audience"));
			Assembly.set(element, Literals.ELEMENT__RETIRED_IN, things.first(address, F + "retiredIn"));
		}
		element.setUuid(Assembly.uuid(id));
		if (!ours && things.first(address, OWL + "deprecated").equals("true")) {
			element.setRetiredIn(framework.getVersion() == null ? "0" : framework.getVersion());
		}
		ledger.used(element.getTitle(), "concept" + (element.getCode() == null ? "" : " " + element.getCode()), element.getTier().getTitle() + " “" + Ledger.shown(element.getTitle()) + "”", element);
	}

	/** Where each stands: as collections in order, numbers of Framewright, or the file say. */
	private void places(List<String> concepts, List<String> schemes) {
		Map<String, Double> order = new HashMap<>();
		int count = 0;
		for (String concept : concepts) {
			order.put(concept, ours ? place(concept) : 1e7 + ++count);
		}
		if (!ours) {
			for (String collection : things.subjects()) {
				int place = 0;
				for (String list : things.all(collection, S + "memberList")) {
					for (String member : things.has(list) ? things.list(list) : List.of(list)) {
						order.put(member, (double) ++place);
					}
				}
			}
		}
		for (String concept : concepts) {
			things.all(concept, S + "broader").stream().filter(assembly.elements()::containsKey).findFirst().ifPresent(parent -> assembly.under(concept, parent, order.get(concept)));
		}
		for (String parent : concepts) {
			things.all(parent, S + "narrower").stream().filter(assembly.elements()::containsKey).forEach(child -> assembly.under(child, parent, order.getOrDefault(child, 1e7)));
		}
		for (String concept : concepts) {
			List<String> broader = things.all(concept, S + "broader");
			if (!assembly.isPlaced(concept)) {
				if (!broader.isEmpty()) {
					ledger.doubt(0, "“" + Ledger.shown(assembly.elements().get(concept).getTitle()) + "” stands in something that is not in this file, so it stands in the framework itself. Put it where it belongs.");
				}
				assembly.under(concept, schemes.isEmpty() ? "" : scheme, order.get(concept));
			} else if (broader.size() > 1) {
				Element element = assembly.elements().get(concept);
				broader.stream().skip(1).forEach(other -> assembly.put(element, 5e8, assembly.reference(other, Relation.PART_OF, null)));
				ledger.doubt(0, "“" + Ledger.shown(element.getTitle()) + "” stands in two places. It stands in the first, and refers to the other as what it is part of, too.");
			}
		}
	}

	private void notes(String address) {
		Element element = assembly.elements().get(address);
		things.all(address, D + "isReplacedBy").forEach(successor -> {
			if (assembly.elements().get(successor) instanceof Element next) {
				element.getReplacedBy().add(next);
			} else if (!ours) {
				assembly.put(element, 5e8, assembly.reference(successor, Relation.RELATED, "replaced by"));
			}
		});
		texts(address, element);
		if (ours) {
			return;
		}
		RELATIONS.forEach((predicate, relation) -> things.all(address, predicate).forEach(target -> assembly.put(element, 5e8, assembly.reference(target, relation, RELATED.get(predicate)))));
		if (Assembly.isMade(address) && address.matches("(?i)https?://.*")) {
			assembly.put(element, 6e8, own(address));
		}
		List<String> facts = new ArrayList<>();
		for (Things.Value label : things.values(address, S + "prefLabel")) {
			if (!ForeignText.line(label.text()).equals(element.getTitle())) {
				facts.add("- Called" + (label.language().isEmpty() ? "" : " (" + label.language() + ")") + ": " + ForeignText.line(label.text()));
			}
		}
		for (Things.Value label : things.values(address, S + "altLabel")) {
			facts.add("- Also called" + (label.language().isEmpty() || label.language().equals(language) ? "" : " (" + label.language() + ")") + ": " + ForeignText.line(label.text()));
		}
		things.about(address).forEach((predicate, values) -> {
			if (!KNOWN.contains(predicate)) {
				String word = predicate.replaceFirst(".*[/#:](?=.)", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
				values.stream().filter(value -> !value.text().startsWith("_:")).forEach(value -> facts.add("- " + ForeignText.line(Wording.capital(word.isEmpty() ? "also" : word)) + ": " + ForeignText.line(value.text())));
			}
		});
		if (!facts.isEmpty()) {
			assembly.put(element, -1, Assembly.prose(ProseKind.NOTE, null, facts));
		}
	}

	/** The address of a concept that has no UUID, so that it is not lost. */
	private static Reference own(String address) {
		Reference reference = ModelFactory.eINSTANCE.createReference();
		reference.setAddress(ForeignText.line(address));
		reference.setExplicit(true);
		reference.setRelation(Relation.EXACT);
		return reference;
	}

	// ---- texts ----

	private void texts(String owner, Part part) {
		Set<String> seen = new HashSet<>();
		for (String predicate : NOTES) {
			for (Things.Value note : things.values(owner, predicate)) {
				String kind = things.all(note.text(), JsonLd.TYPE).stream().filter(type -> type.startsWith(F)).map(type -> type.substring(F.length())).findFirst().orElse("");
				if (note.address() && !kind.isEmpty()) {
					if (seen.add(note.text())) {
						Content content = kind.equals("Descriptor") ? descriptor(note.text()) : facet(note.text(), kind);
						if (content instanceof Descriptor && !(part instanceof Element)) {
							continue;
						}
						assembly.put(part, place(note.text()), content);
					}
				} else if (!ours) {
					foreign(part, predicate, note);
				}
			}
		}
		if (!ours) {
			HEADINGS.keySet().stream().filter(predicate -> !List.of(NOTES).contains(predicate)).forEach(predicate -> things.values(owner, predicate).forEach(note -> foreign(part, predicate, note)));
		}
		for (String see : things.all(owner, F + "see")) {
			assembly.put(part, place(see), reference(see));
		}
	}

	private void foreign(Part part, String predicate, Things.Value note) {
		String words = note.address() ? things.has(note.text()) ? things.words(note.text(), language, VALUE, LABEL) : note.text() : note.text();
		String heading = HEADINGS.get(predicate);
		if (!note.language().isEmpty() && !Things.primary(note.language()).equalsIgnoreCase(Things.primary(language))) {
			heading = (heading == null ? predicate.endsWith("definition") ? "Definition" : "Note" : heading) + " (" + note.language() + ")";
		}
		boolean what = predicate.endsWith("definition") && heading == null;
		List<String> lines = ForeignText.prose(words);
		if (!lines.isEmpty()) {
			assembly.put(part, what ? -3 : -2, Assembly.prose(what ? ProseKind.WHAT : ProseKind.NOTE, heading, lines));
		}
	}

	private Descriptor descriptor(String address) {
		Descriptor descriptor = ModelFactory.eINSTANCE.createDescriptor();
		ForeignText.own(descriptor, things.first(address, VALUE));
		String title = words(address, D + "title");
		Level level = levels.get(things.first(address, F + "level"));
		descriptor.setLevel(level != null ? level : levels.values().stream().filter(one -> one.getTitle().equals(title)).findFirst().orElse(levels.values().stream().findFirst().orElse(null)));
		if (descriptor.getLevel() == null) {
			descriptor.setLevel(lost());
		}
		ledger.used(Wording.text(descriptor), "text for a level", "text for “" + Ledger.shown(title) + "”", descriptor);
		return descriptor;
	}

	/** A level for texts whose level is not in the file. */
	private Level lost() {
		Scale scale = ModelFactory.eINSTANCE.createScale();
		scale.setTitle("Levels");
		Level level = ModelFactory.eINSTANCE.createLevel();
		level.setTitle("Level");
		levels.put("", level);
		assembly.put(scale, 1, level);
		assembly.put(framework, 0.5, scale);
		ledger.doubt(0, "A text is for a level that is not in the file. Look at the scale “Levels”.");
		return level;
	}

	private Facet facet(String address, String kind) {
		String word = kind.toLowerCase(Locale.ROOT);
		String value = things.first(address, VALUE);
		Facet facet;
		if (ListKind.get(word) != null) {
			ListFacet list = ModelFactory.eINSTANCE.createListFacet();
			list.setKind(ListKind.get(word));
			list.getEntries().addAll(entries(address, 0));
			facet = list;
		} else if (kind.equals("Voices")) {
			Voices voices = ModelFactory.eINSTANCE.createVoices();
			for (String one : within(address)) {
				Voice voice = ModelFactory.eINSTANCE.createVoice();
				called(voice, one, null);
				ForeignText.own(voice, things.first(one, VALUE));
				voice.setBy(blank(words(one, F + "by")));
				voice.setSource(sources.get(things.first(one, D + "source")));
				if (voice.getSource() == null) {
					later.add(() -> voice.setSource(sources.get(things.first(one, D + "source"))));
				}
				voices.getVoices().add(voice);
			}
			facet = voices;
		} else if (kind.equals("Reading")) {
			Reading reading = ModelFactory.eINSTANCE.createReading();
			for (String one : within(address)) {
				Work work = ModelFactory.eINSTANCE.createWork();
				called(work, one, null);
				cited(work, one);
				ForeignText.own(work, things.first(one, VALUE));
				reading.getWorks().add(work);
			}
			facet = reading;
		} else if (kind.equals("Figure")) {
			Figure figure = ModelFactory.eINSTANCE.createFigure();
			figure.setFile(things.first(address, F + "file"));
			figure.setAlt(blank(words(address, F + "alternativeText")));
			figure.setCaption(blank(words(address, D + "title")));
			facet = figure;
		} else {
			ProseFacet prose = ModelFactory.eINSTANCE.createProseFacet();
			prose.setKind(ProseKind.get(word) == null ? ProseKind.NOTE : ProseKind.get(word));
			facet = prose;
		}
		called(facet, address, word);
		if (facet instanceof Prose prose) {
			String inner = Wording.text(facet); // what stands in a list stands in its words, too
			String lead = inner.isEmpty() ? value : value.endsWith(inner) ? value.substring(0, value.length() - inner.length()).stripTrailing() : "";
			ForeignText.own(prose, lead);
			EStructuralFeature heading = facet.eClass().getEStructuralFeature("heading");
			facet.eSet(heading, blank(words(address, D + "title")));
		}
		ledger.used(value, word, Wording.capital(word), facet);
		return facet;
	}

	private List<String> within(String address) {
		return things.all(address, F + "entry").stream().sorted(Comparator.comparingDouble(this::place)).toList();
	}

	private List<Entry> entries(String address, int depth) {
		List<Entry> entries = new ArrayList<>();
		for (String one : depth > 2 ? List.<String>of() : within(address)) {
			Entry entry = ModelFactory.eINSTANCE.createEntry();
			ForeignText.own(entry, things.first(one, VALUE));
			called(entry, one, null);
			entry.getEntries().addAll(entries(one, depth + 1));
			entries.add(entry);
		}
		return entries;
	}

	/** The name that a text was given is the end of its address, where that is not made of its kind and place. */
	private static void called(EObject object, String address, String keyword) {
		String last = address.replaceFirst(".*[/#]", "");
		boolean made = last.matches("\\d+(-\\d+)?") || keyword != null && last.matches(keyword + "(-\\d+)?");
		EStructuralFeature name = object.eClass().getEStructuralFeature("name");
		if (!made && name != null) {
			Assembly.set(object, name, last);
		}
	}

	private Reference reference(String address) {
		String target = things.first(address, F + "target");
		String said = things.first(address, F + "relation");
		Relation relation = Relation.get(said);
		Reference reference;
		if (target.equals(scheme)) {
			reference = ModelFactory.eINSTANCE.createReference();
			reference.setTarget(framework);
		} else {
			reference = assembly.reference(target, Relation.RELATED, null);
		}
		if (relation != null) {
			reference.setExplicit(true);
			reference.setRelation(relation);
			reference.setNote(blank(words(address, S + "note")));
		}
		if (reference.getTarget() == null) {
			reference.setLabel(blank(words(address, LABEL)));
		}
		ledger.used(target, "reference", "Reference", reference);
		return reference;
	}

	// ---- account ----

	private void account(List<String> concepts, List<String> schemes, Set<String> parts) {
		for (String other : schemes) {
			if (!other.equals(scheme) && !parts.contains(other)) {
				ledger.left(words(other, S + "prefLabel", D + "title", LABEL), "concept scheme", "the file has several vocabularies; the concepts of all of them are parts of the first");
			}
		}
		if (ours) {
			return;
		}
		for (String subject : things.subjects()) {
			boolean inner = subject.startsWith("_:") || assembly.elements().containsKey(subject) || schemes.contains(subject) || things.is(subject, S + "OrderedCollection", FOAF + "Agent", FOAF + "Organization", FOAF + "Person");
			if (!inner) {
				ledger.left(subject, "thing “" + Ledger.shown(subject) + "”", "it is no concept, and a framework has no place for it");
			}
		}
	}
}

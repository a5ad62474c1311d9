package framewright.format.cfpackage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EStructuralFeature;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.ForeignText;
import framewright.core.exchange.MadeFramework;
import framewright.dsl.Identity;
import framewright.dsl.model.Author;
import framewright.dsl.model.Content;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ModelPackage.Literals;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Status;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Term;

/** Reads what a package tells of the framework as a whole: its document, its licence, its subjects and its glossary. */
final class CaseDocument {

	private static final Map<String, Status> STATUSES = Map.of("draft", Status.DRAFT, "private draft", Status.DRAFT, "pending implementation", Status.REVIEW, "adopted", Status.PUBLISHED, "implemented", Status.PUBLISHED,
			"deprecated", Status.RETIRED, "retired", Status.RETIRED);
	private static final Set<String> FACTS = Set.of(Aspect.SUBTITLE.label(), Aspect.EDITION.label(), Aspect.STATUS.label(), Aspect.DATE.label(), Aspect.OWNER.label(), "Authors", Aspect.CONTACT.label(), Aspect.REFERENCE.label(),
			Aspect.AUDIENCE.label(), Aspect.REVIEW_BY.label(), "Taken from", "Logo");
	private static final double AT_THE_END = 1e8;

	private final PackageFile file;
	private final Entity document;
	private final CaseFramework target;
	private final OwnData own;
	private final Tally tally;
	private final Optional<Entity> extension;
	private final List<String> more = new ArrayList<>();
	private Facts facts;

	CaseDocument(PackageFile file, CaseFramework target, OwnData own, Tally tally) {
		this.file = file;
		this.document = file.document();
		this.target = target;
		this.own = own;
		this.tally = tally;
		this.extension = document.extension();
	}

	void write(Framework framework, String name) {
		int line = tally.used(document.text("title"), "document", "the framework itself", framework);
		extension.ifPresent(one -> own.fill(framework, one));
		String called = framework.getName();
		framework.setName(name);
		set(framework, Literals.PART__TITLE, document.text("title"));
		identify(framework, name.equals(called));
		set(framework, Literals.FRAMEWORK__PUBLISHER, document.text("publisher"));
		set(framework, Literals.FRAMEWORK__LANGUAGE, document.text("language").strip());
		version(framework);
		status(framework, line);
		licence(framework);
		people(framework);
		target.known(document.identifier(), framework);
		facts = new Facts(extension.isPresent() ? "" : document.text("notes"), target.ours() ? FACTS::contains : label -> false);
		if (target.ours()) {
			facts(framework);
			return;
		}
		set(framework, Literals.FRAMEWORK__REFERENCE, document.text("officialSourceURL"));
		set(framework, Literals.FRAMEWORK__DATE, document.text("statusStartDate").strip());
		CaseFramework.fact("Subjects", document.texts("subject"), more);
		CaseFramework.fact("Kind of framework", document.texts("frameworkType"), more);
		CaseFramework.fact("In force until", Stream.of(document.text("statusEndDate")).filter(date -> !date.isBlank()).toList(), more);
		List<String> description = ForeignText.prose(document.text("description"));
		if (!description.isEmpty()) {
			target.place(framework, -20, CaseFramework.prose(ProseKind.SUMMARY, description));
		}
		if (document.isExtendedElsewhere()) {
			tally.left("extensions", "document", "extension data of another program, which only that program can read");
		}
	}

	/** A field of the document; what extension data says exactly stays where it says the same. */
	private void set(Framework framework, EStructuralFeature feature, String field) {
		boolean same = framework.eIsSet(feature) && JsonText.line(framework.eGet(feature).toString()).equals(JsonText.line(field));
		String value = target.ours() ? ForeignText.clean(field) : ForeignText.line(field);
		if (same || field.isBlank() && (framework.eIsSet(feature) || feature != Literals.PART__TITLE)) {
			return;
		}
		if (MadeFramework.fits(feature, value)) {
			framework.eSet(feature, value);
		} else {
			more.add("- " + feature.getName().substring(0, 1).toUpperCase(Locale.ROOT) + feature.getName().substring(1) + ": " + ForeignText.line(field));
		}
	}

	private void identify(Framework framework, boolean sameName) {
		String id = document.identifier();
		if (framework.getUuid() != null || extension.isPresent() && sameName) {
			return;
		}
		if (Identity.isUuid(id)) {
			boolean named = Identity.of(framework).framework().equals(UUID.fromString(id)); // a framework without a uuid of its own is known by its name
			framework.setUuid(named ? null : id.toLowerCase(Locale.ROOT));
		} else if (!id.isEmpty()) {
			framework.setUuid(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString());
		}
	}

	private void version(Framework framework) {
		String version = document.text("version").strip();
		if (!version.isEmpty() && !MadeFramework.fits(Literals.FRAMEWORK__VERSION, version) && framework.getEdition() == null) {
			framework.setEdition(ForeignText.line(version));
		} else {
			set(framework, Literals.FRAMEWORK__VERSION, version);
		}
	}

	private void status(Framework framework, int line) {
		String said = document.text("adoptionStatus").strip();
		Status status = STATUSES.get(said.toLowerCase(Locale.ROOT));
		if (status == null) {
			if (!said.isEmpty()) {
				more.add("- Adoption status: " + ForeignText.line(said));
				tally.doubt(line, "The adoption status “" + Tally.shown(said) + "” is none of the usual ones. Look at the status of the framework.");
			}
		} else if (extension.isEmpty() || status != framework.getStatus() && status != Status.RETIRED) {
			framework.setStatus(status);
		}
	}

	private void licence(Framework framework) {
		Optional<Entity.Link> link = document.link("licenseURI");
		for (Entity licence : file.definitions("CFLicenses")) {
			String title = licence.text("title");
			String text = licence.text("licenseText", "description");
			if (link.isPresent() && link.get().identifier().equals(licence.identifier())) {
				framework.setLicence(target.ours() && !text.isBlank() ? ForeignText.clean(text) : ForeignText.line(title.isBlank() ? text : title));
				if (!target.ours() && !text.isBlank() && !title.isBlank() && !ForeignText.line(text).equals(ForeignText.line(title))) {
					more.add("- Words of the licence: " + ForeignText.line(text));
				}
				tally.used(title, "licence", "Licence", framework);
			} else {
				tally.skipped(title, "licence", "named by the parts that it is for");
			}
		}
		if (framework.getLicence() == null && link.isPresent()) {
			framework.setLicence(ForeignText.line(link.get().title().isEmpty() ? link.get().uri() : link.get().title()));
		}
	}

	private void people(Framework framework) {
		extension.ifPresent(one -> one.list("authors").forEach(author -> framework.getAuthors().add((Author) own.fill(ModelFactory.eINSTANCE.createAuthor(), author))));
		String creator = ForeignText.line(document.text("creator"));
		if (!target.ours() && !creator.isEmpty()) {
			author(framework, creator, null);
		}
	}

	private static void author(Framework framework, String name, String role) {
		Author author = ModelFactory.eINSTANCE.createAuthor();
		author.setName(name);
		author.setRole(role);
		framework.getAuthors().add(author);
	}

	/** What the exporter notes of the document where there is no extension data. */
	private void facts(Framework framework) {
		Map.of(Aspect.SUBTITLE, Literals.FRAMEWORK__SUBTITLE, Aspect.EDITION, Literals.FRAMEWORK__EDITION, Aspect.DATE, Literals.FRAMEWORK__DATE, Aspect.OWNER, Literals.FRAMEWORK__OWNER, Aspect.CONTACT,
				Literals.FRAMEWORK__CONTACT, Aspect.REFERENCE, Literals.FRAMEWORK__REFERENCE, Aspect.REVIEW_BY, Literals.FRAMEWORK__REVIEW_BY)
				.forEach((aspect, feature) -> facts.take(aspect.label()).filter(value -> MadeFramework.fits(feature, value)).ifPresent(value -> framework.eSet(feature, value)));
		facts.take(Aspect.STATUS.label()).map(Status::get).ifPresent(framework::setStatus);
		facts.take(Aspect.AUDIENCE.label()).ifPresent(audience -> framework.getAudience().addAll(List.of(audience.split(", "))));
		facts.take("Taken from").filter(from -> from.matches("[A-Za-z_][A-Za-z0-9_-]* [0-9][A-Za-z0-9.+-]*")).ifPresent(from -> {
			framework.setDerivedFrom(from.substring(0, from.indexOf(' ')));
			framework.setDerivedVersion(from.substring(from.indexOf(' ') + 1));
		});
		facts.take("Logo").ifPresent(logo -> {
			int open = logo.endsWith(")") ? logo.lastIndexOf(" (") : -1;
			framework.setLogo(open < 0 ? logo : logo.substring(open + 2, logo.length() - 1));
			framework.setLogoAlt(open < 0 ? null : logo.substring(0, open));
		});
		facts.take("Authors").ifPresent(authors -> {
			for (String author : authors.split(", ")) {
				int open = author.endsWith(")") ? author.indexOf(" (") : -1;
				author(framework, open < 0 ? author : author.substring(0, open), open < 0 ? null : author.substring(open + 2, author.length() - 1));
			}
		});
	}

	/** What stands in the extension data of the document with all that it contains. */
	void embedded(Framework framework, CaseTiers tiers) {
		for (Entity one : extension.map(data -> data.list("contents")).orElse(List.of())) {
			if (own.make(one) instanceof Content content) {
				if (content instanceof Structure structure) {
					tiers.fill(structure, one);
				}
				target.place(framework, one.number("place", 1 << 20).orElse(0.0), content);
			}
		}
	}

	/** The concepts, which are the terms of a glossary. */
	void terms(Framework framework) {
		Glossary other = null;
		for (Entity concept : file.definitions("CFConcepts")) {
			String title = target.ours() ? concept.text("title") : ForeignText.line(concept.text("title"));
			Term term = concept.extension().map(own::make).filter(Term.class::isInstance).map(Term.class::cast).orElseGet(() -> variants(CaseFramework.term(title), concept));
			if (term.getTitle() == null || !JsonText.line(term.getTitle()).equals(title)) {
				term.setTitle(ForeignText.clean(title));
			}
			if (target.ours()) {
				ForeignText.own(term, concept.text("description"));
			} else {
				term.getLines().addAll(ForeignText.prose(concept.text("description")));
			}
			Glossary glossary = concept.extension().flatMap(data -> data.number("glossary", 1 << 20)).flatMap(place -> target.glossary(place.intValue())).orElse(other);
			if (glossary == null) {
				glossary = ModelFactory.eINSTANCE.createGlossary();
				other = glossary;
				target.place(framework, AT_THE_END, glossary);
			}
			glossary.getTerms().add(term);
			tally.used(title, "concept", "Glossary, “" + Tally.shown(title) + "”", term);
		}
		if (other != null && target.ours() && extension.isEmpty()) {
			heading(other);
		}
		definitions();
	}

	private Term variants(Term term, Entity concept) {
		if (target.ours() && !concept.text("keywords").isEmpty()) {
			term.getVariants().addAll(List.of(ForeignText.clean(concept.text("keywords")).split(", ")));
			return term;
		}
		term.getVariants().addAll(concept.texts("keywords").stream().map(ForeignText::line).toList());
		return term;
	}

	/** What the exporter notes of a glossary: its heading in bold and the words before the terms. */
	private void heading(Glossary glossary) {
		String notes = facts.rest();
		String first = notes.lines().findFirst().orElse("");
		if (first.length() > 4 && notes.lines().filter(line -> line.startsWith("**") && line.endsWith("**")).count() == 1 && first.startsWith("**") && first.endsWith("**")) {
			glossary.setHeading(first.substring(2, first.length() - 2));
			ForeignText.own(glossary, notes.substring(first.length()).strip());
			facts = new Facts("", label -> false);
		}
	}

	private void definitions() {
		file.definitions("CFSubjects").forEach(subject -> tally.skipped(subject.text("title"), "subject", "named by what it is a subject of"));
		for (Entity group : file.definitions("CFAssociationGroupings")) {
			tally.left(group.text("title"), "group of associations", "a framework has no groups of associations; what is in the group is taken over");
		}
	}

	/** The notes of the document, and what a framework has no place of its own for. */
	void notes(Framework framework, List<String> kinds) {
		List<String> notes = new ArrayList<>();
		if (target.ours()) {
			notes.addAll(List.of(ForeignText.clean(facts.rest()).split("\n")).stream().map(String::stripTrailing).toList());
		} else {
			notes.addAll(ForeignText.prose(facts.rest()));
		}
		if (notes.size() == 1 && notes.getFirst().isEmpty()) {
			notes.clear();
		}
		if (!notes.isEmpty() && !more.isEmpty()) {
			notes.add("");
		}
		notes.addAll(more);
		if (!notes.isEmpty()) {
			target.place(framework, -10, CaseFramework.prose(ProseKind.NOTE, notes));
		}
		if (!kinds.isEmpty()) {
			var described = CaseFramework.prose(ProseKind.NOTE, kinds);
			described.setHeading("Kinds of parts");
			target.place(framework, -9, described);
		}
	}
}

package framewright.format.linkeddata;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DC;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Author;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Term;
import framewright.dsl.model.Tier;

/** A framework as a SKOS concept scheme: its elements are the concepts, each scale and glossary is a scheme of its own. */
final class SkosScheme {

	private final Graph graph;
	private final Web web;
	private final Framework framework;
	private final Numbering numbering;
	private final SkosTexts texts;
	private final IRI scheme;

	SkosScheme(Graph graph, Web web, SkosTexts texts) {
		this.graph = graph;
		this.web = web;
		this.framework = web.framework();
		this.numbering = Numbering.of(framework);
		this.texts = texts;
		this.scheme = Graph.iri(web.own().framework());
	}

	/** @param succession the versions around this one */
	void write(Succession succession, SubMonitor progress) {
		List<Element> elements = Frameworks.allElements(framework);
		progress.setWorkRemaining(elements.size() + 1);
		header(succession);
		order(framework);
		texts.write(framework);
		Frameworks.tiers(framework).forEach(this::tier);
		Frameworks.scales(framework).forEach(this::scale);
		progress.split(1);
		for (Element element : elements) {
			progress.split(1);
			element(element);
		}
		Frameworks.glossaries(framework).forEach(this::glossary);
		Frameworks.contents(framework, Sources.class).forEach(this::sources);
	}

	private void header(Succession succession) {
		graph.type(scheme, SKOS.CONCEPT_SCHEME);
		graph.words(scheme, SKOS.PREF_LABEL, framework.getTitle());
		graph.words(scheme, DCTERMS.TITLE, framework.getTitle());
		graph.words(scheme, DCTERMS.ALTERNATIVE, framework.getSubtitle());
		graph.text(scheme, DCTERMS.IDENTIFIER, "urn:uuid:" + web.own().identity().framework());
		graph.text(scheme, DCTERMS.IDENTIFIER, framework.getReference());
		graph.text(scheme, Terms.NAME, framework.getName());
		graph.text(scheme, OWL.VERSIONINFO, framework.getVersion());
		graph.text(scheme, Terms.STATUS, framework.getStatus().getLiteral());
		graph.words(scheme, Terms.EDITION, framework.getEdition());
		graph.day(scheme, DCTERMS.ISSUED, succession.date());
		graph.text(scheme, DC.LANGUAGE, framework.getLanguage());
		agent(DCTERMS.PUBLISHER, web.own().of(framework, "publisher"), framework.getPublisher());
		agent(DCTERMS.RIGHTS_HOLDER, web.own().of(framework, "owner"), framework.getOwner());
		for (Author author : framework.getAuthors()) {
			agent(DCTERMS.CREATOR, web.own().of(author), author.getName());
			graph.words(Graph.iri(web.own().of(author)), Terms.ROLE, author.getRole());
		}
		graph.text(scheme, Terms.CONTACT, framework.getContact());
		graph.address(scheme, Base.isWebAddress(framework.getLicence()) ? DCTERMS.LICENSE : DC.RIGHTS, framework.getLicence());
		framework.getAudience().forEach(audience -> graph.words(scheme, Terms.AUDIENCE, audience));
		graph.day(scheme, Terms.REVIEW_BY, framework.getReviewBy());
		if (framework.getDerivedFrom() != null) {
			graph.text(scheme, DC.SOURCE, framework.getDerivedFrom() + "@" + Wording.text(framework.getDerivedVersion()));
			if (web.base().isGiven() && framework.getDerivedVersion() != null) {
				graph.link(scheme, PROV.WAS_DERIVED_FROM, web.base().origin(framework));
			}
		}
		graph.text(scheme, Terms.LOGO, framework.getLogo());
		graph.words(scheme, Terms.ALTERNATIVE, framework.getLogoAlt());
		web.own().ofVersion(framework, framework.getVersion()).ifPresent(address -> graph.link(scheme, OWL.VERSIONIRI, address));
		web.own().unversioned(web.own().framework()).ifPresent(address -> graph.link(scheme, DCTERMS.IS_VERSION_OF, address));
		web.own().ofVersion(framework, succession.before()).ifPresent(address -> graph.link(scheme, OWL.PRIORVERSION, address));
		web.own().ofVersion(framework, succession.after()).ifPresent(address -> graph.link(scheme, DCTERMS.IS_REPLACED_BY, address));
	}

	private void agent(IRI predicate, String address, String name) {
		if (name != null && !name.isBlank()) {
			IRI agent = Graph.iri(address);
			graph.link(scheme, predicate, agent);
			graph.type(agent, FOAF.AGENT);
			graph.text(agent, FOAF.NAME, name);
		}
	}

	/** The elements of a part in their order, for which SKOS itself has only collections. */
	private void order(Part part) {
		List<Element> elements = Frameworks.elements(part);
		if (!elements.isEmpty()) {
			collection(part, Terms.ORDER, elements.stream().map(element -> Graph.iri(web.own().of(element))).toList(), true);
		}
	}

	private void collection(Part part, IRI predicate, List<IRI> members, boolean ordered) {
		IRI collection = Graph.iri(web.own().of(part, "order"));
		graph.link(Graph.iri(web.own().of(part)), predicate, collection);
		graph.type(collection, ordered ? SKOS.ORDERED_COLLECTION : SKOS.COLLECTION);
		if (ordered) {
			graph.list(collection, SKOS.MEMBER_LIST, members);
		} else {
			members.forEach(member -> graph.link(collection, SKOS.MEMBER, member));
		}
	}

	private void tier(Tier tier) {
		IRI address = Graph.iri(web.own().of(tier));
		graph.type(address, Terms.TIER);
		graph.words(address, RDFS.LABEL, tier.getTitle());
		graph.text(address, Terms.NAME, tier.getName());
		graph.words(address, Terms.PLURAL, tier.getPlural());
		graph.text(address, Terms.NUMBERED, tier.getNumbering());
		graph.words(address, Terms.PREFIX, tier.getPrefix());
		graph.words(address, Terms.STEM, tier.getStem());
		tier.getContains().forEach(inner -> web.own().find(inner).ifPresent(found -> graph.link(address, Terms.CONTAINS, found)));
		web.own().find(tier.getRatedOn()).ifPresent(scale -> graph.link(address, Terms.RATED_ON, scale));
		web.own().find(tier.getAnsweredOn()).ifPresent(scale -> graph.link(address, Terms.ANSWERED_ON, scale));
	}

	private void scale(Scale scale) {
		IRI address = Graph.iri(web.own().of(scale));
		List<Level> levels = Frameworks.levels(scale);
		graph.type(address, SKOS.CONCEPT_SCHEME);
		graph.words(address, SKOS.PREF_LABEL, scale.getTitle());
		names(address, scale.getName(), scale.getUuid(), scale.getFormerly());
		graph.words(address, Terms.STEM, scale.getStem());
		graph.link(scheme, DCTERMS.HAS_PART, address);
		List<IRI> members = new ArrayList<>();
		levels.forEach(level -> members.add(Graph.iri(web.own().of(level))));
		if (!members.isEmpty()) {
			collection(scale, Terms.ORDER, members, !scale.isUnordered());
		}
		texts.write(scale);
		for (Level level : levels) {
			IRI one = Graph.iri(web.own().of(level));
			graph.type(one, SKOS.CONCEPT);
			graph.words(one, SKOS.PREF_LABEL, level.getTitle());
			graph.otherLabel(one, level.getShort());
			graph.text(one, SKOS.NOTATION, level.getCode());
			graph.link(one, SKOS.TOP_CONCEPT_OF, address);
			graph.link(one, SKOS.IN_SCHEME, address);
			graph.number(one, Terms.PLACE, levels.indexOf(level) + 1);
			names(one, level.getName(), level.getUuid(), level.getFormerly());
			texts.write(level);
		}
	}

	private void names(IRI address, String name, String uuid, List<String> formerly) {
		graph.text(address, Terms.NAME, name);
		formerly.forEach(old -> graph.text(address, Terms.FORMER_NAME, old));
		graph.text(address, DCTERMS.IDENTIFIER, uuid == null ? null : "urn:uuid:" + uuid);
	}

	private void element(Element element) {
		IRI address = Graph.iri(web.own().of(element));
		graph.type(address, SKOS.CONCEPT);
		web.own().find(element.getTier()).ifPresent(tier -> graph.link(address, DCTERMS.TYPE, tier));
		numbering.of(element).ifPresent(number -> graph.text(address, SKOS.NOTATION, number));
		graph.words(address, SKOS.PREF_LABEL, element.getTitle());
		graph.otherLabel(address, element.getShort());
		names(address, element.getName(), web.own().identifier(element).toString(), element.getFormerly());
		graph.link(address, SKOS.IN_SCHEME, scheme);
		if (element.eContainer() instanceof Element parent) {
			graph.link(address, SKOS.BROADER, web.own().of(parent));
		} else {
			graph.link(address, SKOS.TOP_CONCEPT_OF, scheme);
			graph.link(scheme, SKOS.HAS_TOP_CONCEPT, address);
		}
		Frameworks.elements(element).forEach(child -> graph.link(address, SKOS.NARROWER, web.own().of(child)));
		element.getAudience().forEach(audience -> graph.words(address, Terms.AUDIENCE, audience));
		web.own().unversioned(web.own().of(element)).ifPresent(stable -> graph.link(address, DCTERMS.IS_VERSION_OF, stable));
		if (Frameworks.isRetired(element)) {
			retired(address, element);
		}
		order(element);
		texts.write(element);
	}

	private void retired(IRI address, Element element) {
		graph.yes(address, OWL.DEPRECATED);
		graph.text(address, Terms.RETIRED_IN, element.getRetiredIn());
		graph.text(address, SKOS.HISTORY_NOTE, "Retired in version " + element.getRetiredIn() + ".");
		element.getReplacedBy().forEach(successor -> web.find(successor).ifPresent(found -> graph.link(address, DCTERMS.IS_REPLACED_BY, found)));
	}

	private void glossary(Glossary glossary) {
		IRI address = Graph.iri(web.own().of(glossary));
		graph.type(address, SKOS.CONCEPT_SCHEME);
		graph.link(scheme, DCTERMS.HAS_PART, address);
		graph.words(address, SKOS.PREF_LABEL, glossary.getHeading() == null ? "Glossary" : glossary.getHeading());
		graph.words(address, SKOS.NOTE, Frameworks.text(glossary));
		int place = 0;
		for (Term term : glossary.getTerms()) {
			IRI one = Graph.iri(web.own().of(term));
			graph.type(one, SKOS.CONCEPT);
			graph.words(one, SKOS.PREF_LABEL, term.getTitle());
			term.getVariants().forEach(variant -> graph.otherLabel(one, variant));
			graph.words(one, SKOS.DEFINITION, Frameworks.text(term));
			graph.text(one, Terms.NAME, term.getName());
			graph.link(one, SKOS.TOP_CONCEPT_OF, address);
			graph.link(one, SKOS.IN_SCHEME, address);
			graph.number(one, Terms.PLACE, ++place);
		}
	}

	private void sources(Sources sources) {
		graph.words(scheme, Terms.term("sourcesHeading"), sources.getHeading());
		graph.words(scheme, Terms.term("sourcesNote"), Frameworks.text(sources));
		for (Source source : sources.getSources()) {
			IRI address = Graph.iri(web.own().of(source));
			graph.link(scheme, DCTERMS.SOURCE, address);
			texts.bibliography(address, source.getTitle(), source.getAuthor(), source.getYear(), source.getLink());
			graph.text(address, Terms.NAME, source.getName());
			graph.words(address, RDF.VALUE, Frameworks.text(source));
		}
	}
}

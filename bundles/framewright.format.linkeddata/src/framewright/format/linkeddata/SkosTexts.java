package framewright.format.linkeddata;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DC;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Loss;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Figure;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Relation;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;

/**
 * The texts, lists and references of a part in SKOS. A text is a note that is a thing of its own (SKOS Primer, section 4.2), with its words as
 * {@code rdf:value}: so it keeps its heading, its kind and its place, and others can refer to it.
 */
final class SkosTexts {

	private final Graph graph;
	private final Web web;
	private final List<Loss> losses = new ArrayList<>();

	SkosTexts(Graph graph, Web web) {
		this.graph = graph;
		this.web = web;
	}

	List<Loss> losses() {
		return losses;
	}

	/** Writes what stands in a part, but of elements only where they stand. */
	void write(Part part) {
		IRI owner = Graph.iri(web.own().of(part));
		int place = 0;
		for (Content content : part.getContents()) {
			place++;
			switch (content) {
				case Facet facet -> facet(owner, facet, place);
				case Descriptor descriptor -> descriptor(owner, descriptor, place);
				case Reference reference -> reference(part, owner, reference, place);
				case Element element -> graph.number(Graph.iri(web.own().of(element)), Terms.PLACE, place);
				default -> {
					// is told elsewhere
				}
			}
		}
	}

	private IRI note(IRI owner, IRI predicate, Content content, IRI type, int place) {
		IRI note = Graph.iri(web.own().of(content));
		graph.link(owner, predicate, note);
		graph.type(note, type);
		graph.number(note, Terms.PLACE, place);
		return note;
	}

	private void facet(IRI owner, Facet facet, int place) {
		IRI note = note(owner, predicate(facet), facet, Terms.term(Wording.kind(facet)), place);
		graph.words(note, DCTERMS.TITLE, Wording.heading(facet));
		if (facet instanceof Figure figure) {
			graph.words(note, DCTERMS.TITLE, figure.getCaption());
			graph.words(note, Terms.ALTERNATIVE, figure.getAlt());
			graph.text(note, Terms.FILE, figure.getFile());
			return;
		}
		graph.words(note, RDF.VALUE, Wording.text(facet));
		switch (facet) {
			case ListFacet list -> entries(note, list.getEntries());
			case Voices voices -> voices.getVoices().forEach(voice -> voice(note, voice));
			case Reading reading -> reading.getWorks().forEach(work -> work(note, work));
			default -> {
				// one text
			}
		}
	}

	private static IRI predicate(Facet facet) {
		return switch (facet) {
			case ProseFacet prose -> prose.getKind() == ProseKind.SUMMARY || prose.getKind() == ProseKind.WHAT ? SKOS.DEFINITION
					: prose.getKind() == ProseKind.WHY || prose.getKind() == ProseKind.HOW ? SKOS.SCOPE_NOTE : SKOS.NOTE;
			case Voices voices -> SKOS.EXAMPLE;
			case Figure figure -> FOAF.DEPICTION;
			default -> SKOS.NOTE;
		};
	}

	private IRI entry(IRI list, IRI predicate, String address, int place) {
		IRI entry = Graph.iri(address);
		graph.link(list, predicate, entry);
		graph.number(entry, Terms.PLACE, place);
		return entry;
	}

	private void entries(IRI list, List<Entry> entries) {
		int place = 0;
		for (Entry one : entries) {
			IRI entry = entry(list, Terms.ENTRY, web.own().of(one), ++place);
			graph.words(entry, RDF.VALUE, Frameworks.text(one));
			entries(entry, one.getEntries());
		}
	}

	private void voice(IRI list, Voice one) {
		IRI voice = entry(list, Terms.ENTRY, web.own().of(one), ((Voices) one.eContainer()).getVoices().indexOf(one) + 1);
		graph.words(voice, RDF.VALUE, Frameworks.text(one));
		graph.words(voice, Terms.BY, one.getBy());
		web.own().find(one.getSource()).ifPresent(source -> graph.link(voice, DCTERMS.SOURCE, source));
	}

	private void work(IRI list, Work one) {
		IRI work = entry(list, Terms.ENTRY, web.own().of(one), ((Reading) one.eContainer()).getWorks().indexOf(one) + 1);
		bibliography(work, one.getTitle(), one.getAuthor(), one.getYear(), one.getLink());
		graph.words(work, RDF.VALUE, Frameworks.text(one));
	}

	void bibliography(IRI work, String title, String author, String year, String link) {
		graph.type(work, DCTERMS.BIBLIOGRAPHIC_RESOURCE);
		graph.words(work, DCTERMS.TITLE, title);
		graph.text(work, DC.CREATOR, author);
		graph.text(work, DC.DATE, year);
		graph.address(work, Base.isWebAddress(link) ? RDFS.SEEALSO : DC.IDENTIFIER, link);
	}

	private void descriptor(IRI owner, Descriptor descriptor, int place) {
		IRI note = note(owner, SKOS.SCOPE_NOTE, descriptor, Terms.DESCRIPTOR, place);
		web.find(descriptor.getLevel()).ifPresent(level -> {
			graph.words(note, DCTERMS.TITLE, descriptor.getLevel().getTitle());
			graph.link(note, Terms.LEVEL, level);
		});
		graph.words(note, RDF.VALUE, Frameworks.text(descriptor));
	}

	private void reference(Part part, IRI owner, Reference reference, int place) {
		boolean outside = reference.getTarget() == null;
		IRI target = outside ? Base.isWebAddress(reference.getAddress()) ? Graph.iri(reference.getAddress()) : null : web.find(reference.getTarget()).map(Graph::iri).orElse(null);
		if (!outside && target == null) {
			losses.add(new Loss(Aspect.CROSS_REFERENCES, part instanceof Element element && element.getName() != null ? List.of(element.getName()) : List.of(), "One leads nowhere and is left out."));
			return;
		}
		IRI note = note(owner, Terms.SEE, reference, Terms.REFERENCE, place);
		if (target == null) {
			graph.text(note, Terms.TARGET, reference.getAddress());
		} else {
			graph.link(note, Terms.TARGET, target);
			graph.link(owner, relation(part, reference), target);
		}
		if (!outside) {
			graph.words(note, RDFS.LABEL, ((Part) reference.getTarget()).getTitle());
		}
		graph.words(note, RDFS.LABEL, reference.getLabel());
		graph.text(note, Terms.RELATION, reference.isExplicit() ? reference.getRelation().getLiteral() : null);
		graph.words(note, SKOS.NOTE, reference.getNote());
	}

	/** SKOS relates concepts alone, and nothing to what is above or below it. */
	private IRI relation(Part part, Reference reference) {
		Relation relation = reference.getRelation();
		if (relation == Relation.PRECEDES) {
			return Terms.PRECEDES;
		}
		if (!(part instanceof Element element) || reference.getTarget() != null && !(reference.getTarget() instanceof Element)) {
			return relation == Relation.PART_OF ? DCTERMS.IS_PART_OF : DCTERMS.RELATION;
		}
		if (relation == Relation.RELATED && reference.getTarget() instanceof Element target && !web.isElsewhere(target)) {
			return isWithin(element, target) || isWithin(target, element) ? DCTERMS.RELATION : SKOS.RELATED;
		}
		return switch (relation) {
			case EXACT -> SKOS.EXACT_MATCH;
			case PART_OF -> SKOS.BROAD_MATCH;
			default -> SKOS.RELATED_MATCH;
		};
	}

	private static boolean isWithin(Element element, Element outer) {
		for (Object one = element; one instanceof Element inner; one = inner.eContainer()) {
			if (inner == outer) {
				return true;
			}
		}
		return false;
	}
}

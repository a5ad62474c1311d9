package framewright.format.linkeddata;

import java.util.List;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.impl.SimpleNamespace;
import org.eclipse.rdf4j.model.vocabulary.DC;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** What linked data has no common words for and a framework has. */
final class Terms {

	static final String NAMESPACE = "urn:framewright:terms#";

	static final List<Namespace> PREFIXES = List.of(new SimpleNamespace("fw", NAMESPACE), SKOS.NS, DCTERMS.NS, DC.NS, FOAF.NS, OWL.NS, PROV.NS, RDF.NS, RDFS.NS, XSD.NS);

	/** The permanent name. */
	static final IRI NAME = term("name");
	static final IRI FORMER_NAME = term("formerName");
	static final IRI STATUS = term("status");
	static final IRI EDITION = term("edition");
	static final IRI CONTACT = term("contact");
	static final IRI AUDIENCE = term("audience");
	static final IRI REVIEW_BY = term("reviewBy");
	static final IRI LOGO = term("logo");
	static final IRI ALTERNATIVE = term("alternativeText");
	static final IRI FILE = term("file");
	static final IRI ROLE = term("role");
	static final IRI TIER = term("Tier");
	static final IRI PLURAL = term("plural");
	static final IRI NUMBERED = term("numbered");
	static final IRI PREFIX = term("prefix");
	/** The words before each descriptor. */
	static final IRI STEM = term("stem");
	static final IRI CONTAINS = term("contains");
	static final IRI RATED_ON = term("ratedOn");
	static final IRI ANSWERED_ON = term("answeredOn");
	/** From what has parts to the ordered collection of them. */
	static final IRI ORDER = term("order");
	/** The place among all that stands in the same part, from 1. */
	static final IRI PLACE = term("place");
	static final IRI DESCRIPTOR = term("Descriptor");
	static final IRI LEVEL = term("level");
	static final IRI ENTRY = term("entry");
	static final IRI BY = term("by");
	static final IRI RETIRED_IN = term("retiredIn");
	static final IRI REFERENCE = term("Reference");
	static final IRI SEE = term("see");
	static final IRI TARGET = term("target");
	static final IRI RELATION = term("relation");
	static final IRI PRECEDES = term("precedes");

	private Terms() {
	}

	static IRI term(String name) {
		return Graph.iri(NAMESPACE + name);
	}
}

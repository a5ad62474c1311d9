package framewright.format.linkeddata;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** Statements of linked data, kept together by what they are about, in the order in which each thing was first spoken of. */
final class Graph {

	private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

	private final Map<IRI, Map<IRI, Set<Value>>> statements = new LinkedHashMap<>();
	private final Map<BNode, List<IRI>> lists = new LinkedHashMap<>();
	private final Signs signs;
	private final String language;

	Graph(String language, Signs signs) {
		this.language = language;
		this.signs = signs;
	}

	static IRI iri(String address) {
		return VALUES.createIRI(address);
	}

	private void add(IRI subject, IRI predicate, Value object) {
		statements.computeIfAbsent(subject, one -> new LinkedHashMap<>()).computeIfAbsent(predicate, one -> new LinkedHashSet<>()).add(object);
	}

	void type(IRI subject, IRI type) {
		add(subject, RDF.TYPE, type);
	}

	void link(IRI subject, IRI predicate, IRI object) {
		add(subject, predicate, object);
	}

	void link(IRI subject, IRI predicate, String address) {
		add(subject, predicate, iri(address));
	}

	/** Words in the language of the framework; nothing where there are none. */
	void words(IRI subject, IRI predicate, String words) {
		if (words != null && !words.isBlank()) {
			add(subject, predicate, literal(words));
		}
	}

	private Value literal(String words) {
		String clean = signs.clean(words);
		return language.equals(Language.UNKNOWN) ? VALUES.createLiteral(clean) : VALUES.createLiteral(clean, language);
	}

	/** Another label beside the preferred one, which is told before; no label may be both (SKOS Reference, S13). */
	void otherLabel(IRI subject, String words) {
		if (words != null && !words.isBlank() && !statements.get(subject).getOrDefault(SKOS.PREF_LABEL, Set.of()).contains(literal(words))) {
			words(subject, SKOS.ALT_LABEL, words);
		}
	}

	/** What is of no language: a number, a name, a code; nothing where there is none. */
	void text(IRI subject, IRI predicate, String text) {
		if (text != null && !text.isBlank()) {
			add(subject, predicate, VALUES.createLiteral(signs.clean(text)));
		}
	}

	/** A day, as one where it is one. */
	void day(IRI subject, IRI predicate, String day) {
		if (day != null && day.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")) {
			add(subject, predicate, VALUES.createLiteral(day, XSD.DATE));
		} else {
			text(subject, predicate, day);
		}
	}

	void number(IRI subject, IRI predicate, int number) {
		add(subject, predicate, VALUES.createLiteral(Integer.toString(number), XSD.INTEGER));
	}

	void yes(IRI subject, IRI predicate) {
		add(subject, predicate, VALUES.createLiteral(true));
	}

	/** A web address as one, any other text as a text. */
	void address(IRI subject, IRI predicate, String address) {
		if (Base.isWebAddress(address)) {
			link(subject, predicate, address);
		} else {
			text(subject, predicate, address);
		}
	}

	/** A list whose order counts. */
	void list(IRI subject, IRI predicate, List<IRI> members) {
		BNode node = VALUES.createBNode("list" + lists.size());
		lists.put(node, new ArrayList<>(members));
		add(subject, predicate, node);
	}

	/** All of it as a text. */
	String turtle(List<Namespace> prefixes) {
		StringWriter text = new StringWriter();
		Turtle writer = new Turtle(text);
		writer.startRDF();
		prefixes.forEach(prefix -> writer.handleNamespace(prefix.getPrefix(), prefix.getName()));
		lists.forEach(writer::list);
		statements.forEach((subject, about) -> about.forEach((predicate, objects) -> objects.forEach(object -> writer.handleStatement(VALUES.createStatement(subject, predicate, object)))));
		writer.endRDF();
		return text.toString();
	}
}

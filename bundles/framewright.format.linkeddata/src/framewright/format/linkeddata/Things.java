package framewright.format.linkeddata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Statements that were read, by what they are about and in the order in which each thing was first spoken of. */
final class Things {

	/** What the end of a statement is: an address or words, which may be in a language. */
	record Value(String text, String language, boolean address) {
	}

	private final Map<String, Map<String, List<Value>>> statements = new LinkedHashMap<>();

	void add(String subject, String predicate, Value value) {
		List<Value> values = statements.computeIfAbsent(subject, one -> new LinkedHashMap<>()).computeIfAbsent(predicate, one -> new ArrayList<>(2));
		if (values.size() > 20 || !values.contains(value)) { // no two equal ones where that is cheap to see
			values.add(value);
		}
	}

	Set<String> subjects() {
		return statements.keySet();
	}

	boolean has(String subject) {
		return statements.containsKey(subject);
	}

	Map<String, List<Value>> about(String subject) {
		return statements.getOrDefault(subject, Map.of());
	}

	List<Value> values(String subject, String predicate) {
		return about(subject).getOrDefault(predicate, List.of());
	}

	/** Texts and addresses of some predicates. */
	List<String> all(String subject, String... predicates) {
		List<String> all = new ArrayList<>();
		for (String predicate : predicates) {
			values(subject, predicate).forEach(value -> all.add(value.text()));
		}
		return all;
	}

	/** The first of some predicates that says something; empty where none does. */
	String first(String subject, String... predicates) {
		return all(subject, predicates).stream().filter(text -> !text.isBlank()).findFirst().orElse("");
	}

	/** The first text in a language, else in none, else in any. */
	String words(String subject, String language, String... predicates) {
		List<Value> values = new ArrayList<>();
		for (String predicate : predicates) {
			values.addAll(values(subject, predicate));
		}
		Optional<Value> own = values.stream().filter(value -> value.language().equalsIgnoreCase(language)).findFirst();
		Optional<Value> kin = own.or(() -> values.stream().filter(value -> !value.language().isEmpty() && primary(value.language()).equalsIgnoreCase(primary(language))).findFirst());
		return kin.or(() -> values.stream().filter(value -> value.language().isEmpty()).findFirst()).or(() -> values.stream().findFirst()).map(Value::text).orElse("");
	}

	static String primary(String language) {
		return language.replaceFirst("[-_].*", "");
	}

	boolean is(String subject, String... types) {
		List<String> all = all(subject, JsonLd.TYPE);
		return List.of(types).stream().anyMatch(all::contains);
	}

	/** The members of a list of RDF, wherever it begins; at most so many as there are things. */
	List<String> list(String node) {
		List<String> members = new ArrayList<>();
		String rest = node;
		for (int i = 0; i <= statements.size() && has(rest); i++) {
			members.addAll(all(rest, JsonLd.RDF + "first"));
			rest = first(rest, JsonLd.RDF + "rest");
		}
		return members;
	}
}

package framewright.format.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

/** What the tiers of a framework are called in the column Kind, and what may stand in what. Immutable. */
final class Kinds {

	private final Map<String, String> labels = new LinkedHashMap<>();
	private final Map<String, String> names = new HashMap<>();
	private final Map<String, Set<String>> contains;

	/** @param titles by name */
	Kinds(Map<String, String> titles, Map<String, Set<String>> contains) {
		this.contains = contains;
		Map<String, Integer> uses = new HashMap<>();
		titles.forEach((name, title) -> {
			uses.merge(key(name), 1, Integer::sum);
			if (!key(title).equals(key(name))) {
				uses.merge(key(title), 1, Integer::sum);
			}
		});
		titles.forEach((name, title) -> {
			boolean clear = !title.isBlank() && uses.get(key(title)) == 1 && title.length() <= 200 && title.equals(title.strip());
			labels.put(name, clear ? title : name);
			names.put(key(name), name);
			if (clear) {
				names.put(key(title), name);
			}
		});
	}

	/** The kinds of a framework; the usual ones where it declares none. */
	static Kinds of(Part framework) {
		Map<String, String> titles = new LinkedHashMap<>();
		Map<String, Set<String>> contains = new HashMap<>();
		List<Part> structures = framework.parts().stream().filter(part -> part.kind() == Kind.STRUCTURE).toList();
		for (Part structure : structures) {
			for (Part tier : structure.parts()) {
				titles.putIfAbsent(tier.name(), tier.title());
				contains.putIfAbsent(tier.name(), tier.clauses().stream().filter(clause -> clause.word().equals("contains")).flatMap(clause -> clause.values().stream()).collect(java.util.stream.Collectors.toSet()));
			}
		}
		return structures.isEmpty() ? usual() : new Kinds(titles, contains);
	}

	static Kinds usual() {
		Map<String, String> titles = new LinkedHashMap<>();
		titles.put("domain", "Domain");
		titles.put("subdomain", "Subdomain");
		titles.put("component", "Component");
		return new Kinds(titles, Map.of("domain", Set.of("subdomain"), "subdomain", Set.of("component")));
	}

	private static String key(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

	/** What a tier is called. */
	String label(String tier) {
		return labels.getOrDefault(tier, tier);
	}

	/** The tier for what a cell says; {@code null} when there is none. */
	String tier(String label) {
		return names.get(key(label));
	}

	List<String> labels() {
		return new ArrayList<>(labels.values());
	}

	boolean mayContain(String outer, String inner) {
		return contains.getOrDefault(outer, Set.of()).contains(inner);
	}
}

package framewright.format.moodle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.dsl.model.Tier;

/** What Moodle calls competencies at each depth. It knows eleven words and no others. */
final class Taxonomies {

	private static final List<String> WORDS = List.of("behaviour", "competency", "concept", "domain", "indicator", "level", "outcome", "practice", "proficiency", "skill", "value");

	/** Moodle itself names four depths. */
	private static final int DEPTHS = 4;

	private Taxonomies() {
	}

	/** @param levels whether the levels of a competency stand below it */
	static String of(Framework framework, boolean levels) {
		List<Map<String, Integer>> counts = new ArrayList<>();
		count(framework, 0, levels, counts);
		List<String> words = new ArrayList<>();
		for (Map<String, Integer> count : counts) {
			int most = count.values().stream().max(Integer::compare).orElseThrow();
			words.add(count.entrySet().stream().filter(one -> one.getValue() == most).findFirst().orElseThrow().getKey());
		}
		while (words.size() < DEPTHS) {
			words.add("competency");
		}
		return String.join(",", words);
	}

	private static void count(Part part, int depth, boolean levels, List<Map<String, Integer>> counts) {
		for (Element element : Frameworks.elementsInForce(part)) {
			add(word(element.getTier()), depth, counts);
			if (levels && !Frameworks.descriptors(element).isEmpty()) {
				add("level", depth + 1, counts);
			}
			count(element, depth + 1, levels, counts);
		}
	}

	private static void add(String word, int depth, List<Map<String, Integer>> counts) {
		while (counts.size() <= depth) {
			counts.add(new LinkedHashMap<>());
		}
		counts.get(depth).merge(word, 1, Integer::sum);
	}

	/** The word that a tier is called by, else what it is for: one that holds others is a domain. */
	private static String word(Tier tier) {
		if (tier == null) {
			return "competency";
		}
		String name = (tier.getName() + " " + tier.getTitle()).toLowerCase(Locale.ROOT);
		if (name.contains("domain")) {
			return "domain";
		}
		return WORDS.stream().filter(name::contains).findFirst().orElse(tier.getContains().isEmpty() ? "competency" : "domain");
	}
}

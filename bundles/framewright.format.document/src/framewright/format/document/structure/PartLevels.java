package framewright.format.document.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which level the headings of parts have in a document, by the depth of the part: that of most of them. */
final class PartLevels {

	private final TreeMap<Integer, Integer> levels = new TreeMap<>();
	private final int outermost;

	/** @param sections the uppermost sections, the title left out */
	PartLevels(List<Section> sections, SectionRoles roles) {
		Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
		collect(sections, roles, 1, counts);
		counts.forEach((depth, found) -> levels.put(depth, found.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.<Integer, Integer>comparingByKey().reversed())).orElseThrow().getKey()));
		outermost = sections.stream().mapToInt(section -> section.level).min().orElse(1);
	}

	private static void collect(List<Section> sections, SectionRoles roles, int depth, Map<Integer, Map<Integer, Integer>> counts) {
		for (Section section : sections) {
			boolean element = roles.of(section) == SectionRoles.Role.ELEMENT;
			if (element) {
				counts.computeIfAbsent(depth, none -> new HashMap<>()).merge(section.level, 1, Integer::sum);
			}
			collect(section.sections, roles, element ? depth + 1 : depth, counts);
		}
	}

	/** The level of the heading of a part, from 1. */
	int of(int depth) {
		Integer known = levels.get(depth);
		if (known != null) {
			return known;
		}
		Map.Entry<Integer, Integer> above = levels.lowerEntry(depth);
		if (above != null) {
			return above.getValue() + depth - above.getKey();
		}
		Map.Entry<Integer, Integer> below = levels.higherEntry(depth);
		return below != null ? Math.max(1, below.getValue() - below.getKey() + depth) : outermost + depth - 1;
	}
}

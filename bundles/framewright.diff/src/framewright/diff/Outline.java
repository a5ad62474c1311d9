package framewright.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import framewright.dsl.DefaultStructure;
import framewright.dsl.Numbering;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.parts.PartReader;
import framewright.dsl.parts.UnreadablePartException;

/** The parts of one text, with what is needed to find one's way among them: elements by name, their numbers, scales and levels. */
final class Outline {

	private final Part framework;
	private final Map<String, Part> elements = new LinkedHashMap<>();
	private final Map<String, Part> scales = new LinkedHashMap<>();
	private final Map<String, Part> tiers = new LinkedHashMap<>();
	private Map<Part, String> numbers;

	private Outline(Part framework) {
		this.framework = framework;
		for (Part part : framework.parts()) {
			switch (part.kind()) {
				case SCALE -> scales.putIfAbsent(part.name(), part);
				case STRUCTURE -> part.parts().forEach(tier -> tiers.putIfAbsent(tier.name(), tier));
				default -> {
					// found through the elements
				}
			}
		}
		collect(framework);
	}

	static Outline of(String text) throws UnreadablePartException {
		return new Outline(PartReader.read(text));
	}

	private void collect(Part part) {
		for (Part inner : part.parts()) {
			if (inner.kind() == Kind.ELEMENT) {
				elements.putIfAbsent(inner.name(), inner);
				collect(inner);
			}
		}
	}

	Part framework() {
		return framework;
	}

	/** The elements by name, in the order of the text. */
	Map<String, Part> elements() {
		return elements;
	}

	/** The scales by name. */
	Map<String, Part> scales() {
		return scales;
	}

	/** The value of a header field; empty when it is not there. */
	String field(String keyword) {
		return framework.parts().stream().filter(part -> part.kind() == Kind.FIELD && part.keyword().equals(keyword)).map(Part::title).findFirst().orElse("");
	}

	/** The element of the top tier that a part stands in, or is; empty for the framework and what stands in it directly. */
	static Optional<Part> domain(Part part) {
		Part element = part.element();
		if (element.kind() != Kind.ELEMENT) {
			return Optional.empty();
		}
		while (element.parent().kind() == Kind.ELEMENT) {
			element = element.parent();
		}
		return Optional.of(element);
	}

	/** The scale that an element is rated on; empty when it is not rated. */
	Optional<Part> ratedOn(Part element) {
		if (element.kind() != Kind.ELEMENT) {
			return Optional.empty();
		}
		if (!tiers.isEmpty()) {
			return Optional.ofNullable(tiers.get(element.keyword())).flatMap(tier -> tier.clause("rated on")).map(rated -> scales.get(rated.value()));
		}
		return element.keyword().equals(DefaultStructure.RATED) && scales.size() == 1 ? Optional.of(scales.values().iterator().next()) : Optional.empty();
	}

	/** The levels of a scale, in order. */
	static List<Part> levels(Part scale) {
		return scale.parts().stream().filter(part -> part.kind() == Kind.LEVEL).toList();
	}

	/** The level that a descriptor of an element is for. */
	Optional<Part> level(Part element, String name) {
		return ratedOn(element).flatMap(scale -> levels(scale).stream().filter(level -> level.name().equals(name)).findFirst());
	}

	static boolean isRetired(Part element) {
		return element.clause("retired in").isPresent();
	}

	/** The full number of an element; empty when it has none. */
	String number(Part element) {
		return numbers().getOrDefault(element, "");
	}

	private Map<Part, String> numbers() {
		if (numbers == null) {
			numbers = new HashMap<>();
			number(framework, "");
		}
		return numbers;
	}

	private void number(Part parent, String parentNumber) {
		Map<String, Integer> counts = new HashMap<>();
		for (Part element : parent.parts()) {
			if (element.kind() != Kind.ELEMENT || isRetired(element)) {
				continue;
			}
			int place = counts.merge(element.keyword(), 1, Integer::sum);
			String number = element.clause("code").map(code -> code.value()).orElseGet(() -> number(element.keyword(), parentNumber, place));
			if (!number.isEmpty()) {
				numbers.put(element, number);
			}
			number(element, number);
		}
	}

	private String number(String tierName, String parent, int place) {
		Part tier = tiers.get(tierName);
		String style = tiers.isEmpty() ? DefaultStructure.NUMBERED.get(tierName) : tier == null ? null : tier.clause("numbered").map(numbered -> numbered.value()).orElse(null);
		if (style == null || !Numbering.isStyle(style)) {
			return "";
		}
		String prefix = tier == null ? null : tier.clause("prefix").map(clause -> clause.value()).orElse(null);
		return Numbering.number(style, prefix, parent, place);
	}

	/** All parts of a kind below a part, in the order of the text. */
	static List<Part> all(Part part, Kind kind) {
		List<Part> found = new ArrayList<>();
		collect(part, kind, found);
		return found;
	}

	private static void collect(Part part, Kind kind, List<Part> found) {
		for (Part inner : part.parts()) {
			if (inner.kind() == kind) {
				found.add(inner);
			}
			collect(inner, kind, found);
		}
	}
}

package framewright.versions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.parts.PartReader;
import framewright.dsl.parts.UnreadablePartException;

/**
 * What one element says in one text of its framework, without the elements in it.
 *
 * @param all  the element as it stands in the text, with the elements in it
 * @param own  its own words, indentation taken off
 * @param part where it stands
 */
record ElementText(String name, String title, String all, String own, Part part) {

	/** The element with one of the names, the first of them if there is more than one; empty when there is none, or the text does not follow the language. */
	static Optional<ElementText> find(String text, Set<String> names) {
		try {
			Part framework = PartReader.read(text);
			Part found = null;
			Deque<Part> rest = new ArrayDeque<>(List.of(framework));
			while (!rest.isEmpty() && found == null) {
				Part part = rest.poll();
				found = part.kind() == Kind.ELEMENT && names.contains(part.name()) ? part : null;
				part.parts().stream().filter(inner -> inner.kind() == Kind.ELEMENT).forEach(rest::add);
			}
			return Optional.ofNullable(found).map(ElementText::of);
		} catch (UnreadablePartException e) {
			return Optional.empty();
		}
	}

	/** Whether a text follows the language. */
	static boolean canBeRead(String text) {
		try {
			PartReader.read(text);
			return true;
		} catch (UnreadablePartException e) {
			return false;
		}
	}

	/** The element that was renamed to another without a word about it: it stands in the same place under the same title, and its own name is used no more. */
	static Optional<ElementText> renamed(String older, String newer, ElementText now) {
		try {
			Set<String> today = names(PartReader.read(newer));
			return elements(PartReader.read(older)).stream().filter(part -> !today.contains(part.name()) && part.title().equals(now.title()) && part.keyword().equals(now.part().keyword()))
					.findFirst().map(ElementText::of);
		} catch (UnreadablePartException e) {
			return Optional.empty();
		}
	}

	private static List<Part> elements(Part part) {
		return part.parts().stream().filter(inner -> inner.kind() == Kind.ELEMENT).flatMap(inner -> java.util.stream.Stream.concat(java.util.stream.Stream.of(inner), elements(inner).stream())).toList();
	}

	private static Set<String> names(Part framework) {
		return elements(framework).stream().map(Part::name).collect(Collectors.toCollection(HashSet::new));
	}

	private static ElementText of(Part part) {
		StringBuilder own = new StringBuilder(part.head());
		for (int i = 0; i < part.parts().size(); i++) {
			Part inner = part.parts().get(i);
			if (inner.kind() != Kind.ELEMENT) {
				own.append(part.lead(i)).append(inner.text());
			}
		}
		own.append(part.tail());
		return new ElementText(part.name(), part.title(), part.text(), flush(own.toString()), part);
	}

	/** The names that the element has had, today's included. */
	Set<String> names() {
		Set<String> names = new HashSet<>(part.values("formerly"));
		names.add(name);
		return names;
	}

	boolean isRetired() {
		return part.clause("retired in").isPresent();
	}

	/** Whether two texts of the element say the same: indentation and blank lines say nothing. */
	boolean says(ElementText other) {
		return words(own).equals(words(other.own));
	}

	private static String words(String text) {
		return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
	}

	/** Takes off the indentation that all lines but the first have in common. */
	private static String flush(String text) {
		int common = text.lines().skip(1).filter(line -> !line.isBlank()).mapToInt(line -> line.length() - line.stripLeading().length()).min().orElse(0);
		List<String> lines = text.lines().toList();
		StringBuilder flush = new StringBuilder(lines.get(0));
		boolean blank = false;
		for (String line : lines.subList(1, lines.size())) {
			if (line.isBlank()) {
				blank = true;
				continue;
			}
			flush.append(blank ? "\n\n" : "\n").append(line.substring(common).stripTrailing());
			blank = false;
		}
		return flush.toString();
	}
}

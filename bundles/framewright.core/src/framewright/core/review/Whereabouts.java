package framewright.core.review;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;

/**
 * Where elements are that were spoken of by a name of old: under another name, or in what took their place.
 *
 * @param current    the name of today for each name that an element has or had
 * @param successors what took the place of each element that is no longer in force
 */
public record Whereabouts(Map<String, String> current, Map<String, List<String>> successors) {

	public Whereabouts {
		current = Map.copyOf(current);
		successors = Map.copyOf(successors);
	}

	/** What a framework says of its elements. */
	public static Whereabouts of(Framework framework) {
		Map<String, String> current = new HashMap<>();
		Map<String, List<String>> successors = new HashMap<>();
		List<Element> elements = Frameworks.allElements(framework);
		for (Element element : elements) {
			if (element.getName() != null) {
				current.put(element.getName(), element.getName());
			}
		}
		for (Element element : elements) {
			if (element.getName() == null) {
				continue;
			}
			element.getFormerly().forEach(former -> current.putIfAbsent(former, element.getName()));
			if (Frameworks.isRetired(element)) {
				successors.put(element.getName(), element.getReplacedBy().stream().filter(successor -> !successor.eIsProxy() && successor.getName() != null).map(Element::getName).toList());
			}
		}
		return new Whereabouts(current, successors);
	}

	/** The element that a name means today, retired or not; empty when there is none. */
	public Optional<String> named(String name) {
		return Optional.ofNullable(current.get(name));
	}

	/** The element in force that a name leads to: the one of that name, or the first that took its place; empty when nothing did. */
	public Optional<String> inForce(String name) {
		Deque<String> open = new ArrayDeque<>(List.of(name));
		Set<String> seen = new HashSet<>();
		while (!open.isEmpty()) {
			String at = current.get(open.poll());
			if (at == null || !seen.add(at)) {
				continue;
			}
			if (!successors.containsKey(at)) {
				return Optional.of(at);
			}
			open.addAll(successors.get(at));
		}
		return Optional.empty();
	}
}

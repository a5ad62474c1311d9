package framewright.review.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import framewright.core.compare.ChangeMatrix;
import framewright.core.compare.Changes;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Tier;

/** What people call the things that have names: those of the newer version, and of the older one what is no longer there. */
final class Names {

	private final Map<String, String> levels = new HashMap<>();
	private final Map<String, String> elements = new HashMap<>();
	private final Map<String, String> numbers = new HashMap<>();
	private final Map<String, String> tiers = new HashMap<>();

	static Names of(Optional<Framework> old, Optional<Framework> now, Changes changes) {
		Names names = new Names();
		now.ifPresent(names::add);
		old.ifPresent(names::add);
		for (ChangeMatrix.Column column : changes.matrix().levels()) {
			put(names.levels, column.level(), column.title());
		}
		changes.changes().forEach(change -> put(names.elements, change.subject().name(), change.subject().title()));
		return names;
	}

	private void add(Framework framework) {
		for (Scale scale : Frameworks.scales(framework)) {
			for (Level level : Frameworks.levels(scale)) {
				put(levels, level.getName(), level.getTitle());
			}
		}
		for (Tier tier : Frameworks.tiers(framework)) {
			put(tiers, tier.getName(), tier.getTitle());
		}
		Numbering numbering = Numbering.of(framework);
		for (Element element : Frameworks.allElements(framework)) {
			put(elements, element.getName(), element.getTitle());
			put(numbers, element.getName(), numbering.of(element).orElse(""));
		}
	}

	private static void put(Map<String, String> titles, String name, String title) {
		if (name != null && title != null && !title.isBlank()) {
			titles.putIfAbsent(name, title.strip());
		}
	}

	String level(String name) {
		return levels.getOrDefault(name, name);
	}

	String element(String name) {
		return elements.getOrDefault(name, name);
	}

	boolean knows(String element) {
		return elements.containsKey(element);
	}

	String numbered(String element) {
		return numbers.containsKey(element) ? numbers.get(element) + " " + element(element) : element(element);
	}

	/** As it stands before a title: “Component”. */
	String tier(String name) {
		return tiers.getOrDefault(name, name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
	}
}

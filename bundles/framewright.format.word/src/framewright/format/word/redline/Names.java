package framewright.format.word.redline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import framewright.core.compare.Change;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Scale;

/** Which parts of two versions are the same: those with the same permanent name, those that were renamed, and those that a comparison found alike. */
public final class Names {

	private final Map<String, String> elements = new HashMap<>();
	private final Map<String, String> scales = new HashMap<>();

	public Names(Framework old, Framework now, List<Change> changes) {
		Set<String> olds = new HashSet<>();
		Frameworks.allElements(old).forEach(element -> olds.add(element.getName()));
		Set<String> nows = new HashSet<>();
		for (Element element : Frameworks.allElements(now)) {
			nows.add(element.getName());
			renamed(element.getName(), element.getFormerly(), olds, elements);
		}
		for (Change change : changes) {
			String before = change.subject().oldName();
			String after = change.subject().name();
			if (!before.equals(after) && olds.contains(before) && nows.contains(after) && !nows.contains(before) && !elements.containsValue(after)) {
				elements.putIfAbsent(before, after);
			}
		}
		for (Scale scale : Frameworks.scales(now)) {
			Set<String> known = new HashSet<>(Frameworks.scales(old).stream().map(Part::getName).toList());
			renamed(scale.getName(), scale.getFormerly(), known, scales);
			for (Level level : Frameworks.levels(scale)) {
				Set<String> levels = new HashSet<>();
				Frameworks.scales(old).forEach(one -> Frameworks.levels(one).forEach(was -> levels.add(was.getName())));
				renamed("level " + level.getName(), level.getFormerly().stream().map(name -> "level " + name).toList(), prefixed(levels), scales);
			}
		}
	}

	private static Set<String> prefixed(Set<String> names) {
		Set<String> prefixed = new HashSet<>();
		names.forEach(name -> prefixed.add("level " + name));
		return prefixed;
	}

	private static void renamed(String name, List<String> formerly, Set<String> olds, Map<String, String> into) {
		if (!olds.contains(name)) {
			formerly.stream().filter(olds::contains).findFirst().ifPresent(former -> into.put(former, name));
		}
	}

	/** The name in the newer version of an element of either; its own where it is in one version only. */
	public String element(String name) {
		return elements.getOrDefault(name, name);
	}

	String scale(String name) {
		return scales.getOrDefault(name, name);
	}

	String level(String name) {
		return scales.getOrDefault("level " + name, "level " + name);
	}
}

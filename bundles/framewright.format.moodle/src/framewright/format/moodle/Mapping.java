package framewright.format.moodle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeKind;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;

/**
 * What became of the ID numbers of one version in a later one. Moodle pairs what has equal ID numbers; all else an administrator has to do by hand, with this list.
 */
final class Mapping {

	static final List<String> HEADINGS = List.of("Old ID number", "New ID number", "What happened", "Old title", "New title");

	/** A line of the list; an ID number is empty where there is none. */
	record Line(String oldId, String newId, String what, String oldTitle, String newTitle) {

		List<String> cells() {
			return List.of(oldId, newId, what, oldTitle, newTitle);
		}
	}

	private final Framework old;
	private final Framework now;
	private final IdNumbers oldIds;
	private final IdNumbers newIds;
	private final boolean levels;
	private final Map<String, Element> byName = new HashMap<>();
	private final Set<Element> found = new HashSet<>();
	private final Map<Element, Set<Element>> successors = new LinkedHashMap<>();

	Mapping(Framework old, Framework now, boolean levels) {
		this.old = old;
		this.now = now;
		this.oldIds = IdNumbers.of(old);
		this.newIds = IdNumbers.of(now);
		this.levels = levels;
		for (Element element : Frameworks.allElements(now)) {
			element.getFormerly().forEach(name -> byName.putIfAbsent(name, element));
		}
		Frameworks.allElements(now).forEach(element -> byName.put(element.getName(), element));
	}

	/**
	 * The lines, in the order of the older version; what is new comes last.
	 *
	 * @param changes what changed between the two, asked only where something is gone that no name tells of
	 */
	List<Line> lines(Function<Element, List<Change>> changes) {
		List<Element> before = Frameworks.allElements(old).stream().filter(Frameworks::isInForce).toList();
		for (Element element : before) {
			successors.put(element, successors(element, changes));
		}
		Map<Element, Integer> sources = new HashMap<>();
		successors.values().forEach(all -> all.forEach(one -> sources.merge(one, 1, Integer::sum)));
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(oldIds.framework(), newIds.framework(), "framework", title(old.getTitle()), title(now.getTitle())));
		successors.forEach((element, all) -> lines(element, all, sources, lines));
		for (Element element : Frameworks.allElements(now)) {
			if (Frameworks.isInForce(element) && !found.contains(element)) {
				lines.add(new Line("", newIds.of(element), "new", "", title(element.getTitle())));
			}
		}
		return lines;
	}

	private Element same(Element element) {
		Element same = byName.get(element.getName());
		for (int i = 0; same == null && i < element.getFormerly().size(); i++) {
			same = byName.get(element.getFormerly().get(i));
		}
		return same;
	}

	/** What of the newer version stands for an element of the older one: itself, what replaced it, or nothing. */
	private Set<Element> successors(Element element, Function<Element, List<Change>> changes) {
		Element same = same(element);
		Set<Element> all = new LinkedHashSet<>();
		if (same != null) {
			follow(same, new HashSet<>(), all);
			return all;
		}
		for (Change change : changes.apply(element)) {
			boolean told = (change.kind() == ChangeKind.SPLIT || change.kind() == ChangeKind.MERGED) && names(change).contains(element.getName());
			if (told) {
				names(change).stream().map(byName::get).filter(other -> other != null).forEach(other -> follow(other, new HashSet<>(), all));
			}
		}
		return all;
	}

	private static List<String> names(Change change) {
		List<String> names = new ArrayList<>(change.others());
		names.add(change.subject().name());
		names.add(change.subject().oldName());
		return names;
	}

	private static void follow(Element element, Set<Element> seen, Set<Element> into) {
		if (element.eIsProxy() || !seen.add(element)) {
			return;
		}
		if (Frameworks.isInForce(element)) {
			into.add(element);
		} else {
			element.getReplacedBy().forEach(next -> follow(next, seen, into));
		}
	}

	private void lines(Element element, Set<Element> all, Map<Element, Integer> sources, List<Line> lines) {
		Element same = same(element);
		found.addAll(all);
		if (all.isEmpty()) {
			lines.add(new Line(oldIds.of(element), "", same == null ? "removed" : "retired", title(element.getTitle()), ""));
			levels(element, null, lines);
		}
		for (Element successor : all) {
			String what = successor == same && oldIds.of(element).equals(newIds.of(successor)) ? "kept" : all.size() > 1 ? "split" : sources.get(successor) > 1 ? "merged" : "replaced";
			lines.add(new Line(oldIds.of(element), newIds.of(successor), what, title(element.getTitle()), title(successor.getTitle())));
			levels(element, successor, lines);
		}
	}

	/** The competencies for levels go the way of their element, where there still is a text for the level. */
	private void levels(Element element, Element successor, List<Line> lines) {
		if (!levels) {
			return;
		}
		for (Descriptor descriptor : Frameworks.descriptors(element)) {
			Level level = descriptor.getLevel();
			if (level == null || level.eIsProxy()) {
				continue;
			}
			Level other = successor == null ? null
					: Frameworks.descriptors(successor).stream().map(Descriptor::getLevel).filter(one -> one != null && !one.eIsProxy() && first(one).equals(first(level))).findFirst().orElse(null);
			String title = title(level.getTitle()) + ": " + Frameworks.shortTitle(element);
			lines.add(other == null ? new Line(oldIds.of(element, level), "", "removed", title, "")
					: new Line(oldIds.of(element, level), newIds.of(successor, other), oldIds.of(element, level).equals(newIds.of(successor, other)) ? "kept" : "replaced", title,
							title(other.getTitle()) + ": " + Frameworks.shortTitle(successor)));
		}
	}

	private static String first(Level level) {
		return level.getFormerly().isEmpty() ? String.valueOf(level.getName()) : level.getFormerly().get(0);
	}

	private static String title(String title) {
		return title == null ? "" : title;
	}
}

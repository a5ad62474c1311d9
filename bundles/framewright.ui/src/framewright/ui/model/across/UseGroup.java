package framewright.ui.model.across;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import framewright.editing.navigation.Use;
import framewright.editing.navigation.Uses;

/**
 * Places where something is named, under a heading. Immutable.
 *
 * @param label the heading
 * @param published whether they are in published versions, which never change
 * @param uses the places, in the order of the text
 */
public record UseGroup(String label, boolean published, List<Use> uses) {

	public UseGroup {
		uses = List.copyOf(uses);
	}

	/** What was found, by framework: where it is given its name, then where it is used, then published versions. */
	public static List<UseGroup> of(Uses found) {
		List<UseGroup> groups = new ArrayList<>();
		if (!found.declared().isEmpty()) {
			groups.add(new UseGroup("Named here", false, found.declared()));
		}
		byFramework(found.references()).forEach((framework, uses) -> groups.add(new UseGroup(framework, false, uses)));
		if (!found.published().isEmpty()) {
			groups.add(new UseGroup("Published versions", true, found.published()));
		}
		return groups;
	}

	private static Map<String, List<Use>> byFramework(List<Use> uses) {
		Map<String, List<Use>> groups = new LinkedHashMap<>();
		uses.forEach(use -> groups.computeIfAbsent(use.framework(), framework -> new ArrayList<>()).add(use));
		return groups;
	}

	/** How often something is used, in a sentence. */
	public static String words(Uses found) {
		int count = found.references().size();
		String used = count == 0 ? "“" + found.target().name() + "” is not used anywhere" : "“" + found.target().name() + "” is used in " + (count == 1 ? "one place" : count + " places");
		String old = found.published().isEmpty() ? "" : ", and in " + (found.published().size() == 1 ? "one place" : found.published().size() + " places") + " of published versions";
		String unread = found.unread().isEmpty() ? "." : ". " + (found.unread().size() == 1 ? "One file has a fault" : found.unread().size() + " files have faults") + ", so places may be missing.";
		return used + old + unread;
	}
}

package framewright.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;

/**
 * The ids of the page. An element's id is its name, which is permanent and makes a readable link; the ids of everything else hold a full
 * stop, which no name can, so neither can take the other's place. No id is given twice on a page.
 */
final class Anchors {

	private static final Pattern OTHER_SIGN = Pattern.compile("[^A-Za-z0-9_.-]");

	private final Set<String> taken = new HashSet<>();
	private final Set<String> onPage = new HashSet<>();
	private final Map<Element, String> elements = new HashMap<>();

	Anchors(Framework framework) {
		for (Element element : Frameworks.allElements(framework)) {
			elements.put(element, claim(element.getName()));
		}
		keep();
	}

	/** The id of an element; empty when it belongs to another framework. */
	String of(Element element) {
		return elements.getOrDefault(element, "");
	}

	/** From here on, ids are those of another page. What was {@linkplain #keep kept} and the names of elements stay taken. */
	void beginPage() {
		onPage.clear();
	}

	/** Keeps the ids that were claimed so far also from other pages. */
	void keep() {
		taken.addAll(onPage);
		onPage.clear();
	}

	/** The former names of an element that no other element bears now. */
	List<String> former(List<String> names) {
		List<String> former = new ArrayList<>();
		for (String name : names) {
			if (clean(name).equals(name) && take(name)) {
				former.add(name);
			}
		}
		return List.copyOf(former);
	}

	/** A new id like the one that is wished for. */
	String claim(String wish) {
		String id = clean(wish);
		for (int i = 2; !take(id); i++) {
			id = clean(wish) + "." + i;
		}
		return id;
	}

	private boolean take(String id) {
		return !taken.contains(id) && onPage.add(id);
	}

	private static String clean(String wish) {
		return wish == null || wish.isEmpty() ? "part." : OTHER_SIGN.matcher(wish).replaceAll("-");
	}
}

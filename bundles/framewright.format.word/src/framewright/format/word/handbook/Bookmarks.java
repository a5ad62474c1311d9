package framewright.format.word.handbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;

/**
 * The bookmarks of a document. Word takes letters, digits and low lines for them, 40 at most, and does not tell capital letters from small ones; so a
 * bookmark looks like the permanent name of what it marks, but which is whose is told by the data of the document.
 */
final class Bookmarks {

	private static final int LONGEST = 40;

	private final Set<String> taken = new HashSet<>();
	private final Map<String, Integer> next = new HashMap<>();
	private final Map<Element, String> elements = new HashMap<>();
	private final Map<String, String> names = new HashMap<>();

	Bookmarks(Framework framework) {
		for (Element element : Frameworks.allElements(framework)) {
			String bookmark = claim(element.getName() == null ? "part" : element.getName());
			elements.put(element, bookmark);
			names.putIfAbsent(element.getName(), bookmark);
		}
	}

	/** That of an element; empty when it belongs to another framework. */
	String of(Element element) {
		return elements.getOrDefault(element, "");
	}

	/** That of the element with a permanent name; empty when there is none. */
	String named(String name) {
		return names.getOrDefault(name, "");
	}

	/** A new one like what is wished for. */
	String claim(String wish) {
		String name = wish.replaceAll("[^A-Za-z0-9_]", "_");
		name = name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "p_" + name : name;
		String bookmark = name.substring(0, Math.min(name.length(), LONGEST));
		String key = bookmark.toLowerCase(Locale.ROOT);
		for (int i = next.getOrDefault(key, 2); !taken.add(bookmark.toLowerCase(Locale.ROOT)); i++) {
			String end = "_" + i;
			bookmark = name.substring(0, Math.min(name.length(), LONGEST - end.length())) + end;
			next.put(key, i + 1);
		}
		return bookmark;
	}
}

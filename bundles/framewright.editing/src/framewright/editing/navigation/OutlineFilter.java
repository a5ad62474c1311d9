package framewright.editing.navigation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import framewright.editing.library.Node;

/** Finds rows of an outline by words of their titles, by number or by name. Pure. */
public final class OutlineFilter {

	private OutlineFilter() {
	}

	/** The rows that fit a query, in the order of the text. An empty query fits all. */
	public static List<Node> matching(Node root, String query) {
		List<Node> matching = new ArrayList<>();
		String wanted = Symbols.plain(query);
		for (Node node : root.all()) {
			if (fits(node, wanted)) {
				matching.add(node);
			}
		}
		return matching;
	}

	/** The keys of the rows that fit a query and of all rows above them, which a tree needs to show them. */
	public static Set<String> shown(Node root, String query) {
		Set<String> keys = new HashSet<>();
		collect(root, Symbols.plain(query), keys);
		return keys;
	}

	private static boolean collect(Node node, String wanted, Set<String> keys) {
		boolean fits = fits(node, wanted);
		for (Node child : node.children()) {
			fits |= collect(child, wanted, keys);
		}
		if (fits) {
			keys.add(node.key());
		}
		return fits;
	}

	private static boolean fits(Node node, String wanted) {
		String title = Symbols.plain(node.title());
		String compact = wanted.replace(" ", "");
		return wanted.isEmpty() || Symbols.hasWords(title, wanted) || title.contains(wanted) || node.name().toLowerCase(java.util.Locale.ROOT).contains(compact)
				|| Symbols.plain(node.number()).replace(" ", "").startsWith(compact);
	}
}

package framewright.ui.model.library;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import framewright.editing.library.Node;

/**
 * The rows of a tree at one time, found by what they stand for, and what is different from an earlier time. Made in the background, for a library has many rows: the tree itself then
 * changes only the few that look different. Immutable.
 */
public final class Rows {

	/** A tree without rows. */
	public static final Rows NONE = new Rows(List.of());

	/**
	 * What a tree must do to show other rows.
	 *
	 * @param top whether other rows are at the top, or in another order
	 * @param restructured rows with other rows below them than before, the outermost only
	 * @param relabelled rows that look different, but have the same rows below them
	 */
	public record Changes(boolean top, List<Node> restructured, List<Node> relabelled) {

		public boolean isEmpty() {
			return !top && !isOfStructure() && relabelled.isEmpty();
		}

		/** Whether rows come or go. */
		public boolean isOfStructure() {
			return top || !restructured.isEmpty();
		}
	}

	private record Element(Path file, String name) {
	}

	/** All rows of one at the top, by their keys. Kept from one time to the next when nothing in it is other than it was. */
	private record Branch(Node root, Map<String, Node> rows, Map<String, Node> above, Map<Element, Node> elements) {

		static Branch of(Node root) {
			Branch branch = new Branch(root, new HashMap<>(), new HashMap<>(), new HashMap<>());
			branch.add(root);
			return branch;
		}

		private void add(Node row) {
			rows.put(row.key(), row);
			if (Node.isElement(row.kind())) {
				elements.putIfAbsent(new Element(row.file(), row.name()), row);
			}
			for (Node child : row.children()) {
				above.put(child.key(), row);
				add(child);
			}
		}
	}

	private final List<Node> top;
	private final List<Branch> branches = new ArrayList<>();

	private Rows(List<Node> top) {
		this.top = List.copyOf(top);
	}

	/** @param before the rows of an earlier time, to take from what is the same; {@link #NONE} is right, too */
	public static Rows of(List<Node> top, Rows before) {
		Rows rows = new Rows(top);
		for (Node root : rows.top) {
			rows.branches.add(before.branches.stream().filter(branch -> isSame(branch.root, root)).findFirst().orElseGet(() -> Branch.of(root)));
		}
		return rows;
	}

	private static boolean isSame(Node one, Node other) {
		if (one == other) {
			return true;
		}
		if (!looksSame(one, other) || one.offset() != other.offset() || one.length() != other.length() || one.children().size() != other.children().size()) {
			return false;
		}
		for (int i = 0; i < one.children().size(); i++) {
			if (one.children().get(i) != other.children().get(i)) {
				return false;
			}
		}
		return true;
	}

	private static boolean looksSame(Node one, Node other) {
		return one.key().equals(other.key()) && one.kind() == other.kind() && one.number().equals(other.number()) && one.title().equals(other.title()) && one.detail().equals(other.detail())
				&& one.problems().equals(other.problems());
	}

	/** The rows at the top. */
	public List<Node> top() {
		return top;
	}

	/** What stands for the same now as a row of an earlier time did; the same row when it is gone. */
	public Node now(Node row) {
		return find(row.key()).orElse(row);
	}

	/** The row with a key. */
	public Optional<Node> find(String key) {
		for (Branch branch : branches) {
			Node found = branch.rows.get(key);
			if (found != null) {
				return Optional.of(found);
			}
		}
		return Optional.empty();
	}

	/** The row of an element. */
	public Optional<Node> element(Path file, String name) {
		return branches.stream().map(branch -> branch.elements.get(new Element(file, name))).filter(found -> found != null).findFirst();
	}

	/** The row above another; empty for one at the top. */
	public Optional<Node> above(Node row) {
		return branches.stream().map(branch -> branch.above.get(row.key())).filter(found -> found != null).findFirst();
	}

	/** The way to a row from the top, with both ends. */
	public List<Node> path(Node row) {
		Deque<Node> path = new ArrayDeque<>();
		for (Optional<Node> at = Optional.of(row); at.isPresent(); at = above(at.get())) {
			path.addFirst(at.get());
		}
		return List.copyOf(path);
	}

	/** What is different from an earlier time. */
	public Changes since(Rows before) {
		Changes changes = new Changes(!haveSameKeys(before.top, top), new ArrayList<>(), new ArrayList<>());
		if (!changes.top) {
			compare(before.top, top, changes);
		}
		return changes;
	}

	private static void compare(List<Node> before, List<Node> now, Changes changes) {
		for (int i = 0; i < now.size(); i++) {
			compare(before.get(i), now.get(i), changes);
		}
	}

	private static void compare(Node before, Node now, Changes changes) {
		if (before == now) {
			return;
		}
		if (!haveSameKeys(before.children(), now.children())) {
			changes.restructured.add(now);
			return;
		}
		if (!looksSame(before, now)) {
			changes.relabelled.add(now);
		}
		compare(before.children(), now.children(), changes);
	}

	private static boolean haveSameKeys(List<Node> before, List<Node> now) {
		if (before.size() != now.size()) {
			return false;
		}
		for (int i = 0; i < now.size(); i++) {
			if (!before.get(i).key().equals(now.get(i).key())) {
				return false;
			}
		}
		return true;
	}
}

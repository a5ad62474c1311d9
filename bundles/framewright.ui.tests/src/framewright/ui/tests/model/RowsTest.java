package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import framewright.editing.library.Node;
import framewright.editing.library.Tally;
import framewright.ui.model.library.Rows;
import framewright.ui.model.library.Rows.Changes;

class RowsTest {

	private static final Path FILE = Path.of("/library/a.framework").toAbsolutePath();

	private static Node element(String name, String title, int offset, Node... children) {
		return new Node(children.length == 0 ? Node.Kind.COMPONENT : Node.Kind.DOMAIN, "a#" + name, FILE, name, "", title, "", offset, 10, Tally.NONE, List.of(children));
	}

	private static Node framework(String title, Node... children) {
		return new Node(Node.Kind.FRAMEWORK, "a", FILE, "a", "", title, "", 0, 100, Tally.NONE, List.of(children));
	}

	private final Rows before = Rows.of(List.of(framework("A", element("d", "Domain", 10, element("one", "One", 20), element("two", "Two", 30)))), Rows.NONE);

	private static Rows rows(Node... top) {
		return Rows.of(List.of(top), Rows.NONE);
	}

	private static List<String> keys(List<Node> rows) {
		return rows.stream().map(Node::key).toList();
	}

	@Test
	void aTextThatOnlyMovedLooksTheSame() {
		Rows now = rows(framework("A", element("d", "Domain", 11, element("one", "One", 21), element("two", "Two", 31))));
		assertTrue(now.since(before).isEmpty());
		assertEquals(31, now.now(before.element(FILE, "two").orElseThrow()).offset());
	}

	@Test
	void anotherTitleIsOneRow() {
		Changes changes = rows(framework("A", element("d", "Domain", 10, element("one", "One", 20), element("two", "Second", 30)))).since(before);
		assertEquals(List.of("a#two"), keys(changes.relabelled()));
		assertFalse(changes.isOfStructure());
	}

	@Test
	void aProblemIsARowThatLooksDifferent() {
		Node two = element("two", "Two", 30).withProblems(new Tally(1, 0, 0), List.of());
		Changes changes = rows(framework("A", element("d", "Domain", 10, element("one", "One", 20), two))).since(before);
		assertEquals(List.of("a#two"), keys(changes.relabelled()));
	}

	@Test
	void rowsThatComeAndGoAreTheirParents() {
		Changes changes = rows(framework("A", element("d", "Domain", 10, element("one", "One", 20), element("new", "New", 25), element("two", "Two", 40)))).since(before);
		assertEquals(List.of("a#d"), keys(changes.restructured()));
		assertEquals(List.of(), changes.relabelled());
		assertFalse(changes.top());
	}

	@Test
	void anotherOrderIsAnotherStructure() {
		Changes changes = rows(framework("A", element("d", "Domain", 10, element("two", "Two", 20), element("one", "One", 30)))).since(before);
		assertEquals(List.of("a#d"), keys(changes.restructured()));
	}

	@Test
	void anotherFrameworkIsAtTheTop() {
		Node other = new Node(Node.Kind.FRAMEWORK, "b", FILE.resolveSibling("b.framework"), "b", "", "B", "", 0, 0, Tally.NONE, List.of());
		Rows now = Rows.of(List.of(before.top().get(0), other), before);
		assertTrue(now.since(before).top());
		assertTrue(now.since(now).isEmpty());
		assertTrue(Rows.NONE.since(now).top());
	}

	@Test
	void findsTheWayToAnElement() {
		Node two = before.element(FILE, "two").orElseThrow();
		assertEquals(List.of("a", "a#d", "a#two"), keys(before.path(two)));
		assertEquals(Optional.empty(), before.above(before.top().get(0)));
		assertEquals(Optional.empty(), before.element(FILE, "three"));
	}

	@Test
	void aRowThatIsGoneStandsForItself() {
		Node gone = element("gone", "Gone", 5);
		assertSame(gone, before.now(gone));
	}
}

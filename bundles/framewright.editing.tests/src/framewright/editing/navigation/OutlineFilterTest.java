package framewright.editing.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import framewright.editing.library.Node;
import framewright.editing.library.Node.Kind;
import framewright.editing.library.Tally;

class OutlineFilterTest {

	private static Node node(Kind kind, String name, String number, String title, Node... children) {
		return new Node(kind, name, Path.of("a"), name, number, title, "", 0, 1, Tally.NONE, List.of(children));
	}

	private static final Node ROOT = node(Kind.FRAMEWORK, "root", "", "Étude", node(Kind.DOMAIN, "people", "1", "Leading People", node(Kind.COMPONENT, "listening", "1.1", "Listen to others"), node(Kind.COMPONENT, "vision", "1.2", "Share a vision")),
			node(Kind.DOMAIN, "change", "2", "Leading change"));

	private static List<String> found(String query) {
		return OutlineFilter.matching(ROOT, query).stream().map(Node::name).toList();
	}

	@Test
	void rowsAreFoundByWordsNumbersAndNames() {
		assertEquals(List.of("people", "change"), found("lead"));
		assertEquals(List.of("listening"), found("OTH lis"));
		assertEquals(List.of("people", "listening", "vision"), found("1"));
		assertEquals(List.of("root"), found("etude"));
		assertEquals(List.of("vision"), found("isio"));
		assertEquals(5, found(" ").size());
		assertEquals(List.of(), found("absent"));
	}

	@Test
	void whatIsAboveStaysInTheTree() {
		assertEquals(Set.of("root", "people", "vision"), new TreeSet<>(OutlineFilter.shown(ROOT, "vision")));
		assertEquals(Set.of(), OutlineFilter.shown(ROOT, "absent"));
	}
}

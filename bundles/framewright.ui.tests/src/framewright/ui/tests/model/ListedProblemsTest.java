package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import framewright.core.library.Finding;
import framewright.core.library.Severity;
import framewright.editing.library.FileReport;
import framewright.editing.library.LibrarySnapshot;
import framewright.editing.library.Node;
import framewright.editing.library.Tally;
import framewright.ui.model.library.ListedProblems;

class ListedProblemsTest {

	private static final Path FILE = Path.of("a.framework").toAbsolutePath();

	private static Finding finding(Severity severity, int line, int offset, String message) {
		return new Finding(FILE, line, 1, offset, 3, severity, message, "code");
	}

	private static ListedProblems listed(String title, Finding... findings) {
		Node tree = new Node(Node.Kind.FRAMEWORK, "a", FILE, "a", "", title, "", 0, 100, Tally.NONE, List.of());
		return ListedProblems.of(new LibrarySnapshot(FILE.getParent(), "Library", Map.of(FILE, FileReport.of(FILE, tree, List.of(findings), List.of()))));
	}

	@Test
	void theGravestIsFirst() {
		ListedProblems listed = listed("A", finding(Severity.WARNING, 1, 5, "later"), finding(Severity.ERROR, 9, 50, "first"));
		assertEquals(List.of("first", "later"), listed.findings().stream().map(Finding::message).toList());
		assertEquals("A", listed.title(listed.findings().get(0)));
		assertEquals("1 error, 1 warning.", listed.words());
	}

	@Test
	void aPlaceFurtherInTheSameLineLooksTheSame() {
		ListedProblems before = listed("A", finding(Severity.ERROR, 3, 20, "wrong"));
		assertTrue(listed("A", finding(Severity.ERROR, 3, 21, "wrong")).looksLike(before));
		assertFalse(listed("A", finding(Severity.ERROR, 4, 20, "wrong")).looksLike(before));
		assertFalse(listed("A", finding(Severity.ERROR, 3, 20, "otherwise wrong")).looksLike(before));
		assertFalse(listed("A", finding(Severity.WARNING, 3, 20, "wrong")).looksLike(before));
		assertFalse(listed("B", finding(Severity.ERROR, 3, 20, "wrong")).looksLike(before));
		assertFalse(listed("A").looksLike(before));
	}
}

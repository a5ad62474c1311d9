package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import framewright.core.library.Finding;
import framewright.core.library.Severity;
import framewright.ui.model.library.ListedProblems;
import framewright.ui.model.library.ProblemRows;
import framewright.ui.model.library.ProblemRows.Choice;
import framewright.ui.model.library.ProblemRows.Grouping;
import framewright.ui.model.library.ProblemRows.Heading;

class ProblemRowsTest {

	private static final Path A = Path.of("a.framework").toAbsolutePath();
	private static final Path B = Path.of("b.framework").toAbsolutePath();
	private static final Set<Severity> ALL = Set.of(Severity.values());

	private final Finding error = finding(A, Severity.ERROR, "A name is missing");
	private final Finding info = finding(B, Severity.INFO, "Long sentence");
	private final Finding warning = finding(A, Severity.WARNING, "Long title");
	private final ListedProblems problems = new ListedProblems(List.of(error, warning, info), Map.of(A, "Zebra", B, "apple"), "");

	private static Finding finding(Path file, Severity severity, String message) {
		return new Finding(file, 1, 1, 0, 1, severity, message, "no-such-rule");
	}

	@Test
	void oneListHasNoHeadings() {
		ProblemRows rows = ProblemRows.of(problems, Choice.ALL);
		assertEquals(List.of(error, warning, info), rows.rows());
		assertEquals(3, rows.findings());
	}

	@Test
	void groupsHaveTheirCountsAndTheOrderOfTheirTitles() {
		assertEquals(List.of(new Heading("apple", 1), info, new Heading("Zebra", 2), error, warning), ProblemRows.of(problems, new Choice(Grouping.FRAMEWORK, "", ALL)).rows());
		assertEquals(new Heading("The language", 3), ProblemRows.of(problems, new Choice(Grouping.CATEGORY, "", ALL)).rows().get(0));
	}

	@Test
	void wordsAndSeveritiesChoose() {
		ProblemRows rows = ProblemRows.of(problems, new Choice(Grouping.LIST, " LONG ", Set.of(Severity.INFO)));
		assertEquals(List.of(info), rows.rows());
		assertEquals(1, rows.count(Severity.WARNING), "what is not shown is counted, so that its button tells of it");
		assertEquals(0, rows.count(Severity.ERROR));
		assertEquals(List.of(info), ProblemRows.of(problems, new Choice(Grouping.LIST, "apple", ALL)).rows());
	}

	@Test
	void aPlaceFurtherInTheSameLineLooksTheSame() {
		Finding moved = new Finding(A, 1, 2, 1, 1, Severity.ERROR, error.message(), error.code());
		ListedProblems later = new ListedProblems(List.of(moved, warning, info), problems.titles(), "");
		assertTrue(ProblemRows.of(later, Choice.ALL).looksLike(ProblemRows.of(problems, Choice.ALL)));
		assertFalse(ProblemRows.of(later, new Choice(Grouping.FRAMEWORK, "", ALL)).looksLike(ProblemRows.of(problems, Choice.ALL)));
	}
}

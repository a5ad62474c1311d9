package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import framewright.core.library.Finding;
import framewright.core.library.Severity;
import framewright.ui.model.text.SeenProblem;

/** A mark in a text stays as long as nothing that can be seen of it has changed, and no longer. */
class SeenProblemTest {

	private static Finding finding(Severity severity, String message, String code) {
		return new Finding(Path.of("a.framework").toAbsolutePath(), 3, 1, 10, 4, severity, message, code);
	}

	private static SeenProblem seen(Finding finding) {
		return SeenProblem.of(finding, finding.offset(), finding.length());
	}

	@Test
	void theSameAgainIsTheSame() {
		assertEquals(seen(finding(Severity.INFO, "Long.", "sentence-length")), seen(finding(Severity.INFO, "Long.", "sentence-length")));
	}

	@Test
	void oneThatMattersMoreIsAnother() {
		SeenProblem draft = seen(finding(Severity.TODO, "The owner is missing.", "owner-missing"));
		assertNotEquals(draft, seen(finding(Severity.ERROR, "The owner is missing.", "owner-missing")));
		assertNotEquals(draft, seen(finding(Severity.INFO, "The owner is missing.", "owner-missing")), "both are marked alike, but not told alike");
	}

	@Test
	void soIsOneOfAnotherRuleOrPlace() {
		Finding finding = finding(Severity.INFO, "Long.", "sentence-length");
		assertNotEquals(seen(finding), seen(finding(Severity.INFO, "Long.", "reading-age")));
		assertNotEquals(seen(finding), SeenProblem.of(finding, 11, 4));
		assertNotEquals(seen(finding), SeenProblem.of(finding, 10, 5));
	}

	@Test
	void theCardNamesTheKeysThatLeadOn() {
		Finding finding = finding(Severity.INFO, "Long.", "sentence-length");
		assertEquals("Long.\nCtrl+1 shows what can be done here, and why it matters.", SeenProblem.card(finding, "Ctrl+1"));
		assertEquals("Long.", SeenProblem.card(finding, ""));
	}
}

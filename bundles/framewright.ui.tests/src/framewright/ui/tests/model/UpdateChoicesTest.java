package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.core.compare.Comparison;
import framewright.core.exchange.Revision;
import framewright.core.exchange.Update;
import framewright.core.extension.Services;
import framewright.ui.model.update.UpdateChoices;
import framewright.ui.model.update.UpdateChoices.Kind;

/** What is chosen in “Update from Spreadsheet”. */
class UpdateChoicesTest {

	private static final String EXISTING = "framework toolkit \"Toolkit\" {\n    domain people \"People\" {\n        // a remark\n        component listen \"Listen\"\n        component speak \"Speak\"\n    }\n}\n";
	private static final String NOW = EXISTING.replace("        // a remark\n", "").replace("component speak \"Speak\"", "component add \"Something else altogether\"").replace("\"Listen\"", "\"Listen well\"");

	private static UpdateChoices choices() throws Exception {
		Revision revision = new Revision(EXISTING.replace("        // a remark\n", ""), NOW, List.of());
		return new UpdateChoices(Update.of(EXISTING, revision, Services.find(Comparison.class).orElseThrow(), () -> false), EXISTING);
	}

	@Test
	void nothingIsRemovedUnlessSomebodySaysSo() throws Exception {
		UpdateChoices choices = choices();
		assertEquals(List.of(Kind.ADDED, Kind.CHANGED, Kind.REMOVED), choices.kinds());
		assertEquals("1 of 1 added, 1 of 1 changed and 0 of 1 removed.", choices.words());
		assertFalse(choices.isTaken(choices.rows(Kind.REMOVED).get(0)));
		String text = choices.text();
		assertTrue(text.contains("component speak") && text.contains("component add") && text.contains("Listen well") && text.contains("// a remark"), text);
	}

	@Test
	void whatIsTakenIsDoneAndNothingElse() throws Exception {
		UpdateChoices choices = choices();
		choices.rows(Kind.ADDED).forEach(row -> choices.take(row, false));
		choices.rows(Kind.CHANGED).forEach(row -> choices.take(row, false));
		assertEquals(EXISTING, choices.text());
		choices.rows(Kind.REMOVED).forEach(row -> choices.take(row, true));
		assertEquals(EXISTING.replace("        component speak \"Speak\"\n", ""), choices.text());
	}
}

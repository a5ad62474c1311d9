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

/** What is chosen of what a document changes in a framework. */
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

	@Test
	void whereBothChangedTheSameSomebodyDecides() throws Exception {
		String today = EXISTING.replace("\"Listen\"", "\"Listen closely\"");
		Revision revision = new Revision(EXISTING, EXISTING.replace("\"Listen\"", "\"Listen well\"").replace("\"Speak\"", "\"Speak up\""), List.of());
		UpdateChoices choices = new UpdateChoices(Update.of(today, revision, Services.find(Comparison.class).orElseThrow(), () -> false), today);
		assertEquals(List.of(Kind.CHANGED, Kind.BOTH), choices.kinds());
		assertEquals("1 of 1 changed. One place was changed in the framework too: the framework keeps its words.", choices.words());
		assertEquals(today.replace("\"Speak\"", "\"Speak up\""), choices.text());
		UpdateChoices.Row both = choices.rows(Kind.BOTH).get(0);
		assertTrue(both.framework().contains("Listen closely") && both.document().contains("Listen well"), both.toString());
		choices.take(both, true);
		assertEquals("1 of 1 changed. One place was changed in the framework too: 1 of 1 will say what the document says.", choices.words());
		assertEquals(EXISTING.replace("\"Listen\"", "\"Listen well\"").replace("\"Speak\"", "\"Speak up\""), choices.text());
		choices.take(choices.rows(Kind.CHANGED).get(0), false);
		assertEquals(EXISTING.replace("\"Listen\"", "\"Listen well\""), choices.text());
	}
}

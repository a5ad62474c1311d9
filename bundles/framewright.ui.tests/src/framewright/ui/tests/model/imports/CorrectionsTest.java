package framewright.ui.tests.model.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import framewright.core.exchange.ImportRequest.Correction;
import framewright.ui.model.imports.Corrections;

class CorrectionsTest {

	private final Corrections corrections = new Corrections();

	@Test
	void linesThatFollowEachOtherAreOneStretch() {
		corrections.say(List.of(5, 3, 4, 9), "domain");
		assertEquals(List.of(new Correction(3, 5, "domain"), new Correction(9, 9, "domain")), corrections.all());
		assertTrue(corrections.isAbout(4));
		assertFalse(corrections.isAbout(6));
	}

	@Test
	void whatIsSaidLaterTakesThePlaceOfWhatWasSaid() {
		corrections.say(List.of(1, 2, 3, 4, 5), "text");
		corrections.say(List.of(3), "domain");
		assertEquals(List.of(new Correction(1, 2, "text"), new Correction(4, 5, "text"), new Correction(3, 3, "domain")), corrections.all());
		corrections.forget(List.of(1, 3));
		assertEquals(List.of(new Correction(2, 2, "text"), new Correction(4, 5, "text")), corrections.all());
	}

	@Test
	void linesThatAreRightAreJoinedWhereTheyMeanTheSame() {
		corrections.say(List.of(2), "text");
		corrections.sayAll(Map.of(3, "text", 4, "text", 5, "domain", 7, "domain"));
		assertEquals(List.of(new Correction(2, 2, "text"), new Correction(3, 4, "text"), new Correction(5, 5, "domain"), new Correction(7, 7, "domain")), corrections.all(), "what was said in another step stays its own");
		assertTrue(corrections.isAbout(4) && corrections.isAbout(7));
		assertFalse(corrections.isAbout(6) || corrections.isAbout(0) || corrections.isAbout(-1));
		corrections.undo();
		assertFalse(corrections.isAbout(4));
		assertTrue(corrections.isAbout(2));
	}

	@Test
	void everyStepCanBeTakenBackAndMadeAgain() {
		corrections.say(List.of(1), "text");
		corrections.sayAll(Map.of(2, "domain"));
		corrections.forget(List.of(7));
		corrections.undo();
		assertEquals(List.of(new Correction(1, 1, "text")), corrections.all(), "a step that changed nothing is none");
		corrections.undo();
		corrections.undo();
		assertEquals(List.of(), corrections.all());
		assertFalse(corrections.canUndo());
		corrections.redo();
		corrections.redo();
		assertEquals(2, corrections.all().size());
		assertFalse(corrections.canRedo());
		corrections.undo();
		corrections.say(List.of(9), "text");
		assertFalse(corrections.canRedo(), "who goes another way leaves the old one");
		corrections.clear();
		assertFalse(corrections.canUndo() || corrections.canRedo() || corrections.isAbout(1));
	}
}

package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import framewright.ui.model.KeptTexts.Kept;
import framewright.ui.model.RecoveredTexts;

class RecoveredTextsTest {

	private static final Path ONE = Path.of("/library/one.framework");
	private static final Path TWO = Path.of("/library/two.framework");

	private final Set<Path> unsaved = new HashSet<>(Set.of(ONE, TWO));
	private final RecoveredTexts texts = new RecoveredTexts(List.of(new Kept(Path.of("/kept/1"), ONE, "mine", false), new Kept(Path.of("/kept/2"), TWO, "mine, too", true)), true, unsaved::contains);

	private List<String> states() {
		return texts.rows().stream().map(row -> row.name() + ": " + row.state()).toList();
	}

	@Test
	void eachIsThrownAwayForItself() {
		assertEquals(List.of("one.framework: In its editor, not saved", "two.framework: In its editor, not saved"), states());
		unsaved.remove(ONE);
		texts.throwAway(ONE);
		assertEquals(List.of("one.framework: Thrown away; Undo brings it back", "two.framework: In its editor, not saved"), states());
		assertEquals(List.of(false, true), texts.rows().stream().map(RecoveredTexts.Row::open).toList());
	}

	@Test
	void undoAndSavingAreSeen() {
		unsaved.remove(ONE);
		texts.throwAway(ONE);
		unsaved.add(ONE);
		unsaved.remove(TWO);
		assertEquals(List.of("one.framework: In its editor, not saved", "two.framework: Nothing to save any more"), states());
	}

	@Test
	void tellsWhichFilesWereChangedMeanwhile() {
		assertEquals(List.of("As it was", "Changed meanwhile"), texts.rows().stream().map(RecoveredTexts.Row::fileNews).toList());
		assertTrue(texts.question().contains("compare before you save"), texts.question());
		RecoveredTexts one = new RecoveredTexts(List.of(new Kept(Path.of("/kept/1"), ONE, "mine", false)), true, unsaved::contains);
		assertFalse(one.question().contains("compare before you save"), one.question());
		assertTrue(one.question().contains("“one.framework” is back in its editor"), one.question());
	}

	@Test
	void saysThatWordsMayBeMissingOnlyWhereTheyMay() {
		assertTrue(texts.question().contains("may be missing"), texts.question());
		RecoveredTexts orderly = new RecoveredTexts(List.of(new Kept(Path.of("/kept/2"), TWO, "mine, too", true)), false, unsaved::contains);
		assertFalse(orderly.question().contains("may be missing"), orderly.question());
		assertTrue(orderly.question().contains("compare before you save"), orderly.question());
	}
}

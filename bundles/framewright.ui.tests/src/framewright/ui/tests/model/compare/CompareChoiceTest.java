package framewright.ui.tests.model.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.ui.model.compare.CompareChoice;
import framewright.ui.model.compare.CompareChoice.Pair;
import framewright.ui.model.compare.ComparedText;
import framewright.ui.model.compare.ComparedText.Kind;

class CompareChoiceTest {

	private static ComparedText text(Kind kind, String label) {
		return new ComparedText(kind, label, Path.of(label), () -> label);
	}

	private static CompareChoice choice(ComparedText... texts) {
		return new CompareChoice("Alpha", List.of(texts));
	}

	private final CompareChoice choice = choice(text(Kind.EDITED, "edited"), text(Kind.SAVED, "saved"), text(Kind.PUBLISHED, "2"), text(Kind.PUBLISHED, "1"));

	@Test
	void beginsWithTheLastPublishedVersionAndTheTextOfNow() {
		Pair pair = choice.pair().orElseThrow();
		assertEquals("2", pair.older().label());
		assertEquals("edited", pair.newer().label());
		assertTrue(pair.newer().canBeChanged());
		assertFalse(pair.older().canBeChanged());
	}

	@Test
	void withoutAPublishedVersionTheSavedFileIsTheOlder() {
		Pair pair = choice(text(Kind.EDITED, "edited"), text(Kind.SAVED, "saved")).pair().orElseThrow();
		assertEquals("saved", pair.older().label());
	}

	@Test
	void beginsWithTheVersionThatWasSelected() {
		choice.from(Path.of("1"));
		assertEquals("1", choice.pair().orElseThrow().older().label());
		choice.from(Path.of("edited"));
		assertEquals("1", choice.pair().orElseThrow().older().label());
	}

	@Test
	void twoTextsMustBeDifferent() {
		choice.older(0);
		assertEquals("Choose two different texts.", choice.problem());
		assertTrue(choice.pair().isEmpty());
	}

	@Test
	void oneTextAloneCannotBeCompared() {
		assertTrue(choice(text(Kind.EDITED, "edited")).problem().contains("nothing to compare “Alpha” with yet"));
		assertTrue(choice().pair().isEmpty());
	}

	private static ComparedText kept(String id) {
		return new ComparedText(Kind.KEPT, "saved " + id, id, Path.of("edited"), () -> id);
	}

	@Test
	void savedVersionsThatAreFoundLaterLeaveTheChoiceAsItIs() {
		choice.older(3);
		choice.newer(2);
		choice.offer(List.of(text(Kind.EDITED, "edited"), text(Kind.SAVED, "saved"), kept("c3"), text(Kind.PUBLISHED, "2"), kept("c2"), text(Kind.PUBLISHED, "1"), kept("c1")));
		assertEquals(List.of("1", "2"), List.of(choice.pair().orElseThrow().older().label(), choice.pair().orElseThrow().newer().label()));
		assertEquals("", choice.remark());
		choice.older(2);
		assertTrue(choice.remark().contains("Swap"), "the saved version is newer");
	}

	@Test
	void aFrameworkThatWasNeverPublishedIsComparedWithItsLastSavedVersion() {
		CompareChoice alone = choice(text(Kind.EDITED, "edited"));
		assertFalse(alone.problem().isEmpty());
		alone.offer(List.of(text(Kind.EDITED, "edited"), kept("c2"), kept("c1")));
		assertEquals("", alone.problem());
		assertEquals("saved c2", alone.pair().orElseThrow().older().label());
		assertFalse(alone.pair().orElseThrow().older().canBeChanged());
	}

	@Test
	void twoVersionsOfOneFileAreDifferentTexts() {
		assertFalse(kept("c1").isSame(kept("c2")));
		assertTrue(kept("c1").isSame(new ComparedText(Kind.KEPT, "another label", "c1", Path.of("edited"), () -> "")));
		assertFalse(kept("c1").isSame(text(Kind.EDITED, "edited")));
	}

	@Test
	void theWrongWayRoundIsRemarkedAndCanBeSwapped() {
		assertEquals("", choice.remark());
		choice.swap();
		assertEquals("", choice.problem());
		assertTrue(choice.remark().contains("Swap"), choice.remark());
		choice.swap();
		assertEquals("", choice.remark());
	}
}

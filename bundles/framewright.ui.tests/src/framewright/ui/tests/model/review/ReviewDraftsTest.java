package framewright.ui.tests.model.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import framewright.core.compare.Change;
import framewright.core.compare.Run;
import framewright.core.review.Entry;
import framewright.core.review.Review;
import framewright.core.review.ReviewStore.Opened;
import framewright.ui.model.compare.ChangeList;
import framewright.ui.model.compare.ElementRedline;
import framewright.ui.model.compare.ElementRedline.Selected;
import framewright.ui.model.compare.ElementRedline.Side;
import framewright.ui.model.compare.ReadText;
import framewright.ui.model.compare.ReviewNotes;
import framewright.ui.model.review.ReviewChoice;
import framewright.ui.model.review.SignOffDraft;
import framewright.ui.model.review.Target;
import framewright.ui.tests.SomeChanges;

/** What somebody fills in before it goes into a review. */
class ReviewDraftsTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);

	private final ChangeList list = new ChangeList(SomeChanges.few(), ReadText.NONE, ReadText.NONE, ReviewNotes.NONE);
	private final Change reworded = list.find("l2").orElseThrow();
	private final ElementRedline redline = new ElementRedline(list, reworded,
			(old, now) -> old.equals("seek out views") ? List.of(new Run(Run.Kind.REMOVED, "never "), new Run(Run.Kind.ADDED, "always "), new Run(Run.Kind.SAME, "seek out views")) : List.of(new Run(Run.Kind.SAME, now)));

	private Selected select(Side side, String words) {
		int at = redline.text(side).text().indexOf(words);
		assertTrue(at >= 0, words);
		return redline.selected(side, at, at + words.length()).orElseThrow();
	}

	private static String stretch(Selected selected) {
		return selected.text().substring(selected.start(), selected.end());
	}

	@Test
	void whatIsSelectedIsThatOfTheNewerText() {
		assertEquals(new Selected("listening", "at", "high", "always seek out views", 0, 15), select(Side.BOTH, "always seek out"));
		assertEquals("always seek", stretch(select(Side.BOTH, "never always seek")), "what was taken out is passed over");
		assertEquals("out views", stretch(select(Side.NEWER, "out views")));
		assertEquals("", stretch(select(Side.BOTH, "never ")));
		assertEquals(Optional.empty(), redline.selected(Side.BOTH, 0, 3), "the heading of the element");
	}

	@Test
	void aCommentIsAboutWhatIsNearest() {
		List<Target> targets = Target.of(Optional.of(reworded), Optional.of(select(Side.BOTH, "seek out")), list.words());
		assertEquals(List.of("The words “seek out”", "The text for High impact", "“1a.i Listen to others” as a whole", "The framework as a whole"), targets.stream().map(Target::label).toList());
		assertEquals("seek out", targets.get(0).anchor().phrase());
		assertEquals("always", targets.get(0).anchor().before());
		assertEquals("The text for High impact", Target.of(Optional.of(reworded), Optional.of(select(Side.BOTH, "never ")), list.words()).get(0).label());
		assertEquals(1, Target.of(Optional.empty(), Optional.empty(), list.words()).size());
	}

	@Test
	void aSignOffIsComplete() {
		SignOffDraft draft = new SignOffDraft(" Chair of  governors ", "Ben Cole", "the governing body", "2026-06-12", "minute 7");
		assertEquals("", draft.problem(TODAY));
		assertEquals(new Entry.Sign("Chair of governors", "Ben Cole", "the governing body", LocalDate.of(2026, 6, 12), "minute 7"), draft.entry());
		assertTrue(new SignOffDraft("", "Ben", "", "2026-06-12", "").problem(TODAY).contains("role"));
		assertTrue(new SignOffDraft("Governor", " ", "", "2026-06-12", "").problem(TODAY).contains("name"));
		assertTrue(new SignOffDraft("Governor", "Ben", "", "12 June", "").problem(TODAY).contains("2026-06-20"));
		assertTrue(new SignOffDraft("Governor", "Ben", "", "2026-06-21", "").problem(TODAY).contains("still to come"));
		assertTrue(new SignOffDraft("Governor", "Ben", "", "2026-06-12", "minute 7").problem(TODAY).contains("body"));
		assertEquals("Chair of governors, for the governing body (minute 7)", SignOffDraft.told(Reviews.some().signOffs().get(0)));
	}

	private static Opened opened(String id, String older, String newer) {
		return new Opened(Path.of("reviews", "alpha", id + ".review"), new Review(id, "", "alpha", older, newer, List.of(), List.of(), List.of(), List.of()), List.of());
	}

	@Test
	void theReviewOfTheTwoVersionsComesFirstAndCopiesAreTold() {
		Opened other = opened("1-0-0", "0.9.0", "1.0.0");
		Opened own = opened("1-1-0", "1.0.0", "1.1.0");
		Opened second = opened("1-1-0-2", "1.0.0", "1.1.0");
		Opened copy = opened("1-1-0 (conflicted copy of Ben)", "1.0.0", "1.1.0");
		Opened copyOfSecond = opened("1-1-0-2-LAPTOP", "1.0.0", "1.1.0");
		ReviewChoice choice = new ReviewChoice(List.of(other, own, second, copy, copyOfSecond), SomeChanges.few());
		assertEquals(List.of(own, second, other), choice.reviews());
		assertEquals(Optional.of(second), choice.own());
		assertEquals(List.of(copy), choice.copiesOf(own));
		assertEquals(List.of(copyOfSecond), choice.copiesOf(second));
		assertEquals(List.of(), choice.copiesOf(other));
		assertEquals("Review of Alpha framework 1.1.0", choice.proposedTitle());
		assertTrue(ReviewChoice.told(opened("broken", "", "")).endsWith("(cannot be read)"));
	}
}

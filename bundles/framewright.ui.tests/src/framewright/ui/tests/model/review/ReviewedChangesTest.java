package framewright.ui.tests.model.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.review.Entry;
import framewright.core.review.Review.Verdict;
import framewright.ui.model.compare.ChangeList;
import framewright.ui.model.compare.KeptNotes;
import framewright.ui.model.compare.ReadText;
import framewright.ui.model.review.Answers;
import framewright.ui.model.review.PlaceFinder;
import framewright.ui.model.review.ReviewedChanges;
import framewright.ui.model.review.Threads;
import framewright.ui.tests.Libraries;
import framewright.ui.tests.SomeChanges;

class ReviewedChangesTest {

	private final List<Entry> added = new ArrayList<>();
	private String author = "Ada Brown";
	private final ReviewedChanges notes = new ReviewedChanges(Reviews.some(), new Threads(Reviews.some(), new PlaceFinder(Libraries.ALPHA, Map.of()).find(Reviews.some())), () -> author, () -> "because", added::addAll);
	private final ChangeList list = new ChangeList(SomeChanges.few(), ReadText.NONE, ReadText.NONE, new KeptNotes(notes));

	private Change change(String id) {
		return list.find(id).orElseThrow();
	}

	@Test
	void theLatestAnswerIsShown() {
		assertEquals(Optional.of(Verdict.ACCEPTED), list.verdict(change("l2")));
		assertEquals(ChangeClass.SUBSTANTIVE, list.weight(change("l3")));
		assertEquals(List.of("Ben Cole accepted this change.", "Comment by Ada Brown: Where is it?", "Comment by Ada Brown, 1 reply: Whose views?"), list.remarks(change("l2")));
		assertEquals(List.of("Ada Brown says that it is substantive: changes the duty"), list.remarks(change("l3")));
		assertEquals(2, list.comments(change("l2")));
	}

	@Test
	void whatIsDecidedIsKeptWithItsReason() {
		list.decide(change("g1"), Optional.of(Verdict.REJECTED));
		assertEquals(List.of(new Entry.Decide("g1", Verdict.REJECTED, "because")), added);
	}

	@Test
	void onlyOnesOwnAnswerIsTakenBack() {
		list.decide(change("l2"), Optional.empty());
		assertEquals(List.of(new Entry.Withdraw("d1")), added);
		added.clear();
		author = "Cat Dean";
		notes.decided(change("l2"), Optional.empty());
		assertEquals(List.of(new Entry.Decide("l2", Verdict.ACCEPTED, "because")), added, "somebody else's answer stays, and gets a second name");
	}

	@Test
	void weighsAndTakesTheWeightBack() {
		list.judge(change("g1"), ChangeClass.BREAKING);
		assertEquals(List.of(new Entry.Judge("g1", ChangeClass.BREAKING, "because")), added);
		added.clear();
		list.judge(change("l3"), ChangeClass.EDITORIAL);
		assertEquals(List.of(new Entry.Withdraw("j1")), added);
		added.clear();
		author = "Ben Cole";
		notes.judged(change("l3"), Optional.empty());
		assertEquals(ChangeClass.EDITORIAL, assertInstanceOf(Entry.Judge.class, added.get(0)).weight());
	}

	@Test
	void listsAllAnswersAndTellsOfChangesThatAreGone() {
		List<Answers.Row> rows = Answers.of(Reviews.some(), list, name -> name.equals("listening") ? "Listen to others" : name);
		assertEquals(List.of("d3", "d2", "d1", "j1"), rows.stream().map(Answers.Row::id).toList());
		assertEquals("Listen to others", rows.get(0).where());
		assertEquals("Reworded: Some impact (no longer there)", rows.get(0).what());
		assertEquals(List.of(true, true, false, true), rows.stream().map(Answers.Row::holds).toList());
		assertEquals("Substantive, not editorial", rows.get(3).answer());
	}
}

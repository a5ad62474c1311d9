package framewright.ui.tests.model.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import framewright.core.review.Entry;
import framewright.core.review.ReturnedReview;
import framewright.core.review.ReturnedReview.Proposal;
import framewright.core.review.ReturnedReview.Unplaced;
import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Discussion;
import framewright.core.review.ReviewStore.Said;
import framewright.ui.model.review.PlaceFinder;
import framewright.ui.model.review.ReturnedRows;
import framewright.ui.model.review.ReturnedRows.Kind;
import framewright.ui.tests.Libraries;

class ReturnedRowsTest {

	private static final Anchor HIGH = Anchor.of("listening", "at", "high");

	private final PlaceFinder finder = new PlaceFinder(Libraries.ALPHA, Map.of());

	private ReturnedRows rows(List<Discussion> discussions, List<Proposal> proposals, List<Unplaced> unplaced) {
		return new ReturnedRows(new ReturnedReview("alpha", "1.0.0", "1.1.0", "1-1-0", discussions, proposals, unplaced), Reviews.some(), finder::find, Reviews.NOON);
	}

	@Test
	void newThreadsKeepTheirAuthorsTimesAndReplies() {
		ReturnedRows rows = rows(List.of(Reviews.thread("w1", HIGH, true, "New from Word.", "I agree."), Reviews.thread("w2", HIGH, false, "Another.")), List.of(), List.of());
		assertEquals(List.of(Kind.COMMENT, Kind.COMMENT), rows.rows().stream().map(ReturnedRows.Row::kind).toList());
		assertEquals("Listen to others · High impact", rows.rows().get(0).place());
		List<Said> first = ReturnedRows.first(rows.taken());
		assertEquals(List.of(new Said("Ada Brown", Reviews.NOON, new Entry.Start(HIGH, "New from Word.")), new Said("Ada Brown", Reviews.NOON, new Entry.Start(HIGH, "Another."))), first);
		List<Said> then = ReturnedRows.then(rows.taken(), List.of("id-1", "id-2"));
		assertEquals(List.of(new Entry.Reply("id-1", "I agree."), new Entry.Resolve("id-1")), then.stream().map(Said::entry).toList());
		assertEquals("Ben Cole", then.get(0).author());
	}

	@Test
	void threadsThatGoOnGetRepliesAndTheirState() {
		ReturnedRows rows = rows(List.of(Reviews.thread("t-high", HIGH, true, "Settled then."), Reviews.thread("t-some", HIGH, true), Reviews.thread("w1", HIGH, false, "New.")), List.of(), List.of());
		assertEquals(List.of(Kind.REPLY, Kind.STATE, Kind.COMMENT), rows.rows().stream().map(ReturnedRows.Row::kind).toList());
		assertEquals(List.of(new Entry.Reply("t-high", "Settled then."), new Entry.Resolve("t-high"), new Entry.Start(HIGH, "New.")), ReturnedRows.first(rows.taken()).stream().map(Said::entry).toList());
		assertEquals(List.of(), ReturnedRows.then(rows.taken(), List.of("a", "b", "c")));
	}

	@Test
	void whatIsThereAlreadyIsNotTakenAgain() {
		ReturnedRows rows = rows(List.of(Reviews.thread("w1", HIGH, false, "Whose  views?"), Reviews.thread("t-framework", HIGH, false, "A good step.")), List.of(), List.of());
		assertEquals(List.of(), rows.taken());
		assertEquals("0 of 2 will be added. 2 are in the review already.", rows.summary());
		rows.choose(rows.rows().get(0), true);
		assertEquals(1, rows.taken().size());
	}

	@Test
	void proposalsAndWhatHasNoPlaceBecomeComments() {
		ReturnedRows rows = rows(List.of(), List.of(new Proposal("p", HIGH, "seek out other views", "seek views", "Ben Cole", Reviews.NOON), new Proposal("q", HIGH, "", "And act.", "", null)),
				List.of(new Unplaced("See page 3.", "Ben Cole", Reviews.NOON, "Contents")));
		List<Said> said = ReturnedRows.first(rows.taken());
		assertEquals("Proposed wording: “seek views”\ninstead of: “seek out other views”", assertInstanceOf(Entry.Start.class, said.get(0).entry()).text());
		assertEquals("Proposed addition: “And act.”", assertInstanceOf(Entry.Start.class, said.get(1).entry()).text());
		assertEquals(Reviews.NOON, said.get(1).when());
		Entry.Start unplaced = assertInstanceOf(Entry.Start.class, said.get(2).entry());
		assertEquals(Anchor.of("", "", ""), unplaced.anchor());
		assertTrue(unplaced.text().contains("Contents"));
		assertTrue(rows.summary().contains("1 could not be placed"));
	}

	@Test
	void aDocumentOfAnotherFrameworkIsRemarked() {
		ReturnedReview other = new ReturnedReview("beta", "", "", "", List.of(), List.of(), List.of());
		assertTrue(ReturnedRows.remark(other, Reviews.some()).contains("beta"));
		assertEquals("", ReturnedRows.remark(new ReturnedReview("alpha", "1.0.0", "1.1.0", "1-1-0", List.of(), List.of(), List.of()), Reviews.some()));
	}
}

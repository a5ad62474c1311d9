package framewright.ui.tests.model.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.ChangeKind;
import framewright.core.review.Anchors.Fit;
import framewright.core.review.Review.Anchor;
import framewright.ui.model.review.Place;
import framewright.ui.model.review.PlaceFinder;
import framewright.ui.model.review.ThreadText;
import framewright.ui.model.review.Threads;
import framewright.ui.model.review.Threads.Filter;
import framewright.ui.model.review.Threads.Row;
import framewright.ui.tests.Libraries;
import framewright.ui.tests.SomeChanges;

class ThreadsTest {

	private final PlaceFinder finder = new PlaceFinder(Libraries.ALPHA, Map.of("listening", "1a.ii"));
	private final Threads threads = new Threads(Reviews.some(), finder.find(Reviews.some()));

	private List<String> shown(Filter filter) {
		threads.filter(filter);
		return threads.shown().stream().map(Row::id).toList();
	}

	private static Change level(String level) {
		return SomeChanges.few().changes().stream().filter(change -> change.level().equals(level)).findFirst().orElseThrow();
	}

	@Test
	void filtersInTheOrderOfTheFramework() {
		assertEquals(List.of("t-framework", "t-gone", "t-high"), shown(Filter.OPEN));
		assertEquals(List.of("t-some"), shown(Filter.RESOLVED));
		assertEquals(4, shown(Filter.ALL).size());
		assertEquals(List.of("t-gone"), shown(Filter.GONE));
		threads.about(level("some"));
		assertEquals(List.of("t-some"), shown(Filter.CHANGE));
		threads.about((Change) null);
		assertEquals(List.of(), shown(Filter.CHANGE));
		assertEquals("3 open, 1 resolved; 1 is about words that are gone", threads.counts());
		assertEquals("No comments yet", new Threads().counts());
	}

	@Test
	void findsPhrasesAgainOrSaysThatTheyAreGone() {
		Place high = threads.find("t-high").orElseThrow().place();
		assertEquals("1a.ii Listen to others · High impact", high.words());
		assertEquals("other views", high.phrase());
		assertEquals(Fit.SAME, high.fit());
		Place gone = threads.find("t-gone").orElseThrow().place();
		assertTrue(gone.isOrphaned());
		assertEquals("never ask anybody at all", gone.phrase(), "its last words");
		assertEquals("The framework", threads.find("t-framework").orElseThrow().place().words());
		assertTrue(finder.find(Anchor.of("nowhere", "", "")).isOrphaned());
		assertTrue(finder.find(Anchor.of("listening", "at", "no-such-level")).isOrphaned());
		assertFalse(finder.find(Anchor.of("listening", "", "")).isOrphaned());
	}

	@Test
	void aTextThatCannotBeReadOrphansAll() {
		PlaceFinder broken = new PlaceFinder("framework {{{", Map.of());
		assertTrue(broken.find(Reviews.some()).get("t-high").isOrphaned());
	}

	@Test
	void knowsTheNameOfToday() {
		String renamed = Libraries.ALPHA.replace("component listening \"Listen to others\" {", "component hearing \"Hear others\" formerly listening {");
		Place place = new PlaceFinder(renamed, Map.of()).find(Anchor.of("listening", "at", "high"));
		assertEquals("hearing", place.element());
		assertEquals("Hear others · High impact", place.words());
	}

	@Test
	void walksAroundInACircle() {
		threads.filter(Filter.OPEN);
		assertEquals("t-framework", threads.next("").orElseThrow().id());
		assertEquals("t-gone", threads.next("t-framework").orElseThrow().id());
		assertEquals("t-framework", threads.next("t-high").orElseThrow().id());
		assertEquals("t-high", threads.previous("t-framework").orElseThrow().id());
		assertEquals(Optional.empty(), new Threads().next(""));
	}

	@Test
	void belongToTheChangeOfTheirText() {
		assertEquals(List.of("t-gone", "t-high"), threads.about(level("high"), true).stream().map(Row::id).toList());
		assertEquals(List.of(), threads.about(level("some"), true), "it is resolved");
		assertEquals(1, threads.about(level("some"), false).size());
		Row whole = new Row(Reviews.thread("t", Anchor.of("listening", "", ""), false, "All of it."), finder.find(Anchor.of("listening", "", "")));
		assertTrue(whole.isAbout(level("high")), "what is said of the element goes with each of its changes");
		Row framework = threads.find("t-framework").orElseThrow();
		assertFalse(framework.isAbout(level("high")));
		assertTrue(framework.isAbout(SomeChanges.change("x", SomeChanges.FRAMEWORK, ChangeKind.RETITLED, ChangeClass.EDITORIAL, "", "", "a", "b")));
		assertEquals("l2", Threads.change(threads.find("t-high").orElseThrow(), SomeChanges.few().changes()).orElseThrow().id());
	}

	@Test
	void aThreadIsReadWithItsPlaceAndItsPeople() {
		ThreadText text = ThreadText.of(threads.find("t-high").orElseThrow());
		assertEquals("""
				1a.ii Listen to others · High impact
				“other views”

				Ada Brown, 12 June 2026, 12:00
				Whose
				views?

				Ben Cole, 12 June 2026, 12:01
				All of them.
				""", text.text());
		assertEquals(-1, text.comment(3));
		assertEquals(0, text.comment(text.text().indexOf("Whose")));
		assertEquals(1, text.comment(text.text().length()));
		assertTrue(ThreadText.of(threads.find("t-gone").orElseThrow()).text().contains("These words are no longer there: “never ask anybody at all”"));
		assertTrue(ThreadText.of(threads.find("t-some").orElseThrow()).text().endsWith("This thread is resolved.\n"));
		assertEquals("Ada Brown, 1 reply", threads.find("t-high").orElseThrow().who());
		assertEquals("Whose views?", threads.find("t-high").orElseThrow().first());
	}
}

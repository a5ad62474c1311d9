package framewright.ui.tests.model.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.Run;
import framewright.core.compare.Run.Kind;
import framewright.core.review.Review.Verdict;
import framewright.ui.model.compare.ChangeList;
import framewright.ui.model.compare.ElementRedline;
import framewright.ui.model.compare.ElementRedline.Selected;
import framewright.ui.model.compare.ElementRedline.Side;
import framewright.ui.model.compare.MatrixTable;
import framewright.ui.model.compare.ReadText;
import framewright.ui.model.compare.RedlineText;
import framewright.ui.model.compare.RedlineText.Look;
import framewright.ui.model.compare.RedlineText.Span;
import framewright.ui.model.compare.Replacement;
import framewright.ui.model.compare.ReviewNotes;
import framewright.ui.tests.Libraries;
import framewright.ui.tests.SomeChanges;

class RedlineTest {

	private final ChangeList list = new ChangeList(SomeChanges.few(), ReadText.NONE, ReadText.NONE, ReviewNotes.NONE);

	private static List<Run> runs(String old, String now) {
		if (old.equals("seek out views")) {
			return List.of(new Run(Kind.ADDED, "always "), new Run(Kind.SAME, "seek out views\n\n"));
		}
		return List.of(new Run(Kind.REMOVED, old), new Run(Kind.ADDED, now));
	}

	private ElementRedline redline(String id) {
		return new ElementRedline(list, list.find(id).orElseThrow(), RedlineTest::runs);
	}

	private static List<String> parts(RedlineText text, Look look) {
		return text.spans().stream().filter(span -> span.look() == look).map(span -> text.text().substring(span.offset(), span.offset() + span.length())).toList();
	}

	@Test
	void tellsAllOfAnElementItsLevelsInTheirOrder() {
		RedlineText text = redline("l2").text(Side.BOTH);
		assertEquals(List.of("1a.i  Listen to others"), parts(text, Look.ELEMENT).stream().map(String::strip).toList());
		assertEquals(List.of("Moved within “Leading People”.", "The text for Some impact was reworded."), parts(text, Look.HEADING));
		assertEquals(List.of("The text for High impact was reworded."), parts(text, Look.CURRENT));
		assertEquals(2, redline("l2").current());
		assertEquals(List.of("Assessment: A leader rated High may no longer be.\n"), parts(text, Look.EFFECT));
		assertTrue(text.text().contains("Component in Leading People · was 1a.ii"), text.text());
		assertEquals(List.of("hear views", "always "), parts(text, Look.ADDED));
		assertEquals(List.of("hear  views"), parts(text, Look.REMOVED));
		assertEquals(3, text.sections().size());
		assertEquals(2, text.section(text.text().indexOf("always")));
		assertEquals(-1, text.section(0));
	}

	@Test
	void eachSideShowsItsOwnText() {
		RedlineText older = redline("l2").text(Side.OLDER);
		RedlineText newer = redline("l2").text(Side.NEWER);
		assertFalse(older.text().contains("always"));
		assertTrue(older.text().startsWith("1a.ii  Listen to others"), older.text());
		assertTrue(newer.text().startsWith("1a.i  Listen to others"), newer.text());
		assertEquals(older.sections().size(), newer.sections().size());
		assertTrue(redline("g2").text(Side.NEWER).text().contains("Not there in the newer text."));
		assertTrue(redline("g1").text(Side.OLDER).text().contains("Not there in the older text."));
	}

	@Test
	void whatIsSelectedIsSaidAloud() {
		RedlineText text = redline("l2").text(Side.BOTH);
		int added = text.text().indexOf("always");
		assertEquals("added: always.", text.spoken(added + 2, added + 2));
		assertEquals("added: always. seek out", text.spoken(added, added + "always seek out".length()));
		int removed = text.text().indexOf("hear  views");
		assertEquals("removed: hear  views. added: hear views.", text.spoken(removed, removed + "hear  viewshear views".length()));
		assertEquals("added: way.", text.spoken(added + 2, added + 5));
		assertEquals("", text.spoken(0, 0));
	}

	@Test
	void spansNeverOverlapAndStayInTheText() {
		for (Change change : list.shown()) {
			for (Side side : Side.values()) {
				RedlineText text = redline(change.id()).text(side);
				int end = 0;
				for (Span span : text.spans()) {
					assertTrue(span.offset() >= end && span.length() > 0, change.id() + side);
					end = span.offset() + span.length();
				}
				assertTrue(end <= text.text().length(), change.id() + side);
			}
		}
	}

	private ElementRedline redline(Run... runs) {
		return new ElementRedline(list, list.find("l2").orElseThrow(), (old, now) -> old.equals("hear  views") ? List.of() : List.of(runs));
	}

	private static Run same(String text) {
		return new Run(Kind.SAME, text);
	}

	private static Run removed(String text) {
		return new Run(Kind.REMOVED, text);
	}

	private static Run added(String text) {
		return new Run(Kind.ADDED, text);
	}

	/** What stands under the heading of the part that is looked at. */
	private static String body(RedlineText text) {
		return text.text().substring(text.text().lastIndexOf("no longer be.\n") + "no longer be.\n".length()).strip();
	}

	private static List<String> stresses(RedlineText text) {
		return text.stresses().stream().map(part -> (part.strong() ? "strong " : "") + (part.emphasis() ? "emphasis " : "") + (part.link() ? "link " : "") + text.text().substring(part.offset(), part.offset() + part.length()))
				.toList();
	}

	@Test
	void signsOfMarkdownAreReadNotShown() {
		ElementRedline redline = redline(same("**Messages** from *"), removed("old"), added("new and **better**"), same("* and [the guide](https://example.org), 2\\*3\n\n- one\n\n- two"));
		RedlineText both = redline.text(Side.BOTH);
		assertEquals("Messages from oldnew and better and the guide, 2*3\n\n• one\n\n• two", body(both));
		assertEquals(List.of("strong Messages", "emphasis old", "emphasis new and ", "strong emphasis better", "link the guide"), stresses(both));
		assertEquals(List.of("old"), parts(both, Look.REMOVED));
		assertEquals(List.of("new and better"), parts(both, Look.ADDED), "what came is one, though a part of it is bold");
		assertEquals("Messages from old and the guide, 2*3\n\n• one\n\n• two", body(redline.text(Side.OLDER)));
		assertEquals("Messages from new and better and the guide, 2*3\n\n• one\n\n• two", body(redline.text(Side.NEWER)));
	}

	@Test
	void signsAreShownWhereTheyAreAllThatChanged() {
		RedlineText bold = redline(same("Do "), added("**"), same("this"), added("**"), same(" *now*.")).text(Side.BOTH);
		assertEquals("Do **this** now.", body(bold));
		assertEquals(List.of("**", "**"), parts(bold, Look.ADDED));
		RedlineText address = redline(same("See [it](https://example.org/"), removed("old"), added("new"), same(").")).text(Side.BOTH);
		assertEquals("See [it](https://example.org/oldnew).", body(address));
	}

	@Test
	void whatIsSelectedIsFoundInTheTextWithItsSigns() {
		ElementRedline redline = redline(same("**Messages** from "), removed("*old*"), added("*new*"), same(" [guides](https://example.org) here"));
		for (Side side : List.of(Side.BOTH, Side.NEWER)) {
			String shown = redline.text(side).text();
			for (String words : List.of("Messages", "new", "guides", "guides here")) {
				int at = shown.lastIndexOf(words);
				Selected selected = redline.selected(side, at, at + words.length()).orElseThrow();
				assertEquals("**Messages** from *new* [guides](https://example.org) here", selected.text());
				String found = selected.text().substring(selected.start(), selected.end());
				assertEquals(words, found.replace("](https://example.org)", ""));
			}
		}
	}

	@Test
	void everyLetterThatIsShownIsFoundAgain() {
		Random random = new Random(7);
		String letters = "ab *_[]()\\-1.\n!<`&;*_";
		for (int round = 0; round < 300; round++) {
			Run[] runs = new Run[1 + random.nextInt(5)];
			for (int i = 0; i < runs.length; i++) {
				StringBuilder text = new StringBuilder("a");
				random.ints(random.nextInt(25), 0, letters.length()).forEach(letter -> text.append(letters.charAt(letter)));
				runs[i] = new Run(Kind.values()[random.nextInt(3)], text.toString());
			}
			ElementRedline redline = redline(runs);
			RedlineText shown = redline.text(Side.BOTH);
			int from = shown.text().lastIndexOf("no longer be.\n") + "no longer be.\n".length();
			for (int at = from; at < shown.text().stripTrailing().length(); at++) {
				int place = at;
				if (shown.spans().stream().noneMatch(span -> span.look() == Look.REMOVED && span.offset() <= place && place < span.offset() + span.length())) {
					Selected selected = redline.selected(Side.BOTH, at, at + 1).orElseThrow();
					String found = selected.text().substring(selected.start(), selected.end());
					assertEquals(shown.text().charAt(at) == '•' ? "•" : found, shown.text().substring(at, at + 1), () -> List.of(runs).toString());
					assertEquals(1, found.length(), () -> List.of(runs).toString());
				}
			}
		}
	}

	@Test
	void whatAReviewerThinksIsTold() {
		Change change = list.find("l2").orElseThrow();
		list.judge(change, ChangeClass.BREAKING);
		list.decide(change, Optional.of(Verdict.ACCEPTED));
		String text = redline("l2").text(Side.BOTH).text();
		assertTrue(text.contains("Breaking (the rules say substantive)"), text);
		assertTrue(text.contains("You accepted this change."), text);
	}

	@Test
	void levelsThatAreAsTheyWereAreShownToo() {
		ReadText read = ReadText.of(Libraries.ALPHA);
		assertEquals("Listen to others", read.title("listening"));
		assertEquals("hear other views.", read.levels("listening").get("some"));
		ChangeList one = new ChangeList(SomeChanges.of(List.of(SomeChanges.few().changes().get(2))), read, read, ReviewNotes.NONE);
		ElementRedline redline = new ElementRedline(one, one.shown().get(0), RedlineTest::runs);
		RedlineText text = redline.text(Side.NEWER);
		assertEquals(2, text.sections().size());
		assertEquals(1, redline.current());
		assertTrue(text.text().contains("Some impact   no change\nhear other views."), text.text());
	}

	@Test
	void aTextThatCannotBeReadHasNothingInIt() {
		assertEquals("x", ReadText.of("framework x {{{ |").title("x"));
	}

	@Test
	void theMatrixSaysItsCells() {
		MatrixTable matrix = new MatrixTable(SomeChanges.few());
		assertEquals(List.of("Element", "Overall", "Some impact", "High impact", "Affects assessment"), matrix.headings());
		assertEquals(2, matrix.rows());
		assertEquals("1a.i  Listen to others", matrix.text(0, 0));
		assertEquals("H", matrix.text(0, 3));
		assertEquals("Yes", matrix.text(0, 4));
		assertEquals("", matrix.text(1, 4));
		assertEquals("1a.i Listen to others, High impact: rewritten", matrix.spoken(0, 3));
		assertEquals("2a.i Help others to grow, Affects assessment: no", matrix.spoken(1, 4));
		assertEquals("l2", matrix.change(0, 3).orElseThrow().id());
		assertEquals("l1", matrix.change(0, 1).orElseThrow().id());
		assertEquals("l2", matrix.change(0, 4).orElseThrow().id());
		assertTrue(matrix.change(1, 2).isEmpty());
		assertTrue(MatrixTable.legend().contains("M  a change of meaning"), MatrixTable.legend());
	}

	@Test
	void theLeastReplacementIsMade() {
		assertEquals(new Replacement(4, 3, "b"), Replacement.between("one two three", "one b three"));
		assertEquals(new Replacement(2, 0, "a"), Replacement.between("aa", "aaa"));
		assertTrue(Replacement.between("same", "same").isEmpty());
		for (String[] pair : new String[][] { { "", "x" }, { "x", "" }, { "abab", "ab" }, { "ab", "abab" }, { "a\nb\n", "a\nc\nb\n" } }) {
			Replacement edit = Replacement.between(pair[0], pair[1]);
			assertEquals(pair[1], new StringBuilder(pair[0]).replace(edit.offset(), edit.offset() + edit.length(), edit.text()).toString());
		}
	}
}

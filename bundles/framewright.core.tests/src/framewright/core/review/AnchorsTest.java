package framewright.core.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import framewright.core.library.FrameworkText;
import framewright.core.review.Anchors.Fit;
import framewright.core.review.Anchors.Located;
import framewright.core.review.Review.Anchor;

class AnchorsTest {

	private static final int CASES = Integer.getInteger("framewright.anchor.cases", 1000);
	/** Few words, most of them long: much more alike than the words of real texts. */
	private static final List<String> WORDS = Stream.of("leaders", "colleagues", "pupils", "the", "and", "of", "to", "in", "a", "with", "school", "trust", "plan", "review", "listen", "teach", "support", "evidence",
			"questions", "progress", "honest", "careful", "timetable", "budget", "families", "meeting", "mentor", "reading", "classroom", "policy", "routine", "challenge", "share", "improve", "decide", "every",
			"their", "for", "what", "that", "well", "early", "term", "year", "visit", "habit", "voice", "change", "keep", "build")
			.flatMap(word -> word.length() < 4 ? Stream.of(word) : Stream.of(word, "mis" + word, "un" + word, "fore" + word)).toList();

	@Test
	void findsThePhraseAsItStood() {
		assertEquals("SAME hear different views", locate("They hear different views and act.", "hear different views", "They hear different views and act."));
		assertEquals("SAME hear *different*\nviews", locate("They hear different views and act.", "hear different views", "They hear *different*\nviews and act."));
		assertEquals("SAME act.", locate("They hear different views and act.", "act.", "They hear different views and act."));
		assertEquals("SAME “don’t know”", locate("Leaders say “don’t know” at times.", "“don’t know”", "Leaders say “don’t know” at times."));
	}

	@Test
	void findsItAgain() {
		assertEquals("MOVED hear different views", locate("They hear different views and act.", "hear different views", "Every week leaders gladly hear different views and then decide."));
		assertEquals("MOVED hear views", locate("They hear different views and act on them soon.", "hear different views", "They hear views and act on them soon."));
		assertEquals("MOVED seek out different views", locate("They hear different views and act on them soon.", "hear different views", "They seek out different views and act on them soon."));
		assertEquals("MOVED hearing different views", locate("They hear different views and act.", "hear different views", "By hearing different views they act."));
	}

	@Test
	void saysThatItIsGone() {
		assertEquals("ORPHANED", locate("They hear different views and act on them soon.", "hear different views", "They act on them soon."));
		assertEquals("ORPHANED", locate("They hear different views and act on them soon.", "hear different views", ""));
		assertEquals("ORPHANED", locate("They hear views.", "hear", "Something else is written here."));
		assertEquals("ORPHANED", locate("They hear different views and act on them soon.", "views", "They hear different opinions and act on them soon."));
	}

	/** The same words elsewhere in the text are another phrase. */
	@Test
	void isNotMisled() {
		String text = "Leaders plan the work of the term with governors. Mentors plan the work of a new colleague at the start.";
		int second = text.lastIndexOf("plan the work");
		Anchor anchor = Anchors.of("a", "why", "", text, second, second + "plan the work".length());
		assertEquals(second, Anchors.locate(anchor, text).start());
		String edited = "Leaders plan the work of the term with governors. Experienced mentors plan the work of every new colleague.";
		assertEquals(edited.lastIndexOf("plan the work"), Anchors.locate(anchor, edited).start());
		assertEquals(Fit.ORPHANED, Anchors.locate(anchor, "Leaders plan the work of the term with governors.").fit());
	}

	@Test
	void wholeTextsAndOddOnes() {
		assertEquals(new Located(Fit.SAME, 0, 5), Anchors.locate(Anchor.of("a", "why", ""), "Words"));
		assertEquals(Fit.ORPHANED, Anchors.locate(Anchor.of("a", "why", ""), " ").fit());
		assertEquals("SAME — –", locate("a — – b", "— –", "a — – b").replace("“", ""));
		assertEquals(Anchor.of("a", "why", ""), Anchors.of("a", "why", "", "one two", 3, 4), "nothing but a space is selected");
		assertEquals("two three", Anchors.of("a", "why", "", "one two three four", 5, 11).phrase(), "whole words are selected");
		assertEquals("", Anchors.of("a", "why", "", "one two", 0, 3).before());
		assertEquals(new Anchor("a", "", "", "two", "one", "three"), Anchors.of("a", "", "", "one\ntwo\n\nthree", 4, 7));
	}

	@Test
	void editsAroundThePhraseDoNotLoseIt() {
		Random random = new Random(1);
		for (int i = 0; i < CASES; i++) {
			Case edited = Case.random(random);
			List<String> before = edit(edited.before, random, 1 + random.nextInt(4));
			List<String> after = edit(edited.after, random, 1 + random.nextInt(4));
			String now = text(before, edited.phrase, after);
			Located found = Anchors.locate(edited.anchor(), now);
			assertNotEquals(Fit.ORPHANED, found.fit(), () -> edited + "\n" + now);
			assertEquals(text(edited.phrase), now.substring(found.start(), found.end()), () -> edited + "\n" + now);
			assertEquals(before.isEmpty() ? 0 : text(before).length() + 1, found.start(), () -> edited + "\n" + now);
		}
	}

	@Test
	void editsWithinThePhraseDoNotLoseIt() {
		Random random = new Random(2);
		for (int i = 0; i < CASES; i++) {
			Case edited = Case.random(random);
			if (edited.phrase.size() < 5) {
				continue;
			}
			List<String> phrase = new ArrayList<>(edited.phrase);
			int at = 1 + random.nextInt(phrase.size() - 2);
			phrase.set(at, "replacement");
			String now = text(edited.before, phrase, edited.after);
			Located found = Anchors.locate(edited.anchor(), now);
			assertEquals(Fit.MOVED, found.fit(), () -> edited + "\n" + now);
			assertEquals(text(phrase), now.substring(found.start(), found.end()), () -> edited + "\n" + now);
		}
	}

	@Test
	void aPhraseThatIsTakenOutIsOrphaned() {
		Random random = new Random(3);
		for (int i = 0; i < CASES; i++) {
			Case edited = Case.random(random);
			String now = text(edit(edited.before, random, random.nextInt(3)), List.of(), edit(edited.after, random, random.nextInt(3)));
			Located found = Anchors.locate(edited.anchor(), now);
			assertEquals(Fit.ORPHANED, found.fit(), () -> edited + "\n" + now + "\n" + now.substring(found.start(), found.end()));
		}
	}

	/** The phrase stands in three places with different words around it. */
	@Test
	void neverPointsAtAnother() {
		Random random = new Random(4);
		for (int i = 0; i < CASES; i++) {
			Case first = Case.random(random);
			List<String> second = Case.words(random, 12);
			List<String> third = Case.words(random, 12);
			String text = text(first.before, first.phrase, first.after, second, first.phrase, third, first.phrase, Case.words(random, 8));
			int place = text(first.before, first.phrase, first.after, second).length() + 1;
			Anchor anchor = Anchors.of("a", "why", "", text, place, place + text(first.phrase).length());
			assertEquals(new Located(Fit.SAME, place, place + text(first.phrase).length()), Anchors.locate(anchor, text));
			List<String> edited = edit(second, random, 2);
			String now = text(first.before, first.phrase, first.after, edited, first.phrase, edit(third, random, 2), first.phrase, List.of("end"));
			int expected = text(first.before, first.phrase, first.after, edited).length() + 1;
			assertEquals(expected, Anchors.locate(anchor, now).start(), () -> text + "\n" + now + "\n" + anchor);
			String gone = text(first.before, first.phrase, first.after, second, third, first.phrase, List.of("end"));
			assertGoneOrNear(anchor, gone, text(first.before, first.phrase, first.after, second).length(), text(first.before, first.phrase, first.after, second, third).length() + 1, first);
		}
	}

	/** Where the one that was meant is taken out, another is meant only if it stands in the very words that stood around the one. */
	private static void assertGoneOrNear(Anchor anchor, String text, int place, int next, Case edited) {
		Located found = Anchors.locate(anchor, text);
		assertTrue(found.fit() == Fit.ORPHANED || found.start() == next && next - place < 40, () -> edited + "\n" + text + "\n" + anchor + "\n" + found);
	}

	@Test
	void hostileTextsTakeNoTime() {
		String same = "a ".repeat(100_000);
		Anchor anchor = new Anchor("a", "", "", "a ".repeat(2000), "a a a", "b");
		assertTimeout(Duration.ofSeconds(20), () -> Anchors.locate(anchor, same + "c"));
		assertTimeout(Duration.ofSeconds(20), () -> Anchors.locate(anchor, "'".repeat(100_000) + "\uD800".repeat(1000)));
	}

	@Test
	void namesOfOldLeadToWhatIsThere() {
		Whereabouts whereabouts = Whereabouts.of(FrameworkText.read("""
				framework a "A" {
					domain first "First" formerly old-first, older-first {
						subdomain gone "Gone" retired in 2.0.0 replaced by gone-too, second {}
						subdomain gone-too "Gone, too" retired in 2.0.0 replaced by gone {}
						subdomain lost "Lost" retired in 2.0.0 {}
					}
					domain second "Second" {}
				}
				""").orElseThrow());
		assertEquals(Optional.of("first"), whereabouts.inForce("first"));
		assertEquals(Optional.of("first"), whereabouts.inForce("older-first"));
		assertEquals(Optional.of("second"), whereabouts.inForce("gone"));
		assertEquals(Optional.of("second"), whereabouts.inForce("gone-too"));
		assertEquals(Optional.of("gone"), whereabouts.named("gone"));
		assertEquals(Optional.empty(), whereabouts.inForce("lost"));
		assertEquals(Optional.empty(), whereabouts.inForce("never"));
	}

	private static String locate(String then, String phrase, String now) {
		int at = then.indexOf(phrase);
		Anchor anchor = Anchors.of("a", "why", "", then, at, at + phrase.length());
		if (anchor.phrase().isEmpty()) {
			anchor = new Anchor("a", "why", "", phrase, "", "");
		}
		Located found = Anchors.locate(anchor, now);
		return found.fit() == Fit.ORPHANED ? "ORPHANED" : found.fit() + " " + now.substring(found.start(), found.end());
	}

	@SafeVarargs
	private static String text(List<String>... parts) {
		List<String> words = new ArrayList<>();
		for (List<String> part : parts) {
			words.addAll(part);
		}
		return String.join(" ", words);
	}

	/** Words left out, put in and replaced. */
	private static List<String> edit(List<String> words, Random random, int edits) {
		List<String> edited = new ArrayList<>(words);
		for (int i = 0; i < edits; i++) {
			int at = random.nextInt(edited.size() + 1);
			switch (random.nextInt(3)) {
				case 0 -> edited.add(at, "inserted" + i);
				case 1 -> {
					if (at < edited.size()) {
						edited.remove(at);
					}
				}
				default -> {
					if (at < edited.size()) {
						edited.set(at, "replaced" + i);
					}
				}
			}
		}
		return edited;
	}

	/** A text with a phrase in it. */
	record Case(List<String> before, List<String> phrase, List<String> after) {

		static Case random(Random random) {
			return new Case(words(random, random.nextInt(30)), words(random, 3 + random.nextInt(7)), words(random, 4 + random.nextInt(30)));
		}

		static List<String> words(Random random, int count) {
			List<String> words = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				words.add(WORDS.get(random.nextInt(WORDS.size())));
			}
			return words;
		}

		Anchor anchor() {
			String text = text(before, phrase, after);
			int start = before.isEmpty() ? 0 : text(before).length() + 1;
			return Anchors.of("a", "why", "", text, start, start + text(phrase).length());
		}
	}
}

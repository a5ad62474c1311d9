package framewright.core.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {

	private static final Subject LISTENING = new Subject("listening", "listening", "Listen to others", "component", "2a.i", "2a.ii", "people", "Leading People");
	private static final UnaryOperator<String> LEVELS = level -> Map.of("high", "High impact").getOrDefault(level, level);
	private static final UnaryOperator<String> TITLES = name -> Map.of("hearing", "Hear everyone", "asking", "Ask good questions").getOrDefault(name, name);

	@Test
	void saysWhatHappened() {
		assertEquals("New.", sentence(ChangeKind.ADDED, "", "", "", ""));
		assertEquals("New: the text for High impact.", sentence(ChangeKind.ADDED, "at", "high", "", "seek views"));
		assertEquals("The text on why it matters was taken out.", sentence(ChangeKind.REMOVED, "why", "", "Because.", ""));
		assertEquals("Taken out.", sentence(ChangeKind.REMOVED, "", "", "", ""));
		assertEquals("Retired; its place is taken by “Hear everyone” and “Ask good questions”.", sentence(ChangeKind.RETIRED, "", "", "", "", "hearing", "asking"));
		assertEquals("Moved from “Leading People” to “Leading Change”.", sentence(ChangeKind.MOVED, "", "", "Leading People", "Leading Change"));
		assertEquals("Moved within “Leading People”.", sentence(ChangeKind.MOVED, "", "", "", ""));
		assertEquals("Its permanent name was “own-growth” and is now “listening”.", sentence(ChangeKind.RENAMED, "", "", "own-growth", ""));
		assertEquals("Was called “Hear others”, is now called “Listen to others”.", sentence(ChangeKind.RETITLED, "title", "", "Hear others", "Listen to others"));
		assertEquals("The short title changed from “Hear” to “Listen”.", sentence(ChangeKind.RETITLED, "short", "", "Hear", "Listen"));
		assertEquals("The text for High impact was reworded.", sentence(ChangeKind.REWORDED, "at", "high", "a", "b"));
		assertEquals("The questions were reworded.", sentence(ChangeKind.REWORDED, "questions", "", "a", "b"));
		assertEquals("The questions stand in another order.", sentence(ChangeKind.REORDERED, "questions", "", "", ""));
		assertEquals("The parts of it stand in another order.", sentence(ChangeKind.REORDERED, "", "", "", ""));
		assertEquals("New level “High impact”.", sentence(ChangeKind.LEVEL_ADDED, "", "high", "", ""));
		assertEquals("The level “High impact” was taken out.", sentence(ChangeKind.LEVEL_REMOVED, "", "high", "", ""));
		assertEquals("Retired; nothing takes its place.", sentence(ChangeKind.RETIRED, "", "", "Listen", ""));
		assertEquals("New among the indicators: “People listen”.", sentence(ChangeKind.ADDED, "indicators", "", "", "People listen"));
		assertEquals("New: the indicators.", sentence(ChangeKind.ADDED, "indicators", "", "", "- People listen\n- They act"));
		assertEquals("Taken out of the questions: “Who?”.", sentence(ChangeKind.REMOVED, "questions", "", "Who?", ""));
		assertEquals("New level “Highest impact”.", sentence(ChangeKind.LEVEL_ADDED, "", "highest", "", "Highest impact"));
		assertEquals("New cross-reference to “Hear everyone” (related: the same, elsewhere).", sentence(ChangeKind.REFERENCE_CHANGED, "see", "", "", "hearing, related, the same, elsewhere."));
		assertEquals("The cross-reference to “a.b” (this comes before it) now leads to “Hear everyone”.", sentence(ChangeKind.REFERENCE_CHANGED, "see", "", "a.b, precedes", "hearing"));
		assertEquals("New cross-reference to “teams”.", sentence(ChangeKind.REFERENCE_CHANGED, "see", "", "", "teams"));
		assertEquals("The licence changed from “CC BY 4.0” to “CC0”.", sentence(ChangeKind.METADATA_CHANGED, "licence", "", "CC BY 4.0", "CC0"));
		assertEquals("The edition is now “Autumn”.", sentence(ChangeKind.METADATA_CHANGED, "edition", "", "", "Autumn"));
		assertEquals("Split into “Hear everyone” and “Ask good questions”.", sentence(ChangeKind.SPLIT, "", "", "", "", "hearing", "asking"));
		assertEquals("Brought together from “Hear everyone” and “Ask good questions”.", sentence(ChangeKind.MERGED, "", "", "", "", "hearing", "asking"));
	}

	@Test
	void tellsWhatWasGuessed() {
		Change guessed = new Change("1", LISTENING, ChangeKind.MOVED, ChangeClass.STRUCTURAL, "r", "", "", "A", "B", List.of(), OptionalDouble.of(0.874), "");
		assertEquals("Moved from “A” to “B”. (Probably the same part: the two texts are 87 per cent alike.)", Sentences.of(guessed));
	}

	@Test
	void numbersThatFollowFromThePlace() {
		assertEquals("Number 2a.i is now 2a.ii.", Sentences.renumbered(LISTENING));
		assertEquals("", Sentences.renumbered(new Subject("a", "", "A", "domain", "", "2", "a", "A")));
		assertEquals("2a.ii Listen to others", Sentences.element(LISTENING));
	}

	@Test
	void counts() {
		assertEquals("no changes", Sentences.count(new Changes.DomainCount("a", "A", 0, 0, 0, 0)));
		assertEquals("1 change: 1 breaking", Sentences.count(new Changes.DomainCount("a", "A", 0, 0, 0, 1)));
		assertEquals("3 changes: 1 editorial, 2 structural", Sentences.count(new Changes.DomainCount("a", "A", 1, 0, 2, 0)));
		assertEquals("a, b and c", Sentences.join(List.of("a", "b", "c")));
	}

	/** Whatever a comparison leaves empty or fills with a page of text: there is a sentence, and it is short. */
	@ParameterizedTest
	@EnumSource(ChangeKind.class)
	void everyKindHasASentence(ChangeKind kind) {
		String page = "A long text. ".repeat(100);
		for (String facet : List.of("", "at", "why", "unheard-of")) {
			for (String level : List.of("", "high")) {
				for (String text : List.of("", "word", "two\nlines", page)) {
					String sentence = sentence(kind, facet, level, text, text);
					assertTrue(sentence.endsWith(".") && Character.isUpperCase(sentence.charAt(0)), sentence);
					assertFalse(sentence.contains("\n") || sentence.contains("  ") || sentence.contains(" .") || sentence.length() > 320, sentence);
				}
			}
		}
		assertFalse(Sentences.kind(kind).isBlank());
	}

	private static String sentence(ChangeKind kind, String facet, String level, String old, String now, String... others) {
		return Sentences.of(new Change("1", LISTENING, kind, ChangeClass.EDITORIAL, "r", facet, level, old, now, List.of(others), OptionalDouble.empty(), ""), LEVELS, TITLES);
	}
}

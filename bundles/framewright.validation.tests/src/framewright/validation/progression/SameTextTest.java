package framewright.validation.progression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class SameTextTest {

	private static final String RULE = "same-level-text";

	@Test
	void theSameWordsAreShownAtTheHigherLevel() {
		assertEquals(List.of("lead a team meeting every week"), Rubrics.words(RULE, "lead a team meeting every week.", "lead a team meeting every week."));
		assertEquals("“Level 2” says the same as “Level 1”: “lead a team meeting every week”. Say what is more here: a wider reach, other people, a greater depth or one more duty.",
				Rubrics.message(RULE, "lead a team meeting every week.", "lead a team meeting every week."));
	}

	@Test
	void wordsThatAloneMakeTheDifferenceAreNamed() {
		String message = Rubrics.message(RULE, "ensure that minutes are kept.", "make sure that the minutes are kept.");
		assertTrue(message.contains("“make”, “sure”, “the” here and “ensure” there"), message);
	}

	@Test
	void onlyNeighboursAreCompared() {
		assertEquals(List.of(), Rubrics.words(RULE, "lead a meeting.", "lead two meetings.", "lead a meeting."));
	}

	@Test
	void aLevelWithoutWordsIsPassedOver() {
		assertEquals(List.of("lead a meeting"), Rubrics.words(RULE, "lead a meeting.", "", "lead a meeting."));
	}

	@Test
	void oneWordThatCarriesADifferenceIsEnough() {
		for (String higher : List.of("lead meetings of the school.", "lead all meetings of the team.", "lead meetings of the teams.", "lead meetings without the team.", "never lead meetings of the team.",
				"lead long meetings of the team.")) {
			assertEquals(List.of(), Rubrics.words(RULE, "lead meetings of the team.", higher), higher);
		}
	}

	@Test
	void anotherOrderIsNoDifference() {
		assertTrue(Rubrics.message(RULE, "thank guests and speakers.", "thank speakers and guests.").contains("in another order"));
	}

	@Test
	void textsOfOneWordAreLeftToOtherRules() {
		assertEquals(List.of(), Rubrics.words(RULE, "TBC", "TBC"));
	}
}

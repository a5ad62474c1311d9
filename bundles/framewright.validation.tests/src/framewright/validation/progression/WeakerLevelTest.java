package framewright.validation.progression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeakerLevelTest {

	private static final String RULE = "weaker-level";

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "thank all speakers. | thank some speakers in public. | some", "always thank speakers. | sometimes thank speakers in public. | sometimes",
			"chair meetings independently. | chair meetings with support. | with support", "chair meetings. | begin to chair meetings of the trust. | begin to",
			"have a thorough understanding of protocol. | have a basic understanding of protocol. | basic", "lead meetings of the board. | are aware of meetings of the board. | are aware of" })
	void weakWordsAreShown(String lower, String higher, String words) {
		assertEquals(List.of(words), Rubrics.words(RULE, lower, higher));
		assertEquals(List.of(), Rubrics.words(RULE, higher, lower), "the other way round");
	}

	@Test
	void theWordsOfBothAreNamed() {
		assertEquals("“Level 2” says “some speakers” where “Level 1” says “all speakers”, which is more. Make the higher level the stronger one: swap them, or choose other words here.",
				Rubrics.message(RULE, "thank all speakers.", "thank some speakers in public."));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "thank all speakers. | thank all speakers and give some speakers a present.", "thank all speakers. | train some helpers.",
			"chair meetings independently. | help colleagues to chair meetings with support.", "always arrive on time. | occasionally invite guests from other trusts.",
			"encourage pupils to work independently. | teach pupils to work with support." })
	void weakWordsOfSomethingElseAreNone(String lower, String higher) {
		assertEquals(List.of(), Rubrics.words(RULE, lower, higher));
	}

	@Test
	void helpAboveWhereNoneIsNeededBelowIsAWeakness() {
		String lower = "decide who speaks at the conference.";
		assertEquals(List.of("With guidance"), Rubrics.words(RULE, lower, "With guidance, shape the programme of the year."));
		assertEquals(List.of(), Rubrics.words(RULE, lower, "With support from local employers, shape the programme of the year."));
		assertEquals(List.of(), Rubrics.words(RULE, "begin to decide who speaks.", "With guidance, shape the programme of the year."));
	}

	@Test
	void aLibraryAddsWordsOfItsOwn() {
		String text = Rubrics.text("chair meetings independently.", "chair meetings holding a senior hand.");
		assertEquals(List.of(), Rubrics.wordsIn(RULE, "", text));
		assertEquals(List.of("holding a senior hand"), Rubrics.wordsIn(RULE, "strength = alone 1 holding a senior hand\nstrength = nonsense\n", text));
	}
}

package framewright.validation.progression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

	private static final String RULE = "comparison-without-referent";

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "run better meetings. | better", "run meetings more often. | more often", "run meetings with greater confidence. | greater", "use more effective questions. | more effective",
			"run meetings with more care. | with more care" })
	void theWordsThatCompareAreShown(String text, String words) {
		assertEquals(List.of(words.replace("with ", "")), Rubrics.words(RULE, "run meetings.", text));
	}

	@Test
	void theMessageSaysWhatToDo() {
		assertEquals("“better” compares, but does not say with what. Say what is done or seen at this level, or add “than …”.", Rubrics.message(RULE, "run meetings.", "run better meetings."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "run meetings that are more useful to the team than a letter.", "meet more and more people.", "meet no more than twice.", "read one or more books.", "prepare pupils for further and higher education.",
			"work towards better outcomes for pupils.", "help colleagues to become more confident.", "change the rota so that evenings are longer.", "challenge higher-attaining pupils.", "learn from more experienced colleagues.",
			"adjust plans to better meet what people need.", "stay for a term or longer.", "ask what could be better.", "work with the wider community." })
	void whatComparesNothingOrSaysWithWhatIsLeftAlone(String text) {
		assertEquals(List.of(), Rubrics.words(RULE, "run meetings.", text));
	}

	@Test
	void aLibraryAllowsPhrasesOfItsOwn() {
		assertEquals(List.of(), Rubrics.wordsIn(RULE, "not-compared = stronger together\n", Rubrics.text("feel stronger together.")));
		assertEquals(List.of("stronger"), Rubrics.wordsIn(RULE, "", Rubrics.text("feel stronger together.")));
	}
}

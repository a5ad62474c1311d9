package framewright.format.document.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.format.document.Samples;

/** The scorer sees what it should see. */
class ScoreTest {

	private static final String DOCUMENT = "# Good work\n\n## Value 1: Courage\n\nSay what must be said to those who may not like it.\n\n- speaks up\n- owns mistakes\n\n## Value 2: Care\n\nSee the person first.\n";

	private static Slots slots(String document) throws IOException {
		return Slots.of(Samples.read(document).imported());
	}

	private static Expectation expected() throws IOException {
		return Expectation.parse(Expectation.of(slots(DOCUMENT), List.of(), "salt").toString());
	}

	@Test
	void theSameIsPerfect() throws IOException {
		Score score = Score.of(expected(), slots(DOCUMENT));
		assertEquals(1, score.share(), score.toString());
		assertEquals(List.of(), score.structure());
		assertEquals(1, Score.covered(expected(), DOCUMENT), 0.05);
	}

	@Test
	void wordsAtAnotherPlaceAreWrong() throws IOException {
		Score score = Score.of(expected(), slots(DOCUMENT.replace("\n- owns mistakes", "") + "\n- owns mistakes\n"));
		assertEquals(1 - 2.0 / Slots.split(DOCUMENT).size(), score.share(), 0.02, score.toString());
		assertFalse(score.structure().isEmpty());
	}

	@Test
	void aLostElementIsTold() throws IOException {
		Score score = Score.of(expected(), slots(DOCUMENT.replace("## Value 2: Care\n\nSee", "See")));
		assertTrue(score.structure().stream().anyMatch(line -> line.startsWith("should be: 2 Value")), score.toString());
		assertTrue(score.share() < 0.9, score.toString());
	}

	@Test
	void theFileHoldsNoWord() throws IOException {
		String file = expected().toString();
		for (String word : List.of("courage", "speaks", "mistakes", "person")) {
			assertFalse(file.toLowerCase().contains(word), word);
		}
	}
}

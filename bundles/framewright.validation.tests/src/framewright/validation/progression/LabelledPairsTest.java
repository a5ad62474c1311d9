package framewright.validation.progression;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import framewright.validation.progression.Pairs.Pair;
import framewright.validation.progression.Pairs.Score;

/** How often the rules of the pack are right on the labelled pairs; fails when they get worse. */
class LabelledPairsTest {

	private static List<Pair> pairs() throws IOException {
		try (InputStream file = LabelledPairsTest.class.getResourceAsStream("pairs.txt")) {
			return Pairs.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	@Test
	void mostPairsAreAsTheyShouldBe() throws IOException {
		List<Pair> pairs = pairs();
		long clean = pairs.stream().filter(pair -> pair.labels().isEmpty()).count();
		assertTrue(pairs.size() >= 150, pairs.size() + " pairs");
		assertTrue(2 * clean >= pairs.size(), clean + " of " + pairs.size() + " without a label");
	}

	@Test
	void theRulesAreMostlyRight() throws IOException {
		for (String part : List.of("tuning", "held out", "fresh")) {
			List<String> mistakes = new ArrayList<>();
			Map<String, Score> scores = Pairs.score(pairs().stream().filter(pair -> pair.part().equals(part)).toList(), mistakes);
			Score overall = Pairs.overall(scores);
			assertTrue(overall.right() > 20, part + " has too few labels");
			assertTrue(overall.precision() >= 0.9, part + " precision " + overall.precision() + "\n" + String.join("\n", mistakes));
			assertTrue(overall.recall() >= 0.8, part + " recall " + overall.recall() + "\n" + String.join("\n", mistakes));
		}
	}

	@Test
	void noRuleIsRightAboutNothing() throws IOException {
		Pairs.score(pairs(), new ArrayList<>()).forEach((rule, score) -> {
			assertTrue(score.right() + score.missed() >= 12, rule + " has too few labels");
			assertTrue(score.precision() >= 0.9, rule + " precision " + score.precision());
			assertTrue(score.recall() >= 0.8, rule + " recall " + score.recall());
		});
	}
}

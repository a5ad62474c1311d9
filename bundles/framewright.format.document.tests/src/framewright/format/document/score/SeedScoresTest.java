package framewright.format.document.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.format.document.Samples;

/** Imports the documents that authors really bring, and compares what comes of them with what a person expects. Skipped where the documents are absent. */
class SeedScoresTest {

	private static final double ENOUGH = 0.99;

	@ParameterizedTest
	@ValueSource(strings = { "000", "001", "002", "003", "004" })
	void comesOutAsAPersonExpects(String number) throws IOException {
		Path folder = Path.of(System.getProperty("framewright.seeds", "seeds"));
		assumeTrue(Files.isDirectory(folder), () -> "skipped: there is no folder " + folder + " with real documents");
		Path document = document(folder, number);
		Expectation expected = read(number);
		assertTrue(Score.covered(expected, Files.readString(document)) > ENOUGH, "the expectations leave words of the document out");
		Samples.Import result = Samples.readAny(document);
		assertEquals(List.of(), result.errors());
		Score score = Score.of(expected, Slots.of(result.imported()));
		System.out.println(number + ": " + score);
		assertEquals(List.of(), score.structure(), score::toString);
		assertTrue(score.share() >= ENOUGH, score::toString);
	}

	private static Path document(Path folder, String number) throws IOException {
		try (var files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().startsWith(number)).findFirst().orElseThrow();
		}
	}

	private static Expectation read(String number) throws IOException {
		try (InputStream in = SeedScoresTest.class.getResourceAsStream(number + ".expected")) {
			return Expectation.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
	}
}

package framewright.validation.progression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import framewright.validation.progression.Pairs.Found;

/** The rubrics of the sample library are as they should be, and would not be the other way round. */
class SampleLibraryTest {

	private static final Path LIBRARY = Path.of(System.getProperty("framewright.samples"));

	@Test
	void nothingIsFoundInIt() throws IOException {
		try (Stream<Path> files = Files.list(LIBRARY)) {
			List<Path> frameworks = files.filter(file -> file.toString().endsWith(".framework")).toList();
			assertTrue(frameworks.size() > 3);
			for (Path framework : frameworks) {
				assertEquals(Map.of(), Pairs.findIn(framework), framework.getFileName().toString());
			}
		}
	}

	@Test
	void itsLevelsAreWeakerTheOtherWayRound() throws IOException {
		Path file = LIBRARY.resolve("leadership-toolkit.framework");
		String text = Files.readString(file);
		String reversed = text.replace("at some\n", "at other\n").replace("at highest\n", "at some\n").replace("at other\n", "at highest\n");
		List<Found> weaker = Pairs.findIn(file, reversed).values().stream().flatMap(List::stream).filter(found -> found.rule().equals("weaker-level")).toList();
		assertTrue(weaker.size() >= 15, "only " + weaker);
	}
}

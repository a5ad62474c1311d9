package framewright.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.versions.PutOffDecisions.Decided;

class PutOffDecisionsTest {

	@TempDir
	Path temporary;

	private VersionedLibrary library;
	private Path folder;

	@BeforeEach
	void begin() throws Exception {
		folder = temporary.toRealPath().resolve("library");
		library = Fixture.started(folder);
	}

	private PutOffDecisions decisions(Path about) throws VersionsException {
		return PutOffDecisions.of(library, about).orElseThrow();
	}

	@Test
	void whatIsKeptIsFoundAgainAndIsNoPartOfTheLibrary() throws Exception {
		Map<String, Decided> kept = new LinkedHashMap<>();
		kept.put("a", new Decided("YOURS", "", "One: Listening"));
		kept.put("b", new Decided("OWN", "hear.\n\n| and\rend\n# “listen”\n", "One: a\nbroken line"));
		kept.put("c", new Decided("OWN", "\n", ""));
		var before = Fixture.files(folder);
		assertEquals(Map.of(), decisions(folder).read());
		decisions(folder).write(kept);
		assertEquals(kept.keySet(), decisions(folder).read().keySet());
		assertEquals(kept.get("a"), decisions(folder).read().get("a"));
		assertEquals(kept.get("b").text(), decisions(folder).read().get("b").text());
		assertEquals("\n", decisions(folder).read().get("c").text());
		assertEquals(before, Fixture.files(folder));
		assertTrue(Fixture.isClean(library));
		assertEquals(Map.of(), decisions(folder.resolve("one (1).framework")).read(), "each pair has its own");
		decisions(folder).write(Map.of());
		assertEquals(Map.of(), decisions(folder).read());
		assertFalse(Files.exists(folder.resolve(".git/framewright/decisions/latest")));
	}

	@Test
	void whatMakesNoSenseIsPassedOver() throws Exception {
		decisions(folder).write(Map.of("a", new Decided("OWN", "x\ny", "One")));
		Path file = folder.resolve(".git/framewright/decisions/latest");
		String text = Files.readString(file);
		for (int length = 0; length < text.length() - 1; length++) {
			Files.writeString(file, text.substring(0, length));
			assertEquals(Map.of(), decisions(folder).read(), "half of it is nothing: " + length);
		}
		Files.write(file, new byte[] { (byte) 0xff, 0, 10 });
		assertEquals(Map.of(), decisions(folder).read());
		Files.writeString(file, "framewright decisions 1\nplace\nplace x\n|\nnonsense\n\nplace k WORD\nend\n");
		assertEquals(Map.of("k", new Decided("WORD", "", "")), decisions(folder).read());
	}

	@Test
	void whereNoVersionsAreKeptThereIsNoPlaceForThem() throws Exception {
		assertEquals(Optional.empty(), PutOffDecisions.of(Fixture.library(temporary.toRealPath().resolve("plain")), temporary));
	}

	@Test
	void aDigestTellsTextsApart() {
		assertNotEquals(PutOffDecisions.digest("ab", "c"), PutOffDecisions.digest("a", "bc"));
		assertEquals(PutOffDecisions.digest("a", "b"), PutOffDecisions.digest("a", "b"));
	}
}

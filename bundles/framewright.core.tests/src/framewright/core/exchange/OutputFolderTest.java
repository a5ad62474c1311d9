package framewright.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {

	@TempDir
	Path temporary;

	private Path folder;
	private OutputFolder output;

	@BeforeEach
	void settle() throws IOException {
		folder = temporary.toRealPath().resolve("out");
		output = new OutputFolder(folder);
	}

	@Test
	void writesBelowTheFolder() throws IOException {
		output.write("one.html", "\u00e9");
		output.write("pictures/one.svg", new byte[] { 1, 2 });
		output.write("pictures/../two.html", "two");
		assertFalse(Files.exists(folder.resolve("one.html")), "not before all is there");
		output.finish();
		output.close();
		assertEquals("\u00e9", Files.readString(folder.resolve("one.html")));
		assertEquals(2, Files.size(folder.resolve("pictures/one.svg")));
		assertEquals(List.of(folder.resolve("one.html"), folder.resolve("pictures/one.svg"), folder.resolve("two.html")), output.written());
	}

	@Test
	void writesOverWhatAnEarlierExportLeft() throws IOException {
		output.write("one.html", "old");
		output.finish();
		output.close();
		try (OutputFolder next = new OutputFolder(folder)) {
			next.write("one.html", "new");
			next.write("one.html", "newer");
			next.finish();
			assertEquals(List.of(folder.resolve("one.html")), next.written());
		}
		assertEquals("newer", Files.readString(folder.resolve("one.html")));
		try (var left = Files.list(folder)) {
			assertEquals(1, left.count(), "nothing lies aside any more");
		}
	}

	@Test
	void whatIsGivenUpLeavesWhatWasThere() throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("one.html"), "old");
		try (OutputFolder given = new OutputFolder(folder)) {
			given.write("one.html", "new");
			given.write("two.html", "new");
		}
		assertEquals("old", Files.readString(folder.resolve("one.html")));
		try (var left = Files.list(folder)) {
			assertEquals(1, left.count());
		}
	}

	@Test
	void whereAFileCannotTakeItsPlaceAllAreAsTheyWere() throws IOException {
		Files.createDirectories(folder.resolve("two.html"));
		Files.writeString(folder.resolve("two.html/file"), "kept");
		Files.writeString(folder.resolve("one.html"), "old");
		output.write("one.html", "new");
		output.write("three/four.html", "new");
		output.write("two.html", "new");
		output.write("five.html", "new");
		assertTrue(assertThrows(IOException.class, output::finish).getMessage().contains("is a folder"));
		output.close();
		assertEquals("old", Files.readString(folder.resolve("one.html")));
		assertEquals("kept", Files.readString(folder.resolve("two.html/file")));
		assertFalse(Files.exists(folder.resolve("three/four.html")));
		assertFalse(Files.exists(folder.resolve("five.html")));
		try (var left = Files.list(folder)) {
			assertEquals(3, left.count(), "the two that were there, and an empty folder");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "../one.html", "pictures/../../one.html", "/tmp/framewright-escape.html", "", ".", "pictures/..", "../out-of/one.html", "bad\0name" })
	void nothingIsWrittenOutside(String name) throws IOException {
		assertThrows(IOException.class, () -> output.write(name, "escaped"));
		assertEquals(List.of(), output.written());
		try (var files = Files.walk(temporary)) {
			assertTrue(files.allMatch(Files::isDirectory));
		}
		assertFalse(Files.exists(Path.of("/tmp/framewright-escape.html")));
	}

	@Test
	void aLinkInTheFolderLeadsNowhereElse() throws IOException {
		Path outside = Files.createDirectories(temporary.toRealPath().resolve("outside"));
		Path file = Files.writeString(outside.resolve("one.html"), "old");
		Files.createDirectories(folder);
		Files.createSymbolicLink(folder.resolve("pictures"), outside);
		Files.createSymbolicLink(folder.resolve("one.html"), file);
		Files.createSymbolicLink(folder.resolve("gone.html"), outside.resolve("not-there.html"));
		for (String name : List.of("pictures/one.html", "pictures/deeper/one.html", "one.html", "gone.html")) {
			assertThrows(IOException.class, () -> output.write(name, "escaped"), name);
		}
		assertEquals("old", Files.readString(file));
		try (var files = Files.list(outside)) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void theFolderItselfMayBeALink() throws IOException {
		Path real = Files.createDirectories(temporary.toRealPath().resolve("real"));
		Path link = Files.createSymbolicLink(temporary.toRealPath().resolve("link"), real);
		try (OutputFolder linked = new OutputFolder(link)) {
			linked.write("sub/one.html", "new");
			linked.finish();
		}
		assertEquals("new", Files.readString(real.resolve("sub/one.html")));
	}
}

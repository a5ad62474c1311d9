package framewright.core.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {

	@TempDir
	Path temporary;

	private Path folder;

	@BeforeEach
	void settle() throws IOException {
		folder = temporary.toRealPath();
	}

	private Path write(String path) throws IOException {
		return Samples.write(folder.resolve(path), "");
	}

	@Test
	void theSettingsAreLookedForUpwards() throws IOException {
		write("library.settings");
		Path file = write("a/b/one.framework");
		assertEquals(folder, Library.containing(file).folder());
		assertEquals(folder, Library.containing(folder.resolve("a/b")).folder());
		assertEquals(folder, Library.containing(folder.resolve("a/not-yet.framework")).folder(), "a file that is still to be written");
		write("a/library.settings");
		assertEquals(folder.resolve("a"), Library.containing(file).folder(), "the nearest");
	}

	@Test
	void aFolderWithoutSettingsIsALibraryOfItsOwn() throws IOException {
		Path file = write("a/b/one.framework");
		assertEquals(folder.resolve("a/b"), Library.containing(file).folder());
		assertEquals(folder.resolve("a"), Library.containing(folder.resolve("a")).folder());
		Files.createDirectory(folder.resolve("a/library.settings"));
		assertEquals(folder.resolve("a/b"), Library.containing(file).folder(), "a folder of that name is no settings");
	}

	@Test
	void publishedAndHiddenFoldersAreLeftOut() throws IOException {
		Path two = write("two.framework");
		Path one = write("deep/down/one.framework");
		write("published/one/1.0.0.framework");
		write("deep/published/one/1.0.0.framework");
		write(".git/three.framework");
		write("notes.txt");
		assertEquals(List.of(one, two), Library.containing(folder).files());
		assertEquals(List.of(folder.resolve("published/one/1.0.0.framework")), Library.files(folder.resolve("published")), "unless asked for");
		assertEquals(List.of(folder.resolve(".git/three.framework")), Library.files(folder.resolve(".git")), "unless asked for");
	}

	@Test
	void aLinkToALibraryIsThatLibrary() throws IOException {
		write("real/one.framework");
		write("real/library.settings");
		Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
		assertEquals(List.of(link.resolve("one.framework")), Library.containing(link).files());
	}

	@Test
	void linksThatGoRoundInCirclesDoNoHarm() throws IOException {
		Path one = write("one.framework");
		Files.createSymbolicLink(folder.resolve("again"), folder);
		assertEquals(List.of(one), Library.files(folder));
	}

	@Test
	void aFolderThatIsNotThereIsToldAndNotTakenForAnEmptyOne() {
		assertThrows(IOException.class, () -> Library.files(folder.resolve("nowhere")));
	}

	@Test
	void publishedVersionsComeOldestFirst() throws IOException {
		write("library.settings");
		for (String version : List.of("10.0.0", "2.0.0", "2.0.0-rc.1", "1.10.0", "1.9.0")) {
			write("published/one/" + version + ".framework");
		}
		write("published/one/versions.txt");
		write("published/one/latest.framework");
		List<String> versions = Library.containing(folder).published("one").stream().map(Library::version).toList();
		assertEquals(List.of("1.9.0", "1.10.0", "2.0.0-rc.1", "2.0.0", "10.0.0"), versions);
		assertEquals(List.of(), Library.containing(folder).published("two"));
	}

	@Test
	void findsAPublishedVersion() throws IOException {
		write("library.settings");
		Path version = write("published/one/1.0.0.framework");
		Library library = Library.containing(folder);
		assertEquals(Optional.of(version), library.published("one", "1.0.0"));
		assertEquals(Optional.empty(), library.published("one", "1.0.1"));
		assertTrue(library.isPublished(version));
		assertFalse(library.isPublished(folder.resolve("one.framework")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../one", "../../../outside", "/etc/passwd", "..", "", "1.0.0/../../../one", "1.0.0\0", "latest" })
	void noVersionLeadsOutOfTheFolder(String version) throws IOException {
		write("library/library.settings");
		write("library/one.framework");
		write("library/published/one/latest.framework");
		write("outside.framework");
		Files.createDirectories(folder.resolve("library/published/one/1.0.0"));
		assertEquals(Optional.empty(), Library.containing(folder.resolve("library")).published("one", version));
	}

	@Test
	void noNameLeadsOutOfTheFolder() throws IOException {
		write("library/library.settings");
		write("library/other/1.0.0.framework");
		Library library = Library.containing(folder.resolve("library"));
		assertEquals(Optional.empty(), library.published("../other", "1.0.0"));
		assertEquals(List.of(), library.published("../other"));
		assertEquals(List.of(), library.published("bad\0name"));
	}

	@Test
	void namesAndTitles() throws IOException {
		assertEquals("one", Library.name(Path.of("a/one.framework")));
		assertEquals("one.txt", Library.name(Path.of("one.txt")));
		assertTrue(Library.isFramework(Path.of("one.framework")));
		assertFalse(Library.isFramework(Path.of("one.framework.bak")));
		assertFalse(Library.isFramework(Path.of("/")));
		Library library = Library.containing(folder);
		assertEquals(folder.getFileName().toString(), library.title());
		Samples.write(folder.resolve("library.settings"), "title = Our frameworks\n");
		assertEquals("Our frameworks", library.title());
		assertEquals(Path.of("a", "one.framework").toString(), library.show(folder.resolve("a/one.framework")));
		assertEquals("/elsewhere/one.framework", library.show(Path.of("/elsewhere/one.framework")));
	}
}

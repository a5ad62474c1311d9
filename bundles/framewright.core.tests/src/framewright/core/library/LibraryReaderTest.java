package framewright.core.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Reference;

class LibraryReaderTest {

	static final List<String> SAMPLES = Samples.NAMES;

	@TempDir
	Path temporary;

	private Path folder;

	@BeforeEach
	void settle() throws IOException {
		folder = temporary.toRealPath();
		Files.createFile(folder.resolve(Library.SETTINGS));
	}

	private Path write(String name, String text) throws IOException {
		return Samples.write(folder.resolve(name), text);
	}

	private LibraryReader reader() throws IOException {
		LibraryReader reader = new LibraryReader(Library.containing(folder));
		reader.readAll(null);
		return reader;
	}

	/** What is found in a file, as "line:column code". */
	private static List<String> found(LibraryReader reader, Path file) {
		return reader.check(file, null).stream().filter(finding -> finding.severity() == Severity.ERROR).map(finding -> finding.line() + ":" + finding.column() + " " + finding.code()).toList();
	}

	private List<String> foundIn(Path file) throws IOException {
		LibraryReader reader = reader();
		reader.read(file);
		return found(reader, file);
	}

	@ParameterizedTest
	@FieldSource("SAMPLES")
	void theSamplesHaveNothingToReport(String name) throws IOException {
		LibraryReader reader = new LibraryReader(Library.containing(Samples.folder()));
		reader.readAll(null);
		assertEquals(List.of(), reader.check(Samples.folder().resolve(name + Library.EXTENSION), null));
	}

	@Test
	void publishedSamplesReferToPublishedVersions() throws IOException {
		Library library = Library.containing(Samples.folder());
		for (String name : List.of("leadership-toolkit", "leading-in-the-specialism")) {
			for (Path version : library.published(name)) {
				LibraryReader reader = new LibraryReader(library);
				reader.readAll(null);
				FrameworkFile file = reader.read(version).orElseThrow();
				assertEquals(List.of(), found(reader, version));
				file.framework().orElseThrow().eAllContents().forEachRemaining(object -> {
					if (object instanceof Reference reference && reference.getTarget() != null) {
						Path target = Path.of(reference.getTarget().eResource().getURI().toFileString());
						assertTrue(library.isPublished(target), version + " refers to the draft " + target);
					}
				});
			}
		}
	}

	@Test
	void referencesLeadToOtherFiles() throws IOException {
		Path one = write("one.framework", Samples.small("one", "    see two.listening as related\n"));
		write("sub/two.framework", Samples.small("two", ""));
		LibraryReader reader = reader();
		assertEquals(List.of(), found(reader, one));
		Framework framework = reader.find("one").orElseThrow();
		Reference reference = Frameworks.contents(framework, Reference.class).get(0);
		assertEquals("two", Frameworks.of(reference.getTarget()).getName());
	}

	@Test
	void aReferenceThatLeadsNowhereIsFoundAtItsPlace() throws IOException {
		Path one = write("one.framework", Samples.small("one", "    see two.listening as related\n"));
		assertEquals(List.of("22:9 dangling-reference"), foundIn(one));
	}

	@Test
	void anythingButAFrameworkHasAFindingAndTheOthersStillWork() throws IOException {
		Path good = write("good.framework", Samples.small("good", ""));
		Path empty = write("empty.framework", "");
		Path blank = write("blank.framework", "\n\n  \n");
		Path cut = write("cut.framework", Samples.small("cut", "").substring(0, 300));
		Path deep = write("deep.framework", "framework deep \"Deep\" {\n" + "domain x \"X\" {\n".repeat(5_000));
		Path latin = folder.resolve("latin.framework");
		Files.write(latin, Samples.small("latin", "").replace("Small", "Sm\u00e4ll").getBytes(StandardCharsets.ISO_8859_1));
		Path binary = folder.resolve("binary.framework");
		Files.write(binary, new byte[] { 'P', 'K', 3, 4, 10, 0, 0, '\n', -1, -2 });
		Path words = write("words.framework", "Dear all,\nplease find attached the \"framework.\nKind regards {{{\n");
		Path large = folder.resolve("large.framework");
		try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
			sparse.setLength(300L << 20);
		}
		Path directory = Files.createDirectory(folder.resolve("folder.framework"));
		Path missing = folder.resolve("missing.framework");

		LibraryReader reader = reader();
		reader.read(missing);
		reader.read(directory);
		assertEquals(List.of(), found(reader, good));
		assertEquals(List.of("1:20 not-utf8"), found(reader, latin));
		assertEquals(List.of("2:1 not-text"), found(reader, binary));
		assertEquals(List.of("1:1 too-large"), found(reader, large));
		assertEquals(List.of("1:1 unreadable"), found(reader, directory));
		assertEquals(List.of("1:1 unreadable"), found(reader, missing));
		assertEquals(List.of("61:14 nested-too-deep"), found(reader, deep));
		for (Path file : List.of(empty, blank, cut, words)) {
			List<Finding> findings = reader.check(file, null);
			assertFalse(findings.isEmpty(), file + " has nothing to report");
			int lines = (int) Files.readString(file).lines().count();
			for (Finding finding : findings) {
				assertTrue(finding.line() >= 1 && finding.line() <= Math.max(1, lines + 1) && finding.column() >= 1, finding.toString());
				assertFalse(finding.message().isBlank());
				assertEquals(file, finding.file());
			}
		}
	}

	@Test
	void aFileThatMayNotBeReadSaysSo() throws IOException {
		Path secret = write("secret.framework", "");
		assumeTrue(secret.toFile().setReadable(false, false));
		assumeFalse(Files.isReadable(secret), "whoever runs this may read everything");
		LibraryReader reader = reader();
		Finding finding = reader.check(secret, null).get(0);
		assertEquals("unreadable", finding.code());
		assertTrue(finding.message().contains("permission"), finding.message());
	}

	@Test
	void whatWindowsEditorsDoIsAccepted() throws IOException {
		Path file = write("one.framework", "\uFEFF" + Samples.small("one", "").replace("\n", "\r\n"));
		LibraryReader reader = reader();
		assertEquals(List.of(), found(reader, file));
		FrameworkFile read = reader.read(file).orElseThrow();
		assertTrue(read.text().startsWith("framework one"), "without the byte order mark");
		assertTrue(read.text().contains("\r\n"));
	}

	@Test
	void aTextThatIsNotSavedTakesThePlaceOfTheFile() throws IOException {
		Path one = write("one.framework", Samples.small("one", ""));
		Path two = write("two.framework", Samples.small("two", "    see one.hearing as related\n"));
		LibraryReader reader = reader();
		assertEquals(List.of("22:9 dangling-reference"), found(reader, two));
		reader.read(one, Samples.small("one", "").replace("listening", "hearing"));
		assertEquals(List.of("hearing"), Frameworks.allElements(reader.find("one").orElseThrow()).stream().map(Element::getName).filter("hearing"::equals).toList());
		LibraryReader again = new LibraryReader(Library.containing(folder));
		again.read(one, Samples.small("one", "").replace("listening", "hearing"));
		again.readAll(null);
		assertEquals(List.of(), found(again, two), "also for references of others");
	}

	@Test
	void aTextForAFileThatCouldNotBeReadMakesItReadable() throws IOException {
		Path one = folder.resolve("one.framework");
		LibraryReader reader = reader();
		assertTrue(reader.read(one).isEmpty());
		reader.read(one, Samples.small("one", ""));
		assertEquals(List.of(), found(reader, one));
	}

	@Test
	void copiesInOneLibraryAreFound() throws IOException {
		write("one.framework", Samples.small("one", ""));
		Path copy = write("one (conflict).framework", Samples.small("one", ""));
		assertTrue(foundIn(copy).contains("1:11 duplicate-framework"), foundIn(copy).toString());
	}

	@Test
	void readingAndCheckingStopWhenAsked() throws IOException {
		Path one = write("one.framework", Samples.small("one", ""));
		NullProgressMonitor cancelled = new NullProgressMonitor();
		cancelled.setCanceled(true);
		LibraryReader reader = new LibraryReader(Library.containing(folder));
		assertThrows(OperationCanceledException.class, () -> reader.readAll(cancelled));
		reader.read(one);
		assertThrows(OperationCanceledException.class, () -> reader.check(one, cancelled));
		assertEquals(List.of(), found(reader, one), "and can be asked again");
	}

	@Test
	void onlyWhatWasReadCanBeChecked() throws IOException {
		LibraryReader reader = reader();
		assertThrows(IllegalArgumentException.class, () -> reader.check(folder.resolve("one.framework"), null));
	}

	@Test
	void aFileIsReadOnce() throws IOException {
		Path one = write("one.framework", Samples.small("one", ""));
		LibraryReader reader = reader();
		assertEquals(reader.read(one), reader.read(folder.resolve("sub/../one.framework")));
	}

	@Test
	void textsWithoutEndAreReadInReasonableTime() throws IOException {
		Path bars = write("bars.framework", Samples.small("bars", "").replace("| listen.", "| listen.\n" + "                    | more.\n".repeat(20_000)));
		Path quotes = write("quotes.framework", "\"".repeat(200_000));
		Path junk = write("junk.framework", "framework x \"X\" {\n" + "}{ at @ ! domain\n".repeat(10_000));
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
			LibraryReader reader = reader();
			assertEquals(List.of(), found(reader, bars));
			assertFalse(found(reader, quotes).isEmpty());
			assertFalse(found(reader, junk).isEmpty());
		});
	}
}

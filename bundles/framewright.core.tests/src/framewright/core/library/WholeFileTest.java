package framewright.core.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

	@TempDir
	Path folder;

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private List<String> names() throws IOException {
		try (var files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void writesANewFileAndTheFoldersAboveIt() throws IOException {
		Path file = folder.resolve("a/b/one.framework");
		WholeFile.write(file, bytes("new"));
		assertEquals("new", Files.readString(file));
		WholeFile.write(file, bytes(""));
		assertEquals(0, Files.size(file), "an empty file is a file");
	}

	@Test
	void replacesAFileAndLeavesNothingBesideIt() throws IOException {
		Path file = Files.writeString(folder.resolve("one.framework"), "a much longer old text");
		WholeFile.write(file, bytes("new"));
		assertEquals("new", Files.readString(file));
		assertEquals(List.of("one.framework"), names());
	}

	@Test
	void keepsThePermissions() throws IOException {
		assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
		for (String permissions : List.of("rw-------", "rw-rw-r--", "rwxr-xr-x")) {
			Path file = Files.writeString(folder.resolve("one.framework"), "old");
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
			WholeFile.write(file, bytes("new"));
			assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
			Files.delete(file);
		}
	}

	@Test
	void aNewFileHasThePermissionsThatTheSystemGives() throws IOException {
		assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
		Path ordinary = Files.createFile(folder.resolve("ordinary"));
		Path file = folder.resolve("one.framework");
		WholeFile.write(file, bytes("new"));
		assertEquals(Files.getPosixFilePermissions(ordinary), Files.getPosixFilePermissions(file));
	}

	@Test
	void followsASymbolicLink() throws IOException {
		Path real = Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("one.framework"), "old");
		Path link = Files.createSymbolicLink(folder.resolve("link.framework"), Path.of("real/one.framework"));
		WholeFile.write(link, bytes("new"));
		assertTrue(Files.isSymbolicLink(link));
		assertEquals("new", Files.readString(real));
		assertEquals(List.of("link.framework", "real"), names());
	}

	@Test
	void aFailureLeavesTheOldFile() throws IOException {
		Path file = folder.resolve("one.framework");
		Files.writeString(Files.createDirectory(file).resolve("inside"), "old");
		assertThrows(IOException.class, () -> WholeFile.write(file, bytes("new")));
		assertEquals("old", Files.readString(file.resolve("inside")));
		assertEquals(List.of("one.framework"), names(), "and nothing else");
	}

	@Test
	void aFileThatIsInTheWayOfAFolderIsToldOf() throws IOException {
		Path file = Files.writeString(folder.resolve("one"), "old");
		assertThrows(IOException.class, () -> WholeFile.write(file.resolve("two"), bytes("new")));
		assertEquals("old", Files.readString(file));
	}

	@Test
	void aProtectedFileStaysAsItIs() throws IOException {
		Path file = Files.writeString(folder.resolve("one.framework"), "old");
		assertTrue(file.toFile().setWritable(false));
		assumeFalse(Files.isWritable(file), "whoever runs this may write everything");
		assertThrows(AccessDeniedException.class, () -> WholeFile.write(file, bytes("new")));
		assertEquals("old", Files.readString(file));
		assertEquals(List.of("one.framework"), names());
	}

	@Test
	void aLongNameIsNoHindrance() throws IOException {
		Path file = folder.resolve("n".repeat(240) + ".framework");
		WholeFile.write(file, bytes("new"));
		assertEquals("new", Files.readString(file));
	}

	/** Whoever reads while others write sees one whole text, never a piece or a mix. */
	@Test
	void readersSeeTheOldOrTheNew() throws Exception {
		Path file = folder.resolve("one.framework");
		byte[] first = new byte[300_000];
		byte[] second = new byte[200_000];
		Arrays.fill(first, (byte) 'a');
		Arrays.fill(second, (byte) 'b');
		WholeFile.write(file, first);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			List<Future<?>> writers = List.of(first, second).stream().<Future<?>>map(content -> threads.submit(() -> {
				for (int i = 0; i < 20; i++) {
					WholeFile.write(file, content);
				}
				return null;
			})).toList();
			while (writers.stream().anyMatch(writer -> !writer.isDone())) {
				byte[] seen = Files.readAllBytes(file);
				assertArrayEquals(seen.length == first.length ? first : second, seen);
			}
			for (Future<?> writer : writers) {
				writer.get();
			}
		} finally {
			threads.shutdownNow();
		}
		assertEquals(List.of("one.framework"), names());
	}
}

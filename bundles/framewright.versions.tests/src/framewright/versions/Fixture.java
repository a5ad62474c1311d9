package framewright.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.util.FS;
import org.junit.jupiter.api.function.Executable;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.core.compare.Merged;
import framewright.core.compare.Run;
import framewright.core.compare.UnreadableTextException;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.versions.SaveVersion.Saved;
import framewright.versions.VersionsException.Reason;
import framewright.versions.git.GitLibrary;
import framewright.versions.git.Steps;

/** Small libraries, and what people do with them. */
final class Fixture {

	static final Author ADA = new Author("Ada Brown", "ada@example.org");
	static final Author BEN = new Author("Ben Zoë", "ben@example.org");

	static {
		try {
			// Measured at once: done later, in the background, it would leave files in folders that a test is just deleting.
			Class.forName(GitLibrary.class.getName());
			FS.FileStoreAttributes.setBackground(false);
			FS.FileStoreAttributes.get(Path.of(System.getProperty("java.io.tmpdir")));
		} catch (ClassNotFoundException e) {
			throw new IllegalStateException(e);
		}
	}

	private Fixture() {
	}

	/** A framework in canonical layout. */
	static String framework(String name, String version, String listening, String sharing) {
		String text = """
				framework %s "The %s" {
				    language-version 1
				    version %s
				    status draft
				    uuid "%s"
				    language en-GB

				    scale impact "Impact" stem "A leader will" {
				        level some "Some"
				        level high "High"
				    }

				    domain people "People" {
				        subdomain talk "Talk" {
				            component listening "Listening" {
				                at some
				                    | %s
				                at high
				                    | listen to everyone.
				            }

				            component sharing "Sharing" {
				                at some
				                    | %s
				                at high
				                    | share with everyone.
				            }
				        }
				    }
				}
				""".formatted(name, name, version, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), listening, sharing);
		assertEquals(text, FrameworkText.format(text));
		return text;
	}

	static Path write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	/** A library with settings and one framework, of which no versions are kept. */
	static VersionedLibrary library(Path folder) throws IOException {
		write(folder.resolve(Library.SETTINGS), "title = Test\n");
		write(folder.resolve("one.framework"), framework("one", "1.0.0", "listen.", "share."));
		return VersionedLibrary.of(Library.containing(folder));
	}

	static VersionedLibrary started(Path folder) throws Exception {
		VersionedLibrary library = library(folder);
		start(library);
		return library;
	}

	static Saved start(VersionedLibrary library) throws VersionsException {
		return new StartVersions(library).start(ADA, "Begin", new NullProgressMonitor());
	}

	static Saved save(VersionedLibrary library, String message, Author author) throws VersionsException {
		return new SaveVersion(library).save(library.library().folder(), message, author, new NullProgressMonitor());
	}

	static VersionedLibrary watched(VersionedLibrary library, Steps steps) {
		return VersionedLibrary.watched(library.library(), steps);
	}

	/** The shared place, empty as yet. */
	static String bare(Path folder) throws Exception {
		Git.init().setBare(true).setInitialBranch("main").setDirectory(folder.toFile()).call().close();
		return folder.toUri().toString();
	}

	static void share(VersionedLibrary library, String address) throws VersionsException {
		new Sharing(library).connect(address, Credentials.NONE, new NullProgressMonitor());
		share(library);
	}

	static Share.Shared share(VersionedLibrary library) throws VersionsException {
		return new Share(library).share(Credentials.NONE, new NullProgressMonitor());
	}

	static VersionedLibrary open(String address, Path folder) throws VersionsException {
		return new OpenShared().get(address, folder, Credentials.NONE, new NullProgressMonitor());
	}

	static GetLatest.Outcome get(VersionedLibrary library, Author author) throws VersionsException {
		return get(library, new LineByLine(), author);
	}

	static GetLatest.Outcome get(VersionedLibrary library, Comparison comparison, Author author) throws VersionsException {
		return new GetLatest(library, Optional.of(comparison)).get(author, Credentials.NONE, false, new NullProgressMonitor());
	}

	/** That something is refused for a reason, in words that a teacher knows. */
	static VersionsException refused(Reason reason, Executable what) {
		VersionsException refusal = assertThrows(VersionsException.class, what);
		assertEquals(reason, refusal.reason(), refusal.getMessage());
		assertPlain(refusal.getMessage());
		return refusal;
	}

	static void assertPlain(String message) {
		for (String jargon : List.of("commit", "branch", "repository", "HEAD", "SHA", "null", "Exception", "push", "fetch", "merge", "refs/heads", "index file", "checkout")) {
			assertFalse(message.replaceAll("“[^”]*”", "").contains(jargon), message);
		}
	}

	static boolean isClean(VersionedLibrary library) throws Exception {
		try (Git git = Git.open(library.library().folder().toFile())) {
			Status status = git.status().call();
			return status.isClean();
		}
	}

	static List<String> messages(VersionedLibrary library, String file) throws VersionsException {
		return new FrameworkHistory(library).saved(library.library().folder().resolve(file), new NullProgressMonitor()).stream().map(SavedVersion::subject).toList();
	}

	/** All files with their contents, without what Git keeps. */
	static TreeMap<String, String> files(Path folder) throws IOException {
		TreeMap<String, String> files = new TreeMap<>();
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
				return visited.getFileName().toString().equals(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
				return FileVisitResult.CONTINUE;
			}
		});
		return files;
	}

	/** What a process that is killed now leaves behind. */
	static Path copy(Path from, Path to) {
		try (var paths = Files.walk(from)) {
			for (Path path : paths.toList()) {
				Path target = to.resolve(from.relativize(path).toString());
				if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
					Files.createDirectories(target);
				} else {
					Files.copy(path, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
				}
			}
			return to;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Brings together texts of as many lines, line by line: enough to see that it is asked, and what for. */
	static final class LineByLine implements Comparison {

		final List<List<String>> asked = new ArrayList<>();

		@Override
		public Merged merge(String base, String ours, String theirs) throws UnreadableTextException {
			asked.add(List.of(base, ours, theirs));
			List<String> was = base.lines().toList();
			List<String> mine = ours.lines().toList();
			List<String> other = theirs.lines().toList();
			if (was.size() != mine.size() || was.size() != other.size()) {
				throw new UnreadableTextException("The texts have different numbers of lines.");
			}
			List<Merged.Piece> pieces = new ArrayList<>();
			for (int i = 0; i < was.size(); i++) {
				String line = was.get(i).equals(mine.get(i)) || mine.get(i).equals(other.get(i)) ? other.get(i) : was.get(i).equals(other.get(i)) ? mine.get(i) : null;
				pieces.add(line != null ? new Merged.Settled(line + "\n") : new Merged.Conflict("", "", "", was.get(i) + "\n", mine.get(i) + "\n", other.get(i) + "\n"));
			}
			return new Merged(pieces);
		}

		@Override
		public Changes between(Text old, Text now, BooleanSupplier cancelled) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Changes judged(Changes changes, Map<String, ChangeClass> judgements) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<Run> redline(String old, String now) {
			throw new UnsupportedOperationException();
		}

		@Override
		public String reject(String old, String now, Change change) {
			throw new UnsupportedOperationException();
		}
	}

	static <T> T only(List<T> list) {
		assertEquals(1, list.size(), list.toString());
		return list.get(0);
	}

	static <T> T as(Class<T> type, Object value) {
		assertTrue(type.isInstance(value), String.valueOf(value));
		return type.cast(value);
	}
}

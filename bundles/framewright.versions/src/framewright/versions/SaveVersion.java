package framewright.versions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.Severity;
import framewright.dsl.scoping.PublishedVersions;
import framewright.versions.VersionsException.Reason;
import framewright.versions.git.Advance;
import framewright.versions.git.Faults;
import framewright.versions.git.FileChange;
import framewright.versions.git.GitLibrary;
import framewright.versions.git.Journal;
import framewright.versions.git.Scan;
import framewright.versions.git.Scan.Difference;
import framewright.versions.git.Trees;

/**
 * Saves a version: a framework, or all of a library, as it stands on the disk. Working files are not touched. A framework that does not follow the language is
 * left out, so that whatever is in a version can be read and compared later.
 */
public final class SaveVersion {

	/**
	 * What became of it.
	 *
	 * @param version  the version; empty when nothing was different from the last one
	 * @param files    the files that it has and the version before had not, or had differently
	 * @param leftOut  why some files could not be saved
	 */
	public record Saved(Optional<SavedVersion> version, List<Path> files, List<Finding> leftOut) {

		public Saved {
			files = List.copyOf(files);
			leftOut = List.copyOf(leftOut);
		}
	}

	private final VersionedLibrary library;

	public SaveVersion(VersionedLibrary library) {
		this.library = library;
	}

	/** The files of the library that are not what the last version has. */
	public List<Path> unsaved(IProgressMonitor monitor) throws VersionsException {
		try (GitLibrary git = library.open()) {
			SubMonitor progress = SubMonitor.convert(monitor);
			return differences(git, library.library().folder(), progress).stream().map(difference -> git.shown(difference.path())).toList();
		} catch (IOException e) {
			throw Faults.explain(e);
		}
	}

	/**
	 * Saves.
	 *
	 * @param path    a file of the library, or its folder or one in it
	 * @param message why, in the author's words
	 * @throws VersionsException when nothing could be saved; nothing has changed then
	 */
	public Saved save(Path path, String message, Author author, IProgressMonitor monitor) throws VersionsException {
		SubMonitor progress = SubMonitor.convert(monitor, "Saving a version", 10);
		try (GitLibrary git = library.open(); Journal journal = git.begin(progress.split(1))) {
			List<Finding> leftOut = new ArrayList<>();
			Map<Path, FileChange> changes = new LinkedHashMap<>();
			Trees trees = new Trees(git);
			for (Difference difference : differences(git, path, progress.split(4))) {
				Path file = git.shown(difference.path());
				if (library.library().isPublished(file) && Library.isFramework(file) && difference.before().isPresent()) {
					leftOut.add(Finding.of(file, Severity.ERROR, "A published version never changes, and this one was changed or taken away. Bring it back from the last saved version; to correct something, publish a new version.",
							"published-changed"));
				} else if (Library.isFramework(file) && difference.content().isPresent() && difference.mode() != FileMode.SYMLINK && !parses(difference.content().get())) {
					leftOut.addAll(findings(file));
				} else {
					changes.put(file, difference.content().isPresent() ? difference.kept(trees.blob(difference.content().get())) : FileChange.gone(difference.path()));
				}
			}
			progress.setWorkRemaining(5);
			if (changes.isEmpty()) {
				return new Saved(Optional.empty(), List.of(), leftOut);
			}
			Optional<RevCommit> last = git.head();
			ObjectId tree = trees.tree(last, changes.values());
			ObjectId commit = trees.commit(tree, last.stream().toList(), author, message(message));
			new Advance(git, journal).keeping(changes.values()).to(commit, last, "version saved");
			git.tidy();
			return new Saved(Optional.of(Walk.version(git, git.commit(commit))), List.copyOf(changes.keySet()), leftOut);
		} catch (IOException | RuntimeException e) {
			throw Faults.explain(e);
		}
	}

	static String message(String written) {
		return written.strip().replace("\r\n", "\n") + "\n";
	}

	private List<Difference> differences(GitLibrary git, Path path, SubMonitor monitor) throws VersionsException, IOException {
		Path given = path.toAbsolutePath().normalize();
		String below = git.path(given).orElseThrow(() -> new VersionsException(Reason.NOT_FOUND, given + " does not belong to this library."));
		boolean everything = Files.isRegularFile(library.library().folder().resolve(Library.SETTINGS));
		ConflictCopies copies = new ConflictCopies(library);
		return new Scan(git).differences(below, found -> {
			Path file = git.shown(found);
			if (isLitter(file) || file.startsWith(library.library().folder()) && copies.isCopy(file)) {
				return false;
			}
			return everything || file.equals(given) || isOurs(file);
		}, monitor);
	}

	/** In a folder that is no library of its own, the rest is somebody else's. */
	private boolean isOurs(Path file) {
		Path within = library.library().folder().relativize(file);
		return Library.isFramework(file) || within.startsWith(PublishedVersions.FOLDER) || within.startsWith("assets");
	}

	/** What programs leave lying about while they write, in a library whose list of such files is somebody else's. */
	private static boolean isLitter(Path file) {
		String name = file.getFileName().toString();
		return name.startsWith(".framewright-") || name.startsWith("~$") || name.startsWith(".~lock.") || name.equals(".DS_Store") || name.equals("Thumbs.db") || name.equals("desktop.ini");
	}

	private static boolean parses(byte[] content) {
		String text = new String(content, StandardCharsets.UTF_8);
		return java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), content) && FrameworkText.parses(text);
	}

	private List<Finding> findings(Path file) {
		LibraryReader reader = new LibraryReader(library.library());
		reader.read(file);
		List<Finding> errors = reader.check(file, null).stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
		return errors.isEmpty() ? List.of(Finding.of(file, Severity.ERROR, "This framework cannot be read and was not saved.", "unreadable")) : errors;
	}
}

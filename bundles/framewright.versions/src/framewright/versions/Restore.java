package framewright.versions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

import framewright.core.library.FrameworkText;
import framewright.core.library.WholeFile;
import framewright.versions.VersionsException.Reason;
import framewright.versions.git.Advance;
import framewright.versions.git.Faults;
import framewright.versions.git.FileChange;
import framewright.versions.git.GitLibrary;
import framewright.versions.git.Journal;
import framewright.versions.git.Scan;
import framewright.versions.git.Trees;

/**
 * Takes a framework back to what it was in an older version. That makes a new version; no version ever goes away. A text that bears the number of a published
 * version comes back as a draft of the next one, which is also how a mistake in a published version is undone.
 */
public final class Restore {

	private final VersionedLibrary library;

	public Restore(VersionedLibrary library) {
		this.library = library;
	}

	/**
	 * Restores.
	 *
	 * @param file    the framework's file; it must be what the last version has of it, where versions are kept, so that nothing is lost
	 * @param old     the text to go back to
	 * @param message why; empty for words that say what was restored
	 * @return the new version; empty where no versions are kept, or nothing is different
	 */
	public Optional<SavedVersion> restore(Path file, OldText old, String message, Author author, IProgressMonitor monitor) throws VersionsException {
		NextDraft next = new NextDraft(library.library());
		String text = FrameworkText.parses(old.text()) && next.isFrozen(old.text()) ? next.of(old.text(), Optional.empty()) : old.text();
		byte[] after = text.getBytes(StandardCharsets.UTF_8);
		try (GitLibrary git = library.find().orElse(null)) {
			if (git == null) {
				WholeFile.write(file, after);
				return Optional.empty();
			}
			try (Journal journal = git.begin(monitor)) {
				return restore(git, journal, file, after, message.isBlank() ? "Restore the text of " + old.label() : message, author);
			}
		} catch (IOException | RuntimeException e) {
			throw Faults.explain(e);
		}
	}

	private static Optional<SavedVersion> restore(GitLibrary git, Journal journal, Path file, byte[] after, String message, Author author) throws VersionsException, IOException {
		if (!new Scan(git).isSaved(file)) {
			throw new VersionsException(Reason.UNSAVED, file.getFileName() + ": this has changes that are in no version yet. Save a version first; then nothing is lost.");
		}
		String path = git.path(file).orElseThrow(() -> new VersionsException(Reason.NOT_FOUND, file + " does not belong to this library."));
		Trees trees = new Trees(git);
		FileChange change = FileChange.to(path, FileMode.REGULAR_FILE, trees.blob(path, after));
		Optional<RevCommit> last = git.head();
		ObjectId tree = trees.tree(last, List.of(change));
		if (last.isPresent() && tree.equals(last.get().getTree())) {
			return Optional.empty();
		}
		ObjectId commit = trees.commit(tree, last.stream().toList(), author, SaveVersion.message(message));
		new Advance(git, journal).writing(change, Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty()).to(commit, last, "version restored");
		return Optional.of(Walk.version(git, git.commit(commit)));
	}
}

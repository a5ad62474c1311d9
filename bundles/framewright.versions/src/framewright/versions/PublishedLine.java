package framewright.versions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

import framewright.core.library.WholeFile;
import framewright.dsl.scoping.PublishedVersions;
import framewright.versions.VersionsException.Reason;
import framewright.versions.git.Advance;
import framewright.versions.git.Faults;
import framewright.versions.git.FileChange;
import framewright.versions.git.GitLibrary;
import framewright.versions.git.Journal;
import framewright.versions.git.Trees;
import framewright.versions.git.VersionLines;

/** Says of a published version that it is retired, or that another took its place. The version itself never changes; its line in {@code versions.txt} does. */
public final class PublishedLine {

	private final VersionedLibrary library;

	public PublishedLine(VersionedLibrary library) {
		this.library = library;
	}

	/** From that day on the version is out of force. Where versions are kept of the library, one is saved. */
	public void retire(String framework, String version, LocalDate on, Author author, IProgressMonitor monitor) throws VersionsException {
		say(framework, version, "retired on " + on, "Retire " + framework + " " + version, author, monitor);
	}

	/** Another published version has taken the place of one. */
	public void supersede(String framework, String version, String by, Author author, IProgressMonitor monitor) throws VersionsException {
		if (library.library().published(framework, by).isEmpty() || by.equals(version)) {
			throw new VersionsException(Reason.NOT_FOUND, "Version " + by + " of " + framework + " is not published, or is the same version.");
		}
		say(framework, version, "superseded by " + by, "Say that " + framework + " " + version + " is superseded by " + by, author, monitor);
	}

	private void say(String framework, String version, String what, String message, Author author, IProgressMonitor monitor) throws VersionsException {
		Path published = library.library().published(framework, version).orElseThrow(() -> new VersionsException(Reason.NOT_FOUND, "Version " + version + " of " + framework + " is not published."));
		Path file = published.resolveSibling(PublishedVersions.FILE);
		try (GitLibrary git = library.find().orElse(null)) {
			Optional<byte[]> before = Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
			byte[] after = VersionLines.say(before.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse(""), version, what).getBytes(StandardCharsets.UTF_8);
			if (git == null) {
				WholeFile.write(file, after);
				return;
			}
			try (Journal journal = git.begin(monitor)) {
				Trees trees = new Trees(git);
				String path = git.path(file).orElseThrow();
				FileChange change = FileChange.to(path, FileMode.REGULAR_FILE, trees.blob(path, after));
				Optional<RevCommit> last = git.head();
				ObjectId commit = trees.commit(trees.tree(last, List.of(change)), last.stream().toList(), author, SaveVersion.message(message));
				new Advance(git, journal).writing(change, before).to(commit, last, "published version marked");
			}
		} catch (IOException | RuntimeException e) {
			throw Faults.explain(e);
		}
	}
}

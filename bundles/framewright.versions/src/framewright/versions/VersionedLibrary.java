package framewright.versions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.StoredConfig;

import framewright.core.library.Library;
import framewright.versions.VersionsException.Reason;
import framewright.versions.git.Faults;
import framewright.versions.git.GitLibrary;
import framewright.versions.git.Journal;
import framewright.versions.git.Steps;

/**
 * A library and the versions that are kept of it. It holds nothing open and is never out of date; it may be used by any thread, and by several at a time.
 */
public final class VersionedLibrary {

	private final Library library;
	private final Steps steps;

	private VersionedLibrary(Library library, Steps steps) {
		this.library = library;
		this.steps = steps;
	}

	public static VersionedLibrary of(Library library) {
		return new VersionedLibrary(library, Steps.UNSEEN);
	}

	/** The library that a file or folder belongs to. */
	public static VersionedLibrary containing(Path path) {
		return of(Library.containing(path));
	}

	static VersionedLibrary watched(Library library, Steps steps) {
		return new VersionedLibrary(library, steps);
	}

	public Library library() {
		return library;
	}

	Steps steps() {
		return steps;
	}

	/** Whether versions are kept of the library. Where they are not, published versions are files all the same; only the drafts between them have no history. */
	public boolean keepsVersions() throws VersionsException {
		Optional<GitLibrary> git = find();
		git.ifPresent(GitLibrary::close);
		return git.isPresent();
	}

	/**
	 * Who works here, as this computer or this library says; empty when neither does.
	 */
	public Optional<Author> author() throws VersionsException {
		try (GitLibrary git = find().orElse(null)) {
			StoredConfig settings = git == null ? UserSettings.read() : git.repository().getConfig();
			String name = settings.getString(ConfigConstants.CONFIG_USER_SECTION, null, ConfigConstants.CONFIG_KEY_NAME);
			String email = settings.getString(ConfigConstants.CONFIG_USER_SECTION, null, ConfigConstants.CONFIG_KEY_EMAIL);
			return name == null || name.isBlank() ? Optional.empty() : Optional.of(new Author(name, email == null ? "" : email));
		}
	}

	/**
	 * Ends or undoes what a Framewright that was killed has left half done. To be called before a library is shown; quick when there is nothing, which is nearly
	 * always. Every operation that changes something does the same by itself.
	 *
	 * @return whether there was something
	 */
	public boolean recover(IProgressMonitor monitor) throws VersionsException {
		try {
			Path publishing = Publishing.journal(library);
			Optional<Path> journal = journal();
			boolean left = journal.isPresent() && Journal.mayBeLeft(journal.get());
			if (left) {
				try (GitLibrary git = open(); Journal done = git.begin(monitor)) {
					// Beginning is ending what was left.
				}
			}
			if (Files.exists(publishing)) {
				left |= Journal.mayBeLeft(publishing);
				Publishing.recover(library, steps, monitor);
			}
			return left;
		} catch (IOException e) {
			throw Faults.explain(e);
		}
	}

	/** Where the journal is, found without reading anything else. */
	private Optional<Path> journal() throws IOException {
		for (Path up = library.folder().toRealPath(); up != null; up = up.getParent()) {
			Path git = up.resolve(".git");
			if (Files.isDirectory(git)) {
				return Optional.of(git.resolve("framewright").resolve("journal"));
			}
			if (Files.isRegularFile(git) && Files.size(git) < 10_000) {
				String text = new String(Files.readAllBytes(git), StandardCharsets.UTF_8).strip();
				return text.startsWith("gitdir:") ? Optional.of(up.resolve(text.substring("gitdir:".length()).strip()).resolve("framewright").resolve("journal")) : Optional.empty();
			}
		}
		return Optional.empty();
	}

	Optional<GitLibrary> find() throws VersionsException {
		return GitLibrary.open(library, steps);
	}

	GitLibrary open() throws VersionsException {
		return find().orElseThrow(() -> new VersionsException(Reason.NO_HISTORY,
				"No versions are kept of this library yet. Its published versions are files and are safe; what lies between them has no history until you begin to keep versions."));
	}
}

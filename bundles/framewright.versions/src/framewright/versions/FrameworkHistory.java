package framewright.versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

import framewright.core.history.PublishedVersion;
import framewright.core.library.Library;
import framewright.versions.VersionsException.Reason;
import framewright.versions.git.Faults;
import framewright.versions.git.GitLibrary;

/** The versions of one framework, and the text of each. */
public final class FrameworkHistory {

	/** The name of the last saved version, wherever a version is asked for. */
	public static final String LAST_SAVED = "saved";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);

	private final VersionedLibrary library;

	public FrameworkHistory(VersionedLibrary library) {
		this.library = library;
	}

	/** The published versions, oldest first. */
	public List<PublishedVersion> published(Path file) throws VersionsException {
		try {
			return new PublishedHistory().published(library.library(), Library.name(file));
		} catch (IOException e) {
			throw Faults.explain(e);
		}
	}

	/** The saved versions in which the framework changed, newest first; none where no versions are kept of the library. */
	public List<SavedVersion> saved(Path file, IProgressMonitor monitor) throws VersionsException {
		try (GitLibrary git = library.find().orElse(null)) {
			Optional<String> path = git == null ? Optional.empty() : git.path(file);
			if (path.isEmpty()) {
				return List.of();
			}
			Map<ObjectId, List<String>> published = Walk.published(git);
			List<SavedVersion> versions = new ArrayList<>();
			for (Walk.Moment moment : Walk.moments(git, path.get(), SubMonitor.convert(monitor))) {
				versions.add(Walk.version(git, moment.commit(), published));
			}
			return versions;
		} catch (IOException | RuntimeException e) {
			throw Faults.explain(e);
		}
	}

	/** Whether the framework's file is what the last version has of it; also when no versions are kept. */
	public boolean isSaved(Path file) throws VersionsException {
		try (GitLibrary git = library.find().orElse(null)) {
			return git == null || new framewright.versions.git.Scan(git).isSaved(file);
		} catch (IOException e) {
			throw Faults.explain(e);
		}
	}

	/** The text of a published version. */
	public OldText text(PublishedVersion version, Path file) throws VersionsException {
		try {
			return new OldText(file, "version " + version.version(), new PublishedHistory().text(version));
		} catch (IOException e) {
			throw Faults.explain(e);
		}
	}

	/**
	 * The text of the framework in a version.
	 *
	 * @param version the number of a published version, else what {@link SavedVersion#id()} says, or {@value #LAST_SAVED}
	 * @throws VersionsException when there is no such version, or the framework was not in it
	 */
	public OldText text(Path file, String version) throws VersionsException {
		Optional<Path> published = library.library().published(Library.name(file), version);
		try {
			if (published.isPresent()) {
				return new OldText(file, "version " + version, PublishedHistory.decode(Files.readAllBytes(published.get()), published.get().toString()));
			}
			try (GitLibrary git = library.find().orElse(null)) {
				RevCommit commit = git == null ? null : commit(git, version, Library.name(file)).orElse(null);
				if (commit == null) {
					throw notFound(file, version, git != null);
				}
				byte[] content = content(git, commit, git.path(file).orElse("")).orElseThrow(() -> new VersionsException(Reason.NOT_FOUND, Library.name(file) + " was not yet, or no longer, in that version."));
				SavedVersion saved = Walk.version(git, commit);
				return new OldText(file, "saved on " + DAY.format(saved.when()) + " by " + saved.author().name(), PublishedHistory.decode(content, Library.name(file)));
			}
		} catch (IOException | RuntimeException e) {
			throw Faults.explain(e);
		}
	}

	private static VersionsException notFound(Path file, String version, boolean kept) {
		return new VersionsException(Reason.NOT_FOUND, "There is no version “" + version + "” of " + Library.name(file) + ". “framewright versions " + file.getFileName() + "” lists those that there are"
				+ (kept ? "." : "; of this library only published versions are kept."));
	}

	/** The version that {@link #text(Path, String)} would read, where it was saved. */
	static Optional<RevCommit> commit(GitLibrary git, String version, String framework) throws IOException, VersionsException {
		if (version.equals(LAST_SAVED)) {
			return git.head();
		}
		String name = version.matches("[0-9a-fA-F]{4,40}") ? version : Constants.R_TAGS + framework + "/" + version;
		if (!name.matches("[A-Za-z0-9/._-]+")) {
			return Optional.empty();
		}
		try {
			ObjectId id = git.repository().resolve(name + "^{commit}");
			return id == null ? Optional.empty() : Optional.of(git.commit(id));
		} catch (AmbiguousObjectException e) {
			throw new VersionsException(Reason.NOT_FOUND, "More than one version begins with " + version + ". Write more of it.", e);
		} catch (IncorrectObjectTypeException | RevisionSyntaxException e) {
			return Optional.empty();
		}
	}

	/** What a version has of a file, by the name that the file had then. */
	private static Optional<byte[]> content(GitLibrary git, RevCommit commit, String path) throws IOException {
		Optional<byte[]> content = git.content(commit, path);
		if (content.isPresent()) {
			return content;
		}
		for (String older : Walk.moments(git, path, SubMonitor.convert(null)).stream().map(Walk.Moment::path).distinct().toList()) {
			Optional<byte[]> there = git.content(commit, older);
			if (there.isPresent()) {
				return there;
			}
		}
		return Optional.empty();
	}
}

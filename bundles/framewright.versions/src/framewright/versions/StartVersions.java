package framewright.versions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.StoredConfig;

import framewright.core.library.WholeFile;
import framewright.versions.VersionsException.Reason;
import framewright.versions.git.Faults;

/** Begins to keep versions of a library that has none, with all that is in it as the first. */
public final class StartVersions {

	/** The name of the line of versions. */
	private static final String LINE = "main";

	/** What never belongs into a version: what Framewright and others leave while they write, and what the system adds. */
	private static final List<String> LEFT_OUT = List.of(".framewright-*.part", ".framewright-publishing", "~$*", ".~lock.*#", "*.tmp", ".DS_Store", "Thumbs.db", "desktop.ini");

	/** Every byte is kept as it is, whatever the computer, and frameworks are brought together by Framewright. */
	private static final List<String> KEPT = List.of("* -text");

	private final VersionedLibrary library;

	public StartVersions(VersionedLibrary library) {
		this.library = library;
	}

	/**
	 * Begins.
	 *
	 * @return the first version and what of the library is not in it yet; no version when the library is empty
	 * @throws VersionsException when versions are kept already, or the folder may not be written to
	 */
	public SaveVersion.Saved start(Author author, String message, IProgressMonitor monitor) throws VersionsException {
		if (library.keepsVersions()) {
			throw new VersionsException(Reason.OTHER, "Versions of this library are kept already.");
		}
		SubMonitor progress = SubMonitor.convert(monitor, "Beginning to keep versions", 10);
		Path folder = library.library().folder();
		try {
			writeUnlessThere(folder.resolve(".gitignore"), "# What is never kept in a version.", LEFT_OUT);
			writeUnlessThere(folder.resolve(".gitattributes"), "# Every file is kept byte for byte.", KEPT);
			library.steps().at("settings written");
			begin(folder);
			library.steps().at("started");
		} catch (IOException e) {
			throw Faults.explain(e);
		}
		progress.worked(1);
		return new SaveVersion(library).save(folder, message, author, progress.split(9));
	}

	private static void writeUnlessThere(Path file, String comment, List<String> lines) throws IOException {
		if (!Files.exists(file)) {
			WholeFile.write(file, (comment + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
		}
	}

	/** Makes the folder in which the versions are kept; under another name first, so that there is never half of it. */
	static void begin(Path folder) throws IOException, VersionsException {
		Path begun = folder.resolve(".git-framewright-begun");
		OpenShared.delete(begun);
		try (Git git = Git.init().setGitDir(begun.toFile()).setDirectory(folder.toFile()).setInitialBranch(LINE).call()) {
			StoredConfig settings = git.getRepository().getConfig();
			settings.unset(ConfigConstants.CONFIG_CORE_SECTION, null, ConfigConstants.CONFIG_KEY_WORKTREE);
			settings.save();
		} catch (GitAPIException e) {
			throw Faults.explain(e);
		}
		Files.move(begun, folder.resolve(Constants.DOT_GIT));
	}
}

package framewright.versions.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FileUtils;

import framewright.versions.VersionsException;

/** A folder that several people reach, as the place where a library is shared. */
public final class SharedFolder {

	private static final String BEGUN = ".git-framewright-begun";

	private SharedFolder() {
	}

	/**
	 * Makes a folder ready to share a library in, when it is there and empty: nobody who chose it has to know how. Anything else is left as it is. What is made is hidden in the folder, and is there whole or not at all.
	 */
	public static void prepare(String address) throws IOException, VersionsException {
		Path folder = folder(address);
		if (folder == null || !Files.isDirectory(folder) || !isEmpty(folder)) {
			return;
		}
		Path begun = folder.resolve(BEGUN);
		if (Files.exists(begun)) {
			FileUtils.delete(begun.toFile(), FileUtils.RECURSIVE);
		}
		try (Git git = Git.init().setBare(true).setDirectory(begun.toFile()).setInitialBranch("main").call()) {
			git.getRepository().getConfig().save();
		} catch (GitAPIException e) {
			throw Faults.explain(e, address);
		}
		Files.move(begun, folder.resolve(Constants.DOT_GIT), StandardCopyOption.ATOMIC_MOVE);
	}

	/** Whether nothing is in a folder but what systems put there by themselves, and what an earlier attempt left. */
	private static boolean isEmpty(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).allMatch(name -> name.equals(BEGUN) || name.equals(".DS_Store") || name.equals("desktop.ini") || name.equals("Thumbs.db"));
		}
	}

	/** The folder of an address; {@code null} when the address is no folder. */
	private static Path folder(String address) {
		try {
			URIish uri = new URIish(address);
			return uri.isRemote() || uri.getScheme() != null && !uri.getScheme().equals("file") ? null : Path.of(uri.getPath());
		} catch (URISyntaxException | InvalidPathException e) {
			return null;
		}
	}
}

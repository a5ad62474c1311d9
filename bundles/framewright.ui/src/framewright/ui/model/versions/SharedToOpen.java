package framewright.ui.model.versions;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A shared library that is to be got into a folder of this computer for the first time.
 *
 * @param address where it is shared
 * @param folder  the folder that it comes into, as the person wrote it
 */
public record SharedToOpen(SharedAddress address, String folder) {

	public SharedToOpen {
		folder = folder.strip();
	}

	/** The folder; empty when what was written is no path. */
	public Optional<Path> target() {
		try {
			return folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder)).filter(Path::isAbsolute);
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** What keeps it from being got, and what to do; empty when nothing does. Does not look whether there is anything at the address. */
	public String problem() {
		if (!address.problem().isEmpty()) {
			return address.problem();
		}
		if (target().isEmpty()) {
			return "Choose the folder that the library is to come into.";
		}
		return isFree(target().get()) ? "" : "There is something in “" + folder + "” already. Choose a folder that is empty or not there yet.";
	}

	private static boolean isFree(Path target) {
		if (!Files.exists(target)) {
			return true;
		}
		try (DirectoryStream<Path> inside = Files.newDirectoryStream(target)) {
			return !inside.iterator().hasNext();
		} catch (IOException e) {
			return false;
		}
	}
}

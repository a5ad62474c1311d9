package framewright.ui.model;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import framewright.core.library.Library;
import framewright.ui.model.library.RecentLibraries;

/** Decides which library is opened when the workbench starts. */
public final class StartLibrary {

	/** The system property that names a folder to open. */
	public static final String PROPERTY = "framewright.library";

	private static Optional<Path> given = Optional.empty();

	private StartLibrary() {
	}

	/**
	 * The folder that the person who starts the workbench asks for: that of the property, else the last argument that is a folder or a
	 * framework's file.
	 */
	public static Optional<Path> folder(String property, String... arguments) {
		Optional<Path> named = existing(property);
		for (int i = (arguments == null ? 0 : arguments.length) - 1; i >= 0 && named.isEmpty(); i--) {
			// What begins with a dash is for the platform, and so is the word after it.
			boolean value = i > 0 && arguments[i - 1].startsWith("-");
			named = arguments[i].startsWith("-") || value ? Optional.empty() : existing(arguments[i]);
		}
		return named;
	}

	private static Optional<Path> existing(String path) {
		if (path == null || path.isBlank()) {
			return Optional.empty();
		}
		try {
			Path file = Path.of(path).toAbsolutePath().normalize();
			return Files.isDirectory(file) ? Optional.of(file) : Files.isRegularFile(file) ? Optional.of(Library.containing(file).folder()) : Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** Keeps what was asked for until the window is there. */
	public static void given(Optional<Path> folder) {
		given = folder;
	}

	/** The folder to open: the one asked for, else the last one that is still there, else the sample. */
	public static Path choose(RecentLibraries recent, Supplier<Path> sample) {
		return given.or(() -> recent.existing().stream().findFirst()).orElseGet(sample);
	}
}

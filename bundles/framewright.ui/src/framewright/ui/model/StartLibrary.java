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
	private static Optional<Path> file = Optional.empty();

	private StartLibrary() {
	}

	/** The folder that the person who starts the workbench {@linkplain #path asks for}, or the library of the file. */
	public static Optional<Path> folder(String property, String... arguments) {
		return path(property, arguments).map(path -> Files.isDirectory(path) ? path : Library.containing(path).folder());
	}

	/** What the person who starts the workbench asks for: the property, else the last argument that is a folder or a framework's file. */
	private static Optional<Path> path(String property, String... arguments) {
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
			return Files.isDirectory(file) || Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** Keeps what was asked for until the window is there: a property's value, or arguments. */
	public static void given(String property, String... arguments) {
		given = folder(property, arguments);
		file = path(property, arguments).filter(path -> Library.isFramework(path) && Files.isRegularFile(path));
	}

	/** The file of a framework to open in an editor, where the person who started the workbench asks for one. */
	public static Optional<Path> file() {
		return file;
	}

	/** The folder to open: the one asked for, else the last one that is still there, else the sample. */
	public static Path choose(RecentLibraries recent, Supplier<Path> sample) {
		return given.or(() -> recent.existing().stream().findFirst()).orElseGet(sample);
	}
}

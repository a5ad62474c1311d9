package framewright.editing.overview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The pictures of a library: the files in its folder {@code assets}, named by their path in the library. */
public final class Assets {

	private static final String FOLDER = "assets";
	private static final int DEEPEST = 4;
	private static final List<String> PICTURES = List.of(".svg", ".png", ".jpg", ".jpeg", ".gif");

	private Assets() {
	}

	/**
	 * The pictures in a library, by name; none where there is no such folder.
	 *
	 * @param library its folder
	 * @throws IOException when the folder cannot be read
	 */
	public static List<String> pictures(Path library) throws IOException {
		Path assets = library.resolve(FOLDER);
		if (!Files.isDirectory(assets)) {
			return List.of();
		}
		try (Stream<Path> all = Files.walk(assets, DEEPEST)) {
			return all.filter(Files::isRegularFile).map(file -> library.relativize(file).toString().replace('\\', '/')).filter(Assets::isPicture).sorted().toList();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private static boolean isPicture(String name) {
		return PICTURES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
	}

	/** What is wrong with the path of a picture wherever the library is; empty when nothing is. */
	public static String fault(String path) {
		String said = path.strip();
		boolean inside = said.startsWith(FOLDER + "/") && !said.contains("\\") && !List.of(said.split("/")).contains("..");
		return said.isEmpty() || inside ? "" : "Pictures stand in the folder “assets” of the library. Choose one from there, for instance assets/logo.svg.";
	}

	/** Whether a picture is in a library. */
	public static boolean isThere(Path library, String path) {
		try {
			return fault(path).isEmpty() && Files.isRegularFile(library.resolve(path));
		} catch (InvalidPathException e) {
			return false;
		}
	}
}

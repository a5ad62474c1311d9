package framewright.ui.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

import framewright.core.library.Library;
import framewright.core.library.WholeFile;

/**
 * A text whose file has gone and that is to be saved there again or elsewhere.
 *
 * @param text the text
 */
public record HomelessText(String text) {

	/** Where a text is saved for which somebody wrote this name: a framework that is not called one would be found by nobody. */
	public static Path named(Path place) {
		String name = place.getFileName().toString();
		return name.endsWith(Library.EXTENSION) ? place : place.resolveSibling(name + Library.EXTENSION);
	}

	/**
	 * Saves it.
	 *
	 * @param replace asked whether what is at the place by now may be replaced; not asked when nothing is
	 * @return whether it is saved
	 * @throws IOException when it cannot be written; what was there still is
	 */
	public boolean save(Path place, Predicate<Path> replace) throws IOException {
		if (Files.exists(place) && !replace.test(place)) {
			return false;
		}
		WholeFile.write(place, text.getBytes(StandardCharsets.UTF_8));
		return true;
	}
}

package framewright.cli;

import java.nio.file.Path;

/** How files are named to the person at the terminal. */
final class Shown {

	private Shown() {
	}

	/** A path as that person would type it: from the folder they are in where the file is below it. */
	static String path(Path file) {
		Path here = Path.of("").toAbsolutePath();
		return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
	}
}

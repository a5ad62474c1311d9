package framewright.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A place that a library is shared in, as somebody's IT department sets one up: a folder in Git's own layout without a version in it. */
public final class SharedPlace {

	private SharedPlace() {
	}

	/** Makes the folder. */
	public static void begin(Path folder) throws IOException {
		Files.createDirectories(folder.resolve("objects"));
		Files.createDirectories(folder.resolve("refs/heads"));
		Files.writeString(folder.resolve("HEAD"), "ref: refs/heads/main\n");
		Files.writeString(folder.resolve("config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
	}
}

package framewright.ui.model.library;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The libraries that were open before, the last one first. Immutable. */
public record RecentLibraries(List<Path> folders) {

	/** How many are remembered. */
	public static final int MOST = 8;

	public RecentLibraries {
		folders = List.copyOf(folders.size() > MOST ? folders.subList(0, MOST) : folders);
	}

	/** Reads what {@link #text} has written. What is no path is left out. */
	public static RecentLibraries parse(String text) {
		List<Path> folders = new ArrayList<>();
		for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
			try {
				folders.add(Path.of(line));
			} catch (InvalidPathException e) {
				// It was written on another system; nothing can be opened there.
			}
		}
		return new RecentLibraries(folders);
	}

	public String text() {
		return String.join("\n", folders.stream().map(Path::toString).toList());
	}

	/** With a library that was opened now. */
	public RecentLibraries with(Path folder) {
		List<Path> changed = new ArrayList<>(folders);
		changed.remove(folder);
		changed.add(0, folder);
		return new RecentLibraries(changed);
	}

	/** Those that can still be opened. */
	public List<Path> existing() {
		return folders.stream().filter(Files::isDirectory).toList();
	}
}

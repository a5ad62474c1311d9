package framewright.core.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the file {@value Library#SETTINGS} of a library says. Each line is {@code NAME = VALUE}; lines that begin with {@code #} and lines without
 * an equals sign mean nothing.
 */
public final class LibrarySettings {

	/**
	 * One setting.
	 *
	 * @param number the line it stands on, counted from 1
	 */
	public record Line(int number, String name, String value) {
	}

	private final List<Line> lines;
	private final Map<String, List<String>> values = new LinkedHashMap<>();

	private LibrarySettings(List<Line> lines) {
		this.lines = List.copyOf(lines);
		lines.forEach(line -> values.computeIfAbsent(line.name(), name -> new ArrayList<>()).add(line.value()));
	}

	/**
	 * The settings of a library; none where the file is missing.
	 *
	 * @throws IOException when the file cannot be read; its message is for people
	 */
	public static LibrarySettings of(Library library) throws IOException {
		Path file = library.folder().resolve(Library.SETTINGS);
		try {
			return parse(Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "");
		} catch (IOException e) {
			throw new IOException("The file " + file + ", which holds the settings of the library, cannot be read. Check that its drive is connected and that you may read it.", e);
		}
	}

	/** The settings of a text. */
	public static LibrarySettings parse(String text) {
		List<Line> lines = new ArrayList<>();
		int number = 0;
		// A byte order mark is what some editors begin a file with.
		for (String line : text.replaceFirst("^\uFEFF", "").lines().toList()) {
			number++;
			int equals = line.indexOf('=');
			if (equals > 0 && !line.strip().startsWith("#")) {
				lines.add(new Line(number, line.substring(0, equals).strip(), line.substring(equals + 1).strip()));
			}
		}
		return new LibrarySettings(lines);
	}

	/** All settings in their order, blank ones included. */
	public List<Line> lines() {
		return lines;
	}

	/** The value of a setting; empty when it is missing or blank. Where it stands twice, the last one holds. */
	public Optional<String> get(String name) {
		return Optional.ofNullable(values.get(name)).map(List::getLast).filter(value -> !value.isBlank());
	}

	/** All values of a setting that may stand more than once, in their order. */
	public List<String> all(String name) {
		return values.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
	}
}

package framewright.validation.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a word list that stands beside a class. What stands behind a {@code #} is a note; empty lines mean nothing.
 */
public final class DataLines {

	/**
	 * A line.
	 *
	 * @param said what it says
	 * @param note what is noted behind it; may be empty
	 */
	public record Line(String said, String note) {
	}

	private DataLines() {
	}

	/**
	 * Reads a list.
	 *
	 * @param beside the class that it belongs to
	 * @param file its name, such as {@code house-style.txt}
	 */
	public static List<Line> of(Class<?> beside, String file) {
		List<Line> lines = new ArrayList<>();
		try (InputStream in = beside.getResourceAsStream(file)) {
			if (in == null) {
				throw new IllegalStateException("the list " + file + " is missing beside " + beside.getName());
			}
			BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				int note = line.indexOf('#');
				String said = (note < 0 ? line : line.substring(0, note)).strip();
				if (!said.isEmpty()) {
					lines.add(new Line(said, note < 0 ? "" : line.substring(note + 1).strip()));
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return List.copyOf(lines);
	}

	/** The words of a list, those that share a line parted by blanks. */
	public static List<String> words(Class<?> beside, String file) {
		List<String> words = new ArrayList<>();
		of(beside, file).forEach(line -> words.addAll(List.of(line.said().split("\\s+"))));
		return List.copyOf(words);
	}
}

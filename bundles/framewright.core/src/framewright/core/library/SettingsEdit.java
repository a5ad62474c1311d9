package framewright.core.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Changes single settings in the text of {@value Library#SETTINGS}. Every other line, notes and blank ones included, stays sign for sign, and so do line ends and what some editors begin a file with.
 */
public final class SettingsEdit {

	private static final String MARK = "\uFEFF";

	private SettingsEdit() {
	}

	/**
	 * Gives a setting a value. The line that holds now is changed; earlier ones of the same name, which mean nothing, stay. Without a line, one is put behind the last line of the same family
	 * (what the name begins with up to its first full stop), else at the end.
	 */
	public static String set(String text, String name, String value) {
		if (name.isBlank() || (name + value).chars().anyMatch(sign -> sign == '\n' || sign == '\r')) {
			throw new IllegalArgumentException("not a setting on one line: " + name);
		}
		String line = name + " = " + value.strip();
		int last = -1;
		int family = -1;
		for (int start = begin(text); start < text.length(); start = next(text, start)) {
			Optional<String> here = name(text.substring(start, end(text, start)));
			if (here.isPresent()) {
				last = here.get().equals(name) ? start : last;
				family = family(here.get()).equals(family(name)) ? start : family;
			}
		}
		if (last >= 0) {
			return text.substring(0, last) + line + text.substring(end(text, last));
		}
		if (family >= 0) {
			int end = end(text, family);
			return text.substring(0, end) + newline(text) + line + text.substring(end);
		}
		boolean ended = text.length() == begin(text) || text.endsWith("\n");
		return text + (ended ? "" : newline(text)) + line + newline(text);
	}

	/** Takes all lines of a setting away. */
	public static String remove(String text, String name) {
		StringBuilder rest = new StringBuilder(text.substring(0, begin(text)));
		for (int start = begin(text); start < text.length(); start = next(text, start)) {
			if (!name(text.substring(start, end(text, start))).equals(Optional.of(name))) {
				rest.append(text, start, next(text, start));
			}
		}
		return rest.toString();
	}

	/**
	 * Writes some settings into the file of a library, whole or not at all. The file is made if need be.
	 *
	 * @param values by name; an empty value takes the setting away
	 * @throws IOException when the file cannot be read or written; it is as it was
	 */
	public static void write(Library library, Map<String, Optional<String>> values) throws IOException {
		Path file = library.folder().resolve(Library.SETTINGS);
		String before = Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
		String text = before;
		for (Map.Entry<String, Optional<String>> one : values.entrySet()) {
			text = one.getValue().isPresent() ? set(text, one.getKey(), one.getValue().get()) : remove(text, one.getKey());
		}
		if (!text.equals(before)) {
			WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
		}
	}

	/** What a line sets; empty where it sets nothing. */
	private static Optional<String> name(String line) {
		return LibrarySettings.parse(line).lines().stream().findFirst().map(LibrarySettings.Line::name);
	}

	private static String family(String name) {
		return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
	}

	private static int begin(String text) {
		return text.startsWith(MARK) ? 1 : 0;
	}

	private static int end(String text, int start) {
		int end = start;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}

	private static int next(String text, int start) {
		int end = end(text, start);
		return Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1);
	}

	private static String newline(String text) {
		return text.contains("\r\n") ? "\r\n" : "\n";
	}
}

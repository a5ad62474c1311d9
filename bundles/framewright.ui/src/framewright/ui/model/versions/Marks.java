package framewright.ui.model.versions;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The signs that begin the lines of prose in a file. They are taken off where people read and write, and put on again for the file.
 *
 * @param sign   the sign: {@code |} for prose, {@code -} for an entry; empty where the text is shown as it stands in the file
 * @param indent the spaces before the first of them
 */
record Marks(String sign, String indent) {

	static final Marks NONE = new Marks("", "");

	/** The signs of some texts: only where every line of all of them begins with the same. */
	static Marks of(String... texts) {
		List<String> lines = Stream.of(texts).flatMap(String::lines).filter(line -> !line.isBlank()).toList();
		if (lines.isEmpty()) {
			return NONE;
		}
		String first = lines.get(0);
		for (String sign : List.of("|", "-")) {
			if (lines.stream().allMatch(line -> line.stripLeading().startsWith(sign) && !line.stripLeading().startsWith(sign + sign))) {
				return new Marks(sign, first.substring(0, first.length() - first.stripLeading().length()));
			}
		}
		return NONE;
	}

	/** A text without the signs. */
	String off(String text) {
		if (sign.isEmpty()) {
			return text.stripTrailing();
		}
		return text.lines().map(String::strip).filter(line -> sign.equals("|") || !line.isEmpty()).map(line -> line.startsWith(sign) ? line.substring(1).strip() : line).collect(Collectors.joining("\n")).stripTrailing();
	}

	/** A text with the signs: whole lines. */
	String on(String text) {
		String clean = text.replace("\r\n", "\n").stripTrailing();
		if (clean.isEmpty()) {
			return "";
		}
		if (sign.isEmpty()) {
			return clean + "\n";
		}
		return clean.lines().filter(line -> sign.equals("|") || !line.isBlank()).map(line -> (indent + sign + " " + line.strip()).stripTrailing() + "\n").collect(Collectors.joining());
	}

	/** What stands between two paragraphs. */
	String gap() {
		return sign.equals("|") ? indent + "|\n" : "";
	}
}

package framewright.ui.model.versions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the language writes around some prose: the word above it, and the sign that begins each line. It is taken off where people read and write, and put on
 * again for the file.
 *
 * @param head   the line above the prose, such as {@code at some}; empty where there is none
 * @param sign   the sign: {@code |} for prose, {@code -} for an entry; empty where the text is shown as it stands in the file
 * @param indent the spaces before the first of the signs; before every line where there is no sign
 */
record Marks(String head, String sign, String indent) {

	static final Marks NONE = new Marks("", "", "");

	/** The marks of some texts: only what they all have in common. */
	static Marks of(String... texts) {
		List<List<String>> written = Stream.of(texts).map(text -> text.lines().filter(line -> !line.isBlank()).toList()).filter(lines -> !lines.isEmpty()).toList();
		if (written.isEmpty()) {
			return NONE;
		}
		String first = written.get(0).get(0);
		Marks prose = prose("", written);
		if (prose == NONE && written.stream().allMatch(lines -> lines.size() > 1 && lines.get(0).equals(first))) {
			prose = prose(first, written.stream().map(lines -> lines.subList(1, lines.size())).toList());
		}
		if (prose != NONE) {
			return prose;
		}
		int common = written.stream().flatMap(List::stream).mapToInt(line -> line.length() - line.stripLeading().length()).min().orElse(0);
		return new Marks("", "", first.substring(0, common));
	}

	private static Marks prose(String head, List<List<String>> written) {
		String first = written.get(0).get(0);
		for (String sign : List.of("|", "-")) {
			if (written.stream().flatMap(List::stream).allMatch(line -> line.stripLeading().startsWith(sign) && !line.stripLeading().startsWith(sign + sign))) {
				return new Marks(head, sign, first.substring(0, first.length() - first.stripLeading().length()));
			}
		}
		return NONE;
	}

	/** Whether people see prose, and not the text as it stands in the file. */
	boolean isProse() {
		return !sign.isEmpty();
	}

	/** A text without the marks. */
	String off(String text) {
		if (sign.isEmpty()) {
			return text.lines().map(line -> line.startsWith(indent) ? line.substring(indent.length()) : line.strip()).collect(Collectors.joining("\n")).stripTrailing();
		}
		return text.lines().filter(line -> !line.isBlank()).skip(head.isEmpty() ? 0 : 1).map(line -> line.strip().substring(1).strip()).collect(Collectors.joining("\n")).stripTrailing();
	}

	/** A text with the marks: whole lines; nothing where there is no text. */
	String on(String text) {
		List<String> lines = text.replace("\r\n", "\n").stripTrailing().lines().map(String::stripTrailing).toList();
		if (lines.isEmpty()) {
			return "";
		}
		if (sign.isEmpty()) {
			return lines.stream().map(line -> (line.isBlank() ? "" : indent + line) + "\n").collect(Collectors.joining());
		}
		return (head.isEmpty() ? "" : head + "\n")
				+ lines.stream().filter(line -> sign.equals("|") || !line.isBlank()).map(line -> (indent + sign + " " + line.strip()).stripTrailing() + "\n").collect(Collectors.joining());
	}

	/** Two texts without marks as one: the first, and what the second has beside it. */
	String both(String first, String second) {
		Set<String> said = first.lines().collect(Collectors.toSet());
		String more = isProse() ? second.lines().filter(line -> !line.isBlank() && !said.contains(line)).collect(Collectors.joining("\n")) : second;
		return more.isEmpty() ? first : first + (sign.equals("|") ? "\n\n" : "\n") + more;
	}
}

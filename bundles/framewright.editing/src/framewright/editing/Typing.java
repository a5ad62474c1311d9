package framewright.editing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the editor does for an author at the keyboard. Pure functions over lines. */
public final class Typing {

	/**
	 * A replacement instead of what would be typed.
	 *
	 * @param back how many characters before the cursor go away
	 * @param text what is put there
	 * @param caret where in it the cursor is left
	 */
	public record Edit(int back, String text, int caret) {

		static Edit insert(String text) {
			return new Edit(0, text, text.length());
		}
	}

	/** One step of indentation. */
	public static final String INDENT = "    ";

	private static final Pattern PROSE = Pattern.compile("(\\s*)(\\||-{1,3})( ?)(.*)", Pattern.DOTALL);
	private static final Pattern COMMENT = Pattern.compile("^(\\s*)// ?");

	private Typing() {
	}

	/**
	 * What Enter does: prose goes on with “| ” and a list with “- ”; on a line that has no text yet it ends them. After a brace the next line is
	 * indented, and the closing brace is put in when there is none.
	 *
	 * @param before the line up to the cursor
	 * @param after the line from the cursor on
	 * @param newline how lines end in this text
	 * @param unclosed whether a brace is opened in the text that is never closed
	 */
	public static Edit enter(String before, String after, String newline, boolean unclosed) {
		String indent = indent(before);
		Matcher prose = PROSE.matcher(before);
		if (prose.matches()) {
			if (prose.group(4).isBlank() && after.isBlank()) {
				return new Edit(before.length(), indent, indent.length());
			}
			return Edit.insert(newline + indent + prose.group(2) + " ");
		}
		if (before.stripTrailing().endsWith("{")) {
			String inner = newline + indent + INDENT;
			return unclosed && after.isBlank() ? new Edit(0, inner + newline + indent + "}", inner.length()) : Edit.insert(inner);
		}
		if (opensProse(before) && after.isBlank()) {
			String mark = before.strip().matches("(indicators|questions|suggestions|tests)\\b.*") ? "- " : "| ";
			return Edit.insert(newline + indent + INDENT + mark);
		}
		return Edit.insert(newline + indent);
	}

	private static boolean opensProse(String line) {
		return line.strip().matches("(summary|what|why|how|note|section|indicators|questions|suggestions|tests)(\\s+called\\s+\\S+)?(\\s+\"[^\"]*\")?|at\\s+\\S+");
	}

	/** What typing “}” on a line that is empty so far does: it takes the indentation of the line one step back. */
	public static Optional<Edit> closeBrace(String before) {
		return before.isBlank() && before.endsWith(INDENT) ? Optional.of(new Edit(INDENT.length(), "}", 1)) : Optional.empty();
	}

	/** Puts “// ” before every line, or takes it away where all lines have it. Empty lines are left alone. */
	public static String toggleComment(String lines) {
		String[] each = lines.split("(?<=\n)", -1);
		boolean all = java.util.Arrays.stream(each).filter(line -> !line.isBlank()).allMatch(line -> line.stripLeading().startsWith("//"));
		StringBuilder changed = new StringBuilder();
		for (String line : each) {
			if (line.isBlank()) {
				changed.append(line);
			} else if (all) {
				changed.append(COMMENT.matcher(line).replaceFirst("$1"));
			} else {
				int from = indent(line).length();
				changed.append(line, 0, from).append("// ").append(line, from, line.length());
			}
		}
		return changed.toString();
	}

	/** The column in which the text of a line begins, after its indentation and the mark of prose or of an entry. A tab counts as four. */
	public static int textColumn(String line) {
		int column = 0;
		int at = 0;
		for (; at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t'); at++) {
			column += line.charAt(at) == '\t' ? INDENT.length() : 1;
		}
		if (at < line.length() && (line.charAt(at) == '|' || line.charAt(at) == '-')) {
			return column + 2;
		}
		return at == line.length() ? 0 : column + INDENT.length();
	}

	private static String indent(String line) {
		int end = 0;
		while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
			end++;
		}
		return line.substring(0, end);
	}
}

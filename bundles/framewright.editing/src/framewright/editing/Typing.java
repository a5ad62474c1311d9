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

	/** How other programs write the entry of a list. */
	private static final Pattern ENTRY = Pattern.compile("(?:[-*•‣◦·–]|-{2,3})[\\s\u00a0]+(.*)");

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
			boolean entry = prose.group(2).equals("|") && prose.group(4).startsWith("- ");
			if (entry && prose.group(4).substring(2).isBlank() && after.isBlank()) {
				return new Edit(before.length(), indent + "| ", indent.length() + 2);
			}
			return Edit.insert(newline + indent + prose.group(2) + (entry ? " - " : " "));
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

	/**
	 * What typing a quotation mark does outside prose: it is closed at once, and the closing one that is there already is gone past.
	 *
	 * @param before the line up to the cursor
	 * @param after the line from the cursor on
	 */
	public static Optional<Edit> quote(String before, String after) {
		if (PROSE.matcher(before).matches() || before.contains("//") && !isQuoted(before)) {
			return Optional.empty();
		}
		if (isQuoted(before)) {
			return after.startsWith("\"") && !before.endsWith("\\") ? Optional.of(new Edit(0, "", 1)) : Optional.empty();
		}
		return after.isEmpty() || " \t{,".indexOf(after.charAt(0)) >= 0 ? Optional.of(new Edit(0, "\"\"", 1)) : Optional.empty();
	}

	/** Whether a quotation is open at the end of the beginning of a line. */
	private static boolean isQuoted(String before) {
		boolean quoted = false;
		for (int i = 0; i < before.length(); i++) {
			char sign = before.charAt(i);
			if (sign == '\\' && quoted) {
				i++;
			} else if (sign == '"') {
				quoted = !quoted;
			}
		}
		return quoted;
	}

	/**
	 * What is pasted into prose stays prose: each line gets the mark of the line it is pasted into, paragraphs stay apart, and what was the entry
	 * of a list elsewhere becomes one here. Empty where nothing need be done about it.
	 *
	 * @param before the line up to the cursor
	 * @param pasted what is pasted
	 * @param newline how lines end in this text
	 */
	public static Optional<String> paste(String before, String pasted, String newline) {
		Matcher prose = PROSE.matcher(before);
		if (!prose.matches() || pasted.indexOf('\n') < 0 && pasted.indexOf('\r') < 0) {
			return Optional.empty();
		}
		String mark = newline + indent(before) + prose.group(2);
		boolean paragraphs = prose.group(2).equals("|");
		// In lines of prose a list is one of Markdown.
		String entry = paragraphs ? mark + " -" : newline + indent(before) + "-";
		StringBuilder text = new StringBuilder(prose.group(3).isEmpty() || pasted.startsWith(" ") && !before.endsWith(" ") ? " " : "");
		boolean first = true;
		boolean apart = false;
		boolean list = false;
		for (String line : pasted.strip().split("\\R", -1)) {
			Matcher entered = ENTRY.matcher(line.strip());
			boolean own = entered.matches();
			String words = (own ? entered.group(1) : line.strip().replaceFirst("^\\| ?", "")).replaceAll("[\\s\u00a0]+", " ").strip();
			if (words.isEmpty()) {
				apart = true;
				continue;
			}
			if (first) {
				text.append(paragraphs && own && prose.group(4).isBlank() ? "- " : "");
			} else {
				text.append(paragraphs && apart && !(own && list) ? mark : "").append(own ? entry : mark).append(' ');
			}
			text.append(words);
			first = false;
			apart = false;
			list = own;
		}
		return Optional.of(text.toString());
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

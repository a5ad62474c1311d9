package framewright.editing;

import java.util.List;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;

import framewright.dsl.parser.antlr.internal.InternalFrameworkLexer;
import framewright.dsl.parts.Part;

/** Edits of whole lines and words that keep what is around them: comments, blank lines, the kind of line end. Pure. */
public final class PartEdits {

	/** What the contents of a part are indented by, against its own line. */
	public static final String INDENT = "    ";

	private PartEdits() {
	}

	/** What ends the lines of a text. */
	public static String lineEnd(String text) {
		return text.contains("\r\n") ? "\r\n" : "\n";
	}

	/** The blanks that the line of an offset begins with. */
	public static String margin(String text, int offset) {
		int start = text.lastIndexOf('\n', offset - 1) + 1;
		int end = start;
		while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
			end++;
		}
		return text.substring(start, end);
	}

	/** The offset behind the last word between two offsets that is neither blank nor comment; the first of them when there is none. */
	public static int wordsEnd(String text, int from, int to) {
		InternalFrameworkLexer lexer = new InternalFrameworkLexer(new ANTLRStringStream(text.substring(from, to)));
		int end = from;
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
			if (token.getType() != InternalFrameworkLexer.RULE_WS && token.getType() != InternalFrameworkLexer.RULE_SL_COMMENT) {
				end = from + ((CommonToken) token).getStopIndex() + 1;
			}
		}
		return end;
	}

	/** The offset behind name, title and what else is said of a part on its first line, before the brace that opens it. */
	public static int headerEnd(String text, Part part) {
		int end = wordsEnd(text, part.start(), part.headEnd());
		return text.charAt(end - 1) == '{' ? wordsEnd(text, part.start(), end - 1) : end;
	}

	/** Takes a stretch out: the whole line where nothing else stands on it, else with the blanks before it. */
	public static TextEdit remove(String text, int start, int end) {
		int from = start;
		while (from > 0 && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
			from--;
		}
		int to = end;
		while (to < text.length() && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
			to++;
		}
		boolean begins = from == 0 || text.charAt(from - 1) == '\n';
		boolean ends = to == text.length() || text.charAt(to) == '\n' || text.startsWith("\r\n", to);
		if (begins && ends) {
			int next = text.indexOf('\n', to);
			return TextEdit.remove(from, (next < 0 ? text.length() : next + 1) - from);
		}
		return TextEdit.remove(begins ? start : from, (begins ? to : end) - (begins ? start : from));
	}

	/** Takes one of several names or texts with commas between them out, with its comma; empty words before it go with it when it is the only one. */
	public static TextEdit removeListed(String text, int clauseStart, int start, int end) {
		int before = start - 1;
		while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
			before--;
		}
		if (before >= 0 && text.charAt(before) == ',') {
			return TextEdit.remove(before, end - before);
		}
		int after = end;
		while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
			after++;
		}
		if (after < text.length() && text.charAt(after) == ',') {
			after++;
			while (after < text.length() && text.charAt(after) == ' ') {
				after++;
			}
			return TextEdit.remove(start, after - start);
		}
		return remove(text, clauseStart, end);
	}

	/** Puts lines at the end of a part's contents; opens braces where it has none. The lines are indented as contents of the part. */
	public static TextEdit append(String text, Part part, List<String> lines) {
		String margin = margin(text, part.start());
		String block = block(text, margin + INDENT, lines);
		int close = part.end() - 1;
		if (part.headEnd() == part.end() && !closes(text, part)) {
			return TextEdit.insert(headerEnd(text, part), " {" + block + lineEnd(text) + margin + "}");
		}
		close = closing(text, part);
		int words = part.parts().isEmpty() ? part.headEnd() : part.parts().get(part.parts().size() - 1).end();
		// Comments before the brace stay above what is new.
		int line = text.lastIndexOf('\n', close - 1);
		return line >= words ? TextEdit.insert(line + 1 > 0 && text.charAt(Math.max(0, line - 1)) == '\r' ? line - 1 : line, block) : TextEdit.insert(close, block + lineEnd(text) + margin);
	}

	private static boolean closes(String text, Part part) {
		int end = wordsEnd(text, part.start(), part.end());
		return text.charAt(end - 1) == '}';
	}

	/** Where the brace stands that closes a part. */
	public static int closing(String text, Part part) {
		return wordsEnd(text, part.start(), part.end()) - 1;
	}

	/** Puts lines behind a part, indented as it is. */
	public static TextEdit after(String text, Part part, List<String> lines) {
		String margin = margin(text, part.start());
		return TextEdit.insert(part.end(), block(text, margin, lines) + rest(text, part.end(), margin));
	}

	/** Puts lines at the beginning of a part's contents, which must stand in braces. */
	public static TextEdit prepend(String text, Part part, List<String> lines) {
		String margin = margin(text, part.start());
		int brace = wordsEnd(text, part.start(), part.headEnd());
		int at = text.substring(brace, part.headEnd()).isBlank() ? brace : part.headEnd();
		return TextEdit.insert(at, block(text, margin + INDENT, lines) + rest(text, at, margin));
	}

	private static String block(String text, String margin, List<String> lines) {
		StringBuilder block = new StringBuilder();
		lines.forEach(line -> block.append(lineEnd(text)).append(line.isEmpty() ? "" : margin).append(line));
		return block.toString();
	}

	/** What stands behind an insertion on its line would become part of the last line that is put in. */
	private static String rest(String text, int offset, String margin) {
		int line = text.indexOf('\n', offset);
		return text.substring(offset, line < 0 ? text.length() : line).isBlank() ? "" : lineEnd(text) + margin;
	}
}

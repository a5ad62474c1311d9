package framewright.editing.form;

import java.util.ArrayList;
import java.util.List;

/** The signs of a stretch of text one after the other, as the language cuts them; blanks and comments lie between them. */
final class Signs {

	/** What a sign is: free text to the end of its line, a quoted text, a word or number, or a single mark. */
	enum What {
		LINE, TEXT, WORD, MARK
	}

	/**
	 * @param start where its first character is
	 * @param end   behind its last
	 */
	record Sign(What what, int start, int end) {
	}

	private Signs() {
	}

	/** The signs that begin between two offsets. */
	static List<Sign> of(String text, int from, int to) {
		List<Sign> signs = new ArrayList<>();
		int at = skip(text, from, to);
		while (at < to) {
			Sign sign = read(text, at);
			signs.add(sign);
			at = skip(text, sign.end(), to);
		}
		return signs;
	}

	/** The offset behind the last sign between two offsets; the first of them where there is none. */
	static int end(String text, int from, int to) {
		int end = from;
		for (int at = skip(text, from, to); at < to; at = skip(text, end, to)) {
			end = read(text, at).end();
		}
		return end;
	}

	/** Where the next sign begins; the end where there is none. */
	static int skip(String text, int from, int to) {
		int at = from;
		while (at < to) {
			char c = text.charAt(at);
			if (c == '/' && at + 1 < text.length() && text.charAt(at + 1) == '/') {
				at = lineEnd(text, at);
			} else if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\uFEFF' || c == '\u00A0') {
				at++;
			} else {
				return at;
			}
		}
		return to;
	}

	/** Where the line of an offset ends, before its line break. */
	static int lineEnd(String text, int from) {
		int end = text.indexOf('\n', from);
		end = end < 0 ? text.length() : end;
		return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
	}

	private static Sign read(String text, int at) {
		char c = text.charAt(at);
		if (c == '|' || c == '-') {
			return new Sign(What.LINE, at, lineEnd(text, at));
		}
		if (c == '"') {
			return new Sign(What.TEXT, at, quoteEnd(text, at));
		}
		int end = at + 1;
		if (isWord(c)) {
			while (end < text.length() && (isWord(text.charAt(end)) || text.charAt(end) == '-' || Character.isDigit(c) && (text.charAt(end) == '.' || text.charAt(end) == '+'))) {
				end++;
			}
			return new Sign(What.WORD, at, end);
		}
		return new Sign(What.MARK, at, end);
	}

	private static int quoteEnd(String text, int from) {
		for (int at = from + 1; at < text.length(); at++) {
			char c = text.charAt(at);
			if (c == '"') {
				return at + 1;
			}
			if (c == '\n' || c == '\r') {
				return at;
			}
			if (c == '\\') {
				at++;
			}
		}
		return text.length();
	}

	private static boolean isWord(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
	}
}

package framewright.dsl.parts;

import java.util.function.Consumer;

import framewright.dsl.text.QuotedText;

/** Cuts a text into words, as the terminals of the grammar do, and passes over blanks and comments. */
final class Scanner {

	/** What a word is. */
	enum Sign {
		WORD, NUMBER, TEXT, LINE, ENTRY, MARK, END
	}

	private final String text;
	private Sign sign;
	private int start;
	private int end;
	private int before;
	private int position;

	Scanner(String text) {
		this.text = text;
		next();
	}

	Sign sign() {
		return sign;
	}

	int start() {
		return start;
	}

	int end() {
		return end;
	}

	/** The offset behind the word before, and behind the comment that follows that on its line. */
	int before() {
		return before;
	}

	boolean is(char mark) {
		return sign == Sign.MARK && text.charAt(start) == mark;
	}

	boolean is(String word) {
		return sign == Sign.WORD && end - start == word.length() && text.startsWith(word, start);
	}

	String word() {
		return text.substring(start, end);
	}

	/** What a quoted text says. */
	String quoted() {
		return QuotedText.value(word());
	}

	/** How many dashes an entry begins with. */
	int depth() {
		int depth = 0;
		while (depth < 3 && start + depth < end && text.charAt(start + depth) == '-') {
			depth++;
		}
		return depth;
	}

	/** The line that the word stands on, counted from 1. */
	int line() {
		return 1 + (int) text.substring(0, Math.min(start, text.length())).chars().filter(c -> c == '\n').count();
	}

	/** Goes to the next word. */
	void next() {
		before = end;
		int at = position;
		boolean sameLine = true;
		while (at < text.length()) {
			char c = text.charAt(at);
			if (c == '/' && at + 1 < text.length() && text.charAt(at + 1) == '/') {
				at = endOfLine(at);
				if (sameLine && end > 0) {
					before = at;
				}
			} else if (c == '\n') {
				sameLine = false;
				at++;
			} else if (c == ' ' || c == '\t' || c == '\r' || c == '\uFEFF' || c == '\u00A0') {
				at++;
			} else {
				break;
			}
		}
		start = at;
		if (at == text.length()) {
			sign = Sign.END;
			end = at;
		} else {
			read(text.charAt(at));
		}
		position = end;
	}

	private void read(char c) {
		if (isLetter(c)) {
			sign = Sign.WORD;
			end = start + 1;
			while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)) || text.charAt(end) == '-')) {
				end++;
			}
		} else if (isDigit(c)) {
			sign = Sign.NUMBER;
			end = start + 1;
			while (end < text.length() && isNumberPart(text.charAt(end))) {
				end++;
			}
		} else if (c == '"') {
			sign = Sign.TEXT;
			end = endOfQuote();
		} else if (c == '|' || c == '-') {
			sign = c == '|' ? Sign.LINE : Sign.ENTRY;
			end = endOfLine(start);
		} else {
			sign = Sign.MARK;
			end = start + 1;
		}
	}

	private int endOfQuote() {
		for (int at = start + 1; at < text.length(); at++) {
			char c = text.charAt(at);
			if (c == '"') {
				return at + 1;
			}
			if (c == '\n' || c == '\r') {
				return at;
			}
			if (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n' && text.charAt(at + 1) != '\r') {
				at++;
			}
		}
		return text.length();
	}

	private int endOfLine(int from) {
		return endOfLine(text, from);
	}

	private static int endOfLine(String text, int from) {
		int end = text.indexOf('\n', from);
		end = end < 0 ? text.length() : end;
		return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
	}

	/** The lines of prose between two offsets, without their marks and the blanks at their ends. */
	static void lines(String text, int from, int to, Consumer<String> each) {
		for (int at = from; at < to; at++) {
			char c = text.charAt(at);
			if (c == '/') {
				at = endOfLine(text, at); // a comment between two lines
			} else if (c == '|' || c == '-') {
				int end = Math.min(to, endOfLine(text, at));
				int start = at + 1;
				while (c == '-' && start < at + 3 && start < end && text.charAt(start) == '-') {
					start++;
				}
				each.accept(text.substring(start < end && text.charAt(start) == ' ' ? start + 1 : start, end).stripTrailing());
				at = end;
			}
		}
	}

	private static boolean isLetter(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static boolean isNumberPart(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '.' || c == '-' || c == '+';
	}
}

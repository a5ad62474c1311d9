package framewright.dsl.resource;

import java.util.function.IntPredicate;

/** Looks for braces nested too deep, so that a hostile text never reaches the parser, which would run out of stack. */
public final class Nesting {

	private Nesting() {
	}

	/**
	 * Where a text opens more than a number of braces within each other: the offset of the brace that goes too deep, or -1. Prose,
	 * list entries, comments and quoted texts are passed over, as the lexer does.
	 */
	public static int tooDeep(String text, int deepest) {
		int[] depth = new int[1];
		int[] found = { -1 };
		braces(text, brace -> {
			depth[0] = Math.max(0, depth[0] + (text.charAt(brace) == '{' ? 1 : -1));
			found[0] = depth[0] > deepest ? brace : -1;
			return found[0] < 0;
		});
		return found[0];
	}

	/** Tells the place of each brace that means something, from the beginning of a text, for as long as more are wanted. Takes some milliseconds for millions of characters. */
	public static void braces(String text, IntPredicate wantsMore) {
		for (int i = 0; i < text.length(); i++) {
			switch (text.charAt(i)) {
				case '{', '}' -> {
					if (!wantsMore.test(i)) {
						return;
					}
				}
				case '"' -> i = endOfQuote(text, i);
				case '|' -> i = endOfLine(text, i);
				case '/' -> i = text.startsWith("//", i) ? endOfLine(text, i) : i;
				// A dash inside a name, as in leadership-toolkit, begins no entry.
				case '-' -> i = i > 0 && isNamePart(text.charAt(i - 1)) ? i : endOfLine(text, i);
				default -> {
					// nothing that opens or closes
				}
			}
		}
	}

	private static boolean isNamePart(char c) {
		return Character.isLetterOrDigit(c) || c == '-' || c == '_';
	}

	private static int endOfLine(String text, int from) {
		int feed = text.indexOf('\n', from);
		int end = feed < 0 ? text.length() : feed;
		int carriage = text.indexOf('\r', from, end);
		return carriage < 0 ? end : carriage;
	}

	/** The last place of a quoted text. One that is not closed ends before the brace that its line ends with, as it does for the lexer. */
	private static int endOfQuote(String text, int from) {
		for (int i = from + 1; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"') {
				return i;
			}
			if (c == '\n' || c == '\r') {
				return beforeBrace(text, from, i);
			}
			if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) != '\n' && text.charAt(i + 1) != '\r') {
				i++;
			}
		}
		return beforeBrace(text, from, text.length());
	}

	private static int beforeBrace(String text, int from, int end) {
		int last = end - 1;
		while (last > from && Character.isWhitespace(text.charAt(last))) {
			last--;
		}
		return text.charAt(last) == '{' ? last - 1 : end - 1;
	}
}

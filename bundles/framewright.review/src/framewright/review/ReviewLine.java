package framewright.review;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a review's file: the identifier of what it belongs to, a word for what it says, and the rest of the line; for a line of prose, its place among the
 * others instead of the word ({@code 2wk3f-9x2qa 1 | I find this much stronger.}).
 *
 * @param number the line in the file, counted from 1
 * @param id     the identifier; empty for a line that is blank, a note or nothing that can be understood
 * @param word   empty for a line of prose
 * @param place  counted from 1, for a line of prose; one that bears no number comes last
 */
record ReviewLine(int number, String id, String word, int place, String value) {

	/** What a line that says something about the review as a whole begins with. */
	static final String REVIEW = "review";

	/** What a note to readers begins with. */
	static final String NOTE = "#";

	private static final String IDENTIFIER = "[a-z0-9]+(?:-[a-z0-9]+)*";
	private static final Pattern ID = Pattern.compile(IDENTIFIER);
	private static final Pattern PROSE = Pattern.compile("(" + IDENTIFIER + ")\\s+(?:(\\d{1,6})\\s*)?\\|\\s?(.*)");
	private static final Pattern WORD = Pattern.compile("(" + IDENTIFIER + ")\\s+([a-z][a-z-]*)(?:\\s+(.*))?");

	/** Longer identifiers are not ours, and nobody reads them. */
	private static final int LONGEST = 80;

	static boolean isId(String text) {
		return text.length() <= LONGEST && ID.matcher(text).matches();
	}

	static ReviewLine of(int number, String text) {
		String line = clean(text);
		Matcher prose = PROSE.matcher(line);
		if (prose.matches() && prose.end(1) <= LONGEST) {
			return new ReviewLine(number, prose.group(1), "", prose.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(prose.group(2)), prose.group(3));
		}
		Matcher word = WORD.matcher(line);
		if (word.matches() && word.end(1) <= LONGEST) {
			return new ReviewLine(number, word.group(1), word.group(2), 0, word.group(3) == null ? "" : word.group(3).strip());
		}
		return new ReviewLine(number, "", "", 0, line);
	}

	/** A line as it counts: without what an editor may have done to its ends, and without signs that nobody can see. */
	static String clean(String text) {
		StringBuilder line = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			line.append(Character.isISOControl(c) || c == '\uFEFF' || c == '\u2028' || c == '\u2029' ? ' ' : c);
		}
		return line.toString().strip();
	}

	boolean isProse() {
		return word.isEmpty() && !id.isEmpty();
	}

	/** Whether it says nothing, and is not meant to. */
	boolean isSilent() {
		return id.isEmpty() && (value.isEmpty() || value.startsWith(NOTE));
	}
}

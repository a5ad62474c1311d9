package framewright.diff;

import framewright.dsl.parts.Part;

/** The blanks that lines begin with. They mean nothing, but people read by them. */
final class Indents {

	private Indents() {
	}

	/** The part as whole lines, with the blanks before its first one. */
	static String lines(Part part) {
		return part.indent() + part.text() + "\n";
	}

	/** The part's own words as whole lines. */
	static String headLines(Part part) {
		return part.indent() + part.head() + "\n";
	}

	/** A text whose lines, from the second on, begin with other blanks. */
	static String change(String text, String from, String to) {
		if (to == null || from.equals(to) || text.indexOf('\n') < 0) {
			return text;
		}
		StringBuilder changed = new StringBuilder(text.length() + 16);
		int at = 0;
		for (int newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', at)) {
			changed.append(text, at, newline + 1);
			at = newline + 1;
			boolean blank = at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
			if (!blank && text.startsWith(from, at)) {
				changed.append(to);
				at += from.length();
			}
		}
		return changed.append(text, at, text.length()).toString();
	}
}

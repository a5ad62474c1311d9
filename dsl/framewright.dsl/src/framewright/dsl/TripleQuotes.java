package framewright.dsl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The step from version 0 of the language, where prose stood between triple quotation marks, to version 1, where each of its lines begins with a bar. */
final class TripleQuotes {

	/** Prose in triple quotation marks. Quoted texts and comments are matched first, so that what is in them is passed over. */
	private static final Pattern PROSE = Pattern.compile("\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|//[^\\n]*|[ \\t]*'''(.*?)'''", Pattern.DOTALL);

	private TripleQuotes() {
	}

	static String toLines(String text) {
		Matcher matcher = PROSE.matcher(text);
		StringBuilder migrated = new StringBuilder();
		while (matcher.find()) {
			String replacement = matcher.group(1) == null ? matcher.group() : lines(text, matcher);
			matcher.appendReplacement(migrated, Matcher.quoteReplacement(replacement));
		}
		return matcher.appendTail(migrated).toString();
	}

	private static String lines(String text, Matcher prose) {
		String line = text.substring(text.lastIndexOf('\n', prose.start() - 1) + 1, prose.start());
		boolean alone = line.isBlank();
		String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
		String margin = margin(text, prose.start()) + (alone ? "" : "    ");
		String bars = prose.group(1).strip().lines().map(one -> margin + ("| " + one.strip()).stripTrailing()).collect(Collectors.joining(lineEnd));
		boolean endsLine = prose.end() == text.length() || text.startsWith("\n", prose.end()) || text.startsWith("\r", prose.end());
		// The margin before a prose that stands alone is part of what is replaced.
		return (alone ? "" : lineEnd) + bars + (endsLine ? "" : lineEnd + margin);
	}

	/** The white space that the line of an offset begins with. */
	private static String margin(String text, int offset) {
		int start = text.lastIndexOf('\n', offset - 1) + 1;
		int end = start;
		while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
			end++;
		}
		return text.substring(start, end);
	}
}

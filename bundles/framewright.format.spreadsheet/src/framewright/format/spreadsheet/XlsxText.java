package framewright.format.spreadsheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in a cell of a workbook, where signs that XML cannot hold are written as {@code _x0001_} (ECMA-376 part 1, section 22.9.2.19). All functions are pure. */
final class XlsxText {

	private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private XlsxText() {
	}

	static String escape(String text) {
		StringBuilder escaped = null;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean literal = c == '_' && ESCAPE.matcher(text).region(i, text.length()).lookingAt();
			if (literal || !isAllowed(text, i)) {
				if (escaped == null) {
					escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
				}
				escaped.append(String.format("_x%04X_", (int) c));
			} else if (escaped != null) {
				escaped.append(c);
			}
		}
		return escaped == null ? text : escaped.toString();
	}

	/** Whether XML keeps a sign as it is. A carriage return becomes a line feed there. */
	private static boolean isAllowed(String text, int i) {
		char c = text.charAt(i);
		if (Character.isHighSurrogate(c)) {
			return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
		}
		if (Character.isLowSurrogate(c)) {
			return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
		}
		return c == '\t' || c == '\n' || c >= ' ' && c < '\uFFFE';
	}

	static String unescape(String text) {
		Matcher escape = ESCAPE.matcher(text);
		return text.indexOf("_x") < 0 ? text : escape.replaceAll(found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
	}
}

package framewright.dsl.text;

/** A text in quotation marks, as it stands in a framework. Only {@code \"} and {@code \\} are escapes. */
public final class QuotedText {

	private QuotedText() {
	}

	/** Whether the closing mark is there. */
	public static boolean isClosed(String quoted) {
		for (int i = 1; i < quoted.length(); i++) {
			if (quoted.charAt(i) == '"') {
				return true;
			}
			if (quoted.charAt(i) == '\\') {
				i++;
			}
		}
		return false;
	}

	/** What stands between the marks; up to the end where the closing one is missing. */
	public static String value(String quoted) {
		StringBuilder value = new StringBuilder();
		for (int i = 1; i < quoted.length() && quoted.charAt(i) != '"'; i++) {
			if (quoted.charAt(i) == '\\' && i + 1 < quoted.length()) {
				i++;
			}
			value.append(quoted.charAt(i));
		}
		return value.toString();
	}

	/** A text as it is written in a framework, on one line. */
	public static String quote(String value) {
		// A quoted text stands on one line.
		return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[ \\t]*[\\r\\n]\\s*", " ") + '"';
	}
}

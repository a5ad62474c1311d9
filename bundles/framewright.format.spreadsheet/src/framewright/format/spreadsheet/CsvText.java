package framewright.format.spreadsheet;

import java.util.regex.Pattern;

/**
 * Text in a cell of a CSV file, which spreadsheet programs take for a formula when it begins like one. It gets an apostrophe in front, as OWASP says
 * (CSV Injection), and loses it when it is read. All functions are pure.
 */
final class CsvText {

	private static final Pattern DANGEROUS = Pattern.compile("[\\s\\u00A0]*['=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*|[\\t\\r].*", Pattern.DOTALL);

	private CsvText() {
	}

	static String defuse(String text) {
		return isDangerous(text) ? "'" + text : text;
	}

	static String restore(String cell) {
		return cell.startsWith("'") && isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
	}

	private static boolean isDangerous(String text) {
		return DANGEROUS.matcher(text).matches();
	}
}

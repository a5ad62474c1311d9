package framewright.format.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How what is more than one text goes into one cell, and comes back unchanged. All functions are pure. */
final class Cells {

	private Cells() {
	}

	/** Prose: its lines, as they are in the cell. Prose of blank lines only has one more line break than it needs, for else it could not be told from none. */
	static String prose(List<String> lines) {
		return !lines.isEmpty() && lines.stream().allMatch(String::isEmpty) ? "\n".repeat(lines.size()) : String.join("\n", lines);
	}

	static List<String> lines(String cell) {
		if (cell.isEmpty()) {
			return List.of();
		}
		if (cell.chars().allMatch(c -> c == '\n')) {
			return List.of(cell.substring(1).split("\n", -1));
		}
		return List.of(cell.split("\n", -1));
	}

	/** A quoted text that need not be there: one that is there and looks empty stands in quotation marks. */
	static String optional(String value) {
		return looksEmpty(value) ? '"' + value + '"' : value;
	}

	/** What stands in such a cell that is not empty. */
	static String ofOptional(String cell) {
		return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"") && looksEmpty(cell) ? cell.substring(1, cell.length() - 1) : cell;
	}

	private static boolean looksEmpty(String value) {
		return value.chars().allMatch(c -> c == '"' || Character.isWhitespace(c));
	}

	/** Several texts with semicolons between them. One with a semicolon in it, or with blanks around it, stands in quotation marks. */
	static String list(List<String> values) {
		return values.stream().map(value -> value.isBlank() || value.contains(";") || value.contains("\n") || value.startsWith("\"") || !value.equals(value.strip()) ? '"' + value.replace("\"", "\"\"") + '"' : value)
				.collect(Collectors.joining("; "));
	}

	static List<String> ofList(String cell) {
		List<String> values = new ArrayList<>();
		int at = 0;
		while (at < cell.length()) {
			while (at < cell.length() && isBlank(cell.charAt(at))) {
				at++;
			}
			StringBuilder value = new StringBuilder();
			if (at < cell.length() && cell.charAt(at) == '"') {
				for (at++; at < cell.length() && !(cell.charAt(at) == '"' && !cell.startsWith("\"\"", at)); at++) {
					if (cell.charAt(at) == '"') {
						at++;
					}
					value.append(cell.charAt(at));
				}
				int next = cell.indexOf(';', Math.min(at, cell.length()));
				at = next < 0 ? cell.length() : next;
				values.add(value.toString());
			} else {
				int next = cell.indexOf(';', at);
				int end = next < 0 ? cell.length() : next;
				String plain = cell.substring(at, end).strip();
				if (!plain.isEmpty()) {
					values.add(plain);
				}
				at = end;
			}
			at++;
		}
		return values;
	}

	private static boolean isBlank(char c) {
		return c == ' ' || c == '\n' || c == '\t' || c == ';';
	}
}

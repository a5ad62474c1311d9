package framewright.editing.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The cells of a spreadsheet as plain text on the clipboard, the way LibreOffice Calc and Excel write and read it: a tab between cells, a line for each row, and quotation marks around a cell of several lines. */
final class Spreadsheet {

	private Spreadsheet() {
	}

	static String print(List<List<String>> rows) {
		return rows.stream().map(row -> row.stream().map(Spreadsheet::print).collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
	}

	private static String print(String cell) {
		boolean quoted = cell.startsWith("\"") || cell.chars().anyMatch(sign -> sign == '\t' || sign == '\n' || sign == '\r');
		return quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
	}

	/** The rows of a text; the line end behind the last one makes no row of its own. Rows may have different lengths. */
	static List<List<String>> read(String text) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		int at = 0;
		while (at < text.length()) {
			int closing = text.charAt(at) == '"' ? closing(text, at) : -1;
			int end = closing < 0 ? end(text, at) : closing + 1;
			row.add(closing < 0 ? text.substring(at, end) : text.substring(at + 1, closing).replace("\"\"", "\""));
			at = end;
			if (at < text.length() && text.charAt(at) == '\t') {
				at++;
				if (at == text.length()) {
					row.add("");
				}
				continue;
			}
			if (text.startsWith("\r\n", at)) {
				at++;
			}
			at++;
			rows.add(row);
			row = new ArrayList<>();
		}
		if (!row.isEmpty()) {
			rows.add(row);
		}
		return rows;
	}

	private static int end(String text, int from) {
		int at = from;
		while (at < text.length() && "\t\n\r".indexOf(text.charAt(at)) < 0) {
			at++;
		}
		return at;
	}

	/** Where the quotation mark is that closes a cell; -1 when what follows it is no end of a cell, so that the mark is one of the words. */
	private static int closing(String text, int opening) {
		for (int at = opening + 1; at < text.length(); at++) {
			if (text.charAt(at) != '"') {
				continue;
			}
			if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
				at++;
				continue;
			}
			return at + 1 == text.length() || "\t\n\r".indexOf(text.charAt(at + 1)) >= 0 ? at : -1;
		}
		return -1;
	}
}

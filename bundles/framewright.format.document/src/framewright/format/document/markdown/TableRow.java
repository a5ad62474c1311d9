package framewright.format.document.markdown;

import java.util.ArrayList;
import java.util.List;

/** The cells of one row of a table as GitHub writes it. */
final class TableRow {

	private TableRow() {
	}

	/** Whether a line is the one of dashes below the head of a table. */
	static boolean isBelowHead(String line) {
		return line.indexOf('-') >= 0 && cells(line).stream().allMatch(cell -> cell.matches(":?-+:?"));
	}

	/** The cells, as Markdown; a bar behind a backslash is part of the text. */
	static List<String> cells(String row) {
		String inner = row.strip();
		inner = inner.startsWith("|") ? inner.substring(1) : inner;
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		for (int i = 0; i < inner.length(); i++) {
			char c = inner.charAt(i);
			if (c == '\\' && i + 1 < inner.length() && inner.charAt(i + 1) == '|') {
				cell.append('|');
				i++;
			} else if (c == '|') {
				cells.add(cell.toString().strip());
				cell.setLength(0);
			} else {
				cell.append(c);
			}
		}
		if (!cell.toString().isBlank() || cells.isEmpty()) {
			cells.add(cell.toString().strip());
		}
		return cells;
	}
}

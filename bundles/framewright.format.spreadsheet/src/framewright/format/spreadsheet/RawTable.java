package framewright.format.spreadsheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A sheet as it stands in a document.
 *
 * @param name what people know it by: the name of the sheet or of its file
 * @param rows what is not blank, headings first
 */
record RawTable(Sheet sheet, String name, List<RawRow> rows) {

	/** @param number counted from 1, as a spreadsheet program does */
	record RawRow(int number, List<String> cells) {

		String cell(int column) {
			return column < cells.size() ? cells.get(column) : "";
		}
	}

	/**
	 * The tables of a document.
	 *
	 * @param levels the name of the level by what the heading of its column can be, in small letters; used where the document has no sheet of scales
	 * @return by sheet, only those that are in the document
	 */
	static Map<Sheet, Table> tables(List<RawTable> raw, Map<String, String> levels, Faults faults) {
		Map<Sheet, Table> tables = new EnumMap<>(Sheet.class);
		raw.stream().filter(table -> table.sheet != Sheet.MATRIX).forEach(table -> tables.put(table.sheet, table.table(Map.of(), faults)));
		Map<String, String> known = tables.containsKey(Sheet.SCALES) ? headings(tables.get(Sheet.SCALES)) : levels;
		raw.stream().filter(table -> table.sheet == Sheet.MATRIX).forEach(table -> tables.put(table.sheet, table.table(known, faults)));
		return tables;
	}

	/** What the column of a level can be headed: what it was when the sheets were written, else its title or its name of today. */
	static Map<String, String> headings(Table scales) {
		Map<String, String> headings = new LinkedHashMap<>();
		List<Row> rows = scales.rows().stream().filter(row -> row.get(Column.KIND).equalsIgnoreCase(Labels.LEVEL)).toList();
		for (Column column : List.of(Column.MATRIX_HEADING, Column.TITLE, Column.NAME)) {
			for (Row row : rows) {
				String heading = column == Column.TITLE ? Cells.ofOptional(row.get(column)) : row.get(column);
				if (!heading.isBlank()) {
					headings.putIfAbsent(heading.strip().toLowerCase(Locale.ROOT), name(row));
				}
			}
		}
		return headings;
	}

	/** A level that somebody adds need not be given a name. */
	private static String name(Row level) {
		return level.get(Column.NAME).isEmpty() ? framewright.dsl.Names.fromTitle(Cells.ofOptional(level.get(Column.TITLE)), java.util.Set.of()) : level.get(Column.NAME);
	}

	private Table table(Map<String, String> levels, Faults faults) {
		if (rows.isEmpty()) {
			return new Table(sheet, List.of());
		}
		RawRow head = rows.get(0);
		Map<Object, Integer> places = new LinkedHashMap<>();
		Map<String, String> headings = new LinkedHashMap<>();
		for (int i = 0; i < head.cells.size(); i++) {
			Object column = column(head, i, levels, faults);
			if (column != null && places.putIfAbsent(column, i) != null) {
				faults.at(name, head.number, i, "There is a column “" + head.cell(i).strip() + "” already. Take one of the two out, or give it another heading.");
			}
			if (column instanceof String level) {
				headings.put(level, head.cell(i).strip());
			}
		}
		faults.knows(sheet, name, places);
		List<Row> read = new ArrayList<>(rows.size());
		for (RawRow raw : rows.subList(1, rows.size())) {
			read.add(row(raw, places, head.cells.size(), faults));
		}
		return new Table(sheet, headings, read);
	}

	private Object column(RawRow head, int i, Map<String, String> levels, Faults faults) {
		String heading = head.cell(i).strip();
		if (heading.isEmpty()) {
			return null;
		}
		for (Column column : sheet.columns()) {
			if (column.header().equalsIgnoreCase(heading)) {
				return column;
			}
		}
		String level = levels.get(heading.toLowerCase(Locale.ROOT));
		if (level == null) {
			faults.at(name, head.number, i, sheet != Sheet.MATRIX ? "There is no column “" + heading + "” in this sheet. Take it out, or put its heading right."
					: "There is no level “" + heading + "”. " + (levels.isEmpty() ? "The framework has no levels." : "The levels are " + levels.keySet().stream().limit(12).collect(Collectors.joining(", ")) + ".")
							+ " Put the heading right, add the level to the sheet Scales, or take the column out.");
		}
		return level;
	}

	private Row row(RawRow raw, Map<Object, Integer> places, int headings, Faults faults) {
		Row row = new Row(raw.number);
		Map<Integer, Object> columns = new HashMap<>();
		places.forEach((column, place) -> columns.put(place, column));
		for (int i = 0; i < raw.cells.size(); i++) {
			String cell = raw.cell(i);
			if (cell.isEmpty()) {
				continue;
			}
			Object column = columns.get(i);
			if (column instanceof Column one) {
				row.with(one, trimmed(cell));
			} else if (column instanceof String level) {
				row.withLevel(level, trimmed(cell));
			} else if (!cell.isBlank() && rows.get(0).cell(i).isBlank()) {
				faults.at(name, raw.number, i, "This column has no heading, so nobody can tell what “" + shorten(cell) + "” is. Give it a heading, or clear the cell.");
			}
		}
		return row;
	}

	/** A cell with nothing but blanks looks empty. Blank lines are written so that they can be told from that. */
	private static String trimmed(String cell) {
		return cell.isBlank() && cell.indexOf('\n') < 0 ? "" : cell;
	}

	static String shorten(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		return line.length() <= 40 ? line : line.substring(0, 39) + "…";
	}
}

package framewright.format.spreadsheet;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A row of a sheet. A cell that is not there is empty. */
final class Row {

	private final int number;
	private final Map<Column, String> cells = new EnumMap<>(Column.class);
	private final Set<Column> asked = EnumSet.noneOf(Column.class);
	private Map<String, String> levels = Map.of();

	/** @param number the row in the document, counted from 1 with its headings; 0 for one that was made here */
	Row(int number) {
		this.number = number;
	}

	int number() {
		return number;
	}

	/** What stands in a cell, which is taken note of: what nobody asked for has no place in the framework. */
	String get(Column column) {
		asked.add(column);
		return cells.getOrDefault(column, "");
	}

	/** The cells with something in them that nobody has asked for. */
	Set<Column> unasked() {
		Set<Column> left = EnumSet.noneOf(Column.class);
		left.addAll(cells.keySet());
		left.removeAll(asked);
		return left;
	}

	boolean has(Column column) {
		return cells.containsKey(column);
	}

	/** Sets a cell and gives back the row. Nothing is the same as an empty text. */
	Row with(Column column, String value) {
		if (value != null && !value.isEmpty()) {
			cells.put(column, value);
		}
		return this;
	}

	/** The text for a level; empty where there is none. */
	String level(String name) {
		return levels.getOrDefault(name, "");
	}

	Row withLevel(String name, String text) {
		if (!text.isEmpty()) {
			if (levels.isEmpty()) {
				levels = new HashMap<>(4);
			}
			levels.put(name, text);
		}
		return this;
	}

	boolean isBlank() {
		return cells.isEmpty() && levels.isEmpty();
	}
}

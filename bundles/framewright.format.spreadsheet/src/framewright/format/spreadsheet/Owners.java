package framewright.format.spreadsheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says to what part of the framework a row belongs: as the hidden column says, else by the number it bears, else like the row above it. */
final class Owners {

	private final Set<String> keys = new HashSet<>(Set.of(Labels.FRAMEWORK));
	private final Map<String, String> byNumber = new HashMap<>();
	private final Faults faults;

	/** @param matrix the elements, each with its name */
	Owners(List<Row> matrix, Faults faults) {
		this.faults = faults;
		for (Row row : matrix) {
			keys.add(row.get(Column.NAME));
			if (!row.get(Column.NUMBER).isBlank()) {
				byNumber.putIfAbsent(row.get(Column.NUMBER).strip(), row.get(Column.NAME));
			}
		}
	}

	/** A scale or a level. */
	void add(String key) {
		keys.add(key);
	}

	boolean has(String key) {
		return keys.contains(key);
	}

	String of(Sheet sheet, Row row, String above) {
		String key = row.get(Column.BELONGS).strip();
		if (!key.isEmpty()) {
			return key;
		}
		String number = row.get(Column.NUMBER).strip();
		if (number.isEmpty()) {
			return above;
		}
		String found = byNumber.get(number);
		if (found == null) {
			faults.at(sheet, row, Column.NUMBER, "No part in the sheet Matrix has the number “" + RawTable.shorten(number) + "”. Write the number of the part that this row belongs to, or leave the cell empty where it belongs to the same part as the row above.");
			return above;
		}
		return found;
	}
}

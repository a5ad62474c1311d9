package framewright.format.spreadsheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import framewright.core.exchange.Importer.UnreadableDocumentException;

/** What is wrong in a spreadsheet, with the cell where it is wrong. Everything is gathered, so that a person can mend it all at once. */
final class Faults {

	/** How many are told. */
	private static final int TOLD = 20;

	private final List<String> found = new ArrayList<>();
	private final Map<Sheet, Map<Object, Integer>> columns = new EnumMap<>(Sheet.class);
	private final Map<Sheet, String> names = new EnumMap<>(Sheet.class);
	private int more;

	/** Tells in which column of the document something stands: a {@link Column}, or the name of a level. */
	void knows(Sheet sheet, String name, Map<Object, Integer> places) {
		names.put(sheet, name);
		columns.put(sheet, new HashMap<>(places));
	}

	void at(Sheet sheet, Row row, Object column, String message) {
		Integer place = columns.getOrDefault(sheet, Map.of()).get(column);
		String name = names.getOrDefault(sheet, sheet.title());
		if (place == null) {
			add(name + ", row " + row.number() + ": " + message);
		} else {
			at(name, row.number(), place, message);
		}
	}

	/**
	 * @param row counted from 1
	 * @param column counted from 0
	 */
	void at(String sheet, int row, int column, String message) {
		add(sheet + ", cell " + cell(row, column) + ": " + message);
	}

	void add(String message) {
		if (found.size() < TOLD) {
			found.add(message);
		} else {
			more++;
		}
	}

	boolean isEmpty() {
		return found.isEmpty();
	}

	/** How a spreadsheet program names a cell, such as {@code C7}. */
	static String cell(int row, int column) {
		StringBuilder letters = new StringBuilder();
		for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
			letters.insert(0, (char) ('A' + (rest - 1) % 26));
		}
		return letters.append(row).toString();
	}

	/** @throws UnreadableDocumentException when something is wrong */
	void refuse() throws UnreadableDocumentException {
		if (!found.isEmpty()) {
			throw new UnreadableDocumentException(String.join("\n", found) + (more > 0 ? "\nAnd " + more + " more." : ""));
		}
	}
}

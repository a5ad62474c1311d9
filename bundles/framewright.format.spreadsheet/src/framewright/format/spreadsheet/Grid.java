package framewright.format.spreadsheet;

import java.util.List;

import framewright.format.spreadsheet.RawTable.RawRow;

/**
 * A sheet of somebody else, or the rows of a CSV file.
 *
 * @param name the name of the sheet; empty for a file that has one only
 * @param rows what is not blank
 */
record Grid(String name, List<RawRow> rows) {

	/** Where people find a row. */
	String where(RawRow row) {
		return name.isEmpty() ? "row " + row.number() : "Sheet " + name + ", row " + row.number();
	}
}

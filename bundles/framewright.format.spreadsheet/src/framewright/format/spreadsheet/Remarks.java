package framewright.format.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For workbooks of other people: what can be taken for a text is, and a person is told to look at it. */
final class Remarks implements Oddities {

	/**
	 * Something to look at.
	 *
	 * @param row counted from 1; 0 for the document as a whole
	 */
	record Remark(String sheet, int row, String message) {
	}

	/** Cells that were joined, all counted from 0 but the rows, from 1. */
	record Joined(String sheet, int top, int left, int bottom, int right) {
	}

	/** How many are told; who made the file knows after these. */
	private static final int MOST = 200;
	private static final int MOST_JOINED = 20_000;
	private static final Pattern CELLS = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

	private final List<Remark> remarks = new ArrayList<>();
	private final List<Joined> joined = new ArrayList<>();
	private int more;

	List<Remark> remarks() {
		List<Remark> all = new ArrayList<>(remarks);
		if (more > 0) {
			all.add(new Remark("", 0, more + " more cells are like those that are told."));
		}
		return all;
	}

	List<Joined> joined() {
		return joined;
	}

	void add(String sheet, int row, String message) {
		if (remarks.size() < MOST) {
			remarks.add(new Remark(sheet, row, message));
		} else {
			more++;
		}
	}

	private void at(String sheet, int row, int column, String message) {
		add(sheet, row, "Cell " + Faults.cell(row, column) + " " + message);
	}

	@Override
	public String formula(String sheet, int row, int column, String formula, String value) {
		if (!value.isEmpty()) {
			at(sheet, row, column, "holds a formula. What it showed last was taken: “" + RawTable.shorten(value) + "”.");
			return value;
		}
		at(sheet, row, column, "holds a formula that was never worked out. Its words were taken as they are, “=" + RawTable.shorten(formula) + "”; write the text instead.");
		return formula.isEmpty() ? "" : "=" + formula;
	}

	@Override
	public String truth(String sheet, int row, int column, String value) {
		return value.equals("1") ? "TRUE" : value.equals("0") ? "FALSE" : value;
	}

	@Override
	public String error(String sheet, int row, int column, String value) {
		at(sheet, row, column, "holds an error (" + RawTable.shorten(value) + "), which was taken for empty.");
		return "";
	}

	@Override
	public String noNumber(String sheet, int row, int column, String value) {
		return value;
	}

	@Override
	public void merged(String sheet, String cells) {
		Matcher place = CELLS.matcher(cells);
		if (place.matches() && joined.size() < MOST_JOINED) {
			joined.add(new Joined(sheet, Integer.parseInt(place.group(2)), XlsxReader.column(place.group(1)), Integer.parseInt(place.group(4)), XlsxReader.column(place.group(3))));
		}
	}

	@Override
	public void farRight(String sheet, int row, int column) {
		at(sheet, row, column, "stands so far to the right that it was not read.");
	}

	@Override
	public boolean macros() {
		add("", 0, "The workbook has macros, which are programs. They were not read.");
		return true;
	}
}

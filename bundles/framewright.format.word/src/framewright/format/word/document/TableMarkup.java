package framewright.format.word.document;

import java.util.List;

/** Writes tables as handbooks have them: with a head that is repeated on each page, and a text for those who cannot see them. */
public final class TableMarkup {

	private final Markup xml;
	private final StyleNames styles;

	public TableMarkup(Markup xml, StyleNames styles) {
		this.xml = xml;
		this.styles = styles;
	}

	/**
	 * Begins a table.
	 *
	 * @param widths of the columns, in twentieths of a point
	 * @param title what it is about
	 * @param head whether its first row is a head
	 * @param rowTitles whether its first column names the rows
	 */
	public void begin(List<Integer> widths, String title, boolean head, boolean rowTitles) {
		int width = widths.stream().mapToInt(Integer::intValue).sum();
		xml.start("w:tbl").start("w:tblPr").empty("w:tblStyle", "w:val", styles.of(StyleNames.TABLE)).empty("w:tblW", "w:w", String.valueOf(width), "w:type", "dxa").empty("w:tblLayout", "w:type", "fixed")
				.empty("w:tblLook", "w:val", head ? rowTitles ? "06A0" : "0620" : rowTitles ? "0680" : "0600", "w:firstRow", head ? "1" : "0", "w:lastRow", "0", "w:firstColumn", rowTitles ? "1" : "0", "w:lastColumn", "0",
						"w:noHBand", "1", "w:noVBand", "1");
		if (!title.isEmpty()) {
			xml.empty("w:tblCaption", "w:val", title);
		}
		xml.end().start("w:tblGrid");
		widths.forEach(width1 -> xml.empty("w:gridCol", "w:w", String.valueOf(width1)));
		xml.end();
	}

	/** @param head whether it is repeated at the top of each page @param whole whether it stays on one page */
	public void beginRow(boolean head, boolean whole) {
		xml.start("w:tr").start("w:trPr");
		if (whole) {
			xml.empty("w:cantSplit");
		}
		if (head) {
			xml.empty("w:tblHeader");
		}
		xml.end();
	}

	/**
	 * Begins a cell, in which at least one paragraph must follow.
	 *
	 * @param columns how many columns it covers
	 * @param fill its colour in hexadecimal; empty for that of the table
	 */
	public void beginCell(int width, int columns, String fill) {
		xml.start("w:tc").start("w:tcPr").empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa");
		if (columns > 1) {
			xml.empty("w:gridSpan", "w:val", String.valueOf(columns));
		}
		if (!fill.isEmpty()) {
			xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", fill);
		}
		xml.end();
	}

	/** Ends a cell, a row or the table. */
	public void end() {
		xml.end();
	}
}

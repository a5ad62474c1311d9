package framewright.format.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import framewright.core.compare.ChangeMatrix;
import framewright.core.compare.ChangeMatrix.Cell;
import framewright.core.compare.ChangeMatrix.Column;
import framewright.core.compare.ChangeMatrix.Row;
import framewright.core.compare.Sentences;
import framewright.format.word.document.Body;
import framewright.format.word.document.Look;
import framewright.format.word.document.Mark;
import framewright.format.word.document.Span;
import framewright.format.word.document.Styles;
import framewright.format.word.redline.Place;

/** The changes as a table: a row for each rated element that changed, a column for each level. Colours only repeat what the signs say. */
final class MatrixTable {

	private final Body body;
	private final PlaceMap map;

	MatrixTable(Body body, PlaceMap map) {
		this.body = body;
		this.map = map;
	}

	void write(ChangeMatrix matrix) {
		body.paragraph(Look.LABEL, "What changed at which level");
		body.paragraph(Look.SMALL, Arrays.stream(Cell.values()).filter(cell -> !cell.sign().isEmpty()).map(cell -> cell.sign() + "  " + cell.meaning()).collect(Collectors.joining("     ")));
		List<Integer> widths = new ArrayList<>(List.of(15, 3));
		matrix.levels().forEach(level -> widths.add(3));
		widths.add(4);
		body.beginTable(widths);
		List<String> heads = new ArrayList<>(List.of("Part", "Part itself"));
		matrix.levels().stream().map(Column::title).forEach(heads::add);
		heads.add("Affects assessment?");
		body.beginRow(true, true, Mark.KEPT);
		for (int i = 0; i < heads.size(); i++) {
			cell(widths, i, Styles.PALE, i == 0 ? Look.CELL_HEAD : Look.CELL_HEAD_SIGN, heads.get(i), null);
		}
		body.end();
		matrix.rows().forEach(row -> row(widths, matrix.levels(), row));
		body.endTable();
	}

	private void row(List<Integer> widths, List<Column> levels, Row row) {
		String name = row.subject().name();
		body.beginRow(false, true, Mark.KEPT);
		cell(widths, 0, null, Look.CELL_ROW, Sentences.element(row.subject()), new Place(name, "title", ""));
		cell(widths, 1, colour(row.overall()), Look.CELL_SIGN, row.overall().sign(), new Place(name, "title", ""));
		for (int i = 0; i < levels.size(); i++) {
			Cell cell = i < row.cells().size() ? row.cells().get(i) : Cell.NONE;
			cell(widths, i + 2, colour(cell), Look.CELL_SIGN, cell.sign(), new Place(name, "at", levels.get(i).level()));
		}
		cell(widths, widths.size() - 1, null, Look.CELL_SIGN, row.affectsAssessment() ? "Yes" : "", new Place(name, "title", ""));
		body.end();
	}

	/** @param place what a comment on the cell is about; {@code null} where it is about the document */
	private void cell(List<Integer> widths, int column, String fill, Look look, String text, Place place) {
		body.beginCell(Body.width(widths, widths.get(column)), fill, Mark.KEPT);
		if (place == null) {
			body.paragraph(look, text);
		} else {
			body.begin(look);
			int bookmark = body.beginBookmark(map.add(place, text, true));
			body.run(Span.plain(text));
			body.endBookmark(bookmark);
			body.end();
		}
		body.end();
	}

	private static String colour(Cell cell) {
		return switch (cell) {
			case LOW -> "FFF6DD";
			case MEDIUM -> "FFE3B0";
			case HIGH -> "F7C5A8";
			case NEW -> "D3EBD3";
			case GONE -> "E4E4E4";
			case SAME, NONE -> null;
		};
	}
}

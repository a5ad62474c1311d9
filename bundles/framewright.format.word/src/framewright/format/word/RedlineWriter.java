package framewright.format.word;

import java.util.ArrayList;
import java.util.List;

import framewright.format.word.document.Body;
import framewright.format.word.document.Look;
import framewright.format.word.document.Mark;
import framewright.format.word.document.Styles;
import framewright.format.word.redline.Marked;
import framewright.format.word.redline.Marked.MarkedColumn;
import framewright.format.word.redline.Marked.MarkedRow;
import framewright.format.word.redline.Marked.Paragraph;
import framewright.format.word.redline.Marked.Section;
import framewright.format.word.redline.Marked.Table;
import framewright.format.word.redline.Marked.Words;

/** Writes two versions that were brought together, with tracked changes, bookmarks and comments. */
final class RedlineWriter {

	private static final String GONE = "F2F2F2";

	/** More characters than this fill much of a page where there are four columns. */
	private static final int LONG_CELL = 1500;

	private final Body body;
	private final PlaceMap map;
	private final Remarks remarks;

	RedlineWriter(Body body, PlaceMap map, Remarks remarks) {
		this.body = body;
		this.map = map;
		this.remarks = remarks;
	}

	void write(Marked piece) {
		switch (piece) {
			case Section section -> section.items().forEach(this::write);
			case Table table -> table(table);
			case Paragraph paragraph -> paragraph(paragraph, paragraph.mark());
		}
	}

	/** @param mark what is told of the paragraph itself: of the last in a cell, nothing can be */
	private void paragraph(Paragraph paragraph, Mark mark) {
		if (paragraph.place() == null) {
			map.other(paragraph.now());
		}
		body.begin(paragraph.look(), paragraph.depth(), mark, paragraph.was());
		int bookmark = paragraph.place() == null ? -1 : body.beginBookmark(map.add(paragraph.place(), paragraph.now(), false));
		words(paragraph.words(), remarks.in(paragraph));
		if (bookmark >= 0) {
			body.endBookmark(bookmark);
		}
		body.end();
	}

	/** The words, cut where a comment begins or ends. */
	private void words(List<Words> words, List<Remarks.Range> ranges) {
		int done = 0;
		begin(ranges, 0);
		for (Words one : words) {
			int length = one.span().text().length();
			int from = 0;
			while (from < length) {
				int to = nextCut(ranges, done + from, done + length) - done;
				body.run(one.span().part(from, to), one.mark(), one.before());
				from = to;
				end(ranges, done + to);
				if (to < length) {
					begin(ranges, done + to);
				}
			}
			done += length;
			begin(ranges, done);
		}
		if (done == 0) {
			end(ranges, 0);
		}
	}

	private static int nextCut(List<Remarks.Range> ranges, int after, int last) {
		int next = last;
		for (Remarks.Range range : ranges) {
			next = range.from() > after ? Math.min(next, range.from()) : next;
			next = range.to() > after ? Math.min(next, range.to()) : next;
		}
		return next;
	}

	private void begin(List<Remarks.Range> ranges, int at) {
		ranges.stream().filter(range -> range.from() == at).forEach(range -> range.comments().forEach(body::beginComment));
	}

	private void end(List<Remarks.Range> ranges, int at) {
		ranges.stream().filter(range -> range.to() == at).forEach(range -> range.comments().forEach(body::endComment));
	}

	private void table(Table table) {
		List<Integer> widths = table.columns().stream().map(MarkedColumn::width).toList();
		body.beginTable(widths);
		for (MarkedRow row : table.rows()) {
			body.beginRow(row.head(), isShort(row), row.mark());
			for (int i = 0; i < widths.size(); i++) {
				MarkedColumn column = table.columns().get(i);
				boolean label = row.head() || !row.cells().get(i).isEmpty() && row.cells().get(i).get(0).look() == Look.CELL_HEAD;
				body.beginCell(Body.width(widths, column.width()), label ? Styles.PALE : column.mark() == Mark.DELETED ? GONE : null, column.mark());
				cell(row.cells().get(i));
				body.end();
			}
			body.end();
		}
		body.endTable();
	}

	/** Whether a row is short enough to stand on one page, which reads better. */
	private static boolean isShort(MarkedRow row) {
		return row.cells().stream().allMatch(cell -> cell.stream().flatMap(paragraph -> paragraph.words().stream()).mapToInt(one -> one.span().text().length()).sum() < LONG_CELL);
	}

	/** A cell must have a paragraph, and its last one belongs to the cell and cannot be tracked. */
	private void cell(List<Paragraph> paragraphs) {
		if (paragraphs.isEmpty()) {
			body.begin(Look.CELL);
			body.end();
		}
		for (int i = 0; i < paragraphs.size(); i++) {
			paragraph(paragraphs.get(i), i == paragraphs.size() - 1 ? Mark.KEPT : paragraphs.get(i).mark());
		}
	}

	/** All paragraphs in the order in which they are written. */
	static List<Paragraph> paragraphs(Marked piece) {
		List<Paragraph> found = new ArrayList<>();
		collect(piece, found);
		return found;
	}

	private static void collect(Marked piece, List<Paragraph> into) {
		switch (piece) {
			case Section section -> section.items().forEach(item -> collect(item, into));
			case Table table -> table.rows().forEach(row -> row.cells().forEach(into::addAll));
			case Paragraph paragraph -> into.add(paragraph);
		}
	}
}

package framewright.format.document.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the lines of a page apart where empty space runs through them from top to bottom: into columns of text, which are read one after the other, and
 * into tables without lines around their cells.
 */
final class Bands {

	/** Space between columns is at least so wide, in heights of the type. */
	private static final float GUTTER = 0.9f;

	/** In columns of text, lines are mostly full; in tables they are mostly not. */
	private static final double FULL = 0.72;

	private Bands() {
	}

	/** A space that runs through several rows. */
	private record Gap(float from, float to) {
	}

	/**
	 * Paragraphs and tables in the order in which they are read.
	 *
	 * @param lines of a page or a part of one, from top to bottom and from left to right
	 */
	static List<Part> of(List<Line> lines) {
		List<List<Line>> rows = rows(lines);
		List<Part> parts = new ArrayList<>();
		List<Line> plain = new ArrayList<>();
		int at = 0;
		while (at < rows.size()) {
			int end = rows.get(at).size() > 1 ? band(rows, at) : at;
			if (end - at < 2 && !(end - at == 1 && isContents(rows.get(at)))) {
				plain.addAll(rows.get(at));
				at++;
				continue;
			}
			List<List<Line>> band = rows.subList(at, end);
			List<Gap> gaps = gaps(band);
			flush(plain, parts);
			if (isContents(band)) {
				band.forEach(row -> parts.add(Part.of(contents(row))));
			} else if (gaps.isEmpty()) {
				band.forEach(plain::addAll);
			} else {
				band(band, gaps, parts);
			}
			at = end;
		}
		flush(plain, parts);
		return parts;
	}

	private static void flush(List<Line> plain, List<Part> parts) {
		Paragraphs.of(plain).forEach(paragraph -> parts.add(Part.of(paragraph)));
		plain.clear();
	}

	private static List<List<Line>> rows(List<Line> lines) {
		List<List<Line>> rows = new ArrayList<>();
		for (Line line : lines) {
			List<Line> last = rows.isEmpty() ? null : rows.getLast();
			if (last != null && Math.abs(last.get(0).base() - line.base()) < 0.35f * Math.max(last.get(0).size(), line.size())) {
				last.add(line);
			} else {
				rows.add(new ArrayList<>(List.of(line)));
			}
		}
		return rows;
	}

	/** How far a space goes on that begins in a row. @return the row behind the last one that has it */
	private static int band(List<List<Line>> rows, int from) {
		List<Gap> gaps = within(rows.get(from));
		int end = from + 1;
		int lastFull = from;
		while (end < rows.size()) {
			List<Line> row = rows.get(end);
			List<Gap> next = common(gaps, row);
			float size = row.get(0).size();
			float above = (row.get(0).base() - rows.get(end - 1).get(0).base()) / size;
			if (next.isEmpty() || above > 6) {
				break;
			}
			boolean leftOnly = row.size() == 1 && row.get(0).right() <= next.get(0).from() + 1;
			boolean heading = leftOnly && (row.get(0).bold() || size > rows.get(lastFull).get(0).size() + 0.9f) && above > 1.7f && !anyBeside(rows, end, next);
			if (heading || leftOnly && above > 2.6f && !anyBeside(rows, end, next)) {
				break;
			}
			gaps = next;
			if (row.size() > 1) {
				lastFull = end;
			}
			end++;
		}
		// rows at the end that have words on the left only may be text below
		int last = end;
		while (last - 1 > lastFull && (rows.get(last - 1).get(0).base() - rows.get(last - 2).get(0).base()) / rows.get(last - 1).get(0).size() > 1.9f) {
			last--;
		}
		return last;
	}

	/** Whether one of the next rows has words on both sides. */
	private static boolean anyBeside(List<List<Line>> rows, int at, List<Gap> gaps) {
		for (int i = at; i < Math.min(rows.size(), at + 3); i++) {
			if (rows.get(i).size() > 1 && !common(gaps, rows.get(i)).isEmpty()) {
				return true;
			}
		}
		return false;
	}

	private static List<Gap> within(List<Line> row) {
		List<Gap> gaps = new ArrayList<>();
		for (int i = 1; i < row.size(); i++) {
			Gap gap = new Gap(row.get(i - 1).right(), row.get(i).left());
			if (gap.to() - gap.from() >= GUTTER * row.get(i).size()) {
				gaps.add(gap);
			}
		}
		return gaps;
	}

	/** What is left of spaces where a row has words. */
	private static List<Gap> common(List<Gap> gaps, List<Line> row) {
		List<Gap> left = new ArrayList<>();
		float narrowest = GUTTER * row.get(0).size() * 0.8f;
		for (Gap gap : gaps) {
			float from = gap.from();
			List<Gap> pieces = new ArrayList<>();
			for (Line line : row) {
				if (line.right() <= from || line.left() >= gap.to()) {
					continue;
				}
				if (line.left() > from) {
					pieces.add(new Gap(from, line.left()));
				}
				from = Math.max(from, line.right());
			}
			if (from < gap.to()) {
				pieces.add(new Gap(from, gap.to()));
			}
			pieces.stream().filter(piece -> piece.to() - piece.from() >= narrowest).forEach(left::add);
		}
		return left;
	}

	/** The spaces that run through all rows, with words on both sides. */
	private static List<Gap> gaps(List<List<Line>> rows) {
		List<Gap> gaps = List.of(new Gap(0, Float.MAX_VALUE));
		for (List<Line> row : rows) {
			gaps = common(gaps, row);
		}
		float left = Float.MAX_VALUE;
		float right = 0;
		for (List<Line> row : rows) {
			left = Math.min(left, row.get(0).left());
			right = Math.max(right, row.getLast().right());
		}
		float from = left;
		float to = right;
		return gaps.stream().filter(gap -> gap.from() > from && gap.to() < to).toList();
	}

	private static int column(Line line, List<Gap> gaps) {
		int column = 0;
		for (Gap gap : gaps) {
			if (line.left() >= gap.to() - 1) {
				column++;
			}
		}
		return column;
	}

	private static void band(List<List<Line>> rows, List<Gap> gaps, List<Part> parts) {
		List<List<Line>> columns = new ArrayList<>();
		for (int i = 0; i <= gaps.size(); i++) {
			columns.add(new ArrayList<>());
		}
		rows.forEach(row -> row.forEach(line -> columns.get(column(line, gaps)).add(line)));
		columns.removeIf(List::isEmpty);
		if (isText(columns)) {
			columns.forEach(column -> parts.addAll(of(column)));
			return;
		}
		Table table = table(rows, gaps);
		if (table.rows.size() < 2) {
			columns.forEach(column -> Paragraphs.of(column).forEach(paragraph -> parts.add(Part.of(paragraph))));
		} else {
			parts.add(Part.of(table));
		}
	}

	/** Whether columns are read one after the other: their lines are full, and their paragraphs do not begin beside each other. */
	private static boolean isText(List<List<Line>> columns) {
		if (columns.size() > 4 || columns.size() < 2) {
			return false;
		}
		int full = 0;
		int all = 0;
		for (List<Line> column : columns) {
			if (column.size() < 4) {
				return false;
			}
			float left = Float.MAX_VALUE;
			float right = 0;
			for (Line line : column) {
				left = Math.min(left, line.left());
				right = Math.max(right, line.right());
			}
			if (right - left < 12 * column.get(0).size()) {
				return false;
			}
			for (Line line : column) {
				all++;
				full += line.right() - line.left() > FULL * (right - left) ? 1 : 0;
			}
		}
		return full > 0.55 * all && beside(columns) < 0.6;
	}

	/** Which part of the paragraphs of the first column begin beside a paragraph of the next one. */
	private static double beside(List<List<Line>> columns) {
		List<Paragraph> first = Paragraphs.of(columns.get(0));
		List<Paragraph> second = Paragraphs.of(columns.get(1));
		if (first.size() < 2 || second.size() < 2) {
			return 0;
		}
		int beside = 0;
		for (Paragraph paragraph : first.subList(1, first.size())) {
			float base = paragraph.lines.get(0).base();
			boolean same = second.subList(1, second.size()).stream().anyMatch(other -> Math.abs(other.lines.get(0).base() - base) < 2);
			beside += same && paragraph.space > 0.2 ? 1 : 0;
		}
		return (double) beside / (first.size() - 1);
	}

	private static Table table(List<List<Line>> rows, List<Gap> gaps) {
		Table table = new Table();
		table.page = rows.get(0).get(0).page();
		table.edges = new float[gaps.size() + 1];
		for (int i = 0; i <= gaps.size(); i++) {
			table.edges[i] = i == 0 ? 0 : gaps.get(i - 1).to();
		}
		float typical = typical(rows);
		List<List<Line>> cells = new ArrayList<>();
		List<Line> before = null;
		for (List<Line> row : rows) {
			float gap = before == null ? Float.MAX_VALUE : (row.get(0).base() - before.get(0).base()) / row.get(0).size();
			boolean label = column(row.get(0), gaps) == 0;
			boolean begins = before == null || gap > typical * 1.3f + 0.05f || label && row.size() > 1 && (typical == 0 || before.size() > 1 && isShort(rows));
			if (begins && before != null) {
				close(table, cells);
			}
			if (begins) {
				cells = new ArrayList<>();
				for (int i = 0; i <= gaps.size(); i++) {
					cells.add(new ArrayList<>());
				}
			}
			for (Line line : row) {
				cells.get(column(line, gaps)).add(line);
			}
			before = row;
		}
		close(table, cells);
		return table;
	}

	/** Whether nearly every row has words in all columns, so that each is a row of the table. */
	private static boolean isShort(List<List<Line>> rows) {
		int most = rows.stream().mapToInt(List::size).max().orElse(1);
		return rows.stream().filter(row -> row.size() == most).count() * 10 >= rows.size() * 7L;
	}

	/** How far lines within a cell are from each other; 0 where all rows are equally far apart. */
	private static float typical(List<List<Line>> rows) {
		List<Float> gaps = new ArrayList<>();
		for (int i = 1; i < rows.size(); i++) {
			float gap = (rows.get(i).get(0).base() - rows.get(i - 1).get(0).base()) / rows.get(i).get(0).size();
			if (gap > 0.7f) {
				gaps.add(gap);
			}
		}
		if (gaps.isEmpty()) {
			return 0;
		}
		gaps.sort(null);
		float low = gaps.get(0);
		float high = gaps.getLast();
		return high < low * 1.25f ? (low > 1.5f ? 0 : low) : gaps.get(gaps.size() / 4);
	}

	private static void close(Table table, List<List<Line>> cells) {
		Table.Row row = new Table.Row();
		row.page = table.page;
		for (List<Line> lines : cells) {
			Table.Cell cell = new Table.Cell();
			Paragraphs.of(lines).forEach(paragraph -> cell.parts.add(Part.of(paragraph)));
			row.cells.add(cell);
		}
		table.rows.add(row);
	}

	// ---- contents ----

	private static boolean isContents(List<Line> row) {
		return row.size() > 1 && row.getLast().text().matches("\\d{1,4}|[ivxlc]{1,6}") && row.stream().anyMatch(line -> line.text().matches(".*(?:\\.\\s?){4,}.*|.*…{2,}.*"));
	}

	/** Whether most rows of a band end with the number of a page, behind dots or far on the right. */
	private static boolean isContents(Iterable<List<Line>> rows) {
		int all = 0;
		int numbers = 0;
		int last = -1;
		boolean rising = true;
		for (List<Line> row : rows) {
			all++;
			String end = row.getLast().text();
			if (row.size() > 1 && end.matches("(?:(?:\\.\\s?)+)?\\d{1,4}")) {
				numbers++;
				int number = Integer.parseInt(end.replaceAll("\\D", ""));
				rising &= number >= last;
				last = number;
			}
		}
		return all >= 3 && numbers * 10 >= all * 6 && rising;
	}

	private static Paragraph contents(List<Line> row) {
		Paragraph paragraph = new Paragraph();
		paragraph.style = "toc";
		List<Piece> pieces = new ArrayList<>();
		row.forEach(line -> pieces.addAll(line.pieces()));
		paragraph.lines.add(new Line(row.get(0).page(), pieces));
		return paragraph;
	}
}

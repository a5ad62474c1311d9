package framewright.editing.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import framewright.dsl.text.Markdown;
import framewright.editing.form.ProseEdits.Cell;
import framewright.editing.form.RefusedEditException;

/**
 * A block of cells that somebody selected: what goes to a spreadsheet, and what comes from one. Places are those of the view, ends included. What is to be written is given as cells for
 * {@link framewright.editing.form.ProseEdits#descriptors}, without those that say it already.
 */
public record MatrixBlock(MatrixView view, int row, int column, int lastRow, int lastColumn) {

	/** The block as plain text for the clipboard. Bold and lists are there as Markdown, so nothing is lost when it comes back. */
	public String copy() {
		List<List<String>> rows = new ArrayList<>();
		for (int at = row; at <= lastRow; at++) {
			List<String> cells = new ArrayList<>();
			for (int place = column; place <= lastColumn; place++) {
				cells.add(view.text(at, place));
			}
			rows.add(cells);
		}
		return Spreadsheet.print(rows);
	}

	/** Empties the cells. */
	public List<Cell> clear() {
		return fill("");
	}

	private List<Cell> fill(String markdown) {
		List<Cell> cells = new ArrayList<>();
		for (int at = row; at <= lastRow; at++) {
			for (int place = Math.max(1, column); place <= lastColumn; place++) {
				write(cells, at, place, markdown);
			}
		}
		return cells;
	}

	private void write(List<Cell> cells, int at, int place, String markdown) {
		if (view.isCell(at, place) && !view.text(at, place).strip().equals(markdown)) {
			String subset = subset(markdown);
			if (!view.text(at, place).strip().equals(subset)) {
				cells.add(new Cell(view.rows().get(at).name(), view.levels().get(place - 1).name(), subset));
			}
		}
	}

	/**
	 * What a text from the clipboard means for the cells from the first one of the block on. One cell goes into all cells of the block. When the block begins in the column of the elements,
	 * each row goes to the element whose heading it begins with, in whatever order they come; else they go to the rows below each other. Rows that only head others take no text and are passed over.
	 *
	 * @throws RefusedEditException when there is no room for it, or an element is not among those shown
	 */
	public List<Cell> paste(String clipboard) throws RefusedEditException {
		List<List<String>> rows = trimmed(Spreadsheet.read(clipboard));
		if (rows.isEmpty()) {
			return List.of();
		}
		int width = rows.getFirst().size();
		if (column == 0 && width == 1) {
			throw new RefusedEditException("Titles are not changed in the matrix. Choose a cell in the column of a level to paste into.");
		}
		if (column + width > view.columns()) {
			throw new RefusedEditException("What you paste has " + count(width, "column") + ", and only " + count(view.columns() - column, "column") + (view.columns() - column == 1 ? " follows" : " follow")
					+ " from the cell you chose. Choose a cell further left, or copy fewer columns.");
		}
		if (rows.size() == 1 && width == 1) {
			return fill(rows.getFirst().getFirst());
		}
		List<Integer> targets = column == 0 ? byHeading(rows) : below(rows);
		List<Cell> cells = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			for (int k = column == 0 ? 1 : 0; k < width; k++) {
				write(cells, targets.get(i), column + k, rows.get(i).get(k));
			}
		}
		return cells;
	}

	/** The rows below each other. An empty line may stand for a row that takes no text, as copying writes it. */
	private List<Integer> below(List<List<String>> rows) throws RefusedEditException {
		List<Integer> targets = new ArrayList<>();
		int at = row;
		for (List<String> line : rows) {
			boolean empty = line.stream().allMatch(String::isEmpty);
			while (!empty && at < view.rows().size() && !view.rows().get(at).isRated()) {
				at++;
			}
			if (at >= view.rows().size()) {
				throw new RefusedEditException("What you paste has " + count(rows.size(), "row") + ", and there is room for only " + targets.size() + " from the cell you chose on. Choose a cell further up, or copy fewer rows.");
			}
			targets.add(at++);
		}
		return targets;
	}

	private List<Integer> byHeading(List<List<String>> rows) throws RefusedEditException {
		Map<String, Integer> places = new HashMap<>();
		for (int i = view.rows().size() - 1; i >= 0; i--) {
			// Where two rows have one heading, nobody could say which is meant.
			places.merge(heading(view.rows().get(i).heading()), i, (one, other) -> -2);
		}
		List<Integer> targets = new ArrayList<>();
		List<String> unknown = new ArrayList<>();
		for (List<String> line : rows) {
			String heading = heading(line.getFirst());
			boolean silent = line.stream().skip(1).allMatch(String::isEmpty);
			int place = places.getOrDefault(heading, -1);
			if (place < 0 && !silent) {
				unknown.add("“" + line.getFirst() + "”" + (place == -2 ? " (there are two)" : ""));
			}
			targets.add(place);
		}
		if (!unknown.isEmpty()) {
			String more = unknown.size() > 3 ? " and " + (unknown.size() - 3) + " more" : "";
			throw new RefusedEditException("Nothing was pasted, because these are not among the elements that are shown: " + unknown.stream().limit(3).collect(Collectors.joining(", ")) + more
					+ ". Leave the headings as they were copied, or paste the texts alone, into the column of the first level.");
		}
		return targets;
	}

	private static String heading(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

	private static String count(int number, String word) {
		return number == 1 ? "1 " + word : number + " " + word + "s";
	}

	/** Rows of one length, without the empty columns and rows that a spreadsheet likes to add at the end, their texts made plain. */
	private static List<List<String>> trimmed(List<List<String>> rows) {
		List<List<String>> clean = new ArrayList<>(rows.stream().map(row -> row.stream().map(MatrixBlock::plain).toList()).toList());
		while (clean.size() > 1 && clean.getLast().stream().allMatch(String::isEmpty)) {
			clean.removeLast();
		}
		int width = 1;
		for (List<String> row : clean) {
			for (int i = width; i < row.size(); i++) {
				width = row.get(i).isEmpty() ? width : i + 1;
			}
		}
		List<List<String>> even = new ArrayList<>();
		for (List<String> row : clean) {
			List<String> cells = new ArrayList<>(row.subList(0, Math.min(width, row.size())));
			while (cells.size() < width) {
				cells.add("");
			}
			even.add(cells);
		}
		return even;
	}

	/** The text of a cell with line ends and blanks as Markdown has them, and dots at the beginning of lines as entries of a list. */
	private static String plain(String cell) {
		String text = cell.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').replace('\u00A0', ' ').replaceAll("[\\p{Cntrl}&&[^\\n]]", "");
		return text.replaceAll("(?m)^( *)[•·▪◦‣] +", "$1- ").replaceAll("(?m)[ ]+$", "").strip();
	}

	/** The same words without what prose may not hold. */
	private static String subset(String markdown) {
		return Markdown.faults(markdown).isEmpty() ? markdown : markdown.lines().map(Markdown::toSubset).collect(Collectors.joining("\n")).strip();
	}
}

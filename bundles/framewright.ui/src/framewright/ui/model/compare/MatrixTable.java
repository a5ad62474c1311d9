package framewright.ui.model.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeMatrix;
import framewright.core.compare.ChangeMatrix.Cell;
import framewright.core.compare.ChangeMatrix.Column;
import framewright.core.compare.ChangeMatrix.Row;
import framewright.core.compare.Changes;

/** The matrix of elements and levels as a table with headings: the element, what changed of it otherwise, each level, and whether an assessment is affected. Immutable. */
public final class MatrixTable {

	private final ChangeMatrix matrix;
	private final List<String> headings = new ArrayList<>();
	private final Map<String, List<Change>> changes = new HashMap<>();

	public MatrixTable(Changes all) {
		matrix = all.matrix();
		headings.add("Element");
		headings.add("Overall");
		boolean scales = matrix.levels().stream().map(Column::scale).distinct().count() > 1;
		matrix.levels().forEach(level -> headings.add(scales ? level.title() + " (" + level.scale() + ")" : level.title()));
		headings.add("Affects assessment");
		all.changes().forEach(change -> changes.computeIfAbsent(change.subject().name(), name -> new ArrayList<>()).add(change));
	}

	public List<String> headings() {
		return headings;
	}

	public int rows() {
		return matrix.rows().size();
	}

	public int columns() {
		return headings.size();
	}

	/** What happened to a level, or to the element otherwise; empty in the other columns. */
	public Optional<Cell> cell(int row, int column) {
		Row content = matrix.rows().get(row);
		if (column == 1) {
			return Optional.of(content.overall());
		}
		return column > 1 && column < columns() - 1 ? Optional.of(content.cells().get(column - 2)) : Optional.empty();
	}

	/** What stands in a cell. */
	public String text(int row, int column) {
		Row content = matrix.rows().get(row);
		if (column == 0) {
			return ChangeWords.heading(content.subject());
		}
		return column == columns() - 1 ? content.affectsAssessment() ? "Yes" : "" : cell(row, column).orElseThrow().sign();
	}

	/** A cell as it is said aloud: “1a.i Safeguarding, High impact: rewritten”. */
	public String spoken(int row, int column) {
		String element = ChangeWords.heading(matrix.rows().get(row).subject()).replace("  ", " ");
		if (column == 0) {
			return element;
		}
		String meaning = column == columns() - 1 ? matrix.rows().get(row).affectsAssessment() ? "yes" : "no" : cell(row, column).orElseThrow().meaning();
		return element + ", " + headings.get(column) + ": " + meaning;
	}

	/** The change that a cell leads to; empty where there is none. */
	public Optional<Change> change(int row, int column) {
		List<Change> own = changes.getOrDefault(matrix.rows().get(row).subject().name(), List.of());
		if (column == 0) {
			return own.stream().findFirst();
		}
		if (column == 1) {
			return own.stream().filter(change -> change.level().isEmpty()).findFirst();
		}
		if (column == columns() - 1) {
			return own.stream().filter(Change::affectsAssessment).findFirst();
		}
		String level = matrix.levels().get(column - 2).level();
		return own.stream().filter(change -> change.level().equals(level)).findFirst();
	}

	/** What the signs mean, for below the table. */
	public static String legend() {
		List<String> signs = new ArrayList<>();
		for (Cell cell : Cell.values()) {
			if (!cell.sign().isEmpty() && cell.sign().length() == 1) {
				signs.add(cell.sign() + "  " + cell.meaning());
			}
		}
		return String.join("     ", signs) + "     New, Gone  a text that came or went";
	}
}

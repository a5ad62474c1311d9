package framewright.editing.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import framewright.editing.form.FormText;
import framewright.editing.matrix.Filter.Show;
import framewright.editing.matrix.Matrix.Level;

/**
 * What somebody sees of a matrix: which rows are folded and which a filter leaves, and the cells by place. Column 0 is that of the elements, the levels follow. A row that was found by a
 * filter stays when its text changes, so that nothing vanishes under the hands of who writes, until the filter is set again. Belongs to one thread.
 */
public final class MatrixView {

	private Matrix matrix;
	private String scale = "";
	private Filter filter = Filter.ALL;
	private ChangedCells changed = ChangedCells.NONE;
	private final Set<String> folded = new HashSet<>();
	private final Set<String> foldedInFilter = new HashSet<>();
	private final Set<String> found = new HashSet<>();
	private List<MatrixRow> rows = List.of();
	private final Map<String, Integer> places = new HashMap<>();

	/** Shows another text, or the same. */
	public void take(FormText text) {
		matrix = Matrix.of(text, scale, matrix);
		show();
	}

	/** Shows the elements that are rated on another scale. */
	public void choose(FormText text, String name) {
		scale = name;
		found.clear();
		take(text);
	}

	/** The matrix that is shown; empty when no text was read yet. */
	public Optional<Matrix> matrix() {
		return Optional.ofNullable(matrix);
	}

	public List<Level> levels() {
		return matrix == null ? List.of() : matrix.scale().levels();
	}

	// ---- which rows ----

	public Filter filter() {
		return filter;
	}

	public void filter(Filter wanted) {
		filter = wanted;
		found.clear();
		foldedInFilter.clear();
		show();
	}

	/** Takes what changed since the last published version. */
	public void changed(ChangedCells cells) {
		changed = cells;
		show();
	}

	/** What changed since the last published version, as far as that was worked out. */
	public ChangedCells changed() {
		return changed;
	}

	private Set<String> folds() {
		return filter.isAll() ? folded : foldedInFilter;
	}

	public boolean isFolded(MatrixRow row) {
		return row.isGroup() && folds().contains(row.name());
	}

	public void fold(MatrixRow row, boolean fold) {
		if (fold && row.isGroup()) {
			folds().add(row.name());
		} else {
			folds().remove(row.name());
		}
		show();
	}

	public void foldAll(boolean fold) {
		folds().clear();
		if (fold && matrix != null) {
			matrix.rows().stream().filter(MatrixRow::isGroup).forEach(row -> folds().add(row.name()));
		}
		show();
	}

	private void show() {
		Set<MatrixRow> left = new LinkedHashSet<>();
		if (matrix != null) {
			List<String> words = filter.searched();
			for (MatrixRow row : matrix.rows()) {
				if (matches(row, words)) {
					found.add(row.name());
				}
				if (found.contains(row.name())) {
					left.add(row);
				}
			}
			if (!filter.isAll()) {
				withAbove(left);
			}
		}
		rows = (filter.isAll() && matrix != null ? matrix.rows() : left).stream().filter(row -> !isUnderFold(row)).toList();
		places.clear();
		for (int i = 0; i < rows.size(); i++) {
			places.putIfAbsent(rows.get(i).name(), i);
		}
	}

	private boolean matches(MatrixRow row, List<String> words) {
		if (filter.isAll()) {
			return false;
		}
		boolean shown = switch (filter.show()) {
			case ALL -> true;
			case MISSING -> row.isMissingAny();
			case CHANGED -> row.isRated() && changed.isChanged(row.name());
		};
		if (!shown || words.isEmpty()) {
			return shown && row.isRated();
		}
		if (row.holds(words)) {
			return true;
		}
		for (MatrixRow above = row.parent(); above != null; above = above.parent()) {
			if (above.headingHolds(words)) {
				return true;
			}
		}
		return false;
	}

	/** Adds the rows that those found stand under, each in its place. */
	private void withAbove(Set<MatrixRow> left) {
		Set<MatrixRow> above = new HashSet<>();
		for (MatrixRow row : left) {
			for (MatrixRow parent = row.parent(); parent != null && above.add(parent); parent = parent.parent()) {
				// Added by the condition.
			}
		}
		List<MatrixRow> all = matrix.rows().stream().filter(row -> left.contains(row) || above.contains(row)).toList();
		left.clear();
		left.addAll(all);
	}

	private boolean isUnderFold(MatrixRow row) {
		for (MatrixRow above = row.parent(); above != null; above = above.parent()) {
			if (folds().contains(above.name())) {
				return true;
			}
		}
		return false;
	}

	/** The rows that are shown. */
	public List<MatrixRow> rows() {
		return Collections.unmodifiableList(rows);
	}

	/** Where the row of an element is shown; -1 when it is not. */
	public int indexOf(String name) {
		return places.getOrDefault(name, -1);
	}

	/**
	 * Sees to it that the row of an element is shown: unfolds what it stands under, and takes the filter away when that hides it.
	 *
	 * @return where it is shown; -1 when the matrix has no such row
	 */
	public int reveal(String name) {
		MatrixRow row = matrix == null ? null : matrix.row(name).orElse(null);
		if (row == null) {
			return -1;
		}
		if (!filter.isAll() && indexOf(name) < 0) {
			filter(Filter.ALL);
		}
		if (indexOf(name) < 0) {
			for (MatrixRow above = row.parent(); above != null; above = above.parent()) {
				folds().remove(above.name());
			}
			show();
		}
		return indexOf(name);
	}

	// ---- cells ----

	public int columns() {
		return levels().size() + 1;
	}

	/** Whether there is a text at a place, or could be. */
	public boolean isCell(int row, int column) {
		return row >= 0 && row < rows.size() && column > 0 && column < columns() && rows.get(row).isRated();
	}

	/** What stands at a place, as Markdown; the heading in the column of the elements. */
	public String text(int row, int column) {
		return column == 0 ? rows.get(row).heading() : rows.get(row).markdown(column - 1);
	}

	/** Whether what stands at a place is not what the last published version says. */
	public boolean isChanged(int row, int column) {
		return isCell(row, column) && changed.isChanged(rows.get(row).name(), levels().get(column - 1).name());
	}

	/** What a heading of a column says. */
	public String heading(int column) {
		return column == 0 ? "Element" : levels().get(column - 1).title();
	}

	/** What is at a place, in words for those who have it read to them. */
	public String spoken(int row, int column) {
		MatrixRow at = rows.get(row);
		if (column == 0) {
			String folding = !at.isGroup() ? "" : isFolded(at) ? ", folded" : ", unfolded";
			int missing = matrix.missing(at);
			return at.heading() + folding + (missing == 0 ? "" : missing == 1 ? ", 1 text missing" : ", " + missing + " texts missing");
		}
		String place = at.heading() + ", " + heading(column) + ": ";
		if (!at.isRated()) {
			return place + "not rated";
		}
		return place + (at.isMissing(column - 1) ? "no text yet" : at.prose(column - 1).plain()) + (isChanged(row, column) ? ". Changed since version " + changed.version() : "");
	}

	/** How many elements are shown, and why not all. */
	public String told() {
		if (matrix == null) {
			return "";
		}
		long all = matrix.rows().stream().filter(MatrixRow::isRated).count();
		if (all == 0) {
			return "No element of this framework is rated on a scale with levels. Say in its structure which tier is rated on which scale.";
		}
		if (filter.show() == Show.CHANGED && !changed.why().isEmpty()) {
			return changed.why();
		}
		if (filter.isAll()) {
			return all == 1 ? "1 element" : all + " elements";
		}
		List<MatrixRow> shown = new ArrayList<>(matrix.rows());
		shown.removeIf(row -> !row.isRated() || !found.contains(row.name()));
		return shown.size() + " of " + all + (all == 1 ? " element" : " elements");
	}
}

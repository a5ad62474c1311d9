package framewright.format.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the tables of a page whose cells have lines around them. */
final class Grids {

	/** Lines that should meet miss each other by so much, in points. */
	private static final float NEAR = 3f;

	private static final int MOST_LINES = 1_500;
	private static final int MOST_COLUMNS = 60;
	private static final int MOST_ROWS = 400;

	/** A cell of a grid, and where it is. */
	record Cell(int row, int column, int rows, int columns, float left, float top, float right, float bottom) {
	}

	/**
	 * A table that is drawn.
	 *
	 * @param columns where its columns begin, and where the last one ends
	 */
	record Grid(float[] columns, float[] rows, List<Cell> cells) {

		float top() {
			return rows[0];
		}

		float bottom() {
			return rows[rows.length - 1];
		}

		/** The cells by the rows and columns that they take up. */
		Cell[][] byPlace() {
			Cell[][] places = new Cell[rows.length - 1][columns.length - 1];
			for (Cell cell : cells) {
				for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
					for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
						places[row][column] = cell;
					}
				}
			}
			return places;
		}

		boolean holds(Piece piece) {
			float y = piece.base() - 0.3f * piece.size();
			return piece.middle() > columns[0] - 2 && piece.middle() < columns[columns.length - 1] + 2 && y > top() - 2 && y < bottom() + 2;
		}
	}

	private Grids() {
	}

	static List<Grid> of(PageContent page) {
		List<Ruling> level = joined(page.rulings(), false, page.width());
		List<Ruling> upright = joined(page.rulings(), true, page.height());
		List<Grid> grids = new ArrayList<>();
		if (level.size() < 2 || upright.size() < 2 || level.size() > MOST_LINES || upright.size() > MOST_LINES) {
			return grids;
		}
		List<Ruling> all = new ArrayList<>(level);
		all.addAll(upright);
		int[] groups = groups(level, upright);
		Map<Integer, List<Ruling>> byGroup = new TreeMap<>();
		for (int i = 0; i < all.size(); i++) {
			byGroup.computeIfAbsent(groups[i], g -> new ArrayList<>()).add(all.get(i));
		}
		for (List<Ruling> group : byGroup.values()) {
			Grid grid = grid(group);
			if (grid != null && grid.cells().size() > 1 && page.pieces().stream().anyMatch(grid::holds)) {
				grids.add(grid);
			}
		}
		grids.sort(Comparator.comparing(Grid::top));
		return withoutInner(grids);
	}

	/** A table in a cell of another is read as text of that cell. */
	private static List<Grid> withoutInner(List<Grid> grids) {
		List<Grid> outer = new ArrayList<>();
		for (Grid grid : grids) {
			boolean inside = grids.stream().anyMatch(other -> other != grid && other.top() <= grid.top() && other.bottom() >= grid.bottom() && other.columns()[0] <= grid.columns()[0]
					&& other.columns()[other.columns().length - 1] >= grid.columns()[grid.columns().length - 1]);
			if (!inside) {
				outer.add(grid);
			}
		}
		return outer;
	}

	/** Lines in one direction; those that lie on each other or go on from each other are one. */
	private static List<Ruling> joined(List<Ruling> rulings, boolean upright, float whole) {
		List<Ruling> sorted = new ArrayList<>(rulings.stream().filter(line -> line.upright() == upright && line.length() < whole * 1.2f).toList());
		sorted.sort(Comparator.comparing(Ruling::at).thenComparing(Ruling::from));
		List<Ruling> joined = new ArrayList<>();
		int from = 0;
		while (from < sorted.size()) {
			int to = from;
			while (to < sorted.size() && sorted.get(to).at() - sorted.get(from).at() <= 1.5f) {
				to++;
			}
			List<Ruling> same = new ArrayList<>(sorted.subList(from, to));
			same.sort(Comparator.comparing(Ruling::from));
			Ruling open = null;
			for (Ruling line : same) {
				if (open != null && line.from() <= open.to() + NEAR) {
					open = new Ruling(upright, open.at(), open.from(), Math.max(open.to(), line.to()));
				} else {
					if (open != null) {
						joined.add(open);
					}
					open = line;
				}
			}
			joined.add(open);
			from = to;
		}
		return joined.stream().filter(line -> line.length() > 5).toList();
	}

	/** Lines that meet get the same number. */
	private static int[] groups(List<Ruling> level, List<Ruling> upright) {
		int[] parent = new int[level.size() + upright.size()];
		for (int i = 0; i < parent.length; i++) {
			parent[i] = i;
		}
		for (int i = 0; i < level.size(); i++) {
			Ruling h = level.get(i);
			for (int j = 0; j < upright.size(); j++) {
				Ruling v = upright.get(j);
				if (v.at() >= h.from() - NEAR && v.at() <= h.to() + NEAR && h.at() >= v.from() - NEAR && h.at() <= v.to() + NEAR) {
					parent[root(parent, i)] = root(parent, level.size() + j);
				}
			}
		}
		for (int i = 0; i < parent.length; i++) {
			parent[i] = root(parent, i);
		}
		return parent;
	}

	private static int root(int[] parent, int i) {
		int at = i;
		while (parent[at] != at) {
			parent[at] = parent[parent[at]];
			at = parent[at];
		}
		return at;
	}

	private static Grid grid(List<Ruling> lines) {
		float[] xs = places(lines, true);
		float[] ys = places(lines, false);
		if (xs.length < 2 || ys.length < 2 || xs.length > MOST_COLUMNS || ys.length > MOST_ROWS) {
			return null;
		}
		int rows = ys.length - 1;
		int columns = xs.length - 1;
		int[] parent = new int[rows * columns];
		for (int i = 0; i < parent.length; i++) {
			parent[i] = i;
		}
		for (int row = 0; row < rows; row++) {
			float y = (ys[row] + ys[row + 1]) / 2;
			for (int column = 0; column < columns; column++) {
				float x = (xs[column] + xs[column + 1]) / 2;
				if (column + 1 < columns && !isWall(lines, true, xs[column + 1], y)) {
					parent[root(parent, row * columns + column + 1)] = root(parent, row * columns + column);
				}
				if (row + 1 < rows && !isWall(lines, false, ys[row + 1], x)) {
					parent[root(parent, (row + 1) * columns + column)] = root(parent, row * columns + column);
				}
			}
		}
		Map<Integer, int[]> boxes = new HashMap<>(); // first row, first column, last row, last column
		for (int i = 0; i < parent.length; i++) {
			int row = i / columns;
			int column = i % columns;
			int[] box = boxes.computeIfAbsent(root(parent, i), r -> new int[] { row, column, row, column });
			box[0] = Math.min(box[0], row);
			box[1] = Math.min(box[1], column);
			box[2] = Math.max(box[2], row);
			box[3] = Math.max(box[3], column);
		}
		List<Cell> cells = new ArrayList<>();
		for (int[] box : boxes.values()) {
			cells.add(new Cell(box[0], box[1], box[2] - box[0] + 1, box[3] - box[1] + 1, xs[box[1]], ys[box[0]], xs[box[3] + 1], ys[box[2] + 1]));
		}
		cells.sort(Comparator.comparing(Cell::row).thenComparing(Cell::column));
		return new Grid(xs, ys, cells);
	}

	private static boolean isWall(List<Ruling> lines, boolean upright, float at, float through) {
		return lines.stream().anyMatch(line -> line.upright() == upright && Math.abs(line.at() - at) <= NEAR + 1 && line.from() <= through && line.to() >= through);
	}

	/** Where lines in one direction are, and the ends of those in the other where no line closes the table. */
	private static float[] places(List<Ruling> lines, boolean upright) {
		List<Float> all = new ArrayList<>();
		lines.stream().filter(line -> line.upright() == upright).forEach(line -> all.add(line.at()));
		lines.stream().filter(line -> line.upright() != upright && line.length() > 20).forEach(line -> {
			if (all.stream().noneMatch(at -> at <= line.from() + 8)) {
				all.add(line.from());
			}
			if (all.stream().noneMatch(at -> at >= line.to() - 8)) {
				all.add(line.to());
			}
		});
		all.sort(null);
		List<Float> places = new ArrayList<>();
		for (float at : all) {
			if (places.isEmpty() || at - places.getLast() > NEAR + 1) {
				places.add(at);
			}
		}
		float[] result = new float[places.size()];
		for (int i = 0; i < result.length; i++) {
			result[i] = places.get(i);
		}
		return result;
	}
}

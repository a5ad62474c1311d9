package framewright.ui.framework.matrix;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEvent;

import framewright.editing.matrix.MatrixRow;
import framewright.editing.matrix.MatrixView;

/**
 * How wide the columns and how high the rows of a matrix are. A row is as high as its longest text; until it is measured, about as high as its number of signs lets expect. Lengths are
 * points, whatever the zoom. Rows are measured a few at a time ({@link #measure}).
 */
final class MatrixLayer extends DataLayer {

	/** Between a text and the edges of its cell. */
	static final int MARGIN_X = 8;
	static final int MARGIN_Y = 5;

	/** How far a row is set in for each row that it stands under. */
	static final int STEP = 14;

	/** Space for the triangle of a row that folds. */
	static final int FOLD = 16;

	private static final int NARROWEST = 90;

	/** What is kept of a row that was measured: with which heading and at which widths. */
	private record Measured(String heading, boolean told, int widths, int height) {
	}

	private final MatrixView view;
	private final Type type;
	private final Map<MatrixRow.Texts, Measured> known = new IdentityHashMap<>();
	private final int[] widths;
	private int stamp;
	private int[] heights = {};
	private boolean[] measured = {};
	private int[] starts;
	private int next;

	MatrixLayer(MatrixView view, Type type) {
		super(new Provider(view));
		this.view = view;
		this.type = type;
		widths = new int[view.columns()];
		Arrays.fill(widths, 240);
		rowsChanged();
	}

	private record Provider(MatrixView view) implements IDataProvider {

		@Override
		public Object getDataValue(int column, int row) {
			return view.text(row, column);
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException("texts are changed through the editor");
		}

		@Override
		public int getColumnCount() {
			return view.columns();
		}

		@Override
		public int getRowCount() {
			return view.rows().size();
		}
	}

	// ---- rows ----

	/** Other rows are shown, or other texts. What was measured of those that are left is kept. */
	void rowsChanged() {
		heights = new int[view.rows().size()];
		measured = new boolean[heights.length];
		starts = null;
		next = 0;
		Map<MatrixRow.Texts, Measured> left = new IdentityHashMap<>();
		view.matrix().ifPresent(matrix -> matrix.rows().forEach(row -> {
			Measured height = known.get(row.texts());
			if (height != null) {
				left.put(row.texts(), height);
			}
		}));
		known.clear();
		known.putAll(left);
		for (int i = 0; i < heights.length; i++) {
			MatrixRow row = view.rows().get(i);
			Measured height = known.get(row.texts());
			measured[i] = height != null && height.widths() == stamp && height.heading().equals(row.heading()) && height.told() == tellsMissing(row);
			heights[i] = measured[i] ? height.height() : estimate(row);
		}
	}

	/** All rows are to be measured again: the font is another, or the columns are. */
	void measureAnew() {
		stamp++;
		rowsChanged();
	}

	boolean tellsMissing(MatrixRow row) {
		return row.isGroup() && view.matrix().orElseThrow().missing(row) > 0;
	}

	private int estimate(MatrixRow row) {
		float lines = row.heading().length() * type.width('n', 0) / Math.max(1, textWidth(0, row));
		if (row.isRated()) {
			for (int level = 0; level < view.levels().size(); level++) {
				lines = Math.max(lines, row.markdown(level).length() * type.width('n', 0) / Math.max(1, textWidth(level + 1, row)));
			}
		}
		return ((int) lines + 1) * type.lineHeight() + 2 * MARGIN_Y;
	}

	/** How wide the text of a cell may be. */
	int textWidth(int column, MatrixRow row) {
		return widths[column] - 2 * MARGIN_X - (column == 0 ? row.depth() * STEP + FOLD : 0);
	}

	private int heightOf(MatrixRow row) {
		int height = CellText.of(row.heading(), row.isGroup() ? Type.BOLD : 0, textWidth(0, row), type).height() + (tellsMissing(row) ? type.lineHeight() : 0);
		if (row.isRated()) {
			for (int level = 0; level < view.levels().size(); level++) {
				height = Math.max(height, CellText.height(row.prose(level), textWidth(level + 1, row), type));
			}
		}
		return Math.max(height, type.lineHeight()) + 2 * MARGIN_Y;
	}

	/** Measures some rows, unless they were; whether one is of another height than was expected. */
	boolean measure(int from, int to) {
		boolean changed = false;
		for (int i = Math.max(0, from); i < Math.min(to, heights.length); i++) {
			if (!measured[i]) {
				MatrixRow row = view.rows().get(i);
				int height = heightOf(row);
				known.put(row.texts(), new Measured(row.heading(), tellsMissing(row), stamp, height));
				measured[i] = true;
				changed |= height != heights[i];
				heights[i] = height;
			}
		}
		if (changed) {
			starts = null;
		}
		return changed;
	}

	/** Measures the next rows that were not, for some time in nanoseconds; whether there are any left. */
	boolean measureSome(long time) {
		long end = System.nanoTime() + time;
		while (next < heights.length && System.nanoTime() < end) {
			measure(next, next + 1);
			next++;
		}
		return next < heights.length;
	}

	private int[] starts() {
		if (starts == null) {
			starts = new int[heights.length + 1];
			for (int i = 0; i < heights.length; i++) {
				starts[i + 1] = starts[i] + heights[i];
			}
		}
		return starts;
	}

	@Override
	public int getHeight() {
		return starts()[heights.length];
	}

	@Override
	public int getRowHeightByPosition(int row) {
		return row >= 0 && row < heights.length ? heights[row] : 0;
	}

	@Override
	public int getStartYOfRowPosition(int row) {
		return row < 0 ? -1 : starts()[Math.min(row, heights.length)];
	}

	@Override
	public int getRowPositionByY(int y) {
		int place = Arrays.binarySearch(starts(), y);
		int row = place >= 0 ? place : -place - 2;
		return y < 0 || row >= heights.length ? -1 : row;
	}

	@Override
	public boolean isRowPositionResizable(int row) {
		return false;
	}

	// ---- columns ----

	/** Gives the columns the widths that fit their texts best into a width, unless somebody set them. */
	void fit(int available) {
		if (widths.length == 1 || available <= 0) {
			return;
		}
		double[] wanted = new double[widths.length];
		double all = 0;
		for (int column = 0; column < widths.length; column++) {
			wanted[column] = wanted(column);
			all += wanted[column];
		}
		widths[0] = Math.clamp(Math.round(available * wanted[0] / all), 230, 360);
		for (int column = 1; column < widths.length; column++) {
			widths[column] = Math.max(210, (int) ((available - widths[0]) * wanted[column] / (all - wanted[0])));
		}
		measureAnew();
	}

	/** How wide the columns are. */
	int[] widths() {
		return widths.clone();
	}

	/** Makes the columns as wide as they were once. */
	void widths(int[] wanted) {
		System.arraycopy(wanted, 0, widths, 0, widths.length);
		measureAnew();
	}

	/** How much of the width a column asks for: more where its texts are longer, but not in proportion. */
	private double wanted(int column) {
		long signs = 0;
		int texts = 0;
		int step = Math.max(1, view.rows().size() / 200);
		for (int row = 0; row < view.rows().size(); row += step) {
			if (column == 0 || view.isCell(row, column)) {
				signs += view.text(row, column).length();
				texts++;
			}
		}
		return Math.sqrt(Math.max(20, texts == 0 ? 20 : (double) signs / texts));
	}

	/** How wide a column is when its longest text of one line fits. */
	int naturalWidth(int column) {
		int natural = NARROWEST;
		for (int row = 0; row < view.rows().size(); row++) {
			String text = view.text(row, column);
			int extra = 2 * MARGIN_X + (column == 0 ? view.rows().get(row).depth() * STEP + FOLD : 0);
			natural = Math.max(natural, Math.round(text.length() * type.width('n', 0)) + extra);
			if (natural > 700) {
				return column == 0 ? 460 : 700;
			}
		}
		return natural;
	}

	@Override
	public int getWidth() {
		return Arrays.stream(widths).sum();
	}

	@Override
	public int getColumnWidthByPosition(int column) {
		return column >= 0 && column < widths.length ? widths[column] : 0;
	}

	@Override
	public int getStartXOfColumnPosition(int column) {
		return column < 0 ? -1 : Arrays.stream(widths).limit(column).sum();
	}

	@Override
	public int getColumnPositionByX(int x) {
		int end = 0;
		for (int column = 0; x >= 0 && column < widths.length; column++) {
			end += widths[column];
			if (x < end) {
				return column;
			}
		}
		return -1;
	}

	@Override
	public void setColumnWidthByPosition(int column, int width, boolean fireEvent) {
		widths[column] = Math.clamp(width, NARROWEST, 2000);
		measureAnew();
		if (fireEvent) {
			fireLayerEvent(new ColumnResizeEvent(this, column));
		}
	}

	@Override
	public void setColumnWidthByPosition(int column, int width) {
		setColumnWidthByPosition(column, width, true);
	}
}

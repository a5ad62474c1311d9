package framewright.ui.framework.matrix;

import java.util.Arrays;
import java.util.function.BiConsumer;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeConfigAttributes;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeHelper;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.painter.layer.GridLineCellLayerPainter;
import org.eclipse.nebula.widgets.nattable.resize.config.DefaultColumnResizeBindings;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultMoveSelectionConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultSelectionBindings;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

import framewright.editing.matrix.MatrixBlock;
import framewright.editing.matrix.MatrixRow;
import framewright.editing.matrix.MatrixView;

/** The table of one matrix on one scale: the column of the elements stays where it is, the levels scroll. Places are those of the view: rows that are shown, column 0 for the elements. */
final class MatrixTable {

	/** How long rows are measured in one go, in nanoseconds; short enough not to be felt. */
	private static final long MEASURING = 10_000_000;

	/** How long it is waited between two such goes, in milliseconds. */
	private static final int REST = 12;

	private final MatrixView view;
	private final Type type;
	private final MatrixLayer layer;
	private final SelectionLayer selection;
	private final ViewportLayer viewport;
	private final NatTable table;
	private final MatrixPainter painter;
	private BiConsumer<Integer, Integer> moved = (row, column) -> {
		// Nobody listens yet.
	};
	private boolean widthsSet;
	private boolean quiet;
	private boolean measuring;

	/** @param kept where the widths of the columns are kept */
	MatrixTable(Composite parent, MatrixView view, ColumnWidths kept) {
		this.view = view;
		CollectionsLoader.install();
		type = new Type(parent);
		layer = new MatrixLayer(view, type);
		selection = new SelectionLayer(layer, false);
		selection.setLayerPainter(new GridLineCellLayerPainter());
		selection.addConfiguration(new DefaultMoveSelectionConfiguration());
		selection.addConfiguration(new DefaultSelectionBindings());
		viewport = new ViewportLayer(selection);
		FreezeLayer frozen = new FreezeLayer(selection);
		CompositeFreezeLayer body = new CompositeFreezeLayer(frozen, viewport, selection, false);
		FreezeHelper.freeze(frozen, viewport, new PositionCoordinate(selection, 0, -1), new PositionCoordinate(selection, 0, -1));
		DataLayer titles = new DataLayer(new HeadingData(view));
		titles.setDefaultRowHeight(type.lineHeight() + 2 * MatrixLayer.MARGIN_Y);
		ColumnHeaderLayer header = new ColumnHeaderLayer(titles, body, selection, false);
		header.addConfiguration(new DefaultColumnResizeBindings());
		CompositeLayer whole = new CompositeLayer(1, 2);
		whole.setChildLayer(GridRegion.COLUMN_HEADER, header, 0, 0);
		whole.setChildLayer(GridRegion.BODY, body, 0, 1);
		table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, whole, false);
		table.setData("framewright.key", "matrix");
		painter = new MatrixPainter(view, layer, type, this::isCursorAt);
		table.setConfigRegistry(new ConfigRegistry());
		table.addConfiguration(new Looks(painter, new HeadingPainter(type)));
		table.configure();
		look();
		// Tab leads on to the next control; the arrows lead through the table.
		for (int mask : new int[] { SWT.NONE, SWT.MOD2, SWT.MOD1, SWT.MOD1 | SWT.MOD2 }) {
			table.getUiBindingRegistry().unregisterKeyBinding(new KeyEventMatcher(mask, SWT.TAB));
			table.getUiBindingRegistry().unregisterKeyBinding(new KeyEventMatcher(mask, SWT.CR));
		}
		table.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.doit);
		table.addListener(SWT.Resize, this::resized);
		table.addLayerListener(event -> {
			if (event instanceof ISelectionEvent && !quiet) {
				moved.accept(row(), column());
			} else if (event instanceof ColumnResizeEvent) {
				widthsSet = true;
				kept.write(layer.widths());
				heightsChanged();
			}
		});
		kept.read(view.columns()).ifPresent(this::widths);
		table.addListener(SWT.Paint, event -> measureSeen());
		MatrixColours.whenChanged(table, this::look);
	}

	/** Paints and styles of the parts of the table. */
	private static final class Looks extends AbstractRegistryConfiguration {
		private final MatrixPainter cells;
		private final HeadingPainter headings;

		Looks(MatrixPainter cells, HeadingPainter headings) {
			this.cells = cells;
			this.headings = headings;
		}

		@Override
		public void configureRegistry(IConfigRegistry registry) {
			registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, cells);
			registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, headings, DisplayMode.NORMAL, GridRegion.COLUMN_HEADER);
		}
	}

	/** Takes the colours of the theme. */
	private void look() {
		table.setBackground(MatrixColours.background());
		table.getConfigRegistry().registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, MatrixColours.line());
		table.getConfigRegistry().registerConfigAttribute(FreezeConfigAttributes.SEPARATOR_COLOR, MatrixColours.line());
		table.redraw();
	}

	NatTable control() {
		return table;
	}

	/** Calls somebody with the row and the column whenever the keyboard or the mouse goes to another cell. */
	void whenMoved(BiConsumer<Integer, Integer> listener) {
		moved = listener;
	}

	// ---- where one is ----

	/** The row that the keyboard is in; -1 when there is none. */
	int row() {
		PositionCoordinate anchor = selection.getSelectionAnchor();
		return anchor.getRowPosition() < view.rows().size() ? anchor.getRowPosition() : -1;
	}

	int column() {
		return selection.getSelectionAnchor().getColumnPosition();
	}

	private boolean isCursorAt(int column, int row) {
		return column == column() && row == row();
	}

	/** What is selected, as one block; the cell that the keyboard is in when it is several. */
	MatrixBlock block() {
		PositionCoordinate[] cells = selection.getSelectedCellPositions();
		int[] rows = Arrays.stream(cells).mapToInt(PositionCoordinate::getRowPosition).sorted().toArray();
		int[] columns = Arrays.stream(cells).mapToInt(PositionCoordinate::getColumnPosition).sorted().toArray();
		if (cells.length == 0) {
			return new MatrixBlock(view, Math.max(0, row()), Math.max(0, column()), row(), column());
		}
		int lastRow = rows[rows.length - 1];
		int lastColumn = columns[columns.length - 1];
		boolean whole = (lastRow - rows[0] + 1) * (lastColumn - columns[0] + 1) == cells.length;
		return whole ? new MatrixBlock(view, rows[0], columns[0], lastRow, lastColumn) : new MatrixBlock(view, row(), column(), row(), column());
	}

	/** Goes to a cell and shows it. */
	void select(int row, int column) {
		if (row >= 0 && row < view.rows().size()) {
			layer.measure(row, row + 1);
			selection.selectCell(Math.clamp(column, 0, view.columns() - 1), row, false, false);
			viewport.moveCellPositionIntoViewport(column, row);
			measureSeen();
		}
	}

	/** Selects all cells of the levels. */
	void selectAll() {
		selection.selectAll();
	}

	/** Where a cell is on the table; empty when it cannot be seen. */
	Rectangle bounds(int row, int column) {
		Rectangle area = table.getClientArea();
		for (int y = 0; y < table.getRowCount(); y++) {
			for (int x = 0; x < table.getColumnCount(); x++) {
				ILayerCell cell = table.getRowIndexByPosition(y) == row && y > 0 ? table.getCellByPosition(x, y) : null;
				if (cell != null && cell.getColumnIndex() == column && cell.getRowIndex() == row) {
					return cell.getBounds().intersection(area);
				}
			}
		}
		return new Rectangle(0, 0, 0, 0);
	}

	/** The row and column under a place on the table; -1 for none or the headings. */
	int[] cellAt(int x, int y) {
		int row = table.getRowPositionByY(y);
		int column = table.getColumnPositionByX(x);
		return row <= 0 || column < 0 ? new int[] { -1, -1 } : new int[] { table.getRowIndexByPosition(row), table.getColumnIndexByPosition(column) };
	}

	/** Whether a place on the table is the triangle of a row that folds. */
	boolean isTriangle(int x, int row) {
		MatrixRow at = view.rows().get(row);
		int left = MatrixLayer.MARGIN_X + at.depth() * MatrixLayer.STEP;
		return at.isGroup() && x >= left - 3 && x < left + MatrixLayer.FOLD;
	}

	// ---- what is shown ----

	/** Other rows are shown, or the same with other texts. The keyboard stays at its element where that is still there. */
	void rowsChanged(String element, int column) {
		quiet = true;
		try {
			int top = viewport.getOriginRowPosition();
			int within = viewport.getOrigin().getY() - Math.max(0, layer.getStartYOfRowPosition(top));
			boolean same = view.rows().size() == rowsBefore;
			rowsBefore = view.rows().size();
			layer.rowsChanged();
			painter.forget();
			if (!same) {
				layer.fireLayerEvent(new RowStructuralRefreshEvent(layer));
			}
			layer.measure(top, top + 40);
			viewport.invalidateVerticalStructure();
			viewport.setOriginY(Math.max(0, layer.getStartYOfRowPosition(Math.min(top, view.rows().size()))) + within);
			viewport.recalculateScrollBars();
			int row = element.isEmpty() ? -1 : view.indexOf(element);
			if (row >= 0 && (!same || row != row())) {
				selection.selectCell(Math.clamp(column, 0, view.columns() - 1), row, false, false);
			} else if (row < 0 && !same && !view.rows().isEmpty()) {
				selection.selectCell(Math.clamp(column, 0, view.columns() - 1), Math.clamp(row(), 0, view.rows().size() - 1), false, false);
			}
		} finally {
			quiet = false;
		}
		table.redraw();
		measureRest();
	}

	private int rowsBefore = -1;

	private void resized(Event event) {
		if (!widthsSet && table.getClientArea().width > 0) {
			layer.fit(table.getClientArea().width);
			widthsChanged();
		}
	}

	/** Takes the widths that somebody gave the columns before. */
	private void widths(int[] kept) {
		widthsSet = true;
		layer.widths(kept);
		widthsChanged();
	}

	private void widthsChanged() {
		painter.forget();
		viewport.invalidateHorizontalStructure();
		viewport.setMinimumOriginX(layer.getStartXOfColumnPosition(1));
		viewport.setOriginX(layer.getStartXOfColumnPosition(1));
		heightsChanged();
	}

	private void heightsChanged() {
		measureSeen();
		settle();
		measureRest();
	}

	/** Measures what can be seen, before it is painted next time. */
	private void measureSeen() {
		int top = viewport.getOriginRowPosition();
		boolean changed = false;
		int shown = 0;
		for (int row = top; row >= 0 && row < view.rows().size() && shown < table.getClientArea().height; row++) {
			changed |= layer.measure(row, row + 1);
			shown += layer.getRowHeightByPosition(row);
		}
		if (changed) {
			table.getDisplay().asyncExec(this::settle);
		}
	}

	/** Measures the other rows, a few at a time. */
	private void measureRest() {
		if (!measuring) {
			measuring = true;
			table.getDisplay().asyncExec(this::measureSome);
		}
	}

	private void measureSome() {
		measuring = false;
		if (table.isDisposed()) {
			return;
		}
		// Where the end of the scroll bar is may wait; what is seen must not move.
		int top = viewport.getOriginRowPosition();
		int start = Math.max(0, layer.getStartYOfRowPosition(top));
		int within = viewport.getOrigin().getY() - start;
		boolean more = layer.measureSome(MEASURING);
		if (!more || Math.max(0, layer.getStartYOfRowPosition(top)) != start) {
			hold(top, within);
		}
		if (more) {
			measuring = true;
			table.getDisplay().timerExec(REST, this::measureSome);
		}
	}

	private void settle() {
		if (!table.isDisposed()) {
			int top = viewport.getOriginRowPosition();
			hold(top, Math.max(0, viewport.getOrigin().getY() - Math.max(0, layer.getStartYOfRowPosition(top))));
		}
	}

	/** Keeps what is at the top where it is, while the heights of rows above it change. */
	private void hold(int top, int within) {
		viewport.invalidateVerticalStructure();
		if (top > 0) {
			viewport.setOriginY(layer.getStartYOfRowPosition(top) + within);
		}
		viewport.recalculateScrollBars();
		table.redraw();
	}

	/** The font of the window is another. */
	void fontChanged() {
		type.read();
		layer.measureAnew();
		painter.forget();
		heightsChanged();
	}
}

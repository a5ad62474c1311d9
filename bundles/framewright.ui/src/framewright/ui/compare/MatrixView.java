package framewright.ui.compare;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.TableCursor;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeMatrix.Cell;
import framewright.ui.Muted;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.compare.MatrixTable;

/** The matrix of elements and levels. Arrow keys walk through it; Enter or a click leads to the change. */
final class MatrixView {

	/** What a title needs to be read, in pixels. */
	private static final int ELEMENT = 150;

	/** What the sign of a cell needs, in pixels. */
	private static final int LEAST = 32;

	private final Composite area;
	private final Consumer<Change> go;
	private final Consumer<String> told;
	private Table table;
	private TableCursor cursor;
	private MatrixTable matrix;
	private int[] wanted;
	private boolean moved;

	/**
	 * @param go leads to a change
	 * @param told takes in words what is under the cursor
	 */
	MatrixView(Composite parent, Consumer<Change> go, Consumer<String> told) {
		this.go = go;
		this.told = told;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
	}

	Composite control() {
		return area;
	}

	void show(MatrixTable shown) {
		matrix = shown;
		for (var child : area.getChildren()) {
			child.dispose();
		}
		table = new Table(area, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setData("framewright.key", "compare.matrix");
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.getAccessible().addAccessibleListener(AccessibleNames.of("Changes by element and level"));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		wanted = new int[matrix.columns()];
		for (int i = 0; i < matrix.columns(); i++) {
			TableColumn column = new TableColumn(table, i == 0 ? SWT.LEFT : SWT.CENTER);
			column.setText(i == matrix.columns() - 1 ? "Assessment" : matrix.headings().get(i));
			column.pack();
			column.setToolTipText(matrix.headings().get(i));
			wanted[i] = Math.max(column.getWidth() + 4, 64);
			column.setWidth(wanted[i]);
		}
		table.addListener(SWT.Resize, event -> widths());
		table.addListener(SWT.Paint, event -> follow());
		table.addListener(SWT.MouseMove, event -> hint(new Point(event.x, event.y)));
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.setItemCount(matrix.rows());
		Label legend = new Label(area, SWT.WRAP);
		legend.setText(matrix.rows() == 0 ? "No element that is rated on levels has changed." : MatrixTable.legend());
		Muted.apply(legend);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(legend);
		if (matrix.rows() > 0) {
			walk();
		}
		CompareColours.whenChanged(table, table::clearAll);
		area.layout();
	}

	/** The element gets what the others leave. Where that is too little, the others become narrower alike, so that all are in sight. */
	private void widths() {
		int all = table.getClientArea().width;
		if (all == 0) {
			return; // it is not in sight yet
		}
		int others = Arrays.stream(wanted).skip(1).sum();
		int left = Math.max(all - others, Math.min(ELEMENT, all * 2 / 5));
		for (int i = 1; i < wanted.length; i++) {
			table.getColumn(i).setWidth(Math.max(LEAST, others <= all - left ? wanted[i] : wanted[i] * (all - left) / others));
		}
		table.getColumn(0).setWidth(left);
		moved = true;
	}

	/** The cells have their new places when they are painted, and the cursor follows. */
	private void follow() {
		if (moved) {
			moved = false;
			table.getDisplay().asyncExec(() -> {
				if (cursor != null && !cursor.isDisposed() && cursor.getRow() != null) {
					cursor.setBounds(cursor.getRow().getBounds(cursor.getColumn()));
				}
			});
		}
	}

	/** Titles are often longer than their column. */
	private void hint(Point place) {
		TableItem item = table.getItem(place);
		String hint = null;
		for (int column = 0; item != null && column < matrix.columns(); column++) {
			hint = item.getBounds(column).contains(place) ? matrix.spoken(table.indexOf(item), column) : hint;
		}
		if (!Objects.equals(hint, table.getToolTipText())) {
			table.setToolTipText(hint);
		}
	}

	private void fill(TableItem item, int row) {
		for (int column = 0; column < matrix.columns(); column++) {
			int place = column;
			item.setText(column, matrix.text(row, column));
			matrix.cell(row, column).ifPresent(cell -> look(item, place, cell));
		}
	}

	private static void look(TableItem item, int column, Cell cell) {
		boolean quiet = cell == Cell.SAME || cell == Cell.NONE;
		item.setBackground(column, CompareColours.of(cell));
		item.setForeground(column, quiet ? CompareColours.muted() : null);
		item.setFont(column, quiet ? null : JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
	}

	private void walk() {
		cursor = new TableCursor(table, SWT.NONE);
		cursor.setData("framewright.key", "compare.matrix.cursor");
		cursor.setData("org.eclipse.e4.ui.css.id", "framewright-matrix-cursor");
		cursor.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				if (event.childID == ACC.CHILDID_SELF) {
					event.result = spoken();
				}
			}
		});
		cursor.addListener(SWT.Selection, event -> {
			cursor.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
			told.accept(spoken());
		});
		cursor.addListener(SWT.DefaultSelection, event -> open());
		cursor.addListener(SWT.MouseUp, event -> open());
		table.addListener(SWT.DefaultSelection, event -> open());
		cursor.setSelection(0, 0);
	}

	private String spoken() {
		return cursor.getRow() == null ? "" : matrix.spoken(table.indexOf(cursor.getRow()), cursor.getColumn());
	}

	private void open() {
		if (cursor.getRow() != null) {
			matrix.change(table.indexOf(cursor.getRow()), cursor.getColumn()).ifPresentOrElse(go, () -> told.accept(spoken() + ". There is nothing to go to."));
		}
	}

	void setFocus() {
		if (cursor != null && !cursor.isDisposed()) {
			cursor.setFocus();
		} else {
			area.setFocus();
		}
	}
}

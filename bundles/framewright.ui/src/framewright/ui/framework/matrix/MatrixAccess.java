package framewright.ui.framework.matrix;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleTableAdapter;
import org.eclipse.swt.accessibility.AccessibleTableCellAdapter;
import org.eclipse.swt.accessibility.AccessibleTableCellEvent;
import org.eclipse.swt.accessibility.AccessibleTableEvent;
import org.eclipse.swt.widgets.Control;

import framewright.editing.matrix.MatrixView;

/** Tells a screen reader what is painted: a table, its rows and columns, and the cell that the keyboard is in with its element and level. */
final class MatrixAccess {

	private final MatrixView view;
	private final MatrixTable table;
	private final Accessible whole;
	private final Accessible cell;

	MatrixAccess(MatrixView view, MatrixTable table) {
		this.view = view;
		this.table = table;
		Control control = table.control();
		whole = control.getAccessible();
		cell = new Accessible(whole);
		control.addDisposeListener(event -> cell.dispose());
		whole.addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				// Readers that know no tables read at least the name, which is that of the cell.
				event.result = spoken();
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = "Matrix of elements and levels";
			}

			@Override
			public void getHelp(AccessibleEvent event) {
				event.result = "Arrow keys move, F2 or Enter edits, Delete empties, Tab leaves the table.";
			}
		});
		whole.addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_TABLE;
			}

			@Override
			public void getState(AccessibleControlEvent event) {
				event.detail = ACC.STATE_FOCUSABLE | (control.isFocusControl() ? ACC.STATE_FOCUSED : 0);
			}

			@Override
			public void getChildCount(AccessibleControlEvent event) {
				event.detail = 1;
			}

			@Override
			public void getChildren(AccessibleControlEvent event) {
				event.children = new Object[] { cell };
			}

			@Override
			public void getFocus(AccessibleControlEvent event) {
				event.accessible = cell;
			}

			@Override
			public void getValue(AccessibleControlEvent event) {
				event.result = spoken();
			}
		});
		whole.addAccessibleTableListener(new Grid());
		cell.addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = spoken();
			}
		});
		cell.addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_TABLECELL;
			}

			@Override
			public void getState(AccessibleControlEvent event) {
				event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE | ACC.STATE_SELECTED | (control.isFocusControl() ? ACC.STATE_FOCUSED : 0);
			}
		});
		cell.addAccessibleTableCellListener(new AccessibleTableCellAdapter() {
			@Override
			public void getRowIndex(AccessibleTableCellEvent event) {
				event.index = Math.max(0, table.row());
			}

			@Override
			public void getColumnIndex(AccessibleTableCellEvent event) {
				event.index = Math.max(0, table.column());
			}

			@Override
			public void getTable(AccessibleTableCellEvent event) {
				event.accessible = whole;
			}

			@Override
			public void isSelected(AccessibleTableCellEvent event) {
				event.isSelected = true;
			}
		});
	}

	/** What the keyboard is in, as it is read out. */
	String spoken() {
		int row = table.row();
		return row < 0 ? view.told() : view.spoken(row, table.column());
	}

	/** The keyboard went to another cell, or that says something else now. */
	void moved() {
		cell.sendEvent(ACC.EVENT_NAME_CHANGED, null);
		whole.sendEvent(ACC.EVENT_NAME_CHANGED, null);
		whole.sendEvent(ACC.EVENT_VALUE_CHANGED, null);
		whole.setFocus(ACC.CHILDID_SELF);
	}

	/** The table as such. */
	private final class Grid extends AccessibleTableAdapter {

		@Override
		public void getRowCount(AccessibleTableEvent event) {
			event.count = view.rows().size();
		}

		@Override
		public void getColumnCount(AccessibleTableEvent event) {
			event.count = view.columns();
		}

		@Override
		public void getColumnDescription(AccessibleTableEvent event) {
			if (event.column >= 0 && event.column < view.columns()) {
				event.result = view.heading(event.column);
			}
		}

		@Override
		public void getRowDescription(AccessibleTableEvent event) {
			if (event.row >= 0 && event.row < view.rows().size()) {
				event.result = view.rows().get(event.row).heading();
			}
		}

		@Override
		public void getCell(AccessibleTableEvent event) {
			event.accessible = cell;
		}

		@Override
		public void getSelectedCells(AccessibleTableEvent event) {
			event.accessibles = new Accessible[] { cell };
		}

		@Override
		public void getSelectedCellCount(AccessibleTableEvent event) {
			event.count = 1;
		}
	}
}

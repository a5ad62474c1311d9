package framewright.ui.review;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

import framewright.ui.library.AccessibleNames;

/** Pieces that the pages of the review are made of. */
final class Pieces {

	private Pieces() {
	}

	/** @param label with a key */
	static Button button(Composite parent, String label, String hint, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(label);
		button.setToolTipText(hint);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	/**
	 * A table whose columns share its width.
	 *
	 * @param name   what it is called for those who have it read to them
	 * @param shares of the columns, in hundredths
	 */
	static Table table(Composite parent, int style, String name, String key, String[] titles, int[] shares) {
		Table table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | style);
		table.setHeaderVisible(true);
		table.setData("framewright.key", key);
		table.getAccessible().addAccessibleListener(AccessibleNames.of(name));
		for (String title : titles) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(title);
			column.setWidth(80);
		}
		table.addListener(SWT.Resize, event -> widths(table, shares));
		GridDataFactory.fillDefaults().grab(true, true).hint(120, 80).applyTo(table);
		return table;
	}

	private static void widths(Table table, int[] shares) {
		int width = Math.max(table.getClientArea().width, 340);
		for (int i = 0; i < shares.length; i++) {
			table.getColumn(i).setWidth(width * shares[i] / 100);
		}
	}
}

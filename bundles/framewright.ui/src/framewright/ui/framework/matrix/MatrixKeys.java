package framewright.ui.framework.matrix;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.ui.action.IKeyAction;
import org.eclipse.nebula.widgets.nattable.ui.matcher.IKeyEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;

import framewright.editing.matrix.MatrixRow;
import framewright.editing.matrix.MatrixView;

/** What keys mean in the matrix, apart from those that only move: editing, folding, the clipboard. */
final class MatrixKeys implements IKeyEventMatcher, IKeyAction {

	/** What can be done at the cell that the keyboard is in, or with the cells that are selected. */
	interface Deeds {

		/** @param typed what opened the cell, to be put behind its text; empty for nothing */
		void edit(String typed);

		void fold(boolean fold);

		/** Goes to the row that the present one stands under. */
		void up();

		void showElement();

		void copy();

		void cut();

		void paste();

		void clear();
	}

	private final MatrixView view;
	private final MatrixTable table;
	private final Deeds deeds;

	MatrixKeys(MatrixView view, MatrixTable table, Deeds deeds) {
		this.view = view;
		this.table = table;
		this.deeds = deeds;
		table.control().getUiBindingRegistry().registerFirstKeyBinding(this, this);
	}

	@Override
	public boolean matches(KeyEvent event) {
		return meaning(event) != null;
	}

	@Override
	public void run(NatTable of, KeyEvent event) {
		Runnable meaning = meaning(event);
		if (meaning != null) {
			meaning.run();
		}
	}

	private Runnable meaning(KeyEvent event) {
		int at = table.row();
		if (at < 0) {
			return null;
		}
		MatrixRow row = view.rows().get(at);
		int mask = event.stateMask & SWT.MODIFIER_MASK;
		if (mask == SWT.MOD1) {
			return switch (event.keyCode) {
				case 'c', SWT.INSERT -> deeds::copy;
				case 'x' -> deeds::cut;
				case 'v' -> deeds::paste;
				default -> null;
			};
		}
		if (mask == SWT.MOD2 && event.keyCode == SWT.INSERT) {
			return deeds::paste;
		}
		if (mask == 0 && event.keyCode == SWT.DEL) {
			return deeds::clear;
		}
		if (table.column() == 0) {
			return mask == 0 ? heading(event, row) : null;
		}
		boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
		if (mask == 0 && (event.keyCode == SWT.F2 || enter)) {
			return () -> deeds.edit("");
		}
		if (mask == 0 && event.keyCode == SWT.BS) {
			return () -> deeds.edit("");
		}
		boolean typed = (mask & ~SWT.MOD2) == 0 && event.character >= ' ' && event.character != SWT.DEL && row.isRated();
		return typed ? () -> deeds.edit(String.valueOf(event.character)) : null;
	}

	/** In the column of the elements. */
	private Runnable heading(KeyEvent event, MatrixRow row) {
		boolean folded = view.isFolded(row);
		return switch (event.keyCode) {
			case SWT.ARROW_RIGHT -> folded ? () -> deeds.fold(false) : null;
			case SWT.ARROW_LEFT -> row.isGroup() && !folded ? () -> deeds.fold(true) : deeds::up;
			case ' ' -> row.isGroup() ? () -> deeds.fold(!folded) : null;
			case SWT.CR, SWT.KEYPAD_CR, SWT.F2 -> row.isGroup() && event.keyCode != SWT.F2 ? () -> deeds.fold(!folded) : deeds::showElement;
			default -> null;
		};
	}
}

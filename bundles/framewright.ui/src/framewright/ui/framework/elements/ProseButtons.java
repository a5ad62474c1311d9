package framewright.ui.framework.elements;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

import framewright.editing.prose.Look;
import framewright.ui.Icons;
import framewright.ui.framework.prose.ProseField;

/** Buttons for bold, italic and lists, for whichever field of prose had the keyboard last. */
final class ProseButtons {

	private final ToolItem strong;
	private final ToolItem emphasis;
	private final ToolItem list;
	private ProseField field;

	ProseButtons(Composite parent) {
		ToolBar bar = new ToolBar(parent, SWT.FLAT);
		strong = button(bar, "bold", "Bold (Ctrl+B)", () -> field.toggleStrong());
		emphasis = button(bar, "italic", "Italic (Ctrl+I)", () -> field.toggleEmphasis());
		list = button(bar, "list", "List (Ctrl+Shift+L)", () -> field.toggleList());
		update();
	}

	private ToolItem button(ToolBar bar, String icon, String explanation, Runnable action) {
		ToolItem item = new ToolItem(bar, SWT.CHECK);
		item.setImage(Icons.get(icon));
		item.setToolTipText(explanation);
		item.addListener(SWT.Selection, event -> {
			if (isUsable()) {
				action.run();
				field.control().setFocus();
			}
			update();
		});
		return item;
	}

	private boolean isUsable() {
		return field != null && !field.control().isDisposed() && field.control().getEditable() && !field.isLiteral();
	}

	void follow(ProseField entered) {
		if (field != entered) {
			field = entered;
			entered.whenTold(() -> {
				if (field == entered) {
					update();
				}
			});
		}
		update();
	}

	boolean focus() {
		return field != null && !field.control().isDisposed() && field.control().setFocus();
	}

	void update() {
		if (strong.isDisposed()) {
			return;
		}
		boolean usable = isUsable();
		Look look = usable ? field.look() : Look.PLAIN;
		strong.setEnabled(usable);
		emphasis.setEnabled(usable);
		list.setEnabled(usable);
		strong.setSelection(look.strong());
		emphasis.setSelection(look.emphasis());
		list.setSelection(usable && field.isInList());
	}
}

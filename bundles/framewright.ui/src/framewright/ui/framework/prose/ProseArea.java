package framewright.ui.framework.prose;


import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

import framewright.editing.prose.Look;
import framewright.ui.Icons;
import framewright.ui.Muted;

/** A field of prose under a line that says what it is and has buttons for bold, italic and lists. */
public final class ProseArea {

	private final Composite area;
	private final Label title;
	private final Label stem;
	private final ProseField field;
	private final ToolItem strong;
	private final ToolItem emphasis;
	private final ToolItem list;

	/**
	 * @param key names the field in tests
	 */
	public ProseArea(Composite parent, int style, String key) {
		area = new Composite(parent, style);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(area);
		title = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(8, 0).applyTo(title);
		ToolBar bar = new ToolBar(area, SWT.FLAT);
		stem = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().span(2, 1).indent(8, 0).applyTo(stem);
		Muted.apply(stem);
		field = new ProseField(area, SWT.NONE, key);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(field.control());
		strong = button(bar, "bold", "Bold (Ctrl+B)", field::toggleStrong);
		emphasis = button(bar, "italic", "Italic (Ctrl+I)", field::toggleEmphasis);
		list = button(bar, "list", "List (Ctrl+Shift+L)", field::toggleList);
		field.whenTold(this::told);
		field.control().getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				if (event.childID == ACC.CHILDID_SELF) {
					event.result = (title.getText() + " " + stem.getText()).replace("&&", "&").strip();
				}
			}
		});
	}

	private ToolItem button(ToolBar bar, String icon, String explanation, Runnable action) {
		ToolItem item = new ToolItem(bar, SWT.CHECK);
		item.setImage(Icons.get(icon));
		item.setToolTipText(explanation);
		item.addListener(SWT.Selection, event -> {
			action.run();
			field.control().setFocus();
			told();
		});
		return item;
	}

	private void told() {
		Look look = field.look();
		strong.setSelection(look.strong());
		emphasis.setSelection(look.emphasis());
		list.setSelection(field.isInList());
		boolean usable = !field.isLiteral() && field.control().getEditable();
		strong.setEnabled(usable);
		emphasis.setEnabled(usable);
		list.setEnabled(usable);
	}

	public Composite control() {
		return area;
	}

	public ProseField field() {
		return field;
	}

	/**
	 * Shows a prose.
	 *
	 * @param name what it is
	 * @param before the words that it goes on from; empty for none
	 */
	public void show(String name, String before, String markdown) {
		field.show(markdown);
		title.setText(name.replace("&", "&&"));
		title.setToolTipText(name);
		String told = field.isLiteral() ? "Shown with its signs, because it holds something that prose may not hold or that has no other look." : before.isEmpty() ? "" : before + " …";
		stem.setText(told.replace("&", "&&"));
		area.layout(true);
		told();
	}

	/** How high the area must be for the field to show all its text at a width, in points. */
	public int heightFor(int width) {
		return area.computeSize(width, SWT.DEFAULT).y;
	}
}

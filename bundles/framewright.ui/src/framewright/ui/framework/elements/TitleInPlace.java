package framewright.ui.framework.elements;

import java.util.function.BiPredicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TreeEditor;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

import framewright.editing.elements.ElementRow;
import framewright.ui.library.AccessibleNames;

/** A field over a row of the tree to write its title in. Enter or leaving it takes the title, Escape does not. */
final class TitleInPlace {

	private final Tree tree;
	private final TreeEditor editor;
	private final BiPredicate<ElementRow, String> retitle;
	private Text field;
	private ElementRow titled;

	TitleInPlace(Tree tree, BiPredicate<ElementRow, String> retitle) {
		this.tree = tree;
		this.retitle = retitle;
		editor = new TreeEditor(tree);
		editor.grabHorizontal = true;
		editor.horizontalAlignment = SWT.LEFT;
		editor.minimumWidth = 120;
	}

	void begin(TreeItem item, ElementRow row) {
		end();
		titled = row;
		field = new Text(tree, SWT.SINGLE | SWT.BORDER);
		field.setData("framewright.key", "title-in-place");
		field.getAccessible().addAccessibleListener(AccessibleNames.of("Title of the element"));
		field.setText(row.title());
		field.selectAll();
		field.addListener(SWT.FocusOut, event -> take(row));
		field.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE || event.detail == SWT.TRAVERSE_RETURN) {
				event.doit = false;
				if (event.detail == SWT.TRAVERSE_RETURN) {
					take(row);
				}
				end();
				tree.setFocus();
			}
		});
		editor.setEditor(field, item);
		field.setFocus();
	}

	/** Takes the title that is being written, if one is. */
	void commit() {
		take(titled);
	}

	private void take(ElementRow row) {
		if (field != null && !field.isDisposed()) {
			String words = field.getText().strip();
			end();
			if (!words.equals(row.title())) {
				retitle.test(row, words);
			}
		}
	}

	private void end() {
		Text gone = field;
		field = null;
		if (gone != null && !gone.isDisposed()) {
			gone.dispose();
		}
	}
}

package framewright.ui.framework.elements;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import framewright.editing.form.FormEdit;
import framewright.ui.framework.Pending;
import framewright.ui.library.AccessibleNames;

/** A label and a field of one line. What is typed counts when the field is left or Enter is pressed; Escape brings back what it said. */
final class LineField {

	private final Label label;
	private final Text field;
	private final Editing editing;
	private final Function<String, FormEdit> edit;
	private String shown = "";
	private String refused;

	/**
	 * @param parent an area with a grid, of which it takes two cells
	 * @param key    names the field in tests
	 * @param edit   what writes what was typed
	 */
	LineField(Composite parent, Editing editing, String name, String key, Function<String, FormEdit> edit) {
		this.editing = editing;
		this.edit = edit;
		label = new Label(parent, SWT.NONE);
		label.setText(name);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		field = new Text(parent, SWT.SINGLE | SWT.BORDER);
		field.setData("framewright.key", key);
		field.getAccessible().addAccessibleListener(AccessibleNames.of(name));
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(field);
		Pending.in(field, () -> Optional.of(field.getText().strip()).filter(typed -> field.getEditable() && !typed.equals(shown)).map(edit));
		field.addListener(SWT.FocusOut, event -> commit());
		field.addListener(SWT.DefaultSelection, event -> commit());
		field.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE && !field.getText().equals(shown)) {
				event.doit = false;
				field.setText(shown);
				field.selectAll();
			}
		});
	}

	LineField message(String words) {
		field.setMessage(words);
		return this;
	}

	Text control() {
		return field;
	}

	/** Shows what the text says now. What is being typed stays if the text says the same as before. */
	void show(String value) {
		if (value.equals(shown)) {
			return;
		}
		refused = null;
		boolean typing = !field.getText().equals(shown) && !field.getText().strip().equals(value) && field.isFocusControl();
		shown = value;
		if (!typing && !field.getText().equals(value)) {
			int caret = field.getCaretPosition();
			field.setText(value);
			field.setSelection(Math.min(caret, value.length()));
		}
	}

	void commit() {
		if (field.isDisposed() || !field.getEditable()) {
			return;
		}
		String typed = field.getText().strip();
		if (!typed.equals(shown) && !typed.equals(refused)) {
			// Words that could not be taken stay in the field; nobody is asked twice about the same.
			refused = editing.apply(edit.apply(typed)) ? null : typed;
			if (typed.equals(refused) && typed.isEmpty() && !field.isDisposed()) {
				// What must not be missing comes back.
				field.setText(shown);
			}
		}
	}

	void editable(boolean editable) {
		field.setEditable(editable);
	}

	void dispose() {
		label.dispose();
		field.dispose();
	}
}

package framewright.ui.framework.elements;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;

import framewright.editing.form.FormEdit;
import framewright.ui.framework.Pending;
import framewright.ui.framework.prose.ProseField;
import framewright.ui.library.AccessibleNames;
import framewright.ui.spelling.FieldSpelling;

/** A field of prose on a page: as high as its text, left by Tab, written when it is left; Escape brings back what it said. */
final class ProseInput {

	private final ProseField field;
	private final StyledText control;
	private final Editing editing;
	private final Function<String, FormEdit> edit;
	private String shown = "";
	private String refused;
	private int height;

	/**
	 * @param key  names the field in tests
	 * @param edit what writes what was typed, as Markdown
	 */
	ProseInput(Composite parent, Editing editing, String name, String key, Function<String, FormEdit> edit) {
		this.editing = editing;
		this.edit = edit;
		field = new ProseField(parent, SWT.BORDER, key);
		control = field.control();
		control.setAlwaysShowScrollBars(false);
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(control);
		control.getAccessible().addAccessibleListener(AccessibleNames.of(name));
		Pending.in(control, () -> Optional.of(field.markdown()).filter(typed -> control.getEditable() && !typed.equals(shown)).map(edit));
		control.addListener(SWT.FocusOut, event -> commit());
		control.addListener(SWT.FocusIn, event -> editing.entered(field));
		control.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				event.doit = true;
			} else if (event.detail == SWT.TRAVERSE_ESCAPE && !field.markdown().equals(shown)) {
				event.doit = false;
				field.show(shown);
			}
		});
		control.addModifyListener(event -> control.getDisplay().asyncExec(this::measure));
		control.addListener(SWT.MouseVerticalWheel, event -> {
			event.doit = false;
			editing.scroll(event.count);
		});
		field.whenTaken(this::commit);
		FieldSpelling.watch(control, editing::language);
	}

	private void measure() {
		if (!control.isDisposed()) {
			int now = control.computeSize(Math.max(120, control.getSize().x), SWT.DEFAULT).y;
			if (now != height) {
				height = now;
				editing.resized();
			}
		}
	}

	StyledText control() {
		return control;
	}

	ProseField field() {
		return field;
	}

	/** What is being written, as Markdown. */
	String markdown() {
		return field.markdown();
	}

	/** Shows what the text says now. What is being typed stays if the text says the same as before. */
	void show(String markdown) {
		if (markdown.equals(shown)) {
			return;
		}
		refused = null;
		String before = shown;
		String typed = field.markdown();
		shown = markdown;
		boolean typing = control.isFocusControl() && !typed.equals(before);
		if (!typing && !typed.equals(markdown)) {
			int caret = control.getCaretOffset();
			field.show(markdown);
			control.setCaretOffset(Math.min(caret, control.getCharCount()));
		}
	}

	void commit() {
		if (control.isDisposed() || !control.getEditable()) {
			return;
		}
		String typed = field.markdown();
		if (!typed.equals(shown) && !typed.equals(refused)) {
			// Words that could not be taken stay in the field; nobody is asked twice about the same.
			refused = editing.apply(edit.apply(typed)) ? null : typed;
		}
	}

	void editable(boolean editable) {
		control.setEditable(editable);
	}
}

package framewright.ui.framework.elements;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import framewright.editing.elements.ListProse;
import framewright.editing.elements.Section;
import framewright.editing.form.Address;
import framewright.editing.form.FacetEdits;
import framewright.editing.form.ListEdits;
import framewright.editing.form.ListEdits.Row;
import framewright.editing.form.ProseEdits;
import framewright.ui.Muted;

/**
 * A list: one row for each entry, in a field that holds nothing else. Enter makes a new entry, Tab and Shift+Tab set one further in and out with those below it, Alt+Up
 * and Alt+Down move it; Ctrl+Tab leaves the field.
 */
final class ListEditor extends SectionEditor {

	private LineField heading;
	private ProseInput lead;
	private ProseInput entries;
	private Label told;
	private boolean writable = true;

	ListEditor(Composite parent, Editing editing, Section section) {
		super(parent, editing, section);
	}

	@Override
	boolean fits(Section other) {
		return super.fits(other) && other.heading().isEmpty() == (heading == null) && other.prose().isEmpty() == (lead == null);
	}

	@Override
	void create(Composite parent) {
		if (!section().heading().isEmpty()) {
			heading = new LineField(parent, editing(), "Heading", "heading", words -> FacetEdits.heading(section().address(), words));
		}
		if (!section().prose().isEmpty()) {
			lead = new ProseInput(parent, editing(), "Before the list", "list-lead", words -> ProseEdits.set(section().address(), words));
			GridDataFactory.createFrom((GridData) lead.control().getLayoutData()).span(2, 1).applyTo(lead.control());
		}
		entries = new ProseInput(parent, editing(), section().title() + ": Enter for a new entry, Tab and Shift+Tab to set it in and out, Alt+Up and Alt+Down to move it, Ctrl+Tab to leave", "list-" + part().keyword(),
				words -> ListEdits.set(section().address(), ListProse.rows(words)));
		StyledText control = entries.control();
		GridDataFactory.createFrom((GridData) control.getLayoutData()).span(2, 1).applyTo(control);
		control.addVerifyKeyListener(this::key);
		control.addListener(SWT.Traverse, event -> {
			boolean tab = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
			if (tab && (event.stateMask & SWT.MOD1) == 0 && control.getEditable()) {
				event.doit = false;
			}
		});
		// An empty list begins with an entry, not with a paragraph.
		control.addListener(SWT.FocusIn, event -> {
			if (control.getEditable() && control.getCharCount() == 0) {
				entries.field().toggleList();
			}
		});
		told = new Label(parent, SWT.WRAP);
		told.setText("An entry of this list looks like a list itself. Write it on the page Source.");
		Muted.apply(told);
		GridDataFactory.fillDefaults().span(2, 1).exclude(true).applyTo(told);
		told.setVisible(false);
	}

	private void key(VerifyEvent event) {
		if (!entries.control().getEditable()) {
			return;
		}
		boolean alt = event.stateMask == SWT.MOD3;
		if (event.keyCode == SWT.TAB && (event.stateMask == 0 || event.stateMask == SWT.MOD2)) {
			event.doit = false;
			boolean in = event.stateMask == 0;
			change((rows, place) -> ListProse.shifted(rows, place, in), (rows, place) -> place);
		} else if (alt && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN)) {
			event.doit = false;
			boolean up = event.keyCode == SWT.ARROW_UP;
			change((rows, place) -> ListProse.moved(rows, place, up), (rows, place) -> ListProse.placeOf(rows, place, up));
		}
	}

	private interface Change {
		List<Row> of(List<Row> rows, int place);
	}

	private interface Place {
		int of(List<Row> rows, int place);
	}

	/** Changes the entry that the cursor is in, as a step of its own. */
	private void change(Change change, Place after) {
		StyledText control = entries.control();
		int line = control.getLineAtOffset(control.getCaretOffset());
		int fromEnd = control.getLine(line).length() - (control.getCaretOffset() - control.getOffsetAtLine(line));
		int place = place(line);
		entries.commit();
		List<Row> rows = ListEdits.rows(editing().text().find(section().address()).orElse(part()));
		if (place < 0 || place >= rows.size()) {
			return;
		}
		List<Row> changed = change.of(rows, place);
		if (changed.equals(rows) || !editing().apply(ListEdits.set(section().address(), changed))) {
			return;
		}
		entries.field().show(ListProse.markdown(changed));
		int now = line(after.of(rows, place));
		control.setCaretOffset(Math.max(control.getOffsetAtLine(now), control.getOffsetAtLine(now) + control.getLine(now).length() - fromEnd));
	}

	/** Which entry a line belongs to; lines without words are none. */
	private int place(int line) {
		int place = -1;
		for (int i = 0; i <= line; i++) {
			if (!blank(i)) {
				place++;
			}
		}
		return blank(line) ? -1 : place;
	}

	private int line(int place) {
		int left = place;
		for (int i = 0; i < entries.control().getLineCount(); i++) {
			if (!blank(i) && left-- == 0) {
				return i;
			}
		}
		return entries.control().getLineCount() - 1;
	}

	private boolean blank(int line) {
		return entries.control().getLine(line).replace("•", "").isBlank();
	}

	@Override
	void fill() {
		if (heading != null) {
			heading.show(section().heading());
		}
		if (lead != null) {
			lead.show(section().prose());
		}
		List<Row> rows = ListEdits.rows(part());
		writable = ListProse.isWritable(rows);
		if (told.getVisible() == writable) {
			told.setVisible(!writable);
			((GridData) told.getLayoutData()).exclude = writable;
			editing().resized();
		}
		entries.show(ListProse.markdown(rows));
	}

	@Override
	void commit() {
		if (heading != null) {
			heading.commit();
		}
		if (lead != null) {
			lead.commit();
		}
		entries.commit();
	}

	@Override
	void editable(boolean editable) {
		if (heading != null) {
			heading.editable(editable);
		}
		if (lead != null) {
			lead.editable(editable);
		}
		entries.editable(editable && writable);
	}

	@Override
	void focus(Address address) {
		entries.control().setFocus();
	}
}

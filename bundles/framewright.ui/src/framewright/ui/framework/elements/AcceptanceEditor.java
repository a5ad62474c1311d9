package framewright.ui.framework.elements;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import framewright.editing.elements.Section;
import framewright.editing.form.Address;
import framewright.ui.library.AccessibleNames;

/** A finding that somebody has accepted, and why. It is shown here and changed where findings are. */
final class AcceptanceEditor extends SectionEditor {

	private Text words;

	AcceptanceEditor(Composite parent, Editing editing, Section section) {
		super(parent, editing, section);
	}

	@Override
	void create(Composite parent) {
		words = new Text(parent, SWT.WRAP | SWT.READ_ONLY);
		words.getAccessible().addAccessibleListener(AccessibleNames.of("Accepted finding"));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(120, SWT.DEFAULT).applyTo(words);
	}

	@Override
	void fill() {
		String because = part().values("because").stream().findFirst().orElse(part().title());
		String now = part().name() + (because.isEmpty() ? "" : ": " + because);
		if (!words.getText().equals(now)) {
			words.setText(now);
		}
	}

	@Override
	void commit() {
		// Nothing can be written here.
	}

	@Override
	void editable(boolean editable) {
		// Nothing can be written here.
	}

	@Override
	void focus(Address address) {
		words.setFocus();
	}
}

package framewright.ui.framework.overview;

import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

import framewright.editing.overview.OverviewField;
import framewright.ui.library.AccessibleNames;

/** The identifier of a framework: can be copied and, where there is none that other systems understand, made. It cannot be typed, for what knows the framework by it would lose it. */
final class IdentifierField {

	private final OverviewField field;
	private final Text text;
	private final Button button;
	private final Consumer<String> write;

	/** @param write takes a new identifier */
	IdentifierField(Composite parent, FormToolkit toolkit, OverviewField field, Consumer<String> write) {
		this.field = field;
		this.write = write;
		Composite line = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		text = toolkit.createText(line, "", SWT.SINGLE | SWT.READ_ONLY | SWT.BORDER);
		text.setData("framewright.key", "identifier");
		text.setToolTipText(field.hint());
		text.setBackground(text.getDisplay().getSystemColor(SWT.COLOR_WIDGET_BACKGROUND));
		text.getAccessible().addAccessibleListener(AccessibleNames.of(field.plainLabel()));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(text);
		button = toolkit.createButton(line, "Make one", SWT.PUSH);
		TableSection.asItIs(button);
		button.addListener(SWT.Selection, event -> pressed());
	}

	private boolean isGood() {
		return !text.getText().isEmpty() && field.problem(text.getText()).isEmpty();
	}

	private void pressed() {
		if (!isGood()) {
			write.accept(UUID.randomUUID().toString());
			return;
		}
		Clipboard clipboard = new Clipboard(text.getDisplay());
		try {
			clipboard.setContents(new Object[] { text.getText() }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	Control control() {
		return text;
	}

	void show(String identifier) {
		if (!text.getText().equals(identifier)) {
			text.setText(identifier);
		}
		String words = isGood() ? "Copy" : "Make one";
		if (!button.getText().equals(words)) {
			button.setText(words);
			button.setToolTipText(isGood() ? "Copy the identifier" : "Make an identifier for this framework");
			button.requestLayout();
		}
	}

	void editable(boolean editable) {
		button.setEnabled(editable || isGood());
	}
}

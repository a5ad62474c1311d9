package framewright.ui.wizards;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

import framewright.core.extension.Option;

/** Makes the control that fits a declared option, in a grid of three columns. */
final class OptionControls {

	private static final int LARGEST = 999_999_999;

	private OptionControls() {
	}

	static Control create(Composite parent, Option option, String value, Consumer<String> changed) {
		return switch (option.type()) {
			case FLAG -> flag(parent, option, value, changed);
			case CHOICE -> choice(parent, option, value, changed);
			case NUMBER -> number(parent, option, value, changed);
			case TEXT -> text(parent, option, value, changed, 2);
			case FILE -> file(parent, option, value, changed);
		};
	}

	private static Control flag(Composite parent, Option option, String value, Consumer<String> changed) {
		Button check = new Button(parent, SWT.CHECK);
		check.setText(option.label());
		check.setSelection(Boolean.parseBoolean(value));
		check.addListener(SWT.Selection, event -> changed.accept(Boolean.toString(check.getSelection())));
		GridDataFactory.fillDefaults().span(3, 1).applyTo(check);
		return check;
	}

	private static Control choice(Composite parent, Option option, String value, Consumer<String> changed) {
		label(parent, option);
		Combo combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setItems(option.shown().toArray(String[]::new));
		combo.select(option.allowed().indexOf(value));
		combo.addListener(SWT.Selection, event -> changed.accept(option.allowed().get(combo.getSelectionIndex())));
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(combo);
		return combo;
	}

	private static Control number(Composite parent, Option option, String value, Consumer<String> changed) {
		label(parent, option);
		Spinner spinner = new Spinner(parent, SWT.BORDER);
		spinner.setMinimum(-LARGEST);
		spinner.setMaximum(LARGEST);
		spinner.setSelection(value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : 0);
		spinner.addModifyListener(event -> changed.accept(Integer.toString(spinner.getSelection())));
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(spinner);
		return spinner;
	}

	private static Text text(Composite parent, Option option, String value, Consumer<String> changed, int span) {
		label(parent, option);
		Text text = new Text(parent, SWT.BORDER);
		text.setText(value);
		text.addModifyListener(event -> changed.accept(text.getText()));
		GridDataFactory.fillDefaults().span(span, 1).grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		return text;
	}

	private static Control file(Composite parent, Option option, String value, Consumer<String> changed) {
		Text text = text(parent, option, value, changed, 1);
		Button browse = new Button(parent, SWT.PUSH);
		browse.setText("Browse…");
		browse.addListener(SWT.Selection, event -> {
			FileDialog dialog = new FileDialog(parent.getShell(), SWT.OPEN | SWT.SHEET);
			dialog.setText(option.label());
			String chosen = dialog.open();
			if (chosen != null) {
				text.setText(chosen);
			}
		});
		return text;
	}

	private static void label(Composite parent, Option option) {
		new Label(parent, SWT.NONE).setText(option.label() + ":");
	}
}

package framewright.ui.framework.elements;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Asks for a line of text that something cannot be without, before it is added: the permanent name of an element is made from its title. */
final class TitleDialog extends InputDialog {

	private TitleDialog(Shell parent, String title, String question, String value) {
		super(parent, title, question, value, words -> words.isBlank() ? "" : null);
	}

	/**
	 * @param value what is there to begin with
	 * @return empty when nothing is to be added
	 */
	static Optional<String> ask(Shell parent, String title, String question, String value) {
		TitleDialog dialog = new TitleDialog(parent, title, question, value);
		return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Control area = super.createDialogArea(parent);
		getText().setData("framewright.key", "asked-title");
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setText("Add");
	}
}

package framewright.ui.review;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for some words of plain text. Opening it does not wait for the answer. */
abstract class WordsDialog extends TitleAreaDialog {

	private final String name;
	private final String title;
	private final String message;
	private final String label;
	private final String initial;
	private final boolean mayBeEmpty;
	private Text text;

	/**
	 * @param name    of the dialog
	 * @param title   what it is about
	 * @param label   of the field, with a key
	 * @param initial what stands in the field to begin with
	 */
	WordsDialog(Shell parent, String name, String title, String message, String label, String initial, boolean mayBeEmpty) {
		super(parent);
		this.name = name;
		this.title = title;
		this.message = message;
		this.label = label;
		this.initial = initial;
		this.mayBeEmpty = mayBeEmpty;
		setHelpAvailable(false);
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setBlockOnOpen(false);
	}

	/** Takes the words. */
	abstract void accepted(String words);

	/** More controls above the words. */
	void above(@SuppressWarnings("unused") Composite area) {
		// There are none.
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(name);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().margins(14, 14).spacing(6, 6).applyTo(area);
		setTitle(title);
		setMessage(message);
		above(area);
		new Label(area, SWT.NONE).setText(label);
		text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		text.setText(initial);
		text.setSelection(initial.length());
		text.setData("framewright.key", "review.words");
		GridDataFactory.fillDefaults().grab(true, true).hint(440, 140).applyTo(text);
		text.addModifyListener(event -> changed());
		// Tab goes on; Control and Return finish, as Return begins a new line.
		text.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		text.addListener(SWT.KeyDown, event -> {
			if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.MOD1) != 0 && getButton(IDialogConstants.OK_ID).isEnabled()) {
				event.doit = false;
				okPressed();
			}
		});
		text.setFocus();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		changed();
		text.setFocus();
	}

	private void changed() {
		getButton(IDialogConstants.OK_ID).setEnabled(mayBeEmpty || !text.getText().isBlank());
	}

	@Override
	protected void okPressed() {
		String words = text.getText().replace(Text.DELIMITER, "\n").strip();
		super.okPressed();
		accepted(words);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}

package framewright.ui.review;

import java.time.LocalDate;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import framewright.ui.model.review.SignOffDraft;
import framewright.ui.versions.Who;

/** Asks who signs off a version, in which role, and for whom. Opening it does not wait for the answer. */
final class SignOffDialog extends TitleAreaDialog {

	private final String version;
	private final Consumer<SignOffDraft> then;
	private Combo role;
	private Text person;
	private Text onBehalf;
	private Text decided;
	private Text minute;

	/** @param version what is signed off, in words */
	SignOffDialog(Shell parent, String version, Consumer<SignOffDraft> then) {
		super(parent);
		this.version = version;
		this.then = then;
		setHelpAvailable(false);
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Sign Off");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(14, 14).spacing(10, 8).applyTo(area);
		setTitle("Sign off " + version);
		new Label(area, SWT.NONE).setText("&Role:");
		role = new Combo(area, SWT.DROP_DOWN);
		role.setItems(SignOffDraft.ROLES.toArray(String[]::new));
		role.setData("framewright.key", "review.role");
		role.addModifyListener(event -> changed());
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(role);
		person = field(area, "&Person:", "review.person", Who.name(), "");
		decided = field(area, "&Day of the decision:", "review.decided", LocalDate.now().toString(), "Year-month-day");
		onBehalf = field(area, "&On behalf of:", "review.onBehalf", "", "The body that decided, if any");
		minute = field(area, "&Minute:", "review.minute", "", "For instance: minute 7 of 12 June");
		return area;
	}

	private Text field(Composite area, String label, String key, String initial, String hint) {
		new Label(area, SWT.NONE).setText(label);
		Text text = new Text(area, SWT.BORDER);
		text.setText(initial);
		text.setMessage(hint);
		text.setData("framewright.key", key);
		text.addModifyListener(event -> changed());
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(text);
		return text;
	}

	private SignOffDraft draft() {
		return new SignOffDraft(role.getText(), person.getText(), onBehalf.getText(), decided.getText(), minute.getText());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "&Sign Off", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		changed();
		setErrorMessage(null);
	}

	private void changed() {
		if (getButton(IDialogConstants.OK_ID) == null) {
			return;
		}
		String problem = draft().problem(LocalDate.now());
		setErrorMessage(problem.isEmpty() ? null : problem);
		setMessage("Says in the review who stands for this version. It can be withdrawn, and that is kept too.");
		getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
	}

	@Override
	protected void okPressed() {
		SignOffDraft draft = draft();
		super.okPressed();
		then.accept(draft);
	}
}

package framewright.ui.versions;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the name and password that a shared library wants, or for what unlocks a key. */
final class LoginDialog extends TitleAreaDialog {

	/**
	 * What the person wrote.
	 *
	 * @param password to be wiped by whoever uses it
	 * @param remember whether to keep it safe for the next time
	 */
	record Answer(String name, char[] password, boolean remember) {
	}

	private final String place;
	private final String question;
	private final boolean again;
	private String user;
	private Text name;
	private Text password;
	private Button remember;
	private Answer answer;

	/** @param again whether the answer before was not accepted */
	LoginDialog(Shell parent, String place, String user, boolean again) {
		super(parent);
		this.place = place;
		this.user = user;
		this.question = "";
		this.again = again;
		setHelpAvailable(false);
	}

	/** Asks only for a secret. */
	LoginDialog(Shell parent, String place, String question) {
		super(parent);
		this.place = place;
		this.user = null;
		this.question = question;
		this.again = false;
		setHelpAvailable(false);
	}

	/** Empty when the person gives up. */
	Optional<Answer> ask() {
		return open() == OK ? Optional.of(answer) : Optional.empty();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Name and Password");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle("The shared library asks who you are");
		if (again) {
			setMessage("Name or password were not accepted by " + place + ". Try again.", IMessageProvider.WARNING);
		} else {
			setMessage(question.isEmpty() ? "Write the name and password for " + place + ". Some services want an access token in place of the password." : question);
		}
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(10, 8).applyTo(area);
		if (user != null) {
			name = field(area, "&Name:", "login.name", SWT.NONE);
			name.setText(user);
		}
		password = field(area, "&Password:", "login.password", SWT.PASSWORD);
		if (user != null) {
			remember = new Button(area, SWT.CHECK);
			remember.setText("&Remember it on this computer, encrypted");
			remember.setData("framewright.key", "login.remember");
			GridDataFactory.fillDefaults().span(2, 1).applyTo(remember);
		}
		(user == null || !user.isEmpty() ? password : name).setFocus();
		return area;
	}

	private static Text field(Composite area, String label, String key, int style) {
		new Label(area, SWT.NONE).setText(label);
		Text text = new Text(area, SWT.BORDER | style);
		text.setData("framewright.key", key);
		GridDataFactory.fillDefaults().grab(true, false).hint(280, SWT.DEFAULT).applyTo(text);
		return text;
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == IDialogConstants.OK_ID) {
			answer = new Answer(name == null ? "" : name.getText().strip(), password.getTextChars(), remember != null && remember.getSelection());
		}
		super.buttonPressed(button);
	}
}

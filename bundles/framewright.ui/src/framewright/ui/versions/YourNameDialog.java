package framewright.ui.versions;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import framewright.ui.model.versions.Person;

/** Asks who works here, the first time that it matters. */
final class YourNameDialog extends TitleAreaDialog {

	private Person person;
	private NameFields fields;

	YourNameDialog(Shell parent, Person person) {
		super(parent);
		this.person = person;
		setHelpAvailable(false);
	}

	/** Asks and remembers; empty when the person did not want to say. */
	Optional<Person> ask() {
		if (open() != OK) {
			return Optional.empty();
		}
		Who.remember(person);
		return Optional.of(person);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Your Name");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle("Who are you?");
		setMessage("Every version that you save, and all that you say in a review, bears your name. You are asked only once.");
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(10, 8).applyTo(area);
		fields = new NameFields(area, person, this::changed);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setEnabled(person.problem().isEmpty());
	}

	private void changed() {
		person = fields.person();
		String problem = person.problem();
		setErrorMessage(problem.isEmpty() ? null : problem);
		getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
	}
}

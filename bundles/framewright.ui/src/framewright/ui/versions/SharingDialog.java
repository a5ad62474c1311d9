package framewright.ui.versions;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import framewright.ui.Muted;
import framewright.ui.model.versions.SharedAddress;

/** Asks where a library is shared. */
final class SharingDialog extends TitleAreaDialog {

	private SharedAddress address;
	private Text text;

	SharingDialog(Shell parent, SharedAddress address) {
		super(parent);
		this.address = address;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	SharedAddress address() {
		return address;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Where It Is Shared");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle("Where is the library shared?");
		setMessage("Versions that you share are kept in one place that all who work on the library can reach.");
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(10, 8).applyTo(area);
		new Label(area, SWT.NONE).setText("&Shared place:");
		text = new Text(area, SWT.BORDER);
		text.setData("framewright.key", "sharing.address");
		text.setText(address.text());
		text.setMessage("For instance: https://example.org/our/library");
		text.addModifyListener(event -> changed());
		GridDataFactory.fillDefaults().grab(true, false).hint(340, SWT.DEFAULT).applyTo(text);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText("&Browse…");
		browse.addListener(SWT.Selection, event -> browse());
		explain(area, "A folder that all can reach, such as one on a drive of your school.");
		explain(area, "An address that begins with https://, from a service for shared work; it asks for a name and password.");
		explain(area, "An address that begins with ssh://, from your IT department; it uses a key that they have set up for you.");
		return area;
	}

	private static void explain(Composite area, String words) {
		new Label(area, SWT.NONE);
		Label label = new Label(area, SWT.WRAP);
		label.setText("•  " + words);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(380, SWT.DEFAULT).applyTo(label);
		Muted.apply(label);
	}

	private void browse() {
		DirectoryDialog dialog = new DirectoryDialog(getShell());
		dialog.setText("Where It Is Shared");
		dialog.setMessage("Choose the shared folder.");
		String folder = dialog.open();
		if (folder != null) {
			text.setText(folder);
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setEnabled(address.problem().isEmpty());
	}

	private void changed() {
		address = new SharedAddress(text.getText());
		String problem = address.problem();
		setErrorMessage(problem.isEmpty() || address.text().isEmpty() ? null : problem);
		getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
	}
}

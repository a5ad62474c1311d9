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

import framewright.ui.model.versions.SharedAddress;
import framewright.ui.model.versions.SharedToOpen;

/** Asks for the address of a shared library, and for the folder that it comes into. */
final class OpenSharedDialog extends TitleAreaDialog {

	private SharedToOpen wanted;
	private Text address;
	private Text folder;

	OpenSharedDialog(Shell parent, SharedToOpen wanted) {
		super(parent);
		this.wanted = wanted;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	SharedToOpen wanted() {
		return wanted;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Open Shared Library");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle("Get a library that others share");
		setMessage("It comes into a folder of this computer, with all its versions.");
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(10, 8).applyTo(area);
		address = field(area, "&Shared place:", "shared.address", wanted.address().text(), "&Browse…");
		address.setMessage("For instance: https://example.org/our/library");
		folder = field(area, "&Folder:", "shared.folder", wanted.folder(), "B&rowse…");
		return area;
	}

	private Text field(Composite area, String label, String key, String value, String browse) {
		new Label(area, SWT.NONE).setText(label);
		Text text = new Text(area, SWT.BORDER);
		text.setData("framewright.key", key);
		text.setText(value);
		text.addModifyListener(event -> changed());
		GridDataFactory.fillDefaults().grab(true, false).hint(340, SWT.DEFAULT).applyTo(text);
		Button button = new Button(area, SWT.PUSH);
		button.setText(browse);
		button.addListener(SWT.Selection, event -> {
			String chosen = new DirectoryDialog(getShell()).open();
			if (chosen != null) {
				text.setText(chosen);
			}
		});
		return text;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setEnabled(wanted.problem().isEmpty());
	}

	private void changed() {
		if (folder == null) {
			return;
		}
		wanted = new SharedToOpen(new SharedAddress(address.getText()), folder.getText());
		String problem = wanted.problem();
		setErrorMessage(problem.isEmpty() || wanted.address().text().isEmpty() ? null : problem);
		getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
	}
}

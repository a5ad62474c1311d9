package framewright.ui.versions;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import framewright.core.history.PublishedVersion;
import framewright.ui.library.AccessibleNames;
import framewright.versions.Publish;

/** Tells what was published and where it is, and offers to export it. */
final class PublishResultDialog extends TitleAreaDialog {

	static final int EXPORT = IDialogConstants.CLIENT_ID;

	private final String title;
	private final Publish.Result result;

	PublishResultDialog(Shell parent, String title, Publish.Result result) {
		super(parent);
		this.title = title;
		this.result = result;
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Published");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		PublishedVersion version = result.published().get(0);
		setTitle("Version " + version.version() + " is published");
		setMessage("“" + title + "” never changes under this number. To go on, begin to write: the next version is offered to you.", IMessageProvider.INFORMATION);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().margins(12, 12).spacing(0, 6).applyTo(area);
		new Label(area, SWT.NONE).setText("You find it in the library below its framework, and on the disk at:");
		Text place = new Text(area, SWT.BORDER | SWT.READ_ONLY);
		place.setData("framewright.key", "published.place");
		place.getAccessible().addAccessibleListener(AccessibleNames.of("Where it is"));
		place.setText(version.file().toString());
		GridDataFactory.fillDefaults().grab(true, false).hint(460, SWT.DEFAULT).applyTo(place);
		Label next = new Label(area, SWT.WRAP);
		next.setText("Export it as a page, a document or another format now, or share it, so that others get it.");
		GridDataFactory.fillDefaults().grab(true, false).hint(460, SWT.DEFAULT).applyTo(next);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, EXPORT, "&Export…", false);
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int button) {
		setReturnCode(button);
		close();
	}
}

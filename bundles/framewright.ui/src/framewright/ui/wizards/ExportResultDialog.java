package framewright.ui.wizards;

import java.nio.file.Path;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import framewright.ui.model.export.ExportRun.Outcome;

/** Tells what an export has written, and opens it. */
public final class ExportResultDialog extends TitleAreaDialog {

	private static final int OPEN_FILE = IDialogConstants.CLIENT_ID;
	private static final int OPEN_FOLDER = IDialogConstants.CLIENT_ID + 1;

	private final Outcome outcome;
	private List files;

	public ExportResultDialog(Shell parent, Outcome outcome) {
		super(parent);
		this.outcome = outcome;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Export");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(outcome.faults().isEmpty() ? "The export is done" : "The export is done in part");
		setMessage(outcome.words() + ".", outcome.faults().isEmpty() ? IMessageProvider.INFORMATION : IMessageProvider.WARNING);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().margins(12, 12).spacing(0, 6).applyTo(area);
		sentences(area, "Not exported:", outcome.faults());
		new Label(area, SWT.NONE).setText("Files in " + outcome.folder() + ":");
		files = new List(area, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL | SWT.SINGLE);
		files.setData("framewright.key", "written");
		outcome.written().forEach(file -> files.add(outcome.folder().relativize(file).toString()));
		files.addListener(SWT.DefaultSelection, event -> buttonPressed(OPEN_FILE));
		if (files.getItemCount() > 0) {
			files.select(0);
		}
		GridDataFactory.fillDefaults().grab(true, true).hint(460, 110).applyTo(files);
		sentences(area, "What the formats could not hold:", outcome.losses());
		return area;
	}

	private static void sentences(Composite area, String heading, java.util.List<String> sentences) {
		if (sentences.isEmpty()) {
			return;
		}
		new Label(area, SWT.NONE).setText(heading);
		Text text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		text.setText(String.join("\n", sentences));
		GridDataFactory.fillDefaults().grab(true, true).hint(460, 70).applyTo(text);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, OPEN_FOLDER, "Open &Folder", false);
		createButton(parent, OPEN_FILE, "Open F&ile", false).setEnabled(!outcome.written().isEmpty());
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int button) {
		Path opened = button == OPEN_FOLDER ? outcome.folder() : button == OPEN_FILE && files.getSelectionIndex() >= 0 ? outcome.written().get(files.getSelectionIndex()) : null;
		if (opened == null) {
			super.buttonPressed(button);
		} else if (!Program.launch(opened.toString())) {
			setErrorMessage("Nothing on this computer opens it. You find it at " + opened + ".");
		}
	}
}

package framewright.ui.wizards;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import framewright.core.exchange.LossReport;
import framewright.core.exchange.LossReports;
import framewright.core.library.WholeFile;
import framewright.ui.model.export.ExportRun.Outcome;

/** Tells what an export has written, and opens it. */
public final class ExportResultDialog extends TitleAreaDialog {

	private static final int OPEN_FILE = IDialogConstants.CLIENT_ID;
	private static final int OPEN_FOLDER = IDialogConstants.CLIENT_ID + 1;
	private static final int SAVE_REPORT = IDialogConstants.CLIENT_ID + 2;

	private final Outcome outcome;
	private final boolean preview;
	private List files;

	public ExportResultDialog(Shell parent, Outcome outcome) {
		this(parent, outcome, false);
	}

	/** @param preview whether the files are only to be looked at */
	ExportResultDialog(Shell parent, Outcome outcome, boolean preview) {
		super(parent);
		this.outcome = outcome;
		this.preview = preview;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(preview ? "Preview" : "Export");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(preview ? "This is what would be written" : outcome.faults().isEmpty() ? "The export is done" : "The export is done in part");
		setMessage(preview ? "Open the files to look at them. Nothing has been written to your folder." : outcome.words() + ".", outcome.faults().isEmpty() ? IMessageProvider.INFORMATION : IMessageProvider.WARNING);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().margins(12, 12).spacing(0, 6).applyTo(area);
		sentences(area, "Not exported:", outcome.faults());
		new Label(area, SWT.NONE).setText(preview ? "Files:" : "Files in " + outcome.folder() + ":");
		files = new List(area, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL | SWT.SINGLE);
		files.setData("framewright.key", "written");
		outcome.written().forEach(file -> files.add(outcome.folder().relativize(file).toString()));
		files.addListener(SWT.DefaultSelection, event -> buttonPressed(OPEN_FILE));
		if (files.getItemCount() > 0) {
			files.select(0);
		}
		GridDataFactory.fillDefaults().grab(true, true).hint(460, 110).applyTo(files);
		sentences(area, "What the formats could not hold:", LossReports.text(losses()).strip().lines().toList());
		return area;
	}

	private java.util.List<LossReport> losses() {
		return outcome.losses().stream().filter(report -> !report.isEmpty()).toList();
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
		if (!losses().isEmpty()) {
			createButton(parent, SAVE_REPORT, "&Save Report…", false);
		}
		createButton(parent, OPEN_FOLDER, "Open &Folder", false);
		createButton(parent, OPEN_FILE, "Open F&ile", false).setEnabled(!outcome.written().isEmpty());
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	/** The report names every part that is concerned; the dialog only the first. */
	private void saveReport() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE | SWT.SHEET);
		dialog.setText("Save Report");
		dialog.setFilterExtensions(new String[] { "*.html" });
		dialog.setFileName("export-report.html");
		dialog.setFilterPath(outcome.folder().toString());
		dialog.setOverwrite(true);
		String file = dialog.open();
		if (file != null) {
			try {
				WholeFile.write(Path.of(file), LossReports.html(outcome.losses()).getBytes(StandardCharsets.UTF_8));
				setErrorMessage(null);
			} catch (IOException e) {
				setErrorMessage("The report could not be written to " + file + ". Choose another place.");
			}
		}
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == SAVE_REPORT) {
			saveReport();
			return;
		}
		Path opened = button == OPEN_FOLDER ? outcome.folder() : button == OPEN_FILE && files.getSelectionIndex() >= 0 ? outcome.written().get(files.getSelectionIndex()) : null;
		if (opened == null) {
			super.buttonPressed(button);
		} else if (!Program.launch(opened.toString())) {
			setErrorMessage("Nothing on this computer opens it. You find it at " + opened + ".");
		}
	}
}

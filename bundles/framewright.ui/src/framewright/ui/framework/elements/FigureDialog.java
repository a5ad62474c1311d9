package framewright.ui.framework.elements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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

import framewright.core.library.Library;
import framewright.editing.form.FacetEdits.Picture;
import framewright.editing.overview.Assets;

/** Asks for the file of a figure and what there is to see in it. */
final class FigureDialog extends TitleAreaDialog {

	private final Path folder;
	private Combo file;
	private Text alt;
	private Text caption;
	private Picture picture;

	/** @param framework the file of the framework; absolute */
	FigureDialog(Shell parent, Path framework) {
		super(parent);
		folder = Library.containing(framework).folder();
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	Picture picture() {
		return picture;
	}

	/** Whether a figure's file is in the library. */
	static boolean isThere(Path framework, String name) {
		return Assets.isThere(Library.containing(framework).folder(), name);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Add a Figure");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		setTitle("Add a figure");
		setMessage("Figures are files in the folder “assets” of the library.");
		label(area, "&File:");
		file = new Combo(area, SWT.DROP_DOWN);
		file.setItems(files().toArray(String[]::new));
		GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(file);
		label(area, "&What there is to see:");
		alt = new Text(area, SWT.BORDER);
		alt.setMessage("For people who cannot see it");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(alt);
		label(area, "&Caption:");
		caption = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(caption);
		file.addModifyListener(event -> check());
		alt.addModifyListener(event -> check());
		caption.addModifyListener(event -> check());
		return area;
	}

	private static void label(Composite parent, String words) {
		new Label(parent, SWT.NONE).setText(words);
	}

	private List<String> files() {
		try {
			return Assets.pictures(folder);
		} catch (IOException e) {
			setErrorMessage("The folder “assets” cannot be read. Type the name of the file.");
			return List.of();
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Add", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		check();
	}

	private void check() {
		picture = new Picture(file.getText().strip().replace('\\', '/'), alt.getText().strip(), caption.getText().strip());
		String wrong = Assets.fault(picture.file());
		if (wrong.isEmpty() && !picture.file().isEmpty() && !Assets.isThere(folder, picture.file())) {
			wrong = "There is no file “" + picture.file() + "” in the library. Choose another one, or put it there first.";
		}
		setErrorMessage(wrong.isEmpty() ? null : wrong);
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(wrong.isEmpty() && !picture.file().isEmpty() && !picture.alt().isEmpty());
		}
	}
}

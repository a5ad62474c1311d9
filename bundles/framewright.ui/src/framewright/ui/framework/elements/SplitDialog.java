package framewright.ui.framework.elements;

import java.util.List;

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

import framewright.editing.elements.ElementRow;

/** Asks for the titles of the elements that one is split into. */
final class SplitDialog extends TitleAreaDialog {

	private final ElementRow row;
	private final boolean published;
	private Text field;
	private List<String> titles = List.of();

	SplitDialog(Shell parent, ElementRow row, boolean published) {
		super(parent);
		this.row = row;
		this.published = published;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** The titles, at least two once the dialog was left with OK. */
	List<String> titles() {
		return titles;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Split an Element");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		setTitle("Split “" + row.title() + "”");
		setMessage(published ? "It was published, so it is retired and replaced by new elements. The first takes its texts over, and the elements in it."
				: "It takes the first title and keeps its texts; an empty element follows for each other title.");
		Label label = new Label(area, SWT.NONE);
		label.setText("&Titles, one on each line:");
		field = new Text(area, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL);
		field.setText(row.title() + "\n");
		field.setSelection(field.getCharCount());
		field.setData("framewright.key", "split-titles");
		GridDataFactory.fillDefaults().grab(true, true).hint(420, 5 * field.getLineHeight()).applyTo(field);
		field.addModifyListener(event -> check());
		field.setFocus();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Split", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		check();
	}

	private void check() {
		titles = field.getText().lines().map(String::strip).filter(title -> !title.isEmpty()).toList();
		getButton(IDialogConstants.OK_ID).setEnabled(titles.size() > 1);
	}
}

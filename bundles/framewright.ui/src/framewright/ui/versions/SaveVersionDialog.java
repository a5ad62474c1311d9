package framewright.ui.versions;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import framewright.ui.Icons;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.versions.ChangedFile;
import framewright.ui.model.versions.SaveDraft;

/** Asks what changed, and by whom, before a version is saved. */
final class SaveVersionDialog extends TitleAreaDialog {

	private final SaveDraft draft;
	private Text message;
	private Button everything;
	private NameFields person;

	SaveVersionDialog(Shell parent, SaveDraft draft) {
		super(parent);
		this.draft = draft;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Save Version");
	}

	@Override
	protected Point getInitialSize() {
		return new Point(660, super.getInitialSize().y + 20); // the explanation in one line would make it as wide as the screen
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(draft.isFirst() ? "Begin to keep versions" : "Save a version");
		setMessage(explanation());
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(10, 8).applyTo(area);
		Label what = new Label(area, SWT.NONE);
		what.setText("&What changed?");
		GridDataFactory.fillDefaults().span(2, 1).applyTo(what);
		message = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		message.setData("framewright.key", "version.message");
		message.setText(draft.message());
		message.selectAll();
		message.addModifyListener(event -> changed());
		// Return would else begin a new line, and Tab would be typed.
		message.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(480, 58).applyTo(message);
		files(area);
		person = new NameFields(area, draft.person(), this::changed);
		message.setFocus();
		return area;
	}

	private String explanation() {
		return draft.isFirst() ? "No versions are kept of this library yet. Once you begin, you can always see what a framework said before and go back to it, and share the library with others."
				: "You can always come back to a version, and others get it when you share.";
	}

	private void files(Composite area) {
		Label heading = new Label(area, SWT.NONE);
		heading.setText(draft.files().isEmpty() ? "There is no file in the library yet." : draft.isFirst() ? "&Files in the first version:" : "C&hanged since the last version:");
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 4).applyTo(heading);
		if (!draft.files().isEmpty()) {
			table(area);
		}
		draft.current().ifPresent(current -> {
			everything = choice(area, "Save every&thing that changed", "version.everything");
			everything.setSelection(true);
			choice(area, "Save &only “" + current.title().replace("&", "&&") + "”", "version.only");
		});
	}

	private Button choice(Composite area, String label, String key) {
		Button button = new Button(area, SWT.RADIO);
		button.setText(label);
		button.setData("framewright.key", key);
		button.addListener(SWT.Selection, event -> changed());
		GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
		return button;
	}

	private void table(Composite area) {
		Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setData("framewright.key", "version.files");
		table.setHeaderVisible(true);
		table.getAccessible().addAccessibleListener(AccessibleNames.of("Files that changed"));
		column(table, "Framework or file", 260);
		column(table, "What changed", 330);
		for (ChangedFile file : draft.files()) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { file.title(), file.what() });
			item.setImage(Icons.get(file.leftOut() ? "error" : "framework"));
		}
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(600, 130).applyTo(table);
	}

	private static void column(Table table, String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, draft.isFirst() ? "&Begin" : "&Save Version", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		getButton(IDialogConstants.OK_ID).setEnabled(draft.problem().isEmpty());
	}

	private void changed() {
		if (person == null || getButton(IDialogConstants.OK_ID) == null) {
			return;
		}
		draft.message(message.getText());
		draft.person(person.person());
		draft.everything(everything == null || everything.getSelection());
		String problem = draft.problem();
		setMessage(problem.isEmpty() ? explanation() : problem, problem.isEmpty() ? IMessageProvider.NONE : IMessageProvider.INFORMATION);
		getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
	}
}

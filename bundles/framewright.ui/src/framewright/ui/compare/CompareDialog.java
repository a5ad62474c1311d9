package framewright.ui.compare;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import framewright.ui.model.compare.ChangeWords;
import framewright.ui.model.compare.CompareChoice;

/** Asks which two texts of a framework are to be compared. */
final class CompareDialog extends TitleAreaDialog {

	private final CompareChoice choice;
	private Combo older;
	private Combo newer;

	CompareDialog(Shell parent, CompareChoice choice) {
		super(parent);
		this.choice = choice;
		setHelpAvailable(false);
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Compare");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(14, 14).spacing(10, 10).applyTo(area);
		setTitle("Compare “" + choice.framework() + "”");
		older = combo(area, "&Older text:", "compare.older", choice.older());
		Button swap = new Button(area, SWT.PUSH);
		swap.setText("&Swap");
		swap.addListener(SWT.Selection, event -> {
			choice.swap();
			older.select(choice.older());
			newer.select(choice.newer());
			changed();
		});
		GridDataFactory.fillDefaults().span(1, 2).align(SWT.FILL, SWT.CENTER).applyTo(swap);
		newer = combo(area, "&Newer text:", "compare.newer", choice.newer());
		older.addListener(SWT.Selection, event -> changed());
		newer.addListener(SWT.Selection, event -> changed());
		return area;
	}

	private Combo combo(Composite area, String label, String key, int selected) {
		new Label(area, SWT.NONE).setText(label);
		Combo combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setData("framewright.key", key);
		combo.setItems(choice.texts().stream().map(text -> ChangeWords.capital(text.label())).toArray(String[]::new));
		combo.select(selected);
		GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "&Compare", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		changed();
	}

	private void changed() {
		choice.older(older.getSelectionIndex());
		choice.newer(newer.getSelectionIndex());
		String problem = choice.problem();
		setErrorMessage(problem.isEmpty() ? null : problem);
		setMessage(choice.remark().isEmpty() ? "Shows what changed in meaning from the older text to the newer one." : choice.remark(),
				choice.remark().isEmpty() ? org.eclipse.jface.dialogs.IMessageProvider.NONE : org.eclipse.jface.dialogs.IMessageProvider.WARNING);
		getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
	}
}

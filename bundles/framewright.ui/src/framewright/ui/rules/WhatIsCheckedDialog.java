package framewright.ui.rules;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import framewright.core.library.Library;
import framewright.ui.model.rules.RuleChoices;

/** Shows the {@link RulesArea}. What is chosen is written into the settings of the library when it is agreed to. */
final class WhatIsCheckedDialog extends TitleAreaDialog {

	private final Library library;
	private final RuleChoices choices;
	private final String first;
	private RulesArea rules;

	/** @param first the id of the rule that is selected to begin with; may be empty */
	WhatIsCheckedDialog(Shell parent, Library library, RuleChoices choices, String first) {
		super(parent);
		this.library = library;
		this.choices = choices;
		this.first = first;
		setHelpAvailable(false);
		setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("What Is Checked");
		shell.setData("framewright.key", "what-is-checked");
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Point getInitialSize() {
		return new Point(1020, 660);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		rules = new RulesArea((Composite) super.createDialogArea(parent), library, choices, first, this::changed);
		GridDataFactory.fillDefaults().grab(true, true).hint(984, 440).applyTo(rules.control());
		setTitle("What is checked in " + library.title());
		setMessage(rules.explanation(), rules.isProtected() ? IMessageProvider.WARNING : IMessageProvider.NONE);
		return rules.control();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		rules.setFocus();
	}

	private void changed() {
		String refusal = rules.refusal();
		setErrorMessage(refusal.isEmpty() ? null : refusal);
		getButton(IDialogConstants.OK_ID).setEnabled(refusal.isEmpty());
	}

	/** What could not be written stays chosen in the dialog. */
	@Override
	protected void okPressed() {
		Optional<String> refusal = rules.keep();
		if (refusal.isPresent()) {
			setErrorMessage(refusal.get());
		} else {
			super.okPressed();
		}
	}
}

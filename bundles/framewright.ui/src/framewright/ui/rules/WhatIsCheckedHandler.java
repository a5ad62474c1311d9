package framewright.ui.rules;

import java.io.IOException;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

import framewright.core.library.Library;
import framewright.core.library.LibrarySettings;
import framewright.core.rules.RuleSettings;
import framewright.core.rules.Rules;
import framewright.ui.Messages;
import framewright.ui.model.rules.RuleChoices;
import framewright.ui.workspace.OpenLibrary;

/** Shows what is checked in the library, for its author to choose. */
public final class WhatIsCheckedHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		open(HandlerUtil.getActiveShellChecked(event), "");
		return null;
	}

	/** @param rule the id of the rule to begin with; may be empty */
	public static void open(Shell parent, String rule) {
		Library library = OpenLibrary.session().library().orElse(null);
		if (library == null) {
			MessageDialog.openInformation(parent, "What Is Checked", "Open a library first; what is checked is chosen for the frameworks in it.");
			return;
		}
		try {
			new WhatIsCheckedDialog(parent, library, new RuleChoices(Rules.all(), RuleSettings.of(LibrarySettings.of(library))), rule).open();
		} catch (IOException e) {
			Messages.error("What is checked cannot be shown", e.getMessage(), e);
		}
	}
}

package framewright.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

import framewright.ui.Messages;
import framewright.ui.help.HelpView;

/** Opens the help beside the editor. */
public final class HelpHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		try {
			HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(HelpView.ID);
		} catch (PartInitException e) {
			Messages.error("The help cannot be shown", "The help could not be opened. Choose “Reset Layout” in the menu “View” and try again.", e);
		}
		return null;
	}
}

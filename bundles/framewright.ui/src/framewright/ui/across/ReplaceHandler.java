package framewright.ui.across;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Finds words in the prose of all frameworks, and replaces them where wanted. */
public final class ReplaceHandler extends AbstractHandler {

	/** A longer selection is not what somebody looks for. */
	private static final int LONG = 100;

	private static ReplaceDialog open;

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		String selected = HandlerUtil.getCurrentSelection(event) instanceof ITextSelection selection && selection.getText() != null && selection.getLength() < LONG && selection.getText().indexOf('\n') < 0
				? selection.getText().strip() : "";
		if (open != null && open.getShell() != null && !open.getShell().isDisposed()) {
			open.getShell().setActive();
		} else {
			open = new ReplaceDialog(window);
			open.open();
		}
		open.lookFor(selected);
		return null;
	}
}

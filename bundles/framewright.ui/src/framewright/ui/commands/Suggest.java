package framewright.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** Lists what may come next at the cursor. */
public final class Suggest extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		ITextOperationTarget text = editor == null ? null : editor.getAdapter(ITextOperationTarget.class);
		if (text != null && text.canDoOperation(ISourceViewer.CONTENTASSIST_PROPOSALS)) {
			text.doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
		}
		return null;
	}
}

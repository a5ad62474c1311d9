package framewright.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import framewright.ui.editor.Editors;
import framewright.ui.editor.OpenDocument;
import framewright.editing.Link;

/** Goes to what the word at the cursor refers to. */
public final class OpenReference extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		ITextEditor editor = Editors.text(HandlerUtil.getActiveEditor(event)).orElse(null);
		if (editor != null && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
			Link link = OpenDocument.of(editor.getDocumentProvider().getDocument(editor.getEditorInput())).flatMap(OpenDocument::current)
					.flatMap(analysis -> analysis.link(selection.getOffset())).orElse(null);
			if (link == null) {
				editor.getEditorSite().getActionBars().getStatusLineManager().setErrorMessage("There is no reference here.");
			} else {
				Editors.open(editor.getSite().getPage(), link);
			}
		}
		return null;
	}
}

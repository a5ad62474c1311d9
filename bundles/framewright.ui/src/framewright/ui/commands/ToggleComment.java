package framewright.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import framewright.editing.Typing;
import framewright.ui.editor.Editors;

/** Makes the selected lines notes that are not part of the framework, or text again. */
public final class ToggleComment extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		ITextEditor editor = Editors.text(HandlerUtil.getActiveEditor(event)).orElse(null);
		if (editor != null && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
			IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			try {
				int start = document.getLineOffset(selection.getStartLine());
				int last = Math.max(selection.getStartLine(), selection.getEndLine());
				int length = document.getLineOffset(last) + document.getLineLength(last) - start;
				String changed = Typing.toggleComment(document.get(start, length));
				document.replace(start, length, changed);
				boolean caret = selection.getLength() == 0;
				editor.selectAndReveal(caret ? Math.max(start, selection.getOffset() + changed.length() - length) : start, caret ? 0 : changed.length());
			} catch (BadLocationException e) {
				ILog.of(ToggleComment.class).warn("The selected lines are not there any more.", e);
			}
		}
		return null;
	}
}

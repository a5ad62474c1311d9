package framewright.ui.framework;

import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentRewriteSession;
import org.eclipse.jface.text.DocumentRewriteSessionType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.ui.texteditor.ITextEditor;

import framewright.editing.TextEdit;
import framewright.editing.form.EditedDocument;

/** The document of a text editor, as the pages beside it change it: each change is one step of the editor's undo. */
final class EditorDocument implements EditedDocument {

	/** From how many edits on the window is not drawn in between. */
	private static final int MANY = 20;

	private final ITextEditor editor;

	EditorDocument(ITextEditor editor) {
		this.editor = editor;
	}

	IDocument document() {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	@Override
	public String text() {
		return document().get();
	}

	@Override
	public boolean change(List<TextEdit> edits) {
		IRewriteTarget target = editor.getAdapter(IRewriteTarget.class);
		IDocument document = document();
		DocumentRewriteSession session = edits.size() >= MANY && document instanceof IDocumentExtension4 rewritten ? rewritten.startRewriteSession(DocumentRewriteSessionType.SEQUENTIAL) : null;
		target.beginCompoundChange();
		try {
			for (TextEdit edit : TextEdit.backwards(edits)) {
				document.replace(edit.offset(), edit.length(), edit.words());
			}
			return true;
		} catch (BadLocationException e) {
			throw new IllegalStateException("the edits are not for the text that is there", e);
		} finally {
			target.endCompoundChange();
			if (session != null) {
				((IDocumentExtension4) document).stopRewriteSession(session);
			}
		}
	}
}

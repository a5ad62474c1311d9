package framewright.ui.across;

import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentRewriteSession;
import org.eclipse.jface.text.DocumentRewriteSessionType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;

import framewright.editing.TextEdit;

/** Edits a document that an editor has open, as one step of its undo. Belongs to the thread of the display. */
public final class DocumentEdits {

	/** From how many edits on the window is not drawn in between. */
	private static final int MANY = 20;

	private DocumentEdits() {
	}

	/** @param edits offsets are those of the text as it is now */
	public static void apply(IDocument document, List<TextEdit> edits) {
		IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
		DocumentRewriteSession session = edits.size() >= MANY && document instanceof IDocumentExtension4 rewritten ? rewritten.startRewriteSession(DocumentRewriteSessionType.SEQUENTIAL) : null;
		if (undo != null) {
			undo.beginCompoundChange();
		}
		try {
			for (TextEdit edit : TextEdit.backwards(edits)) {
				document.replace(edit.offset(), edit.length(), edit.words());
			}
		} catch (BadLocationException e) {
			throw new IllegalStateException("the edits are not for the text that is there", e);
		} finally {
			if (undo != null) {
				undo.endCompoundChange();
			}
			if (session != null) {
				((IDocumentExtension4) document).stopRewriteSession(session);
			}
		}
	}
}

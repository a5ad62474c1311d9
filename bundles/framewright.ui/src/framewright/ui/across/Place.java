package framewright.ui.across;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.texteditor.ITextEditor;

import framewright.ui.editor.Editors;
import framewright.ui.editor.OpenDocument;

/**
 * A place in the text of an editor at one moment.
 *
 * @param editor the editor
 * @param document its document
 * @param stamp tells whether the document is still as it was
 * @param file its file; absolute
 * @param text its text
 * @param offset where the selection begins, in characters
 * @param length how long it is
 */
public record Place(ITextEditor editor, IDocument document, long stamp, Path file, String text, int offset, int length) {

	/** Where the author is in an editor; empty where that edits no text of a file. Call it in the thread of the display. */
	public static Optional<Place> in(IWorkbenchPart part) {
		ITextEditor editor = part == null ? null : Editors.text(part).orElse(null);
		IDocument document = editor == null ? null : editor.getDocumentProvider().getDocument(editor.getEditorInput());
		if (document == null || !(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection)) {
			return Optional.empty();
		}
		return OpenDocument.of(document).map(open -> new Place(editor, document, stamp(document), open.model().file(), document.get(), selection.getOffset(), selection.getLength()));
	}

	private static long stamp(IDocument document) {
		return document instanceof IDocumentExtension4 stamped ? stamped.getModificationStamp() : 0;
	}

	/** Whether nothing was typed since. */
	public boolean isCurrent() {
		return stamp(document) == stamp;
	}

	/** Whether the text may be changed; a published text is offered as a draft of the next version. */
	public boolean mayChange() {
		return editor instanceof org.eclipse.ui.texteditor.ITextEditorExtension2 guarded ? guarded.validateEditorInputState() && editor.isEditable() : editor.isEditable();
	}

	/** Says something in the status line. */
	public void say(String words) {
		editor.getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(words);
	}
}

package framewright.ui.workspace;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.texteditor.ITextEditor;

/** A sentence in the status line that is true until the author does something. It goes when the text is changed or saved, and when the cursor is put elsewhere. */
final class Notice implements IDocumentListener, IPropertyListener, ISelectionChangedListener {

	private final ITextEditor editor;
	private final IDocument document;
	private final IStatusLineManager line;
	private final ISelection cursor;

	private Notice(ITextEditor editor, IDocument document) {
		this.editor = editor;
		this.document = document;
		line = editor.getEditorSite().getActionBars().getStatusLineManager();
		cursor = editor.getSelectionProvider().getSelection();
	}

	/** Says something about the text of an editor. Call it in the thread of the display. */
	static void show(ITextEditor editor, IDocument document, String words) {
		Notice notice = new Notice(editor, document);
		notice.line.setMessage(words);
		document.addDocumentListener(notice);
		editor.addPropertyListener(notice);
		editor.getSelectionProvider().addSelectionChangedListener(notice);
	}

	private void end() {
		document.removeDocumentListener(this);
		editor.removePropertyListener(this);
		if (editor.getSelectionProvider() != null) { // A closed editor has none.
			editor.getSelectionProvider().removeSelectionChangedListener(this);
		}
		line.setMessage(null);
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// What counts is that it was.
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		end();
	}

	@Override
	public void propertyChanged(Object source, int property) {
		if (property == IEditorPart.PROP_DIRTY && !editor.isDirty()) {
			end();
		}
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		if (!event.getSelection().equals(cursor)) {
			end();
		}
	}
}

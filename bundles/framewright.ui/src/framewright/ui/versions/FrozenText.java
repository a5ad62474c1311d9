package framewright.ui.versions;

import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.Position;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.ui.texteditor.ITextEditor;

import framewright.core.library.Library;
import framewright.ui.model.compare.Replacement;
import framewright.ui.model.versions.FrozenVersion;
import framewright.ui.workspace.OpenLibrary;

/**
 * Keeps a framework that is published from being changed under its number: the first thing that is typed offers the next version as a draft. Who does not want
 * it finds the text as it was.
 */
public final class FrozenText {

	private final ITextEditor editor;
	private boolean asking;

	private FrozenText(ITextEditor editor) {
		this.editor = editor;
	}

	/** Watches what is typed into an editor. */
	public static FrozenText watch(ITextEditor editor, StyledText text) {
		FrozenText frozen = new FrozenText(editor);
		text.addVerifyListener(event -> frozen.typed(text, event));
		return frozen;
	}

	/** Before a command changes the text. Whether it may. */
	public boolean mayChange() {
		return asking || frozen().isEmpty() || offer(frozen().get());
	}

	private void typed(StyledText text, VerifyEvent event) {
		if (asking || editor.isDirty() || !text.isFocusControl() || !event.doit) {
			return; // what the document itself does, such as to take a file that changed, is nothing that was typed
		}
		Optional<FrozenVersion> frozen = frozen();
		if (frozen.isEmpty()) {
			return;
		}
		event.doit = false;
		Position place = new Position(model(event.start), event.end - event.start);
		String typed = event.text;
		// A dialog must not open while the text is about to change.
		text.getDisplay().asyncExec(() -> {
			if (!text.isDisposed() && !asking) {
				typed(frozen.get(), place, typed);
			}
		});
	}

	private int model(int widget) {
		return editor.getAdapter(ITextOperationTarget.class) instanceof ITextViewerExtension5 folded ? folded.widgetOffset2ModelOffset(widget) : widget;
	}

	private void typed(FrozenVersion frozen, Position place, String typed) {
		IDocument document = document();
		try {
			document.addPosition(place);
			if (offer(frozen)) {
				document.replace(place.getOffset(), place.getLength(), typed);
				editor.selectAndReveal(place.getOffset() + typed.length(), 0);
			}
		} catch (BadLocationException e) {
			// The text has changed while the question was open; what was typed has no place any more.
		} finally {
			document.removePosition(place);
		}
	}

	private IDocument document() {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	private Optional<FrozenVersion> frozen() {
		Library library = OpenLibrary.session().library().orElse(null);
		boolean ours = library != null && Chosen.file(editor).filter(file -> file.startsWith(library.folder()) && !library.isPublished(file)).isPresent();
		return ours && document() != null ? FrozenVersion.of(library, document().get()) : Optional.empty();
	}

	private boolean offer(FrozenVersion frozen) {
		asking = true;
		try {
			if (!Plain.ask("This version is published", "Version " + frozen.version() + " is published and never changes. To go on writing, begin the next version, " + frozen.next()
					+ ", as a draft. You can choose another number when you publish it.", "Begin " + frozen.next())) {
				return false;
			}
			begin(frozen);
			return true;
		} catch (BadLocationException e) {
			throw new IllegalStateException("the text was read just now", e);
		} finally {
			asking = false;
		}
	}

	private void begin(FrozenVersion frozen) throws BadLocationException {
		Replacement edit = Replacement.between(document().get(), frozen.draft());
		IRewriteTarget target = editor.getAdapter(IRewriteTarget.class);
		if (target != null) {
			target.beginCompoundChange();
		}
		try {
			document().replace(edit.offset(), edit.length(), edit.text());
		} finally {
			if (target != null) {
				target.endCompoundChange();
			}
		}
	}
}

package framewright.ui.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;

import framewright.core.library.FrameworkText;
import framewright.ui.across.OpenTexts;
import framewright.ui.model.compare.Replacement;
import framewright.ui.workspace.OpenLibrary;

/** The text of a framework that somebody works on: the document where an editor has it open, else the file. Call it in the thread of the display. */
final class WorkingText {

	private WorkingText() {
	}

	static String read(Path file) throws IOException {
		Optional<ITextFileBuffer> open = OpenTexts.buffer(file);
		return open.isPresent() ? open.get().getDocument().get() : Files.readString(file, StandardCharsets.UTF_8);
	}

	/** Whether an editor has it open. */
	static boolean isOpen(Path file) {
		return OpenTexts.buffer(file).isPresent();
	}

	/**
	 * Makes another text of it, as one step that can be undone.
	 *
	 * @param expected what it is now
	 * @return whether that was done; not when it is another text meanwhile
	 * @throws IOException when it could not be saved; the file is as it was
	 */
	static boolean replace(Path file, String expected, String changed) throws IOException {
		if (!read(file).equals(expected)) {
			return false;
		}
		Optional<ITextFileBuffer> open = OpenTexts.buffer(file);
		if (open.isPresent()) {
			replace(open.get().getDocument(), Replacement.between(expected, changed));
		} else {
			FrameworkText.save(file, changed);
			OpenLibrary.notice(file);
		}
		return true;
	}

	private static void replace(IDocument document, Replacement edit) {
		IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
		if (undo != null) {
			undo.beginCompoundChange();
		}
		try {
			document.replace(edit.offset(), edit.length(), edit.text());
		} catch (BadLocationException e) {
			throw new IllegalStateException("the text was compared just now", e);
		} finally {
			if (undo != null) {
				undo.endCompoundChange();
			}
		}
	}
}

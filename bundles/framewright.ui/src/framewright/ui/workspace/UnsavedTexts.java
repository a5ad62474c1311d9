package framewright.ui.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.texteditor.ITextEditor;
import org.osgi.framework.FrameworkUtil;

import framewright.ui.editor.Editors;
import framewright.ui.framework.FrameworkEditor;
import framewright.ui.model.KeptTexts;
import framewright.ui.model.KeptTexts.Kept;

/** Keeps what is not saved when the workbench must end without asking, and gives it back at the next start. Call it in the thread of the display. */
public final class UnsavedTexts {

	private UnsavedTexts() {
	}

	private static KeptTexts kept() {
		return new KeptTexts(Platform.getStateLocation(FrameworkUtil.getBundle(UnsavedTexts.class)).toPath().resolve("unsaved"));
	}

	/** Keeps the texts of all editors with changes; these count as saved from then on. An editor whose text could not be kept still has changes. */
	public static void keep() {
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
			if (buffer.isDirty() && buffer instanceof ITextFileBuffer text && text.getFileStore() != null && "file".equals(text.getFileStore().toURI().getScheme())) {
				try {
					kept().keep(Path.of(text.getFileStore().toURI()), text.getDocument().get());
					text.setDirty(false);
				} catch (IOException e) {
					ILog.of(UnsavedTexts.class).error("A text that is not saved could not be kept.", e);
				}
			}
		}
	}

	/** Puts the texts that were kept back into editors, not saved as they were. The files are not touched; Undo leads back to what they hold. */
	public static void giveBack(IWorkbenchPage page) {
		List<String> notes = new ArrayList<>();
		try {
			for (Kept text : kept().all()) {
				giveBack(page, text, notes);
			}
		} catch (IOException e) {
			ILog.of(UnsavedTexts.class).error("The texts that were not saved could not be read.", e);
		}
		if (!notes.isEmpty()) {
			MessageDialog.openInformation(page.getWorkbenchWindow().getShell(), "Text that was not saved", String.join("\n\n", notes));
		}
	}

	private static void giveBack(IWorkbenchPage page, Kept text, List<String> notes) throws IOException {
		if (!Files.isRegularFile(text.file())) {
			notes.add("Framewright was ended while “" + text.file().getFileName() + "” was not saved, and the file " + text.file() + " is not there now. Your text is in " + text.kept() + ".");
			return;
		}
		ITextEditor editor = Editors.open(page, text.file()).map(FrameworkEditor::source).orElse(null);
		IDocument document = editor == null ? null : editor.getDocumentProvider().getDocument(editor.getEditorInput());
		if (document == null) {
			return; // It stays kept.
		}
		if (!document.get().equals(text.text())) {
			document.set(text.text());
		}
		text.forget();
		editor.getEditorSite().getActionBars().getStatusLineManager().setMessage("Your text is as it was when Framewright was ended, and not saved yet.");
		if (text.changed()) {
			notes.add("Framewright was ended while “" + text.file().getFileName() + "” was not saved. Your text is back in the editor, but the file was changed meanwhile. Save keeps your text; Undo shows what the file holds now.");
		}
	}
}

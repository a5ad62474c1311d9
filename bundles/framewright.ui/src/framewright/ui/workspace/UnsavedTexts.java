package framewright.ui.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.texteditor.ITextEditor;
import org.osgi.framework.FrameworkUtil;

import framewright.ui.editor.Editors;
import framewright.ui.framework.FrameworkEditor;
import framewright.ui.model.GivingBack;
import framewright.ui.model.GivingBack.Outcome;
import framewright.ui.model.KeptTexts;
import framewright.ui.model.KeptTexts.Kept;
import framewright.ui.model.OpenText;
import framewright.ui.model.compare.Replacement;

/**
 * Keeps what is not saved, also while it is typed, and gives it back at the next start when the workbench had to end without asking. Call it in
 * the thread of the display.
 */
public final class UnsavedTexts {

	/** What people are told is about. */
	static final String TITLE = "Text that was not saved";

	private static final KeptTexts KEPT = new KeptTexts(Platform.getStateLocation(FrameworkUtil.getBundle(UnsavedTexts.class)).toPath().resolve("unsaved"));
	private static Journal journal;

	private UnsavedTexts() {
	}

	/** Gives back what was not saved, and begins to keep what will not be. */
	public static void begin(IWorkbenchPage page) {
		List<String> notes = new ArrayList<>();
		setAside(notes);
		List<Kept> kept = all();
		boolean killed = !KEPT.isInOrder();
		try {
			KEPT.inOrder(false);
		} catch (IOException e) {
			ILog.of(UnsavedTexts.class).warn("The folder for texts that are not saved cannot be written to.", e);
		}
		List<Kept> back;
		try {
			back = new GivingBack(KEPT, text -> giveBack(page, text), (what, why) -> ILog.of(UnsavedTexts.class).error(what, why)).run(kept);
		} finally {
			journal = new Journal(KEPT, page.getWorkbenchWindow().getShell().getDisplay());
			journal.begin();
		}
		if (!notes.isEmpty()) {
			MessageDialog.openInformation(page.getWorkbenchWindow().getShell(), TITLE, String.join("\n\n", notes));
		}
		if (!back.isEmpty() && (killed || back.stream().anyMatch(Kept::changed))) {
			new Recovery(page, back, killed).open();
		}
	}

	/**
	 * Keeps also what is being typed into a field of a page, which is in no document until the field is left. Call it again whenever that changes.
	 *
	 * @param text the text with what is being typed; empty when nothing is
	 */
	public static void typing(Path file, OpenText.Typed text) {
		if (journal != null) {
			journal.typing(file, text);
		}
	}

	/** Ends an orderly end of the workbench. */
	public static void end() {
		if (journal != null) {
			journal.finish();
			journal = null;
		}
	}

	/** Keeps the texts of all editors with changes; these count as saved from then on. An editor whose text could not be kept still has changes. */
	public static void keep() {
		if (journal != null) {
			journal.finish();
			journal = null;
		}
		boolean complete = true;
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
			if (buffer.isDirty() && buffer instanceof ITextFileBuffer text && text.getFileStore() != null && "file".equals(text.getFileStore().toURI().getScheme())) {
				try {
					KEPT.keep(Path.of(text.getFileStore().toURI()), text.getDocument().get());
					text.setDirty(false);
				} catch (IOException e) {
					complete = false;
					ILog.of(UnsavedTexts.class).error("A text that is not saved could not be kept.", e);
				}
			}
		}
		try {
			KEPT.inOrder(complete);
		} catch (IOException e) {
			ILog.of(UnsavedTexts.class).warn("The folder for texts that are not saved cannot be written to.", e);
		}
	}

	private static void setAside(List<String> notes) {
		try {
			KEPT.setAside().forEach(file -> notes.add("A text that you had not saved was kept, but it is damaged and cannot be given back by itself. Perhaps some of it can still be read: open the file " + file
					+ " with a text editor, and copy from it what you miss."));
		} catch (IOException e) {
			ILog.of(UnsavedTexts.class).error("The texts that were not saved could not be read.", e);
		}
	}

	private static List<Kept> all() {
		try {
			return KEPT.all();
		} catch (IOException e) {
			ILog.of(UnsavedTexts.class).error("The texts that were not saved could not be read.", e);
			return List.of();
		}
	}

	/** Puts a text back into an editor, not saved as it was. The file is not touched; Undo leads back to what it holds. It stays kept until the editor has nothing to save. */
	private static Outcome giveBack(IWorkbenchPage page, Kept text) {
		if (!Files.isRegularFile(text.file())) {
			String what = "Framewright was ended while “" + text.file().getFileName() + "” was not saved, and its file is not there any more. Your text is still here.";
			Optional<Path> place = new LostFile(page.getWorkbenchWindow().getShell(), text.file(), text.text()).ask(what, "&Not Now");
			place.flatMap(OpenLibrary::file).ifPresent(file -> Editors.open(page, place.get()));
			return place.isPresent() ? Outcome.SAVED : Outcome.LATER;
		}
		ITextEditor editor = Editors.open(page, text.file()).map(FrameworkEditor::source).orElse(null);
		IDocument document = editor == null ? null : editor.getDocumentProvider().getDocument(editor.getEditorInput());
		if (document == null) {
			return Outcome.LATER;
		}
		if (document.get().equals(text.text())) {
			return Outcome.SAVED;
		}
		Replacement edit = Replacement.between(document.get(), text.text());
		try {
			document.replace(edit.offset(), edit.length(), edit.text());
		} catch (BadLocationException e) {
			throw new IllegalStateException("the text was compared just now", e);
		}
		Notice.show(editor, document, "Your text is as it was when Framewright was ended, and not saved yet.");
		return Outcome.BACK;
	}
}

package framewright.ui.editor;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchPage;

import framewright.ui.compare.CompareHandler;
import framewright.ui.workspace.LostFile;

/** Asks what to do when another program has changed the file of a text that has changes of its own, or the file is gone or cannot be written. */
final class ChangedOutside {

	/** What the author wants. */
	enum Answer {
		/** The text in the editor stays, or is saved. */
		MINE,
		/** The file's text takes its place. */
		THEIRS,
		/** Neither for now: the two are shown beside each other, or the question is put off. */
		LATER
	}

	private ChangedOutside() {
	}

	/** When it is noticed. */
	static Answer noticed(IWorkbenchPage page, Path file) {
		int answer = ask(page, file, "Keep goes on with your text, which replaces the file when you save. Compare shows what is different. Take the File gives your text up; Undo brings it back.", "&Keep", "&Compare",
				"&Take the File");
		if (answer == 1) {
			CompareHandler.compareWithSaved(page, file);
		}
		return answer == 2 ? Answer.THEIRS : answer == 0 ? Answer.MINE : Answer.LATER;
	}

	/** When it is about to be replaced. */
	static Answer saving(IWorkbenchPage page, Path file) {
		int answer = ask(page, file, "Nothing is saved yet. Compare shows what is different. Save Mine replaces what the other program wrote.", "&Compare", "&Save Mine", "Cancel");
		if (answer == 0) {
			CompareHandler.compareWithSaved(page, file);
		}
		return answer == 1 ? Answer.MINE : Answer.LATER;
	}

	/**
	 * When it is gone, with a text in the editor that has changes.
	 *
	 * @return where the text is saved now; empty when it stays in the editor only
	 */
	static Optional<Path> gone(IWorkbenchPage page, Path file, String text) {
		String what = "The file of “" + file.getFileName() + "” is not there any more: somebody deleted, moved or renamed it or its folder. Your text is still in the editor, and not saved.";
		return new LostFile(page.getWorkbenchWindow().getShell(), file, text).ask(what, "&Not Now");
	}

	/**
	 * When it could not be written.
	 *
	 * @param why in words for people
	 */
	static void failed(IWorkbenchPage page, Path file, String text, String why) {
		int answer = MessageDialog.open(MessageDialog.ERROR, page.getWorkbenchWindow().getShell(), "The text is not saved", why + "\n\nYour text is still in the editor.", SWT.NONE, "OK", "&Save a Copy Elsewhere…");
		if (answer == 1) {
			new LostFile(page.getWorkbenchWindow().getShell(), file, text).saveCopy();
		}
	}

	private static int ask(IWorkbenchPage page, Path file, String what, String... buttons) {
		return MessageDialog.open(MessageDialog.WARNING, page.getWorkbenchWindow().getShell(), "Changed by another program",
				"“" + file.getFileName() + "” was changed by another program, and you have changes that are not saved.\n\n" + what, SWT.NONE, buttons);
	}
}

package framewright.ui.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.texteditor.ITextEditor;

import framewright.ui.compare.CompareHandler;
import framewright.ui.editor.Editors;
import framewright.ui.framework.FrameworkEditor;
import framewright.ui.model.KeptTexts.Kept;

/** Asks what is to become of texts that came back after the workbench was killed. They are in their editors already, so that nothing is lost whatever is answered. */
final class Recovery {

	private static final int COMPARE = 1;
	private static final int THROW_AWAY = 2;

	private final IWorkbenchPage page;
	private final List<Kept> texts;

	Recovery(IWorkbenchPage page, List<Kept> texts) {
		this.page = page;
		this.texts = texts;
	}

	void ask() {
		int answer = MessageDialog.open(MessageDialog.QUESTION, page.getWorkbenchWindow().getShell(), UnsavedTexts.TITLE, question(), SWT.NONE, "&Keep", "&Compare with the File", "&Throw Away");
		if (answer == COMPARE) {
			texts.forEach(text -> CompareHandler.compareWithSaved(page, text.file()));
		} else if (answer == THROW_AWAY) {
			texts.forEach(text -> throwAway(text.file()));
		}
	}

	private String question() {
		String names = texts.stream().map(text -> "“" + text.file().getFileName() + "”").collect(Collectors.joining(", "));
		String changed = texts.stream().filter(Kept::changed).map(text -> "“" + text.file().getFileName() + "”").collect(Collectors.joining(", "));
		return "Framewright was ended while there was text that was not saved: " + names + ". It is back in the editor; only what was typed in the last seconds may be missing. The file is as it was."
				+ (changed.isEmpty() ? "" : "\n\nMeanwhile another program has changed " + changed + ". Compare before you save, for saving keeps your text.")
				+ "\n\nKeep goes on with the text in the editor. Compare shows what it changes in the saved file. Throw away goes back to the saved file; Undo brings the text back.";
	}

	private void throwAway(Path file) {
		Editors.open(page, file).map(FrameworkEditor::source).ifPresent(ITextEditor::doRevertToSaved);
		if (page.getActivePart() instanceof IEditorPart editor) {
			editor.setFocus();
		}
	}
}

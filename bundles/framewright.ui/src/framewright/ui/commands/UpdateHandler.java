package framewright.ui.commands;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import framewright.core.compare.Comparison;
import framewright.core.compare.UnreadableTextException;
import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Importer;
import framewright.core.exchange.Importers;
import framewright.core.exchange.Update;
import framewright.core.exchange.UpdatingImporter;
import framewright.core.extension.Extension;
import framewright.core.extension.Extension.FailedExtensionException;
import framewright.core.extension.Options;
import framewright.core.extension.Options.BadOptionException;
import framewright.core.extension.Services;
import framewright.core.library.Library;
import framewright.editing.LibraryEdit;
import framewright.editing.TextEdit;
import framewright.ui.across.Frozen;
import framewright.ui.across.LibraryChange;
import framewright.ui.editor.Editors;
import framewright.ui.editor.OpenDocument;
import framewright.ui.model.update.UpdateChoices;
import framewright.ui.wizards.UpdateDialog;

/** Brings the framework in the editor up to date with a spreadsheet that was exported from it and edited; one undo takes it back. */
public final class UpdateHandler extends AbstractHandler {

	private static final String TITLE = "Update from Spreadsheet";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Shell shell = window.getShell();
		ITextEditor editor = Editors.text(HandlerUtil.getActiveEditor(event)).orElse(null);
		OpenDocument open = editor == null ? null : OpenDocument.of(editor.getDocumentProvider().getDocument(editor.getEditorInput())).orElse(null);
		if (open == null || !editor.isEditable()) {
			MessageDialog.openInformation(shell, TITLE, "Open the framework that the spreadsheet was exported from first.");
			return null;
		}
		FileDialog dialog = new FileDialog(shell, SWT.OPEN);
		dialog.setText(TITLE);
		dialog.setFilterExtensions(new String[] { "*.xlsx;*.csv", "*.*" });
		dialog.setFilterNames(new String[] { "Spreadsheets (xlsx, csv)", "All files" });
		String chosen = dialog.open();
		if (chosen == null) {
			return null;
		}
		Path file = open.model().file();
		String existing = editor.getDocumentProvider().getDocument(editor.getEditorInput()).get();
		UpdateChoices choices = run(shell, () -> choices(Path.of(chosen), file, existing));
		if (choices == null) {
			return null;
		}
		if (choices.kinds().isEmpty() && choices.kept().isEmpty()) {
			MessageDialog.openInformation(shell, TITLE, choices.words() + " There is nothing to change.");
			return null;
		}
		if (new UpdateDialog(shell, choices).open() != Window.OK) {
			return null;
		}
		String text = run(shell, choices::text);
		if (text != null && !text.equals(existing)) {
			IStatus done = LibraryChange.run("Update from Spreadsheet", LibraryEdit.of(file, edit(existing, text)), Map.of(file, existing));
			if (!done.isOK()) {
				MessageDialog.openError(shell, TITLE, done.getMessage());
			}
		}
		return null;
	}

	private static UpdateChoices choices(Path spreadsheet, Path file, String existing) throws IOException, FailedExtensionException, UnreadableTextException, BadOptionException {
		Optional<String> frozen = Frozen.refusal(Map.of(file, existing));
		if (frozen.isPresent()) {
			throw new IOException(frozen.get());
		}
		Extension<Importer> format = Importers.forFile(spreadsheet).orElseThrow(() -> new IOException("This is no spreadsheet that Framewright knows."));
		if (!(format.create() instanceof UpdatingImporter importer)) {
			throw new IOException("A document of this kind cannot bring a framework up to date. Use a spreadsheet that was exported from it.");
		}
		Comparison comparison = Services.find(Comparison.class).orElseThrow(() -> new IOException("This installation of Framewright cannot compare: the plug-in framewright.diff is missing."));
		ImportRequest request = new ImportRequest(spreadsheet, Library.name(file), Options.of(format.options(), Map.of()));
		return new UpdateChoices(Update.of(existing, importer.revise(request, existing, new NullProgressMonitor()), comparison, () -> false), existing);
	}

	/** What comes of some work that goes on while the window shows that it does; {@code null} when it failed, of which people were told. */
	private static <T> T run(Shell shell, Callable<T> work) {
		Object[] result = { null };
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
				try {
					result[0] = work.call();
				} catch (Exception e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InterruptedException e) {
			return null;
		} catch (InvocationTargetException e) {
			Throwable cause = e.getCause();
			boolean told = cause instanceof IOException || cause instanceof UnreadableTextException;
			if (!told) {
				ILog.of(UpdateHandler.class).error("The spreadsheet could not be taken over.", cause);
			}
			MessageDialog.openError(shell, TITLE, (told ? cause.getMessage() : "Something went wrong in Framewright itself.") + "\n\nNothing was changed.");
		}
		@SuppressWarnings("unchecked")
		T made = (T) result[0];
		return made;
	}

	/** The stretch in which two texts differ. */
	private static List<TextEdit> edit(String before, String after) {
		int start = 0;
		int most = Math.min(before.length(), after.length());
		while (start < most && before.charAt(start) == after.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < most - start && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
			end++;
		}
		return List.of(new TextEdit(start, before.length() - start - end, after.substring(start, after.length() - end)));
	}
}

package framewright.ui.commands;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import framewright.ui.editor.Editors;
import framewright.ui.workspace.OpenLibrary;

/** Brings the framework in the editor up to date with a document; one undo takes it back. The way is that of every import. */
public final class UpdateHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Optional<Path> open = Editors.file(HandlerUtil.getActiveEditor(event));
		if (open.isPresent() && OpenLibrary.session().library().filter(library -> library.isPublished(open.get())).isPresent()) {
			MessageDialog.openInformation(window.getShell(), "Update from Document", "A published version never changes. Open the framework itself, which the next version is made of, then try again.");
			return null;
		}
		if (open.isEmpty() || Editors.text(HandlerUtil.getActiveEditor(event)).filter(editor -> editor.isEditable()).isEmpty()) {
			MessageDialog.openInformation(window.getShell(), "Update from Document", "Open the framework that is to be brought up to date first.");
			return null;
		}
		ImportHandler.open(window, "", open);
		return null;
	}
}

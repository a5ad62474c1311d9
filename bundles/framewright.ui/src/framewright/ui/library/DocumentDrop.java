package framewright.ui.library;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;

import framewright.core.library.Library;
import framewright.ui.commands.ImportHandler;

/** A document that is dropped on the library is imported. */
final class DocumentDrop extends DropTargetAdapter {

	private final IWorkbenchWindow window;

	private DocumentDrop(IWorkbenchWindow window) {
		this.window = window;
	}

	/** @param control what takes documents, with all that lies in it */
	static void on(Control control, IWorkbenchWindow window) {
		DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new DocumentDrop(window));
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		event.detail = DND.DROP_COPY;
	}

	@Override
	public void dragOperationChanged(DropTargetEvent event) {
		event.detail = DND.DROP_COPY;
	}

	@Override
	public void drop(DropTargetEvent event) {
		if (!(event.data instanceof String[] files) || files.length == 0) {
			return;
		}
		String file = files[0];
		// The program that the file comes from waits until the drop is over.
		window.getShell().getDisplay().asyncExec(() -> {
			if (files.length > 1) {
				MessageDialog.openInformation(window.getShell(), "Import Document", "Import one document at a time: each is looked at before a framework is made of it.");
			} else if (Library.isFramework(Path.of(file))) {
				MessageDialog.openInformation(window.getShell(), "Import Document", "This is a framework already. Copy the file into the folder of the library; it is shown here at once.");
			} else {
				ImportHandler.open(window, file, Optional.empty());
			}
		});
	}
}

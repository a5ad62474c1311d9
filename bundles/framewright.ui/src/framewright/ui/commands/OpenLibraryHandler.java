package framewright.ui.commands;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroManager;

import framewright.core.library.Library;
import framewright.ui.Messages;
import framewright.ui.Perspective;
import framewright.ui.workspace.OpenLibrary;

/** Opens another library: one that is chosen, or the sample. */
public final class OpenLibraryHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		if (Commands.OPEN_SAMPLE.equals(event.getCommand().getId())) {
			openSample();
			return null;
		}
		DirectoryDialog dialog = new DirectoryDialog(window().getShell(), SWT.SHEET);
		dialog.setText("Open Library");
		dialog.setMessage("Choose the folder that holds your frameworks. It may lie anywhere, also on a shared drive.");
		OpenLibrary.session().library().map(Library::folder).ifPresent(folder -> dialog.setFilterPath(folder.toString()));
		String chosen = dialog.open();
		if (chosen != null) {
			open(Path.of(chosen));
		}
		return null;
	}

	private static void openSample() {
		try {
			open(OpenLibrary.sample());
		} catch (IOException e) {
			Messages.error("The sample library cannot be opened", "The sample library could not be copied to " + OpenLibrary.sampleFolder()
					+ ". Check that the disk is not full and that you may write there.", e);
		}
	}

	/** Opens a library in the window, after its author has saved what is not saved or chosen not to. */
	public static void open(Path folder) {
		IWorkbenchWindow window = window();
		IWorkbenchPage page = window.getActivePage();
		boolean same = OpenLibrary.session().library().map(Library::folder).filter(Library.containing(folder).folder()::equals).isPresent();
		if (!same && page != null && !page.closeAllEditors(true)) {
			return;
		}
		try {
			if (!same) {
				OpenLibrary.open(folder);
			}
			show(page);
		} catch (CoreException e) {
			Messages.error("This library cannot be opened", "The folder " + folder + " could not be opened. Check that it is still there and that you may read it, or choose another folder.", e);
		}
	}

	private static void show(IWorkbenchPage page) {
		IIntroManager welcome = PlatformUI.getWorkbench().getIntroManager();
		welcome.closeIntro(welcome.getIntro());
		try {
			IViewPart library = page.showView(Perspective.LIBRARY);
			// The welcome page takes the focus with it when it goes.
			page.getWorkbenchWindow().getShell().getDisplay().asyncExec(library::setFocus);
		} catch (PartInitException e) {
			Messages.error("The library cannot be shown", "The list of frameworks could not be opened. Choose “Reset Layout” in the menu “View”.", e);
		}
	}

	private static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow();
	}
}

package framewright.ui.commands;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.intro.IIntroManager;

import framewright.core.library.Library;
import framewright.editing.library.LibraryTexts;
import framewright.ui.across.Background;
import framewright.ui.across.OpenTexts;
import framewright.ui.editor.Editors;
import framewright.ui.wizards.ImportWizard;
import framewright.ui.workspace.OpenLibrary;

/** Makes a framework of a document and opens it. */
public final class ImportHandler extends AbstractHandler {

	/** What was asked for last; only that opens a window. Belongs to the thread of the display. */
	private static Object last;

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		open(HandlerUtil.getActiveWorkbenchWindowChecked(event), "", Optional.empty());
		return null;
	}

	/**
	 * Opens the wizard when the frameworks of the library are known.
	 *
	 * @param file the document to begin with; empty for none
	 * @param existing the framework that is to be brought up to date; empty where that is not known
	 */
	public static void open(IWorkbenchWindow window, String file, Optional<Path> existing) {
		Library library = OpenLibrary.session().library().orElse(null);
		if (library == null) {
			Commands.run(Commands.OPEN_LIBRARY);
			return;
		}
		LibraryTexts texts = OpenTexts.library().orElseThrow();
		Object mine = new Object();
		last = mine;
		Background.run("Reading the titles of the library", monitor -> ImportWizard.known(texts), known -> {
			if (last != mine || window.getShell() == null || window.getShell().isDisposed()) {
				return; // it was asked for again meanwhile, and one window is enough
			}
			if (OpenLibrary.session().library().filter(now -> now == library).isEmpty()) {
				open(window, file, existing);
				return;
			}
			if (existing.isPresent() && known.of(existing.get()).isEmpty()) {
				MessageDialog.openInformation(window.getShell(), "Update from Document",
						"The framework in the editor is not one of the library “" + library.title() + "”, which is open. Open the library that it is in, or copy its file into the folder of this one, then try again.");
				return;
			}
			ImportWizard wizard = new ImportWizard(library, known, file, existing);
			wizard.open(window.getShell());
			wizard.written().ifPresent(written -> {
				OpenLibrary.notice(written);
				IIntroManager welcome = PlatformUI.getWorkbench().getIntroManager();
				welcome.closeIntro(welcome.getIntro());
				Editors.open(window.getActivePage(), written, 0, 0);
			});
		});
	}
}

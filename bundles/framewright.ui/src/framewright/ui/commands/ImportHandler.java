package framewright.ui.commands;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.intro.IIntroManager;

import framewright.core.library.Library;
import framewright.ui.across.Background;
import framewright.ui.across.OpenTexts;
import framewright.ui.editor.Editors;
import framewright.ui.wizards.ImportWizard;
import framewright.ui.workspace.OpenLibrary;

/** Makes a framework of a document and opens it. */
public final class ImportHandler extends AbstractHandler {

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
		Background.run("Reading the titles of the library", monitor -> ImportWizard.known(OpenTexts.library().orElseThrow()), known -> {
			if (window.getShell() == null || window.getShell().isDisposed()) {
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

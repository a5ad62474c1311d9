package framewright.ui.commands;

import java.io.IOException;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.intro.IIntroManager;

import framewright.core.library.Library;
import framewright.ui.Messages;
import framewright.ui.editor.Editors;
import framewright.ui.wizards.NewFrameworkWizard;
import framewright.ui.workspace.OpenLibrary;

/** Begins a framework and opens it. */
public final class NewFrameworkHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Library library = OpenLibrary.session().library().orElse(null);
		if (library == null) {
			Commands.run(Commands.OPEN_LIBRARY);
			return null;
		}
		try {
			NewFrameworkWizard wizard = new NewFrameworkWizard(library);
			new WizardDialog(window.getShell(), wizard).open();
			if (wizard.written().isPresent()) {
				OpenLibrary.notice(wizard.written().get());
				IIntroManager welcome = PlatformUI.getWorkbench().getIntroManager();
				welcome.closeIntro(welcome.getIntro());
				Editors.open(window.getActivePage(), wizard.written().get(), 0, 0);
			}
		} catch (IOException e) {
			Messages.error("A framework cannot be begun", "The library could not be read. Check that its folder " + library.folder() + " is still there.", e);
		}
		return null;
	}
}

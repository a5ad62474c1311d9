package framewright.ui.versions;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.HandlerUtil;

import framewright.core.library.Library;
import framewright.ui.Messages;
import framewright.ui.workspace.OpenLibrary;
import framewright.versions.VersionedLibrary;

/** Carries out the commands about versions that are in the menu of the window. */
public final class VersionsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		String command = event.getCommand().getId();
		if (command.equals(VersionsCommands.YOUR_NAME)) {
			yourName(window);
			return null;
		}
		if (command.equals(VersionsCommands.HISTORY)) {
			showHistory(window);
			return null;
		}
		if (command.equals(VersionsCommands.OPEN_SHARED)) {
			OpeningShared.begin();
			return null;
		}
		Library library = OpenLibrary.session().library().orElse(null);
		if (library == null) {
			Plain.tell("No library is open", "Open a library first. You find “Open Library…” in the menu “File”.");
			return null;
		}
		run(command, window, VersionedLibrary.of(library));
		return null;
	}

	private static void run(String command, IWorkbenchWindow window, VersionedLibrary library) {
		switch (command) {
			case VersionsCommands.SAVE_VERSION -> new SavingVersion(library, Chosen.file(window)).begin();
			case VersionsCommands.PUBLISH -> Publishing.begin(library, window);
			case VersionsCommands.SHARE -> new SharingLibrary(library).share();
			case VersionsCommands.GET_LATEST -> new GettingLatest(library).begin();
			case VersionsCommands.SHARING -> new SharingLibrary(library).setUp();
			case VersionsCommands.BRING_TOGETHER -> new BringingCopiesTogether(library).begin();
			case VersionsCommands.RETIRE -> new MarkingPublished(library).retire(window);
			case VersionsCommands.SUPERSEDE -> new MarkingPublished(library).supersede(window);
			default -> throw new IllegalArgumentException(command);
		}
	}

	/** The page of the preferences alone, under a title that says what it is about. */
	private static void yourName(IWorkbenchWindow window) {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(window.getShell(), YourNamePage.ID, new String[] { YourNamePage.ID }, null);
		dialog.getShell().setText("Your Name");
		dialog.open();
	}

	private static void showHistory(IWorkbenchWindow window) {
		try {
			window.getActivePage().showView(HistoryView.ID);
		} catch (org.eclipse.ui.PartInitException e) {
			Messages.error("The history cannot be shown", "The view could not be opened.", e);
		}
	}
}

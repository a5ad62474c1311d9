package framewright.ui.commands;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** The commands of the workbench by their ids, and how they are run. */
public final class Commands {

	public static final String NEW_FRAMEWORK = "framewright.ui.newFramework";
	public static final String OPEN_LIBRARY = "framewright.ui.openLibrary";
	public static final String OPEN_SAMPLE = "framewright.ui.openSample";
	public static final String EXPORT = "framewright.ui.export";
	public static final String APPEARANCE = "framewright.ui.appearance";
	public static final String HELP = "framewright.ui.helpContents";
	public static final String SUGGEST = "framewright.ui.suggest";
	public static final String OPEN_REFERENCE = "framewright.ui.openReference";
	public static final String TOGGLE_COMMENT = "framewright.ui.toggleComment";

	private Commands() {
	}

	/** Runs a command as if it were chosen from the menu. */
	public static void run(String command) {
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			ILog.of(Commands.class).error("The command " + command + " could not be run.", e);
		}
	}
}

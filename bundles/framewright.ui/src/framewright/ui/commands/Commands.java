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
	public static final String IMPORT = "framewright.ui.import";
	public static final String UPDATE = "framewright.ui.update";
	public static final String APPEARANCE = "framewright.ui.appearance";
	public static final String HELP = "framewright.ui.helpContents";
	public static final String SUGGEST = "framewright.ui.suggest";
	public static final String OPEN_REFERENCE = "framewright.ui.openReference";
	public static final String TOGGLE_COMMENT = "framewright.ui.toggleComment";
	public static final String COMPARE = "framewright.ui.compareTexts";
	public static final String NEXT_CHANGE = "framewright.ui.nextChange";
	public static final String PREVIOUS_CHANGE = "framewright.ui.previousChange";
	public static final String ACCEPT_CHANGE = "framewright.ui.acceptChange";
	public static final String REJECT_CHANGE = "framewright.ui.rejectChange";
	public static final String SIDE_BY_SIDE = "framewright.ui.sideBySide";
	public static final String TURN_PAGE = "framewright.ui.turnPage";
	public static final String SEARCH_CHANGES = "framewright.ui.searchChanges";
	public static final String COMPARE_AGAIN = "framewright.ui.compareAgain";
	public static final String BEGIN_REVIEW = "framewright.ui.beginReview";
	public static final String COMMENT = "framewright.ui.comment";

	public static final String SHOW_CARD = "framewright.ui.showCard";
	public static final String FIND_USES = "org.eclipse.ui.genericeditor.findReferences";
	public static final String RENAME = "framewright.ui.rename";
	public static final String MEND = "framewright.ui.mend";
	public static final String GO_TO_ELEMENT = "framewright.ui.goToElement";
	public static final String QUICK_OUTLINE = "framewright.ui.quickOutline";
	public static final String FORMAT = "framewright.ui.format";
	public static final String SHOW_REMARKS = "framewright.ui.showRemarks";
	public static final String WRAP_LINES = "framewright.ui.wrapLines";
	public static final String SHOW_CHANGES = "framewright.ui.showChangeBars";
	public static final String SHOW_HEADINGS = "framewright.ui.showHeadings";
	public static final String QUALITY_REPORT = "framewright.ui.qualityReport";
	public static final String WHAT_IS_CHECKED = "framewright.ui.whatIsChecked";
	public static final String REPLACE = "framewright.ui.replace";

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

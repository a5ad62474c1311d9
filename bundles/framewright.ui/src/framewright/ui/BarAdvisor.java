package framewright.ui;

import java.util.Map;

import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

import framewright.ui.across.ReferencesView;
import framewright.ui.commands.Appearance;
import framewright.ui.commands.Commands;
import framewright.ui.commands.RecentLibrariesMenu;
import framewright.ui.versions.HistoryView;
import framewright.ui.versions.VersionsCommands;
import framewright.ui.compare.ReportMenu;
import framewright.ui.compare.WeightMenu;
import framewright.ui.review.ReviewCommands;
import framewright.ui.review.ReviewView;

/** Fills the menus and the tool bar: what teachers need and no more. The menus have names of their own, so that nobody else adds to them. */
final class BarAdvisor extends ActionBarAdvisor {

	private static final String SHOW_VIEW = "org.eclipse.ui.views.showView";

	private IWorkbenchWindow window;

	BarAdvisor(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void makeActions(IWorkbenchWindow opened) {
		window = opened;
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		bar.add(fileMenu());
		bar.add(editMenu());
		bar.add(navigateMenu());
		bar.add(viewMenu());
		bar.add(reviewMenu());
		bar.add(helpMenu());
	}

	private IMenuManager fileMenu() {
		MenuManager menu = new MenuManager("&File", "framewright.file");
		menu.add(command(Commands.NEW_FRAMEWORK, "&New Framework…", "new"));
		menu.add(new Separator());
		menu.add(command(Commands.OPEN_LIBRARY, "&Open Library…", "open"));
		MenuManager recent = new MenuManager("&Recent Libraries", "framewright.recent");
		recent.add(new RecentLibrariesMenu());
		menu.add(recent);
		menu.add(new Separator());
		menu.add(command(IWorkbenchCommandConstants.FILE_CLOSE, "&Close", null));
		menu.add(command(IWorkbenchCommandConstants.FILE_SAVE, "&Save", "save"));
		menu.add(command(IWorkbenchCommandConstants.FILE_SAVE_ALL, "Save A&ll", null));
		menu.add(new Separator());
		menu.add(command(Commands.IMPORT, "&Import Document…", "import"));
		menu.add(command(Commands.UPDATE, "&Update from Document…", null));
		menu.add(command(Commands.EXPORT, "&Export…", "export"));
		menu.add(new Separator());
		menu.add(command(IWorkbenchCommandConstants.FILE_EXIT, "E&xit", null));
		return menu;
	}

	private IMenuManager editMenu() {
		MenuManager menu = new MenuManager("&Edit", "framewright.edit");
		menu.add(command(IWorkbenchCommandConstants.EDIT_UNDO, "&Undo", null));
		menu.add(command(IWorkbenchCommandConstants.EDIT_REDO, "&Redo", null));
		menu.add(new Separator());
		menu.add(command(IWorkbenchCommandConstants.EDIT_CUT, "Cu&t", null));
		menu.add(command(IWorkbenchCommandConstants.EDIT_COPY, "&Copy", null));
		menu.add(command(IWorkbenchCommandConstants.EDIT_PASTE, "&Paste", null));
		menu.add(command(IWorkbenchCommandConstants.EDIT_SELECT_ALL, "Select &All", null));
		menu.add(new Separator());
		menu.add(command(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, "&Find and Replace…", null));
		menu.add(command(Commands.REPLACE, "Find in A&ll Frameworks…", null));
		menu.add(new Separator());
		menu.add(command(Commands.SUGGEST, "&Suggest What Comes Next", null));
		menu.add(command(Commands.MEND, "&What Can Be Done Here?", null));
		menu.add(command(Commands.RENAME, "Re&name…", null));
		menu.add(command(Commands.TOGGLE_COMMENT, "&Make This a Note, or Text Again", null));
		menu.add(command(Commands.FORMAT, "Lay &Out the Text", null));
		return menu;
	}

	private IMenuManager navigateMenu() {
		MenuManager menu = new MenuManager("&Navigate", "framewright.navigate");
		menu.add(command(Commands.GO_TO_ELEMENT, "&Go to an Element…", null));
		menu.add(command(Commands.QUICK_OUTLINE, "Go to a &Part of This Framework…", null));
		menu.add(new Separator());
		menu.add(command(Commands.OPEN_REFERENCE, "Go to What This &Refers To", null));
		menu.add(command(Commands.FIND_USES, "&Find Where This Is Used", null));
		menu.add(command(Commands.SHOW_CARD, "&What Is This?", null));
		return menu;
	}

	private IMenuManager viewMenu() {
		MenuManager menu = new MenuManager("&View", "framewright.view");
		menu.add(view(Perspective.LIBRARY, "&Library", "library"));
		menu.add(view("org.eclipse.ui.views.ContentOutline", "&Outline", "outline"));
		menu.add(view(Perspective.PROBLEMS, "&Problems", "problems"));
		menu.add(view(ReferencesView.ID, "&Used In", "element"));
		menu.add(view(HistoryView.ID, "&History", "history"));
		menu.add(view(ReviewView.ID, "Re&view", "review"));
		menu.add(new Separator());
		menu.add(check(Commands.SHOW_REMARKS, "Re&marks above Elements"));
		menu.add(check(Commands.WRAP_LINES, "&Wrap Long Lines"));
		menu.add(check(Commands.SHOW_CHANGES, "Bars beside &Changes"));
		menu.add(check(Commands.SHOW_HEADINGS, "&Keep Headings in Sight"));
		MenuManager appearance = new MenuManager("&Appearance", "framewright.appearance");
		Appearance.choices().forEach((label, theme) -> appearance.add(theme(label, theme)));
		menu.add(appearance);
		menu.add(new Separator());
		menu.add(command(IWorkbenchCommandConstants.WINDOW_RESET_PERSPECTIVE, "&Reset Layout", null));
		return menu;
	}

	private IMenuManager reviewMenu() {
		MenuManager menu = new MenuManager("&Review", "framewright.review");
		menu.add(command(Commands.COMPARE, "&Compare…", "compare"));
		menu.add(command(Commands.COMPARE_AGAIN, "Compare &Again", null));
		menu.add(new Separator());
		menu.add(command(Commands.NEXT_CHANGE, "&Next Change", "next"));
		menu.add(command(Commands.PREVIOUS_CHANGE, "&Previous Change", "previous"));
		menu.add(command(Commands.SEARCH_CHANGES, "&Search Changes", null));
		menu.add(new Separator());
		menu.add(command(Commands.ACCEPT_CHANGE, "Acc&ept Change", "accept"));
		menu.add(command(Commands.REJECT_CHANGE, "&Reject Change", "reject"));
		MenuManager weight = new MenuManager("&Weight of the Change", "framewright.weight");
		weight.add(new WeightMenu());
		menu.add(weight);
		menu.add(new Separator());
		menu.add(command(Commands.BEGIN_REVIEW, "Start or &Open a Review", "review"));
		menu.add(command(Commands.COMMENT, "Comm&ent…", "comment"));
		menu.add(command(ReviewCommands.REPLY, "Repl&y…", null));
		menu.add(command(ReviewCommands.RESOLVE, "Resolve or Reopen the &Thread", null));
		menu.add(command(ReviewCommands.NEXT_THREAD, "Ne&xt Thread", null));
		menu.add(command(ReviewCommands.PREVIOUS_THREAD, "Pre&vious Thread", null));
		menu.add(command(ReviewCommands.ANSWER, "Ans&wer with a Reason", null));
		menu.add(command(ReviewCommands.SIGN_OFF, "Sign O&ff…", null));
		menu.add(command(ReviewCommands.READ_WORD, "Read Comments from Wor&d…", null));
		menu.add(new Separator());
		menu.add(command(Commands.SIDE_BY_SIDE, "Side &by Side", "side-by-side"));
		menu.add(command(Commands.TURN_PAGE, "Changes or &Matrix", "matrix"));
		menu.add(new Separator());
		MenuManager reports = new MenuManager("E&xport a Report", "framewright.reports");
		reports.add(new ReportMenu());
		menu.add(reports);
		menu.add(new Separator());
		menu.add(command(Commands.WHAT_IS_CHECKED, "W&hat Is Checked…", null));
		menu.add(command(Commands.QUALITY_REPORT, "&Quality Report…", null));
		return menu;
	}

	private IMenuManager helpMenu() {
		MenuManager menu = new MenuManager("&Help", "framewright.help");
		menu.add(command(IWorkbenchCommandConstants.HELP_WELCOME, "&Welcome", "welcome"));
		menu.add(command(Commands.HELP, "Help &Contents", "help"));
		menu.add(new Separator());
		menu.add(command(IWorkbenchCommandConstants.HELP_ABOUT, "&About Framewright", "framework"));
		return menu;
	}

	@Override
	protected void fillCoolBar(ICoolBarManager bar) {
		ToolBarManager tools = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
		tools.add(labelled(Commands.NEW_FRAMEWORK, "New Framework", "new"));
		tools.add(command(Commands.OPEN_LIBRARY, "Open Library", "open"));
		tools.add(new Separator());
		tools.add(command(IWorkbenchCommandConstants.FILE_SAVE, "Save", "save"));
		tools.add(tool(IWorkbenchCommandConstants.EDIT_UNDO, "Undo", "undo"));
		tools.add(tool(IWorkbenchCommandConstants.EDIT_REDO, "Redo", "redo"));
		tools.add(new Separator());
		tools.add(labelled(VersionsCommands.SAVE_VERSION, "Save Version", "save-version"));
		tools.add(command(VersionsCommands.PUBLISH, "Publish", "publish"));
		tools.add(command(VersionsCommands.GET_LATEST, "Get Latest", "get-latest"));
		tools.add(command(VersionsCommands.SHARE, "Share", "share"));
		tools.add(new Separator());
		tools.add(labelled(Commands.EXPORT, "Export", "export"));
		bar.add(new ToolBarContributionItem(tools, "framewright.tools"));
	}

	/** A tool that goes by another id than its command, for the platform hides tools that go by these. */
	private CommandContributionItem tool(String id, String label, String icon) {
		CommandContributionItemParameter item = parameter(id, label, icon);
		item.id = "framewright.tool." + icon;
		return new CommandContributionItem(item);
	}

	/** A tool with its words beside its picture. */
	private CommandContributionItem labelled(String id, String label, String icon) {
		CommandContributionItemParameter item = parameter(id, label, icon);
		item.mode = CommandContributionItem.MODE_FORCE_TEXT;
		return new CommandContributionItem(item);
	}

	private CommandContributionItem view(String view, String label, String icon) {
		CommandContributionItemParameter item = parameter(SHOW_VIEW, label, icon);
		item.id = SHOW_VIEW + "." + view;
		item.parameters = Map.of(SHOW_VIEW + ".viewId", view);
		return new CommandContributionItem(item);
	}

	private CommandContributionItem check(String id, String label) {
		CommandContributionItemParameter item = parameter(id, label, null);
		item.style = CommandContributionItem.STYLE_CHECK;
		return new CommandContributionItem(item);
	}

	private CommandContributionItem theme(String label, String theme) {
		CommandContributionItemParameter item = parameter(Commands.APPEARANCE, label, null);
		item.id = Commands.APPEARANCE + "." + theme;
		item.style = CommandContributionItem.STYLE_RADIO;
		item.parameters = Map.of("theme", theme);
		return new CommandContributionItem(item);
	}

	private CommandContributionItem command(String id, String label, String icon) {
		return new CommandContributionItem(parameter(id, label, icon));
	}

	private CommandContributionItemParameter parameter(String id, String label, String icon) {
		CommandContributionItemParameter item = new CommandContributionItemParameter(window, id, id, CommandContributionItem.STYLE_PUSH);
		item.label = label;
		if (icon != null) {
			item.icon = Icons.descriptor(icon);
		}
		return item;
	}
}

package framewright.ui.compare;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

import framewright.ui.Icons;
import framewright.ui.commands.Commands;

/** The tools of the Compare editor. Each is a command, so each has a key and stands in the menu too. */
final class CompareTools {

	private final IWorkbenchPartSite site;
	private final ToolBarManager tools = new ToolBarManager(SWT.FLAT);
	private final Control control;

	CompareTools(IWorkbenchPartSite site, Composite parent) {
		this.site = site;
		tools.add(tool(Commands.PREVIOUS_CHANGE, "Previous Change", "previous"));
		tools.add(tool(Commands.NEXT_CHANGE, "Next Change", "next"));
		tools.add(new Separator());
		tools.add(tool(Commands.ACCEPT_CHANGE, "Accept Change", "accept"));
		tools.add(tool(Commands.REJECT_CHANGE, "Reject Change: Bring the Old Text Back", "reject"));
		tools.add(menu("Weight of the change", "weight", new WeightMenu()));
		tools.add(new Separator());
		tools.add(tool(Commands.SIDE_BY_SIDE, "Side by Side", "side-by-side"));
		tools.add(tool(Commands.TURN_PAGE, "Changes or Matrix", "matrix"));
		tools.add(new Separator());
		tools.add(tool(Commands.COMMENT, "Comment", "comment"));
		tools.add(tool(Commands.BEGIN_REVIEW, "Review", "review"));
		tools.add(new Separator());
		tools.add(menu("Export a report", "export", new ReportMenu()));
		tools.add(tool(Commands.COMPARE_AGAIN, "Compare Again", "compare"));
		control = tools.createControl(parent);
		control.setData("framewright.key", "compare.tools");
		control.addDisposeListener(event -> tools.dispose());
	}

	Control control() {
		return control;
	}

	private CommandContributionItem tool(String command, String label, String icon) {
		CommandContributionItemParameter item = new CommandContributionItemParameter(site, null, command, CommandContributionItem.STYLE_PUSH);
		item.label = label;
		item.icon = Icons.descriptor(icon);
		return new CommandContributionItem(item);
	}

	/** A tool that opens a menu, wherever it is pressed. */
	private static Action menu(String label, String icon, org.eclipse.ui.actions.CompoundContributionItem content) {
		Action action = new Action(label, IAction.AS_DROP_DOWN_MENU) {
			@Override
			public void runWithEvent(Event event) {
				if (event.widget instanceof ToolItem item) {
					Menu menu = getMenuCreator().getMenu(item.getParent());
					menu.setLocation(item.getParent().toDisplay(item.getBounds().x, item.getBounds().y + item.getBounds().height));
					menu.setVisible(true);
				}
			}
		};
		action.setImageDescriptor(Icons.descriptor(icon));
		action.setToolTipText(label);
		action.setMenuCreator(new Creator(content));
		return action;
	}

	private static final class Creator implements IMenuCreator {
		private final MenuManager manager = new MenuManager();

		Creator(org.eclipse.ui.actions.CompoundContributionItem content) {
			manager.add(content);
		}

		@Override
		public Menu getMenu(Control parent) {
			return manager.getMenu() == null ? manager.createContextMenu(parent) : manager.getMenu();
		}

		@Override
		public Menu getMenu(Menu parent) {
			return null;
		}

		@Override
		public void dispose() {
			manager.dispose();
		}
	}
}

package framewright.ui.compare;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

import framewright.core.compare.ChangeClass;
import framewright.ui.model.compare.ChangeWords;

/** The weights that a change can have, to choose from; the one it has is ticked. */
public final class WeightMenu extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		return Arrays.stream(ChangeClass.values()).map(weight -> new ActionContributionItem(choice(weight))).toArray(IContributionItem[]::new);
	}

	private static Action choice(ChangeClass weight) {
		CompareEditor editor = active();
		Action action = new Action("&" + ChangeWords.weight(weight), IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				if (isChecked()) {
					editor.judge(weight);
				}
			}
		};
		Optional<ChangeClass> own = editor == null ? Optional.empty() : editor.list().flatMap(list -> editor.selectedChange().map(list::weight));
		action.setEnabled(own.isPresent());
		action.setChecked(own.filter(selected -> selected == weight).isPresent());
		return action;
	}

	/** The Compare editor that somebody works in; {@code null} when it is another editor. */
	static CompareEditor active() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		return page != null && page.getActiveEditor() instanceof CompareEditor editor ? editor : null;
	}
}

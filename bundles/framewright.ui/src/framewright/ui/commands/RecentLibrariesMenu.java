package framewright.ui.commands;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.actions.CompoundContributionItem;

import framewright.core.library.Library;
import framewright.ui.workspace.OpenLibrary;

/** The libraries that were open before, to choose from. */
public final class RecentLibrariesMenu extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		List<Path> folders = OpenLibrary.recent().existing();
		if (folders.isEmpty()) {
			Action none = new Action("No libraries yet") {
			};
			none.setEnabled(false);
			return new IContributionItem[] { new ActionContributionItem(none) };
		}
		return folders.stream().map(folder -> new ActionContributionItem(open(folder))).toArray(IContributionItem[]::new);
	}

	private static Action open(Path folder) {
		// An ampersand would underline the next letter, and what follows @ would be taken for a key.
		String label = Library.containing(folder).title() + "  –  " + folder;
		return new Action(label.replace("&", "&&").replace('@', ' ')) {
			@Override
			public void run() {
				OpenLibraryHandler.open(folder);
			}
		};
	}
}

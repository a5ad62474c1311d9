package framewright.ui.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

import framewright.core.compare.Change;
import framewright.core.review.Review.Verdict;
import framewright.ui.Icons;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.compare.ChangeList;
import framewright.ui.model.compare.ChangeList.Group;
import framewright.ui.model.compare.ChangeWords;

/** The list of changes. Rows are made when they come into sight, so that it does not matter how many there are. */
final class ChangeTree {

	private final Tree tree;
	private ChangeList list;
	private Optional<Change> told = Optional.empty();

	/** @param selected is told of a change that somebody selects; of none when it is a group */
	ChangeTree(Composite parent, Consumer<Optional<Change>> selected) {
		tree = new Tree(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.setData("framewright.key", "changes");
		tree.setHeaderVisible(true);
		tree.getAccessible().addAccessibleListener(AccessibleNames.of("Changes"));
		column("Element", 230);
		column("What changed", 190);
		column("Weight", 150);
		tree.addListener(SWT.SetData, event -> fill((TreeItem) event.item, event.index));
		tree.addListener(SWT.Selection, event -> selected.accept(told = selected()));
		// A key that leads far away, such as End, selects a row that is made only afterwards, and nobody is told of it.
		tree.addListener(SWT.KeyUp, event -> {
			if (!selected().map(Change::id).equals(told.map(Change::id))) {
				selected.accept(told = selected());
			}
		});
		tree.addListener(SWT.Resize, event -> widths());
		tree.addListener(SWT.MouseMove, event -> hint(tree.getItem(new Point(event.x, event.y))));
		CompareColours.whenChanged(tree, this::refresh);
	}

	private void column(String title, int width) {
		TreeColumn column = new TreeColumn(tree, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
		column.setMoveable(true);
	}

	/** Titles are often longer than the column. */
	private void hint(TreeItem item) {
		String hint = item == null ? null : item.getData() instanceof Change change ? ChangeWords.heading(change.subject()) + "\n" + list.words().what(change) : item.getText();
		if (!Objects.equals(hint, tree.getToolTipText())) {
			tree.setToolTipText(hint);
		}
	}

	/** The columns share the width there is, as long as it is enough for all of them. */
	private void widths() {
		int width = Math.max(tree.getClientArea().width, 380);
		tree.getColumn(1).setWidth(width * 30 / 100);
		tree.getColumn(2).setWidth(width * 26 / 100);
		tree.getColumn(0).setWidth(width - tree.getColumn(1).getWidth() - tree.getColumn(2).getWidth());
	}

	Tree control() {
		return tree;
	}

	/** Shows a list anew, because it was grouped or filtered otherwise. */
	void show(ChangeList shown) {
		list = shown;
		List<Group> groups = list.groups();
		tree.setRedraw(false);
		try {
			tree.removeAll();
			tree.setItemCount(groups.size());
			for (int i = 0; i < groups.size(); i++) {
				TreeItem item = tree.getItem(i);
				fill(item, groups.get(i));
				item.setItemCount(groups.get(i).changes().size());
				item.setExpanded(true);
			}
		} finally {
			tree.setRedraw(true);
		}
	}

	private void fill(TreeItem item, int index) {
		if (item.getParentItem() == null) {
			fill(item, list.groups().get(index));
		} else {
			fill(item, list.groups().get(tree.indexOf(item.getParentItem())).changes().get(index));
		}
	}

	private static void fill(TreeItem item, Group group) {
		item.setData(group);
		item.setText(new String[] { group.title(), ChangeWords.count(group.changes().size(), "change"), "" });
		item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		item.setForeground(1, CompareColours.muted());
	}

	private void fill(TreeItem item, Change change) {
		item.setData(change);
		String verdict = list.verdict(change).map(given -> given == Verdict.ACCEPTED ? "Accepted · " : "Rejected · ").orElse("");
		String weight = ChangeWords.weight(list.weight(change)) + (list.judged(change) ? "*" : "") + (change.affectsAssessment() ? " · assessment" : "");
		String comments = list.comments(change) == 0 ? "" : " · " + ChangeWords.count(list.comments(change), "comment");
		item.setText(new String[] { ChangeWords.heading(change.subject()), list.words().what(change), verdict + weight + comments });
		item.setImage(0, Icons.of(change.kind()));
		item.setForeground(2, change.affectsAssessment() ? CompareColours.get("effect") : CompareColours.muted());
	}

	/** Shows anew what is told of the changes, and keeps the rest as it is. */
	void refresh() {
		tree.clearAll(true);
	}

	/** The change that is selected. */
	Optional<Change> selected() {
		TreeItem[] selection = tree.getSelection();
		if (selection.length == 1 && selection[0].getData() == null) {
			selection[0].getText(); // has the row made
		}
		return selection.length == 1 && selection[0].getData() instanceof Change change ? Optional.of(change) : Optional.empty();
	}

	/** Selects a change; nothing happens when it is not shown. */
	void select(Change wanted) {
		List<Group> groups = list.groups();
		for (int i = 0; i < groups.size(); i++) {
			int place = indexOf(groups.get(i).changes(), wanted);
			if (place >= 0) {
				TreeItem group = tree.getItem(i);
				group.setExpanded(true);
				TreeItem item = group.getItem(place);
				fill(item, groups.get(i).changes().get(place));
				tree.setSelection(item);
				told = Optional.of(wanted);
				tree.showSelection();
				return;
			}
		}
	}

	private static int indexOf(List<Change> changes, Change wanted) {
		for (int i = 0; i < changes.size(); i++) {
			if (changes.get(i).id().equals(wanted.id())) {
				return i;
			}
		}
		return -1;
	}
}

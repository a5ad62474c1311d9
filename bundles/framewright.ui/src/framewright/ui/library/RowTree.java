package framewright.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;

import framewright.editing.library.Node;
import framewright.ui.model.library.Rows;

/**
 * Shows rows in a tree and follows them as they change, row by row: what is expanded and selected stays, and what looks the same is not touched. Belongs to the thread of the display.
 */
public final class RowTree {

	private static final IElementComparer BY_KEY = new ByKey();

	private final TreeViewer tree;
	private Rows rows = Rows.NONE;

	/** @param badges whether rows show that there are problems in them */
	public RowTree(TreeViewer tree, boolean badges) {
		this.tree = tree;
		tree.setUseHashlookup(true);
		tree.setComparer(BY_KEY);
		tree.setContentProvider(new Contents());
		tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new NodeLabels(badges)));
		tree.setInput(this);
	}

	/** What is shown. */
	public Rows rows() {
		return rows;
	}

	/**
	 * Shows other rows.
	 *
	 * @param changes how they differ from those that are shown
	 */
	public void show(Rows now, Rows.Changes changes) {
		rows = now;
		if (changes.isOfStructure()) {
			tree.getTree().setRedraw(false);
			try {
				if (changes.top()) {
					tree.refresh();
				}
				changes.restructured().forEach(row -> tree.refresh(row, true));
			} finally {
				tree.getTree().setRedraw(true);
			}
		}
		if (!changes.relabelled().isEmpty()) {
			tree.update(changes.relabelled().toArray(), null);
		}
	}

	/** The rows that are selected, as they are now. */
	public List<Node> selected() {
		return of(tree.getStructuredSelection());
	}

	private List<Node> of(IStructuredSelection selection) {
		return ((List<?>) selection.toList()).stream().filter(Node.class::isInstance).map(Node.class::cast).map(rows::now).toList();
	}

	/** Selects the row of an element, or that of its framework where the name is empty, and brings it into sight; unless it is selected already, for that may have been scrolled away. */
	public void follow(Path file, String element) {
		Optional<Node> row = element.isEmpty() ? rows.top().stream().filter(framework -> framework.file().equals(file)).findFirst() : rows.element(file, element);
		List<Node> selected = selected();
		if (row.isPresent() && !(selected.size() == 1 && selected.get(0).key().equals(row.get().key()))) {
			tree.setSelection(new TreeSelection(new TreePath[] { new TreePath(rows.path(row.get()).toArray()) }, BY_KEY), true);
		}
	}

	private final class Contents implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return rows.top().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return rows.now((Node) parent).children().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof Node row ? rows.above(row).orElse(null) : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return !rows.now((Node) element).children().isEmpty();
		}
	}

	/** Rows are the same when they stand for the same part. */
	private static final class ByKey implements IElementComparer {
		@Override
		public boolean equals(Object a, Object b) {
			return a instanceof Node one && b instanceof Node other ? one.key().equals(other.key()) : a.equals(b);
		}

		@Override
		public int hashCode(Object element) {
			return element instanceof Node node ? node.key().hashCode() : element.hashCode();
		}
	}
}

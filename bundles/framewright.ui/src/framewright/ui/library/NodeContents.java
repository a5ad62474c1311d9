package framewright.ui.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreePath;

import framewright.editing.library.Node;

/** Rows and the rows below them. The input is a list of rows. */
public final class NodeContents implements ITreeContentProvider {

	/** The way to a row, from the rows at the top; empty when there is none like it. */
	public static Optional<TreePath> path(List<Node> rows, Predicate<Node> wanted) {
		return path(TreePath.EMPTY, rows, wanted);
	}

	private static Optional<TreePath> path(TreePath above, List<Node> rows, Predicate<Node> wanted) {
		for (Node row : rows) {
			TreePath here = above.createChildPath(row);
			Optional<TreePath> found = wanted.test(row) ? Optional.of(here) : path(here, row.children(), wanted);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	@Override
	public Object[] getElements(Object input) {
		return ((List<?>) input).toArray();
	}

	@Override
	public Object[] getChildren(Object parent) {
		return ((Node) parent).children().toArray();
	}

	@Override
	public Object getParent(Object element) {
		return null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return !((Node) element).children().isEmpty();
	}
}

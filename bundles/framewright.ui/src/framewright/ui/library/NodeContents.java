package framewright.ui.library;

import java.util.List;

import org.eclipse.jface.viewers.ITreeContentProvider;

import framewright.editing.library.Node;

/** Rows and the rows below them. The input is a list of rows. */
public final class NodeContents implements ITreeContentProvider {

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

package framewright.ui.framework.elements;

import java.util.function.Supplier;

import org.eclipse.jface.viewers.ITreeContentProvider;

import framewright.editing.elements.ElementRow;
import framewright.editing.elements.ElementTree;

/** Rows of the tree as it is now, also for rows that were made of an earlier text. */
final class RowContents implements ITreeContentProvider {

	private static final Object[] NONE = new Object[0];

	private final Supplier<ElementTree> tree;

	/** @param tree may have none yet */
	RowContents(Supplier<ElementTree> tree) {
		this.tree = tree;
	}

	@Override
	public Object[] getElements(Object input) {
		return tree.get() == null ? NONE : new Object[] { tree.get().root() };
	}

	@Override
	public Object[] getChildren(Object parent) {
		return tree.get() == null ? NONE : tree.get().current((ElementRow) parent).map(row -> row.children().toArray()).orElse(NONE);
	}

	@Override
	public Object getParent(Object element) {
		return tree.get() == null ? null : tree.get().current((ElementRow) element).map(ElementRow::parent).orElse(null);
	}

	@Override
	public boolean hasChildren(Object element) {
		return getChildren(element).length > 0;
	}
}

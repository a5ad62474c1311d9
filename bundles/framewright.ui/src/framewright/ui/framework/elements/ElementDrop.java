package framewright.ui.framework.elements;

import java.util.Optional;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.TransferData;

import framewright.editing.elements.ElementRow;
import framewright.editing.elements.Placement;
import framewright.editing.elements.Placement.Where;
import framewright.editing.form.FormEdit;
import framewright.ui.framework.PageHost;

/** Moves an element to where it is dropped: between two rows, or on one to stand in it. Where its tier may not stand, nothing can be dropped. */
final class ElementDrop extends ViewerDropAdapter {

	private final PageHost host;
	private final TreePane pane;

	ElementDrop(TreeViewer viewer, PageHost host, TreePane pane) {
		super(viewer);
		this.host = host;
		this.pane = pane;
	}

	@Override
	public boolean validateDrop(Object target, int operation, TransferData type) {
		return edit(target).isPresent();
	}

	@Override
	public boolean performDrop(Object data) {
		Optional<ElementRow> moved = moved();
		Optional<FormEdit> edit = edit(getCurrentTarget());
		if (edit.isEmpty() || !host.apply(edit.get())) {
			return false;
		}
		moved.ifPresent(row -> pane.show(row.address()));
		return true;
	}

	private Optional<FormEdit> edit(Object target) {
		if (!pane.isEditable() || !(target instanceof ElementRow at)) {
			return Optional.empty();
		}
		Where where = switch (getCurrentLocation()) {
			case LOCATION_BEFORE -> Where.BEFORE;
			case LOCATION_AFTER -> Where.AFTER;
			default -> Where.INSIDE;
		};
		return moved().flatMap(row -> host.session().text().flatMap(text -> Placement.drop(text, row.name(), at.address().element(), where)));
	}

	private static Optional<ElementRow> moved() {
		return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection && selection.getFirstElement() instanceof ElementRow row ? Optional.of(row) : Optional.empty();
	}
}

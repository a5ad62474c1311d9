package framewright.ui.framework.elements;

import java.util.function.UnaryOperator;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;

import framewright.editing.elements.ElementRow;
import framewright.ui.Icons;

/** How rows of the tree of elements look: as in the Library view. */
final class RowLabels extends LabelProvider implements IStyledLabelProvider {

	private final UnaryOperator<ElementRow> current;

	/** @param current the row that is now what an earlier one was */
	RowLabels(UnaryOperator<ElementRow> current) {
		this.current = current;
	}

	@Override
	public StyledString getStyledText(Object element) {
		ElementRow row = current.apply((ElementRow) element);
		StyledString text = new StyledString();
		if (!row.number().isEmpty()) {
			text.append(row.number() + "  ", StyledString.COUNTER_STYLER);
		}
		text.append(row.title(), row.isRetired() ? StyledString.QUALIFIER_STYLER : null);
		if (row.isRetired()) {
			text.append("  retired in " + row.retiredIn(), StyledString.QUALIFIER_STYLER);
		}
		return text;
	}

	@Override
	public String getText(Object element) {
		return getStyledText(element).getString();
	}

	@Override
	public Image getImage(Object element) {
		return Icons.get(current.apply((ElementRow) element).kind().name().toLowerCase(java.util.Locale.ROOT));
	}
}

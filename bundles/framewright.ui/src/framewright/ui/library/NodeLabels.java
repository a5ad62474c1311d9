package framewright.ui.library;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;

import framewright.ui.Icons;
import framewright.editing.library.Node;

/** How rows look: the number set off, the title, and a word more in grey. */
public final class NodeLabels extends LabelProvider implements IStyledLabelProvider {

	private final boolean badges;

	/** @param badges whether rows show that there are problems in them */
	public NodeLabels(boolean badges) {
		this.badges = badges;
	}

	@Override
	public StyledString getStyledText(Object element) {
		Node node = (Node) element;
		StyledString text = new StyledString();
		if (!node.number().isEmpty()) {
			text.append(node.number() + "  ", StyledString.COUNTER_STYLER);
		}
		text.append(node.title(), node.kind() == Node.Kind.RETIRED ? StyledString.QUALIFIER_STYLER : null);
		String detail = detail(node);
		if (!detail.isEmpty()) {
			text.append("  " + detail, StyledString.QUALIFIER_STYLER);
		}
		return text;
	}

	/** The tier of an element is told by its picture and its tool tip, else every row would say it. */
	private static String detail(Node node) {
		return switch (node.kind()) {
			case DOMAIN, ELEMENT, COMPONENT -> "";
			case RETIRED -> "retired";
			default -> node.detail();
		};
	}

	@Override
	public String getText(Object element) {
		return getStyledText(element).getString();
	}

	@Override
	public Image getImage(Object element) {
		return Icons.of((Node) element, badges);
	}
}

package framewright.ui.across;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import framewright.editing.hover.Card;
import framewright.ui.library.AccessibleNames;

/** The card of a name in a window of its own, for those who read it with the keyboard or have it read to them. Escape closes it. */
final class CardPopup extends PopupDialog {

	private final Card card;
	private final Point place;

	CardPopup(Shell parent, Card card, Point place) {
		super(parent, PopupDialog.INFOPOPUPRESIZE_SHELLSTYLE, true, true, false, false, false, null, "Escape closes this");
		this.card = card;
		this.place = place;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		StyledText text = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		text.setData("framewright.key", "card");
		text.getAccessible().addAccessibleListener(AccessibleNames.of(card.heading()));
		text.setMargins(8, 6, 8, 6);
		text.setText(words());
		text.setStyleRange(new StyleRange(0, card.heading().length(), null, null, SWT.BOLD));
		int line = text.getText().indexOf("\n\n");
		for (Card.Row row : card.rows()) {
			int at = text.getText().indexOf("\n" + row.label(), Math.max(0, line));
			if (at >= 0) {
				text.setStyleRange(new StyleRange(at + 1, row.label().length(), null, null, SWT.BOLD));
				line = at + 1;
			}
		}
		GridDataFactory.fillDefaults().grab(true, true).hint(460, 260).applyTo(text);
		return text;
	}

	private String words() {
		StringBuilder words = new StringBuilder(card.heading() + "\n" + card.kind() + (card.framework().isEmpty() ? "" : " in " + card.framework()) + "\n");
		card.remarks().forEach(remark -> words.append(remark).append('\n'));
		if (!card.summary().isEmpty()) {
			words.append('\n').append(card.summary()).append('\n');
		}
		if (!card.rows().isEmpty()) {
			words.append('\n');
			card.rows().forEach(row -> words.append(row.label()).append(row.text().isEmpty() ? "" : ": " + row.text()).append('\n'));
		}
		if (!card.usage().isEmpty()) {
			words.append('\n').append(card.usage()).append(card.uses().isEmpty() ? "." : ":").append('\n');
			card.uses().forEach(use -> words.append("– ").append(use.heading()).append(" (").append(use.framework()).append(")\n"));
		}
		return words.toString().stripTrailing();
	}

	@Override
	protected Point getInitialLocation(Point size) {
		return place;
	}
}

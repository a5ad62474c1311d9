package framewright.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import framewright.ui.Muted;
import framewright.ui.model.compare.ElementRedline;
import framewright.ui.model.compare.ElementRedline.Selected;
import framewright.ui.model.compare.ElementRedline.Side;
import framewright.ui.model.compare.RedlineText;

/** The redline of an element: both texts in one, or side by side with each part at the same height. */
final class RedlineView {

	private final Composite area;
	private final Composite sides;
	private final RedlinePane both;
	private final RedlinePane older;
	private final RedlinePane newer;
	private final Label oldLabel;
	private final Label newLabel;
	private ElementRedline shown;
	private boolean sideBySide;
	private boolean scrolling;

	/** @param told takes in words what is selected */
	RedlineView(Composite parent, Consumer<String> told) {
		area = new Composite(parent, SWT.NONE);
		area.setLayout(new StackLayout());
		both = new RedlinePane(area, "What changed", "redline", told);
		sides = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(6, 3).applyTo(sides);
		oldLabel = label();
		newLabel = label();
		older = side("Older text", "redline.older", told);
		newer = side("Newer text", "redline.newer", told);
		follow(older.control(), newer.control());
		follow(newer.control(), older.control());
		sides.addListener(SWT.Resize, event -> area.getDisplay().asyncExec(this::align));
		((StackLayout) area.getLayout()).topControl = both.control();
	}

	private Label label() {
		Label label = new Label(sides, SWT.NONE);
		Muted.apply(label);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 2).applyTo(label);
		return label;
	}

	private RedlinePane side(String name, String key, Consumer<String> told) {
		RedlinePane pane = new RedlinePane(sides, name, key, told);
		GridDataFactory.fillDefaults().grab(true, true).hint(80, 80).applyTo(pane.control());
		return pane;
	}

	private void follow(StyledText leader, StyledText follower) {
		leader.getVerticalBar().addListener(SWT.Selection, event -> scroll(leader, follower));
		leader.addCaretListener(event -> leader.getDisplay().asyncExec(() -> scroll(leader, follower)));
		leader.addListener(SWT.MouseWheel, event -> leader.getDisplay().asyncExec(() -> scroll(leader, follower)));
	}

	private void scroll(StyledText leader, StyledText follower) {
		if (!scrolling && !leader.isDisposed() && !follower.isDisposed() && leader.isVisible() && leader.getTopPixel() != follower.getTopPixel()) {
			scrolling = true;
			follower.setTopPixel(leader.getTopPixel());
			scrolling = false;
		}
	}

	Composite control() {
		return area;
	}

	/** What the two texts are called. */
	void labels(String old, String now) {
		oldLabel.setText("Older: " + old);
		newLabel.setText("Newer: " + now);
	}

	boolean isSideBySide() {
		return sideBySide;
	}

	void sideBySide(boolean value) {
		sideBySide = value;
		((StackLayout) area.getLayout()).topControl = value ? sides : both.control();
		area.layout();
		show(shown);
	}

	/** Shows an element; {@code null} for none. */
	void show(ElementRedline redline) {
		shown = redline;
		if (redline == null) {
			RedlineText nothing = new RedlineText("", List.of(), List.of());
			both.show(nothing, -1);
			older.show(nothing, -1);
			newer.show(nothing, -1);
		} else if (sideBySide) {
			older.show(redline.text(Side.OLDER), redline.current());
			newer.show(redline.text(Side.NEWER), redline.current());
			align();
		} else {
			both.show(redline.text(Side.BOTH), redline.current());
		}
	}

	/** What is selected of the newer text; empty when nothing is shown. */
	Optional<Selected> selected() {
		Point range = (sideBySide ? newer : both).control().getSelectionRange();
		return shown == null ? Optional.empty() : shown.selected(sideBySide ? Side.NEWER : Side.BOTH, range.x, range.x + range.y);
	}

	/** Gives each part the same height at both sides by room before the next one. */
	private void align() {
		if (area.isDisposed() || shown == null || !sideBySide || !sides.isVisible()) {
			return;
		}
		RedlineText left = shown.text(Side.OLDER);
		RedlineText right = shown.text(Side.NEWER);
		clear(older.control());
		clear(newer.control());
		for (int part = 0; part < left.sections().size(); part++) {
			int leftAt = older.control().getLineAtOffset(left.sections().get(part));
			int rightAt = newer.control().getLineAtOffset(right.sections().get(part));
			int difference = older.control().getLinePixel(leftAt) + older.control().getTopPixel() - newer.control().getLinePixel(rightAt) - newer.control().getTopPixel();
			if (difference < 0) {
				older.control().setLineVerticalIndent(leftAt, -difference);
			} else if (difference > 0) {
				newer.control().setLineVerticalIndent(rightAt, difference);
			}
		}
		scroll(older.control(), newer.control());
	}

	private static void clear(StyledText text) {
		for (int line = 0; line < text.getLineCount(); line++) {
			if (text.getLineVerticalIndent(line) != 0) {
				text.setLineVerticalIndent(line, 0);
			}
		}
	}

	void setFocus() {
		(sideBySide ? newer : both).control().setFocus();
	}
}

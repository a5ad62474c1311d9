package framewright.ui.compare;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

import framewright.editing.preview.ChangedLine;
import framewright.ui.across.ChangedLines;
import framewright.ui.model.compare.CompareChoice.Pair;

/** What stands in the editor when there is no comparison to show: that it is under way, that nothing changed, or what is wrong. */
final class Waiting {

	private final Composite area;
	private final Label message;
	private final ProgressBar progress;
	private final Button stop;
	private final Button again;
	private final ChangedLines lines;

	/**
	 * @param cancel stops the comparison
	 * @param compare begins it again
	 */
	Waiting(Composite parent, Runnable cancel, Runnable compare) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(24, 24).spacing(0, 12).applyTo(area);
		message = new Label(area, SWT.WRAP);
		message.setData("framewright.key", "compare.message");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(message);
		progress = new ProgressBar(area, SWT.INDETERMINATE);
		GridDataFactory.fillDefaults().hint(260, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(progress);
		stop = button("&Cancel", cancel);
		again = button("Compare &Again", compare);
		lines = new ChangedLines(area, false, "Before", "After");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(lines.control());
	}

	private Button button(String label, Runnable action) {
		Button button = new Button(area, SWT.PUSH);
		button.setText(label);
		button.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
		return button;
	}

	Control comparing(Pair pair) {
		return show("Comparing “" + pair.framework() + "”, " + pair.older().label() + " and " + pair.newer().label() + "…", true);
	}

	Control stopped() {
		return show("The comparison was stopped.", false);
	}

	Control same(Pair pair) {
		return show("Nothing has changed in “" + pair.framework() + "” from " + pair.older().label() + " to " + pair.newer().label() + ".", false);
	}

	/** @param changed lines that differ, to be shown in place of the comparison; may be none */
	Control fault(String fault, List<ChangedLine> changed) {
		lines.show(changed);
		show(fault + (changed.isEmpty() ? "" : "\n\nUntil then, these are the lines that differ:"), false);
		show(lines.control(), !changed.isEmpty());
		area.layout();
		return area;
	}

	private Control show(String text, boolean working) {
		message.setText(text.replace("&", "&&"));
		show(progress, working);
		show(stop, working);
		show(again, !working);
		show(lines.control(), false);
		area.layout();
		return area;
	}

	private static void show(Control control, boolean shown) {
		control.setVisible(shown);
		((GridData) control.getLayoutData()).exclude = !shown;
	}

	void setFocus() {
		(stop.isVisible() ? stop : again).setFocus();
	}
}

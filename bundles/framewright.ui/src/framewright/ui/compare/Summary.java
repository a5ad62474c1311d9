package framewright.ui.compare;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPartSite;

import framewright.core.compare.Changes;
import framewright.ui.Muted;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.compare.ChangeList;
import framewright.ui.model.compare.CompareChoice.Pair;

/** What a governor wants to know first: what was compared, what changed on the whole, and what version it deserves. */
final class Summary {

	/** More lines than this leave no room for the changes; the rest is scrolled to. */
	private static final int LINES = 4;

	/** So many at least, for in less a scroll bar has no room. */
	private static final int LEAST = 3;

	/** In an editor that is lower than this, in pixels, the least must do. */
	private static final int LOW = 620;

	private final Composite area;
	private final Label title;
	private final Label texts;
	private final StyledText paragraph;
	private final Label figures;

	Summary(IWorkbenchPartSite site, Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).spacing(8, 4).applyTo(area);
		Composite heading = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(heading);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(heading);
		title = new Label(heading, SWT.WRAP);
		title.setFont(JFaceResources.getHeaderFont());
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(title);
		texts = new Label(heading, SWT.WRAP);
		Muted.apply(texts);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(texts);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(new CompareTools(site, area).control());
		paragraph = new StyledText(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		paragraph.setAlwaysShowScrollBars(false);
		paragraph.setLineSpacing(2);
		paragraph.setCaret(null);
		paragraph.setData("framewright.key", "compare.summary");
		paragraph.setData("org.eclipse.e4.ui.css.id", "framewright-summary");
		paragraph.getAccessible().addAccessibleListener(AccessibleNames.of("Summary of the changes"));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(100, 3 * paragraph.getLineHeight()).applyTo(paragraph);
		paragraph.setBackground(area.getBackground());
		figures = new Label(area, SWT.WRAP);
		figures.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		figures.setData("framewright.key", "compare.figures");
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(100, SWT.DEFAULT).applyTo(figures);
		paragraph.addListener(SWT.Resize, event -> area.getDisplay().asyncExec(this::fit));
	}

	Composite control() {
		return area;
	}

	/** Tells what will be compared. */
	void show(Pair pair) {
		title.setText(pair.framework().replace("&", "&&"));
		texts.setText("From " + pair.older().label() + " to " + pair.newer().label());
		texts.requestLayout();
	}

	/**
	 * Tells what changed on the whole.
	 *
	 * @param judged the changes with the weights that a reviewer gave them
	 */
	void show(ChangeList list, Changes judged) {
		paragraph.setText(judged.summary());
		String suggested = judged.suggestedVersion().isEmpty() || judged.isEmpty() ? "" : "Suggested version " + judged.suggestedVersion() + "   ·   ";
		figures.setText(suggested + list.counts() + (list.affected().isEmpty() ? "" : "   ·   " + list.affected()));
		figures.requestLayout();
		fit();
	}

	private void fit() {
		if (paragraph.isDisposed() || paragraph.getSize().x == 0) {
			return;
		}
		int wanted = paragraph.computeSize(paragraph.getSize().x, SWT.DEFAULT).y;
		int most = (area.getParent().getSize().y < LOW ? LEAST : LINES) * (paragraph.getLineHeight() + paragraph.getLineSpacing());
		GridData data = (GridData) paragraph.getLayoutData();
		if (data.heightHint != Math.min(wanted, most)) {
			data.heightHint = Math.min(wanted, most);
			paragraph.requestLayout();
		}
		GridData line = (GridData) figures.getLayoutData();
		int height = figures.computeSize(paragraph.getSize().x, SWT.DEFAULT).y;
		if (line.heightHint != height) {
			line.heightHint = height;
			figures.requestLayout();
		}
	}
}

package framewright.ui.framework.overview;

import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.SharedScrolledComposite;

/** Says below a field what is wrong in it; takes no room while nothing is. */
final class ProblemLine {

	private final Composite line;
	private final Label picture;
	private final Label words;

	/** @param parent with a grid of one column */
	ProblemLine(Composite parent, FormToolkit toolkit) {
		line = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
		picture = toolkit.createLabel(line, "");
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(picture);
		words = toolkit.createLabel(line, "", SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(words);
		line.setVisible(false);
	}

	/**
	 * @param problem what is wrong; empty for nothing
	 * @param remark  what should be known when nothing is wrong; empty for nothing
	 */
	void show(String problem, String remark) {
		String shown = problem.isEmpty() ? remark : problem;
		if (words.getText().equals(shown.replace("&", "&&")) || line.isDisposed()) {
			return;
		}
		words.setText(shown.replace("&", "&&"));
		words.setForeground(problem.isEmpty() ? line.getForeground() : JFaceColors.getErrorText(line.getDisplay()));
		String icon = problem.isEmpty() ? FieldDecorationRegistry.DEC_INFORMATION : FieldDecorationRegistry.DEC_ERROR;
		picture.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(icon).getImage());
		((GridData) line.getLayoutData()).exclude = shown.isEmpty();
		line.setVisible(!shown.isEmpty());
		line.requestLayout();
		reflow();
	}

	/** A line more or less changes how long the form is. */
	private void reflow() {
		for (Composite up = line.getParent(); up != null; up = up.getParent()) {
			if (up instanceof SharedScrolledComposite form) {
				form.reflow(true);
				return;
			}
		}
	}
}

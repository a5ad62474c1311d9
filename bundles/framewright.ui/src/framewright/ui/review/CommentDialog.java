package framewright.ui.review;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import framewright.ui.model.review.Target;

/** Asks for a comment and what it is about. */
final class CommentDialog extends WordsDialog {

	private final List<Target> targets;
	private final BiConsumer<Target, String> then;
	private int chosen;

	CommentDialog(Shell parent, List<Target> targets, BiConsumer<Target, String> then) {
		super(parent, "Comment", "Begin a thread", "Others can reply to it, until it is resolved. The text of the framework is not changed.", "&Comment:", "", false);
		this.targets = targets;
		this.then = then;
	}

	@Override
	void above(Composite area) {
		new Label(area, SWT.NONE).setText("&About:");
		Combo about = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		about.setData("framewright.key", "review.about");
		about.setItems(targets.stream().map(Target::label).toArray(String[]::new));
		about.select(0);
		about.addListener(SWT.Selection, event -> chosen = about.getSelectionIndex());
		GridDataFactory.fillDefaults().grab(true, false).hint(440, SWT.DEFAULT).applyTo(about);
	}

	@Override
	void accepted(String words) {
		then.accept(targets.get(chosen), words);
	}
}

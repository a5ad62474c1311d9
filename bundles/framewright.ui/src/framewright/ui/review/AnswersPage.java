package framewright.ui.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.Sentences;
import framewright.core.review.Entry;
import framewright.ui.Muted;
import framewright.ui.model.compare.ChangeList;
import framewright.ui.model.compare.ChangeWords;
import framewright.ui.model.review.Answers;
import framewright.ui.model.review.ThreadText;
import framewright.ui.versions.Who;

/** Answers to changes: one to give to the change that is selected, with a reason, and all that were given. */
final class AnswersPage {

	private final Composite area;
	private final Label change;
	private final Text reason;
	private final Combo weight;
	private final Button accept;
	private final Button reject;
	private final Button weigh;
	private final Table table;
	private final Button withdraw;
	private EditorReview review;

	AnswersPage(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(6, 6).spacing(4, 6).applyTo(area);
		change = new Label(area, SWT.WRAP);
		change.setData("framewright.key", "review.change");
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(change);
		Label why = new Label(area, SWT.NONE);
		why.setText("Your reaso&n, kept with your answer:");
		Muted.apply(why);
		reason = new Text(area, SWT.BORDER);
		reason.setMessage("May be left empty");
		reason.setData("framewright.key", "review.reason");
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(reason);
		Composite buttons = new Composite(area, SWT.NONE);
		RowLayoutFactory.fillDefaults().wrap(true).center(true).spacing(4).applyTo(buttons);
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(buttons);
		accept = Pieces.button(buttons, "&Accept", "Accepts the selected change", () -> review.editor().accept());
		reject = Pieces.button(buttons, "Re&ject", "Rejects the selected change and brings the old text back", () -> review.editor().reject());
		new Label(buttons, SWT.NONE).setText("  &Weight:");
		weight = new Combo(buttons, SWT.DROP_DOWN | SWT.READ_ONLY);
		for (ChangeClass one : ChangeClass.values()) {
			weight.add(ChangeWords.weight(one));
		}
		weight.setData("framewright.key", "review.weight");
		weigh = Pieces.button(buttons, "Se&t", "Gives the selected change this weight", () -> review.editor().judge(ChangeClass.values()[weight.getSelectionIndex()]));
		table = Pieces.table(area, SWT.NONE, "Answers to changes", "review.answers", new String[] { "Answer", "Change", "Reason" }, new int[] { 35, 35, 30 });
		table.addListener(SWT.Selection, event -> enable());
		table.addListener(SWT.MouseMove, event -> hint(table.getItem(new Point(event.x, event.y))));
		table.addListener(SWT.DefaultSelection, event -> row().flatMap(Answers.Row::change).ifPresent(one -> review.editor().lead(one)));
		withdraw = Pieces.button(area, "With&draw", "Takes back your answer that is selected", this::withdraw);
		GridDataFactory.swtDefaults().applyTo(withdraw);
		enable();
	}

	Composite control() {
		return area;
	}

	/** Goes to the reason. */
	void setFocus() {
		reason.setFocus();
	}

	/** The reason that stands in the field. It is taken once. */
	String takeReason() {
		if (reason.isDisposed()) {
			return "";
		}
		String words = reason.getText().strip();
		reason.setText("");
		return words;
	}

	void show(EditorReview shown) {
		review = shown;
		Optional<Change> selected = review.editor().selectedChange();
		ChangeList list = review.list().orElse(null);
		change.setText(list == null || selected.isEmpty() ? "No change is selected." : (ChangeWords.heading(selected.get().subject()).replace("  ", " ") + ": " + list.words().what(selected.get()) + ". " + ChangeWords.weight(list.weight(selected.get()))
				+ ": " + Sentences.meaning(list.weight(selected.get())) + ".").replace("&", "&&"));
		change.requestLayout();
		if (list != null && selected.isPresent()) {
			weight.select(list.weight(selected.get()).ordinal());
		}
		String before = row().map(Answers.Row::id).orElse("");
		table.setRedraw(false);
		table.removeAll();
		if (list != null && review.review().isPresent()) {
			for (Answers.Row row : Answers.of(review.review().get(), list, list::title)) {
				TableItem item = new TableItem(table, SWT.NONE);
				item.setData(row);
				item.setText(new String[] { row.answer() + (row.holds() ? "" : " (earlier)") + " · " + row.author(), row.where() + " · " + row.what(), row.reason() });
				if (row.id().equals(before)) {
					table.setSelection(item);
				}
			}
		}
		table.setRedraw(true);
		enable();
	}

	/** The columns are narrow; the whole answer stands here. */
	private void hint(TableItem item) {
		String hint = item != null && item.getData() instanceof Answers.Row row ? row.where() + ": " + row.what() + "\n" + row.answer() + " by " + row.author() + ", " + ThreadText.when(row.when()) + (row.reason().isBlank() ? "" : "\n" + row.reason()) : null;
		if (!Objects.equals(hint, table.getToolTipText())) {
			table.setToolTipText(hint);
		}
	}

	private Optional<Answers.Row> row() {
		return table.getSelectionCount() == 1 ? Optional.of((Answers.Row) table.getSelection()[0].getData()) : Optional.empty();
	}

	private void enable() {
		boolean open = review != null && review.review().isPresent() && review.editor().selectedChange().isPresent();
		List.of(accept, reject, weigh).forEach(button -> button.setEnabled(open));
		withdraw.setEnabled(row().filter(one -> one.author().equals(Who.name())).isPresent());
	}

	private void withdraw() {
		row().ifPresent(one -> review.add(List.of(new Entry.Withdraw(one.id())), "Your answer is taken back. The text of the framework stays as it is."));
	}
}

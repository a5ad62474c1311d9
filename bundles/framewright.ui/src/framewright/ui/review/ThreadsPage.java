package framewright.ui.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;

import framewright.core.review.Entry;
import framewright.core.review.Review.Comment;
import framewright.ui.Muted;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.compare.ChangeWords;
import framewright.ui.model.review.Target;
import framewright.ui.model.review.ThreadText;
import framewright.ui.model.review.Threads;
import framewright.ui.model.review.Threads.Filter;
import framewright.ui.model.review.Threads.Row;
import framewright.ui.versions.Who;

/** The threads of the review: a list, and below it the thread that is selected. */
final class ThreadsPage {

	private static final String MUTED = "framewright.ui.colour.muted";

	private final Composite area;
	private final Combo filter;
	private final Label counts;
	private final Table table;
	private final StyledText reading;
	private final Button reply;
	private final Button correct;
	private final Button takeBack;
	private final Button resolve;
	private EditorReview review;
	private String selected = "";
	private ThreadText shown = ThreadText.none();

	ThreadsPage(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(6, 6).spacing(4, 6).applyTo(area);
		Composite top = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(top);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
		new Label(top, SWT.NONE).setText("S&how:");
		filter = new Combo(top, SWT.DROP_DOWN | SWT.READ_ONLY);
		filter.setItems(Arrays.stream(Filter.values()).map(Filter::label).toArray(String[]::new));
		filter.select(0);
		filter.setData("framewright.key", "review.filter");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		filter.addListener(SWT.Selection, event -> filtered(Filter.values()[filter.getSelectionIndex()]));
		counts = new Label(top, SWT.WRAP);
		counts.setData("framewright.key", "review.counts");
		Muted.apply(counts);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(120, SWT.DEFAULT).applyTo(counts);
		SashForm sash = new SashForm(area, SWT.VERTICAL);
		sash.setSashWidth(5);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table = Pieces.table(sash, SWT.NONE, "Threads of comments", "review.threads", new String[] { "Comment", "Where", "State" }, new int[] { 45, 35, 20 });
		table.addListener(SWT.Selection, event -> select(((Row) table.getSelection()[0].getData()).id()));
		table.addListener(SWT.DefaultSelection, event -> lead());
		reading = new StyledText(sash, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		reading.setMargins(8, 6, 8, 6);
		reading.setLineSpacing(2);
		reading.setData("framewright.key", "review.thread");
		reading.getAccessible().addAccessibleListener(AccessibleNames.of("The selected thread"));
		reading.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		reading.addCaretListener(event -> buttons());
		IPropertyChangeListener themes = event -> {
			if (event.getProperty().equals(MUTED) && !reading.isDisposed()) {
				style();
			}
		};
		colours().addListener(themes);
		reading.addDisposeListener(event -> colours().removeListener(themes));
		sash.setWeights(50, 50);
		Composite buttons = new Composite(area, SWT.NONE);
		RowLayoutFactory.fillDefaults().wrap(true).spacing(4).applyTo(buttons);
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(buttons);
		Pieces.button(buttons, "&Comment…", "Begins a thread on what is selected in the comparison", this::comment);
		reply = Pieces.button(buttons, "Re&ply…", "Adds a comment to the selected thread", this::reply);
		correct = Pieces.button(buttons, "C&orrect…", "Corrects your comment that the cursor is in, or your last one", this::correct);
		takeBack = Pieces.button(buttons, "Take &Back", "Takes back your comment that the cursor is in, or your last one", this::takeBack);
		resolve = Pieces.button(buttons, "&Resolve", "Settles the selected thread, or takes it up again", this::resolve);
		buttons();
	}

	Composite control() {
		return area;
	}

	void setFocus() {
		table.setFocus();
	}

	/** Shows the threads of a review as they are now. */
	void show(EditorReview shownReview) {
		review = shownReview;
		Threads threads = review.threads();
		filter.select(threads.filter().ordinal());
		counts.setText(threads.counts());
		counts.requestLayout();
		List<Row> rows = threads.shown();
		table.setRedraw(false);
		table.removeAll();
		for (Row row : rows) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setData(row);
			item.setText(new String[] { row.who() + ": " + row.first(), row.place().words(), row.state() });
		}
		table.setRedraw(true);
		select(rows.stream().anyMatch(row -> row.id().equals(selected)) || rows.isEmpty() ? selected : rows.get(0).id());
	}

	private void filtered(Filter wanted) {
		review.threads().filter(wanted);
		show(review);
	}

	private Optional<Row> row() {
		return review == null ? Optional.empty() : review.threads().shown().stream().filter(row -> row.id().equals(selected)).findFirst();
	}

	private void select(String id) {
		selected = id;
		for (int i = 0; i < table.getItemCount(); i++) {
			if (((Row) table.getItem(i).getData()).id().equals(id)) {
				table.setSelection(i);
			}
		}
		ThreadText text = row().map(ThreadText::of).orElse(ThreadText.none());
		if (!text.equals(shown)) {
			shown = text;
			reading.setText(text.text());
			style();
		}
		buttons();
	}

	private void style() {
		List<StyleRange> ranges = new ArrayList<>();
		shown.remarks().forEach(stretch -> ranges.add(range(stretch, true)));
		shown.headings().forEach(stretch -> ranges.add(range(stretch, false)));
		ranges.sort(Comparator.comparingInt(range -> range.start));
		reading.setStyleRanges(ranges.toArray(StyleRange[]::new));
	}

	private static ColorRegistry colours() {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
	}

	private static StyleRange range(ThreadText.Stretch stretch, boolean remark) {
		StyleRange range = new StyleRange(stretch.start(), stretch.end() - stretch.start(), null, null);
		if (remark) {
			range.foreground = colours().get(MUTED);
		} else {
			range.fontStyle = SWT.BOLD;
		}
		return range;
	}

	private void buttons() {
		Optional<Row> row = row();
		reply.setEnabled(row.isPresent());
		resolve.setEnabled(row.isPresent());
		String label = row.filter(one -> one.discussion().resolved()).isPresent() ? "&Reopen" : "&Resolve";
		if (!resolve.getText().equals(label)) {
			resolve.setText(label);
			resolve.getParent().layout();
		}
		correct.setEnabled(own().isPresent());
		takeBack.setEnabled(own().isPresent());
	}

	/** The comment of this person that the cursor is in, else their last one in the thread. */
	private Optional<Comment> own() {
		int at = shown.comment(reading.getCaretOffset());
		List<Comment> own = shown.comments().stream().filter(comment -> !comment.author().isBlank() && comment.author().equals(Who.name())).toList();
		return at >= 0 && own.contains(shown.comments().get(at)) ? Optional.of(shown.comments().get(at)) : own.stream().reduce((earlier, later) -> later);
	}

	// What the commands do.

	/** Begins a thread on what is selected in the comparison. */
	void comment() {
		if (review == null || review.list().isEmpty()) {
			return;
		}
		ChangeWords words = review.list().get().words();
		List<Target> targets = Target.of(review.editor().selectedChange(), review.editor().selectedText(), words);
		new CommentDialog(area.getShell(), targets, (target, text) -> review.add(List.of(new Entry.Start(target.anchor(), text)), "Your comment is in the review.", this::showNewest)).open();
	}

	/** Shows the thread that was begun last. */
	private void showNewest() {
		review.review().map(now -> now.discussions()).filter(all -> !all.isEmpty()).ifPresent(all -> {
			if (review.threads().filter() == Filter.RESOLVED || review.threads().filter() == Filter.GONE) {
				review.threads().filter(Filter.OPEN);
			}
			selected = all.get(all.size() - 1).id();
			show(review);
		});
	}

	void reply() {
		row().ifPresentOrElse(row -> new WordsDialog(area.getShell(), "Reply", row.place().words(), "Your reply is added to the thread.", "&Reply:", "", false) {
			@Override
			void accepted(String words) {
				review.add(List.of(new Entry.Reply(row.id(), words)), "Your reply is in the review.");
			}
		}.open(), this::none);
	}

	private void correct() {
		own().ifPresent(comment -> new WordsDialog(area.getShell(), "Correct", "Your comment of " + ThreadText.when(comment.when()), "Others see the corrected text. The file of the review keeps the first one too.", "&Comment:", comment.text(), false) {
			@Override
			void accepted(String words) {
				review.add(List.of(new Entry.Correct(comment.id(), words)), "Your comment is corrected.");
			}
		}.open());
	}

	private void takeBack() {
		own().ifPresent(comment -> review.add(List.of(new Entry.Withdraw(comment.id())), "Your comment is taken back."));
	}

	void resolve() {
		row().ifPresentOrElse(row -> {
			boolean resolved = row.discussion().resolved();
			Optional<Row> next = review.threads().next(row.id());
			if (!resolved && review.threads().filter() == Filter.OPEN) {
				selected = next.map(Row::id).orElse("");
			}
			review.add(List.of(resolved ? new Entry.Reopen(row.id()) : new Entry.Resolve(row.id())), resolved ? "The thread is open again." : "The thread is resolved.");
		}, this::none);
	}

	private void none() {
		if (review != null) {
			review.editor().tell("Select a thread first.");
		}
	}

	/** Goes to the next thread, and to the change it is about. */
	void next(boolean forward) {
		if (review == null) {
			return;
		}
		Optional<Row> next = forward ? review.threads().next(selected) : review.threads().previous(selected);
		next.ifPresentOrElse(row -> {
			select(row.id());
			table.showSelection();
			lead();
			review.editor().tell(row.place().words() + ": " + row.first());
		}, () -> review.editor().tell("There is no thread to go to."));
	}

	private void lead() {
		row().flatMap(row -> Threads.change(row, review.list().map(list -> list.changes().changes()).orElse(List.of()))).ifPresent(change -> {
			if (review.threads().filter() != Filter.CHANGE) {
				review.editor().lead(change);
			}
		});
	}
}

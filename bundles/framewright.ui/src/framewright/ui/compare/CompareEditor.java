package framewright.ui.compare;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.EditorPart;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.Changes;
import framewright.core.review.ChangeReport.Reported;
import framewright.core.review.Review.Verdict;
import framewright.ui.Icons;
import framewright.ui.compare.CompareJob.Outcome;
import framewright.ui.model.compare.ChangeList;
import framewright.ui.model.compare.ChangeWords;
import framewright.ui.model.compare.CompareChoice.Pair;
import framewright.ui.model.compare.ElementRedline;
import framewright.ui.model.compare.ElementRedline.Selected;
import framewright.ui.model.compare.Filter;
import framewright.ui.model.compare.KeptNotes;
import framewright.ui.model.compare.MatrixTable;
import framewright.ui.model.compare.ReviewNotes;
import framewright.ui.review.EditorReview;

/** Shows what changed between two texts of a framework: a list of changes with the redline of each, and a matrix of elements and levels. */
public final class CompareEditor extends EditorPart {

	public static final String ID = "framewright.ui.compare";

	private static final String SCOPE = "framewright.ui.compareScope";

	/** Narrower than this, in pixels, list and redline stand one above the other. */
	private static final int NARROW = 900;

	private KeptNotes notes = new KeptNotes(ReviewNotes.NONE);
	private EditorReview review;
	private Pair pair;
	private Composite stack;
	private Waiting waiting;
	private Composite content;
	private Summary summary;
	private CTabFolder pages;
	private SashForm sash;
	private FilterBar filters;
	private ChangeTree tree;
	private RedlineView redline;
	private MatrixView matrix;
	private Rejections rejections;
	private Freshness freshness;
	private AuthorSearch authors;
	private CompareJob job;
	private Outcome outcome;
	private ChangeList list;
	private Changes judged;
	private String wanted = "";
	private String news = "";

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof CompareInput compared)) {
			throw new PartInitException("There are no two texts to compare.");
		}
		setSite(site);
		setInput(input);
		pair = compared.pair();
		setPartName(pair.framework() + ": what changed");
		setTitleToolTip(input.getToolTipText());
	}

	@Override
	public void createPartControl(Composite parent) {
		getSite().getService(IContextService.class).activateContext(SCOPE);
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		waiting = new Waiting(stack, this::cancel, this::compare);
		content = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		summary = new Summary(getSite(), content);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(summary.control());
		summary.show(pair);
		pages = new CTabFolder(content, SWT.BOTTOM);
		pages.setData("framewright.key", "compare.pages");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
		page("Changes", changes(pages));
		matrix = new MatrixView(pages, this::show, this::tell);
		page("Matrix", matrix.control());
		pages.setSelection(0);
		rejections = new Rejections(pair.newer().file(), parent.getDisplay(), this::refuse);
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.UNDO.getId(), new Undo());
		freshness = new Freshness(this, pair);
		authors = new AuthorSearch(pair, CompareHandler.working(pair), parent.getDisplay(), this::authorsKnown);
		review = new EditorReview(this, pair);
		compare();
	}

	private void page(String title, Control control) {
		CTabItem item = new CTabItem(pages, SWT.NONE);
		item.setText(title);
		item.setControl(control);
	}

	private Control changes(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		filters = new FilterBar(area, this::regrouped);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filters.control());
		sash = new SashForm(area, SWT.HORIZONTAL);
		sash.setSashWidth(5);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		tree = new ChangeTree(sash, this::selected);
		redline = new RedlineView(sash, this::tell);
		redline.labels(pair.older().label(), pair.newer().label());
		sash.setWeights(46, 54);
		area.addListener(SWT.Resize, event -> sash.setOrientation(area.getSize().x < NARROW ? SWT.VERTICAL : SWT.HORIZONTAL));
		return area;
	}

	/** Compares the texts as they are now, in the background. */
	void compare() {
		cancel();
		if (list == null) {
			top(waiting.comparing(pair));
		}
		job = new CompareJob(pair, result -> later(() -> done(result)));
		job.schedule();
	}

	private void cancel() {
		if (job != null) {
			job.cancel();
			job = null;
			if (list == null) {
				top(waiting.stopped());
			}
		}
	}

	private void later(Runnable action) {
		if (!stack.isDisposed()) {
			stack.getDisplay().asyncExec(() -> {
				if (!stack.isDisposed()) {
					action.run();
				}
			});
		}
	}

	private void done(Outcome result) {
		job = null;
		outcome = result;
		if (!result.fault().isEmpty()) {
			list = null;
			top(waiting.fault(result.fault()));
			return;
		}
		Optional<Change> before = tree.selected();
		ChangeList shown = new ChangeList(result.changes(), result.older(), result.newer(), notes);
		if (list != null) {
			shown.filter(list.filter());
			shown.group(list.grouping());
		}
		list = shown;
		authors.compared(result);
		authors.tell(list);
		freshness.compared(result.now().text());
		review.compared(list, result.now().text());
		if (list.changes().isEmpty()) {
			top(waiting.same(pair));
			return;
		}
		judged = outcome.words().judged(outcome.changes(), notes.weights());
		summary.show(list, judged);
		filters.show(list);
		tree.show(list);
		matrix.show(new MatrixTable(result.changes()));
		top(content);
		Change first = before.flatMap(change -> list.find(change.id())).or(() -> list.find(wanted)).or(() -> list.next(null)).orElse(null);
		reveal(first);
		tell(news);
		news = "";
	}

	/** Shows what a review says of the changes. */
	public void show(ReviewNotes said) {
		notes = new KeptNotes(said);
		if (list == null || outcome == null || list.changes().isEmpty()) {
			return;
		}
		ChangeList shown = new ChangeList(outcome.changes(), outcome.older(), outcome.newer(), notes);
		shown.filter(list.filter());
		shown.group(list.grouping());
		list = shown;
		authors.tell(list);
		judged = outcome.words().judged(outcome.changes(), notes.weights());
		summary.show(list, judged);
		filters.show(list);
		regrouped();
	}

	private void top(Control control) {
		((StackLayout) stack.getLayout()).topControl = control;
		stack.layout();
		// Later, for what was hidden just now loses the keyboard only then.
		later(() -> {
			if (getSite().getPage().getActivePart() == this) {
				setFocus();
			}
		});
	}

	private void authorsKnown() {
		if (list != null && !list.changes().isEmpty()) {
			regrouped();
		}
	}

	private void regrouped() {
		authors.tell(list);
		Optional<Change> before = tree.selected();
		tree.show(list);
		List<Change> shown = list.shown();
		reveal(before.filter(change -> shown.stream().anyMatch(one -> one.id().equals(change.id()))).or(() -> shown.stream().findFirst()).orElse(null));
	}

	private void reveal(Change change) {
		if (change != null) {
			tree.select(change);
		}
		selected(Optional.ofNullable(change));
	}

	private void selected(Optional<Change> change) {
		redline.show(change.map(one -> new ElementRedline(list, one, outcome.words()::redline)).orElse(null));
		review.selected(change);
		change.ifPresent(one -> tell(ChangeWords.heading(one.subject()).replace("  ", " ") + ": " + list.words().what(one)));
	}

	private void show(Change change) {
		lead(change);
		tree.control().setFocus();
	}

	/** Leads to a change, even when the list would not show it. */
	public void lead(Change change) {
		pages.setSelection(0);
		if (list.shown().stream().noneMatch(one -> one.id().equals(change.id()))) {
			list.filter(Filter.ALL);
			filters.show(list);
			tree.show(list);
		}
		reveal(change);
	}

	// What the commands do.

	/** Goes to the next change. */
	public void next() {
		go(list == null ? Optional.empty() : list.next(tree.selected().orElse(null)), "This is the last change.");
	}

	/** Goes to the change before. */
	public void previous() {
		go(list == null ? Optional.empty() : list.previous(tree.selected().orElse(null)), "This is the first change.");
	}

	private void go(Optional<Change> change, String end) {
		pages.setSelection(0);
		if (change.isPresent()) {
			reveal(change.get());
		} else {
			tell(end);
		}
	}

	/** Accepts the change that is selected, and goes on. */
	public void accept() {
		selection().ifPresent(change -> {
			Optional<Verdict> verdict = list.verdict(change).filter(given -> given == Verdict.ACCEPTED).isPresent() ? Optional.empty() : Optional.of(Verdict.ACCEPTED);
			list.decide(change, verdict);
			tree.refresh();
			Optional<Change> next = verdict.isPresent() ? list.next(change) : Optional.empty();
			reveal(next.orElse(change));
			tell(verdict.isPresent() ? "The change is accepted." : "The change is open again.");
		});
	}

	/** Takes the change that is selected back in the working text. */
	public void reject() {
		selection().ifPresent(change -> {
			if (!pair.newer().canBeChanged()) {
				if (review.review().isPresent()) {
					rejectOnly(change);
					return;
				}
				refuse("Nothing can be taken back in " + pair.newer().label() + ", which never changes. Compare with your own text to change it.");
				return;
			}
			wanted = list.next(change).or(() -> list.previous(change)).map(Change::id).orElse("");
			rejections.reject(outcome.words(), outcome.old().text(), change, () -> {
				list.decide(change, Optional.of(Verdict.REJECTED));
				news = WorkingText.isOpen(pair.newer().file()) ? "The old text is back in the editor. It is not saved yet." : "The old text is back, and the file is saved. Undo brings the change back.";
				compare();
			});
		});
	}

	/** A published text stays as it is; that somebody says no to the change is kept in the review. */
	private void rejectOnly(Change change) {
		Optional<Verdict> verdict = list.verdict(change).filter(given -> given == Verdict.REJECTED).isPresent() ? Optional.empty() : Optional.of(Verdict.REJECTED);
		list.decide(change, verdict);
		tree.refresh();
		reveal(change);
		tell(verdict.isPresent() ? "The change is rejected. The text of " + pair.newer().label() + " stays as it is." : "The change is open again.");
	}

	private void undo() {
		rejections.undo(change -> {
			notes.decided(change, Optional.empty());
			wanted = change.id();
			news = "The change is there again.";
			compare();
		});
	}

	/** Gives the change that is selected another weight. */
	public void judge(ChangeClass weight) {
		selection().ifPresent(change -> {
			list.judge(change, weight);
			judged = outcome.words().judged(outcome.changes(), notes.weights());
			summary.show(list, judged);
			filters.count();
			regrouped();
			tell("The change is " + weight.id() + " now.");
		});
	}

	/** Shows both texts in one, or side by side. */
	public void sideBySide() {
		redline.sideBySide(!redline.isSideBySide());
		tell(redline.isSideBySide() ? "The two texts are side by side." : "Both texts are in one.");
	}

	/** Turns between the list and the matrix. */
	public void turn() {
		pages.setSelection(1 - pages.getSelectionIndex());
		setFocus();
	}

	/** Goes to where changes are searched for. */
	public void search() {
		pages.setSelection(0);
		filters.search();
	}

	/** What a report would tell; empty while nothing is compared. */
	public Optional<Reported> reported() {
		return list == null || outcome == null || outcome.changes() == null ? Optional.empty()
				: Optional.of(new Reported(outcome.old(), outcome.now(), judged, review.review(), outcome.words()));
	}

	/** The name of the framework, for the names of files. */
	public String framework() {
		return list == null ? "changes" : list.changes().now().framework();
	}

	/** The review that goes with this comparison. */
	public EditorReview review() {
		return review;
	}

	/** The change that is selected. */
	public Optional<Change> selectedChange() {
		return list == null ? Optional.empty() : tree.selected();
	}

	/** What is selected of the newer text. */
	public Optional<Selected> selectedText() {
		return list == null ? Optional.empty() : redline.selected();
	}

	/** The weight of the change that is selected. */
	Optional<ChangeClass> selectedWeight() {
		return list == null ? Optional.empty() : tree.selected().map(list::weight);
	}

	/** What is shown; empty while nothing is compared. */
	public Optional<ChangeList> list() {
		return Optional.ofNullable(list);
	}

	private Optional<Change> selection() {
		Optional<Change> change = list == null ? Optional.empty() : tree.selected();
		if (change.isEmpty()) {
			tell("Select a change first.");
		}
		return change;
	}

	/** Tells something in the status line. */
	public void tell(String message) {
		getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(null);
		getEditorSite().getActionBars().getStatusLineManager().setMessage(message);
	}

	/** Tells in the status line why something was not done. */
	public void refuse(String message) {
		getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(Icons.get("warning"), message);
	}

	@Override
	public void setFocus() {
		Control top = ((StackLayout) stack.getLayout()).topControl;
		if (top != content) {
			waiting.setFocus();
		} else if (pages.getSelectionIndex() == 1) {
			matrix.setFocus();
		} else {
			tree.control().setFocus();
		}
	}

	@Override
	public void dispose() {
		if (job != null) {
			job.cancel();
		}
		if (freshness != null) {
			freshness.dispose();
		}
		if (authors != null) {
			authors.dispose();
		}
		if (review != null) {
			review.dispose();
		}
		super.dispose();
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// What is changed here is changed in the text, which has an editor or a file of its own.
	}

	@Override
	public void doSaveAs() {
		// There is nothing to save.
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	private final class Undo extends Action {
		Undo() {
			super("Undo");
			setActionDefinitionId("org.eclipse.ui.edit.undo");
		}

		@Override
		public void run() {
			if (rejections.canUndo()) {
				undo();
			} else {
				tell("There is nothing to undo here.");
			}
		}
	}
}

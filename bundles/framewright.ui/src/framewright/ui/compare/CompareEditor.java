package framewright.ui.compare;

import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
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
import framewright.core.review.ChangeReport.Reported;
import framewright.ui.Icons;
import framewright.ui.compare.CompareJob.Outcome;
import framewright.ui.model.compare.ChangeList;
import framewright.ui.model.compare.ChangeWords;
import framewright.ui.model.compare.CompareChoice.Pair;
import framewright.ui.model.compare.ElementRedline.Selected;
import framewright.ui.model.compare.KeptNotes;
import framewright.ui.model.compare.ReviewNotes;

/** Shows what changed between two texts of a framework: compares them in the background, again when one has changed, and passes on what people do. */
public final class CompareEditor extends EditorPart {

	public static final String ID = "framewright.ui.compare";

	private static final String SCOPE = "framewright.ui.compareScope";

	private KeptNotes notes = new KeptNotes(ReviewNotes.NONE);
	private Optional<ReviewOfChanges> review = Optional.empty();
	private Pair pair;
	private Composite stack;
	private Waiting waiting;
	private ComparePages pages;
	private Answering answering;
	private Freshness freshness;
	private CompareJob job;
	private Compared compared;
	private String wanted = "";
	private String news = "";

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof CompareInput texts)) {
			throw new PartInitException("There are no two texts to compare.");
		}
		setSite(site);
		setInput(input);
		pair = texts.pair();
		setPartName(pair.framework() + ": what changed");
		setTitleToolTip(input.getToolTipText());
	}

	@Override
	public void createPartControl(Composite parent) {
		getSite().getService(IContextService.class).activateContext(SCOPE);
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		waiting = new Waiting(stack, this::cancel, this::compare);
		pages = new ComparePages(getSite(), stack, pair, this::selected, this::tell);
		answering = new Answering(this, pages);
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.UNDO.getId(), answering.undo());
		freshness = new Freshness(this, pair);
		review = Optional.ofNullable(Adapters.adapt(this, ReviewOfChanges.class));
		compare();
	}

	/** Compares the texts as they are now, in the background. */
	void compare() {
		cancel();
		if (compared == null) {
			top(waiting.comparing(pair));
		}
		job = new CompareJob(pair, result -> later(() -> done(result)));
		job.schedule();
	}

	/**
	 * Compares again because a text was changed here.
	 *
	 * @param change the change to show then, by its id
	 * @param told   what was done
	 */
	void compare(String change, String told) {
		wanted = change;
		news = told;
		compare();
	}

	private void cancel() {
		if (job != null) {
			job.cancel();
			job = null;
			if (compared == null) {
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
		if (!result.fault().isEmpty()) {
			compared = null;
			top(waiting.fault(result.fault(), result.lines()));
			return;
		}
		Optional<Change> before = pages.selected();
		compared = new Compared(result, notes, compared);
		ChangeList list = compared.list();
		freshness.compared(result.now().text());
		review.ifPresent(one -> one.compared(list, result.now().text()));
		if (list.changes().isEmpty()) {
			top(waiting.same(pair));
			return;
		}
		pages.show(compared);
		top(pages.control());
		pages.reveal(before.flatMap(change -> list.find(change.id())).or(() -> list.find(wanted)).or(() -> list.next(null)).orElse(null));
		tell(news);
		news = "";
	}

	/** Shows what a review says of the changes. */
	public void show(ReviewNotes said) {
		notes = new KeptNotes(said);
		if (compared != null && !compared.list().changes().isEmpty()) {
			compared = new Compared(compared.outcome(), notes, compared);
			pages.showNotes(compared);
		}
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

	private void selected(Optional<Change> change) {
		review.ifPresent(one -> one.selected(change));
		change.ifPresent(one -> tell(ChangeWords.heading(one.subject()).replace("  ", " ") + ": " + compared.list().words().what(one)));
	}

	// What the commands do.

	/** Goes to the next change. */
	public void next() {
		list().ifPresent(list -> pages.step(list.next(pages.selected().orElse(null)), "This is the last change."));
	}

	/** Goes to the change before. */
	public void previous() {
		list().ifPresent(list -> pages.step(list.previous(pages.selected().orElse(null)), "This is the first change."));
	}

	/** Leads to a change, even when the list would not show it. */
	public void lead(Change change) {
		pages.lead(change);
	}

	/** Accepts the change that is selected, and goes on. */
	public void accept() {
		selection().ifPresent(change -> answering.accept(compared, change));
	}

	/** Takes the change that is selected back in the working text. */
	public void reject() {
		selection().ifPresent(change -> answering.reject(compared, change));
	}

	/** Gives the change that is selected another weight. */
	public void judge(ChangeClass weight) {
		selection().ifPresent(change -> answering.judge(compared, change, weight));
	}

	/** There is no answer to a change any more. */
	void undecided(Change change) {
		notes.decided(change, Optional.empty());
	}

	private Optional<Change> selection() {
		Optional<Change> change = selectedChange();
		if (change.isEmpty()) {
			tell("Select a change first.");
		}
		return change;
	}

	/** The list and the redline, or the matrix. */
	ComparePages pages() {
		return pages;
	}

	/** The two texts. */
	public Pair pair() {
		return pair;
	}

	/** What is shown; empty while nothing is compared. */
	public Optional<ChangeList> list() {
		return Optional.ofNullable(compared).map(Compared::list);
	}

	/** The change that is selected. */
	public Optional<Change> selectedChange() {
		return compared == null ? Optional.empty() : pages.selected();
	}

	/** What is selected of the newer text. */
	public Optional<Selected> selectedText() {
		return compared == null ? Optional.empty() : pages.selectedText();
	}

	/** What a report would tell; empty while nothing is compared. */
	public Optional<Reported> reported() {
		return Optional.ofNullable(compared).map(shown -> new Reported(shown.outcome().old(), shown.outcome().now(), shown.judged(), review.flatMap(ReviewOfChanges::review), shown.outcome().words()));
	}

	/** The review that goes with this comparison; empty where reviews are not installed. */
	public Optional<ReviewOfChanges> review() {
		return review;
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
		if (((StackLayout) stack.getLayout()).topControl == pages.control()) {
			pages.setFocus();
		} else {
			waiting.setFocus();
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
		review.ifPresent(ReviewOfChanges::dispose);
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
}

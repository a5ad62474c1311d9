package framewright.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;

import framewright.core.compare.Change;
import framewright.ui.model.compare.CompareChoice.Pair;
import framewright.ui.model.compare.ElementRedline;
import framewright.ui.model.compare.ElementRedline.Selected;
import framewright.ui.model.compare.Filter;
import framewright.ui.model.compare.MatrixTable;

/** What there is to see of a comparison: the summary, and below it the list of changes with the redline of each, or the matrix. */
final class ComparePages {

	/** Narrower than this, in pixels, list and redline stand one above the other. */
	private static final int NARROW = 900;

	private final Composite area;
	private final Consumer<Optional<Change>> selected;
	private final Consumer<String> told;
	private final Summary summary;
	private final CTabFolder pages;
	private final MatrixView matrix;
	private final AuthorSearch authors;
	private FilterBar filters;
	private ChangeTree tree;
	private RedlineView redline;
	private Compared compared;

	/**
	 * @param selected is told of the change that is shown; of none when it is a group
	 * @param told     takes in words what is selected
	 */
	ComparePages(IWorkbenchPartSite site, Composite parent, Pair pair, Consumer<Optional<Change>> selected, Consumer<String> told) {
		this.selected = selected;
		this.told = told;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		summary = new Summary(site, area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(summary.control());
		summary.show(pair);
		pages = new CTabFolder(area, SWT.BOTTOM);
		pages.setData("framewright.key", "compare.pages");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
		page("Changes", changes(pages, pair));
		matrix = new MatrixView(pages, this::go, told);
		page("Matrix", matrix.control());
		pages.setSelection(0);
		authors = new AuthorSearch(pair, CompareHandler.working(pair), area.getDisplay(), this::regroup);
		area.addDisposeListener(event -> authors.dispose());
	}

	private void page(String title, Control control) {
		CTabItem item = new CTabItem(pages, SWT.NONE);
		item.setText(title);
		item.setControl(control);
	}

	private Control changes(Composite parent, Pair pair) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		filters = new FilterBar(page, this::regroup);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filters.control());
		SashForm sash = new SashForm(page, SWT.HORIZONTAL);
		sash.setSashWidth(5);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		tree = new ChangeTree(sash, this::show);
		redline = new RedlineView(sash, told);
		redline.labels(pair.older().label(), pair.newer().label());
		sash.setWeights(46, 54);
		page.addListener(SWT.Resize, event -> sash.setOrientation(page.getSize().x < NARROW ? SWT.VERTICAL : SWT.HORIZONTAL));
		return page;
	}

	Composite control() {
		return area;
	}

	/** Shows another comparison; which of its changes, is for {@link #reveal} to say. */
	void show(Compared shown) {
		compared = shown;
		authors.compared(shown.outcome());
		authors.tell(shown.list());
		summary.show(compared.list(), compared.judged());
		filters.show(compared.list());
		tree.show(compared.list());
		matrix.show(new MatrixTable(compared.outcome().changes()));
	}

	/** Shows what reviewers think now of the same comparison. */
	void showNotes(Compared shown) {
		compared = shown;
		summary.show(compared.list(), compared.judged());
		filters.show(compared.list());
		regroup();
	}

	/** A change has another weight, and perhaps another place in the list. */
	void weighed() {
		summary.show(compared.list(), compared.judged());
		filters.count();
		regroup();
	}

	/** A change has another answer. */
	void answered() {
		tree.refresh();
	}

	private void regroup() {
		authors.tell(compared.list());
		Optional<Change> before = tree.selected();
		tree.show(compared.list());
		List<Change> shown = compared.list().shown();
		reveal(before.filter(change -> shown.stream().anyMatch(one -> one.id().equals(change.id()))).or(() -> shown.stream().findFirst()).orElse(null));
	}

	/** Selects a change and shows its redline; {@code null} for none. */
	void reveal(Change change) {
		if (change != null) {
			tree.select(change);
		}
		show(Optional.ofNullable(change));
	}

	private void show(Optional<Change> change) {
		redline.show(change.map(one -> new ElementRedline(compared.list(), one, compared.outcome().words()::redline)).orElse(null));
		selected.accept(change);
	}

	private void go(Change change) {
		lead(change);
		tree.control().setFocus();
	}

	/** Leads to a change, even when the list would not show it. */
	void lead(Change change) {
		pages.setSelection(0);
		if (compared.list().shown().stream().noneMatch(one -> one.id().equals(change.id()))) {
			compared.list().filter(Filter.ALL);
			filters.show(compared.list());
			tree.show(compared.list());
		}
		reveal(change);
	}

	/** Goes to a change of the list, where there is one; else it is told that this is the end. */
	void step(Optional<Change> change, String end) {
		pages.setSelection(0);
		if (change.isPresent()) {
			reveal(change.get());
		} else {
			told.accept(end);
		}
	}

	/** Goes to where changes are searched for. */
	void search() {
		pages.setSelection(0);
		filters.search();
	}

	/** Turns between the list and the matrix. */
	void turn() {
		pages.setSelection(1 - pages.getSelectionIndex());
		setFocus();
	}

	/** Shows both texts in one, or side by side. */
	void sideBySide() {
		redline.sideBySide(!redline.isSideBySide());
		told.accept(redline.isSideBySide() ? "The two texts are side by side." : "Both texts are in one.");
	}

	/** The change that is selected. */
	Optional<Change> selected() {
		return tree.selected();
	}

	/** What is selected of the newer text. */
	Optional<Selected> selectedText() {
		return redline.selected();
	}

	void setFocus() {
		if (pages.getSelectionIndex() == 1) {
			matrix.setFocus();
		} else {
			tree.control().setFocus();
		}
	}
}

package framewright.ui.review;

import java.util.List;

import org.eclipse.jface.wizard.Wizard;

import framewright.core.review.ReviewStore.Added;
import framewright.core.review.ReviewStore.Said;
import framewright.ui.Icons;
import framewright.ui.model.review.ReturnedRows;

/** Shows what came back in a document, and takes into the review what a person chooses of it. */
final class ReturnedWizard extends Wizard {

	private final EditorReview review;
	private final ReturnedRows rows;
	private final ReturnedPage page;

	/** @param remark what may be a mistake; empty when nothing does */
	ReturnedWizard(EditorReview review, String document, String remark, ReturnedRows rows) {
		this.review = review;
		this.rows = rows;
		page = new ReturnedPage(document, remark, rows);
		setWindowTitle("Read Comments from Word");
		setDefaultPageImageDescriptor(Icons.descriptor("wizard-export"));
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean canFinish() {
		return !rows.taken().isEmpty();
	}

	@Override
	public boolean performFinish() {
		List<ReturnedRows.Row> taken = rows.taken();
		review.add((store, file) -> {
			Added begun = store.add(file, ReturnedRows.first(taken));
			List<Said> rest = ReturnedRows.then(taken, begun.ids());
			return rest.isEmpty() ? begun.opened() : store.add(file, rest).opened();
		}, () -> review.editor().tell(taken.size() == 1 ? "1 comment from Word is in the review." : taken.size() + " comments from Word are in the review."));
		return true;
	}
}

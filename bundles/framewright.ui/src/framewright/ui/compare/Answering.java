package framewright.ui.compare;

import java.util.Optional;

import org.eclipse.jface.action.Action;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.review.Review.Verdict;
import framewright.ui.model.compare.ChangeList;
import framewright.ui.model.compare.CompareChoice.Pair;

/** What a reviewer does with the change that is selected in a Compare editor: accepts it, takes it back in the text, or gives it another weight. */
final class Answering {

	private final CompareEditor editor;
	private final ComparePages pages;
	private final Pair pair;
	private final Rejections rejections;

	Answering(CompareEditor editor, ComparePages pages) {
		this.editor = editor;
		this.pages = pages;
		pair = editor.pair();
		rejections = new Rejections(pair.newer().file(), pages.control().getDisplay(), editor::refuse);
	}

	/** Accepts the change, and goes on; one that is accepted is open again. */
	void accept(Compared compared, Change change) {
		ChangeList list = compared.list();
		Optional<Verdict> verdict = other(list, change, Verdict.ACCEPTED);
		list.decide(change, verdict);
		pages.answered();
		Optional<Change> next = verdict.isPresent() ? list.next(change) : Optional.empty();
		pages.reveal(next.orElse(change));
		editor.tell(verdict.isPresent() ? "The change is accepted." : "The change is open again.");
	}

	/** Takes the change back in the working text. */
	void reject(Compared compared, Change change) {
		ChangeList list = compared.list();
		if (!pair.newer().canBeChanged()) {
			if (editor.review().flatMap(ReviewOfChanges::review).isPresent()) {
				rejectOnly(list, change);
			} else {
				editor.refuse("Nothing can be taken back in " + pair.newer().label() + ", which never changes. Compare with your own text to change it.");
			}
			return;
		}
		String next = list.next(change).or(() -> list.previous(change)).map(Change::id).orElse("");
		rejections.reject(compared.outcome().words(), compared.outcome().old().text(), change, () -> {
			list.decide(change, Optional.of(Verdict.REJECTED));
			editor.compare(next, WorkingText.isOpen(pair.newer().file()) ? "The old text is back in the editor. It is not saved yet." : "The old text is back, and the file is saved. Undo brings the change back.");
		});
	}

	/** A published text stays as it is; that somebody says no to the change is kept in the review. */
	private void rejectOnly(ChangeList list, Change change) {
		Optional<Verdict> verdict = other(list, change, Verdict.REJECTED);
		list.decide(change, verdict);
		pages.answered();
		pages.reveal(change);
		editor.tell(verdict.isPresent() ? "The change is rejected. The text of " + pair.newer().label() + " stays as it is." : "The change is open again.");
	}

	/** The verdict that is given; none where it was given before. */
	private static Optional<Verdict> other(ChangeList list, Change change, Verdict verdict) {
		return list.verdict(change).filter(given -> given == verdict).isPresent() ? Optional.empty() : Optional.of(verdict);
	}

	/** Gives the change another weight. */
	void judge(Compared compared, Change change, ChangeClass weight) {
		compared.list().judge(change, weight);
		compared.weighed();
		pages.weighed();
		editor.tell("The change is " + weight.id() + " now.");
	}

	/** Brings back what was rejected last. */
	Action undo() {
		Action undo = new Action("Undo") {
			@Override
			public void run() {
				if (rejections.canUndo()) {
					rejections.undo(change -> {
						editor.undecided(change);
						editor.compare(change.id(), "The change is there again.");
					});
				} else {
					editor.tell("There is nothing to undo here.");
				}
			}
		};
		undo.setActionDefinitionId("org.eclipse.ui.edit.undo");
		return undo;
	}
}

package framewright.ui.compare;

import framewright.core.compare.Changes;
import framewright.ui.compare.CompareJob.Outcome;
import framewright.ui.model.compare.ChangeList;
import framewright.ui.model.compare.KeptNotes;

/** What came of a comparison, with what reviewers think of it. Belongs to the thread of the display. */
final class Compared {

	private final Outcome outcome;
	private final KeptNotes notes;
	private final ChangeList list;
	private Changes judged;

	/** @param before what was shown before, for it is grouped and filtered in the same way; {@code null} for nothing */
	Compared(Outcome outcome, KeptNotes notes, Compared before) {
		this.outcome = outcome;
		this.notes = notes;
		list = new ChangeList(outcome.changes(), outcome.older(), outcome.newer(), notes);
		if (before != null) {
			list.filter(before.list.filter());
			list.group(before.list.grouping());
		}
	}

	Outcome outcome() {
		return outcome;
	}

	ChangeList list() {
		return list;
	}

	/** The changes with the weights that reviewers gave them. */
	Changes judged() {
		if (judged == null) {
			judged = outcome.words().judged(outcome.changes(), notes.weights());
		}
		return judged;
	}

	/** A change has another weight now. */
	void weighed() {
		judged = null;
	}
}

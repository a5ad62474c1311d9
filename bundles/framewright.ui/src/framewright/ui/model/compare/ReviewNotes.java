package framewright.ui.model.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.review.Review.Verdict;

/** Where the answers of a reviewer go, and where those of before come from. Called in the thread of the display. */
public interface ReviewNotes {

	/** Keeps nothing. */
	ReviewNotes NONE = new ReviewNotes() {
	};

	/** The verdicts of before, by the identifiers of changes. */
	default Map<String, Verdict> verdicts() {
		return Map.of();
	}

	/** The weights that reviewers gave before, by the identifiers of changes. */
	default Map<String, ChangeClass> weights() {
		return Map.of();
	}

	/** What reviewers said about a change, a line each, to stand beside it. */
	default List<String> remarks(@SuppressWarnings("unused") Change change) {
		return List.of();
	}

	/** How many threads about a change are open. */
	default int comments(@SuppressWarnings("unused") Change change) {
		return 0;
	}

	/** A change was accepted or rejected, or its verdict was taken back. */
	default void decided(@SuppressWarnings("unused") Change change, @SuppressWarnings("unused") Optional<Verdict> verdict) {
		// Nobody keeps it.
	}

	/** A change was given another weight, or that of the rules again. */
	default void judged(@SuppressWarnings("unused") Change change, @SuppressWarnings("unused") Optional<ChangeClass> weight) {
		// Nobody keeps it.
	}
}

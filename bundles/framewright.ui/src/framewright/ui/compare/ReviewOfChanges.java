package framewright.ui.compare;

import java.util.Optional;

import framewright.core.compare.Change;
import framewright.core.review.Review;
import framewright.ui.model.compare.ChangeList;

/**
 * What the Compare editor tells the review that goes with it. The editor asks the platform for it, as an adapter of itself, and works without where there is none; a review shows
 * in the editor what it knows by {@link CompareEditor#show(framewright.ui.model.compare.ReviewNotes)}. Belongs to the thread of the display.
 */
public interface ReviewOfChanges {

	/**
	 * The texts were compared.
	 *
	 * @param now the newer text
	 */
	void compared(ChangeList compared, String now);

	/** Somebody looks at a change. */
	void selected(Optional<Change> change);

	/** The review; empty while none is open. */
	Optional<Review> review();

	/** The editor is closed. */
	void dispose();
}

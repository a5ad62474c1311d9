package framewright.ui.model.review;

import framewright.core.review.Anchors.Fit;

/**
 * Where a thread stands in the newer text.
 *
 * @param element the name of the element today; empty for the framework as a whole
 * @param order   its place among the elements of the framework; elements that are gone come last
 * @param words   the place as people call it: “1a.ii Listen to others · High impact”
 * @param phrase  the words it is about as they stand there now, or as they stood when they were last seen; empty when it is about the whole text
 * @param fit     whether the words are still there
 */
public record Place(String element, int order, String words, String phrase, Fit fit) {

	/** Whether what was spoken of is gone. */
	public boolean isOrphaned() {
		return fit == Fit.ORPHANED;
	}
}

package framewright.core.review;

import java.time.OffsetDateTime;
import java.util.List;

import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Discussion;

/**
 * What reviewers wrote into a document that a {@link ChangeReport} made. Immutable.
 *
 * @param framework   the name of the framework; empty when the document does not tell
 * @param oldVersion  the version compared with; may be empty
 * @param newVersion  the version under review; may be empty
 * @param review      the identifier of the review that the document was made from; empty when there was none
 * @param discussions new comments. One that goes on has the identifier of the discussion of old and holds the new comments only, none where it was
 *                    only resolved or reopened. Identifiers are made from what was said, so that reading a document twice gives the same ones.
 * @param proposals   other words for texts of the framework
 * @param unplaced    what belongs to no place in the framework
 */
public record ReturnedReview(String framework, String oldVersion, String newVersion, String review, List<Discussion> discussions, List<Proposal> proposals,
		List<Unplaced> unplaced) {

	public ReturnedReview {
		discussions = List.copyOf(discussions);
		proposals = List.copyOf(proposals);
		unplaced = List.copyOf(unplaced);
	}

	/** Whether nobody wrote anything. */
	public boolean isEmpty() {
		return discussions.isEmpty() && proposals.isEmpty() && unplaced.isEmpty();
	}

	/**
	 * A reviewer's wording of one paragraph, heading or entry.
	 *
	 * @param old      the text of the newer version, without Markdown; empty for a text that is to come after the place
	 * @param proposed the reviewer's text; empty for what is to be taken out
	 * @param author   empty when the change was not tracked, so that nobody knows whose it is
	 */
	public record Proposal(String id, Anchor anchor, String old, String proposed, String author, OffsetDateTime when) {
	}

	/**
	 * Something that could not be placed.
	 *
	 * @param context where it stands in the document: the words around it, or the part of the document
	 */
	public record Unplaced(String text, String author, OffsetDateTime when, String context) {
	}
}

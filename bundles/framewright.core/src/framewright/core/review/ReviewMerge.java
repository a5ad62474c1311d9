package framewright.core.review;

/**
 * Brings together the texts of two files of one review: an OSGi service, which may be absent. There is no conflict, because every line of a review says by
 * itself what it belongs to: all lines of both sides are in the result, but for those that one side took out by hand.
 */
public interface ReviewMerge {

	/** The line of {@code .gitattributes} by which Git itself merges reviews without conflicts. */
	String GIT_ATTRIBUTES = "*" + ReviewStore.EXTENSION + " merge=union";

	/** @param base what both sides started from; empty when there was nothing or nobody knows */
	String merge(String base, String ours, String theirs);
}

package framewright.format.word;

/** How discussions look as comments, for those who write them and those who read them back. */
public final class ReviewComments {

	/** Marks what is resolved, in programs that do not know of it. */
	public static final String RESOLVED = "(Resolved) ";

	private ReviewComments() {
	}
}

package framewright.core.compare;

/**
 * A stretch of text in a redline.
 *
 * @param text the words with the spaces between them; a paragraph ends with an empty line ({@code \n\n})
 */
public record Run(Kind kind, String text) {

	/** Whether the stretch is in both texts, in the older one only, or in the newer one only. */
	public enum Kind {
		SAME, REMOVED, ADDED
	}
}

package framewright.editing.folding;

/**
 * A part of a text that can be folded to its first line. Immutable.
 *
 * @param offset where it begins, in characters: on the line that stays
 * @param length how long it is, up to the end of its last line without the line break
 * @param kind what it is
 */
public record Fold(int offset, int length, Kind kind) {

	/** What is folded. */
	public enum Kind {
		/** An element, a scale or another part in braces. */
		BLOCK,
		/** The lines under a heading word, and a list's entries. */
		PROSE,
		/** Comments on lines of their own. */
		COMMENT
	}

	public int end() {
		return offset + length;
	}
}

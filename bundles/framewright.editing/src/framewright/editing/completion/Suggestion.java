package framewright.editing.completion;

import java.util.List;

/**
 * Something that may be written at the cursor, in the order in which it is likely to be wanted. Immutable.
 *
 * @param offset where it is put, in characters
 * @param length how many characters it replaces
 * @param text what is put there, with its line breaks and indentation
 * @param stops the stretches of the text that the author goes through and writes over, in that order; the caret ends in the last. Empty where it ends behind the text
 * @param label how the list shows it
 * @param detail a title, the framework it stands in, or a few words of explanation; may be empty
 * @param kind what it is
 */
public record Suggestion(int offset, int length, String text, List<Stop> stops, String label, String detail, Kind kind) {

	/** What a suggestion is. */
	public enum Kind {
		/** A place to write for a level. */
		LEVEL,
		/** An element with all that belongs to it. */
		ELEMENT,
		/** A facet with its first line. */
		FACET,
		/** A name that is referred to. */
		REFERENCE,
		/** A tier, alone. */
		TIER,
		/** A word of the language. */
		KEYWORD
	}

	/**
	 * A stretch of a suggestion to write over.
	 *
	 * @param offset where it begins in the suggestion's text
	 * @param length how long it is; 0 where something is to be written
	 */
	public record Stop(int offset, int length) {
	}

	public Suggestion {
		stops = List.copyOf(stops);
	}

	/** The same where the text before it is longer. */
	Suggestion moved(int shift) {
		return new Suggestion(offset + shift, length, text, stops, label, detail, kind);
	}
}

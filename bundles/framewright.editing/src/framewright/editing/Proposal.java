package framewright.editing;

/**
 * Something that may be written at the cursor. Immutable.
 *
 * @param offset where it is put, in characters
 * @param length how many characters it replaces
 * @param text what is put there
 * @param label how the list shows it
 * @param detail a title or a few words of explanation; may be empty
 * @param kind what it is
 */
public record Proposal(int offset, int length, String text, String label, String detail, Kind kind) {

	/** What a proposal is, gravest first in the list. */
	public enum Kind {
		REFERENCE, TIER, KEYWORD
	}

	/** The same where the text before it is longer. */
	Proposal moved(int shift) {
		return new Proposal(offset + shift, length, text, label, detail, kind);
	}
}

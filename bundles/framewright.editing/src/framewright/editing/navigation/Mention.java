package framewright.editing.navigation;

/**
 * A name as it stands in a text. Immutable.
 *
 * @param target what it means; nothing of that name need be there
 * @param role what it does there
 * @param offset where it begins, in characters
 * @param length how long it is
 * @param element the name of the element that it stands in or declares; empty where it stands in none
 * @param alone whether it is written without the name of its framework before it
 */
public record Mention(Target target, Role role, int offset, int length, String element, boolean alone) {

	/** What a name does where it stands. */
	public enum Role {
		/** It is given here. */
		DECLARATION,
		/** It is what this was called before. */
		FORMER,
		/** It refers to what is declared elsewhere. */
		REFERENCE
	}

	public int end() {
		return offset + length;
	}

	public boolean covers(int place) {
		return place >= offset && place <= end();
	}
}

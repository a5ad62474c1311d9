package framewright.dsl.resource;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

import framewright.dsl.model.Part;

/**
 * What a new text did to a model.
 *
 * @param everything whether nothing that was known of the model before holds any more
 * @param touched otherwise the objects that are new or say something else than before; what they contain is touched, too
 * @param anew whether objects were made anew, and not only some words changed
 * @param move where only one line of prose, blank or comment says something else, how the places of all else have moved; else {@code null}
 * @param named whether an element or a reference is among them, so that others may see a change
 * @param owner the part in which something came or went; {@code null} where only words changed
 * @param gone what was taken out of it
 */
public record Effect(boolean everything, List<EObject> touched, boolean anew, Move move, boolean named, Part owner, List<EObject> gone) {

	/**
	 * How the places in a text have moved, where all words are still there.
	 *
	 * @param offset where the text differs
	 * @param end where what differs ended before
	 * @param shift by how much all behind it moved
	 * @param prose whether it is part of a word of the grammar and not of blanks or a comment between words
	 */
	public record Move(int offset, int end, int shift, boolean prose) {

		/** Where something begins now that began at a place. */
		public int start(int place) {
			return place >= end ? place + shift : place;
		}

		/** Where something ends now that ended at a place. */
		public int end(int place) {
			return place > end || place == end && (prose || place > offset) ? place + shift : place;
		}
	}

	static final Effect NOTHING = new Effect(false, List.of(), false, new Move(0, 0, 0, false), false, null, List.of());
	static final Effect EVERYTHING = new Effect(true, List.of(), true, null, true, null, List.of());

	public Effect {
		touched = List.copyOf(touched);
		gone = List.copyOf(gone);
	}
}

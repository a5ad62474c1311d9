package framewright.editing.form;

import java.util.List;

/**
 * What an author writes: prose as Markdown, whose lines stand in the text behind a bar (or the dash of an entry). A line of the author's is one line of the text;
 * lines that did not change stay byte for byte, with the comments between them. Pure.
 */
public final class ProseEdits {

	/**
	 * The text of an element at a level.
	 *
	 * @param element  its permanent name
	 * @param level    the name of the level
	 * @param markdown empty for none
	 */
	public record Cell(String element, String level, String markdown) {
	}

	private ProseEdits() {
	}

	/**
	 * Writes the prose of anything that has some: a facet, a descriptor, the lead-in of a list, of voices, a reading, a glossary or sources, an entry, a voice, a work, a term, a
	 * source. A part that was only its prose (a descriptor, or a facet without heading and name) stays without lines when the prose is empty; {@link #facet} and {@link #descriptor} remove it.
	 *
	 * @param markdown lines with a line break of any kind between them; blank lines at its ends are left out
	 */
	public static FormEdit set(Address part, String markdown) {
		throw new UnsupportedOperationException();
	}

	/** Writes what an element says at a level: newly, at its place in the order of the levels, where there was nothing; removed when it is empty. Refused where the element is not rated on a scale with that level. */
	public static FormEdit descriptor(String element, String level, String markdown) {
		throw new UnsupportedOperationException();
	}

	/** Writes several descriptors as one step, for instance a block that was pasted. All are written or none. */
	public static FormEdit descriptors(List<Cell> cells) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Writes the first facet of a kind without a heading on a part: newly, at its natural place, where there was none; removed when it is empty.
	 *
	 * @param owner the framework, an element, a scale or a level
	 * @param kind  one with prose: summary, what, why, how, note
	 */
	public static FormEdit facet(Address owner, FacetKind kind, String markdown) {
		throw new UnsupportedOperationException();
	}
}

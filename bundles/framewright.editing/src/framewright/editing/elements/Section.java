package framewright.editing.elements;

import java.util.Optional;

import framewright.dsl.parts.Part;
import framewright.editing.form.Address;

/**
 * One of the things that an element, or the framework, says: what the page shows with an editor of its own. A picture of one text, immutable.
 *
 * @param kind    which editor it needs
 * @param owner   the element or framework
 * @param address the part; that of the owner for the details, and for a level at which nothing is said yet
 * @param title   what people call it
 * @param level   the name of the level; empty for anything else
 * @param stem    the words that it goes on from, “A leader will”; empty for none
 * @param part    the part; empty for a level at which nothing is said yet
 */
public record Section(Kind kind, Address owner, Address address, String title, String level, String stem, Optional<Part> part) {

	/** What kind of editor a section needs. */
	public enum Kind {
		DETAILS, PROSE, LEVEL, LIST, VOICES, READING, FIGURE, REFERENCE, ACCEPTANCE
	}

	/** The heading that the author gave it; empty for none. */
	public String heading() {
		return part.map(Part::title).orElse("");
	}

	/** Its lines as Markdown; empty when it has none. */
	public String prose() {
		return part.map(Part::prose).orElse("");
	}

	/** Whether the author may take it away or move it among its siblings. */
	public boolean isMovable() {
		return kind != Kind.DETAILS && kind != Kind.LEVEL && kind != Kind.ACCEPTANCE;
	}
}

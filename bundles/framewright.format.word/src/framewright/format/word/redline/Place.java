package framewright.format.word.redline;

/**
 * Where in a framework a paragraph belongs.
 *
 * @param element the name of the element or scale; empty for the framework
 * @param facet   the word of the facet, field or clause: {@code why}, {@code at}, {@code title}
 * @param level   the name of the level; empty where there is none
 */
public record Place(String element, String facet, String level) {

	/** Whether it is the title that stands for the element as a whole. */
	public boolean isHeading() {
		return facet.equals("title");
	}
}

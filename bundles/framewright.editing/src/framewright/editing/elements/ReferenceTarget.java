package framewright.editing.elements;

import framewright.editing.library.Node;

/**
 * What a cross-reference may lead to.
 *
 * @param target    as it is written: the name of an element of the same framework, {@code framework} or {@code framework.element} of another
 * @param number    empty when it has none
 * @param framework the title of the framework that it stands in; its own title for a framework
 * @param own       whether it stands in the framework that is edited
 * @param kind      what its picture stands for
 */
public record ReferenceTarget(String target, String number, String title, String framework, boolean own, Node.Kind kind) {

	/** The number and the title. */
	public String heading() {
		return number.isEmpty() ? title : number + "  " + title;
	}
}

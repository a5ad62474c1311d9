package framewright.editing.form;

import java.util.ArrayList;
import java.util.List;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

/**
 * Which part of a framework is meant, in a way that holds while the text around it changes: the element it belongs to, and the way from
 * there. Immutable.
 *
 * @param element the permanent name of the element; empty for the framework itself
 * @param way the place of the part in the element, of the part in that, and so on; empty for the element itself
 */
public record Address(String element, List<Integer> way) {

	/** The framework itself. */
	public static final Address FRAMEWORK = new Address("", List.of());

	public Address {
		way = List.copyOf(way);
	}

	public static Address element(String name) {
		return new Address(name, List.of());
	}

	public static Address of(Part part) {
		List<Integer> way = new ArrayList<>();
		Part at = part;
		while (at.kind() != Kind.ELEMENT && at.kind() != Kind.FRAMEWORK) {
			way.addFirst(at.parent().parts().indexOf(at));
			at = at.parent();
		}
		return new Address(at.kind() == Kind.ELEMENT ? at.name() : "", way);
	}
}

package framewright.validation.text;

import java.util.ArrayList;
import java.util.List;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Content;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;

/** The parts of a framework in the order in which it is read. */
public final class ReadingOrder {

	private ReadingOrder() {
	}

	/** The framework itself, then its scales with their levels and its elements, as they follow each other in the text. Retired elements, and what stands in them, are among them. */
	public static List<Part> parts(Framework framework) {
		List<Part> parts = new ArrayList<>();
		collect(framework, parts);
		return parts;
	}

	private static void collect(Part part, List<Part> into) {
		into.add(part);
		for (Content content : part.getContents()) {
			if (content instanceof Part inside) {
				collect(inside, into);
			}
		}
	}

	/** The elements that somebody is still to read. */
	public static List<Element> elementsInForce(Framework framework) {
		return Frameworks.allElements(framework).stream().filter(Passages::isInForce).toList();
	}
}

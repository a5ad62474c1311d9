package framewright.validation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.Status;
import framewright.dsl.model.Voice;

/** The prose of a part of a framework, in the order in which it is read. */
public final class Passages {

	private Passages() {
	}

	/** All prose of a part with words in it, without that of the parts inside it. */
	public static List<Prose> of(Part part) {
		List<Prose> found = new ArrayList<>();
		collect(part, prose -> true, found);
		return found;
	}

	/** The prose of a part in the authors' own words: without quotations. */
	public static List<Prose> own(Part part) {
		List<Prose> found = new ArrayList<>();
		collect(part, prose -> !(prose instanceof Voice), found);
		return found;
	}

	private static void collect(EObject object, Predicate<Prose> wanted, List<Prose> into) {
		for (EObject inside : object.eContents()) {
			if (inside instanceof Part) {
				continue;
			}
			if (inside instanceof Prose prose && wanted.test(prose) && Frameworks.hasText(prose)) {
				into.add(prose);
			}
			collect(inside, wanted, into);
		}
	}

	/** Whether anybody is still to read a part: neither it nor what it stands in is retired. */
	public static boolean isInForce(Part part) {
		for (EObject object = part; object != null; object = object.eContainer()) {
			if (object instanceof Element element && Frameworks.isRetired(element) || object instanceof Framework framework && framework.getStatus() == Status.RETIRED) {
				return false;
			}
		}
		return true;
	}
}

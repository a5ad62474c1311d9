package framewright.validation.consistency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;

import framewright.core.rules.LibraryValidator;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Relation;

/**
 * Whether a framework addresses all that a reference framework asks for, where the library's settings say that it should: {@code crosswalk = OURS covers REFERENCE}, one line for each pair. A statement
 * of the reference is addressed when an element of ours refers to it as {@code exact}, {@code part-of} or {@code related}, or when it refers to one of ours like that. Statements are what is rated;
 * where nothing is rated, the elements that hold no others.
 */
public final class Crosswalk implements LibraryValidator {

	/** The setting. */
	static final String SETTING = "crosswalk";

	private static final String COVERS = "covers";

	@Override
	public void validate(List<Situation> frameworks, Report report, IProgressMonitor monitor) {
		if (frameworks.isEmpty()) {
			return;
		}
		for (String line : new LinkedHashSet<>(frameworks.get(0).settings().all(SETTING))) {
			String[] words = line.strip().split("\\s+");
			Optional<Situation> ours = words.length == 3 && words[1].equals(COVERS) ? find(frameworks, words[0]) : Optional.empty();
			if (words.length != 3 || !words[1].equals(COVERS)) {
				report.report(frameworks.get(0).framework(), "The library's settings say “" + SETTING + " = " + line + "”, which cannot be understood. Write “" + SETTING + " = OURS covers REFERENCE”, with the names of two frameworks.");
			} else if (ours.isPresent()) {
				Optional<Situation> reference = find(frameworks, words[2]);
				if (reference.isEmpty()) {
					report.report(ours.get().framework(), "The library's settings say that this covers “" + words[2] + "”, and there is no framework of that name in the library. Correct the name, or take the line away.");
				} else {
					compare(ours.get(), reference.get().framework(), report);
				}
			}
		}
	}

	private static Optional<Situation> find(List<Situation> frameworks, String name) {
		return frameworks.stream().filter(situation -> name.equals(situation.framework().getName())).findFirst();
	}

	private static void compare(Situation ours, Framework reference, Report report) {
		Set<EObject> addressed = new HashSet<>();
		for (Element element : Frameworks.allElements(ours.framework())) {
			if (InForce.isIn(element)) {
				links(element).forEach(link -> addressed.add(link.getTarget()));
			}
		}
		List<Element> statements = statements(reference);
		List<Element> open = statements.stream().filter(statement -> !addressed.contains(statement) && links(statement).stream().noneMatch(link -> isIn(link, ours.framework()))).toList();
		if (!open.isEmpty()) {
			Numbering numbering = Numbering.of(reference);
			int most = Math.max(1, ours.parameters().number("listed"));
			List<String> named = new ArrayList<>(open.stream().limit(most).map(statement -> named(statement, numbering)).toList());
			if (open.size() > most) {
				named.add((open.size() - most) + " more");
			}
			report.report(ours.framework(), "Of " + statements.size() + " statements of " + Telling.of(reference) + ", " + open.size() + (open.size() == 1 ? " is" : " are") + " addressed by nothing here: " + Telling.join(named)
					+ ". Refer to each with “see … as exact”, “part-of” or “related” where something answers it.");
		}
	}

	private static String named(Element statement, Numbering numbering) {
		return numbering.of(statement).map(number -> number + " ").orElse("") + Telling.of(statement);
	}

	private static List<Element> statements(Framework reference) {
		List<Element> inForce = Frameworks.allElements(reference).stream().filter(InForce::isIn).toList();
		List<Element> rated = inForce.stream().filter(element -> Frameworks.ratedOn(element).isPresent()).toList();
		return rated.isEmpty() ? inForce.stream().filter(element -> Frameworks.elementsInForce(element).isEmpty()).toList() : rated;
	}

	/** The references of an element that say what it has to do with something. */
	private static List<Reference> links(Element element) {
		return Frameworks.contents(element, Reference.class).stream().filter(reference -> reference.getTarget() != null && !reference.getTarget().eIsProxy() && reference.getRelation() != Relation.PRECEDES).toList();
	}

	private static boolean isIn(Reference link, Framework ours) {
		return link.getTarget() instanceof Element element && Frameworks.of(element) == ours && InForce.isIn(element);
	}
}

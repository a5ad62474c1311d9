package framewright.core.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.xtext.EcoreUtil2;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Acceptance;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;

/** What authors have accepted in place ({@code accept RULE because "…"}), and which of it still silences something. */
final class Acceptances {

	private final Map<Part, List<Acceptance>> ofParts;
	private final Set<Acceptance> used = Collections.newSetFromMap(new IdentityHashMap<>());

	/** @param ofParts those of each part that has any; by identity */
	Acceptances(Map<Part, List<Acceptance>> ofParts) {
		this.ofParts = ofParts;
	}

	/** Those of a framework and of its elements are put to those of others. */
	static void collect(Framework framework, Map<Part, List<Acceptance>> into) {
		collect((Part) framework, into);
		for (Element element : Frameworks.allElements(framework)) {
			collect(element, into);
		}
	}

	/** Those of one part, without what stands in it. */
	static void collect(Part part, Map<Part, List<Acceptance>> into) {
		List<Acceptance> found = Frameworks.contents(part, Acceptance.class);
		if (!found.isEmpty()) {
			into.put(part, found);
		}
	}

	/** Whether the part that a remark is about, or the framework, accepts what a rule finds. */
	boolean accepts(Remark remark, String rule) {
		if (ofParts.isEmpty()) {
			return false;
		}
		boolean inPart = accepts(EcoreUtil2.getContainerOfType(remark.object(), Part.class), rule);
		return accepts(Frameworks.of(remark.object()), rule) || inPart;
	}

	private boolean accepts(Part part, String rule) {
		boolean accepted = false;
		for (Acceptance acceptance : ofParts.getOrDefault(part, List.of())) {
			if (rule.equals(acceptance.getRule())) {
				used.add(acceptance);
				accepted = true;
			}
		}
		return accepted;
	}

	/**
	 * The acceptances of a framework that silence nothing.
	 *
	 * @param judged whether the rule of a name was checked, so that it is known
	 */
	List<Remark> stale(Framework framework, Predicate<String> judged) {
		List<Remark> stale = new ArrayList<>();
		ofParts.forEach((part, acceptances) -> {
			if (Frameworks.of(part) == framework) {
				stale(acceptances, judged, stale);
			}
		});
		return stale;
	}

	/** The acceptances of a framework that do not say why. */
	List<Remark> unexplained(Framework framework) {
		List<Remark> unexplained = new ArrayList<>();
		ofParts.forEach((part, acceptances) -> {
			if (Frameworks.of(part) == framework) {
				acceptances.stream().filter(acceptance -> acceptance.getReason() == null || acceptance.getReason().replaceAll("[\\p{P}\\s]", "").isEmpty())
						.forEach(acceptance -> unexplained.add(Remark.of(acceptance, "Nobody can tell why this is accepted. Write the reason between the quotation marks.")));
			}
		});
		return unexplained;
	}

	private void stale(List<Acceptance> acceptances, Predicate<String> judged, List<Remark> into) {
		for (Acceptance acceptance : acceptances) {
			String rule = acceptance.getRule();
			if (rule != null && !used.contains(acceptance) && judged.test(rule)) {
				into.add(Remark.of(acceptance, message(rule)));
			}
		}
	}

	private static String message(String rule) {
		return Rules.find(rule).map(found -> "Nothing here breaks the rule “" + found.title() + "” any more, so nothing need be accepted. Take the line away.")
				.orElseGet(() -> Explanations.isStructural(rule) ? "The check " + rule + " cannot be accepted: what it finds has to be mended. Take the line away."
						: "There is no rule called “" + rule + "”, so nothing is accepted. Check the name, or take the line away.");
	}
}

package framewright.validation.consistency;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Status;

/** What of a library counts: frameworks and elements that are in force, and which frameworks were made from each other. */
final class InForce {

	private InForce() {
	}

	/** The frameworks that are not retired and have a name. */
	static List<Situation> of(List<Situation> frameworks) {
		return frameworks.stream().filter(situation -> situation.framework().getStatus() != Status.RETIRED && situation.framework().getName() != null).toList();
	}

	/** Whether neither the element nor anything it stands in is retired. */
	static boolean isIn(Element element) {
		for (EObject up = element; up instanceof Element one; up = up.eContainer()) {
			if (Frameworks.isRetired(one)) {
				return false;
			}
		}
		return true;
	}

	/** For each framework the name of the oldest that it goes back to by {@code derived from}: frameworks with the same origin repeat each other by right. */
	static Map<Framework, String> origins(List<Situation> frameworks) {
		Map<String, String> from = new HashMap<>();
		for (Situation situation : frameworks) {
			if (situation.framework().getDerivedFrom() != null) {
				from.put(situation.framework().getName(), situation.framework().getDerivedFrom());
			}
		}
		Map<Framework, String> origins = new HashMap<>();
		for (Situation situation : frameworks) {
			String name = situation.framework().getName();
			Set<String> seen = new HashSet<>();
			while (from.containsKey(name) && seen.add(name)) {
				name = from.get(name);
			}
			origins.put(situation.framework(), name);
		}
		return origins;
	}
}

package framewright.validation.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Relation;

/** The descriptors of some frameworks, and which of them say nearly the same. */
final class Descriptors {

	/** How many partners of a descriptor are looked for. */
	private static final int MOST = 20;

	/** A descriptor in force and its words. */
	record Said(Descriptor descriptor, Element element, Framework framework, Set<String> words) {
	}

	/** Two that say nearly the same; the second stands later. */
	record Alike(Said first, Said second) {
	}

	private Descriptors() {
	}

	/** The descriptors that have at least so many words that matter. */
	static List<Said> of(Situation situation, int least) {
		List<Said> said = new ArrayList<>();
		for (Element element : Frameworks.allElements(situation.framework())) {
			if (InForce.isIn(element)) {
				for (Descriptor descriptor : Frameworks.descriptors(element)) {
					Set<String> words = ContentWords.of(Frameworks.text(descriptor));
					if (words.size() >= least) {
						said.add(new Said(descriptor, element, situation.framework(), words));
					}
				}
			}
		}
		return said;
	}

	/** The pairs that are alike, but for levels of one element and for what an author has declared to be the same. */
	static List<Alike> alike(List<Said> said, int percent, IProgressMonitor monitor) {
		List<Alike> found = new ArrayList<>();
		new SimilarSets(percent, MOST, () -> monitor != null && monitor.isCanceled()).find(said.stream().map(Said::words).toList(), (i, j) -> {
			Said first = said.get(i);
			Said second = said.get(j);
			if (first.element() != second.element() && !isSame(first.element(), second.element()) && !isSame(second.element(), first.element())) {
				found.add(new Alike(first, second));
			}
		});
		return found;
	}

	private static boolean isSame(Element from, Element to) {
		return Frameworks.contents(from, Reference.class).stream().anyMatch(reference -> reference.getRelation() == Relation.EXACT && reference.getTarget() == to);
	}
}

package framewright.validation.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;

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

	/**
	 * A descriptor in force and its words. Each is equal to itself only, so that looking one up reads no words.
	 *
	 * @param same what its element declares to be the same
	 */
	record Said(Descriptor descriptor, Element element, Framework framework, Set<String> words, Set<EObject> same) {

		@Override
		public boolean equals(Object other) {
			return this == other;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(this);
		}
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
				Set<EObject> same = same(element);
				for (Descriptor descriptor : Frameworks.descriptors(element)) {
					Set<String> words = ContentWords.of(Frameworks.text(descriptor));
					if (words.size() >= least) {
						said.add(new Said(descriptor, element, situation.framework(), words, same));
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
			if (first.element() != second.element() && !first.same().contains(second.element()) && !second.same().contains(first.element())) {
				found.add(new Alike(first, second));
			}
		});
		return found;
	}

	private static Set<EObject> same(Element element) {
		return Frameworks.contents(element, Reference.class).stream().filter(reference -> reference.getRelation() == Relation.EXACT && reference.getTarget() != null).map(Reference::getTarget)
				.collect(Collectors.toUnmodifiableSet());
	}
}

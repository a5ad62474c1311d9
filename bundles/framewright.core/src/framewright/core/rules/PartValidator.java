package framewright.core.rules;

import framewright.dsl.model.Part;

/**
 * A rule that looks at one part of a framework at a time: the framework itself without its elements, a scale, a level, an element without the elements in it. While an author types, only
 * the part that changed is looked at again, so this is the kind of rule to write wherever one can.
 * <p>
 * What it finds in a part may depend on that part; on the framework's header, structure, scales, glossary and sources; and on the situation. It may not depend on other elements.
 */
public interface PartValidator {

	/** Prepares to look at the parts of a framework, and keeps what is the same for all of them. What is returned serves until one of those things changes. */
	Look prepare(Situation situation);

	/** Looks at one part after the other. */
	@FunctionalInterface
	interface Look {

		/**
		 * @param part a framework, scale, level or element; those inside it come by themselves
		 * @param report takes what is found; only objects of this part
		 */
		void at(Part part, Report report);
	}
}

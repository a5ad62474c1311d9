package framewright.core.rules;

import org.eclipse.emf.ecore.EObject;

/** Takes what a rule finds. It is called in the thread that the rule was called in. */
@FunctionalInterface
public interface Report {

	void report(Remark remark);

	/**
	 * @param object what is concerned: an element, a descriptor, a facet or another part of the framework
	 * @param message what is wrong and what to do, in plain words
	 */
	default void report(EObject object, String message) {
		report(Remark.of(object, message));
	}
}

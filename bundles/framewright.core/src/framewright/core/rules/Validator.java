package framewright.core.rules;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.extension.Options;
import framewright.dsl.model.Framework;

/**
 * A rule that frameworks are held to. Provided at the extension point {@code framewright.core.validators}; an instance serves many frameworks, one after
 * the other, and may not change them.
 */
public interface Validator {

	/**
	 * Looks for what breaks the rule.
	 *
	 * @param framework the framework
	 * @param parameters the values of the rule's declared parameters
	 * @param report takes what is found
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	void validate(Framework framework, Options parameters, Report report, IProgressMonitor monitor);

	/** Takes what a rule finds. */
	interface Report {

		/**
		 * @param object what is concerned: an element, a descriptor, a facet or another part of the framework
		 * @param message what is wrong and what to do, in plain words
		 */
		void report(org.eclipse.emf.ecore.EObject object, String message);
	}
}

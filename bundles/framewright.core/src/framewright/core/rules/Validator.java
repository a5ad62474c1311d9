package framewright.core.rules;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A rule that looks at a framework as a whole. Provided at the extension point {@code framewright.core.validators}; an instance serves many frameworks, one after
 * the other, and may not change them. What can be told of one part without looking at others is better a {@link PartValidator}.
 */
public interface Validator {

	/**
	 * Looks for what breaks the rule.
	 *
	 * @param situation the framework and what the library says of the rule
	 * @param report takes what is found; only objects of this framework
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	void validate(Situation situation, Report report, IProgressMonitor monitor);

	/** Whether it reads the words of prose. One that does not is not asked again while somebody types in prose. */
	default boolean readsProse() {
		return true;
	}
}

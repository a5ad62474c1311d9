package framewright.core.rules;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A rule that looks at all frameworks of a library together. It is checked when a library is checked: on the command line, when a framework was saved, and before publication.
 * Provided at the extension point {@code framewright.core.validators}.
 */
public interface LibraryValidator {

	/**
	 * Looks for what breaks the rule.
	 *
	 * @param frameworks the frameworks that are worked on, each with what the library says of the rule for it; those it is switched off for are not among them
	 * @param report takes what is found; objects of any of the frameworks
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	void validate(List<Situation> frameworks, Report report, IProgressMonitor monitor);
}

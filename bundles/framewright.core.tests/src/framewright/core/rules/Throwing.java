package framewright.core.rules;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;


/** Fails in the way that the framework's name says; declared in fragment.xml. */
public final class Throwing implements Validator {

	@Override
	public void validate(Situation situation, Report report, IProgressMonitor monitor) {
		switch (situation.framework().getName()) {
			case "exception" -> throw new IllegalStateException("as tested");
			case "error" -> throw new NoClassDefFoundError("as tested");
			case "endless" -> validate(situation, report, monitor);
			case "stopped" -> throw new OperationCanceledException();
			default -> {
				// nothing to report
			}
		}
	}
}

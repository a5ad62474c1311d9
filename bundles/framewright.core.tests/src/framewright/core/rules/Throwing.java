package framewright.core.rules;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import framewright.core.extension.Options;
import framewright.dsl.model.Framework;

/** Fails in the way that the framework's name says; declared in fragment.xml. */
public final class Throwing implements Validator {

	@Override
	public void validate(Framework framework, Options parameters, Report report, IProgressMonitor monitor) {
		switch (framework.getName()) {
			case "exception" -> throw new IllegalStateException("as tested");
			case "error" -> throw new NoClassDefFoundError("as tested");
			case "endless" -> validate(framework, parameters, report, monitor);
			case "stopped" -> throw new OperationCanceledException();
			default -> {
				// nothing to report
			}
		}
	}
}

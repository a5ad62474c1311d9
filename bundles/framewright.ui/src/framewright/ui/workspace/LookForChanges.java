package framewright.ui.workspace;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Compares the library's folder with what is known of it. */
final class LookForChanges extends Job {

	LookForChanges() {
		super("Looking for changes");
		setSystem(true);
		setPriority(Job.SHORT);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			LibraryFolder.refresh(monitor);
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (CoreException e) {
			// A drive that is not connected now will be asked again at the next occasion.
			return Status.OK_STATUS;
		}
	}
}

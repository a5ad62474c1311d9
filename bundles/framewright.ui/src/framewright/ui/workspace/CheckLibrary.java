package framewright.ui.workspace;

import java.io.IOException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import framewright.editing.library.LibrarySession;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

/** Reads and checks the library in the background and marks what was found. */
final class CheckLibrary extends Job {

	private final LibrarySession session;

	CheckLibrary(LibrarySession session) {
		super("Checking the library");
		this.session = session;
		setPriority(Job.LONG);
		setSystem(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			recover(monitor);
			session.check(monitor);
			Markers.write(session.checked());
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			session.lost(e.getMessage());
			return Status.OK_STATUS;
		} catch (CoreException | RuntimeException e) {
			ILog.of(CheckLibrary.class).error("The library could not be checked.", e);
			return Status.OK_STATUS;
		}
	}

	/** What a workbench that was killed has left half done is ended or undone before anybody sees it. */
	private void recover(IProgressMonitor monitor) {
		try {
			if (session.library().isPresent()) {
				VersionedLibrary.of(session.library().get()).recover(monitor);
			}
		} catch (VersionsException e) {
			ILog.of(CheckLibrary.class).warn(e.getMessage(), e);
		}
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == CheckLibrary.class || family == LibrarySession.class;
	}
}

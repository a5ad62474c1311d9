package framewright.ui.versions;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;

import framewright.ui.workspace.OpenLibrary;
import framewright.versions.VersionsException;

/** Does something with the versions of the library in the background, one after the other, and tells what came of it. */
abstract class VersionsJob extends Job {

	private static final ISchedulingRule ONE_AT_A_TIME = new ISchedulingRule() {
		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	};

	private final String failure;

	/** @param failure what is said could not be done when it could not: “The version could not be saved” */
	VersionsJob(String name, String failure) {
		super(name);
		this.failure = failure;
		setUser(true);
		setRule(ONE_AT_A_TIME);
	}

	/**
	 * Does it.
	 *
	 * @return what to do then, in the thread of the display
	 */
	abstract Runnable work(IProgressMonitor monitor) throws VersionsException, IOException;

	/** Tells that it could not be done; in the thread of the display. */
	void failed(VersionsException fault) {
		Plain.error(failure, fault.getMessage(), fault);
	}

	/** It was stopped; in the thread of the display. */
	void stopped() {
		// Everything is as it was, and whoever stopped it knows.
	}

	@Override
	protected final IStatus run(IProgressMonitor monitor) {
		try {
			then(work(monitor));
			OpenLibrary.lookForChanges();
			VersionsNews.tell();
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			then(this::stopped);
			return Status.CANCEL_STATUS;
		} catch (VersionsException e) {
			then(() -> failed(e));
		} catch (IOException e) {
			then(() -> Plain.error(failure, "A file of the library could not be read or written. Check that its folder is still there, that you may change it, and that the disk is not full. Nothing was lost.", e));
		} catch (RuntimeException e) {
			ILog.of(VersionsJob.class).error(failure, e);
			then(() -> Plain.error(failure, "Something went wrong that should not. Nothing was lost; try again, and if it happens again, tell those who make Framewright.", e));
		}
		OpenLibrary.lookForChanges();
		return Status.OK_STATUS;
	}

	private static void then(Runnable action) {
		if (PlatformUI.isWorkbenchRunning()) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				if (PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().isClosing()) {
					action.run();
				}
			});
		}
	}
}

package framewright.ui.versions;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;

import framewright.core.library.Library;
import framewright.ui.model.versions.HistoryRow;
import framewright.ui.model.versions.HistoryRows;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

/** Lists the versions of a framework. */
final class HistoryJob extends Job {

	private final HistoryView view;
	private final Path file;
	private final boolean dirty;

	HistoryJob(HistoryView view, Path file, boolean dirty) {
		super("Listing versions");
		this.view = view;
		this.file = file;
		this.dirty = dirty;
		setSystem(true);
		setPriority(SHORT);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			List<HistoryRow> rows = new HistoryRows(VersionedLibrary.of(Library.containing(file)), file).list(dirty, monitor);
			then(monitor, () -> view.show(file, rows));
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (VersionsException e) {
			then(monitor, () -> view.fail(file, e.getMessage()));
		}
		return Status.OK_STATUS;
	}

	static void then(IProgressMonitor monitor, Runnable action) {
		if (!monitor.isCanceled() && PlatformUI.isWorkbenchRunning()) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(action);
		}
	}
}

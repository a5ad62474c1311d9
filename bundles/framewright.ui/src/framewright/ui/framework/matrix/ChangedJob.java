package framewright.ui.framework.matrix;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import framewright.editing.form.FormText;
import framewright.editing.matrix.ChangedCells;

/** Works out in the background which texts of a framework are not as its last published version has them. */
final class ChangedJob extends Job {

	private final Path file;
	private final Consumer<ChangedCells> then;
	private volatile FormText text;

	/** @param then takes what came of it, in this job's thread; is not called when it was cancelled */
	ChangedJob(Path file, Consumer<ChangedCells> then) {
		super("Looking for what changed");
		this.file = file;
		this.then = then;
		setPriority(Job.DECORATE);
		setSystem(true);
	}

	/** Compares a text in a while; an earlier one that is not done yet is forgotten. */
	void compare(FormText now, long delay) {
		text = now;
		cancel();
		schedule(delay);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			ChangedCells cells = ChangedCells.since(file, text, monitor::isCanceled);
			if (!monitor.isCanceled()) {
				then.accept(cells);
			}
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (RuntimeException | StackOverflowError e) {
			ILog.of(ChangedJob.class).error("What changed since the last published version could not be worked out.", e);
			return Status.OK_STATUS;
		}
	}
}

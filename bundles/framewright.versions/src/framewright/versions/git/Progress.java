package framewright.versions.git;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.lib.ProgressMonitor;

/** Shows how far the work with a shared library has come, and stops it when the person says so. */
final class Progress implements ProgressMonitor {

	/** Nobody knows how many tasks there will be. Each takes a part of what is left. */
	private static final int PART = 3;

	private final SubMonitor monitor;
	private SubMonitor task;

	Progress(IProgressMonitor monitor) {
		this.monitor = SubMonitor.convert(monitor, 10);
	}

	@Override
	public void start(int totalTasks) {
		// It is a guess and seldom right.
	}

	@Override
	public void beginTask(String title, int totalWork) {
		task = monitor.setWorkRemaining(10).split(PART, SubMonitor.SUPPRESS_ALL_LABELS | SubMonitor.SUPPRESS_ISCANCELED);
		task.setWorkRemaining(totalWork == UNKNOWN ? 1000 : totalWork);
	}

	@Override
	public void update(int completed) {
		if (task != null) {
			task.worked(completed);
		}
	}

	@Override
	public void endTask() {
		if (task != null) {
			task.done();
			task = null;
		}
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCanceled();
	}

	@Override
	public void showDuration(boolean enabled) {
		// Nobody asked.
	}
}

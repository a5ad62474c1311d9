package framewright.cli;

import java.io.PrintStream;

import org.eclipse.core.runtime.NullProgressMonitor;

/** One line that tells how far a long command has come, and that is wiped when it is done. Quick commands never show it. */
final class ProgressLine extends NullProgressMonitor {

	private static final long PATIENCE = 1_000_000_000L;
	private static final long REFRESH = 100_000_000L;

	private final PrintStream err;
	private final long start = System.nanoTime();
	private String task = "";
	private double total;
	private double worked;
	private long shown;

	ProgressLine(PrintStream err) {
		this.err = err;
	}

	@Override
	public void beginTask(String name, int totalWork) {
		task = name == null ? "" : name;
		total = totalWork;
		worked = 0;
	}

	@Override
	public void subTask(String name) {
		task = name;
		show();
	}

	@Override
	public void internalWorked(double work) {
		worked += work;
		show();
	}

	@Override
	public void worked(int work) {
		internalWorked(work);
	}

	@Override
	public void done() {
		if (shown != 0) {
			err.print("\r\u001b[K");
			err.flush();
			shown = 0;
		}
	}

	private void show() {
		long now = System.nanoTime();
		if (now - start > PATIENCE && now - shown > REFRESH) {
			err.printf("\r%s %d %%\u001b[K", task, total <= 0 ? 0 : Math.round(Math.min(1, worked / total) * 100));
			err.flush();
			shown = now;
		}
	}
}

package framewright.ui.review;

import java.io.IOException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * Reads or writes a review in the background and shows what came of it.
 *
 * @param <T> what came of it
 */
final class ReviewJob<T> extends Job {

	/** Does the work, in any thread. */
	@FunctionalInterface
	interface Work<T> {

		T run(IProgressMonitor monitor) throws IOException;
	}

	private final Display display;
	private final Work<T> work;
	private final Consumer<T> then;
	private final Consumer<IOException> failed;

	/**
	 * @param then   takes what came of it, in the thread of the display
	 * @param failed takes why it did not work, in the thread of the display; the message is for people
	 */
	ReviewJob(String name, Display display, ISchedulingRule oneAtATime, Work<T> work, Consumer<T> then, Consumer<IOException> failed) {
		super(name);
		this.display = display;
		this.work = work;
		this.then = then;
		this.failed = failed;
		setRule(oneAtATime);
		setPriority(Job.SHORT);
		setSystem(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			T result = work.run(monitor);
			later(() -> then.accept(result));
		} catch (IOException e) {
			ILog.of(ReviewJob.class).warn(getName() + " did not work.", e);
			later(() -> failed.accept(e));
		} catch (RuntimeException | StackOverflowError e) {
			ILog.of(ReviewJob.class).error(getName() + " did not work.", e);
			later(() -> failed.accept(new IOException("This is a fault of Framewright; please report it with the log from Help, About.", e)));
		}
		return Status.OK_STATUS;
	}

	private void later(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(action);
		}
	}

	/** Lets one job of one review run at a time. */
	static final class OneAtATime implements ISchedulingRule {

		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	}
}

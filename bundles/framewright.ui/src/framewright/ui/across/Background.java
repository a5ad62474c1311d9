package framewright.ui.across;

import java.io.IOException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import framewright.ui.Messages;

/** Finds something out in the background and shows it in the thread of the display. */
public final class Background {

	/**
	 * What is found out.
	 *
	 * @param <T> what it is
	 */
	public interface Work<T> {
		/** @throws IOException when something cannot be read; its message is for people */
		T run(IProgressMonitor monitor) throws IOException;
	}

	private Background() {
	}

	/**
	 * @param name what is done, in words that stand beside a progress bar
	 * @param then takes the result in the thread of the display; not called when the work was cancelled or failed, which is told
	 * @return the job, which can be cancelled
	 */
	public static <T> Job run(String name, Work<T> work, Consumer<T> then) {
		Display display = Display.getCurrent();
		Job job = Job.create(name, (ICoreRunnable) monitor -> {
			try {
				T result = work.run(monitor);
				later(display, () -> {
					if (!monitor.isCanceled()) {
						then.accept(result);
					}
				});
			} catch (OperationCanceledException e) {
				// Somebody wants something else now.
			} catch (IOException e) {
				later(display, () -> Messages.error("This could not be done", e.getMessage() == null ? "A file of the library could not be read." : e.getMessage(), e));
			} catch (RuntimeException | StackOverflowError e) {
				later(display, () -> Messages.error("This could not be done", "Something in the library could not be understood. Correct what the Problems view lists, then try again.", e));
			}
		});
		job.setPriority(Job.SHORT);
		job.schedule();
		return job;
	}

	private static void later(Display display, Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(action);
		}
	}
}

package framewright.ui.wizards;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

import framewright.ui.library.AccessibleNames;

/** A line of a page that does something in the background: it shows how far that is, and stops it. Only the last thing that was begun counts. Belongs to the thread of the display. */
final class WorkLine {

	/** How often what is shown follows the work, and how long the work must take to be shown at all, in milliseconds. */
	private static final int BEAT = 150;
	private static final int PARTS = 1_000;

	/**
	 * What is done.
	 *
	 * @param <T> what comes of it
	 */
	interface Work<T> {
		T run(IProgressMonitor monitor) throws Exception;
	}

	private record Progress(String words, double done) {
	}

	private final Composite area;
	private final Label label;
	private final ProgressBar bar;
	private final Display display;
	private Job job;

	WorkLine(Composite parent) {
		display = parent.getDisplay();
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(area);
		label = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(label);
		bar = new ProgressBar(area, SWT.HORIZONTAL);
		bar.setMaximum(PARTS);
		bar.getAccessible().addAccessibleListener(AccessibleNames.of("Progress"));
		GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(bar);
		Button stop = new Button(area, SWT.PUSH);
		stop.setText("S&top");
		stop.setData("framewright.key", "work.stop");
		stop.addListener(SWT.Selection, event -> stop());
		area.setVisible(false);
		area.addDisposeListener(event -> stop());
	}

	Composite control() {
		return area;
	}

	boolean isBusy() {
		return job != null;
	}

	void stop() {
		if (job != null) {
			job.cancel();
		}
	}

	/**
	 * Does something; what was under way is given up.
	 *
	 * @param done takes what came of it
	 * @param failed takes why nothing did; an {@link OperationCanceledException} when it was stopped by a person
	 */
	<T> void run(String name, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
		stop();
		AtomicReference<Progress> progress = new AtomicReference<>(new Progress(name, 0));
		AtomicReference<Runnable> then = new AtomicReference<>(() -> failed.accept(new OperationCanceledException())); // what is stopped before it began never runs
		Job begun = Job.create(name, (ICoreRunnable) monitor -> {
			try {
				T result = work.run(new Watched(monitor, progress));
				then.set(() -> done.accept(result));
			} catch (Throwable e) { // plug-ins fail in every way, and the line must end
				then.set(() -> failed.accept(e));
			}
		});
		begun.setSystem(true);
		begun.addJobChangeListener(IJobChangeListener.onDone(event -> end(begun, then.get())));
		job = begun;
		begun.schedule();
		display.timerExec(BEAT, () -> follow(begun, progress));
	}

	private void follow(Job followed, AtomicReference<Progress> progress) {
		if (job == followed && !area.isDisposed()) {
			area.setVisible(true);
			label.setText(progress.get().words().replace("&", "&&"));
			bar.setSelection((int) Math.round(progress.get().done() * PARTS));
			display.timerExec(BEAT, () -> follow(followed, progress));
		}
	}

	private void end(Job ended, Runnable then) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (job == ended && !area.isDisposed()) {
					job = null;
					area.setVisible(false);
					then.run();
				}
			});
		}
	}

	/** Notes how far the work is, for whoever looks. */
	private static final class Watched extends ProgressMonitorWrapper {

		private final AtomicReference<Progress> progress;
		private double all;
		private double done;

		Watched(IProgressMonitor monitor, AtomicReference<Progress> progress) {
			super(monitor);
			this.progress = progress;
		}

		@Override
		public void beginTask(String name, int totalWork) {
			all = totalWork;
			tell(name);
		}

		@Override
		public void setTaskName(String name) {
			tell(name);
		}

		@Override
		public void subTask(String name) {
			tell(name);
		}

		@Override
		public void worked(int work) {
			internalWorked(work);
		}

		@Override
		public void internalWorked(double work) {
			done += work;
			tell("");
		}

		private void tell(String words) {
			progress.updateAndGet(old -> new Progress(words == null || words.isBlank() ? old.words() : words, all > 0 ? Math.min(1, done / all) : 0));
		}
	}
}

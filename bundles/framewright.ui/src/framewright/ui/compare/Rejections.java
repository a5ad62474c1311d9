package framewright.ui.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import framewright.core.compare.Change;
import framewright.core.compare.Comparison;
import framewright.core.compare.UnreadableTextException;

/** Takes changes back in the working text, one step each, and those steps back again. Belongs to the thread of the display. */
final class Rejections {

	private record Step(Change change, String before, String after) {
	}

	private final Path file;
	private final Display display;
	private final Consumer<String> refused;
	private final Deque<Step> steps = new ArrayDeque<>();
	private boolean underWay;

	/** @param refused takes why something could not be done, in a sentence for people */
	Rejections(Path file, Display display, Consumer<String> refused) {
		this.file = file;
		this.display = display;
		this.refused = refused;
	}

	/**
	 * Takes a change back.
	 *
	 * @param old the whole older text
	 * @param then is run once the text is as it should be
	 */
	void reject(Comparison comparison, String old, Change change, Runnable then) {
		if (underWay) {
			return;
		}
		try {
			String before = WorkingText.read(file);
			underWay = true;
			Job.createSystem("Taking a change back", (ICoreRunnable) monitor -> take(comparison, old, before, change, then)).schedule();
		} catch (IOException e) {
			failed("The file " + file + " could not be read.", e);
		}
	}

	private void take(Comparison comparison, String old, String before, Change change, Runnable then) {
		String after;
		try {
			after = comparison.reject(old, before, change);
		} catch (UnreadableTextException e) {
			later(() -> refused.accept(e.getMessage()));
			return;
		} catch (RuntimeException | StackOverflowError e) {
			ILog.of(Rejections.class).error("A change could not be taken back.", e);
			later(() -> refused.accept("This change could not be taken back. Change the text in its editor."));
			return;
		}
		later(() -> {
			if (write(before, after)) {
				steps.push(new Step(change, before, after));
				then.run();
			}
		});
	}

	private void later(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				underWay = false;
				action.run();
			});
		}
	}

	private boolean write(String expected, String changed) {
		try {
			if (WorkingText.replace(file, expected, changed)) {
				return true;
			}
			refused.accept("The text was changed meanwhile, so nothing was done. Try again.");
		} catch (IOException e) {
			failed("The file " + file + " could not be saved. Check that the disk is not full and that you may write to it. Nothing was changed.", e);
		}
		return false;
	}

	private void failed(String message, IOException cause) {
		ILog.of(Rejections.class).warn(message, cause);
		refused.accept(message);
	}

	boolean canUndo() {
		return !steps.isEmpty();
	}

	/** Brings back what was taken back last. */
	void undo(Consumer<Change> then) {
		if (steps.isEmpty() || underWay) {
			return;
		}
		Step last = steps.peek();
		try {
			if (!WorkingText.read(file).equals(last.after())) {
				refused.accept("The text was changed since. Undo that in its editor first.");
				return;
			}
		} catch (IOException e) {
			failed("The file " + file + " could not be read.", e);
			return;
		}
		if (write(last.after(), last.before())) {
			steps.pop();
			then.accept(last.change());
		}
	}
}

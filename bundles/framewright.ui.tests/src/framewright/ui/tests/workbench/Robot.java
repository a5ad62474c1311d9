package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;

/** Does what a person does at the screen. Runs in the thread of the display and lets its events happen. */
final class Robot {

	/** What the workbench calls its controls for the robot. */
	private static final String KEY = "framewright.key";

	/** The longest that anything may take, in milliseconds; far more than it does on a machine that has nothing else to do. */
	private static final long LONGEST = 60_000;

	private final Display display = Display.getCurrent();

	/** Waits until something holds. */
	void waitFor(String what, BooleanSupplier condition) {
		long end = System.currentTimeMillis() + LONGEST;
		while (!condition.getAsBoolean()) {
			if (System.currentTimeMillis() > end) {
				fail("It took too long until: " + what);
			}
			if (!display.readAndDispatch()) {
				// Wakes up even if nothing happens.
				display.timerExec(20, () -> {
					// Nothing to do.
				});
				display.sleep();
			}
		}
	}

	/** Does something in a dialog that holds the test up, once it can be done. */
	void whenever(BooleanSupplier possible, Runnable action) {
		display.timerExec(50, () -> {
			if (possible.getAsBoolean()) {
				action.run();
			} else {
				whenever(possible, action);
			}
		});
	}

	/** Chooses what begins with some words from the list that stands open at the cursor. */
	void choose(String words) {
		waitFor("“" + words + "” is offered", () -> offered(words).isPresent());
		Table list = offered(words).orElseThrow();
		list.setSelection(row(list, words));
		list.notifyListeners(SWT.Selection, new Event());
		list.notifyListeners(SWT.DefaultSelection, new Event());
	}

	private Optional<Table> offered(String words) {
		return Arrays.stream(display.getShells()).filter(shell -> shell.isVisible() && shell.getText().isEmpty()).flatMap(shell -> {
			List<Control> within = new ArrayList<>();
			collect(shell, within);
			return within.stream();
		}).filter(Table.class::isInstance).map(Table.class::cast).filter(list -> row(list, words) >= 0).findFirst();
	}

	private static int row(Table list, String words) {
		return IntStream.range(0, list.getItemCount()).filter(row -> list.getItem(row).getText().startsWith(words)).findFirst().orElse(-1);
	}

	/** Lets all that waits happen. */
	void settle() {
		while (display.readAndDispatch()) {
			// Goes on.
		}
	}

	/** Waits until none of our work in the background is under way. */
	void rest() {
		waitFor("the work in the background is done",
				() -> Arrays.stream(Job.getJobManager().find(null)).noneMatch(job -> job.getClass().getName().startsWith("framewright.") && (job.getState() == Job.RUNNING || job.getState() == Job.WAITING)));
		settle();
	}

	/** A control by its key, wherever it is. */
	<T extends Control> T find(String key, Class<T> type) {
		waitFor("there is a control " + key, () -> find(key).isPresent());
		return type.cast(find(key).orElseThrow());
	}

	Optional<Control> find(String key) {
		return all().stream().filter(control -> key.equals(control.getData(KEY))).findFirst();
	}

	/** Presses a button that can be seen and is not greyed. */
	void press(String label) {
		waitFor("there is a button " + label, () -> button(label).isPresent());
		Button button = button(label).orElseThrow();
		if ((button.getStyle() & (SWT.RADIO | SWT.CHECK)) != 0) {
			button.setSelection(true);
		}
		button.notifyListeners(SWT.Selection, new Event());
	}

	private Optional<Button> button(String label) {
		return all().stream().filter(Button.class::isInstance).map(Button.class::cast)
				.filter(button -> button.isVisible() && button.isEnabled() && button.getText().replace("&", "").equals(label)).findFirst();
	}

	/** The window or dialog with a title. */
	Optional<Shell> shell(String title) {
		return Arrays.stream(display.getShells()).filter(shell -> shell.isVisible() && shell.getText().equals(title)).findFirst();
	}

	private List<Control> all() {
		List<Control> all = new ArrayList<>();
		for (Shell shell : display.getShells()) {
			collect(shell, all);
		}
		return all;
	}

	private static void collect(Control control, List<Control> into) {
		into.add(control);
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				collect(child, into);
			}
		}
	}
}

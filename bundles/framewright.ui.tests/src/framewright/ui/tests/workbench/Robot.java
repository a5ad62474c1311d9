package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

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

	/** Lets all that waits happen. */
	void settle() {
		while (display.readAndDispatch()) {
			// Goes on.
		}
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

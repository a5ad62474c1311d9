package framewright.ui.compare;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

import framewright.core.compare.ChangeMatrix.Cell;

/** The colours of comparisons, from the theme of the window. Nothing is told by a colour alone. */
final class CompareColours {

	private static final String PREFIX = "framewright.ui.compare.";

	private CompareColours() {
	}

	private static ColorRegistry registry() {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
	}

	static Color get(String name) {
		return registry().get(PREFIX + name);
	}

	static Color muted() {
		return registry().get("framewright.ui.colour.muted");
	}

	/** What lies behind the sign of a cell; {@code null} for nothing. */
	static Color of(Cell cell) {
		return switch (cell) {
			case LOW -> get("low");
			case MEDIUM -> get("medium");
			case HIGH -> get("high");
			case NEW -> get("addedBack");
			case GONE -> get("removedBack");
			case SAME, NONE -> null;
		};
	}

	/** Runs something whenever the theme changes, for as long as a control lives. */
	static void whenChanged(Control control, Runnable action) {
		IPropertyChangeListener listener = event -> {
			if (event.getProperty().startsWith(PREFIX) && !control.isDisposed()) {
				action.run();
			}
		};
		registry().addListener(listener);
		control.addDisposeListener(event -> registry().removeListener(listener));
	}
}

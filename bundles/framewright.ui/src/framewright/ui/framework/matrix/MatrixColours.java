package framewright.ui.framework.matrix;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/** The colours of the matrix, from the theme of the window. Nothing is told by a colour alone. */
final class MatrixColours {

	private static final String PREFIX = "framewright.ui.matrix.";

	private MatrixColours() {
	}

	private static ColorRegistry registry() {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
	}

	static Color background() {
		return registry().get(PREFIX + "background");
	}

	/** Behind headings of columns, and rows that take no text. */
	static Color heading() {
		return registry().get(PREFIX + "heading");
	}

	static Color line() {
		return registry().get(PREFIX + "line");
	}

	static Color selected() {
		return registry().get(PREFIX + "selected");
	}

	/** The frame of the cell that the keyboard is in. */
	static Color cursor() {
		return registry().get(PREFIX + "cursor");
	}

	/** The bar at a cell that changed. */
	static Color changed() {
		return registry().get(PREFIX + "changed");
	}

	static Color text() {
		return registry().get("framewright.ui.colour.prose");
	}

	static Color muted() {
		return registry().get("framewright.ui.colour.muted");
	}

	/** Runs something whenever the theme changes, for as long as a control lives. */
	static void whenChanged(Control control, Runnable action) {
		IPropertyChangeListener listener = event -> {
			if (event.getProperty().startsWith(PREFIX) && !control.isDisposed()) {
				action.run();
			}
		};
		ColorRegistry registry = registry();
		registry.addListener(listener);
		control.addDisposeListener(event -> registry.removeListener(listener));
	}
}

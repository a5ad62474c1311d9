package framewright.ui;

import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;

/** The look of explanations: quieter than what they explain, and still easy to read. */
public final class Muted {

	private Muted() {
	}

	public static void apply(Label label) {
		label.setForeground(PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get("framewright.ui.colour.muted"));
	}
}

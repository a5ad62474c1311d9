package framewright.ui.commands;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** Makes the window light or dark. */
@SuppressWarnings("restriction") // The platform has no other way to change the theme of a running window.
public final class Appearance extends AbstractHandler implements IElementUpdater {

	private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	/** The choices by their labels. */
	public static Map<String, String> choices() {
		Map<String, String> choices = new LinkedHashMap<>();
		choices.put("&Light", LIGHT);
		choices.put("&Dark", DARK);
		return choices;
	}

	@Override
	public Object execute(ExecutionEvent event) {
		String theme = event.getParameter("theme");
		org.eclipse.e4.ui.css.swt.theme.IThemeEngine engine = engine();
		if (theme != null && engine != null && choices().containsValue(theme)) {
			engine.setTheme(theme, true);
			PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(event.getCommand().getId(), null);
		}
		return null;
	}

	/** Whether the window is dark now. */
	public static boolean isDark() {
		org.eclipse.e4.ui.css.swt.theme.IThemeEngine engine = engine();
		return engine != null && engine.getActiveTheme() != null && engine.getActiveTheme().getId().contains("dark");
	}

	private static org.eclipse.e4.ui.css.swt.theme.IThemeEngine engine() {
		return PlatformUI.getWorkbench().getService(IEclipseContext.class).get(org.eclipse.e4.ui.css.swt.theme.IThemeEngine.class);
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		org.eclipse.e4.ui.css.swt.theme.IThemeEngine engine = engine();
		Object theme = parameters.get("theme");
		element.setChecked(engine != null && engine.getActiveTheme() != null && engine.getActiveTheme().getId().equals(theme));
	}
}

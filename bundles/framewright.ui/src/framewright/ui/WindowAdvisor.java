package framewright.ui;

import java.util.List;

import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Sets a window up: its size, its bars and its title. */
final class WindowAdvisor extends WorkbenchWindowAdvisor {

	private static final List<String> UNNEEDED = List.of("org.eclipse.ui.edit.text.actionSet.annotationNavigation", "org.eclipse.ui.edit.text.actionSet.navigation",
			"org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo", "org.eclipse.ui.edit.text.actionSet.presentation", "org.eclipse.ui.actionSet.openFiles",
			"org.eclipse.ui.NavigateActionSet", "org.eclipse.ui.actionSet.keyBindings", "org.eclipse.ui.WorkingSetActionSet", "org.eclipse.ui.WorkingSetModificationActionSet");

	private WindowTitle title;

	WindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new BarAdvisor(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer window = getWindowConfigurer();
		Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
		window.setInitialSize(new Point(Math.min(1360, screen.width), Math.min(900, screen.height)));
		window.setShowCoolBar(true);
		window.setShowStatusLine(true);
		window.setShowProgressIndicator(true);
		window.setShowPerspectiveBar(false);
		window.setTitle("Framewright");
		PlatformUI.getPreferenceStore().setValue(IWorkbenchPreferenceConstants.SHOW_PROGRESS_ON_STARTUP, false);
	}

	@Override
	public void postWindowOpen() {
		title = new WindowTitle(getWindowConfigurer());
		new Arrival(getWindowConfigurer().getWindow()).install();
		hideUnneeded();
	}

	/** The platform adds tools for programmers to every window. */
	private void hideUnneeded() {
		IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
		if (page != null) {
			UNNEEDED.forEach(page::hideActionSet);
		}
		MWindow model = getWindowConfigurer().getWindow().getService(MWindow.class);
		EModelService elements = getWindowConfigurer().getWindow().getService(EModelService.class);
		elements.findElements(model, "SearchField", MUIElement.class, null, EModelService.ANYWHERE).forEach(search -> search.setToBeRendered(false));
	}

	@Override
	public void postWindowClose() {
		if (title != null) {
			title.dispose();
		}
	}
}

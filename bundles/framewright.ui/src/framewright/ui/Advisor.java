package framewright.ui;

import java.util.Arrays;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;

import framewright.ui.editor.Editors;
import framewright.ui.model.StartLibrary;
import framewright.ui.workspace.OpenLibrary;
import framewright.ui.workspace.UnsavedTexts;

/** Sets the workbench up and takes it down. */
final class Advisor extends WorkbenchAdvisor {

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
		IDE.registerAdapters();
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new WindowAdvisor(configurer);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return Perspective.ID;
	}

	/** Editors that are restored look for their files, so the library must be there before the windows are. */
	@Override
	public void preStartup() {
		OpenLibrary.start();
	}

	/** The file that was asked for is opened, and what was not saved when the workbench had to end comes back. */
	@Override
	public void postStartup() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window != null && window.getActivePage() != null) {
			// Later, for what is told about it must not hold the start up.
			window.getShell().getDisplay().asyncExec(() -> arrive(window));
		}
	}

	private static void arrive(IWorkbenchWindow window) {
		StartLibrary.file().ifPresent(file -> {
			window.getWorkbench().getIntroManager().closeIntro(window.getWorkbench().getIntroManager().getIntro());
			Editors.open(window.getActivePage(), file);
		});
		UnsavedTexts.begin(window.getActivePage());
	}

	@Override
	public IAdaptable getDefaultPageInput() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	@Override
	public void postShutdown() {
		UnsavedTexts.end();
		OpenLibrary.stop();
		saveWorkspace();
	}

	/** Where a text was scrolled just before its editor was closed, the platform goes on to draw headings on what is gone. Nobody misses them. */
	@Override
	public void eventLoopException(Throwable exception) {
		if (!isOfHeadings(exception)) {
			super.eventLoopException(exception);
		}
	}

	private static boolean isOfHeadings(Throwable exception) {
		return exception instanceof SWTException gone && gone.code == SWT.ERROR_WIDGET_DISPOSED && Arrays.stream(gone.getStackTrace()).anyMatch(frame -> frame.getClassName().contains(".stickyscroll."));
	}

	private static void saveWorkspace() {
		try {
			ResourcesPlugin.getWorkspace().save(true, null);
		} catch (IllegalStateException e) {
			// The session ended in the middle of an operation. Nothing of an author's is kept here, and the next start finds out anew what is.
		} catch (CoreException e) {
			ILog.of(Advisor.class).log(e.getStatus());
		}
	}
}

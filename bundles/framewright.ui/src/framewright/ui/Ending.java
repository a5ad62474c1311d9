package framewright.ui;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;

import framewright.ui.workspace.UnsavedTexts;

/**
 * Ends the workbench when nobody can be asked: the computer is shut down, a session ends, the program is told to end. Java would just stop
 * then, and with it would go the layout of the window and what is not saved. The platform does nothing about it, for Equinox does not
 * listen to signals.
 */
final class Ending {

	/** How long the end may take, in milliseconds; a system that shuts down does not wait for ever either. */
	private static final long LONGEST = 20_000;

	private final Thread hook = new Thread(Ending::end, "Framewright ends");

	/** Begins to listen. */
	void install() {
		Runtime.getRuntime().addShutdownHook(hook);
	}

	/** The workbench has ended; nothing more is to be done. */
	void uninstall() {
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			// Java is ending, which is why the workbench has.
		}
	}

	private static void end() {
		close();
		Framework framework = FrameworkUtil.getBundle(Ending.class).getBundleContext().getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(Framework.class);
		try {
			// The display's thread leaves the workbench, keeps its layout, and stops all plug-ins, which keep their settings.
			framework.waitForStop(LONGEST);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** What is being written in a field of a form is in no text yet; now it is, and is kept like the rest. Last, for it may end in a question that nobody answers. */
	private static void takeOver(IWorkbench workbench) {
		boolean more = false;
		for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				for (IEditorPart editor : page.getDirtyEditors()) {
					more |= editor.isSaveOnCloseNeeded();
				}
			}
		}
		if (more) {
			UnsavedTexts.keep();
		}
	}

	/** Asks the workbench to close without asking anybody. Returns at once. */
	static void close() {
		if (!PlatformUI.isWorkbenchRunning()) {
			return;
		}
		IWorkbench workbench = PlatformUI.getWorkbench();
		Display display = workbench.getDisplay();
		try {
			display.asyncExec(() -> {
				UnsavedTexts.keep();
				takeOver(workbench);
				if (!workbench.isClosing()) {
					workbench.close();
				}
			});
		} catch (SWTException e) {
			ILog.of(Ending.class).info("The workbench has ended by itself.", e);
		}
	}
}

package framewright.ui.versions;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Plain messages. To be called in the thread of the display. */
final class Plain {

	private Plain() {
	}

	/** The window that messages belong to. */
	static IWorkbenchWindow window() {
		IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		return active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	static Shell shell() {
		return window().getShell();
	}

	/** Something could not be done. What only a programmer understands goes to the log. */
	static void error(String title, String message, Throwable cause) {
		ILog.of(Plain.class).log(new Status(IStatus.WARNING, "framewright.ui", title + ". " + message, cause));
		MessageDialog.openError(shell(), title, message);
	}

	static void tell(String title, String message) {
		MessageDialog.openInformation(shell(), title, message);
	}

	/** Asks whether to go on; the words say what the first button does. */
	static boolean ask(String title, String question, String yes) {
		return MessageDialog.open(MessageDialog.QUESTION, shell(), title, question, org.eclipse.swt.SWT.NONE, yes, "Cancel") == 0;
	}

	/** Says something in passing, in the line at the foot of the window. */
	static void passing(String words) {
		IWorkbenchPart part = window().getActivePage() == null ? null : window().getActivePage().getActivePart();
		IStatusLineManager line = switch (part) {
			case IViewPart view -> view.getViewSite().getActionBars().getStatusLineManager();
			case IEditorPart editor -> editor.getEditorSite().getActionBars().getStatusLineManager();
			case null, default -> null;
		};
		if (line != null) {
			line.setMessage(words);
		}
	}
}

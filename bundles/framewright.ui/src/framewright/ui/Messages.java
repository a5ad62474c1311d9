package framewright.ui;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.statushandlers.IStatusAdapterConstants;
import org.eclipse.ui.statushandlers.StatusAdapter;
import org.eclipse.ui.statushandlers.StatusManager;

/** Tells people that something went wrong. What only a programmer understands goes to the log. */
public final class Messages {

	private Messages() {
	}

	/**
	 * Shows a fault and logs its cause.
	 *
	 * @param title what could not be done
	 * @param message why, and what to do
	 * @param cause for the log
	 */
	public static void error(String title, String message, Throwable cause) {
		ILog.of(Messages.class).log(new Status(IStatus.WARNING, "framewright.ui", title + ". " + message, cause));
		StatusAdapter shown = new StatusAdapter(new Status(IStatus.ERROR, "framewright.ui", message));
		shown.setProperty(IStatusAdapterConstants.TITLE_PROPERTY, title);
		StatusManager.getManager().handle(shown, StatusManager.SHOW);
	}
}

package framewright.ui.editor;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Whether remarks are shown above elements. */
public final class RemarksShown {

	private static final String KEY = "elementRemarks";

	private RemarksShown() {
	}

	public static boolean get() {
		return InstanceScope.INSTANCE.getNode("framewright.ui").getBoolean(KEY, true);
	}

	public static void set(boolean shown) {
		var preferences = InstanceScope.INSTANCE.getNode("framewright.ui");
		preferences.putBoolean(KEY, shown);
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			ILog.of(RemarksShown.class).warn("What is shown could not be remembered.", e);
		}
	}
}

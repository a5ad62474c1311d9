package framewright.ui.framework;

import org.eclipse.core.runtime.preferences.InstanceScope;

/** The page of the framework editor that was used last: the next editor opens with it. */
final class LastPage {

	private static final String KEY = "lastPage";

	private LastPage() {
	}

	/** Its id; empty before one was used. */
	static String id() {
		return InstanceScope.INSTANCE.getNode("framewright.ui").get(KEY, "");
	}

	/** The platform writes it with the other settings. */
	static void remember(String id) {
		InstanceScope.INSTANCE.getNode("framewright.ui").put(KEY, id);
	}
}

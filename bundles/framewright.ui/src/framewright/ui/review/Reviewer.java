package framewright.ui.review;

import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.prefs.BackingStoreException;

/** The name of who works here, as the preferences have it. */
final class Reviewer {

	private static final String NAME = "yourName";

	private Reviewer() {
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode("framewright.ui");
	}

	/** The name; empty when nobody wrote it down yet. */
	static String name() {
		return preferences().get(NAME, "").strip();
	}

	/** Gives the name to who needs it, and asks for it when it is not known; nothing happens when the person does not want to say. */
	static void ask(Shell parent, Consumer<String> then, Runnable declined) {
		if (!name().isEmpty()) {
			then.accept(name());
			return;
		}
		new WordsDialog(parent, "Your Name", "Who are you?", "Everything that you say in a review bears your name. You are asked only once.", "Your &name:", "", false) {
			@Override
			void accepted(String name) {
				remember(name.strip().replaceAll("\\s+", " "));
				then.accept(name());
			}

			@Override
			void declined() {
				declined.run();
			}
		}.single().open();
	}

	private static void remember(String name) {
		preferences().put(NAME, name);
		try {
			preferences().flush();
		} catch (BackingStoreException e) {
			ILog.of(Reviewer.class).warn("The name could not be kept.", e);
		}
	}
}

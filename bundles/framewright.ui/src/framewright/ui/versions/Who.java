package framewright.ui.versions;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

import framewright.ui.model.versions.Person;
import framewright.versions.Author;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

/** Who works here, as the preferences say: the one place for it, whether they save a version or say something in a review. */
public final class Who {

	static final String NAME = "yourName";
	static final String EMAIL = "yourEmail";

	private Who() {
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode("framewright.ui");
	}

	/** What was written down; the name is empty where nobody did. */
	static Person written() {
		return new Person(preferences().get(NAME, ""), preferences().get(EMAIL, ""));
	}

	/** The name that was written down; empty where nobody did. */
	public static String name() {
		return written().name();
	}

	/** What was written down, else what this computer or the library knows. To be called in the background. */
	static Person known(VersionedLibrary library) {
		Person written = written();
		if (!written.name().isEmpty()) {
			return written;
		}
		try {
			Optional<Author> author = library.author();
			return author.map(one -> new Person(one.name(), one.email())).orElse(written);
		} catch (VersionsException e) {
			ILog.of(Who.class).warn("It is not known who works here.", e);
			return written;
		}
	}

	static void remember(Person person) {
		if (person.equals(written())) {
			return;
		}
		preferences().put(NAME, person.name());
		preferences().put(EMAIL, person.email());
		try {
			preferences().flush();
		} catch (BackingStoreException e) {
			ILog.of(Who.class).warn("The name could not be kept.", e);
		}
	}

	/** Who works here; asks when it is not known. In the thread of the display; empty when the person did not want to say. */
	public static Optional<Author> ask() {
		Person written = written();
		if (written.problem().isEmpty()) {
			return Optional.of(written.author());
		}
		return new YourNameDialog(Plain.shell(), written).ask().map(Person::author);
	}
}

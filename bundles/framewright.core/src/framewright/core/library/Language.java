package framewright.core.library;

import com.google.inject.Injector;

import framewright.dsl.FrameworkStandaloneSetup;

/** The services of the language, without those that only an editor needs. */
public final class Language {

	private Language() {
	}

	/** One of the language's services. Registers the language with EMF at the first call. Safe for use by several threads. */
	public static <T> T service(Class<T> type) {
		return Holder.INJECTOR.getInstance(type);
	}

	private static final class Holder {
		static final Injector INJECTOR;

		static {
			XtextLog.install();
			INJECTOR = new FrameworkStandaloneSetup().createInjectorAndDoEMFRegistration();
		}
	}
}

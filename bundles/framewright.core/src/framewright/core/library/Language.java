package framewright.core.library;

import java.util.Objects;

import org.eclipse.xtext.validation.IResourceValidator;

import com.google.inject.Injector;

import framewright.dsl.FrameworkStandaloneSetup;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.parser.antlr.internal.InternalFrameworkLexer;
import framewright.dsl.parser.antlr.internal.InternalFrameworkParser;

/** The services of the language, without those that only an editor needs. */
public final class Language {

	private static final String BACKGROUND = "Framewright language ";

	private Language() {
	}

	/** One of the language's services. Registers the language with EMF at the first call. Safe for use by several threads. */
	public static <T> T service(Class<T> type) {
		return Holder.INJECTOR.getInstance(type);
	}

	/**
	 * Begins to load the language in the background, and returns at once. A short run is mostly loading classes; the two halves of that do not need
	 * each other, nor what else the program has to do first.
	 */
	public static void prepare() {
		background("model", () -> {
			ModelPackage.eINSTANCE.getFramework();
			Objects.requireNonNull(new InternalFrameworkLexer());
			Objects.requireNonNull(InternalFrameworkParser.tokenNames);
		});
		background("services", () -> service(IResourceValidator.class));
	}

	/** Whether this is one of the threads that prepare the language: what goes wrong there concerns nobody yet. */
	static boolean isPreparing() {
		return Thread.currentThread().getName().startsWith(BACKGROUND);
	}

	private static void background(String part, Runnable work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			} catch (RuntimeException | Error e) {
				// Whoever needs the language next meets the same fault and can tell somebody. A command that is done before
				// this is leaves classes that can no longer be loaded, which Guice wraps in an error of Guava's, and nobody needs them any more.
			}
		}, BACKGROUND + part);
		thread.setDaemon(true);
		thread.start();
	}

	private static final class Holder {
		static final Injector INJECTOR;

		static {
			XtextLog.install();
			INJECTOR = new FrameworkStandaloneSetup().createInjectorAndDoEMFRegistration();
		}
	}
}

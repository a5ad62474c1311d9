package framewright.ui.spelling;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import framewright.core.library.Library;
import framewright.core.spelling.LibraryWords;
import framewright.ui.workspace.OpenLibrary;

/** The words that are right in the open library, and adding one. Safe for use by several threads. */
final class OwnWords {

	private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();

	private OwnWords() {
	}

	/** Whether a word is one of them, as the library's settings say now. Reads a small file; call it in the background. */
	static Predicate<String> known() {
		Optional<Library> library = OpenLibrary.session().library();
		if (library.isEmpty()) {
			return word -> false;
		}
		try {
			return LibraryWords.of(library.get())::contains;
		} catch (IOException e) {
			// Without its own words more is underlined, which harms nothing; the library's check says what is wrong with the file.
			return word -> false;
		}
	}

	/** Adds a word in the background and tells the listeners. */
	static void add(String word) {
		OpenLibrary.session().library().ifPresent(library -> Job.create("Adding “" + word + "” to the words of this library", (IProgressMonitor monitor) -> add(library, word)).schedule());
	}

	private static IStatus add(Library library, String word) {
		try {
			LibraryWords.add(library, word);
			OpenLibrary.notice(library.folder().resolve(Library.SETTINGS));
			LISTENERS.forEach(Runnable::run);
			return Status.OK_STATUS;
		} catch (IOException e) {
			return Status.error("“" + word + "” could not be added to the words of this library. Check that the file " + Library.SETTINGS + " in its folder may be written.", e);
		} catch (RuntimeException e) {
			ILog.of(OwnWords.class).error("A listener to added words failed.", e);
			return Status.OK_STATUS;
		}
	}

	/** Listeners are called in the background when a word was added. */
	static void listen(Runnable listener) {
		LISTENERS.add(listener);
	}

	static void unlisten(Runnable listener) {
		LISTENERS.remove(listener);
	}
}

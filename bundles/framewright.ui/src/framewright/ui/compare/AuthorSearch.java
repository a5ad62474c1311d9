package framewright.ui.compare;

import java.nio.file.Path;

import org.eclipse.swt.widgets.Display;

import framewright.ui.compare.CompareJob.Outcome;
import framewright.ui.model.compare.ChangeAuthors;
import framewright.ui.model.compare.ChangeList;
import framewright.ui.model.compare.CompareChoice.Pair;
import framewright.ui.model.compare.Grouping;

/** Looks up who made the changes, once somebody wants to see them by author and not before. Belongs to the thread of the display. */
final class AuthorSearch {

	private final Pair pair;
	private final Path file;
	private final Display display;
	private final Runnable arrived;
	private ChangeAuthors authors = ChangeAuthors.SOUGHT;
	private Outcome outcome;
	private AuthorsJob job;
	private boolean disposed;

	/**
	 * @param file    the file of the framework that is worked on
	 * @param arrived is run when there is something new to show
	 */
	AuthorSearch(Pair pair, Path file, Display display, Runnable arrived) {
		this.pair = pair;
		this.file = file;
		this.display = display;
		this.arrived = arrived;
	}

	/** The texts were compared. Until somebody is found again, those stay who were found before. */
	void compared(Outcome result) {
		stop();
		outcome = result;
		authors = authors.soughtAgain();
	}

	/** Tells a list what is known, and finds out the rest if it is grouped by that. */
	void tell(ChangeList list) {
		list.authors(authors);
		if (list.grouping() == Grouping.AUTHOR && job == null && outcome != null) {
			Outcome searched = outcome;
			job = new AuthorsJob(pair, file, searched, found -> later(() -> take(searched, found)));
			job.schedule();
		}
	}

	private void take(Outcome searched, ChangeAuthors found) {
		if (!disposed && searched == outcome) {
			authors = found;
			arrived.run();
		}
	}

	private void later(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(action);
		}
	}

	private void stop() {
		outcome = null;
		if (job != null) {
			job.cancel();
			job = null;
		}
	}

	void dispose() {
		disposed = true;
		stop();
	}
}

package framewright.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import framewright.core.library.Library;
import framewright.ui.model.compare.ComparedText;
import framewright.versions.VersionsException;

/** Looks which saved versions of a framework there are to compare. */
final class SavedTextsJob extends Job {

	private final Library library;
	private final Path file;
	private final List<ComparedText> known;
	private final Display display;
	private final Consumer<List<ComparedText>> found;
	private final Consumer<String> failed;

	/**
	 * @param known  what there is without them
	 * @param found  takes all that there is, newest first, in the thread of the display
	 * @param failed takes why they cannot be listed, in the thread of the display
	 */
	SavedTextsJob(Library library, Path file, List<ComparedText> known, Display display, Consumer<List<ComparedText>> found, Consumer<String> failed) {
		super("Listing saved versions");
		this.library = library;
		this.file = file;
		this.known = known;
		this.display = display;
		this.found = found;
		this.failed = failed;
		setSystem(true);
		setPriority(SHORT);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			List<ComparedText> texts = Candidates.withSaved(known, library, file, monitor);
			then(monitor, () -> found.accept(texts));
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (VersionsException e) {
			then(monitor, () -> failed.accept(e.getMessage()));
		}
		return Status.OK_STATUS;
	}

	private void then(IProgressMonitor monitor, Runnable action) {
		if (!monitor.isCanceled() && !display.isDisposed()) {
			display.asyncExec(action);
		}
	}
}

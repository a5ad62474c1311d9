package framewright.ui.versions;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import framewright.core.library.Library;
import framewright.ui.model.versions.ElementStory;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

/** Looks up every wording that an element had. */
final class ElementJob extends Job {

	private final HistoryView view;
	private final Path file;
	private final String element;
	private final Optional<String> unsaved;

	/** In the thread of the display. */
	ElementJob(HistoryView view, Path file, String element) {
		super("Looking through the versions");
		this.view = view;
		this.file = file;
		this.element = element;
		this.unsaved = view.unsaved();
		setSystem(true);
		setPriority(SHORT);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			ElementStory story = ElementStory.of(VersionedLibrary.of(Library.containing(file)), file, element, unsaved, monitor);
			HistoryJob.then(monitor, () -> view.show(file, story));
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (VersionsException e) {
			HistoryJob.then(monitor, () -> view.fail(file, e.getMessage()));
		}
		return Status.OK_STATUS;
	}
}

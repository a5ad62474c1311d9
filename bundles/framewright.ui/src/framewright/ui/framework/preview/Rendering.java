package framewright.ui.framework.preview;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import framewright.core.exchange.ElementPage;
import framewright.core.extension.Services;
import framewright.core.library.Library;
import framewright.dsl.Frameworks;
import framewright.ui.editor.OpenDocument;

/** Makes pages of elements in the background, always that which was asked for last. */
final class Rendering {

	/** What a page is to show. */
	private record Wish(String text, String element, boolean dark) {
	}

	private final Display display;
	private final Path file;
	private final Library library;
	private final Consumer<ElementPage.Page> show;
	private final Job job = new Job("Making the preview") {
		@Override
		protected IStatus run(IProgressMonitor monitor) {
			make(monitor);
			return Status.OK_STATUS;
		}
	};
	private volatile Wish wish;
	private volatile Wish shown;

	/** @param show takes a page, in the thread of the display */
	Rendering(Display display, Path file, Consumer<ElementPage.Page> show) {
		this.display = display;
		this.file = file;
		this.library = Library.containing(file.getParent());
		this.show = show;
		job.setSystem(true);
		job.setPriority(Job.SHORT);
	}

	/** Asks for a page; one that was asked for before and is not made yet is given up. */
	void render(String text, String element, boolean dark) {
		Wish now = new Wish(text, element, dark);
		if (!now.equals(wish)) {
			wish = now;
			job.cancel();
			job.schedule();
		}
	}

	private void make(IProgressMonitor monitor) {
		Wish wanted = wish;
		ElementPage pages = Services.find(ElementPage.class).orElse(null);
		if (pages == null || wanted == null) {
			return;
		}
		try {
			Optional<ElementPage.Page> page = OpenDocument.of(file).flatMap(open -> open.model().read(wanted.text(), resource -> Frameworks.of(resource)
					.map(framework -> pages.write(framework, library, wanted.element(), wanted.dark(), monitor))));
			page.ifPresent(made -> display.asyncExec(() -> {
				if (wanted.equals(wish) && !wanted.equals(shown)) {
					shown = wanted;
					show.accept(made);
				}
			}));
		} catch (OperationCanceledException e) {
			// Another page is wanted.
		} catch (RuntimeException | StackOverflowError e) {
			ILog.of(Rendering.class).error("A preview could not be made. It is made again when the text changes.", e);
		}
	}

	void stop() {
		wish = null;
		job.cancel();
	}
}

package framewright.ui.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Display;

import framewright.core.review.ReturnedReview;
import framewright.core.review.Review;
import framewright.core.review.ReviewReader;
import framewright.core.review.UnreadableDocumentException;
import framewright.ui.Messages;
import framewright.ui.model.review.PlaceFinder;
import framewright.ui.model.review.ReturnedRows;

/** Reads in the background what reviewers wrote into a document, and then shows it. Nothing is written. */
final class ReadingDocument extends Job {

	private final EditorReview review;
	private final Path file;
	private final ReviewReader reader;
	private final Review open;
	private final PlaceFinder places;
	private final Display display;

	private ReadingDocument(EditorReview review, Path file, ReviewReader reader, Review open, PlaceFinder places) {
		super("Reading “" + file.getFileName() + "”");
		this.review = review;
		this.file = file;
		this.reader = reader;
		this.open = open;
		this.places = places;
		this.display = review.editor().getSite().getShell().getDisplay();
		setUser(true);
	}

	/** @param readers for the kinds of documents there are */
	static void begin(EditorReview review, Path file, List<ReviewReader> readers) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		ReviewReader reader = readers.stream().filter(one -> name.endsWith("." + one.extension())).findFirst().orElse(readers.get(0));
		Review open = review.review().orElse(null);
		PlaceFinder places = review.places().orElse(null);
		if (open != null && places != null) {
			new ReadingDocument(review, file, reader, open, places).schedule();
		}
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			ReturnedReview returned = reader.read(file);
			ReturnedRows rows = new ReturnedRows(returned, open, places::find, OffsetDateTime.now());
			if (!monitor.isCanceled()) {
				later(() -> show(returned, rows));
			}
		} catch (UnreadableDocumentException e) {
			failed(e.getMessage(), e);
		} catch (IOException e) {
			failed("“" + file + "” could not be read. Check that it is still there, and that you may read it.", e);
		} catch (RuntimeException | StackOverflowError e) {
			ILog.of(ReadingDocument.class).error("The document " + file + " could not be read.", e);
			failed("“" + file + "” could not be read. This is a fault of Framewright; please report it with the log from Help, About.", e);
		}
		return Status.OK_STATUS;
	}

	private void failed(String message, Throwable cause) {
		later(() -> Messages.error("The comments were not read", message, cause));
	}

	private void later(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(action);
		}
	}

	private void show(ReturnedReview returned, ReturnedRows rows) {
		if (review.review().isEmpty() || review.editor().getSite().getShell().isDisposed()) {
			return;
		}
		if (rows.rows().isEmpty()) {
			MessageDialog.openInformation(review.editor().getSite().getShell(), "Read Comments from Word", "Nobody wrote anything into “" + file.getFileName() + "”: there is no new comment and no change in it.");
			return;
		}
		WizardDialog dialog = new WizardDialog(review.editor().getSite().getShell(), new ReturnedWizard(review, file.getFileName().toString(), ReturnedRows.remark(returned, open), rows));
		dialog.setBlockOnOpen(false);
		dialog.open();
	}
}

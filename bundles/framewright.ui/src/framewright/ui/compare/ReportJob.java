package framewright.ui.compare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import framewright.core.library.WholeFile;
import framewright.core.review.ChangeReport;
import framewright.core.review.ChangeReport.Reported;
import framewright.ui.Messages;

/** Writes a report of a comparison in the background, whole or not at all. */
final class ReportJob extends Job {

	private final ChangeReport report;
	private final Reported reported;
	private final Path file;
	private final Runnable then;

	/** @param then is run in the thread of the display once the file is there */
	ReportJob(ChangeReport report, Reported reported, Path file, Runnable then) {
		super("Writing “" + file.getFileName() + "”");
		this.report = report;
		this.reported = reported;
		this.file = file;
		this.then = then;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try (ByteArrayOutputStream content = new ByteArrayOutputStream()) {
			report.write(reported, content);
			if (monitor.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			WholeFile.write(file, content.toByteArray());
			Display.getDefault().asyncExec(then);
			return Status.OK_STATUS;
		} catch (IOException e) {
			failed("“" + file + "” could not be written. Check that the disk is not full, that you may write to the folder, and that no other program has the file open.", e);
		} catch (RuntimeException e) {
			ILog.of(ReportJob.class).error("The report " + report.id() + " failed.", e);
			failed("This kind of report did not work. Choose another one.", e);
		}
		return Status.OK_STATUS;
	}

	private static void failed(String message, Exception cause) {
		Display.getDefault().asyncExec(() -> Messages.error("The report was not written", message, cause));
	}
}

package framewright.ui.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import framewright.core.library.Finding;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.WholeFile;
import framewright.core.rules.Rules;
import framewright.ui.Messages;
import framewright.validation.report.QualityReport;

/** Checks the saved files of a library and writes the quality report in the background, whole or not at all. */
final class QualityReportJob extends Job {

	private final Library library;
	private final Path file;
	private final Runnable then;

	/** @param then is run in the thread of the display once the file is there */
	QualityReportJob(Library library, Path file, Runnable then) {
		super("Writing “" + file.getFileName() + "”");
		this.library = library;
		this.file = file;
		this.then = then;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, 100);
		try {
			LibraryReader reader = new LibraryReader(library);
			reader.readAll(progress.split(30));
			Map<Path, List<Finding>> findings = Rules.check(reader, library.files(), progress.split(40));
			String page = QualityReport.write(Map.of(reader, findings), progress.split(30));
			WholeFile.write(file, page.getBytes(StandardCharsets.UTF_8));
			Display.getDefault().asyncExec(then);
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			failed("“" + file + "” could not be written, or a file of the library could not be read. Check that the disk is not full, that you may write to the folder, and that no other program has the file open.", e);
		} catch (RuntimeException e) {
			failed("Something in the library could not be understood. Correct what the Problems view lists, then try again.", e);
		}
		return Status.OK_STATUS;
	}

	private static void failed(String message, Exception cause) {
		Display.getDefault().asyncExec(() -> Messages.error("The report was not written", message, cause));
	}
}

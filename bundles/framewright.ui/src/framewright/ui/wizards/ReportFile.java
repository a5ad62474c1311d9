package framewright.ui.wizards;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;

import framewright.core.compare.UnreadableTextException;
import framewright.core.exchange.ImportReport;
import framewright.core.exchange.ImportReports;
import framewright.core.library.WholeFile;
import framewright.ui.wizards.WorkLine.Work;

/** Keeps the report of an import in a file that a person chooses. */
final class ReportFile {

	private ReportFile() {
	}

	/**
	 * Asks where, and writes it in the background.
	 *
	 * @param document what the report is about; the file is suggested beside it
	 * @param report makes the report, in the background
	 * @param after called when writing began and when it ended
	 */
	static void save(WizardPage page, WorkLine line, Path document, Work<ImportReport> report, Runnable after) {
		FileDialog dialog = new FileDialog(page.getShell(), SWT.SAVE | SWT.SHEET);
		dialog.setText("Save Report");
		dialog.setFilterExtensions(new String[] { "*.html", "*.json" });
		dialog.setFilterNames(new String[] { "Web page, to read", "JSON, for programs" });
		dialog.setFileName("import-report.html");
		dialog.setFilterPath(String.valueOf(document.getParent()));
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen == null) {
			return;
		}
		page.setErrorMessage(null);
		line.run("Writing the report", monitor -> {
			ImportReport made = report.run(monitor);
			WholeFile.write(Path.of(chosen), (chosen.endsWith(".json") ? ImportReports.json(made) : ImportReports.html(made)).getBytes(StandardCharsets.UTF_8));
			return chosen;
		}, written -> {
			after.run();
			page.setMessage("The report was written to " + written + ".", IMessageProvider.INFORMATION);
		}, cause -> {
			after.run();
			page.setErrorMessage(why(cause, chosen));
		});
		after.run();
	}

	private static String why(Throwable cause, String chosen) {
		if (cause instanceof OperationCanceledException) {
			return "The report was not written, for it was stopped.";
		}
		if (cause instanceof UnreadableTextException) {
			return cause.getMessage();
		}
		ILog.of(ReportFile.class).warn("A report could not be written.", cause);
		return "The report could not be written to " + chosen + ". Choose another place.";
	}
}

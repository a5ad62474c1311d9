package framewright.ui.report;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import framewright.core.library.Library;
import framewright.ui.workspace.OpenLibrary;

/** Asks for a file, writes the quality report of the library into it, and shows it in the person's web browser. */
public final class QualityReportHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Library library = OpenLibrary.session().library().orElse(null);
		if (library == null) {
			MessageDialog.openInformation(window.getShell(), "Quality Report", "Open a library first; the report is about the frameworks in it.");
			return null;
		}
		// Files are reported on, so what is not saved would be missing.
		if (!window.getActivePage().saveAllEditors(true)) {
			return null;
		}
		FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE);
		dialog.setText("Quality Report");
		dialog.setFilterExtensions(new String[] { "*.html" });
		dialog.setFilterNames(new String[] { "Web page" });
		dialog.setFileName("quality-report.html");
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			Path file = Path.of(chosen);
			new QualityReportJob(library, file, () -> {
				if (!Program.launch(file.toUri().toString())) {
					MessageDialog.openInformation(window.getShell(), "Quality Report", "“" + file + "” is written. Open it in your web browser.");
				}
			}).schedule();
		}
		return null;
	}
}

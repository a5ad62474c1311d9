package framewright.core.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.extension.Extension;
import framewright.core.extension.Extension.FailedExtensionException;
import framewright.core.extension.Options;
import framewright.core.extension.Options.BadOptionException;
import framewright.core.library.Library;
import framewright.dsl.model.Framework;

/**
 * Carries out one export: a framework in a format. The window and the command line export with it and with nothing else.
 *
 * @param options the values of the format's options
 */
public record Export(Extension<Exporter> format, Framework framework, Library library, Options options) {

	/**
	 * What came of it.
	 *
	 * @param files the files that were written, in their order; absolute
	 */
	public record Outcome(List<Path> files, LossReport losses) {
	}

	/**
	 * Writes the files. They are all there when it is done, and as they were when it fails or is cancelled.
	 *
	 * @throws BadOptionException when the options ask for a part that the framework does not have
	 * @throws FailedExtensionException when the plug-in is broken
	 * @throws IOException when a file could not be written; its message is shown to people
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	public Outcome write(Path folder, IProgressMonitor monitor) throws IOException, BadOptionException, FailedExtensionException {
		Exporter exporter = format.create();
		Selection selection = Exporters.isDocument(format) ? Selection.of(options) : Selection.WHOLE;
		Framework selected = selection.of(framework);
		try (OutputFolder output = new OutputFolder(folder)) {
			ExportResult result = exporter.export(new ExportRequest(selected, framework, library, options, selection, output), monitor);
			LossReport losses = LossReport.of(selected, format.label(), exporter.fidelity(options), result.losses());
			output.finish();
			return new Outcome(output.written(), losses);
		}
	}
}

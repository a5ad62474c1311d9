package framewright.core.exchange;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.extension.Options;

/**
 * Writes a framework in another format. Provided at the extension point {@code framewright.core.exporters}; an instance serves one export.
 */
public interface Exporter {

	/**
	 * What the format holds of a framework, with the values of the exporter's options. The loss report is made from it.
	 */
	default Fidelity fidelity(Options options) {
		return Fidelity.UNKNOWN;
	}

	/**
	 * Writes the files of one framework.
	 *
	 * @param request what to write and where
	 * @param monitor told of the progress, and asked now and then whether to stop
	 * @return what was lost besides what {@link #fidelity} says
	 * @throws IOException when a file could not be written; its message is shown to people
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException;
}

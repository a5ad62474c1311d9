package framewright.core.exchange;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Writes a framework in another format. Provided at the extension point {@code framewright.core.exporters}; an instance serves one export.
 */
public interface Exporter {

	/**
	 * Writes the files of one framework.
	 *
	 * @param request what to write and where
	 * @param monitor told of the progress, and asked now and then whether to stop
	 * @return what the format could not hold
	 * @throws IOException when a file could not be written; its message is shown to people
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException;
}

package framewright.ui.tests;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;

/** Works until it is stopped. */
public final class SlowExporter implements Exporter {

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) {
		while (!monitor.isCanceled()) {
			Thread.onSpinWait();
		}
		throw new OperationCanceledException();
	}
}

package framewright.core.exchange;

import java.io.IOException;
import java.util.Locale;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.extension.Options;

/** Writes the title of a framework; declared in fragment.xml. */
public final class TitleExporter implements Exporter {

	@Override
	public Fidelity fidelity(Options options) {
		return Fidelity.UNKNOWN.holding(Aspect.TITLE).leavingOut(Aspect.ELEMENT_TITLES).moving("in the name of the file", Aspect.NAMES);
	}

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		String title = request.framework().getTitle();
		request.output().write(request.framework().getName() + ".txt", request.options().text("case").equals("upper") ? title.toUpperCase(Locale.ROOT) : title);
		return ExportResult.COMPLETE;
	}
}

package framewright.core.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.IProgressMonitor;

/** Writes the title of a framework; declared in fragment.xml. */
public final class TitleExporter implements Exporter {

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		String title = request.framework().getTitle();
		request.output().write(request.framework().getName() + ".txt", request.options().text("case").equals("upper") ? title.toUpperCase(Locale.ROOT) : title);
		return new ExportResult(List.of("Everything but the title was left out."));
	}
}

package framewright.format.html;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.Loss;
import framewright.core.exchange.OutputFolder;
import framewright.core.extension.Options;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;

/** Writes a framework as a handbook: one web page, {@code NAME.html}, that needs no other file and asks no other computer for anything. */
public class HandbookExporter implements Exporter {

	/** Of 100 parts of the work: reading the model takes about as long as writing the page. */
	private static final int HALF = 50;

	@Override
	public Fidelity fidelity(Options options) {
		Fidelity fidelity = Fidelity.WHOLE.leavingOut(Aspect.ACCEPTANCES, Aspect.RETIRED_TEXTS, Aspect.LEVEL_NAMES);
		return options.flag("retired") ? fidelity : fidelity.leavingOut(Aspect.RETIRED, Aspect.SUCCESSORS);
	}

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		Framework framework = request.framework();
		SubMonitor progress = SubMonitor.convert(monitor, "Writing the handbook of " + framework.getTitle(), 2 * HALF);
		HandbookOptions options = HandbookOptions.of(request.options());
		Publication publication = Publication.of(request, options.changes(), progress);
		Set<Loss> losses = new LinkedHashSet<>();
		SubMonitor reading = progress.split(HALF).setWorkRemaining(Frameworks.allElements(framework).size());
		Handbook handbook = new HandbookBuilder(framework, request.library(), options, publication, losses, reading).build();
		String page = new HandbookPage(handbook, Look.of(options, publication.brand())).write(progress.split(HALF));
		request.output().write(fileName(framework, "html"), page);
		return new ExportResult(List.copyOf(losses));
	}

	static String fileName(Framework framework, String extension) {
		return OutputFolder.fileName(framework.getName()) + "." + extension;
	}
}

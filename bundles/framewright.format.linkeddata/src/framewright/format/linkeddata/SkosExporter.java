package framewright.format.linkeddata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.Loss;
import framewright.core.extension.Options;

/** Writes a framework as a SKOS concept scheme in Turtle. */
public class SkosExporter implements Exporter {

	@Override
	public Fidelity fidelity(Options options) {
		return Fidelity.WHOLE.moving("as the marks of Markdown in the texts", Aspect.FORMATTING)
				.moving("as the name of its file and what is said about it; the picture itself stays in the library", Aspect.FIGURES, Aspect.LOGO)
				.leavingOut(Aspect.ACCEPTANCES);
	}

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Writing " + request.framework().getName(), 10);
		Signs signs = new Signs();
		Graph graph = new Graph(Language.of(request.framework()), signs);
		Web web = new Web(request.framework(), Base.of(request.options()));
		SkosTexts texts = new SkosTexts(graph, web);
		new SkosScheme(graph, web, texts).write(Succession.of(request.framework(), request.library()), progress.split(7));
		String turtle = graph.turtle(Terms.PREFIXES);
		progress.split(3);
		request.output().write(request.framework().getName() + ".ttl", turtle);
		List<Loss> losses = new ArrayList<>(texts.losses());
		losses.addAll(signs.losses());
		return new ExportResult(losses);
	}
}

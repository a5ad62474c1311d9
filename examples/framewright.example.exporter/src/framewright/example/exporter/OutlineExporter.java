package framewright.example.exporter;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Fidelity;
import framewright.core.extension.Options;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;

/** Writes the titles of a framework as an outline in plain text. README.md explains it line by line. */
public final class OutlineExporter implements Exporter {

	private static final String INDENT = "    ";

	/** Everything else is left out, and Framewright tells people so. */
	@Override
	public Fidelity fidelity(Options options) {
		return Fidelity.NOTHING.holding(Aspect.TITLE, Aspect.ELEMENT_TITLES, Aspect.NUMBERS, Aspect.CODES);
	}

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		Framework framework = request.framework();
		int depth = request.options().number("depth");
		List<Element> roots = Frameworks.elementsInForce(framework);
		SubMonitor progress = SubMonitor.convert(monitor, framework.getTitle(), roots.size());
		Numbering numbering = Numbering.of(framework);
		StringBuilder outline = new StringBuilder(framework.getTitle()).append('\n');
		for (Element root : roots) {
			progress.split(1);
			add(root, numbering, depth, 1, outline);
		}
		request.output().write(framework.getName() + ".txt", outline.toString());
		return ExportResult.COMPLETE;
	}

	private static void add(Element element, Numbering numbering, int depth, int tier, StringBuilder outline) {
		outline.append(INDENT.repeat(tier - 1)).append(numbering.heading(element)).append('\n');
		if (tier != depth) {
			Frameworks.elementsInForce(element).forEach(child -> add(child, numbering, depth, tier + 1, outline));
		}
	}
}

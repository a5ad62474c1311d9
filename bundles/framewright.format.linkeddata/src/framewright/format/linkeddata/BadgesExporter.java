package framewright.format.linkeddata;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import com.google.gson.JsonArray;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Fidelity;
import framewright.core.extension.Options;

/**
 * Writes what a badge is aligned to: an Alignment object of Open Badges 3.0 for each part and each of its levels, as JSON and as a table to pick them
 * from.
 */
public class BadgesExporter implements Exporter {

	@Override
	public Fidelity fidelity(Options options) {
		Fidelity fidelity = Fidelity.WHOLE.leavingOut(Aspect.values())
				.holding(Aspect.TITLE, Aspect.VERSION, Aspect.ELEMENT_TITLES, Aspect.DESCRIPTORS, Aspect.LEVELS)
				.moving("in the description of the alignment, before the descriptor", Aspect.STEMS)
				.moving("in the description of the alignment, without its formatting", Aspect.WHAT, Aspect.SUMMARIES);
		boolean numbers = options.text("code").equals("number");
		return numbers ? fidelity.holding(Aspect.NUMBERS, Aspect.CODES) : fidelity.holding(Aspect.IDENTIFIER);
	}

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Writing " + request.framework().getName(), 10);
		Signs signs = new Signs();
		Web web = new Web(request.framework(), Base.of(request.options()));
		Alignments alignments = Alignments.of(web, request.options(), signs, progress.split(8));
		String name = request.framework().getName();
		JsonArray array = alignments.json();
		progress.split(1);
		request.output().write(name + "-alignments.json", Json.print(array));
		request.output().write(name + "-alignments.csv", alignments.csv());
		return new ExportResult(signs.losses());
	}
}

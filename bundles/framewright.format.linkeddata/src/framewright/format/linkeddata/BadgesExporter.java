package framewright.format.linkeddata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import com.google.gson.JsonArray;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.Loss;
import framewright.core.extension.Options;

/**
 * Writes what a badge is aligned to: an Alignment object of Open Badges 3.0 for each part and each of its levels, as JSON and as a table to pick them
 * from.
 */
public class BadgesExporter implements Exporter {

	@Override
	public Fidelity fidelity(Options options) {
		Fidelity fidelity = Fidelity.WHOLE.leavingOut(Aspect.values())
				.holding(Aspect.TITLE, Aspect.VERSION, Aspect.ELEMENT_TITLES, Aspect.DESCRIPTORS)
				.moving("in the descriptions of the alignments", Aspect.SCALES, Aspect.LEVELS)
				.moving("in the description of the alignment, before the descriptor", Aspect.STEMS)
				.moving("in the description of the alignment, without its formatting", Aspect.WHAT, Aspect.SUMMARIES);
		boolean rated = options.text("parts").equals("rated");
		boolean numbers = Alignments.numbers(options);
		fidelity = numbers ? fidelity.holding(Aspect.NUMBERS, Aspect.CODES) : fidelity;
		fidelity = !numbers || !Alignments.registry(options) || options.text("base").isBlank() ? fidelity.moving("in the addresses and codes of the alignments", Aspect.IDENTIFIER) : fidelity;
		if (rated) {
			fidelity = fidelity.moving("in the descriptions of the alignments of rated parts, without formatting; those of the framework and of other parts are left out", Aspect.WHAT, Aspect.SUMMARIES)
					.moving("in the alignments of rated parts; those of other parts are left out", Aspect.ELEMENT_TITLES)
					.moving("in the descriptions of the alignments of rated parts; those of other scales are left out", Aspect.SCALES, Aspect.LEVELS);
			fidelity = numbers ? fidelity.moving("in the alignments of rated parts; those of other parts are left out", Aspect.NUMBERS, Aspect.CODES) : fidelity;
			fidelity = fidelity.of(Aspect.IDENTIFIER).kind() == Fidelity.Kind.MOVED ? fidelity.moving("in the addresses and codes of the alignments of rated parts; those of the framework and of other parts are left out", Aspect.IDENTIFIER) : fidelity;
		}
		return fidelity;
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
		List<Loss> losses = new ArrayList<>(alignments.losses());
		losses.addAll(signs.losses());
		return new ExportResult(losses);
	}
}

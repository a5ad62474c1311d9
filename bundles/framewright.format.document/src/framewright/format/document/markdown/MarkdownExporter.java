package framewright.format.document.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Writes a framework as one Markdown document (CommonMark with the tables of GitHub), with its pictures beside it. */
public class MarkdownExporter implements Exporter {

	@Override
	public Fidelity fidelity(Options options) {
		Fidelity fidelity = Fidelity.WHOLE.leavingOut(Aspect.ACCEPTANCES, Aspect.SHORT_TITLES, Aspect.TIERS, Aspect.LEVEL_NAMES, Aspect.IDENTIFIER, Aspect.NAMES, Aspect.FORMER_NAMES);
		return options.flag("retired") ? fidelity : fidelity.leavingOut(Aspect.RETIRED, Aspect.RETIRED_TEXTS, Aspect.SUCCESSORS);
	}

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Writing " + request.framework().getName(), 10);
		DocumentWriter document = DocumentWriter.write(request.framework(), request.options(), progress.split(8));
		List<Loss> losses = new ArrayList<>(document.losses());
		for (String picture : document.pictures()) {
			copy(request, picture, losses);
		}
		request.output().write(request.framework().getName() + ".md", document.text());
		progress.worked(2);
		return new ExportResult(losses);
	}

	/** Copies a picture of the library to its place beside the document. No other file is ever copied, however the framework names it. */
	private static void copy(ExportRequest request, String picture, List<Loss> losses) throws IOException {
		Path assets = request.library().folder().resolve("assets").normalize();
		Path file = resolve(request.library().folder(), picture);
		if (file == null || !file.startsWith(assets) || !Files.isRegularFile(file) || !file.toRealPath().startsWith(assets.toRealPath())) {
			losses.add(Loss.of(Aspect.FIGURES, "The picture " + picture + " is not in the library and is left out. Put it in the folder assets of the library."));
			return;
		}
		request.output().write(picture, Files.readAllBytes(file));
	}

	private static Path resolve(Path folder, String picture) {
		try {
			return folder.resolve(picture).normalize();
		} catch (java.nio.file.InvalidPathException e) {
			return null;
		}
	}
}

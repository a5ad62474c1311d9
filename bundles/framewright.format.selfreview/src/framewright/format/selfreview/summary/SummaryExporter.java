package framewright.format.selfreview.summary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Brand;
import framewright.core.exchange.Edition;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.Loss;
import framewright.core.extension.Options;
import framewright.format.selfreview.Form;
import framewright.format.selfreview.Pages;
import framewright.format.selfreview.SelfReviewExporter;

/** Sums up the filled self-review spreadsheets of a team, as a page and as a spreadsheet. */
public final class SummaryExporter implements Exporter {

	/** What the names of the files end in, before their endings. */
	static final String SUFFIX = "-summary";

	@Override
	public Fidelity fidelity(Options options) {
		return Fidelity.NOTHING.holding(Aspect.TITLE, Aspect.VERSION, Aspect.EDITION, Aspect.DATE, Aspect.PUBLISHER, Aspect.ELEMENT_TITLES, Aspect.NUMBERS, Aspect.CODES, Aspect.LEVELS);
	}

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Summing up the self-reviews of " + request.framework().getTitle(), 100);
		Form form = Form.of(request, false, false, progress.split(20));
		Brand brand = Brand.of(request.library());
		Summary summary = Summary.of(form, folder(request.options().text("from")), Math.max(1, request.options().number("least")), progress.split(40));
		String name = SelfReviewExporter.fileName(form.framework()) + SUFFIX;
		request.output().write(name + ".html", Pages.fill("summary", Map.of("summary", summary), brand, progress.split(20)));
		request.output().write(name + ".xlsx", new SummarySheet(summary, brand, Edition.of(request.framework(), request.library()).moment()).write());
		return new ExportResult(summary.leftOut().stream().map(why -> Loss.of(Aspect.TITLE, why)).toList());
	}

	/** The folder with the filled forms: what was named, or what that lies in. */
	private static Path folder(String from) throws IOException {
		try {
			Path named = from.isBlank() ? null : Path.of(from.strip()).toAbsolutePath();
			Path folder = named == null || Files.isDirectory(named) ? named : named.getParent();
			if (folder == null || !Files.exists(named)) {
				throw new IOException(named == null ? "Say where the filled spreadsheets are: choose one of them, or their folder." : "There is no file or folder " + named + ". Choose one of the filled spreadsheets, or their folder.");
			}
			return folder;
		} catch (InvalidPathException e) {
			throw new IOException("“" + from + "” is no file or folder. Choose one of the filled spreadsheets, or their folder.", e);
		}
	}
}

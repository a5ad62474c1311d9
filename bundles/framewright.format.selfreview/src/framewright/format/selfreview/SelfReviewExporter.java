package framewright.format.selfreview;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
import framewright.core.exchange.OutputFolder;
import framewright.core.extension.Options;
import framewright.format.selfreview.Form.Part;

/** Writes the form in which people review themselves, as a page to print, a Word document and a spreadsheet. */
public final class SelfReviewExporter implements Exporter {

	/** What the names of the files end in, before their endings. */
	public static final String SUFFIX = "-self-review";

	@Override
	public Fidelity fidelity(Options options) {
		Fidelity asked = Fidelity.NOTHING.holding(Aspect.TITLE, Aspect.SUBTITLE, Aspect.VERSION, Aspect.EDITION, Aspect.DATE, Aspect.PUBLISHER, Aspect.LANGUAGE, Aspect.REVIEW_BY, Aspect.LOGO, Aspect.ELEMENT_TITLES, Aspect.NUMBERS, Aspect.CODES, Aspect.LEVELS,
				Aspect.DESCRIPTORS, Aspect.STEMS);
		Fidelity explained = options.flag("explanations") ? asked.holding(Aspect.SUMMARIES, Aspect.WHAT, Aspect.QUESTIONS) : asked;
		return explained;
	}

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Writing the self-review form of " + request.framework().getTitle(), 100);
		Form form = Form.of(request, request.options().flag("explanations"), request.options().flag("changes"), progress.split(20));
		Brand brand = Brand.of(request.library());
		Instant moment = Edition.of(request.framework(), request.library()).moment();
		List<String> missing = new ArrayList<>();
		Optional<Logo> logo = Logo.of(request.whole(), brand, request.library().folder(), missing);
		String name = fileName(form.framework());
		if (wanted(request.options(), "html")) {
			request.output().write(name + ".html", new FormPage(form, brand, logo).write(progress.split(20)));
		}
		if (wanted(request.options(), "docx")) {
			request.output().write(name + ".docx", new FormDocument(form, brand, logo, moment).write(progress.split(30)));
		}
		if (sheet(request.options())) {
			request.output().write(name + ".xlsx", new FormSheet(form, brand, moment).write(progress.split(30)));
		}
		List<Loss> losses = new ArrayList<>(sheet(request.options()) ? cut(form) : List.of());
		missing.forEach(sentence -> losses.add(Loss.of(Aspect.LOGO, sentence)));
		return new ExportResult(List.copyOf(losses));
	}

	/** A cell of a spreadsheet holds so much and no more. */
	private static List<Loss> cut(Form form) {
		List<String> cut = form.parts().stream().filter(part -> FormSheet.explained(part).length() > Workbooks.LONGEST).map(Part::name).toList();
		return cut.isEmpty() ? List.of() : List.of(new Loss(Aspect.DESCRIPTORS, cut, "They are cut in the spreadsheet, whose cells hold " + Workbooks.LONGEST + " signs."));
	}

	private static boolean wanted(Options options, String kind) {
		return options.text("as").equals("all") || options.text("as").equals(kind);
	}

	private static boolean sheet(Options options) {
		return wanted(options, "xlsx");
	}

	/** What the files of a framework's form are called, without their endings. */
	public static String fileName(String framework) {
		return OutputFolder.fileName(framework) + SUFFIX;
	}
}

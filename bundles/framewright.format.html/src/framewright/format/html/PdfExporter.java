package framewright.format.html;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.Loss;
import framewright.core.exchange.Use;
import framewright.core.extension.Options;
import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Scale;
import framewright.format.html.print.Book;
import framewright.format.html.print.Typesetter;

/** Writes a framework as a handbook to be printed: {@code NAME.pdf}. */
public class PdfExporter implements Exporter {

	/** Of 100 parts of the work: reading the model takes a short time, typesetting a long one. */
	private static final int READING = 5;
	private static final int SETTING = 95;

	/** How many signs a sentence names. */
	private static final int MOST_SIGNS = 20;

	@Override
	public Fidelity fidelity(Options options) {
		Fidelity fidelity = Fidelity.WHOLE.leavingOut(Aspect.ACCEPTANCES, Aspect.RETIRED_TEXTS)
				.moving("in the addresses of the places that links lead to (FILE.pdf#nameddest=NAME)", Aspect.NAMES, Aspect.FORMER_NAMES, Aspect.IDENTIFIER);
		return options.flag("retired") ? fidelity : fidelity.leavingOut(Aspect.RETIRED, Aspect.SUCCESSORS);
	}

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		Framework framework = request.framework();
		Options options = request.options();
		SubMonitor progress = SubMonitor.convert(monitor, "Typesetting the handbook of " + framework.getTitle(), READING + SETTING);
		HandbookOptions handbookOptions = new HandbookOptions(options.flag("smartcard"), options.flag("retired"), options.flag("changes"), "light", options.text("accent"));
		Publication publication = Publication.of(request, options.flag("changes"), progress);
		Set<Loss> losses = new LinkedHashSet<>();
		SubMonitor reading = progress.split(READING).setWorkRemaining(Frameworks.allElements(framework).size());
		Handbook handbook = new HandbookBuilder(framework, request.library(), handbookOptions, publication, losses, reading).build();
		Palette palette = new Palette(Look.resource("palettes.css"), publication.brand());
		Book book = new Book(handbook, palette.colours(options.text("accent"), "light"), options.flag("contents"),
				Book.Landscape.valueOf(options.text("landscape").toUpperCase(Locale.ROOT)), aliases(framework), publication.edition().moment());
		SubMonitor setting = progress.split(SETTING);
		try (OutputStream out = request.output().open(HandbookExporter.fileName(framework, "pdf"))) {
			new Typesetter(book, Look.resource("print/print.css"), (template, values) -> HandbookPage.fill(template, values, setting)).set(out, setting);
		}
		tellMissingSigns(framework, losses);
		return new ExportResult(List.copyOf(losses));
	}

	/** What scales and levels were called before, and identifiers of scales; the handbook itself tells those of all else. */
	private static Map<String, String> aliases(Framework framework) {
		Map<String, String> aliases = new HashMap<>();
		aliases.put(Identity.of(framework).framework().toString(), "page.top");
		for (Scale scale : Frameworks.scales(framework)) {
			String anchor = "scale." + scale.getName();
			scale.getFormerly().forEach(former -> aliases.put("scale." + former, anchor));
			if (scale.getUuid() != null) {
				aliases.put(scale.getUuid(), anchor);
			}
			for (Level level : Frameworks.levels(scale)) {
				level.getFormerly().forEach(former -> aliases.put("level." + scale.getName() + "." + former, "level." + scale.getName() + "." + level.getName()));
			}
		}
		return aliases;
	}

	private static void tellMissingSigns(Framework framework, Set<Loss> losses) {
		Map<Aspect, Set<String>> signs = new EnumMap<>(Aspect.class);
		Map<Aspect, Set<String>> elements = new EnumMap<>(Aspect.class);
		for (Use use : Use.of(framework)) {
			Set<String> missing = Typesetter.missing(use.value());
			if (!missing.isEmpty()) {
				signs.computeIfAbsent(use.aspect(), aspect -> new TreeSet<>()).addAll(missing);
				elements.computeIfAbsent(use.aspect(), aspect -> new LinkedHashSet<>()).add(use.element());
			}
		}
		signs.forEach((aspect, missing) -> losses.add(new Loss(aspect, elements.get(aspect).stream().filter(element -> !element.isEmpty()).toList(),
				"An empty box stands for what the fonts do not have: " + String.join(" ", missing.stream().limit(MOST_SIGNS).toList()) + (missing.size() > MOST_SIGNS ? " and others." : "."))));
	}
}

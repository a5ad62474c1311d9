package framewright.format.moodle;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.compare.Change;
import framewright.core.compare.Comparison;
import framewright.core.compare.UnreadableTextException;
import framewright.core.exchange.Aspect;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Fidelity;
import framewright.core.extension.Options;
import framewright.core.extension.Services;
import framewright.core.history.History;
import framewright.core.history.PublishedVersion;
import framewright.core.library.FrameworkText;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;

/**
 * Writes a framework as the CSV file that Moodle's “Import competency framework” reads, and beside it the list of ID numbers by which an administrator moves people from the version
 * before to this one.
 */
public class MoodleExporter implements Exporter {

	private final Function<Class<?>, Optional<?>> services;

	public MoodleExporter() {
		this(Services::find);
	}

	/** @param services finds the history and the comparison; for tests */
	MoodleExporter(Function<Class<?>, Optional<?>> services) {
		this.services = services;
	}

	@Override
	public Fidelity fidelity(Options options) {
		boolean children = options.text("levels").equals("children");
		return Fidelity.WHOLE
				.moving("in the description of the framework", Aspect.SUBTITLE, Aspect.STATUS, Aspect.EDITION, Aspect.DATE, Aspect.IDENTIFIER, Aspect.PUBLISHER, Aspect.OWNER, Aspect.AUTHORS, Aspect.CONTACT, Aspect.REFERENCE,
						Aspect.LANGUAGE, Aspect.LICENCE, Aspect.AUDIENCE, Aspect.REVIEW_BY, Aspect.DERIVED_FROM, Aspect.TIERS, Aspect.SCALES, Aspect.LEVEL_TEXTS, Aspect.LEVEL_NAMES, Aspect.GLOSSARY, Aspect.SOURCES, Aspect.RETIRED,
						Aspect.SUCCESSORS)
				.moving("in the description", Aspect.SHORT_TITLES, Aspect.ELEMENT_AUDIENCE, Aspect.SUMMARIES, Aspect.WHAT, Aspect.WHY, Aspect.HOW, Aspect.NOTES, Aspect.SECTIONS, Aspect.HEADINGS, Aspect.LEAD_INS,
						Aspect.INDICATORS, Aspect.QUESTIONS, Aspect.SUGGESTIONS, Aspect.TESTS, Aspect.VOICES, Aspect.ATTRIBUTIONS, Aspect.READING, Aspect.STEMS, Aspect.REFERENCE_NOTES, Aspect.ADDRESSES)
				.moving("in the ID numbers and descriptions", Aspect.NAMES, Aspect.FORMER_NAMES)
				.moving("in front of the short name", Aspect.NUMBERS, Aspect.CODES)
				.moving("in the description, without the picture", Aspect.FIGURES)
				.moving("in the description; those within the framework are cross-references in Moodle, too", Aspect.CROSS_REFERENCES)
				.moving(children ? "as competencies of their own below the part" : "in the description", Aspect.DESCRIPTORS)
				.leavingOut(Aspect.LOGO, Aspect.RETIRED_TEXTS, Aspect.ACCEPTANCES);
	}

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		Framework framework = request.framework();
		SubMonitor progress = SubMonitor.convert(monitor, "Writing " + framework.getName(), 10);
		boolean levels = request.options().text("levels").equals("children");
		String proficient = request.options().text("proficient").strip();
		if (!proficient.isEmpty() && !Scales.has(framework, proficient)) {
			throw new IOException("No scale of “" + framework.getTitle() + "” has a level “" + proficient + "”. Use the title of a level, or leave it empty for the highest.");
		}
		Optional<PublishedVersion> before = before(request);
		Mends mends = new Mends();
		SubMonitor parts = progress.split(6).setWorkRemaining(Frameworks.allElements(framework).size());
		List<Row> rows = new Competencies(framework, IdNumbers.of(framework), levels, proficient, mends, parts).rows();
		Preflight.check(rows);
		request.output().write(framework.getName() + ".moodle.csv", csv(Row.HEADINGS, rows.stream().map(Row::cells).toList()));
		if (before.isPresent()) {
			String list = mapping(framework, before.get(), levels, progress.split(4));
			request.output().write(framework.getName() + ".moodle-since-" + before.get().version() + ".csv", list);
		}
		return new ExportResult(mends.losses());
	}

	/** Every cell stands in quotation marks, so that no reader guesses. */
	private static String csv(List<String> headings, List<List<String>> lines) throws IOException {
		StringWriter text = new StringWriter();
		CSVFormat format = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
		try (CSVPrinter printer = new CSVPrinter(text, format)) {
			printer.printRecord(headings);
			for (List<String> line : lines) {
				printer.printRecord(line);
			}
		}
		return text.toString();
	}

	private <T> Optional<T> service(Class<T> type) {
		return services.apply(type).map(type::cast);
	}

	/** The version that people are moved from. */
	private Optional<PublishedVersion> before(ExportRequest request) throws IOException {
		String since = request.options().text("since").strip();
		Framework framework = request.framework();
		Optional<History> history = service(History.class).filter(one -> framework.getName() != null);
		if (since.isEmpty()) {
			return history.isEmpty() ? Optional.empty() : history.get().before(request.library(), framework.getName(), framework.getVersion() == null ? "" : framework.getVersion());
		}
		List<PublishedVersion> published = history.isEmpty() ? List.of() : history.get().published(request.library(), framework.getName());
		return Optional.of(published.stream().filter(one -> one.version().equals(since)).findFirst()
				.orElseThrow(() -> new IOException("Version “" + since + "” of “" + framework.getTitle() + "” has not been published. Use a published version, or leave it empty for the last one.")));
	}

	private String mapping(Framework framework, PublishedVersion before, boolean levels, SubMonitor progress) throws IOException {
		String oldText = service(History.class).orElseThrow().text(before);
		Framework old = FrameworkText.read(oldText).orElseThrow(() -> new IOException("Version " + before.version() + " of “" + framework.getTitle() + "” cannot be read, so it cannot be told what became of its ID numbers."));
		progress.checkCanceled();
		List<Change> changes = new ArrayList<>();
		boolean[] compared = { false };
		List<Mapping.Line> lines = new Mapping(old, framework, levels).lines(element -> {
			if (!compared[0]) {
				compared[0] = true;
				changes.addAll(changes(oldText, framework, progress));
			}
			return changes;
		});
		Mends mends = new Mends(); // these lines are for people
		return csv(Mapping.HEADINGS, lines.stream().map(line -> line.cells().stream().map(cell -> mends.line(Aspect.ELEMENT_TITLES, cell, "")).toList()).toList());
	}

	private List<Change> changes(String oldText, Framework framework, SubMonitor progress) {
		Optional<Comparison> comparison = service(Comparison.class);
		Optional<String> now = FrameworkText.of(framework);
		if (comparison.isEmpty() || now.isEmpty()) {
			return List.of();
		}
		try {
			return comparison.get().between(new Comparison.Text("before", oldText), new Comparison.Text("now", now.get()), progress::isCanceled).changes();
		} catch (UnreadableTextException e) {
			return List.of(); // what cannot be compared is told as removed
		}
	}
}

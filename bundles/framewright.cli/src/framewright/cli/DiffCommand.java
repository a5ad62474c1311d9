package framewright.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.cli.Commands.RefusedException;
import framewright.core.compare.Change;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.core.compare.Comparison.Text;
import framewright.core.compare.Run;
import framewright.core.compare.Sentences;
import framewright.core.compare.UnreadableTextException;
import framewright.core.extension.Services;
import framewright.core.library.WholeFile;
import framewright.core.review.ChangeReport;
import framewright.core.review.ChangeReport.Reported;
import framewright.core.review.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "Tells what changed between two versions of a framework, in meaning.")
final class DiffCommand implements Callable<Integer> {

	/** How many signs of unchanged text are shown beside a change. */
	private static final int AROUND = 40;

	@Parameters(index = "0", paramLabel = "OLD", description = "The older version: a file, or FILE@VERSION.")
	private String old;

	@Parameters(index = "1", paramLabel = "NEW", description = "The newer version: a file, or FILE@VERSION.")
	private String now;

	@Option(names = "--format", paramLabel = "text|json|html|docx|markdown", defaultValue = "text", description = "How to tell it (default: text). Other reports that are installed go by their names, such as release-notes.")
	private String format;

	@Option(names = "--out", paramLabel = "FILE", description = "The file to write to. Word documents need one.")
	private String out;

	@Option(names = "--review", paramLabel = "ID", description = "A review in the library of NEW, by the name of its file without .review: its weights hold, and reports tell what it says.")
	private String review;

	private final Terminal terminal;

	DiffCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		Comparison comparison = comparison();
		List<ChangeReport> reports = Services.all(ChangeReport.class);
		Optional<ChangeReport> report = reports.stream().filter(one -> one.id().equals(format)).findFirst();
		if (report.isEmpty() && !List.of("text", "json").contains(format)) {
			throw new RefusedException("There is no report called “" + format + "”. There are text, json, " + String.join(", ", reports.stream().map(ChangeReport::id).sorted().toList()) + ".");
		}
		if (report.isPresent() && out == null && report.get().extension().equals("docx")) {
			throw new RefusedException("A Word document cannot be shown here. Say with --out which file to write.");
		}
		Text older = Texts.of(old);
		Text newer = Texts.of(now);
		IProgressMonitor monitor = terminal.progress();
		monitor.beginTask("Comparing", IProgressMonitor.UNKNOWN);
		Changes changes = changes(comparison, older, newer, monitor);
		monitor.done();
		Optional<Review> said = review == null ? Optional.empty() : Optional.of(ReviewOption.find(review, now, changes.now().framework()));
		if (said.isPresent()) {
			changes = comparison.judged(changes, ReviewOption.weights(said.get()));
		}
		byte[] told = report.isPresent() ? written(report.get(), new Reported(older, newer, changes, said, comparison)) : Texts.bytes(format.equals("json") ? json(changes) : text(changes, comparison));
		if (out == null) {
			terminal.out().write(told);
			terminal.out().flush();
		} else {
			WholeFile.write(Sources.path(out), told);
			terminal.print(Shown.path(Sources.path(out)));
		}
		return changes.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
	}

	static Comparison comparison() throws RefusedException {
		return Services.find(Comparison.class).orElseThrow(() -> new RefusedException("This installation of Framewright cannot compare: the plug-in framewright.diff is missing."));
	}

	private static Changes changes(Comparison comparison, Text older, Text newer, IProgressMonitor monitor) throws RefusedException {
		try {
			return comparison.between(older, newer, monitor::isCanceled);
		} catch (UnreadableTextException e) {
			throw new RefusedException(e.getMessage());
		}
	}

	private static byte[] written(ChangeReport report, Reported reported) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		report.write(reported, bytes);
		return bytes.toByteArray();
	}

	// ---- as text ----

	private static String text(Changes changes, Comparison comparison) {
		Map<String, String> levels = new LinkedHashMap<>();
		changes.matrix().levels().forEach(level -> levels.put(level.level(), level.title()));
		Map<String, String> titles = new LinkedHashMap<>();
		changes.changes().forEach(change -> titles.put(change.subject().name(), Sentences.element(change.subject())));
		StringBuilder text = new StringBuilder(changes.summary()).append('\n');
		String domain = null;
		String element = null;
		for (Change change : changes.changes()) {
			if (!change.subject().domain().equals(domain)) {
				domain = change.subject().domain();
				text.append('\n').append(domain.isEmpty() ? changes.now().title() : change.subject().domainTitle()).append('\n');
				element = domain;
			}
			if (!change.subject().name().equals(element) && !change.subject().tier().isEmpty()) {
				element = change.subject().name();
				text.append("  ").append(Sentences.element(change.subject())).append('\n');
			}
			String sentence = Sentences.of(change, level -> levels.getOrDefault(level, level), name -> titles.getOrDefault(name, name));
			text.append("    ").append(sentence).append(" [").append(change.weight().id()).append(change.affectsAssessment() ? ", affects assessment]" : "]").append('\n');
			if (change.kind() == ChangeKind.REWORDED) {
				text.append("      ").append(redline(comparison.redline(change.old(), change.now()))).append('\n');
			}
		}
		return text.toString();
	}

	/** The words that came and went, with some of those around them. */
	private static String redline(List<Run> runs) {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < runs.size(); i++) {
			String text = runs.get(i).text().replaceAll("\\s+", " ");
			words.append(switch (runs.get(i).kind()) {
				case REMOVED -> "[-" + text + "-]";
				case ADDED -> "{+" + text + "+}";
				case SAME -> around(text, i > 0, i + 1 < runs.size());
			});
		}
		return words.toString();
	}

	/** The beginning and the end of a stretch that did not change, as far as they stand beside something that did. */
	private static String around(String text, boolean before, boolean after) {
		int room = (before ? AROUND : 0) + (after ? AROUND : 0);
		if (text.length() <= room + 3) {
			return text;
		}
		return (before ? text.substring(0, text.lastIndexOf(' ', AROUND) + 1) : "") + "…" + (after ? text.substring(Math.max(text.length() - AROUND, text.indexOf(' ', text.length() - AROUND))) : "");
	}

	// ---- as JSON: the names of the fields are those of DESIGN section 6 and do not change ----

	private static String json(Changes changes) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("framework", changes.now().framework());
		json.put("title", changes.now().title());
		json.put("oldVersion", changes.old().version());
		json.put("newVersion", changes.now().version());
		json.put("summary", changes.summary());
		json.put("suggestedVersion", changes.suggestedVersion());
		json.put("affectsAssessment", changes.changes().stream().anyMatch(Change::affectsAssessment));
		json.put("changes", changes.changes().stream().map(DiffCommand::json).toList());
		json.put("renumbered", changes.renumbered().stream().map(subject -> Map.of("element", subject.name(), "old", subject.oldNumber(), "new", subject.newNumber())).toList());
		json.put("domains", changes.domains());
		json.put("matrix", matrix(changes));
		return Json.print(json) + "\n";
	}

	private static Map<String, Object> json(Change change) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", change.id());
		json.put("element", change.subject().name());
		json.put("title", change.subject().title());
		json.put("number", change.subject().number());
		json.put("domain", change.subject().domain());
		json.put("kind", change.kind().id());
		json.put("class", change.weight().id());
		json.put("rule", change.rule());
		json.put("facet", change.facet());
		json.put("level", change.level());
		json.put("old", change.old());
		json.put("new", change.now());
		json.put("others", change.others());
		json.put("score", change.score().isPresent() ? Math.round(change.score().getAsDouble() * 100) / 100.0 : null);
		json.put("effect", change.effect());
		return json;
	}

	private static Map<String, Object> matrix(Changes changes) {
		List<Map<String, Object>> rows = new ArrayList<>();
		changes.matrix().rows().forEach(row -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("element", row.subject().name());
			one.put("overall", row.overall());
			one.put("cells", row.cells());
			one.put("affectsAssessment", row.affectsAssessment());
			rows.add(one);
		});
		return Map.of("levels", changes.matrix().levels(), "rows", rows);
	}
}

package framewright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.cli.Commands.RefusedException;
import framewright.core.exchange.ImportReport;
import framewright.core.exchange.ImportReport.Outcome;
import framewright.core.exchange.ImportReports;
import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Importer;
import framewright.core.exchange.Importers;
import framewright.core.exchange.UpdatingImporter;
import framewright.core.extension.Extension;
import framewright.core.extension.Extension.FailedExtensionException;
import framewright.core.extension.Options;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.core.library.WholeFile;
import framewright.dsl.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "Makes a framework of a document, or brings one up to date with it, and tells what became of every line.")
final class ImportCommand implements Callable<Integer> {

	@Parameters(paramLabel = "FILE", description = "The document.")
	private String file;

	@Option(names = "--out", paramLabel = "FILE.framework", required = true, description = "The framework to write.")
	private String out;

	@Option(names = "--from", paramLabel = "ID", description = "The format of the document; “framewright importers” lists them. Default: found out.")
	private String from;

	@Option(names = "--set", paramLabel = "KEY=VALUE", description = "An option of the format. May be repeated.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--report", paramLabel = "FILE.json", description = "Write what became of each line of the document, how sure that is, and what to look at.")
	private String report;

	@Option(names = "--remove", description = "Where the framework is there already and is brought up to date: also remove what the document no longer has.")
	private boolean remove;

	@Option(names = "--keep", description = "Where the framework is there already and is brought up to date: keep what the document no longer has.")
	private boolean keep;

	@Option(names = "--check", description = "Write no framework; only tell what would come of it.")
	private boolean check;

	private final Terminal terminal;

	ImportCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		Path source = Sources.resolve(file);
		if (Files.isDirectory(source)) {
			throw new RefusedException(Shown.path(source) + ": this is a folder. Name the document to import.");
		}
		Path target = Sources.path(Library.isFramework(Path.of(out)) ? out : out + Library.EXTENSION);
		String name = Library.name(target);
		if (!Names.isName(name)) {
			throw new RefusedException("A framework cannot be called “" + name + "”. Use letters, digits and hyphens, and begin with a letter; for instance " + Names.fromTitle(name, Set.of()) + ".");
		}
		IProgressMonitor monitor = terminal.progress();
		Path written = reportFile(source, target);
		Extension<Importer> importer = importer(source);
		Importer reading = create(importer);
		ImportRequest request = new ImportRequest(source, name, options(importer));
		if (Files.exists(target)) {
			return update(importer.id(), reading, request, target, written, monitor);
		}
		Imported imported = reading.read(request, monitor);
		String text = FrameworkText.write(imported.framework());
		if (!FrameworkText.parses(text)) {
			throw new IllegalStateException("the framework made of " + source + " does not parse");
		}
		monitor.done();
		ImportReport told = ImportReport.of(request, target, importer.id(), imported);
		write(told, written); // Where that is refused, nothing of the framework is there yet.
		if (!check) {
			FrameworkText.save(target, text);
		}
		findings(told).forEach(terminal::print);
		terminal.print(Shown.path(target) + (check ? ": not written, because of --check; " : ": written; ") + told.words() + ".");
		return told.count(Outcome.LEFT_OUT) == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
	}

	/** Where the report goes; {@code null} for nowhere. What is wrong with it is told before anything is written. */
	private Path reportFile(Path source, Path target) throws RefusedException {
		Path file = report == null ? null : Sources.path(report);
		if (file != null && (Files.isDirectory(file) || file.toAbsolutePath().equals(source.toAbsolutePath()) || file.toAbsolutePath().equals(target.toAbsolutePath()))) {
			throw new RefusedException(Shown.path(file) + ": the report cannot be written there. Choose a file of its own.");
		}
		if (file != null && file.toAbsolutePath().getParent() != null && Files.exists(file.toAbsolutePath().getParent()) && !Files.isDirectory(file.toAbsolutePath().getParent())) {
			throw new RefusedException(Shown.path(file) + ": the report cannot be written there, because " + file.getParent() + " is no folder.");
		}
		return file;
	}

	static void write(ImportReport report, Path file) throws IOException {
		if (file != null) {
			WholeFile.write(file, ImportReports.json(report).getBytes(StandardCharsets.UTF_8));
		}
	}

	/** Only documents that tell which part is which can bring a framework up to date. */
	private int update(String id, Importer importer, ImportRequest request, Path target, Path written, IProgressMonitor monitor) throws Exception {
		if (!(importer instanceof UpdatingImporter updating)) {
			throw new RefusedException(Shown.path(target) + ": there is a file of that name already, and this kind of document cannot bring a framework up to date. Choose another name.");
		}
		if (remove && keep) {
			throw new RefusedException("Say --remove or --keep, not both.");
		}
		FrameworkUpdate.Removal removal = remove ? FrameworkUpdate.Removal.REMOVE : keep ? FrameworkUpdate.Removal.KEEP : FrameworkUpdate.Removal.REFUSE;
		return new FrameworkUpdate(terminal, id, target, written, removal, check).run(updating, request, monitor);
	}

	private Extension<Importer> importer(Path source) throws Exception {
		if (from != null) {
			return Importers.find(from).orElseThrow(() -> new RefusedException("There is no format called “" + from + "”. “framewright importers” lists them."));
		}
		return Importers.forFile(source).orElseThrow(() -> new RefusedException(Shown.path(source) + ": no importer knows this kind of document. “framewright importers” lists those that are known."));
	}

	private static Importer create(Extension<Importer> importer) throws RefusedException {
		try {
			return importer.create();
		} catch (FailedExtensionException e) {
			throw new RefusedException(e.getMessage());
		}
	}

	private Options options(Extension<Importer> importer) throws RefusedException {
		try {
			return Options.of(importer.options(), settings);
		} catch (Options.BadOptionException e) {
			throw new RefusedException(e.getMessage());
		}
	}

	/** What a person should look at, and what was left out, as findings are printed: one a line, in the order of the document. */
	static List<String> findings(ImportReport report) {
		Map<Integer, SourceLine> lines = new HashMap<>();
		report.lines().forEach(line -> lines.put(line.number(), line));
		record Told(int line, String words) {
		}
		List<Told> told = new ArrayList<>();
		String file = Shown.path(report.source());
		for (Doubt doubt : report.doubts()) {
			SourceLine line = lines.get(doubt.line());
			boolean grave = line != null && (line.loss() || ImportReport.isGuess(line));
			told.add(new Told(doubt.line(), file + ":" + Math.max(1, doubt.line()) + ":1: " + (grave ? "warning: " : "info: ") + where(line) + doubt.message() + " [doubt]"));
		}
		report.lines().stream().filter(SourceLine::loss).forEach(line -> told.add(new Told(line.number(), file + ":" + line.number() + ":1: warning: " + where(line) + line.reason() + " [left-out]")));
		told.sort(Comparator.comparingInt(Told::line));
		return told.stream().map(Told::words).toList();
	}

	/** Where people find a line of a document that has no lines of its own. */
	private static String where(SourceLine line) {
		return line == null || line.where().isEmpty() ? "" : line.where() + ": ";
	}
}

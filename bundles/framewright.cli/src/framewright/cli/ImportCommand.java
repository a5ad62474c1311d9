package framewright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.cli.Commands.RefusedException;
import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Importer;
import framewright.core.exchange.Importers;
import framewright.core.exchange.UpdatingImporter;
import framewright.core.extension.Extension;
import framewright.core.extension.Options;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.core.library.WholeFile;
import framewright.dsl.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "Makes a framework of a document, or brings one up to date with a spreadsheet, and tells where everything went.")
final class ImportCommand implements Callable<Integer> {

	@Parameters(paramLabel = "FILE", description = "The document.")
	private String file;

	@Option(names = "--out", paramLabel = "FILE.framework", required = true, description = "The framework to write.")
	private String out;

	@Option(names = "--from", paramLabel = "ID", description = "The format of the document; “framewright importers” lists them. Default: found out.")
	private String from;

	@Option(names = "--set", paramLabel = "KEY=VALUE", description = "An option of the format. May be repeated.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--report", paramLabel = "FILE.json", description = "Write where each line of the document went.")
	private String report;

	@Option(names = "--remove", description = "Where the framework is there already and is brought up to date: also remove what the document no longer has.")
	private boolean remove;

	@Option(names = "--keep", description = "Where the framework is there already and is brought up to date: keep what the document no longer has.")
	private boolean keep;

	@Option(names = "--check", description = "Where the framework is there already: only tell what would be added, changed and removed.")
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
			throw new RefusedException("A framework cannot be called “" + name + "”. Use letters, digits and hyphens, and begin with a letter; for instance " + Names.fromTitle(name, java.util.Set.of()) + ".");
		}
		IProgressMonitor monitor = terminal.progress();
		Extension<Importer> importer = importer(source);
		Importer reading = importer.create();
		ImportRequest request = new ImportRequest(source, name, options(importer));
		if (Files.exists(target)) {
			return update(reading, request, target, monitor);
		}
		Imported imported = reading.read(request, monitor);
		String text = FrameworkText.write(imported.framework());
		if (!FrameworkText.parses(text)) {
			throw new IllegalStateException("the framework made of " + source + " does not parse");
		}
		FrameworkText.save(target, text);
		if (report != null) {
			WholeFile.write(Sources.path(report), (Json.print(report(source, target, importer, imported)) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
		}
		monitor.done();
		return tell(source, target, imported);
	}

	/** Only documents that hold the whole framework can bring one up to date. */
	private int update(Importer importer, ImportRequest request, Path target, IProgressMonitor monitor) throws Exception {
		if (!(importer instanceof UpdatingImporter updating)) {
			throw new RefusedException(Shown.path(target) + ": there is a file of that name already, and this kind of document cannot bring a framework up to date. Choose another name.");
		}
		if (remove && keep) {
			throw new RefusedException("Say --remove or --keep, not both.");
		}
		FrameworkUpdate.Removal removal = remove ? FrameworkUpdate.Removal.REMOVE : keep ? FrameworkUpdate.Removal.KEEP : FrameworkUpdate.Removal.REFUSE;
		return new FrameworkUpdate(terminal, target, removal, check).run(updating, request, monitor);
	}

	private Extension<Importer> importer(Path source) throws Exception {
		if (from != null) {
			return Importers.find(from).orElseThrow(() -> new RefusedException("There is no format called “" + from + "”. “framewright importers” lists them."));
		}
		return Importers.forFile(source).orElseThrow(() -> new RefusedException(Shown.path(source) + ": no importer knows this kind of document. “framewright importers” lists those that are known."));
	}

	private Options options(Extension<Importer> importer) throws RefusedException {
		try {
			return Options.of(importer.options(), settings);
		} catch (Options.BadOptionException e) {
			throw new RefusedException(e.getMessage());
		}
	}

	private int tell(Path source, Path target, Imported imported) {
		for (SourceLine line : imported.left()) {
			terminal.print(Shown.path(source) + ":" + line.number() + ":1: warning: " + line.reason() + " [left-out]");
		}
		long used = imported.lines().stream().filter(line -> !line.place().isEmpty()).count();
		terminal.print(Shown.path(target) + ": written; " + used + " lines of the document used, " + imported.left().size() + " left out.");
		return imported.left().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
	}

	private static Map<String, Object> report(Path source, Path target, Extension<Importer> importer, Imported imported) {
		List<Map<String, Object>> lines = new ArrayList<>();
		for (SourceLine line : imported.lines()) {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("line", line.number());
			one.put("text", line.text());
			one.put("outcome", line.loss() ? "left-out" : line.place().isEmpty() ? "skipped" : "used");
			if (!line.place().isEmpty()) {
				one.put("place", line.place());
			}
			if (!line.reason().isEmpty()) {
				one.put("reason", line.reason());
			}
			lines.add(one);
		}
		Map<String, Object> report = new LinkedHashMap<>();
		report.put("source", source.toString());
		report.put("framework", target.toString());
		report.put("importer", importer.id());
		report.put("used", imported.lines().stream().filter(line -> !line.place().isEmpty()).count());
		report.put("leftOut", imported.left().size());
		report.put("lines", lines);
		return report;
	}
}

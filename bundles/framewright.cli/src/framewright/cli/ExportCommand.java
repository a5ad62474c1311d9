package framewright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.cli.Commands.RefusedException;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Exporters;
import framewright.core.exchange.LossReport;
import framewright.core.exchange.LossReports;
import framewright.core.exchange.Profile;
import framewright.core.extension.Extension;
import framewright.core.extension.Options;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "Publishes frameworks in other formats.")
final class ExportCommand implements Callable<Integer> {

	@Parameters(paramLabel = "PATH", description = "A file or a folder; FILE@VERSION for a published or saved version.")
	private String path;

	@Option(names = "--to", paramLabel = "ID", split = ",", description = "One or more formats; “framewright exporters” lists them.")
	private List<String> formats = new ArrayList<>();

	@Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write to; it is made if need be.")
	private String out;

	@Option(names = "--set", paramLabel = "KEY=VALUE", description = "An option of the formats that know it, or of one as FORMAT.KEY. May be repeated.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--profile", paramLabel = "NAME", description = "Formats and options as the library's settings name them.")
	private String profile;

	@Option(names = "--report", paramLabel = "FILE", description = "Writes what the formats could not hold to a file, as its ending says: .html, .json or plain text.")
	private String report;

	private final Terminal terminal;

	ExportCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		IProgressMonitor monitor = terminal.progress();
		SubMonitor progress = SubMonitor.convert(monitor, "Exporting", 10);
		Profile chosen = chosen();
		List<Extension<Exporter>> exporters = exporters(chosen);
		Map<Extension<Exporter>, Options> options = options(exporters, chosen);
		Sources sources = Sources.read(path, progress.split(2));
		List<Path> written = new ArrayList<>();
		List<LossReport> losses = new ArrayList<>();
		int code = sources.files().isEmpty() ? nothing() : ExitCode.FINE;
		List<ExportTasks.Task> tasks = new ArrayList<>();
		for (Path file : sources.files()) {
			Optional<FrameworkFile> framework = sources.reader().read(file).filter(FrameworkFile::isWhole);
			if (framework.isEmpty()) {
				refuse(sources, file);
				code = ExitCode.FAILED;
				continue;
			}
			exporters.forEach(exporter -> tasks.add(new ExportTasks.Task(file, exporter)));
		}
		for (ExportTasks.Done done : new ExportTasks(Sources.path(out), options).run(tasks, sources, () -> Sources.read(path, new NullProgressMonitor()), progress.split(8))) {
			String what = Shown.path(done.task().file()) + ": " + done.task().format().label() + ": ";
			if (done.fault() != null) {
				terminal.fail(what + (done.fault() instanceof IOException failed ? FileFailure.explain(failed) : done.fault().getMessage()));
				code = ExitCode.FAILED;
			} else {
				written.addAll(done.outcome().files());
				losses.add(done.outcome().losses());
				done.outcome().losses().brief().forEach(loss -> terminal.fail(what + loss));
			}
		}
		monitor.done();
		if (report != null) {
			WholeFile.write(Sources.path(report), losses(losses).getBytes(StandardCharsets.UTF_8));
		}
		written.stream().distinct().forEach(one -> terminal.print(Shown.path(one)));
		return code;
	}

	private String losses(List<LossReport> losses) {
		String name = report.toLowerCase(Locale.ROOT);
		return name.endsWith(".json") ? Json.print(losses) + "\n" : name.endsWith(".html") ? LossReports.html(losses) : LossReports.text(losses);
	}

	/** What was said here, on top of what the profile says. */
	private Profile chosen() throws RefusedException, IOException {
		if (profile == null) {
			return new Profile(formats, settings);
		}
		Library library = Library.containing(Sources.given(path).file());
		Profile found = Profile.find(library, profile).orElseThrow(() -> new RefusedException("The settings of this library have no profile called “" + profile + "”. Add profile." + profile + ".to to its file library.settings."));
		return new Profile(formats.isEmpty() ? found.formats() : formats, found.options()).with(settings);
	}

	private static List<Extension<Exporter>> exporters(Profile chosen) throws RefusedException {
		if (chosen.formats().isEmpty()) {
			throw new RefusedException("Say which format to export to with --to. “framewright exporters” lists them.");
		}
		List<Extension<Exporter>> exporters = new ArrayList<>();
		for (String format : chosen.formats()) {
			exporters.add(Exporters.find(format.strip()).orElseThrow(() -> new RefusedException("There is no format called “" + format + "”. “framewright exporters” lists them.")));
		}
		return exporters;
	}

	/** Each option goes to every format that knows it, or to the one that its name begins with. One given here that none knows is refused; a profile may be for more formats. */
	private Map<Extension<Exporter>, Options> options(List<Extension<Exporter>> exporters, Profile chosen) throws RefusedException {
		List<String> unknown = new Profile(formats, settings).unknown(exporters);
		if (!unknown.isEmpty()) {
			throw new RefusedException("None of the formats has an option called “" + unknown.get(0) + "”. “framewright exporters” lists their options.");
		}
		Map<Extension<Exporter>, Options> options = new LinkedHashMap<>();
		for (Extension<Exporter> exporter : exporters) {
			try {
				options.put(exporter, Options.of(exporter.options(), chosen.options(exporter)));
			} catch (Options.BadOptionException e) {
				throw new RefusedException(e.getMessage());
			}
		}
		return options;
	}

	private int nothing() {
		terminal.fail("There is no framework in " + path + ".");
		return ExitCode.FAILED;
	}

	private void refuse(Sources sources, Path file) {
		terminal.fail(Shown.path(file) + ": this cannot be exported before its errors are corrected.");
		sources.reader().check(file, null).forEach(finding -> terminal.fail(finding.print(Shown.path(file))));
	}
}

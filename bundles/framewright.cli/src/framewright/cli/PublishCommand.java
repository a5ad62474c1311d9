package framewright.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.cli.Commands.RefusedException;
import framewright.core.history.PublishedVersion;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.versions.NextDraft;
import framewright.versions.Publish;
import framewright.versions.Publish.Result;
import framewright.versions.VersionedLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "Publishes a framework: it becomes a file that never changes again.")
final class PublishCommand implements Callable<Integer> {

	@Parameters(paramLabel = "PATH", arity = "1..*", description = "Files of frameworks, to be published together; a folder for those in it whose version is not published yet.")
	private List<String> paths;

	@Option(names = { "-m", "--message" }, paramLabel = "TEXT", defaultValue = "", description = "Why: what is new in this version.")
	private String message;

	@Option(names = "--author", paramLabel = "\"NAME <E-MAIL>\"", description = "Who publishes it (default: who this computer knows).")
	private String author;

	@Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "The date of publication (default: today).")
	private String date;

	private final Terminal terminal;

	PublishCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		List<Path> files = files();
		VersionedLibrary library = VersionedLibrary.containing(files.get(0));
		if (files.stream().anyMatch(file -> !Library.containing(file).folder().equals(library.library().folder()))) {
			throw new RefusedException("Publish the frameworks of one library at a time.");
		}
		LocalDate on = date();
		IProgressMonitor monitor = terminal.progress();
		Result result = new Publish(library).publish(files, message, Authors.of(author, library), on, monitor);
		monitor.done();
		if (result.isRefused()) {
			terminal.print(FindingsFormat.text.print(Checked.of(files, result.findings()), monitor));
			terminal.fail("Nothing was published. Mend the errors first.");
			return ExitCode.FAILED;
		}
		for (PublishedVersion version : result.published()) {
			terminal.print("Published version " + version.version() + " of " + version.framework() + ": " + Shown.path(version.file()));
		}
		return ExitCode.FINE;
	}

	private LocalDate date() throws RefusedException {
		try {
			return date == null ? LocalDate.now() : LocalDate.parse(date);
		} catch (DateTimeException e) {
			throw new RefusedException("“" + date + "” is no date. Write year, month and day, for instance 2026-09-01.");
		}
	}

	private List<Path> files() throws Exception {
		List<Path> files = new ArrayList<>();
		for (String path : paths) {
			Path given = Sources.resolve(path);
			if (!Files.isDirectory(given)) {
				files.add(given);
				continue;
			}
			NextDraft published = new NextDraft(Library.containing(given));
			for (Path file : Library.files(given)) {
				String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
				if (!FrameworkText.parses(text) || !published.isFrozen(text)) {
					files.add(file);
				}
			}
		}
		if (files.isEmpty()) {
			throw new RefusedException("There is nothing to publish: the versions of all frameworks there are published already. Give a framework its next version number first.");
		}
		return files.stream().distinct().toList();
	}
}

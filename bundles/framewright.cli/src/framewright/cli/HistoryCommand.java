package framewright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.cli.Commands.RefusedException;
import framewright.core.library.Library;
import framewright.versions.ElementHistory;
import framewright.versions.ElementHistory.Wording;
import framewright.versions.SavedVersion;
import framewright.versions.VersionedLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "Tells every wording that an element had, when, by whom and why.")
final class HistoryCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "PATH", description = "The file of the framework.")
	private String path;

	@Parameters(index = "1", paramLabel = "ELEMENT", description = "The element: its name, or its number as printed, for instance 4a.i.")
	private String element;

	@Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to print the wordings (default: text).")
	private StatsCommand.Format format;

	private final Terminal terminal;

	HistoryCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		Path file = Sources.resolve(path);
		if (Files.isDirectory(file)) {
			throw new RefusedException(path + ": this is a folder. Name the file of the framework.");
		}
		IProgressMonitor monitor = terminal.progress();
		List<Wording> wordings = new ElementHistory(VersionedLibrary.containing(file)).of(file, element, Optional.empty(), monitor);
		monitor.done();
		if (format == StatsCommand.Format.json) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("framework", Library.name(file));
			json.put("element", wordings.get(0).name());
			json.put("wordings", wordings.stream().map(HistoryCommand::json).toList());
			terminal.print(Json.print(json));
		} else {
			terminal.print(String.join("\n", wordings.stream().map(wording -> text(wording, file)).toList()).stripTrailing());
		}
		return ExitCode.FINE;
	}

	private static String text(Wording wording, Path file) {
		StringBuilder text = new StringBuilder();
		if (wording.version().isPresent()) {
			SavedVersion version = wording.version().get();
			text.append(VersionsCommand.MINUTE.format(version.when())).append("  ").append(version.id()).append("  ").append(wording.event().word()).append(" by ").append(version.author().name());
			text.append(VersionsCommand.published(version, file)).append('\n');
			version.message().lines().forEach(line -> text.append("  ").append(line).append('\n'));
		} else {
			text.append("in no version yet: ").append(wording.event().word()).append('\n');
		}
		text.append('\n');
		wording.text().lines().forEach(line -> text.append(line.isBlank() ? "" : "    " + line).append('\n'));
		return text.toString();
	}

	private static Map<String, Object> json(Wording wording) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("event", wording.event().word());
		json.put("version", VersionsCommand.json(wording.version()));
		json.put("name", wording.name());
		json.put("title", wording.title());
		json.put("text", wording.text());
		return json;
	}
}

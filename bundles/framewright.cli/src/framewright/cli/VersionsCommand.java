package framewright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.history.PublishedVersion;
import framewright.core.library.Library;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.PartReader;
import framewright.dsl.parts.UnreadablePartException;
import framewright.versions.FrameworkHistory;
import framewright.versions.PublishedHistory;
import framewright.versions.SavedVersion;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "Lists the published and the saved versions of a framework.")
final class VersionsCommand implements Callable<Integer> {

	static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	@Parameters(paramLabel = "PATH", description = "A file, or a folder for all frameworks in it.")
	private String path;

	@Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to print the list (default: text).")
	private StatsCommand.Format format;

	private final Terminal terminal;

	VersionsCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** All that is known of one framework's versions. */
	private record Listed(Path file, String version, String status, boolean kept, boolean isSaved, List<PublishedVersion> published, List<SavedVersion> saved) {
	}

	@Override
	public Integer call() throws Exception {
		Path given = Sources.resolve(path);
		VersionedLibrary library = VersionedLibrary.containing(given);
		IProgressMonitor monitor = terminal.progress();
		List<Listed> all = new ArrayList<>();
		for (Path file : Files.isDirectory(given) ? Library.files(given) : List.of(given)) {
			all.add(list(library, file, monitor));
		}
		monitor.done();
		if (format == StatsCommand.Format.json) {
			List<Object> json = new ArrayList<>();
			for (Listed listed : all) {
				json.add(json(listed));
			}
			terminal.print(Json.print(Files.isDirectory(given) ? json : json.get(0)));
		} else {
			for (Listed listed : all) {
				print(listed);
			}
		}
		return ExitCode.FINE;
	}

	private static Listed list(VersionedLibrary library, Path file, IProgressMonitor monitor) throws IOException, VersionsException {
		FrameworkHistory history = new FrameworkHistory(library);
		String version = "";
		String status = "";
		try {
			for (Part part : PartReader.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).parts()) {
				version = part.kind() == Part.Kind.FIELD && part.keyword().equals("version") ? part.title() : version;
				status = part.kind() == Part.Kind.FIELD && part.keyword().equals("status") ? part.title() : status;
			}
		} catch (UnreadablePartException e) {
			status = "cannot be read";
		}
		return new Listed(file, version, status, library.keepsVersions(), history.isSaved(file), history.published(file), history.saved(file, monitor));
	}

	private void print(Listed listed) {
		terminal.print(Library.name(listed.file()));
		String state = !listed.kept() ? "" : listed.isSaved() ? ", saved" : ", with changes that are in no version yet";
		terminal.print("  working    " + (listed.version().isEmpty() ? "without a number" : listed.version()) + (listed.status().isEmpty() ? "" : ", " + listed.status()) + state);
		for (PublishedVersion version : listed.published().reversed()) {
			StringBuilder line = new StringBuilder(String.format("  published  %-10s %-10s  %s", version.version(), version.date().map(LocalDate::toString).orElse(""), version.publisher()));
			line.append(version.supersededBy().isEmpty() ? "" : ", superseded by " + version.supersededBy());
			version.retired().ifPresent(day -> line.append(", retired on ").append(day));
			terminal.print(line.toString().stripTrailing());
		}
		for (SavedVersion version : listed.saved()) {
			terminal.print(String.format("  saved      %-10s %s  %s: %s%s", version.id(), MINUTE.format(version.when()), version.author().name(), version.subject(), published(version, listed.file())));
		}
		if (!listed.kept()) {
			terminal.print("  Versions between published ones are not kept of this library yet. “framewright save PATH -m TEXT --start” begins it.");
		}
	}

	/** The number under which the framework was published with a saved version, to follow what is told of that. */
	static String published(SavedVersion version, Path file) {
		String name = Library.name(file) + " ";
		return version.published().stream().filter(one -> one.startsWith(name)).map(one -> " [published as " + one.substring(name.length()) + "]").collect(Collectors.joining());
	}

	private static Map<String, Object> json(Listed listed) throws IOException {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("framework", Library.name(listed.file()));
		json.put("file", Shown.path(listed.file()));
		json.put("version", listed.version().isEmpty() ? null : listed.version());
		json.put("status", listed.status().isEmpty() ? null : listed.status());
		json.put("keepsVersions", listed.kept());
		json.put("saved", listed.kept() && listed.isSaved());
		List<Object> published = new ArrayList<>();
		for (PublishedVersion version : listed.published().reversed()) {
			published.add(json(version));
		}
		json.put("published", published);
		json.put("versions", listed.saved().stream().map(VersionsCommand::json).toList());
		return json;
	}

	private static Map<String, Object> json(PublishedVersion version) throws IOException {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("version", version.version());
		json.put("date", version.date().map(LocalDate::toString).orElse(null));
		json.put("publisher", version.publisher());
		json.put("linked", version.linked());
		json.put("supersededBy", version.supersededBy().isEmpty() ? null : version.supersededBy());
		json.put("retired", version.retired().map(LocalDate::toString).orElse(null));
		json.put("file", Shown.path(version.file()));
		json.put("intact", PublishedHistory.isIntact(version));
		return json;
	}

	/** A saved version; {@code null} for text that is not saved. */
	static Map<String, Object> json(Optional<SavedVersion> version) {
		return version.map(VersionsCommand::json).orElse(null);
	}

	private static Map<String, Object> json(SavedVersion version) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", version.id());
		json.put("when", version.when().toString());
		json.put("author", version.author().name());
		json.put("email", version.author().email());
		json.put("message", version.message());
		json.put("published", version.published());
		return json;
	}
}

package framewright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import framewright.core.library.FrameworkFile;
import framewright.core.library.Statistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "Counts what a framework holds: elements, descriptors, facets, words.")
final class StatsCommand implements Callable<Integer> {

	/** How the counts are printed. */
	enum Format {
		text, json
	}

	@Parameters(paramLabel = "PATH", description = "A file or a folder; FILE@VERSION for a published or saved version.")
	private String path;

	@Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to print the counts (default: text).")
	private Format format;

	private final Terminal terminal;

	StatsCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		Sources sources = Sources.read(path, terminal.progress());
		List<Statistics> all = new ArrayList<>();
		boolean complete = true;
		for (Path file : sources.files()) {
			Optional<Statistics> statistics = sources.reader().read(file).flatMap(FrameworkFile::framework).map(Statistics::of);
			statistics.ifPresent(all::add);
			if (statistics.isEmpty()) {
				complete = false;
				sources.reader().check(file, null).stream().limit(1).forEach(finding -> terminal.fail(finding.print(Shown.path(file))));
			}
		}
		boolean folder = Sources.given(path).isFolder();
		if (format == Format.json) {
			if (folder || !all.isEmpty()) {
				terminal.print(Json.print(folder ? all : all.get(0)));
			}
		} else {
			all.forEach(this::print);
		}
		return complete ? ExitCode.FINE : folder ? ExitCode.FINDINGS : ExitCode.FAILED;
	}

	private void print(Statistics statistics) {
		terminal.print(statistics.title() + " (" + statistics.framework() + ")" + (statistics.version() == null ? "" : ", version " + statistics.version()));
		statistics.elements().forEach((tier, count) -> line(tier, count));
		line("retired", statistics.retired());
		line("levels", statistics.levels());
		line("descriptors", statistics.descriptors());
		for (Map.Entry<String, Integer> facet : statistics.facets().entrySet()) {
			line(facet.getKey(), facet.getValue());
		}
		line("words", statistics.words());
	}

	private void line(String name, int count) {
		terminal.print(String.format("  %-20s %6d", name, count));
	}
}

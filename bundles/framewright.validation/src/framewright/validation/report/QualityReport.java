package framewright.validation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.model.Framework;
import framewright.validation.report.Quality.Item;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.ClasspathLoader;

/** Writes the quality report of one or more frameworks as one web page that needs nothing else. */
public final class QualityReport {

	private QualityReport() {
	}

	/**
	 * The page. Published versions are read and checked for it, so call it in the background.
	 *
	 * @param libraries by the reader that has read the frameworks of a library, what was found in each of its files, in the order that they are to be shown in; files that hold no framework
	 *                  are told of without a map
	 * @throws IOException when a published version cannot be listed
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	public static String write(Map<LibraryReader, Map<Path, List<Finding>>> libraries, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Writing the report", libraries.values().stream().mapToInt(Map::size).sum());
		List<Quality> frameworks = new ArrayList<>();
		List<Item> others = new ArrayList<>();
		for (Map.Entry<LibraryReader, Map<Path, List<Finding>>> library : libraries.entrySet()) {
			for (Map.Entry<Path, List<Finding>> entry : library.getValue().entrySet()) {
				SubMonitor step = progress.split(1);
				Optional<FrameworkFile> file = entry.getKey().endsWith(Library.SETTINGS) ? Optional.empty() : library.getKey().read(entry.getKey());
				Optional<Framework> framework = file.flatMap(FrameworkFile::framework);
				if (framework.isPresent()) {
					frameworks.add(new QualityBuilder(library.getKey(), file.get(), framework.get(), entry.getValue()).build(step));
				} else {
					entry.getValue().forEach(finding -> others.add(new Item(finding.severity(), String.valueOf(entry.getKey().getFileName()), finding.message(), finding.line())));
				}
			}
		}
		return page(libraries.keySet().stream().map(reader -> reader.library().title()).distinct().collect(Collectors.joining(", ")), frameworks, others);
	}

	private static String page(String library, List<Quality> frameworks, List<Item> others) throws IOException {
		ClasspathLoader loader = new ClasspathLoader(QualityReport.class.getClassLoader());
		loader.setPrefix("quality");
		loader.setSuffix(".peb");
		PebbleEngine engine = new PebbleEngine.Builder().loader(loader).autoEscaping(true).strictVariables(true).newLineTrimming(true).build();
		StringWriter writer = new StringWriter();
		try {
			engine.getTemplate("quality").evaluate(writer, Map.of("library", library, "frameworks", frameworks, "others", others, "style", style()), Locale.UK);
		} catch (PebbleException e) {
			throw new IllegalStateException("the template of the report does not fit its model", e);
		}
		return writer.toString();
	}

	private static String style() {
		try (InputStream in = QualityReport.class.getResourceAsStream("/quality/quality.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
		} catch (IOException e) {
			throw new UncheckedIOException("reading the style sheet of the bundle", e);
		}
	}
}

package framewright.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.LossReport;
import framewright.core.exchange.OutputFolder;
import framewright.core.extension.Option;
import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.model.Framework;

/** A handbook that was written: its text, what a browser would make of it, and what was told of losses. */
public record Page(Framework framework, String text, Document document, List<String> losses) {

	private static final String GOLDEN = "/golden/";

	/** Writes a framework of a library to a folder beside it. */
	static Page of(Library library, Framework framework, Map<String, String> chosen, IProgressMonitor monitor) throws Exception {
		Path folder = Files.createTempDirectory("handbook");
		try {
			OutputFolder output = new OutputFolder(folder);
			HandbookExporter exporter = new HandbookExporter();
			Options options = Options.of(declared(), chosen);
			ExportResult result = exporter.export(new ExportRequest(framework, library, options, output), monitor);
			output.finish();
			assertEquals(1, output.written().size());
			Path file = output.written().get(0);
			assertEquals(framework.getName() + ".html", file.getFileName().toString());
			String text = Files.readString(file);
			return new Page(framework, text, Jsoup.parse(text), LossReport.of(framework, "Handbook", exporter.fidelity(options), result.losses()).sentences());
		} finally {
			try (var files = Files.list(folder)) {
				for (Path file : files.toList()) {
					Files.delete(file);
				}
			}
			Files.delete(folder);
		}
	}

	static Page of(Library library, Framework framework, Map<String, String> chosen) throws Exception {
		return of(library, framework, chosen, new NullProgressMonitor());
	}

	/** Writes a framework from its text; the name of its file is the framework's. */
	static Page ofText(Path folder, String text, Map<String, String> chosen) throws Exception {
		Library library = Library.containing(folder);
		String name = text.replaceFirst("(?s)^framework (\\S+).*", "$1");
		Framework framework = new LibraryReader(library).read(folder.resolve(name + Library.EXTENSION), text).framework().orElseThrow();
		return of(library, framework, chosen);
	}

	static Page ofText(Path folder, String text) throws Exception {
		return ofText(folder, text, Map.of());
	}

	/** Writes the framework that has one of every construct, in a library made in a folder. */
	static Page ofEveryConstruct(Path folder, Map<String, String> chosen) throws Exception {
		Files.createDirectories(folder.resolve("assets"));
		for (String file : List.of("every-construct.framework", "other-guide.framework", "assets/circle.svg", "assets/square.png")) {
			Files.write(folder.resolve(file), golden(file));
		}
		Library library = Library.containing(folder);
		LibraryReader reader = new LibraryReader(library);
		reader.readAll(new NullProgressMonitor());
		return of(library, reader.find("every-construct").orElseThrow(), chosen);
	}

	/** A file of the tests' own. */
	public static byte[] golden(String file) throws IOException {
		try (InputStream in = Page.class.getResourceAsStream(GOLDEN + file)) {
			return in.readAllBytes();
		}
	}

	static String goldenText(String file) throws IOException {
		return new String(golden(file), StandardCharsets.UTF_8);
	}

	/** The folder of the sample library. */
	public static Path samples() {
		return Path.of(System.getProperty("framewright.samples", "../framewright.examples/library")).toAbsolutePath().normalize();
	}

	/** The options of the handbook on one page, as the plug-in declares them. */
	static List<Option> declared() throws Exception {
		return declared("html");
	}

	/** The options of a format, as the plug-in declares them. */
	public static List<Option> declared(String format) throws Exception {
		List<Option> options = new ArrayList<>();
		try (InputStream in = HandbookExporter.class.getResourceAsStream("/plugin.xml")) {
			NodeList elements = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getElementsByTagName("option");
			for (int i = 0; i < elements.getLength(); i++) {
				Element option = (Element) elements.item(i);
				if (!((Element) option.getParentNode()).getAttribute("id").equals(format)) {
					continue;
				}
				String allowed = option.getAttribute("allowed");
				options.add(new Option(option.getAttribute("id"), option.getAttribute("label"), Option.Type.valueOf(option.getAttribute("type").toUpperCase(Locale.ROOT)),
						option.getAttribute("default"), allowed.isEmpty() ? List.of() : List.of(allowed.split(",")), option.getAttribute("description")));
			}
		}
		return options;
	}
}

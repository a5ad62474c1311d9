package framewright.format.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.LossReport;
import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.Importer;
import framewright.core.exchange.OutputFolder;
import framewright.core.extension.Option;
import framewright.core.extension.Options;
import framewright.core.extension.Options.BadOptionException;
import framewright.core.library.Finding;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.Severity;
import framewright.dsl.model.Framework;
import framewright.format.document.markdown.MarkdownReader;
import framewright.format.document.markdown.MarkdownExporter;
import framewright.format.document.markdown.MarkdownImporter;
import framewright.format.document.html.HtmlImporter;
import framewright.format.document.pdf.PdfImporter;
import framewright.format.document.source.Block;
import framewright.format.document.source.SourceText;
import framewright.format.document.text.TextImporter;
import framewright.format.document.word.WordImporter;

/** What the tests of this bundle share: documents and frameworks made of text, and the options as they are declared. */
public final class Samples {

	private Samples() {
	}

	/** A document that was imported, and the framework's text as it would be saved. */
	public record Import(Imported imported, String text) {

		public Framework framework() {
			return imported.framework();
		}

		/** Where a line of the document went, or why it went nowhere. */
		public String told(int line) {
			Imported.SourceLine found = imported.lines().get(line - 1);
			return found.place().isEmpty() ? found.reason() : found.place();
		}

		public List<String> errors() {
			Path file = Path.of("library", framework().getName() + Library.EXTENSION).toAbsolutePath();
			LibraryReader reader = new LibraryReader(Library.containing(file));
			reader.read(file, text);
			return reader.check(file, null).stream().filter(finding -> finding.severity() == Severity.ERROR).map(Finding::message).toList();
		}
	}

	public static Import read(String document) throws IOException {
		return read(document.getBytes(StandardCharsets.UTF_8), Map.of());
	}

	/** A document in Markdown with what a person says about lines of it. */
	public static Import read(String document, List<ImportRequest.Correction> corrections) throws IOException {
		Path file = Files.createTempFile("document", ".md");
		try {
			Files.writeString(file, document);
			return readAny(file, corrections);
		} finally {
			Files.delete(file);
		}
	}

	public static Import read(byte[] document, Map<String, String> options) throws IOException {
		Path file = Files.createTempFile("document", ".md");
		try {
			Files.write(file, document);
			return read(file, options);
		} finally {
			Files.delete(file);
		}
	}

	public static Import read(Path file, Map<String, String> options) throws IOException {
		Imported imported = new MarkdownImporter().read(new ImportRequest(file, "my-document", options("importer", options)), null);
		return new Import(imported, FrameworkText.write(imported.framework()));
	}

	/** Reads plain text. */
	public static Import plain(String text, ImportRequest.Correction... corrections) throws IOException {
		return any(text, ".txt", corrections);
	}

	/** Reads Markdown with what a person said about it. */
	public static Import corrected(String markdown, ImportRequest.Correction... corrections) throws IOException {
		return any(markdown, ".md", corrections);
	}

	private static Import any(String text, String ending, ImportRequest.Correction... corrections) throws IOException {
		Path file = Files.createTempFile("document", ending);
		try {
			Files.writeString(file, text);
			return readAny(file, List.of(corrections));
		} finally {
			Files.delete(file);
		}
	}

	/** Reads a document with the importer that knows it best, as an author would. */
	public static Import readAny(Path file) throws IOException {
		return readAny(file, List.of());
	}

	public static Import readAny(Path file, List<ImportRequest.Correction> corrections) throws IOException {
		byte[] beginning;
		try (InputStream in = Files.newInputStream(file)) {
			beginning = in.readNBytes(8 << 10);
		}
		Importer best = importers().stream().max(Comparator.comparingInt(importer -> importer.recognise(file.getFileName().toString(), beginning))).orElseThrow();
		Imported imported = best.read(new ImportRequest(file, "my-document", options("importer", Map.of()), corrections), null);
		return new Import(imported, FrameworkText.write(imported.framework()));
	}

	private static List<Importer> importers() {
		return List.of(new MarkdownImporter(), new TextImporter(), new HtmlImporter(), new WordImporter(), new PdfImporter());
	}

	/** A framework parsed from text; fails when it does not parse. */
	public static Framework framework(String text) {
		Path file = Path.of("library", "sample" + Library.EXTENSION).toAbsolutePath();
		LibraryReader reader = new LibraryReader(Library.containing(file));
		return reader.read(file, text).framework().orElseThrow();
	}

	/** A document made of a framework, and what was told as lost. */
	public record Export(String text, List<String> losses) {
	}

	public static Export write(Framework framework, Library library, Map<String, String> options) throws IOException {
		Path folder = Files.createTempDirectory("export");
		try {
			MarkdownExporter exporter = new MarkdownExporter();
			Options chosen = options("exporter", options);
			OutputFolder output = new OutputFolder(folder);
			ExportResult result = exporter.export(new ExportRequest(framework, library, chosen, output), null);
			output.finish();
			return new Export(Files.readString(folder.resolve(framework.getName() + ".md")), LossReport.of(framework, "Markdown", exporter.fidelity(chosen), result.losses()).sentences());
		} finally {
			delete(folder);
		}
	}

	public static Export write(String framework) throws IOException {
		return write(framework(framework), Library.containing(Path.of("library").toAbsolutePath()), Map.of());
	}

	public static void delete(Path folder) throws IOException {
		try (var files = Files.walk(folder)) {
			for (Path file : files.sorted((left, right) -> right.compareTo(left)).toList()) {
				Files.delete(file);
			}
		}
	}

	/** The options as the plug-in declares them, with some of them chosen. */
	public static Options options(String element, Map<String, String> chosen) {
		try (InputStream plugin = MarkdownExporter.class.getResourceAsStream("/plugin.xml")) {
			NodeList options = ((Element) DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(plugin).getElementsByTagName(element).item(0)).getElementsByTagName("option");
			List<Option> declared = new ArrayList<>();
			for (int i = 0; i < options.getLength(); i++) {
				Element option = (Element) options.item(i);
				List<String> allowed = option.getAttribute("allowed").isEmpty() ? List.of() : Arrays.asList(option.getAttribute("allowed").split(","));
				declared.add(new Option(option.getAttribute("id"), option.getAttribute("label"), Option.Type.valueOf(option.getAttribute("type").toUpperCase(Locale.ROOT)), option.getAttribute("default"), allowed,
						option.getAttribute("description")));
			}
			return Options.of(declared, chosen);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (BadOptionException | javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A paragraph of a document, for the recognisers; its first line is the given one, counted from 1. */
	public static Block paragraph(String text) {
		return blocks(text).get(0);
	}

	public static List<Block> blocks(String document) {
		return MarkdownReader.read(new SourceText(document.lines().toList())).blocks();
	}

	/** The words of a text without any sign between them. */
	public static List<String> words(String text) {
		return Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
	}

	/** The words of a text, with one space between and around them, for finding runs of words in it. */
	public static String run(String text) {
		return words(text).stream().collect(Collectors.joining(" ", " ", " "));
	}
}

package framewright.format.word.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.OutputFolder;
import framewright.core.extension.Option;
import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.model.Framework;
import framewright.format.word.Docx;

/** A handbook that was written. */
record Written(Framework framework, byte[] file, ExportResult result) {

	static Written of(Library library, Framework framework, Map<String, String> chosen, IProgressMonitor monitor) throws Exception {
		Path folder = Files.createTempDirectory("handbook");
		try {
			OutputFolder output = new OutputFolder(folder);
			ExportResult result = new HandbookExporter().export(new ExportRequest(framework, library, options(chosen), output), monitor);
			output.finish();
			assertEquals(List.of(folder.resolve(framework.getName() + ".docx")), output.written());
			return new Written(framework, Files.readAllBytes(output.written().get(0)), result);
		} finally {
			try (var files = Files.list(folder)) {
				for (Path file : files.toList()) {
					Files.delete(file);
				}
			}
			Files.delete(folder);
		}
	}

	static Written of(Path folder, String text, Map<String, String> chosen) throws Exception {
		Library library = Library.containing(folder);
		return of(library, framework(library, text), chosen, new NullProgressMonitor());
	}

	static Written of(Path folder, String text) throws Exception {
		return of(folder, text, Map.of());
	}

	static Framework framework(Library library, String text) {
		String name = text.replaceFirst("(?s)^framework (\\S+).*", "$1");
		return new LibraryReader(library).read(library.folder().resolve(name + Library.EXTENSION), text).framework().orElseThrow();
	}

	/** A part as a tree, read by the parser of the Java platform. */
	Document part(String name) {
		try {
			return DocumentBuilderFactory.newNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(docx().part(name).getBytes(StandardCharsets.UTF_8)));
		} catch (Exception e) {
			throw new AssertionError(name, e);
		}
	}

	Docx docx() {
		return new Docx(file);
	}

	/** Read by POI. */
	XWPFDocument poi() {
		try {
			return new XWPFDocument(new ByteArrayInputStream(file));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The paragraphs of a style that are in no table. */
	List<String> texts(String style) {
		return poi().getParagraphs().stream().filter(paragraph -> style.equals(paragraph.getStyle())).map(XWPFParagraph::getText).toList();
	}

	/** The elements of a name in the text. */
	List<Element> all(String name) {
		return all(part(Docx.TEXT), name);
	}

	static List<Element> all(Document part, String name) {
		NodeList found = part.getElementsByTagName(name);
		List<Element> all = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			all.add((Element) found.item(i));
		}
		return all;
	}

	/** Every part is well formed, every bookmark and identifier is there once, and every link within the document leads somewhere. */
	void check() {
		Docx docx = docx();
		docx.names().stream().filter(name -> name.endsWith(".xml") || name.endsWith(".rels")).forEach(this::part);
		List<String> bookmarks = all("w:bookmarkStart").stream().map(one -> one.getAttribute("w:name")).toList();
		assertEquals(bookmarks.size(), bookmarks.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().count(), bookmarks::toString);
		bookmarks.forEach(name -> assertEquals(true, name.matches("[A-Za-z_][A-Za-z0-9_]{0,39}"), name));
		all("w:hyperlink").stream().map(link -> link.getAttribute("w:anchor")).filter(anchor -> !anchor.isEmpty()).forEach(anchor -> assertEquals(true, bookmarks.contains(anchor), anchor));
		List<String> drawings = all("wp:docPr").stream().map(one -> one.getAttribute("id")).toList();
		assertEquals(drawings.size(), drawings.stream().distinct().count());
		all(part("word/_rels/document.xml.rels"), "Relationship").stream().filter(one -> !one.getAttribute("TargetMode").equals("External"))
				.forEach(one -> assertEquals(true, docx.names().contains(one.getAttribute("Target").startsWith("/") ? one.getAttribute("Target").substring(1) : java.net.URI.create("word/" + one.getAttribute("Target")).normalize().toString()), one.getAttribute("Target")));
		List<String> styles = all(part("word/styles.xml"), "w:style").stream().map(one -> one.getAttribute("w:styleId")).toList();
		assertEquals(styles.size(), styles.stream().distinct().count(), styles::toString);
		for (String use : List.of("w:pStyle", "w:rStyle", "w:tblStyle")) {
			all(use).forEach(one -> assertEquals(true, styles.contains(one.getAttribute("w:val")), one.getAttribute("w:val")));
		}
		List<String> lists = all(part("word/numbering.xml"), "w:num").stream().map(one -> one.getAttribute("w:numId")).toList();
		all("w:numId").forEach(one -> assertEquals(true, one.getAttribute("w:val").equals("0") || lists.contains(one.getAttribute("w:val")), one.getAttribute("w:val")));
	}

	static Options options(Map<String, String> chosen) throws Exception {
		List<Option> options = new ArrayList<>();
		try (InputStream in = HandbookExporter.class.getResourceAsStream("/plugin.xml")) {
			for (Element option : all(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in), "option")) {
				options.add(new Option(option.getAttribute("id"), option.getAttribute("label"), Option.Type.valueOf(option.getAttribute("type").toUpperCase(Locale.ROOT)), option.getAttribute("default"), List.of(), option.getAttribute("description")));
			}
		}
		return Options.of(options, chosen);
	}
}

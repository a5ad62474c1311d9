package framewright.format.document.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.document.reading.Sheet;
import framewright.format.document.source.DocumentReader;
import framewright.format.document.source.SourceDocument;

/**
 * Reads documents of Word 2007 and later: text with its styles, lists, tables, notes and text boxes, all tracked changes accepted. It is read as a stream of
 * marks, because a document may hold what no model of it has classes for, and nest it without end.
 */
public final class WordReader implements DocumentReader {

	private static final List<String> OWN = List.of("docx", "docm", "dotx", "dotm");

	/** What Word opens too, and what is told how to save otherwise. */
	private static final List<String> OTHERS = List.of("doc", "dot", "rtf", "odt");

	@Override
	public int recognise(String name, byte[] beginning) {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		String sign = new String(beginning, StandardCharsets.ISO_8859_1);
		boolean archive = sign.startsWith("PK\u0003\u0004");
		if (OTHERS.contains(ending)) {
			return archive || sign.startsWith("\u00D0\u00CF\u0011\u00E0") || sign.startsWith("{\\rtf") ? 20 : 0;
		}
		boolean other = sign.contains("xl/workbook") || sign.contains("ppt/presentation") || sign.contains("mimetypeapplication/");
		if (archive && !other) {
			boolean word = sign.contains("word/");
			return OWN.contains(ending) ? word ? 95 : 80 : word ? 60 : 0;
		}
		return OWN.contains(ending) ? sign.startsWith("\u00D0\u00CF\u0011\u00E0") ? 60 : 15 : 0;
	}

	@Override
	public SourceDocument read(Path path, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, 10);
		try (WordFile file = WordFile.open(path)) {
			Sheet sheet = new Sheet();
			file.read("docProps/core.xml", xml -> {
				properties(xml, sheet);
				return null;
			});
			WordText text = new WordText(file, Styles.of(file), Numbering.of(file), sheet, progress.split(9));
			for (String part : file.parts("footnotes")) {
				text.notes(part, "footnote");
			}
			for (String part : file.parts("endnotes")) {
				text.notes(part, "endnote");
			}
			SourceDocument document = text.read();
			progress.worked(1);
			return document;
		}
	}

	private static void properties(XMLStreamReader xml, Sheet sheet) throws XMLStreamException, UnreadableDocumentException {
		int depth = 0;
		String name = "";
		StringBuilder value = new StringBuilder();
		while (WordFile.next(xml)) {
			if (xml.isStartElement()) {
				WordFile.checkDepth(++depth);
				name = xml.getLocalName();
				value.setLength(0);
			} else if (xml.isCharacters()) {
				value.append(xml.getText());
			} else if (xml.isEndElement()) {
				depth--;
				String known = switch (name) {
					case "title", "subject", "language" -> name;
					case "creator" -> "author";
					default -> "";
				};
				if (!known.isEmpty() && value.length() < 1_000) {
					sheet.property(known, value.toString());
				}
				name = "";
			}
		}
	}
}

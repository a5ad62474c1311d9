package framewright.format.document.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small Word documents for tests. */
final class Docx {

	static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
			+ "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private final Map<String, String> parts = new LinkedHashMap<>();
	private final StringBuilder relations = new StringBuilder();

	Docx(String body) {
		parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
				+ "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
		parts.put("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + RELATIONS + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
		parts.put("word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
		part("styles", "<w:styles " + NAMESPACES + "><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/></w:style>" + style("Titel", "Title", "") + style("berschrift1", "heading 1", "")
				+ style("berschrift2", "heading 2", "") + style("Own", "House Head", "<w:basedOn w:val=\"berschrift2\"/>") + style("Loop", "Loop", "<w:basedOn w:val=\"Loop2\"/>") + style("Loop2", "Loop 2", "<w:basedOn w:val=\"Loop\"/>")
				+ style("TOC1", "toc 1", "") + "</w:styles>");
	}

	private static String style(String id, String name, String more) {
		return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + more + "</w:style>";
	}

	Docx part(String type, String xml) {
		parts.put("word/" + type + ".xml", xml);
		relations.append("<Relationship Id=\"").append(type).append("\" Type=\"").append(RELATIONS).append(type).append("\" Target=\"").append(type).append(".xml\"/>");
		return this;
	}

	Docx link(String id, String address) {
		relations.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(RELATIONS).append("hyperlink\" Target=\"").append(address).append("\" TargetMode=\"External\"/>");
		return this;
	}

	Docx numbering() {
		return part("numbering",
				"<w:numbering " + NAMESPACES + "><w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1") + level(1, "lowerLetter", "%1%2") + level(2, "lowerRoman", "%3)") + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
						+ level(0, "bullet", "\uF0B7") + level(1, "bullet", "o") + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>");
	}

	private static String level(int level, String format, String text) {
		return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text + "\"/><w:pPr><w:ind w:left=\"" + 360 * (level + 1) + "\"/></w:pPr></w:lvl>";
	}

	byte[] bytes() throws IOException {
		parts.put("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations + "</Relationships>");
		return zip(parts);
	}

	static byte[] zip(Map<String, String> parts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}

	static String p(String text) {
		return "<w:p>" + run(text) + "</w:p>";
	}

	static String p(String style, String text) {
		return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text) + "</w:p>";
	}

	static String entry(int list, int level, String text) {
		return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr>" + run(text) + "</w:p>";
	}

	static String run(String text) {
		return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
	}

	static String cell(String properties, String content) {
		return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
	}
}

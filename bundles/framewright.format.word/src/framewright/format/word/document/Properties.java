package framewright.format.word.document;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** What a file says of itself: title and people, properties of our own, data that programs carry along, and how it is to be opened. */
public final class Properties {

	private static final String CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";

	private final WordFile file;

	public Properties(WordFile file) {
		this.file = file;
	}

	/** @param when when it was made, in ISO 8601; {@code null} when that must not be told */
	public void core(String title, String subject, String creator, String language, String when) throws IOException {
		file.related("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", Wordml.CORE);
		file.part(Wordml.CORE, xml -> {
			xml.start("cp:coreProperties", "xmlns:cp", CORE, "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi",
					"http://www.w3.org/2001/XMLSchema-instance");
			xml.leaf("dc:title", title).leaf("dc:subject", subject).leaf("dc:creator", creator).leaf("cp:lastModifiedBy", creator).leaf("dc:language", language);
			if (when != null) {
				xml.leaf("dcterms:created", when, "xsi:type", "dcterms:W3CDTF").leaf("dcterms:modified", when, "xsi:type", "dcterms:W3CDTF");
			}
			xml.end();
		});
		file.related("", "extended-properties", Wordml.APP);
		file.part(Wordml.APP, xml -> xml.start("Properties", "xmlns", OFFICE + "extended-properties").leaf("Application", "Framewright").end());
	}

	/**
	 * What a handbook says of itself.
	 *
	 * @param creators the authors, with semicolons between them
	 * @param status such as {@code Draft}
	 * @param when when it was made, in ISO 8601
	 */
	public record About(String title, String subject, String creators, String description, String keywords, String language, String version, String status, String publisher, String when) {
	}

	public void core(About about) throws IOException {
		file.related("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", Wordml.CORE);
		file.part(Wordml.CORE, xml -> {
			xml.start("cp:coreProperties", "xmlns:cp", CORE, "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi",
					"http://www.w3.org/2001/XMLSchema-instance");
			xml.leaf("dc:title", about.title).leaf("dc:subject", about.subject).leaf("dc:creator", about.creators).leaf("cp:keywords", about.keywords).leaf("dc:description", about.description);
			xml.leaf("cp:revision", "1").leaf("dcterms:created", about.when, "xsi:type", "dcterms:W3CDTF").leaf("dcterms:modified", about.when, "xsi:type", "dcterms:W3CDTF");
			xml.leaf("dc:language", about.language).leaf("cp:version", about.version).leaf("cp:contentStatus", about.status).end();
		});
		file.related("", "extended-properties", Wordml.APP);
		file.part(Wordml.APP, xml -> xml.start("Properties", "xmlns", OFFICE + "extended-properties").leaf("Application", "Framewright").leaf("Company", about.publisher).end());
	}

	/** Properties of our own, by name. */
	public void custom(Map<String, String> values) throws IOException {
		file.related("", "custom-properties", Wordml.CUSTOM);
		file.part(Wordml.CUSTOM, xml -> {
			xml.start("Properties", "xmlns", OFFICE + "custom-properties", "xmlns:vt", OFFICE + "docPropsVTypes");
			int id = 2; // as the format wants it
			for (Map.Entry<String, String> value : values.entrySet()) {
				xml.start("property", "fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid", String.valueOf(id++), "name", value.getKey()).leaf("vt:lpwstr", value.getValue()).end();
			}
			xml.end();
		});
	}

	/** Data in a namespace of our own, which Word keeps with the document. */
	public void data(String namespace, Consumer<Markup> content) throws IOException {
		file.related("customXml", "../" + Wordml.DATA);
		file.related(Wordml.DATA, "customXmlProps", "itemProps1.xml");
		file.part(Wordml.DATA, content);
		String id = UUID.nameUUIDFromBytes(namespace.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString().toUpperCase(java.util.Locale.ROOT);
		file.part(Wordml.DATA_PROPERTIES, xml -> xml.start("ds:datastoreItem", "xmlns:ds", OFFICE + "customXml", "ds:itemID", "{" + id + "}").start("ds:schemaRefs")
				.empty("ds:schemaRef", "ds:uri", namespace).end().end());
	}

	/** Whoever opens the document and edits it makes tracked changes. */
	public void settings() throws IOException {
		file.related("settings", "settings.xml");
		file.part(Wordml.SETTINGS, xml -> {
			xml.start("w:settings", "xmlns:w", Wordml.NAMESPACE).empty("w:zoom", "w:percent", "100").empty("w:trackRevisions").empty("w:defaultTabStop", "w:val", "720");
			xml.start("w:compat").empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15").end().end();
		});
	}

	/** How a handbook is opened. Nothing is asked: its fields bring themselves up to date when it is printed. @param evenDiffer whether pages with even numbers have headers of their own @param mirrored whether the margins of such pages are the other way round */
	public void handbookSettings(boolean evenDiffer, boolean mirrored) throws IOException {
		file.related("settings", "settings.xml");
		file.part(Wordml.SETTINGS, xml -> {
			xml.start("w:settings", "xmlns:w", Wordml.NAMESPACE).empty("w:zoom", "w:percent", "100");
			if (mirrored) {
				xml.empty("w:mirrorMargins");
			}
			xml.empty("w:defaultTabStop", "w:val", "720");
			if (evenDiffer) {
				xml.empty("w:evenAndOddHeaders");
			}
			xml.start("w:compat").empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15").end().end();
		});
	}

	/** What stands at the foot of each page, before its number. @return the identifier of the relation */
	public String footer(String text) throws IOException {
		file.part(Wordml.FOOTER, xml -> {
			xml.start("w:ftr", "xmlns:w", Wordml.NAMESPACE).start("w:p").start("w:pPr").empty("w:pStyle", "w:val", Look.FOOTER.id()).start("w:tabs").empty("w:tab", "w:val", "right", "w:pos",
					String.valueOf(Body.WIDTH)).end().end();
			xml.start("w:r").leaf("w:t", text, "xml:space", "preserve").end().start("w:r").empty("w:tab").leaf("w:t", "Page ", "xml:space", "preserve").end();
			field(xml, "PAGE");
			xml.start("w:r").leaf("w:t", " of ", "xml:space", "preserve").end();
			field(xml, "NUMPAGES");
			xml.end().end();
		});
		return file.related("footer", "footer1.xml");
	}

	private static void field(Markup xml, String name) {
		xml.start("w:fldSimple", "w:instr", " " + name + " ").start("w:r").leaf("w:t", "1").end().end();
	}
}

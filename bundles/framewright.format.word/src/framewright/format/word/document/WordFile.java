package framewright.format.word.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import framewright.core.exchange.FixedZip;

/**
 * Writes the container of a Word file: a zip file of parts, the list of their types and their relations (ECMA-376 part 2). All its files
 * bear one fixed time, so that the same parts give the same bytes.
 */
public final class WordFile implements AutoCloseable {

	/** The part that all others hang on. */
	public static final String DOCUMENT = "word/document.xml";

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

	/** Markup comes in small pieces, which cost much to compress one by one. */
	private static final int BUFFER = 1 << 16;

	/** The pictures that a file may hold, by the endings of their names. */
	public static final Map<String, String> PICTURE_TYPES = new TreeMap<>(Map.of("png", "png", "jpeg", "jpeg", "jpg", "jpeg", "gif", "gif", "bmp", "bmp", "tif", "tiff", "tiff", "tiff", "emf", "x-emf", "wmf", "x-wmf", "svg", "svg+xml"));

	private record Relation(String id, String type, String target, boolean external) {
	}

	private final ZipOutputStream zip;
	private final Map<String, String> types;
	private final Map<String, List<Relation>> relations = new LinkedHashMap<>();
	private final Map<String, String> links = new LinkedHashMap<>();

	/**
	 * Begins a file with the list of its parts, which programs look for at the beginning.
	 *
	 * @param out   the caller's to close
	 * @param types the media type of each part that will be written, after {@code application/} where there is no other word before it; those of plain XML need not be named
	 */
	public WordFile(OutputStream out, Map<String, String> types) throws IOException {
		this(out, types, Map.of());
	}

	/** @param pictures the types of pictures that may be written, by the endings of their names, after {@code image/} */
	public WordFile(OutputStream out, Map<String, String> types, Map<String, String> pictures) throws IOException {
		zip = new ZipOutputStream(out);
		this.types = Map.copyOf(types);
		entry("[Content_Types].xml", xml -> {
			xml.start("Types", "xmlns", PACKAGE + "content-types");
			xml.empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml");
			xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
			pictures.forEach((ending, type) -> xml.empty("Default", "Extension", ending, "ContentType", "image/" + type));
			types.forEach((name, type) -> xml.empty("Override", "PartName", "/" + name, "ContentType", type.contains("/") ? type : "application/" + type));
			xml.end();
		});
	}

	/** Writes a part. */
	public void part(String name, Consumer<Markup> content) throws IOException {
		if (!types.containsKey(name) && !name.startsWith("customXml/item")) {
			throw new IllegalArgumentException("no type for " + name);
		}
		entry(name, content);
	}

	/** Writes a part that is not made here: a picture, or something of a template. */
	public void bytes(String name, byte[] content) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(FixedZip.TIME);
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

	private void entry(String name, Consumer<Markup> content) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(FixedZip.TIME);
		zip.putNextEntry(entry);
		BufferedOutputStream buffer = new BufferedOutputStream(zip, BUFFER);
		Markup markup = new Markup(buffer);
		content.accept(markup);
		markup.finish();
		buffer.flush();
		zip.closeEntry();
	}

	/** Relates the document to another part. @param target relative to the document @return the identifier of the relation */
	public String related(String type, String target) {
		return relate(DOCUMENT, RELATIONS + type, target, false);
	}

	/** @param from the part that has the relation; empty for the file as a whole @return the identifier of the relation */
	public String related(String from, String type, String target) {
		return relate(from, type.startsWith("http") ? type : RELATIONS + type, target, false);
	}

	/** Relates a part to another, or to an address outside, by an identifier that it has already. */
	public void related(String from, String id, String type, String target, boolean external) {
		relations.computeIfAbsent(from, part -> new ArrayList<>()).add(new Relation(id, type, target, external));
	}

	/** The identifier of a link to an address outside. */
	public String link(String address) {
		return links.computeIfAbsent(address, to -> relate(DOCUMENT, RELATIONS + "hyperlink", to, true));
	}

	private String relate(String from, String type, String target, boolean external) {
		List<Relation> own = relations.computeIfAbsent(from, part -> new ArrayList<>());
		String id = "rId" + (own.size() + 1);
		own.add(new Relation(id, type, target, external));
		return id;
	}

	/** Writes the relations of the parts. The stream that was given stays open. */
	@Override
	public void close() throws IOException {
		for (Map.Entry<String, List<Relation>> from : relations.entrySet()) {
			entry(relationsOf(from.getKey()), xml -> {
				xml.start("Relationships", "xmlns", PACKAGE + "relationships");
				from.getValue().forEach(one -> xml.empty("Relationship", "Id", one.id, "Type", one.type, "Target", one.target, "TargetMode", one.external ? "External" : null));
				xml.end();
			});
		}
		zip.finish();
	}

	private static String relationsOf(String part) {
		int slash = part.lastIndexOf('/') + 1;
		return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
	}
}

package framewright.format.word.handbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import framewright.format.word.document.WordFile;

/**
 * A Word document of an institute whose looks are taken. Only what looks are made of is read: styles, lists, the theme and its fonts, headers and
 * footers with their pictures, and the layout of pages; macros, text and whatever else it holds stay behind. It is read only up to fixed sizes.
 */
final class Template {

	/** Real ones are below 1 MB; pictures in headers may make them larger. */
	static final long LARGEST_FILE = 32L << 20;

	/** All parts that are read, unpacked. */
	static final long MOST_BYTES = 64L << 20;

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	/** A relation of a part. @param type its last word @param target the name of a part, or an address where it is external */
	record Relation(String id, String type, String target, boolean external) {
	}

	private final ZipFile zip;
	private final Map<String, String> defaults = new HashMap<>();
	private final Map<String, String> overrides = new HashMap<>();
	private final String document;
	private final List<Relation> relations;
	private long left = MOST_BYTES;

	private Template(ZipFile zip) throws IOException {
		this.zip = zip;
		NodeList types = Xml.parse(read("[Content_Types].xml").orElseThrow(Template::broken)).getDocumentElement().getChildNodes();
		for (int i = 0; i < types.getLength(); i++) {
			if (types.item(i) instanceof Element type) {
				if (type.getLocalName().equals("Default")) {
					defaults.put(type.getAttribute("Extension").toLowerCase(Locale.ROOT), type.getAttribute("ContentType"));
				} else {
					overrides.put(type.getAttribute("PartName"), type.getAttribute("ContentType"));
				}
			}
		}
		this.document = relations("").stream().filter(one -> one.type.equals("officeDocument") && !one.external).map(Relation::target).findFirst().orElseThrow(Template::broken);
		if (!type(document).contains("wordprocessingml") && !type(document).contains("ms-word")) {
			throw broken();
		}
		this.relations = relations(document);
	}

	/** Something to be made of an open template. */
	interface Use<T> {
		T of(Template template) throws IOException;
	}

	/** @throws IOException where it is no Word document; the message is for people */
	static <T> T with(Path file, Use<T> use) throws IOException {
		if (Files.size(file) > LARGEST_FILE) {
			throw new IOException("The template is larger than " + (LARGEST_FILE >> 20) + " MB. Make the pictures in its headers smaller, and take out its text.");
		}
		try (ZipFile zip = open(file)) {
			return use.of(new Template(zip));
		}
	}

	private static ZipFile open(Path file) throws IOException {
		try {
			return new ZipFile(file.toFile());
		} catch (ZipException e) {
			throw broken();
		}
	}

	static IOException broken() {
		return new IOException("The template is not a Word document, or is damaged. Open it in Word, save it as a “Word Document (.docx)”, and try again.");
	}

	/** The part with the text. */
	Document document() throws IOException {
		return Xml.parse(read(document).orElseThrow(Template::broken));
	}

	/** What the text is related to. */
	List<Relation> relations() {
		return relations;
	}

	/** The part that the text is related to by a type of relation. */
	Optional<String> related(String type) {
		return relations.stream().filter(one -> one.type.equals(type) && !one.external).map(Relation::target).findFirst();
	}

	/** A part as a tree; empty where there is none. */
	Optional<Document> tree(Optional<String> part) throws IOException {
		Optional<byte[]> content = part.isEmpty() ? Optional.empty() : read(part.get());
		return content.isEmpty() ? Optional.empty() : Optional.of(Xml.parse(content.get()));
	}

	Optional<byte[]> read(String part) throws IOException {
		ZipEntry entry = zip.getEntry(part);
		if (entry == null) {
			return Optional.empty();
		}
		try (InputStream in = zip.getInputStream(entry)) {
			byte[] content = in.readNBytes((int) Math.min(left, Integer.MAX_VALUE - 8) + 1);
			left -= content.length;
			if (left < 0) {
				throw new IOException("The template unpacks to more than looks can need, so it was not read. Ask where it comes from before you open it.");
			}
			return Optional.of(content);
		} catch (ZipException | java.io.EOFException e) {
			throw broken();
		}
	}

	/** The media type of a part. */
	String type(String part) {
		return overrides.getOrDefault("/" + part, defaults.getOrDefault(part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), ""));
	}

	/** @param part empty for the file as a whole */
	List<Relation> relations(String part) throws IOException {
		int slash = part.lastIndexOf('/') + 1;
		List<Relation> found = new ArrayList<>();
		Optional<byte[]> content = read(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels");
		if (content.isEmpty()) {
			return found;
		}
		NodeList all = Xml.parse(content.get()).getDocumentElement().getChildNodes();
		for (int i = 0; i < all.getLength(); i++) {
			if (all.item(i) instanceof Element one) {
				boolean external = one.getAttribute("TargetMode").equals("External");
				String type = one.getAttribute("Type");
				String target = external ? one.getAttribute("Target") : resolve(part.substring(0, slash), one.getAttribute("Target"));
				found.add(new Relation(one.getAttribute("Id"), type.substring(type.lastIndexOf('/') + 1), target, external));
			}
		}
		return found;
	}

	/** A target as the name of a part; it can name nothing outside the file. */
	private static String resolve(String folder, String target) throws IOException {
		List<String> names = new ArrayList<>();
		for (String name : (target.startsWith("/") ? target : folder + target).split("/")) {
			if (name.equals("..")) {
				if (names.isEmpty()) {
					throw broken();
				}
				names.remove(names.size() - 1);
			} else if (!name.isEmpty() && !name.equals(".")) {
				names.add(name);
			}
		}
		return String.join("/", names);
	}

	/**
	 * The files that a part needs, which are taken as they are: pictures and fonts.
	 *
	 * @param as what the part will be called
	 * @param file is told of the relations, in which each keeps its identifier
	 * @return their contents by name
	 */
	Map<String, byte[]> needs(String part, String as, WordFile file) throws IOException {
		Map<String, byte[]> needs = new LinkedHashMap<>();
		for (Relation relation : relations(part)) {
			boolean link = relation.type.equals("hyperlink") && relation.external;
			boolean kept = (relation.type.equals("image") || relation.type.equals("font")) && !relation.external;
			if (!link && !kept) {
				throw new IOException("A header or footer of the template holds something other than text, links and pictures of its own (" + relation.type + "). Take it out, or put the picture into the template, and try again.");
			}
			if (kept) {
				needs.put(relation.target, read(relation.target).orElseThrow(Template::broken));
			}
			String address = link ? Links.of(relation.target) : "/" + relation.target;
			file.related(as, relation.id, OFFICE + relation.type, address.isEmpty() ? "about:blank" : address, link);
		}
		return needs;
	}
}

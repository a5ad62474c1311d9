package framewright.format.document.word;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import framewright.core.exchange.Importer.UnreadableDocumentException;

/** The parts of a Word file. Whatever the file holds, only the parts with text are read, only up to fixed sizes, and their XML has no entities. Macros stay where they are. */
final class WordFile implements AutoCloseable {

	/** Most of a large file are pictures, which are not read. */
	static final long LARGEST_FILE = 512L << 20;

	/** All parts that are read, unpacked. A document of 300 pages has some 10 MB. */
	static final long MOST_BYTES = 256L << 20;

	private static final int DEEPEST = 400;
	private static final String SAVE_AGAIN = "Open it in Word, save it as a “Word Document (.docx)”, and import that.";
	private static final XMLInputFactory INPUT = input();

	/** What a part is related to. @param type the last word of the relation's type */
	record Relation(String type, String target, boolean outside) {
	}

	/** Reads the XML of a part. */
	interface Reading<T> {
		T read(XMLStreamReader xml) throws XMLStreamException, UnreadableDocumentException;
	}

	private final ZipFile zip;
	private final String document;
	private final Map<String, Relation> relations;
	private long left = MOST_BYTES;

	private static XMLInputFactory input() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(10 * DEEPEST)); // checkDepth tells people what is wrong
		return factory;
	}

	private WordFile(ZipFile zip) throws IOException {
		this.zip = zip;
		this.document = relations("").values().stream().filter(relation -> relation.type().equals("officeDocument")).map(Relation::target).findFirst().orElseThrow(this::notWord);
		if (!document.startsWith("word/") && read("[Content_Types].xml", WordFile::isWord).filter(Boolean::booleanValue).isEmpty()) {
			throw notWord();
		}
		this.relations = relations(document);
	}

	private static boolean isWord(XMLStreamReader xml) throws XMLStreamException {
		while (next(xml)) {
			String type = xml.isStartElement() ? attribute(xml, "ContentType") : "";
			if (type.contains("wordprocessingml") || type.contains("ms-word")) {
				return true;
			}
		}
		return false;
	}

	/** @throws UnreadableDocumentException when it is no Word document that can be read; the message says why */
	static WordFile open(Path file) throws IOException {
		if (Files.size(file) > LARGEST_FILE) {
			throw new UnreadableDocumentException("This document is larger than " + (LARGEST_FILE >> 20) + " MB. Take out its pictures (in Word: File, Compress Pictures), save it, and try again.");
		}
		refuseOthers(file);
		ZipFile zip;
		try {
			zip = new ZipFile(file.toFile());
		} catch (ZipException | EOFException e) {
			throw new UnreadableDocumentException("This Word document is damaged: it did not come through whole. Fetch it again, or open it in Word, save it under a new name, and import that.");
		}
		try {
			return new WordFile(zip);
		} catch (IOException | RuntimeException e) {
			zip.close();
			throw e;
		}
	}

	private static void refuseOthers(Path file) throws IOException {
		byte[] beginning;
		try (InputStream in = Files.newInputStream(file)) {
			beginning = in.readNBytes(1 << 16);
		}
		String sign = new String(beginning, StandardCharsets.ISO_8859_1);
		if (beginning.length == 0) {
			throw new UnreadableDocumentException("This document is empty. Check that it is the right file.");
		}
		if (sign.startsWith("\u00D0\u00CF\u0011\u00E0")) {
			boolean locked = sign.contains("E\0n\0c\0r\0y\0p\0t\0") || file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith("x");
			throw new UnreadableDocumentException(locked ? "This document is protected by a password. Open it in Word, take the password off (File, Info, Protect Document), save it, and import that."
					: "This document is in the format of a Word before 2007 (.doc). " + SAVE_AGAIN);
		}
		if (sign.startsWith("{\\rtf")) {
			throw new UnreadableDocumentException("This is a document in Rich Text Format. " + SAVE_AGAIN);
		}
		if (sign.startsWith("PK") && sign.contains("mimetypeapplication/vnd.oasis.opendocument")) {
			throw new UnreadableDocumentException("This is an OpenDocument file, as LibreOffice writes it. Open it there, save it as “Word 2007–365 (.docx)”, and import that.");
		}
		if (!sign.startsWith("PK")) {
			throw new UnreadableDocumentException("This is not a Word document. Check that it is the right file, saved as a “Word Document (.docx)”.");
		}
	}

	private UnreadableDocumentException notWord() {
		String is = zip.getEntry("xl/workbook.xml") != null ? "This is an Excel workbook and not a Word document. Import it as a spreadsheet."
				: zip.getEntry("ppt/presentation.xml") != null ? "This is a PowerPoint presentation. Save it there as PDF, or its outline as a Word document, and import that."
						: "This is an archive and not a Word document. Check that it is the right file, saved as a “Word Document (.docx)”.";
		return new UnreadableDocumentException(is);
	}

	private static UnreadableDocumentException damaged() {
		return new UnreadableDocumentException("This Word document is damaged, so that its text cannot be read to the end. Open it in Word, which may repair it, save it under a new name, and import that.");
	}

	private static UnreadableDocumentException tooLarge() {
		return new UnreadableDocumentException("This document unpacks to more than " + (MOST_BYTES >> 20) + " MB of text, which no author wrote, so it was not read. Check where it comes from before you open it.");
	}

	/** The part with the text. */
	String document() {
		return document;
	}

	/** What the text is related to, by the identifier of the relation. */
	Map<String, Relation> relations() {
		return relations;
	}

	/** The parts of a type that the text is related to. */
	List<String> parts(String type) {
		return relations.values().stream().filter(relation -> !relation.outside() && relation.type().equals(type)).map(Relation::target).distinct().toList();
	}

	/** What a part is related to. @param part empty for the file as a whole */
	Map<String, Relation> relations(String part) throws IOException {
		int slash = part.lastIndexOf('/') + 1;
		String file = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
		return read(file, xml -> {
			Map<String, Relation> all = new java.util.LinkedHashMap<>();
			while (next(xml)) {
				if (xml.isStartElement() && xml.getLocalName().equals("Relationship") && all.size() < 50_000) {
					String type = attribute(xml, "Type");
					boolean outside = attribute(xml, "TargetMode").equals("External");
					String target = attribute(xml, "Target");
					String resolved = outside ? target : resolve(part.substring(0, slash), target).orElse("");
					all.put(attribute(xml, "Id"), new Relation(type.substring(type.lastIndexOf('/') + 1), resolved, outside));
				}
			}
			return all;
		}).orElseGet(HashMap::new);
	}

	/** A target as the name of a part; it can name nothing outside the file. */
	private static Optional<String> resolve(String folder, String target) {
		List<String> names = new ArrayList<>();
		for (String name : (target.startsWith("/") ? target : folder + target).split("/")) {
			if (name.equals("..")) {
				if (names.isEmpty()) {
					return Optional.empty();
				}
				names.remove(names.size() - 1);
			} else if (!name.isEmpty() && !name.equals(".")) {
				names.add(name);
			}
		}
		return names.isEmpty() ? Optional.empty() : Optional.of(String.join("/", names));
	}

	/** Reads a part. @return empty when there is no such part */
	<T> Optional<T> read(String part, Reading<T> reading) throws IOException {
		ZipEntry entry = zip.getEntry(part);
		if (entry == null) {
			return Optional.empty();
		}
		if (entry.getSize() > left) {
			throw tooLarge(); // what says so itself need not be unpacked; what says less is counted
		}
		try (Reader in = characters(new Bounded(zip.getInputStream(entry)))) {
			XMLStreamReader xml = INPUT.createXMLStreamReader(in);
			try {
				return Optional.ofNullable(reading.read(xml));
			} finally {
				xml.close();
			}
		} catch (XMLStreamException | ZipException | EOFException e) {
			throw left < 0 ? tooLarge() : damaged();
		} catch (BoundExceeded e) {
			throw tooLarge();
		}
	}

	/** Parts are in UTF-8 or UTF-16 (ECMA-376 part 2). Bytes that are neither become signs of their own: the parser would print a complaint. */
	private static Reader characters(InputStream in) throws IOException {
		BufferedInputStream bytes = new BufferedInputStream(in);
		bytes.mark(2);
		int first = bytes.read();
		int second = bytes.read();
		bytes.reset();
		boolean wide = first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE;
		BufferedReader characters = new BufferedReader(new InputStreamReader(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
		characters.mark(1);
		if (characters.read() != '\uFEFF') {
			characters.reset();
		}
		return characters;
	}

	/** Goes to the next event. @return whether there is one */
	static boolean next(XMLStreamReader xml) throws XMLStreamException {
		if (!xml.hasNext()) {
			return false;
		}
		if (xml.next() == XMLStreamConstants.DTD) {
			throw new XMLStreamException("a document type");
		}
		return true;
	}

	/** @param depth how deep the elements are nested */
	static void checkDepth(int depth) throws UnreadableDocumentException {
		if (depth > DEEPEST) {
			throw new UnreadableDocumentException("The tables or frames of this document are nested deeper than anyone writes them, so it was not read. Check where it comes from before you open it.");
		}
	}

	/** An attribute by its name without a prefix, because there are two sets of namespaces in use; empty where there is none. */
	static String attribute(XMLStreamReader xml, String name) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(name)) {
				return xml.getAttributeValue(i);
			}
		}
		return "";
	}

	/** A whole number; another where it is none. */
	static int number(String value, int otherwise) {
		try {
			return (int) Math.round(Double.parseDouble(value));
		} catch (NumberFormatException e) {
			return otherwise;
		}
	}

	/** Whether a switch is on: it is where nothing else is said. */
	static boolean isOn(String value) {
		return !value.equals("0") && !value.equals("false") && !value.equals("off") && !value.equals("none");
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	private static final class BoundExceeded extends IOException {
		private static final long serialVersionUID = 1;
	}

	/** Counts what is read from all parts together. */
	private final class Bounded extends FilterInputStream {

		Bounded(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int one = super.read();
			count(one < 0 ? 0 : 1);
			return one;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			count(Math.max(read, 0));
			return read;
		}

		private void count(int read) throws IOException {
			left -= read;
			if (left < 0) {
				throw new BoundExceeded();
			}
		}
	}
}

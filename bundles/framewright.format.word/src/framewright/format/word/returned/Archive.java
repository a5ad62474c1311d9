package framewright.format.word.returned;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import framewright.core.review.UnreadableDocumentException;

/** The parts of a Word file. Whatever the file holds, it is read only up to fixed sizes, and its XML has no entities. */
final class Archive implements AutoCloseable {

	/** Real ones are far below 10 MB; pictures that reviewers paste may make them larger. */
	static final long LARGEST_FILE = 64L << 20;

	/** All parts that are read, unpacked. A framework of 5,000 elements makes some 20 MB. */
	static final long MOST_BYTES = 128L << 20;

	private static final int DEEPEST = 500;
	private static final byte[] OLE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };
	private static final XMLInputFactory INPUT = input();

	/** Reads the XML of a part from its first element on. */
	interface Reading<T> {
		T read(XMLStreamReader xml) throws XMLStreamException, UnreadableDocumentException;
	}

	private final ZipFile zip;
	private final String document;
	private long left = MOST_BYTES;

	private static XMLInputFactory input() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		return factory;
	}

	private Archive(ZipFile zip) throws UnreadableDocumentException, IOException {
		this.zip = zip;
		this.document = related("", "officeDocument").stream().findFirst().orElseThrow(Archive::notWord);
	}

	static Archive open(Path file) throws UnreadableDocumentException, IOException {
		if (!Files.isRegularFile(file)) {
			throw new UnreadableDocumentException("“" + file.getFileName() + "” is not a file that can be read. Choose the Word document that came back.");
		}
		if (Files.size(file) > LARGEST_FILE) {
			throw new UnreadableDocumentException("The document is larger than " + (LARGEST_FILE >> 20) + " MB. Take out the pictures that were added to it, save it, and try again.");
		}
		if (beginsWith(file, OLE)) {
			throw new UnreadableDocumentException(
					"The document is protected by a password or in the format of a Word before 2007. Open it in Word, take the password off, save it as a “Word Document (.docx)”, and try again.");
		}
		ZipFile zip;
		try {
			zip = new ZipFile(file.toFile());
		} catch (ZipException e) {
			throw notWord();
		}
		try {
			return new Archive(zip);
		} catch (IOException | UnreadableDocumentException | RuntimeException e) {
			zip.close();
			throw e;
		}
	}

	private static boolean beginsWith(Path file, byte[] sign) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return java.util.Arrays.equals(in.readNBytes(sign.length), sign);
		}
	}

	static UnreadableDocumentException notWord() {
		return new UnreadableDocumentException("This is not a Word document, or it did not come through whole. Ask for it again, saved as a “Word Document (.docx)”.");
	}

	private static UnreadableDocumentException tooLarge() {
		return new UnreadableDocumentException("The document unpacks to more than a review can hold, so it was not read. Ask where it comes from before you open it.");
	}

	/** The part with the text. */
	String document() {
		return document;
	}

	/** The parts that a part is related to. @param part empty for the file as a whole @param type the last word of the relation's type */
	List<String> related(String part, String type) throws UnreadableDocumentException, IOException {
		int slash = part.lastIndexOf('/') + 1;
		String relations = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
		return read(relations, xml -> {
			List<String> targets = new ArrayList<>();
			while (next(xml)) {
				if (xml.isStartElement() && xml.getLocalName().equals("Relationship") && String.valueOf(xml.getAttributeValue(null, "Type")).endsWith("/" + type)
						&& !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
					resolve(part.substring(0, slash), String.valueOf(xml.getAttributeValue(null, "Target"))).ifPresent(targets::add);
				}
			}
			return targets;
		}).orElse(List.of());
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

	/**
	 * Reads a part.
	 *
	 * @return empty when there is no such part
	 */
	<T> Optional<T> read(String part, Reading<T> reading) throws UnreadableDocumentException, IOException {
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
				return Optional.of(reading.read(xml));
			} finally {
				xml.close();
			}
		} catch (XMLStreamException | ZipException | java.io.EOFException e) {
			throw left < 0 ? tooLarge() : notWord();
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
	static void checkDepth(int depth) throws XMLStreamException {
		if (depth > DEEPEST) {
			throw new XMLStreamException("nested too deep");
		}
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

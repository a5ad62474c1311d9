package framewright.format.html.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/**
 * A PDF file that is written while it is made, so that what is in it already need not be kept: of everything written only its place is remembered. (PDFBox saves
 * a whole document at once, and of a large tagged one that is more than a gigabyte.)
 * <p>
 * What is not a stream lies together with others in compressed streams of objects, as PDF 1.5 has them. The same calls give the same bytes.
 */
final class PdfFile {

	/** Kinds of dictionaries that are objects of their own; all others lie where they are used. */
	private static final Set<COSName> OWN = Set.of(COSName.PAGE, COSName.PAGES, COSName.FONT, COSName.FONT_DESC, COSName.EXT_G_STATE, COSName.ANNOT, COSName.getPDFName("StructElem"),
			COSName.getPDFName("StructTreeRoot"), COSName.CATALOG);
	private static final int MOST_IN_STREAM = 200;
	/** Where an object lies: from the beginning of the file, or in a stream of objects, whose number this is then and the place in it. */
	private static final int IN_FILE = 1;
	private static final int IN_STREAM = 2;
	/** The cross-reference has lines of three numbers, of so many bytes each. */
	private static final int[] WIDTHS = { 1, 5, 2 };

	private final OutputStream out;
	private long written;
	private byte[] kinds = new byte[1024];
	private long[] places = new long[1024];
	private short[] indexes = new short[1024];
	private int next = 1;

	private final Map<COSBase, COSObject> lasting = new IdentityHashMap<>();
	private final Set<COSBase> used = Collections.newSetFromMap(new IdentityHashMap<>());
	private final Map<COSBase, COSObject> passing = new IdentityHashMap<>();
	private final Deque<COSBase> due = new ArrayDeque<>();
	private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
	private final StringBuilder gatheredPlaces = new StringBuilder();
	private int gatheredCount;
	private COSObject gatheredStream;

	/** @param out is written to, and not closed */
	PdfFile(OutputStream out) throws IOException {
		this.out = out;
		print("%PDF-1.7\n%");
		raw(new byte[] { (byte) 0xe2, (byte) 0xe3, (byte) 0xcf, (byte) 0xd3, '\n' });
	}

	/** A reference to an object that will be written with {@link #write(COSObject, COSBase)}. */
	COSObject reserve() {
		if (next == kinds.length) {
			kinds = Arrays.copyOf(kinds, next * 2);
			places = Arrays.copyOf(places, next * 2);
			indexes = Arrays.copyOf(indexes, next * 2);
		}
		return new COSObject(COSNull.NULL, new COSObjectKey(next++, 0));
	}

	/** Says that many things may refer to an object, which is written by {@link #writeKept}. */
	void keep(COSBase object) {
		lasting.put(object, reserve());
	}

	/** Whether anything refers to an object that was kept. */
	boolean isUsed(COSBase object) {
		return used.contains(object);
	}

	/** Writes an object that was kept, and all that it leads to. */
	void writeKept(COSBase object) throws IOException {
		write(lasting.get(object), object);
	}

	/** A reference to an object; it is written with what refers to it if it is not written yet. */
	COSObject refer(COSBase object) {
		COSObject known = lasting.get(object);
		if (known != null) {
			used.add(object);
			return known;
		}
		known = passing.get(object);
		if (known == null) {
			known = reserve();
			passing.put(object, known);
			due.add(object);
		}
		return known;
	}

	/** Writes an object and all that it leads to. */
	COSObject write(COSBase object) throws IOException {
		COSObject reference = refer(object);
		writeDue();
		return reference;
	}

	/** Writes what was reserved, and all that it leads to. */
	void write(COSObject reserved, COSBase object) throws IOException {
		place(reserved, object);
		writeDue();
	}

	/** Forgets what was written, but for what was {@linkplain #keep kept}: nothing may refer to it any more but by its reference. */
	void forget() {
		passing.clear();
	}

	private void writeDue() throws IOException {
		for (COSBase object = due.poll(); object != null; object = due.poll()) {
			place(passing.get(object), object);
		}
	}

	private void place(COSObject reference, COSBase object) throws IOException {
		int number = number(reference);
		if (object instanceof COSStream stream) {
			stream(number, stream);
			return;
		}
		if (gatheredStream == null) {
			gatheredStream = reserve();
		}
		kinds[number] = IN_STREAM;
		places[number] = number(gatheredStream);
		indexes[number] = (short) gatheredCount++;
		gatheredPlaces.append(number).append(' ').append(gathered.size()).append(' ');
		value(object, gathered);
		gathered.write('\n');
		if (gatheredCount == MOST_IN_STREAM) {
			endStream();
		}
	}

	private static int number(COSObject reference) {
		return (int) reference.getKey().getNumber();
	}

	private void endStream() throws IOException {
		if (gatheredStream == null) {
			return;
		}
		byte[] head = gatheredPlaces.toString().getBytes(StandardCharsets.US_ASCII);
		byte[] content = deflated(head, gathered.toByteArray());
		begin(number(gatheredStream));
		print("<</Type/ObjStm/N " + gatheredCount + "/First " + head.length + "/Filter/FlateDecode/Length " + content.length + ">>stream\n");
		raw(content);
		print("\nendstream\nendobj\n");
		gatheredStream = null;
		gatheredCount = 0;
		gatheredPlaces.setLength(0);
		gathered.reset();
	}

	private static byte[] deflated(byte[]... contents) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
			for (byte[] content : contents) {
				deflater.write(content);
			}
		}
		return bytes.toByteArray();
	}

	private void stream(int number, COSStream stream) throws IOException {
		byte[] content;
		try (InputStream in = stream.createRawInputStream()) {
			content = in.readAllBytes();
		}
		stream.setInt(COSName.LENGTH, content.length);
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		dictionary(stream, head);
		begin(number);
		raw(head.toByteArray());
		print("stream\n");
		raw(content);
		print("\nendstream\nendobj\n");
		stream.close(); // gives its memory back
	}

	private void begin(int number) throws IOException {
		kinds[number] = IN_FILE;
		places[number] = written;
		print(number + " 0 obj\n");
	}

	/** What is an object of its own is written elsewhere, and referred to. */
	private void inner(COSBase value, OutputStream into) throws IOException {
		if (value instanceof COSStream || value instanceof COSDictionary dictionary && isOwn(dictionary)) {
			reference(refer(value), into);
		} else {
			value(value, into);
		}
	}

	private boolean isOwn(COSDictionary dictionary) {
		return dictionary.getItem(COSName.TYPE) instanceof COSName type && OWN.contains(type) || lasting.containsKey(dictionary) || passing.containsKey(dictionary);
	}

	private void value(COSBase value, OutputStream into) throws IOException {
		switch (value) {
			case COSDictionary dictionary -> dictionary(dictionary, into);
			case COSArray array -> array(array, into);
			case COSName name -> name.writePDF(into);
			case COSInteger number -> number.writePDF(into);
			case COSFloat number -> number.writePDF(into);
			case COSString string -> COSWriter.writeString(string, into);
			case COSBoolean truth -> truth.writePDF(into);
			case COSObject object when object.getKey() != null && object.getObject() instanceof COSNull -> reference(object, into);
			case COSObject object when object.getObject() != null -> inner(object.getObject(), into);
			default -> into.write("null".getBytes(StandardCharsets.US_ASCII));
		}
	}

	private static void reference(COSObject reference, OutputStream into) throws IOException {
		into.write((number(reference) + " 0 R").getBytes(StandardCharsets.US_ASCII));
	}

	private void dictionary(COSDictionary dictionary, OutputStream into) throws IOException {
		into.write('<');
		into.write('<');
		for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
			if (entry.getValue() != null) {
				entry.getKey().writePDF(into);
				into.write(' ');
				inner(entry.getValue(), into);
			}
		}
		into.write('>');
		into.write('>');
	}

	private void array(COSArray array, OutputStream into) throws IOException {
		into.write('[');
		for (int i = 0; i < array.size(); i++) {
			if (i > 0) {
				into.write(' ');
			}
			inner(array.get(i) == null ? COSNull.NULL : array.get(i), into);
		}
		into.write(']');
	}

	private void print(String text) throws IOException {
		raw(text.getBytes(StandardCharsets.US_ASCII));
	}

	private void raw(byte[] bytes) throws IOException {
		out.write(bytes);
		written += bytes.length;
	}

	/**
	 * Ends the file; nothing can be written after that.
	 *
	 * @param identifier that of the file, as hexadecimal digits
	 */
	void end(COSObject catalog, COSObject information, String identifier) throws IOException {
		endStream();
		int number = number(reserve());
		kinds[number] = IN_FILE;
		places[number] = written;
		ByteArrayOutputStream table = new ByteArrayOutputStream();
		for (int i = 0; i < next; i++) {
			big(table, i == 0 ? 0 : kinds[i], WIDTHS[0]);
			big(table, places[i], WIDTHS[1]);
			big(table, indexes[i], WIDTHS[2]);
		}
		long start = written;
		byte[] content = deflated(table.toByteArray());
		begin(number);
		print("<</Type/XRef/Size " + next + "/W[" + WIDTHS[0] + " " + WIDTHS[1] + " " + WIDTHS[2] + "]/Root " + number(catalog) + " 0 R/Info " + number(information) + " 0 R/ID[<" + identifier
				+ "><" + identifier + ">]/Filter/FlateDecode/Length " + content.length + ">>stream\n");
		raw(content);
		print("\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n");
		out.flush();
	}

	private static void big(ByteArrayOutputStream into, long value, int bytes) {
		for (int i = bytes - 1; i >= 0; i--) {
			into.write((int) (value >> 8 * i));
		}
	}
}

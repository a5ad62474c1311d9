package framewright.format.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

import framewright.core.exchange.Importer.UnreadableDocumentException;

/** Looks how much the text of a page unpacks to before it is unpacked into memory. */
final class Bombs {

	/** The text of a page has some 20 kB. */
	private static final long LARGEST = 48L << 20;

	/** Packed otherwise than most: not looked into, but not large. */
	private static final long LARGEST_OTHER = 256L << 10;

	private static final int DEEPEST = 6;

	private final Set<COSBase> seen = new HashSet<>();
	private long checked;

	/** @throws UnreadableDocumentException when it unpacks to more than anyone writes */
	void check(PDPage page) throws IOException {
		for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext();) {
			check(streams.next().getCOSObject());
		}
		forms(page.getResources(), 0);
	}

	private void forms(PDResources resources, int depth) throws IOException {
		if (resources == null || depth > DEEPEST || !seen.add(resources.getCOSObject())) {
			return;
		}
		for (COSName font : resources.getFontNames()) {
			COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
			COSBase toUnicode = fonts == null || fonts.getCOSDictionary(font) == null ? null : fonts.getCOSDictionary(font).getDictionaryObject(COSName.TO_UNICODE);
			if (toUnicode instanceof COSStream stream) {
				check(stream);
			}
		}
		COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
		if (objects == null) {
			return;
		}
		for (COSName name : List.copyOf(objects.keySet())) {
			if (objects.getDictionaryObject(name) instanceof COSStream stream && COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
				check(stream);
				COSDictionary inner = stream.getCOSDictionary(COSName.RESOURCES);
				if (inner != null) {
					forms(new PDResources(inner), depth + 1);
				}
			}
		}
	}

	private void check(COSStream stream) throws IOException {
		if (!seen.add(stream)) {
			return;
		}
		List<COSName> filters = new PDStream(stream).getFilters();
		if (filters.isEmpty()) {
			return;
		}
		boolean deflated = filters.stream().allMatch(filter -> COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter));
		if (!deflated) {
			if (stream.getLength() > LARGEST_OTHER && filters.stream().anyMatch(filter -> !COSName.ASCII85_DECODE.equals(filter) && !COSName.ASCII_HEX_DECODE.equals(filter))) {
				throw tooLarge();
			}
			return;
		}
		long size = 0;
		InputStream in = stream.createRawInputStream();
		try {
			for (int i = 0; i < filters.size(); i++) {
				in = new InflaterInputStream(in);
			}
			byte[] buffer = new byte[1 << 14];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				size += read;
				checked += read;
				if (size > LARGEST || checked > 40 * LARGEST) {
					throw tooLarge();
				}
			}
		} catch (UnreadableDocumentException e) {
			throw e;
		} catch (IOException e) {
			// damaged: read as far as it goes
		} finally {
			in.close();
		}
	}

	private static UnreadableDocumentException tooLarge() {
		return new UnreadableDocumentException("The pages of this PDF document unpack to more than anyone writes, so it was not read. Check where it comes from before you open it.");
	}
}

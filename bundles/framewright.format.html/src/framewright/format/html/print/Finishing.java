package framewright.format.html.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences.READING_DIRECTION;
import org.eclipse.core.runtime.SubMonitor;

/** What is done to a file when its pages are set: DRAFT where it is one, and all that would otherwise come from the clock. */
final class Finishing {

	private Finishing() {
	}

	/**
	 * Ends a file.
	 *
	 * @param text what it was made of, from which its identifier follows
	 */
	static byte[] finish(PDDocument document, Book book, String text, SubMonitor progress) throws IOException {
		if (book.handbook().cover().draft()) {
			Watermark watermark = new Watermark(document);
			int number = 0;
			for (PDPage page : document.getPages()) {
				progress.checkCanceled();
				watermark.put(page, number++ == 0);
			}
		}
		PDDocumentInformation information = document.getDocumentInformation();
		Calendar moment = GregorianCalendar.from(book.moment().atZone(ZoneOffset.UTC));
		information.setCreationDate(moment);
		information.setModificationDate(moment);
		information.setCreator("Framewright");
		PDDocumentCatalog catalog = document.getDocumentCatalog();
		catalog.setPageMode(PageMode.USE_OUTLINES);
		if (book.handbook().direction().equals("rtl")) {
			catalog.getViewerPreferences().setReadingDirection(READING_DIRECTION.R2L);
		}
		document.setDocumentId(identifier(text));
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		document.save(content);
		return content.toByteArray();
	}

	private static long identifier(String text) {
		try {
			return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}

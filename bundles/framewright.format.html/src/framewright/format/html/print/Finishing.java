package framewright.format.html.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
	 * @param identifier the number from which its identifier is made, the same for the same content
	 */
	static byte[] finish(PDDocument document, Book book, long identifier, SubMonitor progress) throws IOException {
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
		document.setDocumentId(identifier);
		return saved(document);
	}

	/** By way of a file on the disk, so that it is in memory only once. (Without compression PDFBox takes time in proportion to the square of the objects.) */
	private static byte[] saved(PDDocument document) throws IOException {
		Path file = Files.createTempFile("handbook", ".pdf");
		try {
			document.save(file.toFile());
			return Files.readAllBytes(file);
		} finally {
			Files.delete(file);
		}
	}
}

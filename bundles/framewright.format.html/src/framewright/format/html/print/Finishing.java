package framewright.format.html.print;

import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences.READING_DIRECTION;

/** What a file tells of itself, also that which would otherwise come from the clock. */
final class Finishing {

	private Finishing() {
	}

	static void tell(PDDocument document, Book book) {
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
	}
}

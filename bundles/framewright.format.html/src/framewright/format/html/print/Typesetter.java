package framewright.format.html.print;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.eclipse.core.runtime.SubMonitor;
import org.w3c.dom.Document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import framewright.format.html.print.PrintLook.PrintedChapter;

/** Sets a handbook in type: a PDF file, tagged so that it can be read aloud. */
public final class Typesetter {

	static {
		XRLog.setLoggingEnabled(false);
	}

	private final Book book;
	private final String style;
	private final Book.Templates templates;

	/** @param css the text of print.css */
	public Typesetter(Book book, String css, Book.Templates templates) {
		this.book = book;
		this.style = PageText.style(css, book.colours());
		this.templates = templates;
	}

	/**
	 * Sets the handbook.
	 *
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	public byte[] set(SubMonitor progress) throws IOException {
		List<PrintedChapter> chapters = book.handbook().chapters().stream().map(chapter -> PrintedChapter.of(chapter, book.landscape(), book.handbook().cover().title())).toList();
		PrintLook look = new PrintLook(style, book, true, true, chapters, Bookmark.of(book.handbook(), book.contents()), "a4-9", book.handbook().card().groups());
		String text = templates.fill("print/page", Map.of("handbook", book.handbook(), "look", look));
		Document page = PageText.parse(text);
		try (PDDocument document = new PDDocument(); PdfBoxRenderer renderer = builder(page, document).buildPdfRenderer()) {
			long t = System.nanoTime();
			renderer.layout();
			System.err.println("layout " + (System.nanoTime() - t) / 1000000); t = System.nanoTime();
			renderer.createPDFWithoutClosing();
			System.err.println("paint " + (System.nanoTime() - t) / 1000000); t = System.nanoTime();
			byte[] b = Finishing.finish(document, book, text, progress);
			System.err.println("save " + (System.nanoTime() - t) / 1000000); t = System.nanoTime();
			return b;
		}
	}

	private PdfRendererBuilder builder(Document page, PDDocument document) {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.usePDDocument(document);
		Fonts.add(builder, document);
		builder.usePdfUaAccessibility(true);
		builder.useReplacementText("□");
		builder.useSVGDrawer(new Drawings());
		builder.useExternalResourceAccessControl((address, type) -> address.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.withProducer("Framewright");
		builder.withW3cDocument(page, "");
		return builder;
	}
}

package framewright.format.html.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.eclipse.core.runtime.SubMonitor;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import framewright.format.html.Block;
import framewright.format.html.Handbook;
import framewright.format.html.print.PrintLook.Kind;
import framewright.format.html.print.PrintLook.PrintedChapter;

/**
 * Sets a handbook in type: a PDF file, tagged so that it can be read aloud.
 * <p>
 * It is set in parts: first the body, then what stands behind it, last the cover and the contents, for only then the numbers of the pages are known. How many
 * pages cover and contents have must be known before; it does not depend on the numbers, which are all as wide as the largest.
 * <p>
 * An instance serves one handbook.
 */
public final class Typesetter {

	/** Of the digits of the digest, how many are the identifier. */
	private static final int IDENTIFIER = 32;

	static {
		XRLog.setLoggingEnabled(false);
	}

	private final Book book;
	private final Handbook handbook;
	private final String style;
	private final Book.Templates templates;
	private final MessageDigest digest;

	/** @param css the text of print.css */
	public Typesetter(Book book, String css, Book.Templates templates) {
		this.book = book;
		this.handbook = book.handbook();
		this.style = PageText.style(css, book.colours());
		this.templates = templates;
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	/** The signs of a text that none of the fonts has, each once; they are printed as empty boxes. */
	public static Set<String> missing(String text) {
		return Fonts.missing(text);
	}

	/**
	 * Sets the handbook.
	 *
	 * @param out takes the file, part by part; it is not closed
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	public void set(OutputStream out, SubMonitor monitor) throws IOException {
		List<PrintedChapter> chapters = handbook.chapters().stream().map(chapter -> PrintedChapter.of(chapter, book.landscape(), handbook.cover().title())).toList();
		List<List<PrintedChapter>> parts = Parts.of(chapters);
		SubMonitor setting = SubMonitor.convert(monitor, parts.size() + 4);
		try (PDDocument document = new PDDocument()) {
			PdfFile file = new PdfFile(out);
			Fonts fonts = new Fonts(document);
			fonts.keep(file);
			Watermark watermark = handbook.cover().draft() ? new Watermark(document, file) : null;
			Assembly assembly = new Assembly(document, file, watermark);
			set(look(Kind.FRONT, List.of(), new PageNumbers()), document, fonts, 1);
			int front = assembly.discard();
			int pages = front;
			List<Assembly.Part> set = new ArrayList<>();
			for (List<PrintedChapter> part : parts) {
				setting.split(1);
				set(look(Kind.BODY, part, null), document, fonts, pages + 1);
				set.add(assembly.take(false));
				pages += last(set).pages();
			}
			if (handbook.card().present()) {
				setting.split(1);
				setCard(document, fonts, assembly, pages + 1);
				set.add(assembly.take(false));
				pages += last(set).pages();
			}
			setting.split(1);
			set(look(Kind.ENDING, List.of(), null), document, fonts, pages + 1);
			set.add(assembly.take(false));
			setting.split(1);
			set(look(Kind.FRONT, List.of(), numbers(set, front)), document, fonts, 1);
			set.add(0, assembly.take(true));
			Finishing.tell(document, book);
			COSObject catalog = assembly.join(set, aliases(), Bookmark.of(handbook, book.contents()), handbook.language());
			COSObject information = file.write(document.getDocumentInformation().getCOSObject());
			fonts.write(file);
			if (watermark != null) {
				watermark.write(file);
			}
			file.end(catalog, information, HexFormat.of().formatHex(digest.digest()).substring(0, IDENTIFIER));
		}
	}

	private static <T> T last(List<T> list) {
		return list.get(list.size() - 1);
	}

	/** The poster is as small as it can be on one page. */
	private void setCard(PDDocument document, Fonts fonts, Assembly assembly, int page) throws IOException {
		List<Poster> sizes = Poster.sizes(handbook.card());
		for (Poster poster : sizes) {
			set(new PrintLook(style + poster.paper().rule() + poster.style(), book, Kind.CARD, List.of(), poster.groups(), null), document, fonts, page);
			if (document.getNumberOfPages() == 1 || poster == last(sizes)) {
				return;
			}
			assembly.discard();
		}
	}

	private PrintLook look(Kind kind, List<PrintedChapter> chapters, PageNumbers numbers) {
		Paper paper = chapters.isEmpty() || !chapters.get(0).landscape() ? Paper.UPRIGHT : Paper.LANDSCAPE;
		return new PrintLook(style + paper.rule(), book, kind, chapters, List.of(), numbers);
	}

	private void set(PrintLook look, PDDocument document, Fonts fonts, int page) throws IOException {
		String text = templates.fill("print/page", Map.of("handbook", handbook, "look", look));
		digest.update(text.getBytes(StandardCharsets.UTF_8));
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.usePDDocument(document);
		builder.usePageSupplier((into, width, height, number, shadow) -> Properties.page(into, width, height));
		fonts.add(builder);
		builder.usePdfUaAccessibility(true);
		builder.useReplacementText("□");
		builder.useSVGDrawer(new Drawings());
		builder.useExternalResourceAccessControl((address, type) -> address.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.withProducer("Framewright");
		builder.useInitialPageNumber(page);
		builder.withW3cDocument(PageText.parse(text), "");
		PdfBoxRenderer renderer = builder.buildPdfRenderer();
		renderer.createPDFWithoutClosing();
	}

	private static PageNumbers numbers(List<Assembly.Part> parts, int before) {
		PageNumbers numbers = new PageNumbers();
		int number = before + 1;
		for (Assembly.Part part : parts) {
			int first = number;
			part.places().forEach((name, place) -> numbers.put(name, first + place.page()));
			number += part.pages();
		}
		return numbers;
	}

	/** What each place was called before, and its identifier. */
	private Map<String, String> aliases() {
		Map<String, String> aliases = new HashMap<>(book.aliases());
		for (Handbook.Chapter chapter : handbook.chapters()) {
			for (Block block : chapter.blocks()) {
				switch (block) {
					case Block.Heading heading -> alias(heading.anchor(), heading.uuid(), heading.formerAnchors(), aliases);
					case Block.Rubric rubric -> rubric.rows().forEach(row -> alias(row.anchor(), row.uuid(), row.formerAnchors(), aliases));
					case Block.Grid grid -> grid.rows().forEach(row -> alias(row.anchor(), row.uuid(), row.formerAnchors(), aliases));
					case Block.Levels levels -> levels.cards().forEach(card -> alias(card.anchor(), card.uuid(), List.of(), aliases));
					default -> {
						// is not called anything
					}
				}
			}
		}
		for (Handbook.Gone gone : handbook.retired()) {
			alias(gone.anchor(), gone.uuid(), gone.formerAnchors(), aliases);
			gone.parts().forEach(part -> alias(part.anchor(), part.uuid(), part.formerAnchors(), aliases));
		}
		return aliases;
	}

	private static void alias(String anchor, String uuid, List<String> former, Map<String, String> aliases) {
		if (!uuid.isEmpty()) {
			aliases.put(uuid, anchor);
		}
		former.forEach(name -> aliases.put(name, anchor));
	}
}

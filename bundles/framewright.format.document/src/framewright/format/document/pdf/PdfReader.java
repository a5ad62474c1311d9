package framewright.format.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.document.reading.Sheet;
import framewright.format.document.source.DocumentReader;
import framewright.format.document.source.SourceDocument;
import framewright.format.document.source.SourceDocument.Line;

/**
 * Reads PDF documents that hold text: by their tags where they have them, else by where the words stand and what they look like. What a document wants to do
 * when it is opened is not looked at.
 */
public final class PdfReader implements DocumentReader {

	static final long LARGEST = 512L << 20;
	static final int MOST_PAGES = 3_000;

	/** Words of all pages together; a book of a thousand pages has some 3 million letters. */
	private static final long MOST_LETTERS = 40_000_000;

	private static final String DAMAGED = "This PDF document is damaged, so that it cannot be read. Fetch it again, or open it, print it as a new PDF, and import that.";
	private static final String TOO_MUCH = "This PDF document holds more than can be read, far more than anyone writes. Check where it comes from, or import it in parts.";

	@Override
	public int recognise(String name, byte[] beginning) {
		String sign = new String(beginning, 0, Math.min(beginning.length, 1024), StandardCharsets.ISO_8859_1);
		boolean named = name.toLowerCase(Locale.ROOT).endsWith(".pdf");
		if (sign.contains("%PDF-")) {
			return named ? 95 : 90;
		}
		return named ? 15 : 0;
	}

	@Override
	public SourceDocument read(Path file, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, 100);
		if (Files.size(file) > LARGEST) {
			throw new UnreadableDocumentException("This document is larger than " + (LARGEST >> 20) + " MB. Save it with smaller pictures, or import it in parts.");
		}
		try (InputStream in = Files.newInputStream(file)) {
			String sign = new String(in.readNBytes(1024), StandardCharsets.ISO_8859_1);
			if (!sign.contains("%PDF-")) {
				throw new UnreadableDocumentException(sign.isEmpty() ? "This document is empty. Check that it is the right file." : "This is not a PDF document. Check that it is the right file.");
			}
		}
		try (PDDocument document = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
			return read(document, progress);
		} catch (InvalidPasswordException e) {
			throw new UnreadableDocumentException("This document is protected by a password. Open it, save or print it as a PDF without one, and import that.");
		} catch (UnreadableDocumentException | OperationCanceledException e) {
			throw e;
		} catch (IOException | RuntimeException e) {
			throw new UnreadableDocumentException(DAMAGED);
		} catch (OutOfMemoryError | StackOverflowError e) {
			throw new UnreadableDocumentException(TOO_MUCH);
		}
	}

	private static SourceDocument read(PDDocument document, SubMonitor progress) throws IOException {
		List<PageContent> pages = new ArrayList<>();
		List<COSDictionary> objects = new ArrayList<>();
		Map<Integer, List<Line>> aside = new HashMap<>();
		scan(document, pages, objects, aside, progress.split(70));
		long letters = pages.stream().flatMap(page -> page.pieces().stream()).mapToLong(piece -> piece.text().length()).sum();
		if (letters == 0 && pages.stream().allMatch(page -> page.turned().isEmpty())) {
			boolean pictures = pages.stream().anyMatch(PageContent::pictures);
			throw new UnreadableDocumentException(pictures ? "This PDF document holds pictures of pages and no text, as a scanner makes it. Run text recognition (OCR) over it first, for instance in your scanner's program, save it, and import that."
					: "There is no text in this PDF document. Check that it is the right file.");
		}
		Map<Integer, List<Piece>> content = content(pages, aside);
		Words words = new Words();
		content.values().forEach(pieces -> pieces.forEach(piece -> words.learn(piece.text())));
		List<Part> parts = Tags.read(document, content, objects);
		if (parts == null) {
			parts = new ArrayList<>();
			for (PageContent page : pages) {
				checkCanceled(progress);
				parts.addAll(PageLayout.of(page, content.get(page.number())));
			}
		}
		progress.worked(20);
		Sheet sheet = new Sheet();
		properties(document, sheet);
		return sheet.document(new PdfBlocks(sheet, words, Bookmarks.of(document, objects), aside).blocks(parts), "There are no words in this PDF document. Check that it is the right file.");
	}

	private static void checkCanceled(SubMonitor progress) {
		if (progress.isCanceled()) {
			throw new OperationCanceledException();
		}
	}

	private static void scan(PDDocument document, List<PageContent> pages, List<COSDictionary> objects, Map<Integer, List<Line>> aside, SubMonitor progress) throws IOException {
		PageScanner scanner = new PageScanner(progress);
		Bombs bombs = new Bombs();
		Set<COSDictionary> seen = new HashSet<>();
		long letters = 0;
		for (PDPage page : document.getPages()) {
			checkCanceled(progress);
			progress.setWorkRemaining(100).split(1);
			int number = pages.size() + 1;
			if (number > MOST_PAGES) {
				throw new UnreadableDocumentException("This document has more than " + MOST_PAGES + " pages, which is more than any framework needs. Import it in parts.");
			}
			if (!seen.add(page.getCOSObject())) {
				continue; // a page that comes again in the list of pages
			}
			bombs.check(page);
			PageContent scanned = scanned(scanner, document, page, number);
			pages.add(scanned);
			objects.add(page.getCOSObject());
			letters += scanned.pieces().stream().mapToInt(piece -> piece.text().length()).sum();
			if (letters > MOST_LETTERS) {
				throw new UnreadableDocumentException(TOO_MUCH);
			}
			if (scanned.unreadable() > 0) {
				add(aside, number, Line.of("[" + (scanned.unreadable() == 1 ? "a sign" : scanned.unreadable() + " signs") + " that cannot be read]").at("page " + number)
						.left("the font does not say which letters it shows: compare the page with its text, or run text recognition over the document"));
			}
			if (scanned.pieces().isEmpty() && scanned.pictures()) {
				add(aside, number, Line.of("[a page that is a picture]").at("page " + number).left("there is no text on it: run text recognition over the document, or type it"));
			}
		}
	}

	private static PageContent scanned(PageScanner scanner, PDDocument document, PDPage page, int number) throws IOException {
		try {
			return scanner.scan(document, page, number);
		} catch (OperationCanceledException e) {
			throw e;
		} catch (IOException | RuntimeException e) {
			return scanner.soFar(number);
		}
	}

	private static void add(Map<Integer, List<Line>> aside, int page, Line line) {
		aside.computeIfAbsent(page, p -> new ArrayList<>()).add(line);
	}

	/** What is on the pages, less what belongs to the pages themselves. */
	private static Map<Integer, List<Piece>> content(List<PageContent> pages, Map<Integer, List<Line>> aside) {
		long all = pages.stream().flatMap(page -> page.pieces().stream()).mapToLong(piece -> piece.text().length()).sum();
		long marked = pages.stream().flatMap(page -> page.pieces().stream()).filter(Piece::artifact).mapToLong(piece -> piece.text().length()).sum();
		boolean trusted = marked * 3 < all;
		Map<Integer, List<List<Piece>>> heads = marked > 0 && trusted ? Map.of() : RunningHeads.find(pages);
		Map<Integer, List<Piece>> content = new java.util.TreeMap<>();
		for (PageContent page : pages) {
			Set<Piece> left = new HashSet<>();
			heads.getOrDefault(page.number(), List.of()).forEach(left::addAll);
			List<Piece> kept = new ArrayList<>();
			List<Piece> artifacts = new ArrayList<>();
			for (Piece piece : page.pieces()) {
				if (trusted && piece.artifact()) {
					artifacts.add(piece);
				} else if (!left.contains(piece)) {
					kept.add(piece);
				}
			}
			heads.getOrDefault(page.number(), List.of()).forEach(row -> tell(page.number(), row.stream().filter(piece -> !trusted || !piece.artifact()).toList(), aside));
			Lines.rows(artifacts).forEach(row -> tell(page.number(), row, aside));
			kept.addAll(page.turned());
			content.put(page.number(), kept);
		}
		return content;
	}

	private static void tell(int page, List<Piece> row, Map<Integer, List<Line>> aside) {
		if (!row.isEmpty()) {
			String text = new framewright.format.document.pdf.Line(page, row).text();
			boolean number = text.matches("(?i)(?:page )?[\\divxl\\s|–—-]+(?:of \\d+)?");
			add(aside, page, Line.of(text).at("page " + page).skipped(number ? "the number of the page" : "the head or foot of the page"));
		}
	}

	private static void properties(PDDocument document, Sheet sheet) {
		PDDocumentInformation information = document.getDocumentInformation();
		property(sheet, "title", information.getTitle());
		property(sheet, "author", information.getAuthor());
		property(sheet, "language", document.getDocumentCatalog().getLanguage());
	}

	private static void property(Sheet sheet, String name, String value) {
		if (value != null && value.length() < 500 && !value.matches("(?i)(?:Microsoft Word - )?.*\\.(?:docx?|pdf|indd|odt|pptx?|rtf)|untitled.*|document\\d*")) {
			sheet.property(name, value);
		}
	}
}

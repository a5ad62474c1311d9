package framewright.format.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.document.Shown;
import framewright.format.document.source.SourceDocument;

/** Files that are no good PDF documents: a plain message, in time and within bounds. */
class HostilePdfTest {

	private static SourceDocument read(byte[] content) {
		return assertTimeoutPreemptively(Duration.ofSeconds(120), () -> Shown.read(new PdfReader(), ".pdf", content));
	}

	private static String refusal(byte[] content) {
		return assertTimeoutPreemptively(Duration.ofSeconds(120), () -> assertThrows(UnreadableDocumentException.class, () -> Shown.read(new PdfReader(), ".pdf", content))).getMessage();
	}

	private static byte[] bytes(PDDocument document) throws IOException {
		try (document) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	@Test
	void otherFilesAreRefused() {
		assertTrue(refusal(new byte[0]).contains("empty"));
		assertTrue(refusal(ascii("PK\u0003\u0004")).contains("not a PDF"));
		assertTrue(refusal(ascii("%PDF-1.7\nnothing at all")).contains("damaged"));
		assertEquals(95, new PdfReader().recognise("a.pdf", ascii("%PDF-1.7")));
		assertEquals(90, new PdfReader().recognise("a", ascii("\r\n%PDF-1.4")));
		assertEquals(0, new PdfReader().recognise("a.txt", ascii("words")));
	}

	@Test
	void passwordsAreToldOf() throws IOException {
		Pages pages = new Pages().page().paragraph("secret");
		pages.document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
		assertTrue(refusal(pages.bytes()).contains("password"));
	}

	@Test
	void scannedPagesAreToldOf() throws IOException {
		PDDocument scan = new PDDocument();
		scan.addPage(new PDPage());
		try (PDPageContentStream content = new PDPageContentStream(scan, scan.getPage(0))) {
			content.drawImage(LosslessFactory.createFromImage(scan, new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY)), 0, 0, 600, 800);
		}
		assertTrue(refusal(bytes(scan)).contains("text recognition"));
		PDDocument empty = new PDDocument();
		empty.addPage(new PDPage());
		assertTrue(refusal(bytes(empty)).contains("no text"));
	}

	@Test
	void truncatedFilesEnd() throws IOException {
		Pages pages = new Pages();
		for (int i = 0; i < 5; i++) {
			pages.page().paragraph("Words of a page.");
		}
		byte[] whole = pages.bytes();
		for (int part = 1; part < 8; part++) {
			byte[] some = Arrays.copyOf(whole, whole.length * part / 8);
			assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
				try {
					Shown.read(new PdfReader(), ".pdf", some);
				} catch (UnreadableDocumentException e) {
					assertTrue(e.getMessage().length() > 20);
				}
			});
		}
	}

	@Test
	void circlesInTheTreeOfPagesEnd() {
		String pages = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 2000000000>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
		assertTrue(refusal(ascii(pages)).length() > 20);
	}

	@Test
	void bombsAreNotUnpacked() throws IOException {
		PDDocument document = new PDDocument();
		PDPage page = new PDPage();
		document.addPage(page);
		PDStream stream = new PDStream(document);
		try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
			byte[] nothing = ascii("q Q ".repeat(1 << 16));
			for (int i = 0; i < 300; i++) {
				out.write(nothing);
			}
		}
		page.setContents(stream);
		assertTrue(refusal(bytes(document)).contains("unpack"));
	}

	@Test
	void formsThatDrawThemselvesEnd() throws IOException {
		String form = "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>endobj\n4 0 obj<</Length 14>>stream\n/A Do /A Do   \nendstream endobj\n"
				+ "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 14/Resources<</XObject<</A 5 0 R>>>>>>stream\n/A Do /A Do   \nendstream endobj\n";
		assertTrue(refusal(ascii("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" + form + "trailer<</Root 1 0 R>>\n%%EOF")).length() > 20);
	}

	@Test
	void manyTinyPiecesAreRead() throws IOException {
		Pages pages = new Pages().page();
		for (int i = 0; i < 20_000; i++) {
			pages.at(20 + i % 500, 20 + i / 500 * 15, Pages.PLAIN, 1 + i % 3, "ab");
		}
		for (int i = 0; i < 4_000; i++) {
			pages.line(10 + i % 60 * 9, 10, 10 + i % 60 * 9, 800).line(10, 10 + i % 200 * 4, 500, 10 + i % 200 * 4);
		}
		assertTrue(read(pages.bytes()).lines().size() > 0);
	}
}

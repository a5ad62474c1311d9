package framewright.format.document;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.document.html.HtmlReader;
import framewright.format.document.pdf.PdfReader;
import framewright.format.document.source.DocumentReader;
import framewright.format.document.text.TextReader;
import framewright.format.document.word.WordReader;
import framewright.format.document.word.WordSample;

/** Documents with faults that no one thought of: a plain message or a document, in time. More cases: {@code -Dframewright.chance=2000}. */
class ReadersByChanceTest {

	private static final int CASES = Integer.getInteger("framewright.chance", 4) * 10;

	private final Random random = new Random(7);

	private void survives(DocumentReader reader, byte[] sample) {
		for (int i = 0; i < CASES; i++) {
			byte[] mutated = mutated(sample);
			assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
				try {
					Shown.read(reader, "", mutated);
				} catch (UnreadableDocumentException e) {
					// said in plain words
				}
			});
		}
	}

	private byte[] mutated(byte[] sample) {
		byte[] mutated = sample.clone();
		switch (random.nextInt(4)) {
			case 0 -> mutated = Arrays.copyOf(mutated, random.nextInt(mutated.length));
			case 1 -> {
				int from = random.nextInt(mutated.length);
				int to = random.nextInt(mutated.length);
				System.arraycopy(sample, from, mutated, to, Math.min(random.nextInt(400), mutated.length - Math.max(from, to)));
			}
			default -> {
				for (int i = 0; i < 1 + random.nextInt(20); i++) {
					mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
				}
			}
		}
		return mutated;
	}

	@Test
	void wordDocuments() throws IOException {
		survives(new WordReader(), WordSample.packed());
		for (int i = 0; i < CASES; i++) {
			byte[] body = mutated(WordSample.body().getBytes(StandardCharsets.UTF_8));
			assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
				try {
					Shown.read(new WordReader(), "", WordSample.packed(new String(body, StandardCharsets.UTF_8)));
				} catch (UnreadableDocumentException e) {
					// said in plain words
				}
			});
		}
	}

	@Test
	void pdfDocuments() throws IOException {
		Path file = Files.createTempFile("sample", ".pdf");
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			try (PDPageContentStream content = new PDPageContentStream(document, document.getPage(0), PDPageContentStream.AppendMode.OVERWRITE, false)) {
				for (int i = 0; i < 20; i++) {
					content.beginText();
					content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10 + i % 3);
					content.newLineAtOffset(72 + i % 2 * 200, 700 - i / 2 * 20);
					content.showText("words of line " + i);
					content.endText();
				}
			}
			document.save(file.toFile());
			survives(new PdfReader(), Files.readAllBytes(file));
		} finally {
			Files.deleteIfExists(file);
		}
	}

	@Test
	void webPages() {
		String page = "<html><body><nav>Way</nav><main><h1>Title</h1><ul><li>one<ul><li>two</ul></ul><table><tr><th colspan=2>a<td rowspan=3>b<tr><td>c<table><tr><td>d</table></table><p>text <b>bold</b> <a href='https://a.example'>link</a></main></body></html>";
		survives(new HtmlReader(), page.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void plainText() {
		survives(new TextReader(), "Title\n=====\n\n• one\n  • two\n\na) three\nb) four\n\nPart\tSome\nListen\thear\n\n» x\n» y\n".getBytes(StandardCharsets.UTF_8));
	}
}

package framewright.format.document.word;

import static framewright.format.document.word.Docx.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.document.Shown;

/** Files that are no good Word documents: a plain message, in time and within bounds. */
class HostileWordTest {

	private static String refusal(String name, byte[] content) {
		return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertThrows(UnreadableDocumentException.class, () -> Shown.read(new WordReader(), name, content))).getMessage();
	}

	@Test
	void otherFilesAreRefusedInPlainWords() throws IOException {
		byte[] ole = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0 };
		assertTrue(refusal("old.doc", ole).contains(".docx"));
		assertTrue(refusal("locked.docx", ole).contains("password"));
		assertTrue(refusal("x.docx", "{\\rtf1 words}".getBytes(StandardCharsets.US_ASCII)).contains("Rich Text"));
		assertTrue(refusal("x.docx", "words".getBytes(StandardCharsets.US_ASCII)).contains("not a Word document"));
		assertTrue(refusal("x.docx", new byte[0]).contains("empty"));
		String relations = "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
		assertTrue(refusal("x.docx", Docx.zip(Map.of("_rels/.rels", relations, "xl/workbook.xml", "<workbook/>"))).contains("Excel"));
		assertTrue(refusal("x.docx", Docx.zip(Map.of("letter.txt", "words"))).contains("archive"));
		assertTrue(refusal("x.docx", new Docx("<w:p/>").bytes()).contains("no words"));
	}

	@Test
	void truncatedFilesAreDamaged() throws IOException {
		byte[] whole = new Docx(p("Words. ".repeat(1_000))).bytes();
		for (int part = 1; part < 5; part++) {
			assertTrue(refusal("x.docx", Arrays.copyOf(whole, whole.length * part / 5)).contains("damaged"));
		}
		assertTrue(refusal("x.docx", new Docx("<w:p><w:r>").bytes()).contains("damaged"));
	}

	@Test
	void entitiesAreNotRead() throws IOException {
		Docx document = new Docx("");
		document.part("styles", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:styles " + Docx.NAMESPACES + ">&b;</w:styles>");
		assertTrue(refusal("x.docx", document.bytes()).contains("damaged"));
	}

	@Test
	void bombsAreNotUnpacked() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("_rels/.rels"));
			zip.write("<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>".getBytes(StandardCharsets.UTF_8));
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			zip.write("<w:document xmlns:w=\"x\"><w:body><w:p><w:r><w:t>".getBytes(StandardCharsets.UTF_8));
			byte[] words = "<!-- words without end, again and again and again -->".repeat(20_000).getBytes(StandardCharsets.UTF_8);
			for (long written = 0; written <= WordFile.MOST_BYTES; written += words.length) {
				zip.write(words);
			}
			zip.closeEntry();
		}
		assertTrue(refusal("x.docx", out.toByteArray()).contains("unpacks"));
	}

	@Test
	void tablesInTablesWithoutEndAreRefused() throws IOException {
		int deep = 10_000;
		assertTrue(refusal("x.docx", new Docx("<w:tbl><w:tr><w:tc>".repeat(deep) + p("words") + "</w:tc></w:tr></w:tbl>".repeat(deep)).bytes()).contains("nested"));
		String body = "<w:tbl><w:tr><w:tc>".repeat(60) + p("words") + "</w:tc></w:tr></w:tbl>".repeat(60);
		assertTrue(String.join(" ", Shown.blocks(Shown.read(new WordReader(), "x.docx", new Docx(body).bytes()))).contains("words"));
	}

	@Test
	void filesAreKnownByWhatTheyHold() throws IOException {
		WordReader reader = new WordReader();
		byte[] word = new Docx(p("x")).bytes();
		byte[] sheet = Docx.zip(Map.of("xl/workbook.xml", "<workbook/>"));
		assertEquals(95, reader.recognise("a.docx", word));
		assertTrue(reader.recognise("a.zip", word) >= 50);
		assertEquals(0, reader.recognise("a.xlsx", sheet));
		assertEquals(0, reader.recognise("a.md", "# x".getBytes(StandardCharsets.US_ASCII)));
		assertTrue(reader.recognise("a.docx", sheet) < 50);
	}
}

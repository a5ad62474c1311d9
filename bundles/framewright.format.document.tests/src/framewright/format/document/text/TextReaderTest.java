package framewright.format.document.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.document.Shown;
import framewright.format.document.source.SourceDocument;

/** Plain text, as people and programs write it. */
class TextReaderTest {

	private static SourceDocument read(String text) throws IOException {
		return Shown.read(new TextReader(), ".txt", text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> blocks(String text) throws IOException {
		return Shown.blocks(read(text));
	}

	@Test
	void paragraphsEndWithEmptyLines() throws IOException {
		assertEquals(List.of("PARAGRAPH One line / and the next.", "PARAGRAPH Another."), blocks("One line\nand the next.\n\nAnother.\n"));
	}

	@Test
	void linesUnderTitlesMakeHeadings() throws IOException {
		assertEquals(List.of("HEADING 1 People", "PARAGRAPH Words.", "HEADING 2 Trust", "PARAGRAPH More.", "HEADING 1 Culture", "PARAGRAPH End."),
				blocks("People\n======\nWords.\n\nTrust\n-----\nMore.\n\nCulture\n=======\nEnd.\n"));
	}

	@Test
	void signsThatSeveralLinesBeginWithAreBullets() throws IOException {
		assertEquals(List.of("BULLETS", "  ITEM <»>", "    PARAGRAPH hear views / of all", "  ITEM <»>", "    PARAGRAPH act on them"), blocks("» hear views\n  of all\n\n» act on them\n"));
		assertEquals(List.of("PARAGRAPH – once only"), blocks("– once only\n"));
		assertEquals(List.of("BULLETS", "  ITEM <•>", "    PARAGRAPH one", "    BULLETS", "      ITEM <->", "        PARAGRAPH within", "  ITEM <•>", "    PARAGRAPH two"), blocks("• one\n    - within\n• two\n"));
	}

	@Test
	void numbersThatFollowEachOtherAreAList() throws IOException {
		assertEquals(List.of("NUMBERS", "  ITEM <a)>", "    PARAGRAPH one", "  ITEM <b)>", "    PARAGRAPH two"), blocks("a) one\nb) two\n"));
		assertEquals(List.of("PARAGRAPH 1\\. People first", "PARAGRAPH Words."), blocks("1. People first\n\nWords.\n"));
	}

	@Test
	void tabsMakeTables() throws IOException {
		assertEquals(List.of("TABLE", "  ROW", "    CELL", "      PARAGRAPH Part", "    CELL", "      PARAGRAPH Some", "  ROW", "    CELL", "      PARAGRAPH Listen", "    CELL", "      PARAGRAPH hear"), blocks("Part\tSome\nListen\thear\n"));
	}

	@Test
	void textIsReadHoweverItIsSaved() throws IOException {
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("windows-1252"))) {
			SourceDocument document = Shown.read(new TextReader(), ".txt", "The caf\u00E9 \u2013 \u201Copen\u201D to all of us\n".getBytes(charset));
			assertEquals(List.of("PARAGRAPH The caf\u00E9 \u2013 \u201Copen\u201D to all of us"), Shown.blocks(document), charset.name());
		}
		byte[] neither = { 'a', (byte) 0x81, (byte) 0xFF, 'b' };
		assertTrue(assertThrows(UnreadableDocumentException.class, () -> Shown.read(new TextReader(), ".txt", neither)).getMessage().contains("UTF-8"));
		assertTrue(assertThrows(UnreadableDocumentException.class, () -> read("a\u0000b")).getMessage().contains("not a text document"));
		assertTrue(assertThrows(UnreadableDocumentException.class, () -> read(" \n")).getMessage().contains("empty"));
	}

	@Test
	void plainTextIsKnownFromMarkdown() {
		TextReader reader = new TextReader();
		assertTrue(reader.recognise("a.txt", "Words.\n\n* one\n* two\n".getBytes(StandardCharsets.UTF_8)) > 40);
		assertTrue(reader.recognise("a.txt", "# Title\n\n## Part\n\n**Bold**\n".getBytes(StandardCharsets.UTF_8)) < 40);
		assertTrue(reader.recognise("a.txt", "Words and more".getBytes(StandardCharsets.UTF_16)) > 40);
		assertEquals(0, reader.recognise("a.md", "Words".getBytes(StandardCharsets.UTF_8)));
	}
}

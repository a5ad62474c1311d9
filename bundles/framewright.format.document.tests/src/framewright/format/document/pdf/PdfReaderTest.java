package framewright.format.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.format.document.Shown;
import framewright.format.document.source.Block;
import framewright.format.document.source.SourceDocument;

/** The text of a PDF document comes through in the order in which people read it. */
class PdfReaderTest {

	private static SourceDocument read(Pages pages) throws IOException {
		return Shown.read(new PdfReader(), ".pdf", pages.bytes());
	}

	@Test
	void linesBecomeParagraphs() throws IOException {
		SourceDocument document = read(new Pages().page().heading(20, "Listening").paragraph("Leaders hear what people say before they", "decide, and they say why they decided so.").paragraph("A second paragraph has one line."));
		assertEquals(List.of("PARAGRAPH **Listening**", "PARAGRAPH Leaders hear what people say before they decide, and they say why they decided so.", "PARAGRAPH A second paragraph has one line."), Shown.blocks(document));
		assertEquals("page 1", document.lines().get(1).where());
		Block heading = document.blocks().get(0);
		assertEquals(20, heading.look().size(), 0.1);
		assertTrue(heading.look().bold());
	}

	@Test
	void dividedWordsAreWholeAgain() throws IOException {
		SourceDocument document = read(new Pages().page().paragraph("They develop the well-being of leader-", "ship and the self-", "esteem of all; self-esteem matters and well-", "being does too, and so does co-", "operation."));
		assertEquals(List.of("PARAGRAPH They develop the well-being of leadership and the self-esteem of all; self-esteem matters and well-being does too, and so does cooperation."), Shown.blocks(document));
	}

	@Test
	void bulletsMakeLists() throws IOException {
		Pages pages = new Pages().page().paragraph("Leaders will").at(72, 130, Pages.PLAIN, 10, "\u2022").at(86, 130, Pages.PLAIN, 10, "hear different views and take them into account when").at(86, 143, Pages.PLAIN, 10, "they plan")
				.at(72, 156, Pages.PLAIN, 10, "\u2022").at(86, 156, Pages.PLAIN, 10, "act on them").at(100, 169, Pages.PLAIN, 10, "\u2013 within a term").at(72, 182, Pages.PLAIN, 10, "\u2022 tell what came of it");
		assertEquals(List.of("PARAGRAPH Leaders will", "BULLETS", "  ITEM <•>", "    PARAGRAPH hear different views and take them into account when they plan", "  ITEM <•>", "    PARAGRAPH act on them", "    BULLETS", "      ITEM <–>",
				"        PARAGRAPH within a term", "  ITEM <•>", "    PARAGRAPH tell what came of it"), Shown.blocks(read(pages)));
	}

	@Test
	void columnsAreReadOneAfterTheOther() throws IOException {
		Pages pages = new Pages().page().heading(18, "Two columns");
		for (int i = 0; i < 8; i++) {
			pages.at(72, 130 + 13 * i, Pages.PLAIN, 10, "left words fill the lines of the first " + "abcdefg.".charAt(i)).at(320, 130 + 13 * i, Pages.PLAIN, 10, "right words fill those of the second " + (char) ('a' + i));
		}
		List<String> blocks = Shown.blocks(read(pages));
		assertEquals(3, blocks.size(), blocks.toString());
		assertTrue(blocks.get(1).startsWith("PARAGRAPH left words") && blocks.get(1).endsWith("first ."), blocks.get(1));
		assertTrue(blocks.get(2).startsWith("PARAGRAPH right words") && blocks.get(2).endsWith("second h"), blocks.get(2));
	}

	@Test
	void linesAroundCellsMakeTables() throws IOException {
		float[] columns = { 72, 172, 322, 472 };
		Pages pages = new Pages().page().paragraph("Before.").grid(columns, new float[] { 120, 140, 180, 200 }).at(76, 134, Pages.BOLD, 10, "Part").at(176, 134, Pages.BOLD, 10, "Some").at(326, 134, Pages.BOLD, 10, "High").at(76, 154, Pages.PLAIN, 10, "Listen")
				.at(176, 154, Pages.PLAIN, 10, "hear what people").at(176, 167, Pages.PLAIN, 10, "have to say").at(326, 154, Pages.PLAIN, 10, "seek it").at(76, 194, Pages.PLAIN, 10, "Tell").at(326, 194, Pages.PLAIN, 10, "tell why")
				.at(72, 230, Pages.PLAIN, 10, "After.");
		SourceDocument document = read(pages);
		assertEquals(List.of("PARAGRAPH Before.", "TABLE", "  ROW", "    CELL", "      PARAGRAPH **Part**", "    CELL", "      PARAGRAPH **Some**", "    CELL", "      PARAGRAPH **High**", "  ROW", "    CELL", "      PARAGRAPH Listen", "    CELL",
				"      PARAGRAPH hear what people have to say", "    CELL", "      PARAGRAPH seek it", "  ROW", "    CELL", "      PARAGRAPH Tell", "    CELL", "    CELL", "      PARAGRAPH tell why", "PARAGRAPH After."), Shown.blocks(document));
		assertEquals("Listen | hear what people have to say | seek it", document.lines().get(2).text());
		assertEquals("page 1, table 1, row 2", document.lines().get(2).where());
	}

	@Test
	void wordsInColumnsMakeTablesWithoutLines() throws IOException {
		Pages pages = new Pages().page();
		String[][] rows = { { "Part", "Some impact", "High impact" }, { "Listen", "hear views", "seek views" }, { "Tell", "say why", "explain it" }, { "Thank", "say it", "show it" } };
		for (int i = 0; i < rows.length; i++) {
			for (int j = 0; j < 3; j++) {
				pages.at(72 + 150 * j, 100 + 20 * i, i == 0 ? Pages.BOLD : Pages.PLAIN, 10, rows[i][j]);
			}
		}
		SourceDocument document = read(pages);
		assertEquals(List.of("Part | Some impact | High impact", "Listen | hear views | seek views", "Tell | say why | explain it", "Thank | say it | show it"), document.lines().stream().map(SourceDocument.Line::text).toList());
		assertEquals(Block.Kind.TABLE, document.blocks().get(0).kind());
	}

	@Test
	void headsAndFeetOfPagesAreLeftAside() throws IOException {
		Pages pages = new Pages();
		for (int i = 1; i <= 4; i++) {
			pages.page().at(72, 40, Pages.PLAIN, 8, "Our guide to leading").at(290, 810, Pages.PLAIN, 8, "Page " + i + " of 4").down(20).paragraph("The text of a page begins here " + "abcd".charAt(i - 1) + ".");
		}
		SourceDocument document = read(pages);
		assertEquals(4, document.blocks().size(), Shown.blocks(document).toString());
		assertEquals(8, Shown.aside(document).size());
		assertTrue(Shown.aside(document).contains("skipped: Page 2 of 4 (the number of the page)"), Shown.aside(document).toString());
	}

	@Test
	void paragraphsAndTablesGoOnOnTheNextPage() throws IOException {
		float[] columns = { 72, 222, 472 };
		Pages pages = new Pages().page().down(500).paragraph("This sentence is long and goes on to the").grid(columns, new float[] { 620, 640, 660 }).at(76, 634, Pages.BOLD, 10, "Part").at(226, 634, Pages.BOLD, 10, "Text").at(76, 654, Pages.PLAIN, 10, "One")
				.at(226, 654, Pages.PLAIN, 10, "first");
		pages.page().grid(columns, new float[] { 80, 100, 120 }).at(76, 94, Pages.BOLD, 10, "Part").at(226, 94, Pages.BOLD, 10, "Text").at(76, 114, Pages.PLAIN, 10, "Two").at(226, 114, Pages.PLAIN, 10, "second").at(72, 150, Pages.PLAIN, 10,
				"Each column has its text.");
		SourceDocument document = read(pages);
		assertEquals(3, document.blocks().size(), Shown.blocks(document).toString());
		assertEquals(3, document.blocks().get(1).children().size());
		assertEquals(List.of("skipped: Part | Text (the head of the table, which repeats on each page)"), Shown.aside(document));
	}

	@Test
	void emphasisIsKept() throws IOException {
		Pages pages = new Pages().page().at(72, 100, Pages.BOLD, 10, "Trust:").at(108, 100, Pages.PLAIN, 10, "say what you").at(170, 100, Pages.ITALIC, 10, "mean");
		assertEquals(List.of("PARAGRAPH **Trust:** say what you *mean*"), Shown.blocks(read(pages)));
	}

	@Test
	void titlesThatAreCountedAreNoRunningHeads() throws IOException {
		Pages pages = new Pages();
		for (int i = 1; i <= 3; i++) {
			pages.page().at(72, 60, Pages.BOLD, 14, "Principle " + i).at(72, 800, Pages.PLAIN, 8, "Handbook 2031 | " + i).down(60).paragraph("Text of part " + "abc".charAt(i - 1) + " of these pages,", "in a few words of its own.");
		}
		List<String> blocks = Shown.blocks(read(pages));
		assertEquals(3, blocks.stream().filter(block -> block.contains("Principle")).count(), blocks.toString());
		assertTrue(blocks.stream().noneMatch(block -> block.contains("Handbook")), blocks.toString());
	}
}

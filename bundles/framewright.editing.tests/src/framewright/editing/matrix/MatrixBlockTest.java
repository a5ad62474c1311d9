package framewright.editing.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import framewright.dsl.parts.UnreadablePartException;
import framewright.editing.TextEdit;
import framewright.editing.form.FormText;
import framewright.editing.form.ProseEdits;
import framewright.editing.form.ProseEdits.Cell;
import framewright.editing.form.RefusedEditException;

class MatrixBlockTest {

	private final MatrixView view = new MatrixView();
	private String text = MatrixTest.TEXT;

	@BeforeEach
	void read() throws UnreadablePartException {
		view.take(FormText.read(text));
	}

	private MatrixBlock block(int row, int column, int lastRow, int lastColumn) {
		return new MatrixBlock(view, row, column, lastRow, lastColumn);
	}

	private void write(List<Cell> cells) throws RefusedEditException, UnreadablePartException {
		text = TextEdit.apply(text, ProseEdits.descriptors(cells).on(FormText.read(text)));
		view.take(FormText.read(text));
	}

	@Test
	void aBlockIsCopiedAsASpreadsheetReadsIt() {
		assertEquals("1 Leading people\t\t\n1.i Listen to others\thear **other** views.\t\"seek out:\n\n- views\n- doubts\"\n1.ii Build trust\t\t", block(0, 0, 2, 2).copy());
		assertEquals("make it strong.", block(3, 2, 3, 2).copy());
	}

	@Test
	void spreadsheetsAreReadAsTheyAreWritten() {
		assertEquals(List.of(List.of("a", "b"), List.of("c", "")), Spreadsheet.read("a\tb\r\nc\t\r\n"));
		assertEquals(List.of(List.of("one\ntwo", "say \"hi\""), List.of("", "x")), Spreadsheet.read("\"one\ntwo\"\t\"say \"\"hi\"\"\"\n\tx"));
		assertEquals(List.of(List.of("\"Yes\", she said", "5\" long")), Spreadsheet.read("\"Yes\", she said\t5\" long"));
		assertEquals(List.of(), Spreadsheet.read(""));
		List<List<String>> cells = List.of(List.of("a\tb", "\"quoted\"", ""), List.of("c\n\"d\"", "e\"f", "g\r\nh"));
		assertEquals(cells, Spreadsheet.read(Spreadsheet.print(cells)));
	}

	/** Excel: a line end behind the last row, line feeds within a cell, quotation marks doubled only in a cell that is quoted. */
	@Test
	void whatExcelCopiesIsRead() {
		String text = "hear \"all\" views\t\"seek out:\n\n- views \"\"of others\"\"\n- doubts\"\r\n\t\r\n\"one\ttab\"\t5\" long\r\n";
		assertEquals(List.of(List.of("hear \"all\" views", "seek out:\n\n- views \"of others\"\n- doubts"), List.of("", ""), List.of("one\ttab", "5\" long")), Spreadsheet.read(text));
		assertEquals(List.of(List.of("two\nlines")), Spreadsheet.read("\"two\nlines\"\r\n"));
	}

	/** LibreOffice Calc: the same as a text for spreadsheets, in UTF-16 and with a zero behind it or none; line feeds between the rows. */
	@Test
	void whatCalcCopiesIsRead() {
		List<List<String>> cells = List.of(List.of("seek out:\nviews \"of\" others – é", "say \"hi\""), List.of("plain", ""));
		String text = "\"seek out:\nviews \"\"of\"\" others – é\"\tsay \"hi\"\nplain\t\n";
		for (String ending : List.of("", "\0")) {
			assertEquals(cells, Spreadsheet.read(Spreadsheet.decode((text + ending).getBytes(StandardCharsets.UTF_16LE))));
			assertEquals(cells, Spreadsheet.read(Spreadsheet.decode((text + ending).getBytes(StandardCharsets.UTF_16BE))));
			assertEquals(cells, Spreadsheet.read(Spreadsheet.decode((text + ending).getBytes(StandardCharsets.UTF_8))));
		}
		assertEquals("a\n", Spreadsheet.decode("a\n".getBytes(StandardCharsets.UTF_16LE)));
		assertEquals("日本\n", Spreadsheet.decode("日本\n".getBytes(StandardCharsets.UTF_16LE)));
		assertEquals("日本\n", Spreadsheet.decode("\uFEFF日本\n".getBytes(StandardCharsets.UTF_16LE)));
		assertEquals("", Spreadsheet.decode(new byte[] { 0, 0 }));
		assertEquals("", Spreadsheet.decode(new byte[0]));
	}

	@Test
	void whatWasCopiedComesBackAsNoChange() throws RefusedEditException {
		int last = view.rows().size() - 1;
		assertEquals(List.of(), block(0, 0, 0, 0).paste(block(0, 0, last, 2).copy()));
		assertEquals(List.of(), block(0, 1, 0, 1).paste(block(0, 1, last, 2).copy()));
	}

	@Test
	void aBlockIsPastedAsOneEdit() throws RefusedEditException, UnreadablePartException {
		List<Cell> cells = block(1, 1, 1, 1).paste("hear all views.\t\"seek out:\n\n• views\n• more\"\nkeep promises.\tkeep all.\r\nname it.\t\r\n");
		assertEquals(6, cells.size());
		write(cells);
		assertEquals("hear all views.", view.text(1, 1));
		assertEquals("seek out:\n\n- views\n- more", view.text(1, 2));
		assertEquals("keep promises.", view.text(2, 1));
		assertEquals("keep all.", view.text(2, 2));
		assertEquals("name it.", view.text(3, 1));
		assertEquals("", view.text(3, 2));
	}

	@Test
	void rowsThatTakeNoTextArePassedOver() throws RefusedEditException {
		assertEquals(List.of("listening", "trust", "team", "year"), block(0, 1, 0, 1).paste("a\nb\nc\nd").stream().map(Cell::element).toList());
		assertEquals(List.of("team", "year"), block(3, 1, 3, 1).paste("a\n\n\nd").stream().map(Cell::element).toList());
	}

	@Test
	void oneCellGoesIntoAllThatAreChosen() throws RefusedEditException {
		List<Cell> cells = block(0, 1, 3, 2).paste("to be written\r\n");
		assertEquals(6, cells.size());
		assertTrue(cells.stream().allMatch(cell -> cell.markdown().equals("to be written")));
	}

	@Test
	void rowsFindTheirElementByTheirHeading() throws RefusedEditException {
		List<Cell> cells = block(0, 0, 0, 0).paste("1.iii Build a team\tmake it whole.\tmake it strong.\n1.i  Listen to others\thear **other** views.\tact.\n1 Leading people\t\t\n");
		assertEquals(List.of(new Cell("team", "some", "make it whole."), new Cell("listening", "high", "act.")), cells);
		RefusedEditException refused = assertThrows(RefusedEditException.class, () -> block(0, 0, 0, 0).paste("Sing\tla\n1.i Listen to others\tx"));
		assertTrue(refused.getMessage().contains("“Sing”"), refused.getMessage());
		assertThrows(RefusedEditException.class, () -> block(1, 0, 1, 0).paste("Another title"));
	}

	@Test
	void whatHasNoRoomIsRefused() {
		assertEquals("What you paste has 3 columns, and only 1 column follows from the cell you chose. Choose a cell further left, or copy fewer columns.", assertThrows(RefusedEditException.class, () -> block(1, 2, 1, 2).paste("a\tb\tc")).getMessage());
		assertEquals("What you paste has 3 rows, and there is room for only 1 from the cell you chose on. Choose a cell further up, or copy fewer rows.",
				assertThrows(RefusedEditException.class, () -> block(6, 1, 6, 1).paste("a\nb\nc")).getMessage());
	}

	@Test
	void markupThatProseMayNotHoldIsMadeWords() throws RefusedEditException {
		assertEquals("**Heading**\nand *code* here", block(2, 1, 2, 1).paste("\"# Heading\nand `code` here\"\t").getFirst().markdown());
	}

	@Test
	void deleteEmptiesCells() throws RefusedEditException, UnreadablePartException {
		List<Cell> cells = block(0, 0, 3, 2).clear();
		assertEquals(3, cells.size());
		write(cells);
		assertEquals(6, view.matrix().orElseThrow().missing(view.rows().get(0)));
	}
}

package framewright.editing.elements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import framewright.editing.form.ListEdits;
import framewright.editing.form.ListEdits.Row;
import framewright.editing.prose.ProseDraft;

/** Lists in a field of prose. */
class ListProseTest {

	private static final List<Row> ROWS = List.of(new Row("one **bold**", 1), new Row("two\nwith a second line", 2), new Row("three", 3), new Row("four", 1), new Row("five", 1));

	@Test
	void rowsComeBackAsTheyWere() {
		assertEquals("- one **bold**\n  - two\n    with a second line\n    - three\n- four\n- five", ListProse.markdown(ROWS));
		assertEquals(ROWS, ListProse.rows(ListProse.markdown(ROWS)));
		assertTrue(ListProse.isWritable(ROWS));
		assertFalse(ListProse.isWritable(List.of(new Row("one\n- no entry", 1))));
	}

	@Test
	void anyRowsComeBackAlsoThroughTheFieldOfProse() {
		Random random = new Random(7);
		for (int round = 0; round < 300; round++) {
			List<Row> rows = ListEdits.settled(IntStream.range(0, random.nextInt(9) + 1).mapToObj(i -> new Row("entry " + random.nextInt(99) + (random.nextInt(4) == 0 ? "\nand more" : ""), random.nextInt(3) + 1)).toList());
			assertEquals(rows, ListProse.rows(ListProse.markdown(rows)));
			ProseDraft draft = new ProseDraft(ListProse.markdown(rows));
			assertFalse(draft.isLiteral());
			int end = draft.text().length();
			draft.replaced(end, 0, "!");
			List<Row> changed = ListProse.rows(draft.markdown());
			assertEquals(rows.subList(0, rows.size() - 1), changed.subList(0, rows.size() - 1));
			assertEquals(rows.getLast().text() + "!", changed.getLast().text());
			assertEquals(rows.getLast().depth(), changed.getLast().depth());
		}
	}

	@Test
	void whatIsNoEntryBecomesOne() {
		assertEquals(List.of(new Row("a", 1), new Row("b", 1), new Row("c", 2)), ListProse.rows("a\n\n- b\n    - c\n-\n"));
		assertEquals(List.of(), ListProse.rows(""));
	}

	@Test
	void entriesGoInAndOutWithThoseBelowThem() {
		assertSame(ROWS, ListProse.shifted(ROWS, 0, true), "the first has none that it could stand below");
		assertEquals(List.of(1, 2, 3, 2, 1), depths(ListProse.shifted(ROWS, 3, true)));
		assertEquals(List.of(1, 1, 2, 1, 1), depths(ListProse.shifted(ROWS, 1, false)));
	}

	@Test
	void entriesMoveWithThoseBelowThem() {
		assertEquals(List.of("four", "one **bold**", "two\nwith a second line", "three", "five"), texts(ListProse.moved(ROWS, 0, false)));
		assertEquals(1, ListProse.placeOf(ROWS, 0, false));
		assertEquals(List.of("four", "one **bold**", "two\nwith a second line", "three", "five"), texts(ListProse.moved(ROWS, 3, true)));
		assertEquals(0, ListProse.placeOf(ROWS, 3, true));
		assertSame(ROWS, ListProse.moved(ROWS, 0, true));
		assertSame(ROWS, ListProse.moved(ROWS, 4, false));
		assertSame(ROWS, ListProse.moved(ROWS, 2, true));
	}

	private static List<Integer> depths(List<Row> rows) {
		return rows.stream().map(Row::depth).toList();
	}

	private static List<String> texts(List<Row> rows) {
		return rows.stream().map(Row::text).toList();
	}
}

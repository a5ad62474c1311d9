package framewright.editing.folding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.editing.Libraries;

class FoldingTest {

	private static List<String> folds(String text) {
		return Folding.of(text).stream().map(fold -> fold.kind() + " " + line(text, fold.offset()) + "-" + line(text, fold.end())).toList();
	}

	private static int line(String text, int offset) {
		return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
	}

	@Test
	void blocksFold() {
		assertEquals(List.of("BLOCK 1-26", "BLOCK 10-13", "BLOCK 15-25", "BLOCK 16-24", "BLOCK 17-23"), folds(Libraries.ALPHA));
	}

	@Test
	void longProseAndListsFoldShortOnesDoNot() {
		assertEquals(List.of("BLOCK 1-10", "PROSE 2-5"), folds("framework a \"A\" {\n  why\n  | 1\n  |\n  | 3\n  how\n  | {\n  | }\n  owner \"x\"\n}"));
		assertEquals(List.of("PROSE 1-4"), folds("indicators\n- a\n-- b\n| c\n"));
	}

	@Test
	void commentsFoldTogether() {
		assertEquals(List.of("COMMENT 1-3"), folds("// one\n// two\n// three\nstatus draft // no\n// alone\n"));
	}

	@Test
	void whatIsNotClosedDoesNotFold() {
		assertEquals(List.of("BLOCK 2-3"), folds("framework a \"A\" {\ndomain b \"B\" {\n}\n"));
		assertEquals(List.of(), folds("}}}\n"));
	}
}

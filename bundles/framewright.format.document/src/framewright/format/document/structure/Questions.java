package framewright.format.document.structure;

import java.util.List;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;

/** Finds the questions that a text ends with. */
public final class Questions {

	private Questions() {
	}

	/**
	 * Where the run of questions begins that ends a text: paragraphs that each end with a question mark. The number of blocks when there is none.
	 *
	 * @param expected whether a heading above announces questions; else a single one is taken for part of the text
	 */
	public static int start(List<Block> blocks, boolean expected) {
		int start = blocks.size();
		while (start > 0 && isQuestion(blocks.get(start - 1))) {
			start--;
		}
		return expected || blocks.size() - start > 1 ? start : blocks.size();
	}

	private static boolean isQuestion(Block block) {
		boolean may = block.is(Kind.PARAGRAPH) && block.lines().stream().anyMatch(line -> line.text().indexOf('?') >= 0);
		return may && block.words().matches("(?s).*\\?[\"'”’)]*");
	}
}

package framewright.format.document.structure;

import java.util.List;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;

/** Tells the words of a figure, which a program took for text: scraps of a few words in no sentence. */
public final class FigureWords {

	private static final double LONGEST_LINE = 5.5;
	private static final int LONGEST_SCRAP = 12;

	private FigureWords() {
	}

	/** Whether blocks hold nothing but such scraps. */
	public static boolean are(List<Block> blocks) {
		int lines = 0;
		int words = 0;
		int broken = 0;
		for (Block block : blocks) {
			int count = Sentences.count(block.words());
			if (!block.is(Kind.PARAGRAPH) || count > 2 * LONGEST_SCRAP || Sentences.isEnded(block.words()) || BoldLead.whole(block).isPresent() || block.markdown().indexOf('[') >= 0) {
				return false;
			}
			lines += block.lines().size();
			words += count;
			broken += block.lines().size() > 1 ? 1 : 0;
		}
		return blocks.size() >= 3 && broken >= 2 && words <= LONGEST_LINE * lines;
	}
}

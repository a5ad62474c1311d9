package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import framewright.format.document.source.Block;
import framewright.format.document.source.SourceDocument;

/** Makes blocks whose headings all are headings of a level, of what the reader of a format gave. */
public final class Preparation {

	private Preparation() {
	}

	/** @param skip told of blocks that are left out, and why */
	public static List<Block> of(SourceDocument document, BiConsumer<Block, String> skip) {
		List<Block> blocks = new ArrayList<>(LooseText.mend(document));
		WebDebris.take(blocks).forEach(block -> skip.accept(block, "left over from a web page"));
		return UnmarkedHeadings.find(Typography.rank(blocks));
	}
}

package framewright.format.document.word;

import java.util.ArrayList;
import java.util.List;

import framewright.format.document.reading.ListMaker;
import framewright.format.document.source.Block;

/** What follows each other in one place of a document: its text, a cell, a text box. */
final class Flow {

	/** The line that everything in a cell stands on: that of its row; negative where each paragraph has its own. */
	final int row;

	/** How deep the tables are nested around it. */
	final int depth;

	final ListMaker blocks = new ListMaker();

	/** What comes after the paragraph or the table that is being read: text boxes and notes that stand in it. */
	final List<Block> after = new ArrayList<>();

	Flow(int row, int depth) {
		this.row = row;
		this.depth = depth;
	}

	/** Adds what waits for the end of a paragraph. */
	void settle() {
		after.forEach(blocks::add);
		after.clear();
	}
}

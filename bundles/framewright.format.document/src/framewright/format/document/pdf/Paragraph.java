package framewright.format.document.pdf;

import java.util.ArrayList;
import java.util.List;

/** Lines that belong together. */
final class Paragraph {

	final List<Line> lines = new ArrayList<>();

	/** The mark before it; empty for most. */
	String mark = "";

	/** How many signs of the first line the mark takes up. */
	int markLength;

	/** Whether the mark counts. */
	boolean numbered;

	/** How far it stands in from its column. */
	float indent;

	/** The empty space above, in lines. */
	double space;

	/** Whether it is the first on its page. */
	boolean first;

	/** The level of a heading; 0 for other text. */
	int level;

	/** What the file says that it is. */
	String style = "";

	Line last() {
		return lines.get(lines.size() - 1);
	}

	/** Where the text behind the mark begins. */
	float textLeft() {
		Line line = lines.get(0);
		return markLength > 0 && line.pieces().size() > 1 ? line.pieces().get(1).left() : line.left();
	}
}

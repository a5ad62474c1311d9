package framewright.format.html;

import java.util.List;

import framewright.format.html.Handbook.Html;
import framewright.format.html.Handbook.Relation;
import framewright.format.html.Handbook.Work;

/**
 * A piece of a chapter. The blocks of a chapter stand in one flat list, in the order of the framework; how deep a part lies is told by
 * the order of its heading alone, so that no framework is nested too deep to print.
 */
public sealed interface Block {

	/** The template that lays it out. */
	default String kind() {
		return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
	}

	/**
	 * The heading of an element.
	 *
	 * @param depth from 2 to 6
	 * @param anchor the element's name
	 * @param formerAnchors its former names, so that old links still lead here
	 * @param look {@code domain}, {@code leaf} or {@code part}
	 * @param tier the name of its tier; empty when the number says it
	 * @param number may be empty
	 * @param audience whom it is for; may be empty
	 * @param address what leads to it: here, or to its own page
	 */
	record Heading(int depth, String anchor, List<String> formerAnchors, String uuid, String look, String tier, String number, String title, List<String> audience, String address) implements Block {
	}

	/**
	 * The heading of a section or a list.
	 *
	 * @param facet the keyword of what it heads
	 * @param look {@code section} at the head of a chapter, {@code title} where the author gave it, {@code label} where it only says what follows
	 */
	record Subheading(int depth, String anchor, String facet, String look, String title) implements Block {
	}

	/** Prose. */
	record Text(String facet, String anchor, boolean lead, Html html) implements Block {
	}

	/** Where a whole goes on after one of its parts. The title is empty where it is the framework itself. */
	record Continued(String title) implements Block {
	}

	/** A remark that is set apart; the title may be empty. */
	record Note(int depth, String anchor, String title, Html html) implements Block {
	}

	/** A list of entries with the words that lead into it. */
	record Listing(String facet, String anchor, Html lead, List<Item> items) implements Block {
	}

	/** An entry, and those under it. The anchor is empty when it has no name. */
	record Item(String anchor, Html html, List<Item> items) {
	}

	/** Quotations. */
	record Quotes(String anchor, Html lead, List<Quote> quotes) implements Block {
	}

	/** A quotation; whose it is and the source may be empty. */
	record Quote(String anchor, Html html, String by, String source, String sourceAddress) {
	}

	/** Further reading. */
	record Books(String anchor, Html lead, List<Work> works) implements Block {
	}

	/** A picture. The address is empty when it cannot be shown, and the description takes its place. */
	record Picture(String anchor, String address, String description, String caption) implements Block {
	}

	/** Cross-references. */
	record See(List<Relation> relations) implements Block {
	}

	/**
	 * Descriptors in a table, a column a level.
	 *
	 * @param caption what the table is about, for those who cannot see where it stands
	 * @param rowTitle the head of the first column; empty when the rows have no titles because the table stands under its element's heading
	 */
	record Rubric(String caption, String rowTitle, List<Column> columns, List<Row> rows) implements Block {

		public boolean wide() {
			return columns.size() > 5;
		}
	}

	/** A column; the stem is printed under the title of the level, and may be empty. */
	record Column(String anchor, String address, String title, String stem) {
	}

	/** A row of a rubric or of a grid. The address leads to it; empty when it stands for no element. */
	record Row(String anchor, List<String> formerAnchors, String uuid, String number, String title, List<String> audience, List<Cell> cells, List<Relation> relations, String address) {

		/** Whether it has a page of its own. */
		public boolean apart() {
			return !address.isEmpty() && !address.startsWith("#");
		}
	}

	/** A descriptor; its text is empty while nobody has written it. */
	record Cell(String anchor, String uuid, String level, Html html) {
	}

	/** Statements to be answered, a column an answer. */
	record Grid(String anchor, String caption, String rowTitle, List<Column> columns, List<Row> rows) implements Block {

		public boolean wide() {
			return columns.size() > 6;
		}
	}

	/** Parts that have pages of their own. */
	record Parts(List<PartLink> parts) implements Block {
	}

	/**
	 * A part that has a page of its own.
	 *
	 * @param summary its first words; may be empty
	 * @param inside what is in it, as far as that has a short list
	 */
	record PartLink(String address, String tier, String number, String title, String summary, List<PartLink> inside) {
	}

	/** The levels of a scale and what each of them means. */
	record Levels(boolean ordered, List<LevelCard> cards) implements Block {
	}

	/** A level. */
	record LevelCard(int depth, String anchor, String uuid, String code, String title, List<Block> blocks) {
	}
}

package framewright.format.document.source;

import java.util.List;

/**
 * A document as any format gives it: its lines, and the blocks that stand on them. What it means for a framework is not in it.
 * <p>
 * Every line that holds words of the author's is either the line of some block, or says itself what became of it: a reader leaves nothing out in
 * silence. What is told of lines is for people.
 *
 * @param lines the lines in their order. Where a format has no lines, a line is what people would call one: a paragraph, a row of a table (whose
 *        text is that of its cells with “ | ” between them), an item of a list
 * @param blocks the blocks in the order in which they are read, whole pages of columns already put in order
 * @param properties what the document says about itself outside its text
 */
public record SourceDocument(List<Line> lines, List<Block> blocks, List<Property> properties) {

	/** More lines than this are not a document that a person wrote. */
	public static final int MOST_LINES = 200_000;

	/** Blocks nest no deeper than this; a reader takes what is deeper for text of the deepest. */
	public static final int DEEPEST = 40;

	/**
	 * A line of the source.
	 *
	 * @param text the line as its author sees it, without line ends; at most a few words of explanation where it is no text (“[a picture: A chart]”)
	 * @param where where people find it, other than by its number: “page 3”, “table 2, row 4”; may be empty
	 * @param used where a reader put it outside the blocks: “the address of a link”; empty where blocks hold it
	 * @param reason why a reader left it out: “a page number”, “the head of each page, which repeats”; empty where it did not
	 * @param loss whether leaving it out loses something that the author wrote
	 */
	public record Line(String text, String where, String used, String reason, boolean loss) {

		public static Line of(String text) {
			return new Line(text, "", "", "", false);
		}

		public Line at(String where) {
			return new Line(text, where, used, reason, loss);
		}

		/** It went somewhere else than into a block. */
		public Line used(String place) {
			return new Line(text, where, place, "", false);
		}

		/** It holds nothing of the author's: an empty line, a mark of the format, a running head. */
		public Line skipped(String reason) {
			return new Line(text, where, "", reason, false);
		}

		/** The author wrote it, and the reader has no place for it. */
		public Line left(String reason) {
			return new Line(text, where, "", reason, true);
		}
	}

	/**
	 * What a document says about itself outside its text: front matter, the properties of a Word file, {@code <meta>} and {@code <title>}.
	 *
	 * @param name in small letters and English: title, subtitle, author, language, version, date, publisher, licence, subject …
	 * @param line the index of its line; -1 where it stands on none, and then it is used only where the text does not say it itself
	 */
	public record Property(String name, String value, int line) {
	}

	public SourceDocument {
		lines = List.copyOf(lines);
		blocks = List.copyOf(blocks);
		properties = List.copyOf(properties);
	}

	/** The same document with other blocks. */
	public SourceDocument with(List<Block> others) {
		return new SourceDocument(lines, others, properties);
	}
}

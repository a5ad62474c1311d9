package framewright.format.document.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import framewright.format.document.prose.SafeProse;

/**
 * A piece of a document, with the lines of the source that it stands on. It says what the format of the document says for certain, and no more: what a
 * reader is not sure of stays a paragraph with its {@link Look}, because recognition weighs signs of the whole document and a reader sees one block.
 *
 * @param kind what it is
 * @param level the level of a heading, from 1 for the highest; 0 for a heading that the format says to be one without saying of which level, and for
 *        anything that is no heading
 * @param lines its own text as Markdown, with the number of the source line that each line stands on; empty for the kinds that hold children
 * @param children what stands in a list (items only), an item, a quotation, a table (rows only), a row (cells only) or a cell (any blocks but rows, cells and items)
 * @param look how the source shows it
 * @param span how many columns and rows of a table a cell takes up; {@link Span#ONE} for anything else
 * @param said what a person said that it is, the id of a meaning; empty as readers make it
 */
public record Block(Kind kind, int level, List<Line> lines, List<Block> children, Look look, Span span, String said) {

	public enum Kind {
		/** Text that the format itself says to be a heading: a Word style with an outline level, {@code <h2>}, {@code ##}. Has lines. */
		HEADING,
		/** Any other text. Has lines; a line break of the author begins a new line. */
		PARAGRAPH,
		/** A list with bullets. Has items. */
		BULLETS,
		/** A list with numbers or letters, which its items have in {@link Look#mark}. Has items. */
		NUMBERS,
		/** One item of a list: its text as paragraphs, and lists in it. Has children. */
		ITEM,
		/** Text that the format says to be quoted. Has children. */
		QUOTE,
		/** Text that is taken as it stands and is no Markdown: no sign in it is escaped. Has lines. */
		CODE,
		/** Marks of HTML that nothing is known of; its text may hold marks. Has lines. */
		HTML,
		/** A table. Has rows, each with cells from left to right; a merged cell stands once, in the row and column where it begins, with its span. */
		TABLE,
		/** A row of a table. Has cells. A row may hold fewer cells than others. */
		ROW,
		/** A cell of a table, which may be empty. Has children. */
		CELL
	}

	/**
	 * A line of the source, or a piece of it without the marks before it. Several blocks, and several lines of one block, may stand on the same line of the
	 * source: the cells of a row where the row is the line.
	 *
	 * @param number the index of the line in {@link SourceDocument#lines}, counted from 0
	 * @param text Markdown: plain text whose signs are escaped ({@link framewright.format.document.prose.Escape}), with {@code *emphasis*}, {@code **bold**} and
	 *        {@code [links](address)} where the source has them. Marks do not go across lines or blocks: bold over two lines is {@code **one**} and {@code **two**}.
	 *        What a heading or list mark looks like is not in it.
	 */
	public record Line(int number, String text) {
	}

	/**
	 * The size of a cell.
	 *
	 * @param columns at least 1
	 * @param rows at least 1
	 * @param head whether the format says that it is the head of a column or row
	 */
	public record Span(int columns, int rows, boolean head) {

		public static final Span ONE = new Span(1, 1, false);
		public static final Span HEAD = new Span(1, 1, true);
	}

	public Block(Kind kind, int level, List<Line> lines, List<Block> children, Look look, Span span) {
		this(kind, level, lines, children, look, span, "");
	}

	public Block(Kind kind, int level, List<Line> lines, List<Block> children) {
		this(kind, level, lines, children, Look.PLAIN, Span.ONE);
	}

	public static Block paragraph(List<Line> lines) {
		return new Block(Kind.PARAGRAPH, 0, List.copyOf(lines), List.of());
	}

	/** @param level from 1; 0 where the format does not say it */
	public static Block heading(int level, List<Line> lines) {
		return new Block(Kind.HEADING, level, List.copyOf(lines), List.of());
	}

	/** A block that holds others: a list, an item, a quotation, a table, a row, a cell. */
	public static Block of(Kind kind, List<Block> children) {
		return new Block(kind, 0, List.of(), List.copyOf(children));
	}

	public static Block cell(List<Block> children, Span span) {
		return new Block(Kind.CELL, 0, List.of(), List.copyOf(children), Look.PLAIN, span);
	}

	/** The same block, as the source shows it. */
	public Block looking(Look look) {
		return new Block(kind, level, lines, children, look, span, said);
	}

	/** The same block, of which a person said what it is. */
	public Block said(String meaning) {
		return new Block(kind, level, lines, children, look, span, meaning);
	}

	public boolean isSaid() {
		return !said.isEmpty();
	}

	/** The same block with other text. */
	public Block with(List<Line> text) {
		return new Block(kind, level, List.copyOf(text), children, look, span, said);
	}

	/** The same block with other blocks in it. */
	public Block holding(List<Block> others) {
		return new Block(kind, level, lines, List.copyOf(others), look, span, said);
	}

	public boolean is(Kind other) {
		return kind == other;
	}

	public boolean isList() {
		return kind == Kind.BULLETS || kind == Kind.NUMBERS;
	}

	/** Its own text as Markdown. */
	public String markdown() {
		return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
	}

	/** Its words in one line, those of its children included, without any marks. */
	public String words() {
		String text = lines.stream().map(Line::text).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
		String own = text.isEmpty() ? "" : kind == Kind.CODE ? text.replaceAll("\\s+", " ").strip() : SafeProse.words(text);
		String inner = children.stream().map(Block::words).collect(Collectors.joining(" "));
		return (own + " " + inner).strip();
	}

	/** The numbers of the source lines that it and its children stand on, in their order; a line may come more than once. */
	public List<Integer> numbers() {
		List<Integer> numbers = new ArrayList<>();
		collect(numbers);
		return numbers;
	}

	private void collect(List<Integer> into) {
		lines.forEach(line -> into.add(line.number()));
		children.forEach(child -> child.collect(into));
	}
}

package framewright.format.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a document, with the lines of the source that it stands on.
 *
 * @param kind what it is
 * @param level the level of a heading, from 1; 0 for anything else
 * @param lines its own text as Markdown, with the number of the source line that each line stands on; empty where there are children
 * @param children what stands in a list, an item or a quotation
 */
record Block(Kind kind, int level, List<Line> lines, List<Block> children) {

	enum Kind {
		HEADING, PARAGRAPH, BULLETS, NUMBERS, ITEM, QUOTE, CODE, HTML, TABLE
	}

	/**
	 * A line of the source, or what is left of it without the marks before it.
	 *
	 * @param number counted from 0
	 */
	record Line(int number, String text) {
	}

	static Block paragraph(List<Line> lines) {
		return new Block(Kind.PARAGRAPH, 0, List.copyOf(lines), List.of());
	}

	boolean is(Kind other) {
		return kind == other;
	}

	boolean isList() {
		return kind == Kind.BULLETS || kind == Kind.NUMBERS;
	}

	/** Its own text as Markdown. */
	String markdown() {
		return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
	}

	/** Its words in one line, those of its children included, without any marks. */
	String words() {
		String own = SafeProse.words(markdown());
		String inner = children.stream().map(Block::words).collect(Collectors.joining(" "));
		return (own + " " + inner).strip();
	}

	/** The numbers of the source lines that it and its children stand on. */
	List<Integer> numbers() {
		List<Integer> numbers = new ArrayList<>();
		collect(numbers);
		return numbers;
	}

	private void collect(List<Integer> into) {
		lines.forEach(line -> into.add(line.number()));
		children.forEach(child -> child.collect(into));
	}
}

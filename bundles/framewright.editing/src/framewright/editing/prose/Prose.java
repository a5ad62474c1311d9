package framewright.editing.prose;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of prose as it is shown. Immutable.
 *
 * @param blocks its paragraphs and entries, in their order
 * @param literal whether it holds something that can only be shown with its signs, such as a heading, which prose may not hold; there is a paragraph for each line then
 */
public record Prose(List<Block> blocks, boolean literal) {

	public static final Prose NONE = new Prose(List.of(), false);

	public Prose {
		blocks = List.copyOf(blocks);
	}

	public static Prose of(String markdown) {
		return markdown.isBlank() ? NONE : ProseReader.read(markdown).prose();
	}

	/** Its words without any signs, a line for each paragraph and entry. */
	public String plain() {
		return blocks.stream().map(block -> (block.mark() + " " + block.text().replace('\n', ' ')).strip()).collect(Collectors.joining("\n"));
	}
}

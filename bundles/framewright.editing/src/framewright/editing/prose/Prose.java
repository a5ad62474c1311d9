package framewright.editing.prose;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import framewright.editing.prose.Block.Kind;

/**
 * A piece of prose as it is shown. Immutable.
 *
 * @param blocks its paragraphs and entries, in their order
 * @param literal whether it holds something that can only be shown with its signs, such as a heading, which prose may not hold; there is a paragraph for each line then
 */
public record Prose(List<Block> blocks, boolean literal) {

	public static final Prose NONE = new Prose(List.of(), false);

	/** Without one of these, Markdown is a paragraph of plain words; most prose is, and needs no reading. */
	private static final Pattern SIGNS = Pattern.compile("[\\\\*_\\[\\]`<>#&~!|]|\\R\\s*\\R|[ \\t]\\R|\\R[ \\t]|^[ \\t]|^\\s*[-+=\\d]|" + ProseDraft.BREAK, Pattern.MULTILINE);

	public Prose {
		blocks = List.copyOf(blocks);
	}

	public static Prose of(String markdown) {
		if (markdown.isBlank()) {
			return NONE;
		}
		return SIGNS.matcher(markdown).find() ? ProseReader.read(markdown).prose() : new Prose(List.of(new Block(Kind.PARAGRAPH, 0, 0, markdown.strip(), List.of())), false);
	}

	/** Its words without any signs, a line for each paragraph and entry. */
	public String plain() {
		return blocks.stream().map(block -> (block.mark() + " " + block.text().replace('\n', ' ')).strip()).collect(Collectors.joining("\n"));
	}
}

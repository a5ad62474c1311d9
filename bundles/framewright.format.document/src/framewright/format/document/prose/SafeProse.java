package framewright.format.document.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import framewright.dsl.text.Markdown;

/**
 * Prose that keeps to the subset of Markdown of the language, whatever it was made from. It serves both ways: an export must not let anything else
 * through, and an import must not let anything else in.
 * <p>
 * Prose that is good stays as its author broke it. Anything else keeps its words, and of its form what the subset has.
 */
public final class SafeProse {

	/** How deep lists and emphasis may nest; what is deeper stays as plain text. Keeps hostile text away from the stack. */
	public static final int DEEPEST = 24;

	/** With this many marks in one piece of prose no author is at work; it is shown as plain text. */
	private static final int MOST_MARKS = 20_000;
	private static final Pattern MARK = Pattern.compile("[>*_\\[`<+-]");
	private static final Pattern NESTING = Pattern.compile("(?:[>*_\\[=+-]\\s*){" + 2 * DEEPEST + "}|(?m)^[ \\t]*(?:\\d+[.)]\\s+){" + DEEPEST + "}");

	/** A line break that the author wants: two spaces or a backslash at the end of a line, or the mark of HTML. */
	private static final Pattern LINE_BREAK = Pattern.compile("(?:\\\\|\\s\\s)\\R");
	private static final Pattern TAG_OF_LINE_BREAK = Pattern.compile("(?i)<br\\s*/?>[ \\t]*\\R?");

	/** Marks of HTML that say how words look and hold no words themselves. */
	public static final Pattern DRESSING = Pattern.compile("(?i)</?(?:b|i|u|em|strong|span|sup|sub|small|font|center|div|p|section|table|thead|tbody|tr|td|th|ul|ol|li|h[1-6]|blockquote)(?:\\s[^<>]*)?/?>");
	private static final Pattern EMPHASIS = Pattern.compile("(?<!\\\\)\\*+");

	private static final Parser BLOCKS = Parser.builder().enabledBlockTypes(Set.of(ListBlock.class)).maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();
	private static final Parser INLINES = Parser.builder().enabledBlockTypes(Set.of()).maxInlineNesting(DEEPEST).build();

	private SafeProse() {
	}

	/** Prose of the language, as lines; nothing outside the subset is left in it. */
	public static List<String> lines(String prose) {
		return lines(prose, BLOCKS);
	}

	/**
	 * A paragraph of any Markdown, as lines of prose. What begins its lines makes no list; a line break that is meant begins a new
	 * paragraph, because the subset has none; marks of HTML that only dress words are dropped.
	 */
	public static List<String> paragraph(String markdown) {
		if (isHostile(markdown)) {
			return plain(markdown);
		}
		if (Markdown.faults(markdown).isEmpty() && !startsList(markdown) && !LINE_BREAK.matcher(markdown).find()) {
			return markdown.lines().map(String::stripTrailing).toList();
		}
		String source = TAG_OF_LINE_BREAK.matcher(DRESSING.matcher(markdown).replaceAll("")).replaceAll("\\\\\n");
		List<String> lines = new ArrayList<>();
		blocks(INLINES.parse(source), "", lines);
		List<String> paragraphs = paragraphs(lines);
		return Markdown.faults(String.join("\n", paragraphs)).isEmpty() ? paragraphs : plain(markdown);
	}

	/** Makes paragraphs of lines that end with a line break; within emphasis, which must not be torn apart, just lines. */
	private static List<String> paragraphs(List<String> lines) {
		List<String> paragraphs = new ArrayList<>();
		boolean open = false;
		for (String line : lines) {
			boolean broken = line.endsWith("\\") && !line.endsWith("\\\\");
			paragraphs.add(broken ? line.substring(0, line.length() - 1).stripTrailing() : line);
			open ^= EMPHASIS.matcher(line).results().count() % 2 == 1;
			if (broken && !open) {
				paragraphs.add("");
			}
		}
		return paragraphs;
	}

	private static List<String> lines(String markdown, Parser parser) {
		if (isHostile(markdown)) {
			return plain(markdown);
		}
		if (Markdown.faults(markdown).isEmpty()) {
			return markdown.lines().map(String::stripTrailing).toList();
		}
		List<String> lines = new ArrayList<>();
		blocks(parser.parse(markdown), "", lines);
		return Markdown.faults(String.join("\n", lines)).isEmpty() ? lines : plain(markdown);
	}

	private static boolean startsList(String markdown) {
		return markdown.lines().anyMatch(line -> !Escape.start(line).equals(line.stripLeading()));
	}

	/** Whether a text is made to exhaust whoever parses it. */
	public static boolean isHostile(String markdown) {
		return NESTING.matcher(markdown).find() || MARK.matcher(markdown).results().limit(MOST_MARKS).count() == MOST_MARKS;
	}

	private static List<String> plain(String markdown) {
		return markdown.lines().map(Escape::everything).toList();
	}

	private static void blocks(Node parent, String indent, List<String> into) {
		for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
			boolean looseBefore = block.getPrevious() != null && !(block instanceof ListBlock && parent.getParent() instanceof ListBlock);
			if (looseBefore) {
				into.add("");
			}
			switch (block) {
				case Paragraph paragraph -> inline(paragraph).lines().forEach(line -> into.add(indent + Escape.start(line)));
				case ListBlock list -> items(list, indent, into);
				default -> blocks(block, indent, into);
			}
		}
	}

	private static void items(ListBlock list, String indent, List<String> into) {
		int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null ? ordered.getMarkerStartNumber() : 1;
		for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
			if (!list.isTight() && item.getPrevious() != null) {
				into.add("");
			}
			String marker = list instanceof BulletList ? "- " : number++ + ". ";
			List<String> lines = new ArrayList<>();
			blocks(item, indent + " ".repeat(marker.length()), lines);
			String first = lines.isEmpty() ? "" : lines.get(0).substring(Math.min(lines.get(0).length(), indent.length() + marker.length()));
			into.add((indent + marker + first).stripTrailing());
			into.addAll(lines.subList(Math.min(1, lines.size()), lines.size()));
		}
	}

	/** The content of a paragraph as Markdown of the subset, its lines as they were. */
	private static String inline(Node parent) {
		StringBuilder markdown = new StringBuilder();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			markdown.append(switch (node) {
				case Text text -> Escape.inline(text.getLiteral());
				case SoftLineBreak line -> "\n";
				case HardLineBreak line -> "\\\n";
				case Emphasis emphasis -> set("*", emphasis);
				case StrongEmphasis strong -> set("**", strong);
				case Link link -> link(link);
				case Image image -> picture(image);
				case Code code -> Escape.inline(code.getLiteral());
				case HtmlInline html -> Escape.inline(html.getLiteral());
				default -> inline(node);
			});
		}
		return markdown.toString();
	}

	private static String set(String mark, Node node) {
		String inner = inline(node);
		return inner.isBlank() ? inner : mark + inner + mark;
	}

	private static String link(Link link) {
		String text = inline(link);
		String address = Escape.address(link.getDestination());
		if (!address.isEmpty()) {
			return "[" + text + "](" + address + ")";
		}
		// A place within the same document, or nowhere: the address is no words of the author's.
		return link.getDestination().isBlank() || link.getDestination().startsWith("#") ? text : text + " (" + Escape.inline(link.getDestination()) + ")";
	}

	private static String picture(Image image) {
		String text = inline(image);
		String address = Escape.address(image.getDestination());
		return address.isEmpty() ? text + " (" + Escape.inline(image.getDestination()) + ")" : "[" + (text.isBlank() ? address : text) + "](" + address + ")";
	}

	/** The prose in one line, for the cell of a table: line breaks and paragraphs as {@code <br>}. */
	public static String cell(String prose) {
		if (isHostile(prose)) {
			return String.join("<br>", plain(prose));
		}
		StringBuilder cell = new StringBuilder();
		cell(BLOCKS.parse(prose), "", cell);
		return cell.toString();
	}

	private static void cell(Node parent, String indent, StringBuilder into) {
		for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
			switch (block) {
				case Paragraph paragraph -> {
					boolean behindBullet = into.length() > 1 && into.charAt(into.length() - 2) == '•';
					if (!into.isEmpty() && !behindBullet) {
						into.append("<br><br>");
					}
					into.append(inline(paragraph).replace("\\\n", "<br>").replace('\n', ' '));
				}
				case ListBlock list -> {
					for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
						into.append(into.isEmpty() ? "" : "<br>").append(indent).append("• ");
						cell(item, indent + "&emsp;", into);
					}
				}
				default -> cell(block, indent, into);
			}
		}
	}

	/** The words of some Markdown, without its marks, in one line; for titles. */
	public static String words(String markdown) {
		if (isHostile(markdown)) {
			return markdown.replaceAll("\\s+", " ").strip();
		}
		StringBuilder words = new StringBuilder();
		words(INLINES.parse(markdown), words);
		return words.toString().replaceAll("[\\s\\p{Cntrl}\\p{Z}]+", " ").strip();
	}

	private static void words(Node parent, StringBuilder into) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			switch (node) {
				case Text text -> into.append(text.getLiteral());
				case Code code -> into.append(code.getLiteral());
				case HtmlInline html -> into.append(DRESSING.matcher(TAG_OF_LINE_BREAK.matcher(html.getLiteral()).replaceAll(" ")).replaceAll(""));
				case SoftLineBreak line -> into.append(' ');
				case HardLineBreak line -> into.append(' ');
				default -> words(node, into);
			}
		}
	}

	/**
	 * A link in some Markdown.
	 *
	 * @param text its words
	 * @param address a web or e-mail address
	 */
	public record Address(String text, String address) {
	}

	/** Links in some Markdown that lead to a web or e-mail address. */
	public static List<Address> addresses(String markdown) {
		List<Address> found = new ArrayList<>();
		if (markdown.indexOf('[') >= 0 && !isHostile(markdown)) {
			addresses(INLINES.parse(markdown), found);
		}
		return found;
	}

	private static void addresses(Node parent, List<Address> into) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof Link link && !Escape.address(link.getDestination()).isEmpty()) {
				StringBuilder text = new StringBuilder();
				words(link, text);
				into.add(new Address(text.isEmpty() ? link.getDestination() : text.toString(), link.getDestination()));
			}
			addresses(node, into);
		}
	}

	/** The same links as Markdown each. */
	public static List<String> links(String markdown) {
		return addresses(markdown).stream().map(link -> "[" + Escape.inline(link.text()) + "](" + Escape.address(link.address()) + ")").toList();
	}
}

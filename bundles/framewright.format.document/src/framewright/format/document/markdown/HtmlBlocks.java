package framewright.format.document.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.source.Block.Line;
import framewright.format.document.source.Block.Span;

/**
 * Makes blocks of a piece of HTML: paragraphs, lists, tables. Every word of it is in one of them, with the line of the source that it stands on. Serves one
 * piece, in one thread.
 */
final class HtmlBlocks {

	/** What nests deeper than this is taken for plain words. */
	private static final int DEEPEST = 24;

	/** A cell takes up at most this many columns or rows, whatever it claims. */
	private static final int LARGEST_SPAN = 100;

	private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
	private static final Pattern BULLET = Pattern.compile("\\s*[•●▪◦‣∙·]\\s+");
	private static final Set<String> PARAGRAPHS = Set.of("p", "div", "section", "article", "header", "footer", "main", "center", "caption", "dd", "dt", "dl", "figure", "figcaption", "pre", "address", "body", "form");
	private static final Set<String> UNSEEN = Set.of("script", "style", "head", "template");

	private final int first;
	private final boolean tracked;
	private final List<Block> blocks = new ArrayList<>();
	private final List<Line> pending = new ArrayList<>();
	private final StringBuilder text = new StringBuilder();
	private int line;

	private HtmlBlocks(int first, boolean tracked) {
		this.first = first;
		this.tracked = tracked;
		this.line = first;
	}

	/**
	 * The blocks of what an element holds.
	 *
	 * @param first the index of the source line that the HTML begins on
	 * @param tracked whether the parser kept the positions; else everything stands on the first line
	 */
	static List<Block> of(Element element, int first, boolean tracked) {
		return inside(element, first, tracked, 0);
	}

	private static List<Block> inside(Element element, int first, boolean tracked, int depth) {
		HtmlBlocks reader = new HtmlBlocks(first, tracked);
		reader.children(element, "", depth);
		reader.flush();
		return reader.blocks;
	}

	/** @param mark the mark of Markdown around the words: empty, {@code *} or {@code **} */
	private void children(Node parent, String mark, int depth) {
		for (Node node : parent.childNodes()) {
			if (node instanceof TextNode words) {
				words(words, mark);
			} else if (node instanceof Element element) {
				element(element, mark, depth + 1);
			}
		}
	}

	private void element(Element element, String mark, int depth) {
		String name = element.normalName();
		if (UNSEEN.contains(name)) {
			return;
		}
		if (depth > DEEPEST) {
			element.traverse((node, below) -> {
				if (node instanceof TextNode words) {
					words(words, "");
				}
			});
			return;
		}
		switch (name) {
			case "br" -> endLine();
			case "hr" -> flush();
			case "ul", "ol" -> add(list(element, depth));
			case "li" -> add(Block.of(Kind.BULLETS, List.of(Block.of(Kind.ITEM, inside(element, first, tracked, depth)))));
			case "table" -> table(element, depth);
			case "blockquote" -> add(Block.of(Kind.QUOTE, inside(element, first, tracked, depth)));
			case "h1", "h2", "h3", "h4", "h5", "h6" -> {
				flush();
				children(element, "", depth);
				endLine();
				if (!pending.isEmpty()) {
					blocks.add(Block.heading(name.charAt(1) - '0', pending));
					pending.clear();
				}
			}
			case "b", "strong" -> children(element, "**", depth);
			case "i", "em" -> children(element, mark.isEmpty() ? "*" : mark, depth);
			case "a" -> link(element, mark, depth);
			default -> {
				boolean paragraph = PARAGRAPHS.contains(name);
				if (paragraph) {
					flush();
				}
				children(element, mark, depth);
				if (paragraph) {
					flush();
				}
			}
		}
	}

	private void link(Element element, String mark, int depth) {
		String address = element.attr("href").strip();
		boolean plain = !address.matches("(?:https?://|mailto:)[^\\s()<>]+") || element.text().isBlank() || !element.select("p,br,ul,ol,table,div").isEmpty();
		if (plain) {
			children(element, mark, depth);
			return;
		}
		int at = text.length();
		children(element, mark, depth);
		if (at <= text.length() && text.length() > 0) {
			String words = text.substring(at);
			text.setLength(at);
			text.append(words.startsWith(" ") ? " [" : "[").append(words.strip()).append("](").append(address).append(")");
		}
	}

	// ---- words ----

	private void words(TextNode node, String mark) {
		String whole = node.getWholeText();
		String[] lines = tracked ? whole.split("\\n", -1) : new String[] { whole };
		int start = tracked && node.sourceRange().isTracked() ? first + node.sourceRange().start().lineNumber() - 1 : line;
		for (int i = 0; i < lines.length; i++) {
			String words = SPACE.matcher(lines[i]).replaceAll(" ");
			if (words.isBlank()) {
				if (!words.isEmpty() || i > 0) {
					space();
				}
				continue;
			}
			if (start + i != line && !text.isEmpty()) {
				endLine();
			}
			line = start + i;
			append(words, mark);
		}
	}

	private void append(String words, String mark) {
		if (words.startsWith(" ")) {
			space();
		}
		text.append(mark).append(words.strip()).append(mark);
		if (words.endsWith(" ")) {
			text.append(' ');
		}
	}

	private void space() {
		if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
			text.append(' ');
		}
	}

	private void endLine() {
		String words = text.toString().strip();
		text.setLength(0);
		if (!words.isEmpty()) {
			pending.add(new Line(line, words));
		}
	}

	private void flush() {
		endLine();
		if (!pending.isEmpty()) {
			blocks.add(Block.paragraph(pending));
			pending.clear();
		}
	}

	private void add(Block block) {
		flush();
		if (!block.children().isEmpty()) {
			blocks.add(block);
		}
	}

	// ---- lists ----

	/** A list; words that stand in no item of it are items themselves, as many as there are bullets among them. */
	private Block list(Element list, int depth) {
		List<Block> items = new ArrayList<>();
		Element loose = new Element("div");
		for (Node node : List.copyOf(list.childNodes())) {
			if (node instanceof Element item && item.normalName().equals("li")) {
				looseItems(loose, depth, items);
				List<Block> inside = inside(item, first, tracked, depth);
				if (!inside.isEmpty()) {
					items.add(Block.of(Kind.ITEM, inside));
				}
			} else {
				loose.appendChild(node);
			}
		}
		looseItems(loose, depth, items);
		return Block.of(list.normalName().equals("ol") ? Kind.NUMBERS : Kind.BULLETS, items);
	}

	private void looseItems(Element loose, int depth, List<Block> items) {
		for (Block block : inside(loose, first, tracked, depth)) {
			if (block.isList()) {
				items.addAll(block.children());
			} else if (block.is(Kind.PARAGRAPH)) {
				bullets(block).forEach(paragraph -> items.add(Block.of(Kind.ITEM, List.of(paragraph))));
			} else {
				items.add(Block.of(Kind.ITEM, List.of(block)));
			}
		}
		loose.empty();
	}

	/** Whether a text begins with the sign of a bullet. */
	static boolean isBullet(String text) {
		return BULLET.matcher(text).lookingAt();
	}

	/** A paragraph taken apart at the signs of bullets within it. */
	static List<Block> bullets(Block paragraph) {
		List<Block> parts = new ArrayList<>();
		List<Line> current = new ArrayList<>();
		for (Line line : paragraph.lines()) {
			String[] pieces = BULLET.split(" " + line.text(), -1);
			for (int i = 0; i < pieces.length; i++) {
				if (i > 0 && !current.isEmpty()) {
					parts.add(Block.paragraph(current));
					current.clear();
				}
				if (!pieces[i].isBlank()) {
					current.add(new Line(line.number(), pieces[i].strip()));
				}
			}
		}
		if (!current.isEmpty()) {
			parts.add(Block.paragraph(current));
		}
		return parts;
	}

	// ---- tables ----

	private void table(Element table, int depth) {
		flush();
		List<Block> rows = new ArrayList<>();
		rows(table, depth, rows);
		if (!rows.isEmpty()) {
			blocks.add(Block.of(Kind.TABLE, rows));
		}
	}

	private void rows(Element parent, int depth, List<Block> rows) {
		for (Node node : parent.childNodes()) {
			if (node instanceof TextNode words) {
				words(words, "");
			} else if (node instanceof Element element) {
				switch (element.normalName()) {
					case "tr" -> rows.add(row(element, depth + 1));
					case "thead", "tbody", "tfoot" -> rows(element, depth, rows);
					default -> element(element, "", depth + 1);
				}
			}
		}
		flush();
	}

	private Block row(Element row, int depth) {
		List<Block> cells = new ArrayList<>();
		for (Node node : row.childNodes()) {
			if (node instanceof Element cell && (cell.normalName().equals("td") || cell.normalName().equals("th"))) {
				Span span = new Span(span(cell, "colspan"), span(cell, "rowspan"), cell.normalName().equals("th"));
				cells.add(Block.cell(inside(cell, first, tracked, depth), span));
			} else if (node instanceof TextNode words) {
				words(words, "");
			} else if (node instanceof Element element) {
				element(element, "", depth);
			}
		}
		return Block.of(Kind.ROW, cells);
	}

	private static int span(Element cell, String attribute) {
		String value = cell.attr(attribute).strip();
		return value.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(value), 1, LARGEST_SPAN) : 1;
	}
}

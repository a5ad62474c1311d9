package framewright.format.document.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;

import framewright.format.document.prose.Escape;
import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.source.Block.Line;
import framewright.format.document.source.Block.Span;
import framewright.format.document.source.SourceDocument;
import framewright.format.document.source.SourceText;

/**
 * Takes a Markdown document apart into blocks, each with its source lines. The text inside a block stays Markdown as it was written; only
 * links that are spelt out elsewhere in the document get their address.
 */
final class BlockReader {

	/** How deep lists and quotations may nest; the marks of deeper ones are taken for text. */
	private static final int DEEPEST = 40;

	private static final Pattern REFERENCE = Pattern.compile("\\[([^\\[\\]]*)\\]\\[([^\\[\\]]*)\\]|(?<![\\]\\\\])\\[([^\\[\\]]+)\\](?![\\[(:])");

	private final SourceText source;
	private final List<SourceDocument.Line> told;
	private final Map<Node, List<Line>> texts = new IdentityHashMap<>();
	private final Map<String, LinkReferenceDefinition> definitions = new LinkedHashMap<>();
	private final Set<LinkReferenceDefinition> usedDefinitions = new HashSet<>();

	private final Map<Integer, TableLines.Found> tables = new HashMap<>();

	private BlockReader(SourceText source, List<SourceDocument.Line> told) {
		this.source = source;
		this.told = told;
	}

	/**
	 * The blocks of a document in their order.
	 *
	 * @param from the number of the first line to read, counted from 0
	 * @param told the lines of the document; those that hold nothing but marks are replaced
	 */
	static List<Block> read(SourceText source, int from, List<SourceDocument.Line> told) {
		return new BlockReader(source, told).read(from);
	}

	private List<Block> read(int from) {
		Parser parser = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).maxOpenBlockParsers(DEEPEST).inlineParserFactory(context -> keepText()).build();
		String text = "\n".repeat(from) + String.join("\n", withoutTables(from).subList(from, source.lines().size()));
		Node document = parser.parse(text);
		for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof LinkReferenceDefinition definition) {
				definitions.putIfAbsent(label(definition.getLabel()), definition);
			}
		}
		List<Block> blocks = children(document);
		return withUnusedDefinitions(document, blocks);
	}

	/** The lines of the document with a mark where each table stands that Markdown does not know: a comment, which ends whatever stands before it. */
	private List<String> withoutTables(int from) {
		List<String> lines = new ArrayList<>(source.lines());
		for (TableLines.Found found : TableLines.in(source.lines(), from)) {
			tables.put(found.first(), found);
			found.marks().forEach(mark -> skip(mark, "marks of a table"));
			Collections.fill(lines.subList(found.first(), found.last() + 1), "");
			lines.set(found.first(), "<!-- table -->");
		}
		return lines;
	}

	/** Does not parse what is inside a paragraph or heading, but keeps it with its line numbers. */
	private InlineParser keepText() {
		return (lines, node) -> texts.put(node, lines.getLines().stream().map(line -> new Line(line.getSourceSpan().getLineIndex(), line.getContent().toString())).toList());
	}

	private List<Block> children(Node parent) {
		List<Block> blocks = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			switch (node) {
				case Heading heading -> add(blocks, new Block(Kind.HEADING, heading.getLevel(), text(heading), List.of()));
				case Paragraph paragraph -> paragraph(text(paragraph), blocks);
				case BulletList list -> add(blocks, new Block(Kind.BULLETS, 0, List.of(), children(list)));
				case OrderedList list -> add(blocks, new Block(Kind.NUMBERS, 0, List.of(), children(list)));
				case ListItem item -> blocks.add(new Block(Kind.ITEM, 0, List.of(), children(item)));
				case BlockQuote quote -> add(blocks, new Block(Kind.QUOTE, 0, List.of(), children(quote)));
				case FencedCodeBlock code -> fenced(code, blocks);
				case IndentedCodeBlock code -> add(blocks, new Block(Kind.CODE, 0, literal(code.getLiteral(), number(code)), List.of()));
				case HtmlBlock html -> html(html, blocks);
				case ThematicBreak line -> skip(number(line), "a dividing line");
				case LinkReferenceDefinition definition -> definitions.putIfAbsent(label(definition.getLabel()), definition);
				default -> throw new IllegalStateException(node.getClass().getName());
			}
		}
		return blocks;
	}

	/** A heading or list without any text is a mark and nothing else. */
	private static void add(List<Block> blocks, Block block) {
		boolean empty = block.lines().stream().allMatch(line -> line.text().isBlank()) && block.children().isEmpty();
		if (!empty) {
			blocks.add(block);
		}
	}

	private List<Line> text(Node node) {
		return texts.getOrDefault(node, List.of()).stream().map(line -> new Line(line.number(), resolve(line.text()))).toList();
	}

	private static int number(Node node) {
		return node.getSourceSpans().get(0).getLineIndex();
	}

	private void fenced(FencedCodeBlock code, List<Block> blocks) {
		int first = number(code);
		List<Line> lines = literal(code.getLiteral(), first + 1);
		String info = code.getInfo() == null || code.getInfo().isBlank() ? "" : code.getInfo().strip();
		skip(first, "marks that set text off" + (info.isEmpty() ? "" : " as “" + info + "”"));
		int last = code.getSourceSpans().get(code.getSourceSpans().size() - 1).getLineIndex();
		if (last > first + lines.size()) {
			skip(last, "marks that set text off");
		}
		add(blocks, new Block(Kind.CODE, 0, lines, List.of()));
	}

	/** The lines of a block that is taken as it stands. */
	private static List<Line> literal(String literal, int first) {
		List<Line> lines = new ArrayList<>();
		literal.lines().forEach(line -> lines.add(new Line(first + lines.size(), line)));
		return lines;
	}

	private void html(HtmlBlock html, List<Block> blocks) {
		List<Line> lines = literal(html.getLiteral(), number(html));
		int from = 0;
		for (int i = 0; i < lines.size(); i++) {
			TableLines.Found table = tables.get(lines.get(i).number());
			if (table != null) {
				add(blocks, new Block(Kind.HTML, 0, lines.subList(from, i), List.of()));
				table.blocks().forEach(block -> add(blocks, block));
				from = i + 1;
			}
		}
		if (from > 0) {
			add(blocks, new Block(Kind.HTML, 0, lines.subList(from, lines.size()), List.of()));
			return;
		}
		String literal = html.getLiteral().strip();
		boolean comment = literal.startsWith("<!--") && literal.indexOf("-->") == literal.length() - 3;
		Block block = new Block(Kind.HTML, 0, literal(html.getLiteral(), number(html)), List.of());
		if (comment) {
			leave(block, "it is a comment, which readers of the document do not see");
		} else {
			add(blocks, block);
		}
	}

	/** A paragraph, and the table that it may hold: a row with bars, and below it a row of dashes. */
	private void paragraph(List<Line> lines, List<Block> blocks) {
		for (int i = 0; i + 1 < lines.size(); i++) {
			boolean table = lines.get(i).text().indexOf('|') >= 0 && TableRow.isBelowHead(lines.get(i + 1).text())
					&& TableRow.cells(lines.get(i).text()).size() == TableRow.cells(lines.get(i + 1).text()).size();
			if (table) {
				if (i > 0) {
					add(blocks, Block.paragraph(lines.subList(0, i)));
				}
				skip(lines.get(i + 1).number(), "the line below the head of a table");
				List<Line> rows = new ArrayList<>(lines.subList(i, lines.size()));
				rows.remove(1);
				blocks.add(table(rows));
				return;
			}
		}
		add(blocks, Block.paragraph(lines));
	}

	private static Block table(List<Line> rows) {
		List<Block> all = new ArrayList<>();
		for (Line row : rows) {
			Span span = all.isEmpty() ? Span.HEAD : Span.ONE;
			List<Block> cells = TableRow.cells(row.text()).stream()
					.map(cell -> Block.cell(cell.isBlank() ? List.of() : List.of(Block.paragraph(List.of(new Line(row.number(), cell)))), span)).toList();
			all.add(Block.of(Kind.ROW, cells));
		}
		return Block.of(Kind.TABLE, all);
	}

	private void skip(int number, String reason) {
		told.set(number, told.get(number).skipped(reason));
	}

	private void leave(Block block, String reason) {
		block.numbers().forEach(number -> told.set(number, told.get(number).left(reason)));
	}

	/** Puts the address into links that name one given elsewhere: {@code [text][label]}. */
	private String resolve(String text) {
		if (definitions.isEmpty() || text.indexOf('[') < 0) {
			return text;
		}
		return REFERENCE.matcher(text).replaceAll(found -> {
			String words = found.group(3) != null ? found.group(3) : found.group(1);
			String label = found.group(3) != null || found.group(2).isBlank() ? words : found.group(2);
			LinkReferenceDefinition definition = definitions.get(label(label));
			if (definition == null) {
				return Matcher.quoteReplacement(found.group());
			}
			usedDefinitions.add(definition);
			String address = definition.getDestination();
			return Matcher.quoteReplacement("[" + words + "](" + (address.matches("[^\\s()<>]+") ? address : "<" + address + ">") + ")");
		});
	}

	private static String label(String label) {
		return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	/** Addresses that no link names are text like any other; those that one does name went there. */
	private List<Block> withUnusedDefinitions(Node document, List<Block> blocks) {
		List<Block> all = new ArrayList<>(blocks);
		for (LinkReferenceDefinition definition : definitions.values()) {
			for (SourceSpan span : definition.getSourceSpans()) {
				if (usedDefinitions.contains(definition)) {
					told.set(span.getLineIndex(), told.get(span.getLineIndex()).used("the address of a link"));
				}
			}
			if (!usedDefinitions.contains(definition)) {
				List<Line> lines = definition.getSourceSpans().stream()
						.map(span -> new Line(span.getLineIndex(), Escape.line(source.lines().get(span.getLineIndex())))).toList();
				all.add(Block.paragraph(lines));
			}
		}
		return all;
	}
}

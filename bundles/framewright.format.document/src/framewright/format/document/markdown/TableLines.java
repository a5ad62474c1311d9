package framewright.format.document.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.source.Block.Line;
import framewright.format.document.source.Block.Span;

/**
 * Finds the tables that Markdown itself does not know: those in HTML, and rows with tabs between their cells as programs leave them that take the text out of
 * other documents. They are found before the Markdown is read, because there a tab at the beginning of a line means code, and a cell that begins with a
 * mark of HTML ends the paragraph.
 */
final class TableLines {

	/**
	 * Lines that are a table.
	 *
	 * @param first the index of the first line
	 * @param last the index of the last line
	 * @param blocks the table, and what stands on its lines beside it
	 * @param marks the indexes of lines that hold nothing but marks of the table
	 */
	record Found(int first, int last, List<Block> blocks, List<Integer> marks) {
	}

	private static final Pattern FENCE = Pattern.compile("^ {0,3}(```+|~~~+).*");
	private static final Pattern TABLE_TAG = Pattern.compile("(?i)<(/?)table(?=[\\s>/])");
	private static final Pattern TAG = Pattern.compile("<[a-zA-Z/][^<>]*>|&(?:[a-zA-Z]{2,10}|#\\d{1,6});");
	private static final Pattern ANY_TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
	private static final Pattern UNSEEN = Pattern.compile("(?i)<!--|<(script|style|template|head)\\b[^<>]*>");
	private static final Pattern RULE = Pattern.compile("(?=[\\s:|+]*+-)[\\s:|+-]*+");
	private static final Pattern MARK = Pattern.compile("(?:[-*+•]|\\d{1,3}[.)]|[a-zA-Z][.)]|[ivxIVX]{1,5}[.)])");

	private final List<String> lines;
	/** Of each line the one by whose end all tables are closed that it opens; negative where none is. */
	private final int[] closing;

	private TableLines(List<String> lines) {
		this.lines = lines;
		closing = closing(lines);
	}

	private static int[] closing(List<String> lines) {
		int[] closing = new int[lines.size()];
		int[] before = new int[lines.size()];
		Deque<Integer> open = new ArrayDeque<>();
		int depth = 0;
		for (int i = 0; i < closing.length; i++) {
			closing[i] = -1;
			before[i] = depth;
			open.push(i);
			Matcher tag = TABLE_TAG.matcher(lines.get(i));
			while (tag.find()) {
				depth += tag.group(1).isEmpty() ? 1 : -1;
			}
			while (!open.isEmpty() && before[open.peek()] >= depth) {
				closing[open.pop()] = i;
			}
		}
		return closing;
	}

	/** @param from the index of the first line to look at */
	static List<Found> in(List<String> lines, int from) {
		return new TableLines(lines).find(from);
	}

	private List<Found> find(int from) {
		List<Found> found = new ArrayList<>();
		String fence = null;
		for (int i = from; i < lines.size(); i++) {
			Matcher mark = FENCE.matcher(lines.get(i));
			if (mark.matches()) {
				String signs = mark.group(1);
				fence = fence == null ? signs : signs.startsWith(fence) ? null : fence;
				continue;
			}
			if (fence != null) {
				continue;
			}
			int last = opens(lines.get(i)) ? endOfHtml(i) : endOfRows(i);
			if (last >= i) {
				found.add(opens(lines.get(i)) ? html(i, last) : rows(i, last));
				i = last;
			}
		}
		return found;
	}

	private static boolean opens(String line) {
		Matcher tag = TABLE_TAG.matcher(line);
		return tag.find() && tag.group(1).isEmpty() && !line.startsWith("    ");
	}

	/** The line that closes a table; where none does, the last one before a blank line. */
	private int endOfHtml(int first) {
		if (closing[first] >= 0) {
			return closing[first];
		}
		int inside = first;
		while (inside + 1 < lines.size() && !lines.get(inside + 1).isBlank()) {
			inside++;
		}
		return inside;
	}

	private Found html(int first, int last) {
		String html = String.join("\n", lines.subList(first, last + 1));
		Element body = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true)).body();
		List<Block> blocks = HtmlBlocks.of(body, first, true);
		boolean whole = holdsAll(blocks, html);
		List<Block> kept = whole ? blocks : plain(first, last);
		Set<Integer> filled = kept.stream().flatMap(block -> block.numbers().stream()).collect(Collectors.toSet());
		List<Integer> marks = IntStream.rangeClosed(first, last).filter(line -> !filled.contains(line) && (whole || words(bare(lines.get(line))).findAny().isEmpty())).boxed().toList();
		return new Found(first, last, kept, marks);
	}

	/** Marks of HTML that are not closed swallow words. Where that happens the words count more than the form. */
	private static boolean holdsAll(List<Block> blocks, String html) {
		Map<String, Integer> counts = new HashMap<>();
		blocks.forEach(block -> words(block.words()).forEach(word -> counts.merge(word, 1, Integer::sum)));
		return words(bare(html)).allMatch(word -> counts.merge(word, -1, Integer::sum) >= 0);
	}

	/** The text of HTML without its marks. */
	private static String bare(String html) {
		return Parser.unescapeEntities(ANY_TAG.matcher(seen(html)).replaceAll(" "), false);
	}

	/** HTML without comments and what no page shows. What is never closed stays. */
	private static String seen(String html) {
		StringBuilder seen = new StringBuilder();
		Set<String> unclosed = new HashSet<>();
		Matcher start = UNSEEN.matcher(html);
		int from = 0;
		int at = 0;
		while (start.find(at)) {
			at = start.end();
			String end = start.group(1) == null ? "-->" : "</" + start.group(1).toLowerCase(Locale.ROOT) + "\\s*+>";
			Matcher close = Pattern.compile("(?i)" + end).matcher(html);
			if (unclosed.contains(end)) {
				continue;
			}
			if (close.find(at)) {
				seen.append(html, from, start.start()).append(' ');
				from = close.end();
				at = from;
			} else {
				unclosed.add(end);
			}
		}
		return seen.append(html, from, html.length()).toString();
	}

	private static Stream<String> words(String text) {
		return Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
	}

	private List<Block> plain(int first, int last) {
		List<Block> blocks = new ArrayList<>();
		for (int i = first; i <= last; i++) {
			String text = ANY_TAG.matcher(lines.get(i).contains("<!--") ? seen(lines.get(i)) : lines.get(i)).replaceAll(" ").strip();
			if (!text.isEmpty()) {
				blocks.add(Block.paragraph(List.of(new Line(i, text))));
			}
		}
		return blocks;
	}

	// ---- rows with tabs ----

	/** The last of the lines from here on that are rows of a table; less than the first where this is none. */
	private int endOfRows(int first) {
		int end = first;
		boolean wide = false;
		int rows = 0;
		while (end < lines.size() && isRow(lines.get(end))) {
			long filled = filled(lines.get(end));
			wide |= filled >= 3;
			rows += filled >= 2 ? 1 : 0;
			end++;
		}
		return wide || rows >= 2 ? end - 1 : first - 1;
	}

	private static boolean isRow(String line) {
		if (line.isBlank() || line.indexOf('\t') < 0) {
			return false;
		}
		String[] cells = line.split("\t", -1);
		int begin = 0;
		while (cells[begin].isBlank()) {
			begin++;
		}
		boolean inside = begin < cells.length - 1;
		boolean mark = inside && cells.length - begin == 2 && MARK.matcher(cells[begin].strip()).matches();
		return inside && !mark;
	}

	private static long filled(String line) {
		return Arrays.stream(line.split("\t", -1)).filter(cell -> !cell.isBlank()).count();
	}

	private Found rows(int first, int last) {
		List<Block> rows = new ArrayList<>();
		List<Integer> marks = new ArrayList<>();
		for (int i = first; i <= last; i++) {
			String line = lines.get(i);
			if (RULE.matcher(line).matches()) {
				marks.add(i);
				continue;
			}
			List<Block> cells = new ArrayList<>();
			for (String cell : line.split("\t", -1)) {
				cells.add(Block.cell(cell(cell.strip(), i), Span.ONE));
			}
			rows.add(Block.of(Kind.ROW, cells));
		}
		return new Found(first, last, rows.isEmpty() ? List.of() : List.of(Block.of(Kind.TABLE, rows)), marks);
	}

	/** What stands in a cell; it may hold marks of HTML. */
	static List<Block> cell(String text, int line) {
		if (text.isEmpty()) {
			return List.of();
		}
		boolean html = TAG.matcher(text).find() || text.toLowerCase(Locale.ROOT).contains("<br");
		if (!html) {
			return withBullets(Block.paragraph(List.of(new Line(line, text))), text);
		}
		List<Block> blocks = HtmlBlocks.of(Jsoup.parseBodyFragment(text).body(), line, false);
		String plain = bare(text).replaceAll("\\s+", " ").strip();
		return holdsAll(blocks, text) || plain.isEmpty() ? blocks : withBullets(Block.paragraph(List.of(new Line(line, plain))), plain);
	}

	/** A paragraph; where signs of bullets stand in it, what stands before them and a list. */
	private static List<Block> withBullets(Block paragraph, String text) {
		List<Block> parts = HtmlBlocks.bullets(paragraph);
		boolean leadIn = !HtmlBlocks.isBullet(text);
		if (parts.size() < 2 && leadIn) {
			return parts;
		}
		List<Block> blocks = new ArrayList<>(leadIn ? parts.subList(0, 1) : List.of());
		blocks.add(Block.of(Kind.BULLETS, parts.subList(leadIn ? 1 : 0, parts.size()).stream().map(part -> Block.of(Kind.ITEM, List.of(part))).toList()));
		return blocks;
	}
}

package framewright.format.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.document.prose.Escape;
import framewright.format.document.reading.Bullets;
import framewright.format.document.reading.Inline;
import framewright.format.document.reading.ListMaker;
import framewright.format.document.reading.Sheet;
import framewright.format.document.source.Block;
import framewright.format.document.source.Look;
import framewright.format.document.source.SourceDocument;

/** Makes blocks of the elements of a page. Elements that say nothing are taken for what is in them. */
final class HtmlBlocks {

	/** Elements are nested no deeper by anyone; of what is deeper only the words are read. */
	private static final int DEEPEST = 200;

	private static final int LARGEST_SPAN = 1_000;

	private static final Set<String> BOLD = Set.of("b", "strong");
	private static final Set<String> ITALIC = Set.of("i", "em", "cite", "dfn", "var");
	private static final Set<String> LINES = Set.of("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp",
			"small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "picture", "output", "nobr", "o:p");

	/** How words look where they stand. */
	private record Style(boolean bold, boolean italic, String link) {
		static final Style PLAIN = new Style(false, false, "");
	}

	/** A place where blocks follow each other. */
	private static final class Place {
		/** The line of the row that a cell belongs to; negative where every paragraph has its own. */
		final int row;
		int depth;
		final ListMaker blocks = new ListMaker();
		Inline text = new Inline();
		String style = "";

		Place(int row, int depth) {
			this.row = row;
			this.depth = depth;
		}
	}

	private final Sheet sheet;
	private final IProgressMonitor monitor;
	private int tables;
	private int steps;

	HtmlBlocks(Sheet sheet, IProgressMonitor monitor) {
		this.sheet = sheet;
		this.monitor = monitor;
	}

	List<Block> read(Element body) throws UnreadableDocumentException {
		Place place = new Place(-1, 0);
		Element main = main(body);
		walk(body, Style.PLAIN, place, main);
		end(place);
		return place.blocks.blocks();
	}

	/** The element that the page itself says to hold its text; {@code null} where it does not say so. */
	private static Element main(Element body) {
		List<Element> mains = body.select("main, [role=main]");
		return mains.size() == 1 && !mains.get(0).text().isBlank() ? mains.get(0) : null;
	}

	/** @param main the element that has to be reached first; {@code null} within it, and where there is none */
	private void walk(Node node, Style style, Place place, Element main) throws UnreadableDocumentException {
		for (Node child = node.firstChild(); child != null; child = child.nextSibling()) {
			if ((++steps & 0xFFF) == 0 && monitor != null && monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			if (child instanceof TextNode text) {
				if (main == null || !text.isBlank()) {
					add(text.getWholeText(), style, place);
				}
			} else if (child instanceof Element element) {
				if (main != null && element != main && !holds(element, main)) {
					outside(element, style, place, main);
				} else {
					element(element, style, place, element == main ? null : main);
				}
			}
		}
	}

	private static boolean holds(Element outer, Element inner) {
		for (Element parent = inner.parent(); parent != null; parent = parent.parent()) {
			if (parent == outer) {
				return true;
			}
		}
		return false;
	}

	/** What stands beside the text of the page: its title may. */
	private void outside(Element element, Style style, Place place, Element main) throws UnreadableDocumentException {
		boolean title = element.normalName().matches("header|h1|section|div") && main.selectFirst("h1") == null && (element.normalName().equals("h1") || element.selectFirst("h1") != null);
		if (title) {
			element(element, style, place, null);
		} else if (!Debris.isSilent(element)) {
			String reason = Debris.reason(element);
			leaveOut(element, reason.isEmpty() ? "it stands beside the text of the page" : reason, place);
		}
	}

	private void leaveOut(Element element, String reason, Place place) throws UnreadableDocumentException {
		end(place);
		String words = element.text().strip();
		if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
			if (Debris.mayBeText(element, reason)) {
				sheet.leave(words, "", reason);
			} else {
				sheet.skip(words, "", reason);
			}
		}
	}

	private static void add(String text, Style style, Place place) {
		boolean start = place.text.isBlank() && text.isBlank();
		if (!start) {
			place.text.add(text.replace('\n', ' ').replace('\r', ' '), style.bold(), style.italic(), style.link());
		}
	}

	private void element(Element element, Style style, Place place, Element main) throws UnreadableDocumentException {
		String tag = element.normalName();
		if (Debris.isSilent(element)) {
			return;
		}
		String reason = Debris.reason(element);
		if (!reason.isEmpty()) {
			leaveOut(element, reason, place);
			return;
		}
		if (place.depth > DEEPEST) {
			add(" " + element.text() + " ", style, place);
			return;
		}
		if (LINES.contains(tag)) {
			inline(element, tag, style, place, main);
			return;
		}
		end(place);
		switch (tag) {
			case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, tag.charAt(1) - '0', place);
			case "ul", "ol", "menu", "dir" -> list(element, style, place);
			case "table" -> table(element, style, place);
			case "blockquote" -> quote(element, place);
			case "pre", "listing", "xmp", "plaintext" -> literal(element, place);
			case "hr" -> sheet.skip("", "", "a dividing line");
			case "dt" -> deeper(element, new Style(true, style.italic(), style.link()), place, main);
			default -> deeper(element, style, place, main);
		}
	}

	private void deeper(Element element, Style style, Place place, Element main) throws UnreadableDocumentException {
		String outer = place.style;
		place.style = element.className();
		place.depth++;
		walk(element, style, place, main);
		end(place);
		place.depth--;
		place.style = outer;
	}

	private void inline(Element element, String tag, Style style, Place place, Element main) throws UnreadableDocumentException {
		switch (tag) {
			case "br" -> place.text.newLine();
			case "img" -> picture(element, place);
			case "wbr", "rp" -> {
				// may be a break, and signs for browsers that know no better
			}
			case "q" -> {
				add("“", style, place);
				walkIn(element, style, place, main);
				add("”", style, place);
			}
			default -> {
				String css = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
				boolean bold = !css.contains("font-weight:normal") && (style.bold() || BOLD.contains(tag) || css.contains("font-weight:bold") || css.matches(".*font-weight:[6-9]00.*"));
				boolean italic = style.italic() || ITALIC.contains(tag) || css.contains("font-style:italic");
				String address = tag.equals("a") ? element.attr("href").strip() : "";
				walkIn(element, new Style(bold, italic, address.isEmpty() || address.startsWith("#") ? style.link() : address), place, main);
			}
		}
	}

	/** Goes into an element within a line, which may hold blocks all the same. */
	private void walkIn(Element element, Style style, Place place, Element main) throws UnreadableDocumentException {
		int deep = 0;
		for (Element parent = element; parent != null && deep <= 2 * DEEPEST; parent = parent.parent()) {
			deep++;
		}
		if (deep > 2 * DEEPEST) {
			add(element.text(), style, place);
		} else {
			walk(element, style, place, main);
		}
	}

	private void picture(Element image, Place place) throws UnreadableDocumentException {
		String alternative = image.attr("alt").replaceAll("\\s+", " ").strip();
		if (!alternative.isEmpty()) {
			String shown = alternative.length() > 500 ? alternative.substring(0, 500) + "…" : alternative;
			sheet.leave("[a picture: " + shown + "]", place.row < 0 ? "" : sheet.get(place.row).where(), "a picture: save it among the pictures of the library and add it as a figure");
		}
	}

	private int line(String text, Place place) throws UnreadableDocumentException {
		return place.row >= 0 ? place.row : sheet.line(text, "");
	}

	/** Ends the paragraph that words were collected for. */
	private void end(Place place) throws UnreadableDocumentException {
		Inline text = place.text;
		if (text.isBlank()) {
			place.text = new Inline();
			return;
		}
		place.text = new Inline();
		Look look = Look.PLAIN.styled(place.style).type(0, text.bold(), text.italic());
		int typed = Bullets.bullet(text.plain());
		int line = line(text.plain(), place);
		if (typed > 0 && "•▪■●○◦·‣".indexOf(text.plain().charAt(0)) >= 0) {
			String mark = text.plain().substring(0, typed).strip();
			text.dropStart(typed);
			place.blocks.item(Block.Kind.BULLETS, 0, Sheet.paragraph(line, text, look.marked(mark)), look.marked(mark));
		} else {
			place.blocks.add(Sheet.paragraph(line, text, look));
		}
	}

	private void heading(Element element, int level, Place place) throws UnreadableDocumentException {
		Place inner = new Place(place.row, place.depth + 1);
		Place words = new Place(place.row, place.depth + 1);
		for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
			if (child instanceof TextNode text) {
				add(text.getWholeText(), Style.PLAIN, words);
			} else if (child instanceof Element part) {
				if (part.normalName().equals("br")) {
					words.text.add(" ");
				} else if (LINES.contains(part.normalName()) && Debris.reason(part).isEmpty() && part.selectFirst("p, div, ul, table, h1, h2, h3, h4, h5, h6, img") == null) {
					inline(part, part.normalName(), Style.PLAIN, words, null);
				} else {
					String own = part.ownText();
					if (part.normalName().matches("p|div") && part.children().isEmpty() && !own.isBlank()) {
						add(" " + own + " ", Style.PLAIN, words);
					} else {
						element(part, Style.PLAIN, inner, null);
					}
				}
			}
		}
		if (!words.text.isBlank()) {
			int line = line(words.text.plain(), place);
			place.blocks.add(place.row >= 0 ? Sheet.paragraph(line, words.text, Look.PLAIN.styled("h" + level)) : Sheet.heading(line, level, words.text, Look.PLAIN.styled(element.className())));
		}
		end(inner);
		inner.blocks.blocks().forEach(place.blocks::add);
	}

	private void quote(Element element, Place place) throws UnreadableDocumentException {
		Place inner = new Place(place.row, place.depth + 1);
		walk(element, Style.PLAIN, inner, null);
		end(inner);
		List<Block> blocks = inner.blocks.blocks();
		if (!blocks.isEmpty()) {
			place.blocks.add(Block.of(Block.Kind.QUOTE, blocks).looking(Look.PLAIN.styled(element.className())));
		}
	}

	private void literal(Element element, Place place) throws UnreadableDocumentException {
		List<Block.Line> lines = new ArrayList<>();
		for (String text : element.wholeText().lines().toList()) {
			if (!text.isBlank()) {
				lines.add(new Block.Line(line(text.strip(), place), Escape.line(text)));
			}
		}
		if (!lines.isEmpty()) {
			place.blocks.add(Block.paragraph(lines).looking(Look.PLAIN.styled("pre")));
		}
	}

	private void list(Element list, Style style, Place place) throws UnreadableDocumentException {
		boolean numbers = list.normalName().equals("ol");
		List<Block> items = new ArrayList<>();
		int number = number(list.attr("start"), 1);
		for (Node child = list.firstChild(); child != null; child = child.nextSibling()) {
			Place inner = new Place(place.row, place.depth + 1);
			inner.style = "";
			if (child instanceof Element item && item.normalName().equals("li")) {
				number = number(item.attr("value"), number);
				String reason = Debris.reason(item);
				if (!reason.isEmpty()) {
					leaveOut(item, reason, inner);
					continue;
				}
				walk(item, style, inner, null);
				end(inner);
				List<Block> blocks = inner.blocks.blocks();
				if (!blocks.isEmpty()) {
					items.add(Block.of(Block.Kind.ITEM, blocks).looking(Look.PLAIN.styled(item.className()).marked(numbers ? mark(number, list.attr("type")) : "•")));
					number++;
				}
			} else if (child instanceof Element other && !Debris.isSilent(other)) {
				element(other, style, inner, null);
				end(inner);
				addToLast(items, inner.blocks.blocks());
			} else if (child instanceof TextNode text && !text.isBlank()) {
				add(text.getWholeText(), style, inner);
				end(inner);
				addToLast(items, inner.blocks.blocks());
			}
		}
		if (!items.isEmpty()) {
			place.blocks.add(Block.of(numbers ? Block.Kind.NUMBERS : Block.Kind.BULLETS, items).looking(Look.PLAIN.styled(list.className())));
		}
	}

	/** A list directly in a list belongs to the entry before it. */
	private static void addToLast(List<Block> items, List<Block> blocks) {
		if (blocks.isEmpty()) {
			return;
		}
		if (items.isEmpty()) {
			items.add(Block.of(Block.Kind.ITEM, blocks));
			return;
		}
		Block last = items.removeLast();
		List<Block> all = new ArrayList<>(last.children());
		all.addAll(blocks);
		items.add(Block.of(Block.Kind.ITEM, all).looking(last.look()));
	}

	private static String mark(int number, String type) {
		return switch (type) {
			case "a" -> number >= 1 && number <= 26 ? (char) ('a' + number - 1) + "." : number + ".";
			case "A" -> number >= 1 && number <= 26 ? (char) ('A' + number - 1) + "." : number + ".";
			case "i" -> ListMaker.roman(number) + ".";
			case "I" -> ListMaker.roman(number).toUpperCase(Locale.ROOT) + ".";
			default -> number + ".";
		};
	}

	private static int number(String text, int otherwise) {
		return text.strip().matches("-?\\d{1,6}") ? Integer.parseInt(text.strip()) : otherwise;
	}

	// ---- tables ----

	private static List<Element> rows(Element table) {
		List<Element> rows = new ArrayList<>();
		for (Element child : table.children()) {
			if (child.normalName().equals("tr")) {
				rows.add(child);
			} else if (child.normalName().matches("thead|tbody|tfoot")) {
				child.children().stream().filter(row -> row.normalName().equals("tr")).forEach(rows::add);
			}
		}
		return rows;
	}

	private static List<Element> cells(Element row) {
		return row.children().stream().filter(cell -> cell.normalName().matches("td|th")).toList();
	}

	private void table(Element table, Style style, Place place) throws UnreadableDocumentException {
		for (Element child : table.children()) {
			if (child.normalName().equals("caption")) {
				deeper(child, style, place, null);
			}
		}
		List<Element> rows = rows(table);
		strays(table, style, place);
		boolean frame = rows.size() == 1 && cells(rows.get(0)).size() == 1 || table.attr("role").matches("presentation|none");
		if (frame) {
			for (Element row : rows) {
				for (Element cell : cells(row)) {
					deeper(cell, style, place, null);
				}
			}
			return;
		}
		int number = place.row < 0 ? ++tables : tables;
		List<Block> blocks = new ArrayList<>();
		boolean words = false;
		for (Element row : rows) {
			Block made = row(row, style, place, number, blocks.size() + 1);
			words |= !made.words().isEmpty();
			blocks.add(made);
		}
		if (words) {
			place.blocks.add(Block.of(Block.Kind.TABLE, blocks).looking(Look.PLAIN.styled(table.className())));
		}
	}

	/** What stands in a table and in none of its cells, as it should not. */
	private void strays(Element table, Style style, Place place) throws UnreadableDocumentException {
		for (Node child = table.firstChild(); child != null; child = child.nextSibling()) {
			if (child instanceof TextNode text && !text.isBlank()) {
				add(text.getWholeText(), style, place);
			} else if (child instanceof Element element) {
				if (element.normalName().matches("thead|tbody|tfoot|tr")) {
					strays(element, style, place);
				} else if (!element.normalName().matches(table.normalName().equals("tr") ? "td|th" : "caption|colgroup|col")) {
					element(element, style, place, null);
				}
			}
		}
		end(place);
	}

	private Block row(Element row, Style style, Place place, int table, int number) throws UnreadableDocumentException {
		boolean nested = place.row >= 0;
		int line = nested ? place.row : sheet.line("", "table " + table + ", row " + number);
		boolean head = row.parent() != null && row.parent().normalName().equals("thead");
		List<Block> cells = new ArrayList<>();
		List<String> texts = new ArrayList<>();
		for (Element cell : cells(row)) {
			Place inner = new Place(line, place.depth + 1);
			walk(cell, style, inner, null);
			end(inner);
			int columns = Math.clamp(number(cell.attr("colspan"), 1), 1, LARGEST_SPAN);
			int rows = Math.clamp(number(cell.attr("rowspan"), 1), 1, LARGEST_SPAN);
			Block made = Block.cell(inner.blocks.blocks(), new Block.Span(columns, rows, head || cell.normalName().equals("th")));
			cells.add(made);
			texts.add(made.words());
		}
		if (!nested) {
			SourceDocument.Line told = sheet.get(line);
			boolean blank = texts.stream().allMatch(String::isEmpty);
			SourceDocument.Line text = SourceDocument.Line.of(blank ? "" : String.join(" | ", texts)).at(told.where());
			sheet.set(line, blank ? text.skipped("an empty row") : text);
		}
		return Block.of(Block.Kind.ROW, cells);
	}
}

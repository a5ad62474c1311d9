package framewright.format.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.document.reading.Inline;
import framewright.format.document.reading.ListMaker;
import framewright.format.document.reading.Sheet;
import framewright.format.document.source.Block;
import framewright.format.document.source.Look;
import framewright.format.document.source.SourceDocument;

/** Makes blocks of the paragraphs and tables of all pages; what goes on on the next page is put together. */
final class PdfBlocks {

	private static final Pattern ENDS = Pattern.compile(".*[.!?:;][\u201D\u2019\"')\\]]*$");

	/** Dots that lead to the number of a page. */
	private static final Pattern CONTENTS = Pattern.compile("(?:\\s?\\.){5,300}\\s*\\d{0,4}$|\u2026{2,99}\\s*\\d{0,4}$");
	private static final Pattern CONTENTS_END = Pattern.compile("[\\s.\u2026]{0,600}\\d{0,4}$");

	private final Sheet sheet;
	private final Words words;
	private final Bookmarks bookmarks;
	private final TreeMap<Integer, List<SourceDocument.Line>> aside;
	private final ListMaker blocks = new ListMaker();
	private int tables;

	/** @param aside what is told of each page besides its text */
	PdfBlocks(Sheet sheet, Words words, Bookmarks bookmarks, Map<Integer, List<SourceDocument.Line>> aside) {
		this.sheet = sheet;
		this.words = words;
		this.bookmarks = bookmarks;
		this.aside = new TreeMap<>(aside);
	}

	List<Block> blocks(List<Part> parts) throws UnreadableDocumentException {
		List<Part> joined = joined(parts);
		for (int i = 0; i < joined.size(); i++) {
			Part part = joined.get(i);
			tell(part.page());
			if (part.table() != null) {
				table(part.table());
			} else {
				paragraph(part.paragraph(), i > 0 ? joined.get(i - 1).paragraph() : null, i + 1 < joined.size() ? joined.get(i + 1).paragraph() : null);
			}
		}
		tell(Integer.MAX_VALUE);
		return blocks.blocks();
	}

	/** Tells what is to be told of the pages up to one. */
	private void tell(int page) throws UnreadableDocumentException {
		while (!aside.isEmpty() && aside.firstKey() <= page) {
			for (SourceDocument.Line line : aside.pollFirstEntry().getValue()) {
				sheet.add(line);
			}
		}
	}

	// ---- what goes on ----

	private static List<Part> joined(List<Part> parts) {
		List<Part> joined = new ArrayList<>();
		for (Part part : parts) {
			Part before = joined.isEmpty() ? null : joined.getLast();
			if (before != null && part.table() != null && before.table() != null && goesOn(before.table(), part.table())) {
				addRows(before.table(), part.table());
			} else if (before != null && part.paragraph() != null && before.paragraph() != null && goesOn(before.paragraph(), part.paragraph())) {
				before.paragraph().lines.addAll(part.paragraph().lines);
			} else {
				joined.add(part);
			}
		}
		return joined;
	}

	/** Whether a paragraph at the beginning of a page or column goes on from the one before it. */
	private static boolean goesOn(Paragraph before, Paragraph paragraph) {
		Line last = before.last();
		Line line = paragraph.lines.get(0);
		boolean elsewhere = line.page() != last.page() || line.base() < last.base();
		if (!elsewhere || paragraph.markLength > 0 || paragraph.level > 0 || before.level > 0 || !paragraph.style.equals(before.style.equals("item") ? "" : before.style)) {
			return false;
		}
		boolean sameType = Math.abs(line.size() - last.size()) < 0.4f && line.bold() == last.bold();
		return sameType && Character.isLowerCase(line.text().codePointAt(0)) && !ENDS.matcher(last.text()).matches();
	}

	private static boolean goesOn(Table before, Table table) {
		int page = before.rows.isEmpty() ? before.page : before.rows.getLast().page;
		if (table.page != page + 1 || before.edges.length == 0 || before.edges.length != table.edges.length) {
			return false;
		}
		for (int i = 0; i < table.edges.length; i++) {
			if (Math.abs(table.edges[i] - before.edges[i]) > 6) {
				return false;
			}
		}
		return true;
	}

	private static void addRows(Table before, Table table) {
		List<Table.Row> more = new ArrayList<>(table.rows);
		if (!before.rows.isEmpty() && !more.isEmpty() && text(before.rows.get(0)).equals(text(more.get(0))) && !text(more.get(0)).isBlank()) {
			Table.Row head = more.remove(0);
			head.cells.forEach(cell -> cell.head = true);
			before.rows.get(0).cells.forEach(cell -> cell.head = true);
			head.repeats = true;
			before.rows.add(head);
		}
		boolean goesOn = !more.isEmpty() && !before.rows.isEmpty() && sentenceGoesOn(before.rows.getLast(), more.get(0));
		if (goesOn) {
			Table.Row last = before.rows.stream().filter(row -> !row.repeats).reduce((a, b) -> b).orElseThrow();
			Table.Row next = more.remove(0);
			for (int i = 0; i < next.cells.size(); i++) {
				join(last.cells.get(i), next.cells.get(i));
			}
		}
		before.rows.addAll(more);
	}

	private static void join(Table.Cell cell, Table.Cell more) {
		for (Part part : more.parts) {
			Part last = cell.parts.isEmpty() ? null : cell.parts.getLast();
			if (last != null && last.paragraph() != null && part.paragraph() != null && goesOn(last.paragraph(), part.paragraph())) {
				last.paragraph().lines.addAll(part.paragraph().lines);
			} else {
				cell.parts.add(part);
			}
		}
	}

	/** Whether the first row of a page holds the rest of the last row of the page before: its first cell is empty, and others go on. */
	private static boolean sentenceGoesOn(Table.Row before, Table.Row row) {
		Table.Row last = before;
		if (last.cells.size() != row.cells.size() || row.cells.size() < 2 || !row.cells.get(0).parts.isEmpty()) {
			return false;
		}
		return row.cells.stream().flatMap(cell -> cell.parts.stream().limit(1)).anyMatch(part -> part.paragraph() != null && Character.isLowerCase(part.paragraph().lines.get(0).text().codePointAt(0)));
	}

	private static String text(Table.Row row) {
		StringBuilder text = new StringBuilder();
		for (Table.Cell cell : row.cells) {
			text.append('|');
			for (Part part : cell.parts) {
				if (part.paragraph() != null) {
					part.paragraph().lines.forEach(line -> text.append(line.text()).append(' '));
				}
			}
		}
		return text.toString().replace("|", " ").isBlank() ? "" : text.toString();
	}

	// ---- blocks ----

	private static String where(Paragraph paragraph) {
		int first = paragraph.lines.get(0).page();
		int last = paragraph.last().page();
		return first == last ? "page " + first : "pages " + first + "–" + last;
	}

	private static String shown(Paragraph paragraph, Inline text) {
		return paragraph.mark.isEmpty() ? text.plain() : paragraph.mark + " " + text.plain();
	}

	private void paragraph(Paragraph paragraph, Paragraph before, Paragraph after) throws UnreadableDocumentException {
		boolean list = isEntry(paragraph, before, after);
		if (!list && paragraph.numbered) {
			paragraph.markLength = 0;
			paragraph.mark = "";
		}
		Inline text = words.text(paragraph);
		if (text.isBlank()) {
			return;
		}
		if (CONTENTS.matcher(text.plain()).find()) {
			paragraph.style = "toc";
			paragraph.mark = "";
			list = false;
		}
		int line = sheet.line(shown(paragraph, text), where(paragraph));
		add(blocks, paragraph, text, line, list);
	}

	private void add(ListMaker into, Paragraph paragraph, Inline text, int line, boolean list) {
		Look look = Look.PLAIN.styled(paragraph.style.equals("item") ? "" : paragraph.style).type(text.size(), text.bold(), text.italic()).indented(Math.round(paragraph.indent)).spaced(paragraph.space).marked(paragraph.mark);
		if (paragraph.first) {
			look = look.onNewPage();
		}
		boolean named = into == blocks && paragraph.style.isEmpty() && !list;
		int level = paragraph.level > 0 ? paragraph.level : named ? bookmarks.level(text.plain(), paragraph.lines.get(0).page()) : 0;
		if (level > 0) {
			into.add(Sheet.heading(line, level, text, look));
		} else if (list) {
			into.item(paragraph.numbered ? Block.Kind.NUMBERS : Block.Kind.BULLETS, paragraph.indent / 4, Sheet.paragraph(line, text, look), look);
		} else if (paragraph.style.equals("toc")) {
			into.add(Sheet.paragraph(line, new Inline().add(CONTENTS_END.matcher(text.plain()).replaceFirst("")), look));
		} else {
			into.add(Sheet.paragraph(line, text, look));
		}
	}

	/** A bullet makes an entry; a number only where the next paragraph, or the one before, counts with it and it is no heading. */
	private static boolean isEntry(Paragraph paragraph, Paragraph before, Paragraph after) {
		if (paragraph.mark.isEmpty() || paragraph.level > 0) {
			return false;
		}
		if (!paragraph.numbered || paragraph.style.equals("item")) {
			return true;
		}
		boolean bold = paragraph.lines.stream().allMatch(Line::bold);
		return !bold && (counts(before, paragraph) || counts(paragraph, after));
	}

	private static boolean counts(Paragraph one, Paragraph next) {
		return one != null && next != null && one.numbered && next.numbered && ListMaker.next(one.mark).equals(next.mark);
	}

	private void table(Table table) throws UnreadableDocumentException {
		int number = ++tables;
		List<Block> rows = new ArrayList<>();
		for (Table.Row row : table.rows) {
			String where = "page " + (row.page > 0 ? row.page : table.page) + ", table " + number + ", row " + (rows.size() + 1);
			int line = sheet.line("", where);
			List<String> texts = new ArrayList<>();
			List<Block> cells = new ArrayList<>();
			for (Table.Cell cell : row.cells) {
				List<Block> inside = inside(cell, line, texts);
				cells.add(Block.cell(inside, new Block.Span(cell.columns, cell.rows, cell.head)));
			}
			boolean blank = texts.stream().allMatch(String::isBlank);
			SourceDocument.Line told = SourceDocument.Line.of(blank ? "" : String.join(" | ", texts)).at(where);
			sheet.set(line, blank ? told.skipped("an empty row") : row.repeats ? told.skipped("the head of the table, which repeats on each page") : told);
			if (!row.repeats) {
				rows.add(Block.of(Block.Kind.ROW, cells));
			}
		}
		blocks.add(Block.of(Block.Kind.TABLE, rows));
	}

	private List<Block> inside(Table.Cell cell, int line, List<String> texts) {
		ListMaker inside = new ListMaker();
		StringBuilder shown = new StringBuilder();
		for (int i = 0; i < cell.parts.size(); i++) {
			Paragraph paragraph = cell.parts.get(i).paragraph();
			if (paragraph == null) {
				shown.append(nested(cell.parts.get(i).table(), line, inside));
				continue;
			}
			boolean list = isEntry(paragraph, i > 0 ? cell.parts.get(i - 1).paragraph() : null, i + 1 < cell.parts.size() ? cell.parts.get(i + 1).paragraph() : null);
			if (!list && paragraph.numbered) {
				paragraph.markLength = 0;
				paragraph.mark = "";
			}
			paragraph.first = false;
			Inline text = words.text(paragraph);
			if (!text.isBlank()) {
				shown.append(shown.isEmpty() ? "" : " ").append(shown(paragraph, text));
				add(inside, paragraph, text, line, list);
			}
		}
		texts.add(shown.toString());
		return inside.blocks();
	}

	private String nested(Table table, int line, ListMaker into) {
		List<String> texts = new ArrayList<>();
		List<Block> rows = new ArrayList<>();
		for (Table.Row row : table.rows) {
			List<Block> cells = new ArrayList<>();
			row.cells.forEach(cell -> cells.add(Block.cell(inside(cell, line, texts), new Block.Span(cell.columns, cell.rows, cell.head))));
			rows.add(Block.of(Block.Kind.ROW, cells));
		}
		into.add(Block.of(Block.Kind.TABLE, rows));
		return " " + String.join(" | ", texts);
	}
}

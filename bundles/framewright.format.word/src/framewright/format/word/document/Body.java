package framewright.format.word.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the text of a document: paragraphs, runs and tables, each of which may be a tracked change, bookmarks, and the ranges of comments.
 * What is begun must be ended, in the reverse order.
 */
public final class Body {

	/** How wide the text is, in twentieths of a point: A4 with margins of 2 cm. */
	public static final int WIDTH = 11906 - 2 * 1134;

	private static final int STEP = 357;

	private final Markup xml;
	private final WordFile file;
	private final Numbering numbering;
	private final Tracked tracked;
	private final StyleNames styles;
	private final Set<String> untracked = new LinkedHashSet<>();
	private int bookmarks;
	private int list;
	private boolean afterTable;
	private boolean keepsNext;

	/** @param file is told of links */
	public Body(Markup xml, WordFile file, Numbering numbering, Tracked tracked) {
		this(xml, file, numbering, tracked, StyleNames.OWN);
	}

	/** @param tracked may be {@code null} where nothing is a tracked change */
	public Body(Markup xml, WordFile file, Numbering numbering, Tracked tracked, StyleNames styles) {
		this.styles = styles;
		this.xml = xml;
		this.file = file;
		this.numbering = numbering;
		this.tracked = tracked;
	}

	public void begin() {
		xml.start("w:document", "xmlns:w", Wordml.NAMESPACE, "xmlns:r", Wordml.RELATIONS).start("w:body");
	}

	/** Ends the document with the layout of its pages: A4, a footer on every page but the first. */
	public void finish(String footer) {
		xml.start("w:sectPr").empty("w:footerReference", "w:type", "default", "r:id", footer);
		xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
		xml.empty("w:pgMar", "w:top", "1134", "w:right", "1134", "w:bottom", "1134", "w:left", "1134", "w:header", "567", "w:footer", "567", "w:gutter", "0");
		xml.empty("w:titlePg").end().end().end();
	}

	// ---- paragraphs ----

	public void begin(Look look) {
		begin(look, 0, Mark.KEPT, null);
	}

	/**
	 * Begins a paragraph.
	 *
	 * @param depth of an item of a list, from 0
	 * @param mark  what became of the paragraph, apart from its words
	 * @param was   its look in the older version; {@code null} when it is the same
	 */
	public void begin(Look look, int depth, Mark mark, Look was) {
		if (look != Look.NUMBER && !(look.isItem() && depth > 0)) {
			list = 0;
		} else if (look == Look.NUMBER && list == 0) {
			list = numbering.begin();
		}
		xml.start("w:p").start("w:pPr");
		look(look, depth);
		afterTable = false;
		if (mark != Mark.KEPT) {
			xml.start("w:rPr").empty(mark == Mark.INSERTED ? "w:ins" : "w:del", tracked.attributes()).end();
		}
		if (was != null) {
			xml.start("w:pPrChange", tracked.attributes()).start("w:pPr");
			look(was, depth);
			xml.end().end();
		}
		xml.end();
	}

	private void look(Look look, int depth) {
		xml.empty("w:pStyle", "w:val", styles.of(look));
		if (keepsNext) {
			xml.empty("w:keepNext");
			keepsNext = false;
		}
		boolean byStyle = look == Look.BULLET && depth == 0 && styles.numbered().contains(look);
		if ((look == Look.BULLET || look == Look.NUMBER) && !byStyle) {
			int id = look == Look.BULLET ? numbering.bullets() : list == 0 ? list = numbering.begin() : list;
			xml.start("w:numPr").empty("w:ilvl", "w:val", String.valueOf(Math.min(depth, 8))).empty("w:numId", "w:val", String.valueOf(id)).end();
		}
		if (afterTable && look.order() == 0) {
			xml.empty("w:spacing", "w:before", "120");
		}
		if (look == Look.CONTINUED && depth > 0) {
			xml.empty("w:ind", "w:left", String.valueOf(STEP * (Math.min(depth, 8) + 1)));
		}
	}

	public void end() {
		xml.end();
	}

	/** A paragraph that is ready to be written, in a document without tracked changes. */
	public void paragraph(Paragraph paragraph) {
		paragraph(paragraph, false);
	}

	/** @param withNext whether it stays on one page with what follows */
	public void paragraph(Paragraph paragraph, boolean withNext) {
		list = paragraph.list();
		keepsNext = withNext;
		xml.start("w:p").start("w:pPr");
		look(paragraph.look(), paragraph.depth());
		afterTable = false;
		xml.end();
		int bookmark = paragraph.anchor().isEmpty() ? -1 : beginBookmark(paragraph.anchor());
		paragraph.spans().forEach(this::run);
		if (bookmark >= 0) {
			endBookmark(bookmark);
		}
		end();
	}

	/**
	 * A heading.
	 *
	 * @param outline its order, from 1, where its style says none; 0 where the style does
	 * @param close whether it follows closely what stands over it
	 * @param bookmarks the names of the bookmarks that it bears
	 * @param number may be empty
	 */
	public void heading(Look look, int outline, boolean newPage, boolean close, List<String> bookmarks, String number, String title) {
		list = 0;
		afterTable = false;
		xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", styles.of(look));
		if (newPage) {
			xml.empty("w:pageBreakBefore");
		}
		if (styles.numbered().contains(look)) {
			xml.start("w:numPr").empty("w:ilvl", "w:val", "0").empty("w:numId", "w:val", String.valueOf(Numbering.NONE)).end();
		}
		if (close) {
			xml.empty("w:spacing", "w:before", "0");
		}
		if (outline > 0) {
			xml.empty("w:outlineLvl", "w:val", String.valueOf(Math.min(outline, 9) - 1));
		}
		xml.end();
		List<Integer> begun = bookmarks.stream().map(this::beginBookmark).toList();
		if (!number.isEmpty()) {
			xml.start("w:r").start("w:rPr").empty("w:rStyle", "w:val", styles.of(StyleNames.NUMBER)).end();
			text(number + "\u2002", "w:t");
			xml.end();
		}
		run(Span.plain(title));
		begun.forEach(this::endBookmark);
		end();
	}

	/** A paragraph in letters of a size of its own. @param indent in twentieths of a point @param size in half points */
	public void sized(Look look, int indent, int size, List<Span> spans) {
		xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", styles.of(look));
		if (indent > 0) {
			xml.empty("w:ind", "w:left", String.valueOf(indent));
		}
		xml.end();
		for (Span span : spans) {
			if (!span.text().isEmpty()) {
				xml.start("w:r").start("w:rPr");
				look(span);
				xml.empty("w:sz", "w:val", String.valueOf(size)).empty("w:szCs", "w:val", String.valueOf(size)).end();
				text(span.text(), "w:t");
				xml.end();
			}
		}
		end();
	}

	/** A picture in a paragraph of its own. @param number from 1, in the order of the document */
	public void picture(int number, String relation, int width, int height, String name, String description) {
		list = 0;
		xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", styles.of(Look.PICTURE)).end();
		Drawing.write(xml, number, relation, width, height, name, description);
		end();
	}

	/** Ends pages of one layout; what follows begins a new page. */
	public void endPages(PageSetup pages) {
		xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", styles.of(Look.BREAK));
		pages.write(xml);
		xml.end().end();
		list = 0;
		afterTable = false;
	}

	/** Ends the document. */
	public void finish(PageSetup pages) {
		pages.write(xml);
		xml.end().end();
	}

	/** A line of the contents. @param order of its heading, from 1 @param bookmark of its heading */
	public record Listed(int order, String bookmark, String number, String title) {
	}

	/**
	 * The contents, as a field that Word can bring up to date. Nobody knows yet on which page anything stands: Word puts the numbers in when it prints the
	 * document or saves it as a PDF, or when a person asks for it; until then, each line is a link.
	 *
	 * @param deepest the order of the deepest headings that it lists
	 */
	public void contents(String title, int deepest, List<Listed> lines) {
		xml.start("w:sdt").start("w:sdtPr").start("w:docPartObj").empty("w:docPartGallery", "w:val", "Table of Contents").empty("w:docPartUnique").end().end().start("w:sdtContent");
		begin(Look.CONTENTS);
		run(Span.plain(title));
		end();
		for (int i = 0; i < lines.size(); i++) {
			Listed line = lines.get(i);
			begin(Look.contents(line.order));
			if (i == 0) {
				fieldSign("begin");
				instruction(" TOC \\o \"1-" + deepest + "\" \\h \\z ");
				fieldSign("separate");
			}
			xml.start("w:hyperlink", "w:anchor", line.bookmark, "w:history", "1");
			plainRun(line.number.isEmpty() ? line.title : line.number + "\u2002" + line.title);
			xml.start("w:r").empty("w:tab").end();
			fieldSign("begin");
			instruction(" PAGEREF " + line.bookmark + " \\h ");
			fieldSign("separate");
			fieldSign("end");
			xml.end();
			end();
		}
		if (!lines.isEmpty()) {
			begin(Look.BREAK);
			fieldSign("end");
			end();
		}
		xml.end().end();
	}

	private void fieldSign(String type) {
		xml.start("w:r").empty("w:fldChar", "w:fldCharType", type).end();
	}

	private void instruction(String words) {
		xml.start("w:r").leaf("w:instrText", words, "xml:space", "preserve").end();
	}

	/** A paragraph that is not tracked. */
	public void paragraph(Look look, List<Span> spans) {
		begin(look);
		spans.forEach(this::run);
		end();
		untracked.add(Span.text(spans));
	}

	/** The texts of the paragraphs that are not tracked. */
	public Set<String> untracked() {
		return untracked;
	}

	public void paragraph(Look look, String text) {
		paragraph(look, List.of(Span.plain(text)));
	}

	/** What follows begins a new page. */
	public void newPage() {
		xml.start("w:p").start("w:r").empty("w:br", "w:type", "page").end().end();
	}

	// ---- words ----

	public void run(Span span) {
		run(span, Mark.KEPT, null);
	}

	/** @param before how kept words looked in the older version; {@code null} when they looked the same */
	public void run(Span span, Mark mark, Span before) {
		if (span.text().isEmpty()) {
			return;
		}
		if (!span.link().isEmpty()) {
			boolean inside = span.link().startsWith("#");
			xml.start("w:hyperlink", "r:id", inside ? null : file.link(span.link()), "w:anchor", inside ? span.link().substring(1) : null, "w:history", inside ? "1" : null);
		}
		if (mark != Mark.KEPT) {
			xml.start(mark == Mark.INSERTED ? "w:ins" : "w:del", tracked.attributes());
		}
		xml.start("w:r");
		if (span.strong() || span.emphasis() || !span.link().isEmpty() || before != null) {
			xml.start("w:rPr");
			look(span);
			if (before != null) {
				xml.start("w:rPrChange", tracked.attributes()).start("w:rPr");
				look(before);
				xml.end().end();
			}
			xml.end();
		}
		text(span.text(), mark == Mark.DELETED ? "w:delText" : "w:t");
		xml.end();
		if (mark != Mark.KEPT) {
			xml.end();
		}
		if (!span.link().isEmpty()) {
			xml.end();
		}
	}

	private void look(Span span) {
		if (!span.link().isEmpty()) {
			xml.empty("w:rStyle", "w:val", styles.of(span.link().startsWith("#") ? StyleNames.INSIDE : StyleNames.LINK));
		}
		if (span.strong()) {
			xml.empty("w:b").empty("w:bCs");
		}
		if (span.emphasis()) {
			xml.empty("w:i").empty("w:iCs");
		}
	}

	private void text(String text, String element) {
		String[] lines = text.split("\n", -1);
		for (int i = 0; i < lines.length; i++) {
			if (i > 0) {
				xml.empty("w:br");
			}
			if (!lines[i].isEmpty()) {
				xml.leaf(element, lines[i], "xml:space", "preserve");
			}
		}
	}

	private void plainRun(String text) {
		xml.start("w:r");
		text(text, "w:t");
		xml.end();
	}

	// ---- places ----

	/** Begins a bookmark. @return what to end it with */
	public int beginBookmark(String name) {
		int id = bookmarks++;
		xml.empty("w:bookmarkStart", "w:id", String.valueOf(id), "w:name", name);
		return id;
	}

	public void endBookmark(int id) {
		xml.empty("w:bookmarkEnd", "w:id", String.valueOf(id));
	}

	public void beginComment(int comment) {
		xml.empty("w:commentRangeStart", "w:id", String.valueOf(comment));
	}

	public void endComment(int comment) {
		xml.empty("w:commentRangeEnd", "w:id", String.valueOf(comment));
		xml.start("w:r").start("w:rPr").empty("w:rStyle", "w:val", "CommentReference").end().empty("w:commentReference", "w:id", String.valueOf(comment)).end();
	}

	// ---- tables ----

	/** A table of {@link TableMarkup} has ended. */
	public void afterTable() {
		afterTable = true;
		list = 0;
	}

	public void endTable() {
		xml.end();
		afterTable = true;
	}

	/** Begins a table as wide as the text. @param widths the share of each column */
	public void beginTable(List<Integer> widths) {
		list = 0;
		xml.start("w:tbl").start("w:tblPr").empty("w:tblStyle", "w:val", "FrameworkTable").empty("w:tblW", "w:w", String.valueOf(WIDTH), "w:type", "dxa").empty("w:tblLayout", "w:type", "fixed")
				.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1", "w:lastRow", "0", "w:firstColumn", "0", "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1").end();
		xml.start("w:tblGrid");
		widths.forEach(width -> xml.empty("w:gridCol", "w:w", String.valueOf(width(widths, width))));
		xml.end();
	}

	/** The width of a column, in twentieths of a point. */
	public static int width(List<Integer> widths, int share) {
		return WIDTH * share / Math.max(1, widths.stream().mapToInt(Integer::intValue).sum());
	}

	/**
	 * Begins a row.
	 *
	 * @param head  whether it is repeated at the top of each page
	 * @param whole whether it stays on one page
	 */
	public void beginRow(boolean head, boolean whole, Mark mark) {
		xml.start("w:tr").start("w:trPr");
		if (whole) {
			xml.empty("w:cantSplit");
		}
		if (head) {
			xml.empty("w:tblHeader");
		}
		if (mark != Mark.KEPT) {
			xml.empty(mark == Mark.INSERTED ? "w:ins" : "w:del", tracked.attributes());
		}
		xml.end();
	}

	/** Begins a cell, in which at least one paragraph must follow. @param fill its colour in hexadecimal; {@code null} for none */
	public void beginCell(int width, String fill, Mark mark) {
		xml.start("w:tc").start("w:tcPr").empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa");
		if (fill != null) {
			xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", fill);
		}
		if (mark != Mark.KEPT) {
			xml.empty(mark == Mark.INSERTED ? "w:cellIns" : "w:cellDel", tracked.attributes());
		}
		xml.end();
	}
}

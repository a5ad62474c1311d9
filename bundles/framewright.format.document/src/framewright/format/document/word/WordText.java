package framewright.format.document.word;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.document.reading.Bullets;
import framewright.format.document.reading.Inline;
import framewright.format.document.reading.Sheet;
import framewright.format.document.source.Block;
import framewright.format.document.source.Look;
import framewright.format.document.source.SourceDocument;
import framewright.format.document.word.WordFile.Relation;

/**
 * Reads the text of a document in one pass. Names of marks are compared without their namespaces: there are two sets of them in use.
 */
final class WordText {

	/** What only holds other marks. */
	private static final Set<String> TRANSPARENT = Set.of("ins", "moveTo", "customXml", "smartTag", "sdtContent", "AlternateContent", "Choice", "dir", "bdo", "fldSimple", "ruby", "rubyBase", "oMath", "oMathPara", "body", "document", "hdr",
			"ftr", "subDoc", "e", "num", "den", "sub", "sup", "deg", "fName");

	private static final String DELETED = "deleted in the tracked changes";
	private static final String HIDDEN = "hidden text, which Word does not show";

	/** A field: what it is, until its result begins. */
	private static final class Field {
		final StringBuilder instruction = new StringBuilder();
		boolean result;

		boolean isA(String name) {
			return instruction.toString().strip().toUpperCase(Locale.ROOT).startsWith(name);
		}
	}

	/** A paragraph that is being read. */
	private static final class Paragraph {
		final Inline text = new Inline();
		final StringBuilder deleted = new StringBuilder();
		final StringBuilder hidden = new StringBuilder();
		final List<String> notes = new ArrayList<>();
		Format format = new Format();
		Format look = new Format();
		String link = "";
		boolean pageBefore;
		int page;
	}

	private final WordFile file;
	private final Styles styles;
	private final Numbering numbering;
	private final Sheet sheet;
	private final IProgressMonitor monitor;
	private final Map<String, Inline> notes = new HashMap<>();
	private final Set<String> toldNotes = new LinkedHashSet<>();
	private final Deque<Field> fields = new ArrayDeque<>();
	private Paragraph carried;
	private boolean pagesKnown;
	private boolean newPage;
	private int page = 1;
	private int tables;
	private int depth;
	private int steps;
	private boolean titled;

	WordText(WordFile file, Styles styles, Numbering numbering, Sheet sheet, IProgressMonitor monitor) {
		this.file = file;
		this.styles = styles;
		this.numbering = numbering;
		this.sheet = sheet;
		this.monitor = monitor;
	}

	/** Reads the notes of a part, which are put in where the text refers to them. @param kind footnote or endnote */
	void notes(String part, String kind) throws IOException {
		file.read(part, xml -> {
			while (WordFile.next(xml)) {
				String type = xml.isStartElement() && xml.getLocalName().equals(kind) ? WordFile.attribute(xml, "type") : "none";
				if (type.isEmpty() || type.equals("normal")) {
					String id = WordFile.attribute(xml, "id");
					notes.put(kind + id, note(xml, kind));
				}
			}
			return null;
		});
	}

	private Inline note(XMLStreamReader xml, String end) throws XMLStreamException, UnreadableDocumentException {
		Inline all = new Inline();
		Paragraph paragraph = new Paragraph();
		Flow nowhere = new Flow(0, 0);
		int open = 1;
		while (open > 0 && WordFile.next(xml)) {
			if (xml.isEndElement()) {
				open--;
			} else if (xml.isStartElement() && xml.getLocalName().equals("p")) {
				paragraph = new Paragraph();
				runs(xml, paragraph, nowhere);
				if (!paragraph.text.isBlank()) {
					if (!all.isBlank()) {
						all.newLine();
					}
					all.addAll(paragraph.text);
				}
			} else if (xml.isStartElement()) {
				open++;
			}
		}
		return all;
	}

	SourceDocument read() throws IOException {
		titled = file.read(file.document(), this::look).orElse(false);
		margins("header", "the head of the pages, which repeats");
		Flow flow = new Flow(-1, 0);
		file.read(file.document(), xml -> {
			while (WordFile.next(xml)) {
				if (xml.isStartElement() && xml.getLocalName().equals("body")) {
					content(xml, flow);
				}
			}
			return null;
		});
		if (carried != null) {
			end(carried, flow);
		}
		flow.settle();
		for (Map.Entry<String, Inline> note : notes.entrySet()) {
			if (toldNotes.add(note.getKey()) && !note.getValue().isBlank()) {
				note(note.getValue(), flow);
			}
		}
		flow.settle();
		margins("footer", "the foot of the pages, which repeats");
		comments();
		return sheet.document(flow.blocks.blocks(), "There are no words in this document, only pictures or nothing at all. Check that it is the right file; of a scanned document, run text recognition first.");
	}

	/** Looks through the document for what the whole reading depends on. @return whether a paragraph has the style of a title */
	private Boolean look(XMLStreamReader xml) throws XMLStreamException, UnreadableDocumentException {
		boolean title = false;
		int open = 0;
		while (WordFile.next(xml)) {
			if (xml.isEndElement()) {
				open--;
			}
			if (!xml.isStartElement()) {
				continue;
			}
			WordFile.checkDepth(++open);
			if (xml.getLocalName().equals("lastRenderedPageBreak")) {
				pagesKnown = true;
			} else if (xml.getLocalName().equals("pStyle")) {
				title |= isTitle(WordFile.attribute(xml, "val"));
			}
		}
		return title;
	}

	private boolean isTitle(String style) {
		return styles.name(style).equalsIgnoreCase("title");
	}

	/** What stands at the head or the foot of pages: each text once. */
	private void margins(String type, String reason) throws IOException {
		Set<String> told = new LinkedHashSet<>();
		for (String part : file.parts(type)) {
			told.add(file.read(part, WordText::words).orElse(""));
		}
		for (String text : told) {
			if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
				sheet.skip(text, "", reason);
			}
		}
	}

	private void comments() throws IOException {
		for (String part : file.parts("comments")) {
			String text = file.read(part, WordText::words).orElse("");
			if (!text.isBlank()) {
				sheet.skip(text, "in the margin", "comments in the margin, which are no part of the text");
			}
		}
	}

	/** All words of a part in one line. */
	private static String words(XMLStreamReader xml) throws XMLStreamException, UnreadableDocumentException {
		StringBuilder words = new StringBuilder();
		boolean text = false;
		int open = 0;
		while (WordFile.next(xml)) {
			if (xml.isStartElement()) {
				WordFile.checkDepth(++open);
				text = xml.getLocalName().equals("t");
			} else if (xml.isEndElement()) {
				open--;
				text = false;
				if (xml.getLocalName().equals("p") || xml.getLocalName().equals("tab")) {
					words.append(' ');
				}
			} else if (text && xml.isCharacters() && words.length() < 20_000) {
				words.append(xml.getText());
			}
		}
		return words.toString().replaceAll("\\s+", " ").strip();
	}

	// ---- what follows each other ----

	/** Reads the paragraphs and tables within the mark that has just begun, to its end. */
	private void content(XMLStreamReader xml, Flow flow) throws XMLStreamException, UnreadableDocumentException {
		WordFile.checkDepth(++depth);
		while (WordFile.next(xml) && !xml.isEndElement()) {
			if (!xml.isStartElement()) {
				continue;
			}
			switch (xml.getLocalName()) {
				case "p" -> paragraph(xml, flow);
				case "tbl" -> table(xml, flow);
				case "sdt" -> content(xml, flow);
				case "altChunk" -> {
					sheet.leave("[a document within the document]", where(), "another document that is put in here: import it on its own");
					skip(xml);
				}
				default -> {
					if (TRANSPARENT.contains(xml.getLocalName())) {
						content(xml, flow);
					} else {
						skip(xml);
					}
				}
			}
		}
		depth--;
	}

	private void paragraph(XMLStreamReader xml, Flow flow) throws XMLStreamException, UnreadableDocumentException {
		if ((++steps & 0xFF) == 0 && monitor != null && monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
		Paragraph before = carried;
		carried = null;
		Paragraph paragraph = new Paragraph();
		paragraph.format = styles.format(null);
		if (before != null) {
			paragraph.text.addAll(before.text);
			paragraph.deleted.append(before.deleted);
			paragraph.notes.addAll(before.notes);
		}
		paragraph.look = paragraph.format;
		runs(xml, paragraph, flow);
		if (paragraph.format.endDeleted && flow.row < 0) {
			carried = paragraph; // its end was deleted: what follows belongs to it
			return;
		}
		end(paragraph, flow);
	}

	private String where() {
		return pagesKnown ? "page " + page : "";
	}

	/** A paragraph is complete. */
	private void end(Paragraph paragraph, Flow flow) throws UnreadableDocumentException {
		tell(paragraph.deleted, DELETED);
		tell(paragraph.hidden, HIDDEN);
		if (!paragraph.text.isBlank()) {
			block(paragraph, flow);
		}
		for (String id : paragraph.notes) {
			Inline note = notes.get(id);
			if (note != null && toldNotes.add(id) && !note.isBlank()) {
				note(note, flow);
			}
		}
		if (flow.row < 0) {
			flow.settle();
		}
	}

	private void tell(StringBuilder text, String reason) throws UnreadableDocumentException {
		String words = text.toString().replaceAll("\\s+", " ").strip();
		if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
			sheet.skip(words, where(), reason);
		}
	}

	private void note(Inline note, Flow flow) throws UnreadableDocumentException {
		int line = sheet.line(note.plain(), where().isEmpty() ? "a note" : "a note on " + where());
		flow.after.add(Sheet.paragraph(line, note, Look.PLAIN.styled("Footnote Text")));
	}

	private void block(Paragraph paragraph, Flow flow) throws UnreadableDocumentException {
		Format format = paragraph.format;
		Inline text = paragraph.text;
		Optional<Numbering.Mark> mark = numbering.next(format.list, format.listLevel);
		String name = styles.name(format.style);
		Look look = look(paragraph, name);
		if (name.toLowerCase(Locale.ROOT).startsWith("toc ")) {
			contents(paragraph, flow, look);
			return;
		}
		int level = level(format, name);
		if (level > 0 && flow.row < 0) {
			Inline heading = new Inline();
			boolean bold = text.bold();
			mark.filter(m -> !m.bullet() && !m.text().isEmpty()).ifPresent(m -> heading.add(m.text() + " ", bold, false, ""));
			heading.addAll(text);
			flow.blocks.add(Sheet.heading(line(heading.plain(), paragraph, flow), level, heading, look));
			return;
		}
		int typed = mark.isEmpty() ? Bullets.bullet(text.plain()) : 0;
		if (mark.isPresent() && level == 0 || typed > 0) {
			String sign = typed > 0 ? text.plain().substring(0, typed).strip() : mark.get().text();
			int line = line(typed > 0 ? text.plain() : sign + " " + text.plain(), paragraph, flow);
			if (typed > 0) {
				text.dropStart(typed);
			}
			boolean bullet = typed > 0 || mark.get().bullet();
			double indent = format.left != null ? format.left : typed > 0 ? 0 : mark.get().indent();
			int step = format.listLevel == null ? 0 : format.listLevel;
			flow.blocks.item(bullet ? Block.Kind.BULLETS : Block.Kind.NUMBERS, Math.max(indent, 0) + 0.6 * step, Sheet.paragraph(line, text, look.marked(sign)), look.marked(sign));
			return;
		}
		int line = line(text.plain(), paragraph, flow);
		Block block = Sheet.paragraph(line, text, look);
		if (flow.blocks.inItem() && name.toLowerCase(Locale.ROOT).startsWith("list ") && format.left != null && format.left >= flow.blocks.indent() - 1) {
			flow.blocks.addToItem(block);
		} else {
			flow.blocks.add(block);
		}
	}

	private int line(String text, Paragraph paragraph, Flow flow) throws UnreadableDocumentException {
		return flow.row >= 0 ? flow.row : sheet.line(text, pagesKnown ? "page " + Math.max(paragraph.page, 1) : "");
	}

	/** The level of a heading; 0 for other text. Under a title, headings are one level lower. */
	private int level(Format format, String name) {
		if (name.equalsIgnoreCase("title")) {
			return 1;
		}
		boolean heading = format.outline != null && format.outline >= 0 && format.outline < 9;
		return heading ? format.outline + (titled ? 2 : 1) : 0;
	}

	private Look look(Paragraph paragraph, String style) {
		Format format = paragraph.format;
		double size = paragraph.text.size() > 0 ? paragraph.text.size() : format.size == null ? 0 : format.size;
		double space = format.before == null || size == 0 ? 0 : format.before / (size * 1.2);
		double indent = format.left == null ? 0 : format.left;
		Look look = Look.PLAIN.styled(style).type(size, paragraph.text.bold(), paragraph.text.italic()).indented(indent).spaced(Math.round(space * 10) / 10.0);
		if (format.alignment != null) {
			look = look.aligned(format.alignment);
		}
		boolean page = paragraph.pageBefore || Format.is(format.pageBreak);
		return page ? look.onNewPage() : look;
	}

	/** A line of the contents, without the number of its page. */
	private void contents(Paragraph paragraph, Flow flow, Look look) throws UnreadableDocumentException {
		String plain = paragraph.text.plain();
		String title = plain.replaceFirst("[\\s.\u2026]*\\s\\d{1,4}$", "");
		int line = line(plain, paragraph, flow);
		flow.blocks.add(Sheet.paragraph(line, new Inline().add(title), look));
	}

	// ---- words ----

	/** Reads what is in a paragraph, or in a mark within it, to its end. */
	private void runs(XMLStreamReader xml, Paragraph paragraph, Flow flow) throws XMLStreamException, UnreadableDocumentException {
		WordFile.checkDepth(++depth);
		while (WordFile.next(xml) && !xml.isEndElement()) {
			if (!xml.isStartElement()) {
				continue;
			}
			String name = xml.getLocalName();
			switch (name) {
				case "pPr" -> properties(xml, paragraph);
				case "r" -> run(xml, paragraph, flow);
				case "hyperlink" -> {
					String outer = paragraph.link;
					paragraph.link = link(WordFile.attribute(xml, "id"));
					runs(xml, paragraph, flow);
					paragraph.link = outer;
				}
				case "del", "moveFrom" -> capture(xml, paragraph.deleted);
				case "sdt" -> runs(xml, paragraph, flow);
				default -> {
					if (TRANSPARENT.contains(name)) {
						runs(xml, paragraph, flow);
					} else {
						skip(xml);
					}
				}
			}
		}
		depth--;
	}

	private String link(String relation) {
		Relation target = file.relations().get(relation);
		return target != null && target.outside() ? target.target() : "";
	}

	private void properties(XMLStreamReader xml, Paragraph paragraph) throws XMLStreamException {
		Format own = new Format();
		int open = 1;
		boolean end = false; // within the properties of the paragraph's end, which say nothing of its words
		while (open > 0 && WordFile.next(xml)) {
			if (xml.isEndElement()) {
				open--;
				end &= open > 1;
			} else if (xml.isStartElement()) {
				String name = xml.getLocalName();
				if (name.equals("pPrChange") || name.equals("rPrChange") || name.equals("numberingChange")) {
					skip(xml);
					continue;
				}
				open++;
				if (name.equals("rPr") || name.equals("sectPr")) {
					end = true;
				} else if (end && (name.equals("del") || name.equals("moveFrom"))) {
					own.endDeleted = true;
				} else if (!end) {
					own.take(xml);
				}
			}
		}
		paragraph.format = own.over(styles.format(own.style));
		paragraph.format.endDeleted = own.endDeleted;
		paragraph.look = styles.format(own.style);
	}

	private void run(XMLStreamReader xml, Paragraph paragraph, Flow flow) throws XMLStreamException, UnreadableDocumentException {
		WordFile.checkDepth(++depth);
		Format look = paragraph.look;
		while (WordFile.next(xml) && !xml.isEndElement()) {
			if (!xml.isStartElement()) {
				continue;
			}
			switch (xml.getLocalName()) {
				case "rPr" -> look = runLook(xml, paragraph);
				case "t" -> words(characters(xml), look, paragraph);
				case "delText" -> paragraph.deleted.append(characters(xml));
				case "instrText" -> {
					String text = characters(xml);
					if (!fields.isEmpty() && fields.peek().instruction.length() < 5_000) {
						fields.peek().instruction.append(text);
					}
				}
				case "fldChar" -> {
					field(WordFile.attribute(xml, "fldCharType"));
					skip(xml);
				}
				case "tab", "ptab" -> {
					words("\t", look, paragraph);
					skip(xml);
				}
				case "br", "cr" -> {
					lineBreak(WordFile.attribute(xml, "type"), paragraph);
					skip(xml);
				}
				case "lastRenderedPageBreak" -> {
					page++;
					skip(xml);
				}
				case "noBreakHyphen" -> {
					words("\u2011", look, paragraph);
					skip(xml);
				}
				case "sym" -> {
					words(symbol(WordFile.attribute(xml, "char")), look, paragraph);
					skip(xml);
				}
				case "footnoteReference" -> {
					paragraph.notes.add("footnote" + WordFile.attribute(xml, "id"));
					skip(xml);
				}
				case "endnoteReference" -> {
					paragraph.notes.add("endnote" + WordFile.attribute(xml, "id"));
					skip(xml);
				}
				case "AlternateContent", "Choice" -> run(xml, paragraph, flow);
				case "drawing", "pict", "object" -> drawing(xml, flow);
				default -> skip(xml);
			}
		}
		depth--;
	}

	private Format runLook(XMLStreamReader xml, Paragraph paragraph) throws XMLStreamException {
		Format own = new Format();
		int open = 1;
		while (open > 0 && WordFile.next(xml)) {
			if (xml.isEndElement()) {
				open--;
			} else if (xml.isStartElement()) {
				if (xml.getLocalName().equals("rPrChange")) {
					skip(xml);
				} else {
					open++;
					own.take(xml);
				}
			}
		}
		Format under = own.style == null ? paragraph.look : styles.words(own.style).over(paragraph.look);
		return own.over(under);
	}

	private void words(String text, Format look, Paragraph paragraph) {
		boolean inInstruction = fields.stream().anyMatch(field -> !field.result);
		boolean pageNumber = fields.stream().anyMatch(field -> field.isA("PAGE") || field.isA("NUMPAGES"));
		if (inInstruction || pageNumber) {
			return;
		}
		if (Format.is(look.hidden)) {
			paragraph.hidden.append(text);
			return;
		}
		if (paragraph.page == 0 && !text.isBlank()) {
			paragraph.page = page;
		}
		if (newPage) {
			newPage = false;
			paragraph.pageBefore = paragraph.text.isBlank();
		}
		String link = paragraph.link;
		for (Field field : fields) {
			String address = hyperlink(field.instruction.toString());
			link = address.isEmpty() ? link : address;
		}
		// What a whole style makes bold is told by the look of the paragraph; emphasis is what stands out in it.
		paragraph.text.add(Bullets.shown(text), Format.is(look.bold), Format.is(look.italic), link);
		paragraph.text.weigh(look.size == null ? 0 : look.size, text.length());
	}

	private static String hyperlink(String instruction) {
		String text = instruction.strip();
		if (!text.toUpperCase(Locale.ROOT).startsWith("HYPERLINK") || text.contains("\\l")) {
			return "";
		}
		int from = text.indexOf('"');
		int to = from < 0 ? -1 : text.indexOf('"', from + 1);
		return to < 0 ? "" : text.substring(from + 1, to);
	}

	private void field(String type) {
		switch (type) {
			case "begin" -> {
				if (fields.size() < 100) {
					fields.push(new Field());
				}
			}
			case "separate" -> {
				if (!fields.isEmpty()) {
					fields.peek().result = true;
				}
			}
			case "end" -> fields.poll();
			default -> {
				// no such type
			}
		}
	}

	private void lineBreak(String type, Paragraph paragraph) {
		if (type.equals("page")) {
			newPage = true;
		} else if (type.equals("column")) {
			paragraph.text.add(" ");
		} else {
			paragraph.text.newLine();
		}
	}

	private static String symbol(String code) {
		try {
			int sign = Integer.parseInt(code, 16);
			return sign > 0 && sign < 0xFFFE && !Character.isSurrogate((char) sign) ? String.valueOf((char) sign) : "";
		} catch (NumberFormatException e) {
			return "";
		}
	}

	/** Reads the characters of a mark to its end. */
	private static String characters(XMLStreamReader xml) throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		int open = 1;
		while (open > 0 && WordFile.next(xml)) {
			if (xml.isStartElement()) {
				open++;
			} else if (xml.isEndElement()) {
				open--;
			} else if (xml.isCharacters()) {
				text.append(xml.getText());
			}
		}
		return text.toString();
	}

	/** Passes a mark by, with everything in it. */
	private static void skip(XMLStreamReader xml) throws XMLStreamException {
		int open = 1;
		while (open > 0 && WordFile.next(xml)) {
			if (xml.isStartElement()) {
				open++;
			} else if (xml.isEndElement()) {
				open--;
			}
		}
	}

	/** Passes a mark by, and keeps the words in it. */
	private static void capture(XMLStreamReader xml, StringBuilder words) throws XMLStreamException {
		int open = 1;
		boolean text = false;
		while (open > 0 && WordFile.next(xml)) {
			if (xml.isStartElement()) {
				open++;
				text = xml.getLocalName().equals("t") || xml.getLocalName().equals("delText");
			} else if (xml.isEndElement()) {
				open--;
				text = false;
			} else if (text && xml.isCharacters()) {
				words.append(xml.getText());
			}
		}
	}

	/** Reads a picture or a text box; its text comes after the paragraph. */
	private void drawing(XMLStreamReader xml, Flow flow) throws XMLStreamException, UnreadableDocumentException {
		String described = "";
		boolean picture = false;
		boolean text = false;
		int open = 1;
		while (open > 0 && WordFile.next(xml)) {
			if (xml.isEndElement()) {
				open--;
				continue;
			}
			if (!xml.isStartElement()) {
				continue;
			}
			switch (xml.getLocalName()) {
				case "txbxContent" -> {
					text = true;
					Flow box = new Flow(flow.row, flow.depth);
					Deque<Field> outer = new ArrayDeque<>(fields);
					fields.clear();
					content(xml, box);
					fields.clear();
					fields.addAll(outer);
					box.settle();
					flow.after.addAll(box.blocks.blocks());
				}
				case "Fallback" -> skip(xml);
				case "docPr" -> {
					described = WordFile.attribute(xml, "descr").isBlank() ? WordFile.attribute(xml, "title") : WordFile.attribute(xml, "descr");
					open++;
				}
				case "blip", "imagedata", "chart", "relIds" -> {
					picture = true;
					open++;
				}
				default -> open++;
			}
		}
		if (picture && !text) {
			String what = described.isBlank() ? "[a picture]" : "[a picture: " + described.replaceAll("\\s+", " ").strip() + "]";
			sheet.leave(what.length() > 500 ? what.substring(0, 500) + "…]" : what, where(), "a picture: save it among the pictures of the library and add it as a figure");
		}
	}

	// ---- tables ----

	/** A cell as it is read. */
	private static final class Cell {
		int column;
		int columns = 1;
		int rows = 1;
		boolean head;
		boolean continues;
		boolean begins;
		final List<Block> blocks = new ArrayList<>();
	}

	private static final int MOST_COLUMNS = 200;

	private void table(XMLStreamReader xml, Flow flow) throws XMLStreamException, UnreadableDocumentException {
		WordFile.checkDepth(++depth);
		int number = flow.depth == 0 ? ++tables : tables;
		List<List<Cell>> rows = new ArrayList<>();
		Deque<Integer> wrappers = new ArrayDeque<>();
		while (WordFile.next(xml)) {
			if (xml.isEndElement()) {
				if (wrappers.isEmpty()) {
					break;
				}
				wrappers.pop();
			} else if (xml.isStartElement()) {
				String name = xml.getLocalName();
				if (name.equals("tr")) {
					row(xml, flow, number, rows);
				} else if (TRANSPARENT.contains(name) || name.equals("sdt")) {
					wrappers.push(1);
				} else {
					skip(xml);
				}
			}
		}
		depth--;
		merge(rows);
		List<Block> blocks = new ArrayList<>();
		for (List<Cell> row : rows) {
			List<Block> cells = row.stream().filter(cell -> !cell.continues).map(cell -> Block.cell(cell.blocks, new Block.Span(cell.columns, cell.rows, cell.head))).toList();
			blocks.add(Block.of(Block.Kind.ROW, cells));
		}
		if (!blocks.isEmpty() && rows.stream().flatMap(List::stream).anyMatch(cell -> !cell.blocks.isEmpty())) {
			flow.blocks.add(Block.of(Block.Kind.TABLE, blocks));
		}
		if (flow.row < 0) {
			flow.settle();
		}
	}

	private void row(XMLStreamReader xml, Flow flow, int number, List<List<Cell>> rows) throws XMLStreamException, UnreadableDocumentException {
		boolean nested = flow.row >= 0;
		int line = nested ? flow.row : sheet.line("", "");
		int lastLine = nested ? -1 : line;
		String at = where();
		List<Cell> cells = new ArrayList<>();
		List<Block> after = new ArrayList<>();
		boolean head = false;
		boolean deleted = false;
		int column = 0;
		Deque<Integer> wrappers = new ArrayDeque<>();
		while (WordFile.next(xml)) {
			if (xml.isEndElement()) {
				if (wrappers.isEmpty()) {
					break;
				}
				wrappers.pop();
				continue;
			}
			if (!xml.isStartElement()) {
				continue;
			}
			switch (xml.getLocalName()) {
				case "trPr" -> wrappers.push(1);
				case "tblHeader" -> {
					head = WordFile.isOn(WordFile.attribute(xml, "val"));
					wrappers.push(1);
				}
				case "gridBefore" -> {
					column = Math.clamp(WordFile.number(WordFile.attribute(xml, "val"), 0), 0, MOST_COLUMNS);
					wrappers.push(1);
				}
				case "del" -> {
					deleted |= !wrappers.isEmpty();
					wrappers.push(1);
				}
				case "tc" -> {
					Cell cell = cell(xml, new Flow(line, flow.depth + 1), after);
					cell.column = column;
					cell.head = head;
					column += cell.columns;
					if (cells.size() < MOST_COLUMNS) {
						cells.add(cell);
					}
				}
				case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> wrappers.push(1);
				default -> skip(xml);
			}
		}
		String text = text(cells);
		if (!nested) {
			SourceDocument.Line told = SourceDocument.Line.of(text).at(at.isEmpty() ? "table " + number + ", row " + (rows.size() + 1) : at + ", table " + number + ", row " + (rows.size() + 1));
			sheet.set(lastLine, text.isBlank() ? told.skipped("an empty row") : deleted ? told.skipped(DELETED) : told);
		}
		if (!deleted) {
			rows.add(cells);
			flow.after.addAll(after);
		}
	}

	private static String text(List<Cell> cells) {
		List<String> texts = new ArrayList<>();
		for (Cell cell : cells) {
			if (!cell.continues || !cell.blocks.isEmpty()) {
				texts.add(cell.blocks.stream().map(WordText::shown).reduce((a, b) -> a + " " + b).orElse(""));
			}
		}
		return texts.stream().allMatch(String::isBlank) ? "" : String.join(" | ", texts);
	}

	/** The words of a cell as people see them. */
	private static String shown(Block block) {
		StringBuilder shown = new StringBuilder();
		if (!block.look().mark().isEmpty() && block.is(Block.Kind.ITEM)) {
			shown.append(block.look().mark()).append(' ');
		}
		if (block.children().isEmpty()) {
			shown.append(block.words());
		}
		for (Block child : block.children()) {
			shown.append(shown.isEmpty() || shown.charAt(shown.length() - 1) == ' ' ? "" : " ").append(shown(child));
		}
		return shown.toString();
	}

	private Cell cell(XMLStreamReader xml, Flow flow, List<Block> after) throws XMLStreamException, UnreadableDocumentException {
		WordFile.checkDepth(++depth);
		Cell cell = new Cell();
		while (WordFile.next(xml) && !xml.isEndElement()) {
			if (!xml.isStartElement()) {
				continue;
			}
			switch (xml.getLocalName()) {
				case "tcPr" -> cellProperties(xml, cell);
				case "p" -> paragraph(xml, flow);
				case "tbl" -> table(xml, flow);
				default -> {
					if (TRANSPARENT.contains(xml.getLocalName()) || xml.getLocalName().equals("sdt")) {
						content(xml, flow);
					} else {
						skip(xml);
					}
				}
			}
		}
		depth--;
		after.addAll(flow.after);
		cell.blocks.addAll(flow.blocks.blocks());
		return cell;
	}

	private static void cellProperties(XMLStreamReader xml, Cell cell) throws XMLStreamException {
		int open = 1;
		while (open > 0 && WordFile.next(xml)) {
			if (xml.isEndElement()) {
				open--;
			} else if (xml.isStartElement()) {
				open++;
				String value = WordFile.attribute(xml, "val");
				switch (xml.getLocalName()) {
					case "gridSpan" -> cell.columns = Math.clamp(WordFile.number(value, 1), 1, MOST_COLUMNS);
					case "vMerge" -> {
						cell.begins = value.equals("restart");
						cell.continues = !cell.begins;
					}
					default -> {
						// borders and colours
					}
				}
			}
		}
	}

	/** Cells that go on from the row above belong to the cell that they go on from; words in them belong to it, too. */
	private static void merge(List<List<Cell>> rows) {
		Map<Integer, Cell> open = new HashMap<>();
		for (List<Cell> row : rows) {
			Map<Integer, Cell> next = new HashMap<>();
			for (Cell cell : row) {
				Cell above = open.get(cell.column);
				if (cell.continues && above != null) {
					above.rows++;
					above.blocks.addAll(cell.blocks);
					next.put(cell.column, above);
				} else {
					cell.continues = false;
					if (cell.begins) {
						next.put(cell.column, cell);
					}
				}
			}
			open = next;
		}
	}
}

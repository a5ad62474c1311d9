package framewright.format.document.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.document.prose.Escape;
import framewright.format.document.reading.ListMaker;
import framewright.format.document.source.Block;
import framewright.format.document.source.Look;
import framewright.format.document.source.SourceDocument;

/**
 * Takes plain text apart: paragraphs with empty lines between them or, where a line begins differently, without; headings that are underlined; lists, by
 * the signs that several lines begin with; tables whose cells are divided by tabs.
 */
final class TextBlocks {

	/** Signs that are bullets wherever a line begins with them, and those that are when several lines do. */
	private static final String BULLETS = "•‣▪▫■□●○◦∙·*-+";
	private static final String MAYBE = "»«–—>~→✓✔o,";

	private static final Pattern MARKED = Pattern.compile("^(\\s*)([•‣▪▫■□●○◦∙·*+»«–—>~→✓✔,-]|o(?=\\s))(\\s+|(?<=[•‣▪●■◦·»«])(?=\\S))(?=\\S)");
	private static final Pattern NUMBERED = Pattern.compile("^(\\s*)(\\(?(?:\\d{1,3}|[a-zA-Z]|[ivx]{2,5})[.)])\\s+(?=\\S)");
	private static final Pattern UNDERLINE = Pattern.compile("^\\s*(={3,}|-{3,}|~{3,}|\\*{3,}|_{3,}|#{3,})\\s*$");
	private static final Pattern ONLY_SIGNS = Pattern.compile("^[\\s\\p{Punct}\\p{So}\\p{Sm}•–—…]*$");

	/** A line of text. */
	private record Line(int number, String text, int indent, String mark, String words, boolean page) {

		boolean blank() {
			return text.isBlank();
		}
	}

	private final List<Line> lines = new ArrayList<>();
	private final List<SourceDocument.Line> source = new ArrayList<>();
	private final ListMaker blocks = new ListMaker();
	private final Map<Character, Integer> underlines = new HashMap<>();
	private final IProgressMonitor monitor;
	private boolean newPage;
	private int empty;

	TextBlocks(List<String> texts, IProgressMonitor monitor) {
		this.monitor = monitor;
		Map<String, Integer> signs = new HashMap<>();
		for (String text : texts) {
			Matcher mark = MARKED.matcher(text);
			if (mark.find()) {
				signs.merge(mark.group(2), 1, Integer::sum);
			}
		}
		for (String text : texts) {
			lines.add(line(lines.size(), text, signs));
		}
	}

	private static Line line(int number, String text, Map<String, Integer> signs) {
		String plain = text.replace("\f", "").replace("\u000B", " ");
		int indent = 0;
		while (indent < plain.length() && (plain.charAt(indent) == ' ' || plain.charAt(indent) == '\t' || plain.charAt(indent) == '\u00A0')) {
			indent++;
		}
		Matcher mark = MARKED.matcher(plain);
		if (mark.find() && (BULLETS.contains(mark.group(2)) || MAYBE.contains(mark.group(2)) && signs.get(mark.group(2)) > 1)) {
			return new Line(number, plain, indent, mark.group(2), plain.substring(mark.end()).strip(), text.indexOf('\f') >= 0);
		}
		return new Line(number, plain, indent, "", plain.strip(), text.indexOf('\f') >= 0);
	}

	SourceDocument read() throws UnreadableDocumentException {
		for (Line line : lines) {
			String text = line.text();
			source.add(text.isBlank() ? SourceDocument.Line.of(text).skipped("an empty line") : SourceDocument.Line.of(text));
		}
		int at = 0;
		while (at < lines.size()) {
			if ((at & 0x3FF) == 0 && monitor != null && monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			at = block(at);
		}
		List<Block> all = blocks.blocks();
		if (all.isEmpty()) {
			throw new UnreadableDocumentException("There are no words in this document. Check that it is the right file.");
		}
		return new SourceDocument(source, all, List.of());
	}

	/** Reads what begins with a line. @return the line after it */
	private int block(int at) {
		Line line = lines.get(at);
		newPage |= line.page();
		if (line.blank()) {
			empty++;
			return at + 1;
		}
		if (UNDERLINE.matcher(line.text()).matches()) {
			skip(line, "a dividing line");
			return at + 1;
		}
		if (at + 1 < lines.size() && line.mark().isEmpty() && isUnderlined(at)) {
			return heading(at);
		}
		if (!line.text().codePoints().anyMatch(Character::isLetterOrDigit) && ONLY_SIGNS.matcher(line.text()).matches()) {
			skip(line, "marks without words");
			return at + 1;
		}
		int rows = rows(at);
		return rows > 1 ? table(at, at + rows) : paragraph(at);
	}

	private void skip(Line line, String reason) {
		source.set(line.number(), source.get(line.number()).skipped(reason));
	}

	private boolean isUnderlined(int at) {
		Matcher under = UNDERLINE.matcher(lines.get(at + 1).text());
		int words = lines.get(at).words().length();
		boolean alone = at == 0 || lines.get(at - 1).blank() || UNDERLINE.matcher(lines.get(at - 1).text()).matches();
		return under.matches() && alone && words <= 200 && under.group(1).length() * 2 >= Math.min(words, 40);
	}


	private int heading(int at) {
		Line line = lines.get(at);
		Line under = lines.get(at + 1);
		int level = underlines.computeIfAbsent(under.text().strip().charAt(0), sign -> underlines.size() + 1);
		skip(under, "the line under a heading");
		blocks.add(Block.heading(Math.min(level, 6), List.of(new Block.Line(line.number(), Escape.heading(line.words())))).looking(look(line)));
		return at + 2;
	}

	private Look look(Line line) {
		Look look = Look.PLAIN.indented(line.indent()).spaced(empty);
		boolean page = newPage;
		empty = 0;
		newPage = false;
		return page ? look.onNewPage() : look;
	}

	/** How many lines from one on are rows of a table: they have the same number of tabs. */
	private int rows(int at) {
		int cells = cells(lines.get(at));
		if (cells < 2) {
			return 0;
		}
		int end = at;
		while (end < lines.size() && cells(lines.get(end)) == cells) {
			end++;
		}
		return end - at;
	}

	private static int cells(Line line) {
		String text = line.text().stripTrailing();
		return text.isBlank() || !line.mark().isEmpty() || text.startsWith("\t") ? 0 : text.split("\t", -1).length;
	}

	private int table(int from, int to) {
		List<Block> rows = new ArrayList<>();
		for (Line line : lines.subList(from, to)) {
			List<Block> cells = Arrays.stream(line.text().stripTrailing().split("\t", -1)).map(cell -> cell(line, cell)).toList();
			rows.add(Block.of(Block.Kind.ROW, cells));
		}
		blocks.add(Block.of(Block.Kind.TABLE, rows).looking(look(lines.get(from))));
		return to;
	}

	private static Block cell(Line line, String text) {
		return Block.cell(text.isBlank() ? List.of() : List.of(Block.paragraph(List.of(new Block.Line(line.number(), Escape.line(text))))), Block.Span.ONE);
	}

	private int paragraph(int at) {
		Line first = lines.get(at);
		int end = at + 1;
		while (end < lines.size() && goesOn(first, lines.get(end - 1), lines.get(end)) && !(end + 1 < lines.size() && isUnderlined(end))) {
			end++;
		}
		Matcher number = NUMBERED.matcher(first.text());
		boolean numbered = first.mark().isEmpty() && number.find() && isCounted(at, end, number.group(2));
		List<Block.Line> texts = new ArrayList<>();
		for (Line line : lines.subList(at, end)) {
			String words = line == first ? numbered ? line.text().substring(number.end()).strip() : line.words() : line.text().strip();
			texts.add(new Block.Line(line.number(), Escape.line(words)));
		}
		Block text = Block.paragraph(texts);
		if (numbered) {
			blocks.item(Block.Kind.NUMBERS, first.indent(), text, look(first).marked(number.group(2)));
		} else if (!first.mark().isEmpty()) {
			blocks.item(Block.Kind.BULLETS, first.indent(), text, look(first).marked(first.mark()));
		} else {
			blocks.add(text.looking(look(first)));
		}
		return end;
	}

	/** Whether a line belongs to the same paragraph as the one before it. */
	private static boolean goesOn(Line first, Line before, Line line) {
		if (line.blank() || line.page() || !line.mark().isEmpty() || UNDERLINE.matcher(line.text()).matches() || NUMBERED.matcher(line.text()).find()) {
			return false;
		}
		boolean hanging = !first.mark().isEmpty() && line.indent() >= first.indent() + 2;
		return hanging || line.indent() <= before.indent();
	}

	/** Whether a number counts entries that follow each other without an empty line between them, and not parts with titles. */
	private boolean isCounted(int at, int end, String mark) {
		boolean after = end < lines.size() && follows(mark, lines.get(end));
		boolean before = false;
		for (int i = at - 1; i >= 0 && !lines.get(i).blank(); i--) {
			Matcher number = NUMBERED.matcher(lines.get(i).text());
			if (number.find()) {
				before = follows(number.group(2), lines.get(at));
				break;
			}
		}
		return after || before;
	}

	private static boolean follows(String mark, Line line) {
		Matcher next = NUMBERED.matcher(line.text());
		return next.find() && ListMaker.next(mark).equals(next.group(2));
	}
}

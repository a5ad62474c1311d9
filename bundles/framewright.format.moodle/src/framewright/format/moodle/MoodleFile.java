package framewright.format.moodle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import framewright.core.exchange.Importer.UnreadableDocumentException;

/** The lines of a file of Moodle’s competencies, as PHP reads and writes them or as other programs do. */
final class MoodleFile {

	/** Moodle reads 14 columns by their places; older files lack the last one. */
	static final int COLUMNS = 14;

	private static final long LARGEST = 100L << 20;
	private static final char[] DELIMITERS = { ',', ';', '\t', ':' };

	/**
	 * A line of the file, which may be several in an editor.
	 *
	 * @param number counted from 1
	 */
	record Line(int number, List<String> cells) {

		String cell(int column) {
			return column < cells.size() ? cells.get(column) : "";
		}

		boolean isBlank() {
			return cells.stream().allMatch(String::isBlank);
		}
	}

	private MoodleFile() {
	}

	static List<Line> read(Path file, Runnable each) throws IOException {
		if (Files.size(file) > LARGEST) {
			throw new UnreadableDocumentException("This file has more than 100 MB. That is no framework.");
		}
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
		} catch (CharacterCodingException e) {
			throw new UnreadableDocumentException("The letters of this file are not written as UTF-8, so some of them would come out wrong. Export it from Moodle with the encoding UTF-8, or save it as “CSV UTF-8”.");
		}
		text = text.startsWith("\uFEFF") ? text.substring(1) : text;
		char delimiter = delimiter(text).orElseThrow(() -> new UnreadableDocumentException("This is no file of Moodle’s competencies: its first line has not the 14 columns of one. Export it in Moodle under Site administration › Competencies › Export competency framework."));
		List<Line> lines = lines(text, delimiter, true, each);
		if (isSound(lines)) {
			return lines;
		}
		// Other programs mean nothing by a backslash before a quotation mark.
		List<Line> others = lines(text, delimiter, false, each);
		if (isSound(others)) {
			return others;
		}
		for (Line line : lines) {
			if (line.cells().size() != lines.get(0).cells().size()) {
				throw new UnreadableDocumentException("Line " + line.number() + " has " + line.cells().size() + " columns, and the first line has " + lines.get(0).cells().size()
						+ ". A quotation mark (\") has no other that closes it before there, or the file ends too early. Ask for it again.");
			}
		}
		return lines;
	}

	private static boolean isSound(List<Line> lines) {
		return lines.stream().allMatch(line -> line.cells().size() == lines.get(0).cells().size());
	}

	/** What stands between the cells, by the first line; empty where it has not the columns of such a file. */
	static Optional<Character> delimiter(String text) {
		for (char delimiter : DELIMITERS) {
			int columns = first(text, delimiter).size();
			if (columns == COLUMNS || columns == COLUMNS - 1) {
				return Optional.of(delimiter);
			}
		}
		return Optional.empty();
	}

	/** The cells of the first line of a text that may end before it does. */
	static List<String> first(String text, char delimiter) {
		String beginning = text.length() > 20_000 ? text.substring(0, 20_000) : text;
		List<Line> lines = lines(beginning, delimiter, true, () -> {
			// a line
		});
		return lines.isEmpty() ? List.of() : lines.get(0).cells();
	}

	/** @param php whether a backslash takes the sign after it as it is, which keeps a quotation mark from ending a cell */
	static List<Line> lines(String text, char delimiter, boolean php, Runnable each) {
		List<Line> lines = new ArrayList<>();
		List<String> row = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		boolean began = false;
		boolean words = false; // whether the cell has any
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if ((i & 0xFFFF) == 0xFFFF) {
				each.run(); // a cell may be long
			}
			char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
			if (quoted && php && c == '\\' && (next == '"' || next == '\\')) {
				cell.append(c).append(next);
				words = true;
				i++;
			} else if (quoted && c == '"' && next == '"') {
				cell.append('"');
				words = true;
				i++;
			} else if (c == '"' && (quoted || !words)) {
				quoted = !quoted;
				began = true;
			} else if (!quoted && c == delimiter) {
				row.add(cell.toString());
				cell.setLength(0);
				began = true;
				words = false;
			} else if (!quoted && (c == '\n' || c == '\r')) {
				i += c == '\r' && next == '\n' && i + 1 < text.length() ? 1 : 0;
				if (began || !cell.isEmpty()) {
					each.run();
					row.add(cell.toString());
					add(lines, row);
				}
				cell.setLength(0);
				row = new ArrayList<>();
				began = false;
				words = false;
			} else {
				cell.append(c);
				words |= !Character.isWhitespace(c);
			}
		}
		if (began || !cell.isEmpty()) {
			row.add(cell.toString());
			add(lines, row);
		}
		return lines;
	}

	private static void add(List<Line> lines, List<String> cells) {
		Line line = new Line(lines.size() + 1, List.copyOf(cells));
		if (!line.isBlank()) {
			lines.add(line);
		}
	}
}

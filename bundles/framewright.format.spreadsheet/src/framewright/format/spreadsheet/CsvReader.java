package framewright.format.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.spreadsheet.RawTable.RawRow;

/** Reads the CSV files of one framework: the one that was named and those beside it that belong to it. */
final class CsvReader {

	private static final long LARGEST = 100L << 20;
	/** More columns than this has no spreadsheet program. */
	private static final int MOST_COLUMNS = 16_384;
	private static final String ENDING = ".csv";

	private CsvReader() {
	}

	/** The tables of a file and of its neighbours: {@code toolkit-matrix.csv}, {@code toolkit-texts.csv} and so on. */
	static List<RawTable> read(Path file, Oddities odd, Runnable each) throws IOException {
		String name = file.getFileName().toString();
		List<RawTable> tables = new ArrayList<>();
		Optional<Sheet> named = Arrays.stream(Sheet.values()).filter(sheet -> name.toLowerCase(Locale.ROOT).endsWith("-" + sheet.suffix() + ENDING)).findFirst();
		if (named.isEmpty()) {
			List<RawRow> rows = rows(file, name, odd, each);
			tables.add(new RawTable(sheet(rows).orElseThrow(() -> new UnreadableDocumentException("The headings of " + name + " are not those of a spreadsheet that Framewright writes. Export the framework as CSV to see them.")), name, rows));
			return tables;
		}
		String beginning = name.substring(0, name.length() - named.get().suffix().length() - ENDING.length());
		for (Sheet sheet : Sheet.values()) {
			Path one = sheet == named.get() ? file : file.resolveSibling(beginning + sheet.suffix() + ENDING);
			if (Files.isRegularFile(one)) {
				tables.add(new RawTable(sheet, one.getFileName().toString(), rows(one, one.getFileName().toString(), odd, each)));
			}
		}
		return tables;
	}

	/** The sheet that most headings are of. */
	static Optional<Sheet> sheet(List<RawRow> rows) {
		return rows.isEmpty() ? Optional.empty() : Arrays.stream(Sheet.values()).max(Comparator.comparingLong(sheet -> known(sheet, rows.get(0).cells()))).filter(sheet -> known(sheet, rows.get(0).cells()) > 1);
	}

	/** Whether so many of the headings of a sheet of ours are there that no other table is meant. */
	static boolean isOurs(List<RawRow> rows) {
		return sheet(rows).filter(sheet -> known(sheet, rows.get(0).cells()) * 2 >= sheet.columns().size()).isPresent();
	}

	private static long known(Sheet sheet, List<String> headings) {
		return headings.stream().filter(heading -> sheet.columns().stream().anyMatch(column -> column.header().equalsIgnoreCase(heading.strip()))).count();
	}

	/** The rows of a file. @param sheet what its table is called where something is odd */
	static List<RawRow> rows(Path file, String sheet, Oddities odd, Runnable each) throws IOException {
		if (Files.size(file) > LARGEST) {
			throw new UnreadableDocumentException(file.getFileName() + ": this file has more than 100 MB. That is no framework.");
		}
		return rows(file.getFileName().toString(), text(file), sheet, odd, each);
	}

	/** What is not blank in a text. */
	static List<RawRow> rows(String name, String text, Runnable each) throws IOException {
		return rows(name, text, "", new Remarks(), each);
	}

	private static List<RawRow> rows(String name, String text, String sheet, Oddities odd, Runnable each) throws IOException {
		List<RawRow> rows = new ArrayList<>();
		char delimiter = delimiter(text);
		if (columns(text, delimiter) > MOST_COLUMNS) {
			throw new UnreadableDocumentException(name + ": a row of this file has more than " + MOST_COLUMNS + " columns. That is no framework.");
		}
		try (CSVParser parser = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get().parse(new StringReader(text))) {
			int number = 0;
			for (CSVRecord row : parser) {
				each.run();
				number++;
				List<String> cells = new ArrayList<>(row.size());
				row.forEach(cell -> cells.add(CsvText.restore(cell.indexOf('\r') < 0 ? cell : cell.replace("\r\n", "\n").replace('\r', '\n'))));
				while (cells.size() > XlsxReader.WIDEST) {
					if (!cells.remove(cells.size() - 1).isBlank()) {
						odd.farRight(sheet, number, cells.size());
					}
				}
				if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
					rows.add(new RawRow(number, cells));
				}
			}
		} catch (UncheckedIOException | IllegalStateException e) {
			throw new UnreadableDocumentException(name + ": a quotation mark (\") has no other that closes it, or the file ends too early. " + place(rows));
		}
		return rows;
	}

	/** The columns of the widest row. */
	private static int columns(String text, char delimiter) {
		int most = 0;
		int columns = 1;
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			quoted ^= c == '"';
			if (!quoted && c == delimiter) {
				most = Math.max(most, ++columns);
			} else if (!quoted && (c == '\n' || c == '\r')) {
				columns = 1;
			}
		}
		return most;
	}

	private static String place(List<RawRow> rows) {
		return rows.isEmpty() ? "Look at its first row." : "Look behind row " + rows.get(rows.size() - 1).number() + ".";
	}

	private static String text(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		boolean wide = bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF || (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE);
		try {
			String text = (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		} catch (CharacterCodingException e) {
			throw new UnreadableDocumentException(file.getFileName() + ": the letters of this file are not written as UTF-8, so some of them would come out wrong. Save it as “CSV UTF-8”.");
		}
	}

	/** What stands between the cells of the first row: programs in some countries write a semicolon. */
	static char delimiter(String text) {
		char best = ',';
		int most = 0;
		for (char candidate : new char[] { ',', ';', '\t' }) {
			int count = 0;
			boolean quoted = false;
			for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
				quoted ^= text.charAt(i) == '"';
				count += !quoted && text.charAt(i) == candidate ? 1 : 0;
			}
			if (count > most) {
				most = count;
				best = candidate;
			}
		}
		return best;
	}
}

package framewright.format.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.eclipse.core.runtime.OperationCanceledException;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.spreadsheet.RawTable.RawRow;

/**
 * Reads a workbook sheet by sheet as a stream: what is blank costs no memory, and what was packed to grow without end is refused. What a cell cannot
 * mean (a formula, cells that were joined, an error) is a fault with the name of the cell.
 */
final class XlsxReader {

	private static final String DAMAGED = "The file is damaged, or not all of it is there. Open it in a spreadsheet program and save it again, or ask for it again.";
	/** How many columns are read. */
	static final int WIDEST = 400;
	/** Numbers in cells have no more digits before or behind the point than this. */
	private static final int MOST_DIGITS = 308;
	private static final long LARGEST_TEXT = 100_000_000;

	private final ZipFile archive;
	private final Oddities odd;
	private final Runnable each;
	private final LimitedInput.Budget budget;
	private final List<String> shared = new ArrayList<>();
	private final List<Boolean> dates = new ArrayList<>();
	private final Map<String, List<String>> longTexts = new HashMap<>();
	private boolean from1904;
	private long kept;

	private XlsxReader(ZipFile archive, LimitedInput.Budget budget, Oddities odd, Runnable each) {
		this.budget = budget;
		this.archive = archive;
		this.odd = odd;
		this.each = each;
	}

	/**
	 * What a workbook holds.
	 *
	 * @param origin the framework as it was when the workbook was written; empty where that is gone
	 * @param others sheets that are none of ours and have something in them
	 */
	record Workbook(List<RawTable> tables, Optional<String> origin, List<String> others) {
	}

	/** @throws UnreadableDocumentException when it is no workbook, or one that cannot be taken */
	static Workbook read(Path file, Faults faults, Runnable each) throws IOException {
		return reading(file, LimitedInput.Budget.ofFile(), new Refusals(faults), each, reader -> reader.sheets(reader.parts()));
	}

	/** The sheets of a workbook of somebody else, in their order; those without anything in them are left out. */
	static List<Grid> grids(Path file, Remarks remarks, Runnable each) throws IOException {
		return reading(file, LimitedInput.Budget.ofFile(), remarks, each, reader -> {
			List<Grid> grids = new ArrayList<>();
			for (Map.Entry<String, String> one : reader.parts().entrySet()) {
				List<RawRow> rows = one.getValue().contains("worksheets/") ? reader.rows(one.getKey(), one.getValue()) : List.of();
				if (!rows.isEmpty()) {
					grids.add(new Grid(one.getKey(), rows));
				}
			}
			return grids;
		});
	}

	/** The names of the sheets of a workbook; empty where it is none. */
	static List<String> sheetNames(Path file) {
		try {
			return reading(file, LimitedInput.Budget.ofNames(), new Remarks(), () -> {
				// few names
			}, reader -> List.copyOf(reader.names().keySet()));
		} catch (IOException e) {
			return List.of();
		}
	}

	private interface Reading<T> {
		T of(XlsxReader reader) throws IOException;
	}

	private static <T> T reading(Path file, LimitedInput.Budget budget, Oddities odd, Runnable each, Reading<T> reading) throws IOException {
		try (ZipFile archive = new ZipFile(file.toFile())) {
			return reading.of(new XlsxReader(archive, budget, odd, each));
		} catch (ZipException | java.io.EOFException | IllegalArgumentException e) { // the last one: a name in the archive that is no text
			throw new UnreadableDocumentException(DAMAGED);
		}
	}

	/** The sheets by their names; the part of the archive that holds each. */
	private Map<String, String> parts() throws IOException {
		Map<String, String> sheets = names();
		styles();
		sharedStrings();
		return sheets;
	}

	private Map<String, String> names() throws IOException {
		if (archive.getEntry("xl/workbook.xml") == null) {
			throw new UnreadableDocumentException("This is no Excel workbook. Save it as “Excel Workbook (.xlsx)”.");
		}
		if (archive.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin")) && !odd.macros()) {
			throw new UnreadableDocumentException("The workbook has macros, which are programs. Save it as “Excel Workbook (.xlsx)” without them, and import that.");
		}
		Map<String, String> targets = new HashMap<>();
		parse("xl/_rels/workbook.xml.rels", xml -> {
			if (xml.getLocalName().equals("Relationship")) {
				targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
			}
		});
		Map<String, String> sheets = new LinkedHashMap<>();
		parse("xl/workbook.xml", xml -> {
			switch (xml.getLocalName()) {
				case "sheet" -> sheets.put(attribute(xml, "name"), part(targets.getOrDefault(attribute(xml, "id"), "")));
				case "workbookPr" -> from1904 = List.of("1", "true").contains(attribute(xml, "date1904"));
				default -> {
					// nothing that matters here
				}
			}
		});
		return sheets;
	}

	private static String part(String target) {
		return target.startsWith("/") ? target.substring(1) : "xl/" + target;
	}

	private Workbook sheets(Map<String, String> sheets) throws IOException {
		for (Map.Entry<String, String> one : sheets.entrySet()) {
			if (one.getKey().equalsIgnoreCase(XlsxWriter.LONG_TEXTS)) {
				rows(one.getKey(), one.getValue()).stream().skip(1).forEach(row -> longTexts.computeIfAbsent(row.cell(0), number -> new ArrayList<>()).add(row.cell(2)));
			}
		}
		List<RawTable> tables = new ArrayList<>();
		List<String> others = new ArrayList<>();
		Optional<String> origin = Optional.empty();
		for (Map.Entry<String, String> one : sheets.entrySet()) {
			String name = one.getKey();
			Optional<Sheet> sheet = Sheet.titled(name);
			if (sheet.isPresent()) {
				tables.add(new RawTable(sheet.get(), name, rows(name, one.getValue())));
			} else if (name.equals(XlsxWriter.ORIGIN)) {
				StringBuilder text = new StringBuilder();
				rows(name, one.getValue()).forEach(row -> text.append(row.cell(0)));
				origin = Optional.of(text.toString());
			} else if (!name.equals(XlsxWriter.LISTS) && !name.equalsIgnoreCase(XlsxWriter.LONG_TEXTS) && !rows(null, one.getValue()).isEmpty()) {
				others.add(name);
			}
		}
		return new Workbook(tables, origin, others);
	}

	// ---- parts that the sheets refer to ----

	private void sharedStrings() throws IOException {
		StringBuilder text = new StringBuilder();
		try (Part part = open("xl/sharedStrings.xml")) {
			boolean phonetic = false;
			while (part != null && part.xml().hasNext()) {
				int event = part.xml().next();
				String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT ? part.xml().getLocalName() : "";
				if (event == XMLStreamConstants.START_ELEMENT && name.equals("t") && !phonetic) {
					text.append(part.xml().getElementText());
				} else if (name.equals("rPh")) {
					phonetic = event == XMLStreamConstants.START_ELEMENT;
				} else if (event == XMLStreamConstants.END_ELEMENT && name.equals("si")) {
					shared.add(keep(lines(XlsxText.unescape(text.toString()))));
					text.setLength(0);
				}
			}
		} catch (XMLStreamException e) {
			throw damaged(e);
		}
	}

	/** Which formats show a number as a date. */
	private void styles() throws IOException {
		Map<Integer, String> formats = new HashMap<>();
		boolean[] inCells = { false };
		try (Part part = open("xl/styles.xml")) {
			while (part != null && part.xml().hasNext()) {
				int event = part.xml().next();
				XMLStreamReader xml = part.xml();
				if (event == XMLStreamConstants.START_ELEMENT) {
					switch (xml.getLocalName()) {
						case "numFmt" -> formats.put(number(attribute(xml, "numFmtId")), attribute(xml, "formatCode"));
						case "cellXfs" -> inCells[0] = true;
						case "xf" -> {
							if (inCells[0]) {
								int id = number(attribute(xml, "numFmtId"));
								String format = formats.getOrDefault(id, id >= 0 && id < BuiltinFormats.getAll().length ? BuiltinFormats.getBuiltinFormat(id) : "General");
								dates.add(DateUtil.isADateFormat(id, format));
							}
						}
						default -> {
							// looks
						}
					}
				} else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
					inCells[0] = false;
				}
			}
		} catch (XMLStreamException e) {
			throw damaged(e);
		}
	}

	// ---- a sheet ----

	/**
	 * What is not blank in a sheet.
	 *
	 * @param name as faults name it; {@code null} where they do not matter
	 */
	private List<RawRow> rows(String name, String part) throws IOException {
		List<RawRow> rows = new ArrayList<>();
		try (Part sheet = open(part)) {
			if (sheet == null) {
				throw new UnreadableDocumentException(DAMAGED);
			}
			XMLStreamReader xml = sheet.xml();
			int number = 0;
			while (xml.hasNext()) {
				if (xml.next() != XMLStreamConstants.START_ELEMENT) {
					continue;
				}
				if (xml.getLocalName().equals("row")) {
					each.run();
					int said = number(attribute(xml, "r"));
					number = said > 0 ? said : number + 1;
					List<String> cells = row(xml, name, number);
					boolean blank = cells.stream().allMatch(String::isBlank) && !XlsxWriter.ORIGIN.equals(name); // there, blanks are a piece of a text
					if (!cells.isEmpty() && !blank) {
						rows.add(new RawRow(number, cells));
					}
				} else if (xml.getLocalName().equals("mergeCell") && name != null) {
					odd.merged(name, attribute(xml, "ref"));
				}
			}
			return rows;
		} catch (XMLStreamException e) {
			throw damaged(e);
		}
	}

	private List<String> row(XMLStreamReader xml, String name, int number) throws XMLStreamException, UnreadableDocumentException {
		List<String> cells = new ArrayList<>();
		int column = -1;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
				break;
			}
			if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
				int said = column(attribute(xml, "r"));
				column = said >= 0 ? said : column + 1;
				String value = cell(xml, name, number, column);
				if (!value.isEmpty() && column >= WIDEST) {
					odd.farRight(name == null ? "" : name, number, column);
				} else if (!value.isEmpty()) {
					while (cells.size() < column) {
						cells.add("");
					}
					cells.add(value);
				}
			}
		}
		return cells;
	}

	private String cell(XMLStreamReader xml, String name, int row, int column) throws XMLStreamException, UnreadableDocumentException {
		String type = attribute(xml, "t");
		int style = number(attribute(xml, "s"));
		String value = null;
		String formula = null;
		boolean phonetic = false;
		StringBuilder inline = new StringBuilder();
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
				break;
			}
			if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("rPh")) {
				phonetic = false;
			}
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (xml.getLocalName()) {
					case "v" -> value = xml.getElementText();
					case "f" -> formula = xml.getElementText();
					case "rPh" -> phonetic = true;
					case "t" -> inline.append(phonetic ? "" : xml.getElementText());
					default -> {
						// how the text looks
					}
				}
			}
		}
		if (name == null) {
			return value == null && inline.isEmpty() ? "" : "x";
		}
		if (formula != null) {
			return odd.formula(name, row, column, keep(formula), type.equals("e") ? "" : value(type, style, value, inline.toString(), name, row, column));
		}
		return value(type, style, value, inline.toString(), name, row, column);
	}

	private String value(String type, int style, String value, String inline, String name, int row, int column) throws UnreadableDocumentException {
		if (type.equals("inlineStr")) {
			return lookUp(lines(XlsxText.unescape(value == null ? inline : value))); // some programs put a new text beside the old one
		}
		if (value == null || value.isEmpty()) {
			return "";
		}
		switch (type) {
			case "s" -> {
				int index = number(value);
				if (index < 0 || index >= shared.size()) {
					throw new UnreadableDocumentException(DAMAGED);
				}
				return lookUp(shared.get(index));
			}
			case "str" -> {
				return lookUp(lines(XlsxText.unescape(value)));
			}
			case "b" -> {
				return keep(odd.truth(name, row, column, value));
			}
			case "e" -> {
				return odd.error(name, row, column, value);
			}
			default -> {
				return keep(numeric(value, style, name, row, column));
			}
		}
	}

	private String numeric(String value, int style, String name, int row, int column) {
		try {
			if (style >= 0 && style < dates.size() && dates.get(style)) {
				LocalDateTime date = DateUtil.getLocalDateTime(Double.parseDouble(value), from1904);
				return date.toLocalDate().toString();
			}
			String digits = value.strip();
			BigDecimal number = digits.length() > MOST_DIGITS ? null : new BigDecimal(digits);
			if (number == null || Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS) {
				return odd.noNumber(name, row, column, value);
			}
			return number.round(new java.math.MathContext(15)).stripTrailingZeros().toPlainString();
		} catch (NumberFormatException | NullPointerException e) {
			return odd.noNumber(name, row, column, value);
		}
	}

	private static String lines(String text) {
		return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
	}

	/** The text that a cell means. The same one in many cells is many texts. */
	private String lookUp(String text) throws UnreadableDocumentException {
		List<String> parts = text.startsWith(XlsxWriter.LONG_TEXT) ? longTexts.get(text.substring(XlsxWriter.LONG_TEXT.length()).strip()) : null;
		if (parts == null) {
			return keep(text);
		}
		for (String part : parts) {
			keep(part);
		}
		return String.join("", parts);
	}

	// ---- pieces ----

	private String keep(String text) throws UnreadableDocumentException {
		kept += text.length();
		if (kept > LARGEST_TEXT) {
			throw new UnreadableDocumentException(LimitedInput.TOO_LARGE);
		}
		return text;
	}

	private static int number(String text) {
		try {
			return text.isEmpty() ? -1 : Integer.parseInt(text);
		} catch (NumberFormatException e) {
			return -1;
		}
	}

	/** The column of a cell's name, counted from 0; -1 where it has none. */
	static int column(String name) {
		int column = 0;
		for (int i = 0; i < name.length() && i < 4 && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z'; i++) {
			column = column * 26 + name.charAt(i) - 'A' + 1;
		}
		return column - 1;
	}

	private static String attribute(XMLStreamReader xml, String name) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(name)) {
				return xml.getAttributeValue(i);
			}
		}
		return "";
	}

	private interface Start {
		void at(XMLStreamReader xml);
	}

	private void parse(String name, Start start) throws IOException {
		try (Part part = open(name)) {
			while (part != null && part.xml().hasNext()) {
				if (part.xml().next() == XMLStreamConstants.START_ELEMENT) {
					start.at(part.xml());
				}
			}
		} catch (XMLStreamException e) {
			throw damaged(e);
		}
	}

	/** Some parsers wrap what the stream below them says. */
	private static IOException damaged(XMLStreamException e) {
		for (Throwable cause = e; cause != null; cause = cause instanceof XMLStreamException nested && nested.getNestedException() != cause ? nested.getNestedException() : cause.getCause()) {
			if (cause instanceof UnreadableDocumentException told) {
				return told;
			}
		}
		return new UnreadableDocumentException(DAMAGED);
	}

	private record Part(InputStream in, XMLStreamReader xml) implements AutoCloseable {
		@Override
		public void close() throws IOException, XMLStreamException {
			xml.close();
			in.close();
		}
	}

	/** A part of the archive; {@code null} when there is none of that name. */
	private Part open(String name) throws IOException, XMLStreamException {
		ZipEntry entry = archive.getEntry(name);
		if (entry == null) {
			return null;
		}
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		InputStream in = new LimitedInput(archive.getInputStream(entry), entry.getCompressedSize(), budget);
		try {
			return new Part(in, factory.createXMLStreamReader(in));
		} catch (XMLStreamException | RuntimeException e) {
			in.close();
			if (e instanceof OperationCanceledException cancelled) {
				throw cancelled;
			}
			throw new UnreadableDocumentException(DAMAGED);
		}
	}
}

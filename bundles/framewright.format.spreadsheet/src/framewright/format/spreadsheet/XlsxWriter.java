package framewright.format.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import framewright.core.exchange.Brand;
import framewright.core.exchange.FixedZip;

/** Writes tables as an Excel workbook. Rows go to a file as they are written, so memory does not grow with them. */
final class XlsxWriter {

	/** The sheet with what is too long for a cell. A cell has at most 32,767 characters. */
	static final String LONG_TEXTS = "Long texts";

	/** The hidden sheet with the framework as it was when the workbook was written, a stretch of it in each cell. */
	static final String ORIGIN = "Origin";

	/** The hidden sheet with the words that lists offer. */
	static final String LISTS = "Lists";

	static final String LONG_TEXT = "See the sheet Long texts, number ";

	private static final int LONGEST = 32_000;
	private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
	private static final int WIDEST = 255;
	private static final int LEVEL_WIDTH = 44;
	private static final int UNIT = 256;
	private static final float LINE_HEIGHT = 15;
	private static final float HIGHEST = 409;

	private final SXSSFWorkbook workbook;
	private final XlsxStyles styles;
	private final List<String> longTexts = new ArrayList<>();
	private final List<List<String>> lists = new ArrayList<>();
	private final Runnable each;

	private XlsxWriter(Brand brand, Runnable each) {
		workbook = new SXSSFWorkbook(new XSSFWorkbook(), 100, false, false);
		workbook.setZip64Mode(Zip64Mode.Never); // sizes as every reader of archives understands them
		styles = new XlsxStyles(workbook, brand);
		this.each = each;
	}

	/**
	 * The bytes of a workbook.
	 *
	 * @param kinds what the column Kind of the Matrix can say, and how deep each kind of part stands, the outermost at 0
	 * @param moment what the file bears as the time that it was made
	 * @param each called for every row; may end it by an exception
	 */
	static byte[] write(List<Table> tables, String title, String origin, Map<String, Integer> kinds, Brand brand, Instant moment, Runnable each) throws IOException {
		XlsxWriter writer = new XlsxWriter(brand, each);
		try (SXSSFWorkbook workbook = writer.workbook) {
			for (Table table : tables) {
				writer.sheet(table, kinds);
			}
			writer.longTexts();
			writer.origin(origin);
			writer.lists();
			var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
			properties.setTitle(XlsxText.escape(title));
			properties.setCreator("Framewright");
			properties.setCreated(Optional.of(Date.from(moment)));
			properties.setModified(Optional.of(Date.from(moment)));
			ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
			workbook.write(out);
			return FixedZip.of(out.toByteArray(), XlsxWriter::growing);
		}
	}

	/** Heights of rows that a spreadsheet program may change, so that a row grows with its text; the library that writes workbooks fixes them. */
	private static byte[] growing(String name, byte[] content) {
		// Within a text the quotation marks would be escaped.
		return name.startsWith("xl/worksheets/") ? new String(content, StandardCharsets.ISO_8859_1).replace(" customHeight=\"true\"", "").getBytes(StandardCharsets.ISO_8859_1) : content;
	}

	private void sheet(Table table, Map<String, Integer> kinds) {
		List<Object> columns = columns(table);
		SXSSFSheet sheet = workbook.createSheet(table.sheet().title());
		SXSSFRow head = sheet.createRow(0);
		head.setHeightInPoints(30);
		for (int i = 0; i < columns.size(); i++) {
			cell(head, i, columns.get(i) instanceof Column column ? column.header() : table.levels().get(columns.get(i)), styles.head());
			sheet.setColumnWidth(i, Math.min(WIDEST, columns.get(i) instanceof Column column ? column.width() : LEVEL_WIDTH) * UNIT);
			sheet.setColumnHidden(i, columns.get(i) instanceof Column column && table.sheet().hides(column));
			sheet.setDefaultColumnStyle(i, styles.plain());
		}
		int number = 0;
		for (Row row : table.rows()) {
			each.run();
			SXSSFRow written = sheet.createRow(++number);
			XlsxStyles.Look look = look(table.sheet(), row, kinds);
			int lines = 1;
			for (int i = 0; i < columns.size(); i++) {
				String value = columns.get(i) instanceof Column column ? row.get(column) : row.level((String) columns.get(i));
				if (!value.isEmpty()) {
					boolean quiet = columns.get(i) instanceof Column column && (column == Column.NUMBER || column == Column.PART);
					cell(written, i, value, styles.of(look, quiet, isLikeFormula(value)));
					lines = Math.max(lines, sheet.isColumnHidden(i) ? 1 : lines(value, sheet.getColumnWidth(i) / UNIT));
				} else if (look != XlsxStyles.Look.PLAIN) {
					written.createCell(i).setCellStyle(styles.of(look, false, false));
				}
			}
			written.setHeightInPoints(Math.min(HIGHEST, lines * LINE_HEIGHT));
		}
		sheet.createFreezePane(table.sheet() == Sheet.MATRIX ? columns.indexOf(Column.SHORT) : 0, 1);
		sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, number), 0, columns.size() - 1));
		printed(sheet);
		choices(table.sheet(), columns, kinds, sheet);
	}

	/** About how many lines a text takes in a column. Programs that measure letters put it right. */
	private static int lines(String text, int width) {
		return text.lines().mapToInt(line -> 1 + (int) (line.length() * 0.92 / width)).sum();
	}

	private static List<Object> columns(Table table) {
		List<Object> columns = new ArrayList<>(table.sheet().columns());
		columns.addAll(columns.indexOf(Column.SHORT) + 1, table.levels().keySet());
		return columns;
	}

	private static XlsxStyles.Look look(Sheet sheet, Row row, Map<String, Integer> kinds) {
		if (sheet == Sheet.MATRIX) {
			int depth = kinds.getOrDefault(row.get(Column.KIND), 0);
			int deepest = kinds.values().stream().mapToInt(Integer::intValue).max().orElse(0);
			return !row.get(Column.RETIRED).isEmpty() ? XlsxStyles.Look.RETIRED : depth == deepest ? XlsxStyles.Look.PLAIN : depth == 0 ? XlsxStyles.Look.OUTERMOST : XlsxStyles.Look.OUTER;
		}
		String kind = row.get(Column.KIND);
		return kind.equals(Labels.SCALE) && sheet == Sheet.SCALES || kind.equals(Labels.GLOSSARY) || kind.equals(Labels.SOURCES) ? XlsxStyles.Look.OUTER : XlsxStyles.Look.PLAIN;
	}

	/** A text is no formula in a workbook, but would become one when somebody opens the cell and leaves it again; a mark of the cell prevents that. */
	private static boolean isLikeFormula(String value) {
		return "=+-@'".indexOf(value.charAt(0)) >= 0;
	}

	private void cell(SXSSFRow row, int column, String value, CellStyle style) {
		String text = XlsxText.escape(value);
		if (text.length() > LONGEST || value.startsWith(LONG_TEXT)) {
			longTexts.add(value);
			text = LONG_TEXT + longTexts.size();
		}
		Cell cell = row.createCell(column);
		cell.setCellValue(text);
		cell.setCellStyle(style);
	}

	private static void printed(SXSSFSheet sheet) {
		sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
		sheet.setFitToPage(true);
		PrintSetup print = sheet.getPrintSetup();
		print.setLandscape(true);
		print.setPaperSize(PrintSetup.A4_PAPERSIZE);
		print.setFitWidth((short) 1);
		print.setFitHeight((short) 0);
		sheet.getFooter().setLeft("&A");
		sheet.getFooter().setRight("&P / &N");
		for (org.apache.poi.ss.usermodel.PageMargin side : List.of(org.apache.poi.ss.usermodel.PageMargin.LEFT, org.apache.poi.ss.usermodel.PageMargin.RIGHT)) {
			sheet.setMargin(side, 0.4);
		}
	}

	// ---- lists and hints ----

	private void choices(Sheet kind, List<Object> columns, Map<String, Integer> kinds, SXSSFSheet sheet) {
		for (int i = 0; i < columns.size(); i++) {
			if (columns.get(i) instanceof Column column && !kind.hides(column)) {
				List<String> choices = choices(kind, column, kinds);
				if (!choices.isEmpty() || !column.hint().isEmpty()) {
					validate(sheet, new CellRangeAddressList(1, LAST_ROW, i, i), choices, column);
				}
			}
		}
		if (kind == Sheet.FRAMEWORK) {
			for (int row = 1; row <= sheet.getLastRowNum(); row++) {
				if (sheet.getRow(row) != null && sheet.getRow(row).getCell(0) != null && sheet.getRow(row).getCell(0).getStringCellValue().equals("Status")) {
					validate(sheet, new CellRangeAddressList(row, row, 1, 1), Labels.STATUSES, Column.VALUE);
				}
			}
		}
	}

	private static List<String> choices(Sheet sheet, Column column, Map<String, Integer> kinds) {
		return switch (column) {
			case KIND -> switch (sheet) {
				case MATRIX -> List.copyOf(kinds.keySet());
				case TEXTS -> List.copyOf(Labels.TEXTS.keySet());
				case SCALES -> List.of(Labels.SCALE, Labels.LEVEL);
				case GLOSSARY -> List.of(Labels.GLOSSARY, Labels.TERM);
				default -> List.of(Labels.SOURCES, Labels.SOURCE);
			};
			case RELATION -> Labels.RELATIONS;
			case NUMBERED -> Labels.NUMBERINGS;
			case UNORDERED -> List.of(Labels.YES);
			case FIELD -> List.copyOf(Labels.FIELDS.keySet());
			default -> List.of();
		};
	}

	private void validate(SXSSFSheet sheet, CellRangeAddressList cells, List<String> choices, Column column) {
		DataValidationHelper helper = sheet.getDataValidationHelper();
		boolean free = choices.isEmpty();
		DataValidationConstraint constraint = free ? helper.createCustomConstraint("TRUE") : helper.createFormulaListConstraint(list(choices));
		DataValidation validation = helper.createValidation(constraint, cells);
		validation.setEmptyCellAllowed(true);
		if (!free) {
			validation.setSuppressDropDownArrow(true); // which, in this library, shows the arrow
			validation.createErrorBox(column.header(), "Choose one of the list.");
			validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
			validation.setShowErrorBox(true);
		}
		if (!column.hint().isEmpty()) {
			validation.createPromptBox(column.header(), column.hint());
			validation.setShowPromptBox(true);
		}
		sheet.addValidationData(validation);
	}

	/** Where in the sheet of lists the choices stand. */
	private String list(List<String> choices) {
		int at = lists.indexOf(choices);
		if (at < 0) {
			at = lists.size();
			lists.add(choices);
		}
		String letter = Faults.cell(0, at).replace("0", "");
		return LISTS + "!$" + letter + "$1:$" + letter + "$" + choices.size();
	}

	private void lists() {
		SXSSFSheet sheet = workbook.createSheet(LISTS);
		int most = lists.stream().mapToInt(List::size).max().orElse(0);
		for (int i = 0; i < most; i++) {
			SXSSFRow row = sheet.createRow(i);
			for (int j = 0; j < lists.size(); j++) {
				if (i < lists.get(j).size()) {
					row.createCell(j).setCellValue(XlsxText.escape(lists.get(j).get(i)));
				}
			}
		}
		workbook.setSheetVisibility(workbook.getSheetIndex(LISTS), SheetVisibility.VERY_HIDDEN);
	}

	// ---- what has no room elsewhere ----

	private void longTexts() {
		if (longTexts.isEmpty()) {
			return;
		}
		SXSSFSheet sheet = workbook.createSheet(LONG_TEXTS);
		SXSSFRow head = sheet.createRow(0);
		List<String> headings = List.of("Long text", "Part of it", "Text");
		for (int i = 0; i < headings.size(); i++) {
			Cell cell = head.createCell(i);
			cell.setCellValue(headings.get(i));
			cell.setCellStyle(styles.head());
		}
		sheet.setColumnWidth(2, 100 * UNIT);
		int number = 0;
		for (int i = 0; i < longTexts.size(); i++) {
			int part = 0;
			for (String stretch : stretches(longTexts.get(i))) {
				SXSSFRow row = sheet.createRow(++number);
				row.createCell(0).setCellValue(i + 1);
				row.createCell(1).setCellValue(++part);
				Cell cell = row.createCell(2);
				cell.setCellValue(stretch);
				cell.setCellStyle(styles.of(XlsxStyles.Look.PLAIN, false, isLikeFormula(stretch)));
			}
		}
		sheet.createFreezePane(0, 1);
		printed(sheet);
	}

	private void origin(String text) {
		SXSSFSheet sheet = workbook.createSheet(ORIGIN);
		int number = 0;
		for (String stretch : stretches(text)) {
			sheet.createRow(number++).createCell(0).setCellValue(stretch);
		}
		workbook.setSheetVisibility(workbook.getSheetIndex(ORIGIN), SheetVisibility.VERY_HIDDEN);
	}

	/** Pieces that fit into a cell whatever has to be escaped in them. Each is escaped by itself. */
	private static List<String> stretches(String text) {
		List<String> stretches = new ArrayList<>();
		for (int from = 0; from < text.length();) {
			int to = Math.min(text.length(), from + LONGEST / 8);
			if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
				to--;
			}
			stretches.add(XlsxText.escape(text.substring(from, to)));
			from = to;
		}
		return stretches;
	}
}

package framewright.format.selfreview.summary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import framewright.format.selfreview.FormSheet;

/**
 * What one person chose, as the spreadsheet that was filled in says. Nothing but the choices is read.
 *
 * @param uuid the identifier of the framework that it is about
 * @param chosen what was chosen, by the permanent name of the part; parts without a choice are missing
 */
record FilledForm(String uuid, String version, Map<String, String> chosen) {

	/** The largest spreadsheet that is read, in bytes; a filled form has some ten thousand. */
	static final long LARGEST = 20 << 20;

	/** How many rows are looked at. */
	private static final int MOST_ROWS = 100_000;

	/** Tells a person why a file is no filled form. */
	static final class NoFormException extends Exception {
		private static final long serialVersionUID = 1;

		NoFormException(String message) {
			super(message);
		}
	}

	/**
	 * Reads a spreadsheet; formulas in it are not worked out and links not followed.
	 *
	 * @throws NoFormException when it is none, or damaged; the message says why, to be read after the name of the file
	 */
	static FilledForm read(Path file) throws NoFormException {
		try {
			if (Files.size(file) > LARGEST) {
				throw new NoFormException("is larger than " + (LARGEST >> 20) + " MB, which a filled form never is");
			}
			try (OPCPackage archive = OPCPackage.open(file.toFile(), PackageAccess.READ); XSSFWorkbook workbook = new XSSFWorkbook(archive)) {
				return read(workbook);
			}
		} catch (IOException | InvalidFormatException | POIXMLException | IllegalArgumentException | IllegalStateException e) {
			throw new NoFormException("cannot be read as a spreadsheet; open it in the program it was filled in with, save it as .xlsx and try again");
		}
	}

	private static FilledForm read(XSSFWorkbook workbook) throws NoFormException {
		XSSFSheet about = workbook.getSheet(FormSheet.ABOUT);
		XSSFSheet sheet = workbook.getSheet(FormSheet.SHEET);
		if (about == null || sheet == null || !text(about.getRow(0), 1).startsWith("framewright self-review")) {
			throw new NoFormException("is no self-review form of Framewright");
		}
		Map<String, String> chosen = new LinkedHashMap<>();
		boolean begun = false;
		int last = Math.min(sheet.getLastRowNum(), MOST_ROWS);
		for (int i = sheet.getFirstRowNum(); i <= last; i++) {
			Row row = sheet.getRow(i);
			String name = text(row, FormSheet.NAME);
			if (begun && !name.isEmpty() && !text(row, FormSheet.CHOSEN).isEmpty()) {
				chosen.put(name, text(row, FormSheet.CHOSEN));
			}
			begun |= name.equals(FormSheet.NAME_HEAD);
		}
		if (!begun) {
			throw new NoFormException("has lost the hidden column that says which row is which part; use a form that was not rebuilt");
		}
		return new FilledForm(text(about.getRow(2), 1), text(about.getRow(3), 1), chosen);
	}

	private static String text(Row row, int column) {
		Cell cell = row == null ? null : row.getCell(column);
		if (cell == null) {
			return "";
		}
		// A level that is called 1 becomes a number in some programs.
		return cell.getCellType() == CellType.STRING ? cell.getStringCellValue().strip() : cell.getCellType() == CellType.NUMERIC ? NumberToTextConverter.toText(cell.getNumericCellValue()) : "";
	}
}

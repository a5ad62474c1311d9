package framewright.format.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.OutputFolder;
import framewright.core.exchange.Revision;
import framewright.core.extension.Option;
import framewright.core.extension.Options;
import framewright.core.extension.Options.BadOptionException;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.dsl.model.Framework;

/** What the tests of this bundle share: a framework goes out as a spreadsheet, somebody edits it as a person would, and it comes back. */
final class Sheets {

	private static final List<Option> OPTIONS = List.of(new Option("delimiter", "", Option.Type.CHOICE, "comma", List.of("comma", "semicolon", "tab"), ""), new Option("mark", "", Option.Type.FLAG, "true", List.of(), ""));

	private final Path folder;

	Sheets(Path folder) {
		this.folder = folder;
	}

	static Framework framework(String text) {
		return FrameworkText.read(text).orElseThrow();
	}

	/** The text of a framework, without what belongs to the text only: comments, and braces with nothing between them. */
	static String canonical(Framework framework) {
		return FrameworkText.write(framework).replaceAll("(?m)^[ \t]*//.*\\R(\\R)?", "").replaceAll(" \\{\\s*\\}", "").replaceAll("\\R+", "\n");
	}

	Path xlsx(Framework framework) throws IOException {
		export(new XlsxExporter(), framework, Map.of());
		return folder.resolve(framework.getName() + ".xlsx");
	}

	/** @return the file of the Matrix; the others lie beside it */
	Path csv(Framework framework, String delimiter) throws IOException {
		export(new CsvExporter(), framework, Map.of("delimiter", delimiter));
		return folder.resolve(framework.getName() + "-matrix.csv");
	}

	private void export(framewright.core.exchange.Exporter exporter, Framework framework, Map<String, String> options) throws IOException {
		try (OutputFolder output = new OutputFolder(folder)) {
			exporter.export(new ExportRequest(framework, Library.containing(folder.resolve("x.framework")), Options.of(OPTIONS, options), output), null);
			output.finish();
		} catch (BadOptionException e) {
			throw new IllegalStateException(e);
		}
	}

	static Imported read(Path file, String name) throws IOException {
		return importer(file).read(request(file, name), null);
	}

	static Revision revise(Path file, String name, String existing) throws IOException {
		return importer(file).revise(request(file, name), existing, null);
	}

	private static SpreadsheetImporter importer(Path file) {
		return file.toString().endsWith(".csv") ? new CsvImporter() : new XlsxImporter();
	}

	private static ImportRequest request(Path file, String name) {
		try {
			return new ImportRequest(file, name, Options.of(List.of(), Map.of()));
		} catch (BadOptionException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Opens a workbook, changes something, and saves it. */
	static Path edit(Path file, Consumer<XSSFWorkbook> edit) throws IOException {
		try (InputStream in = Files.newInputStream(file); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			edit.accept(workbook);
			try (OutputStream out = Files.newOutputStream(file)) {
				workbook.write(out);
			}
		}
		return file;
	}

	/** The cell of the first row that says something, in the column of a heading. */
	static Cell cell(XSSFSheet sheet, String inRow, String heading) {
		for (org.apache.poi.ss.usermodel.Row row : sheet) {
			for (Cell cell : row) {
				if (cell.getStringCellValue().equals(inRow)) {
					return row.getCell(column(sheet, heading), MissingCellPolicy.CREATE_NULL_AS_BLANK);
				}
			}
		}
		throw new AssertionError("no cell says " + inRow);
	}

	static int column(XSSFSheet sheet, String heading) {
		for (Cell cell : sheet.getRow(0)) {
			if (cell.getStringCellValue().equals(heading)) {
				return cell.getColumnIndex();
			}
		}
		throw new AssertionError("no column is headed " + heading);
	}

	/** Adds a row below another one. */
	static void add(XSSFSheet sheet, int after, Map<String, String> cells) {
		if (after < sheet.getLastRowNum()) {
			sheet.shiftRows(after + 1, sheet.getLastRowNum(), 1);
		}
		org.apache.poi.ss.usermodel.Row row = sheet.createRow(after + 1);
		cells.forEach((heading, text) -> row.createCell(column(sheet, heading)).setCellValue(text));
	}

	static void remove(XSSFSheet sheet, int row) {
		sheet.removeRow(sheet.getRow(row));
		if (row < sheet.getLastRowNum()) {
			sheet.shiftRows(row + 1, sheet.getLastRowNum(), -1);
		}
	}
}

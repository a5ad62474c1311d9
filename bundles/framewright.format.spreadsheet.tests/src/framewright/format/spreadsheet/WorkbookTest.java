package framewright.format.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.OutputFolder;
import framewright.core.exchange.Revision;
import framewright.core.exchange.Use;
import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.dsl.model.Framework;

/** What people find who open the files. */
class WorkbookTest {

	@TempDir
	Path folder;

	@Test
	void everyValueIsInTheFilesAsTheFormatSays() throws Exception {
		Framework framework = Sheets.framework(Sample.TEXT);
		StringBuilder csv = new StringBuilder();
		new Sheets(folder).csv(framework, "comma");
		try (var files = Files.list(folder)) {
			for (Path file : files.toList()) {
				csv.append(Files.readString(file).replace("\"\"", "\""));
			}
		}
		StringBuilder xlsx = new StringBuilder();
		for (String cell : visible(new Sheets(folder).xlsx(framework))) {
			xlsx.append(cell).append('\n');
		}
		List<Use> uses = Use.of(framework);
		for (Aspect aspect : Aspect.values()) {
			assertEquals(Fidelity.Kind.HELD, new XlsxExporter().fidelity(null).of(aspect).kind());
			assertEquals(Fidelity.Kind.HELD, new CsvExporter().fidelity(null).of(aspect).kind());
			for (Use use : uses.stream().filter(one -> one.aspect() == aspect).toList()) {
				assertTrue(xlsx.indexOf(use.value()) >= 0, aspect + ": " + use.value());
				assertTrue(csv.indexOf(use.value()) >= 0, aspect + ": " + use.value());
			}
		}
		assertTrue(uses.stream().map(Use::aspect).distinct().count() > 45, "the sample uses nearly everything");
	}

	/** All cells but those of the sheets that nobody sees. */
	private static List<String> visible(Path file) throws IOException {
		List<String> cells = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
			for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
				if (workbook.getSheetVisibility(i) == org.apache.poi.ss.usermodel.SheetVisibility.VISIBLE) {
					for (Row row : workbook.getSheetAt(i)) {
						row.forEach(cell -> cells.add(cell.getStringCellValue()));
					}
				}
			}
		}
		return cells;
	}

	@Test
	void theMatrixIsMadeToWorkIn() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(new Sheets(folder).xlsx(Sheets.framework(Sample.TEXT))))) {
			XSSFSheet matrix = workbook.getSheet("Matrix");
			assertEquals(0, workbook.getActiveSheetIndex());
			assertEquals(1, matrix.getPaneInformation().getHorizontalSplitPosition());
			assertEquals(3, matrix.getPaneInformation().getVerticalSplitPosition());
			assertNotNull(matrix.getCTWorksheet().getAutoFilter());
			assertTrue(matrix.getPrintSetup().getLandscape());
			assertEquals(0, matrix.getRepeatingRows().getFirstRow());
			assertTrue(matrix.isColumnHidden(Sheets.column(matrix, "Permanent name")));
			assertTrue(matrix.getRow(1).getCell(2).getCellStyle().getWrapText());
			assertTrue(matrix.getDataValidations().stream().anyMatch(validation -> validation.getRegions().getCellRangeAddress(0).getFirstColumn() == 1), "kinds are chosen from a list");
			assertEquals(List.of("Number", "Kind", "Title", "Short title", "Someword", "Highword", "Yesword", "Number of its own"), headings(matrix).subList(0, 8));
		}
	}

	private static List<String> headings(XSSFSheet sheet) {
		List<String> headings = new ArrayList<>();
		sheet.getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
		return headings;
	}

	@Test
	void noTextIsAFormula() throws IOException {
		String hostile = Sample.TEXT.replace("Somedescriptorword", "=cmd|' /C calc'!A0").replace("Highdescriptorword", "+HYPERLINK(\"https://example.org\")").replace("Whyword", "@SUM(1)").replace("Listeningword", "-1+1");
		Framework framework = Sheets.framework(hostile);
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(new Sheets(folder).xlsx(framework)))) {
			workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
				assertTrue(cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.BLANK, cell.getAddress() + " in " + sheet.getSheetName());
				assertTrue(cell.getCellType() == CellType.BLANK || !sheet.getSheetName().equals("Matrix") || "=+-@".indexOf(cell.getStringCellValue().charAt(0)) < 0 || cell.getCellStyle().getQuotePrefixed(), cell.getStringCellValue());
			})));
		}
		String csv = Files.readString(new Sheets(folder).csv(framework, "comma"));
		assertTrue(csv.contains("'=cmd|' /C calc'!A0") && csv.contains("'-1+1") && !csv.contains(",=cmd"), csv);
	}

	@Test
	void whatIsTooLongForACellStandsElsewhere() throws IOException {
		String text = Sample.TEXT.replace("Somedescriptorword", new java.util.Random(1).ints(60_000, 'a', 'z').mapToObj(Character::toString).collect(java.util.stream.Collectors.joining()) + "\u0001" + "é😀".repeat(3_000));
		Path file = new Sheets(folder).xlsx(Sheets.framework(text));
		Revision revision = Sheets.revise(file, "sample", text);
		assertEquals(revision.base(), revision.now());
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
			Cell cell = Sheets.cell(workbook.getSheet("Matrix"), "Listeningword", "Someword");
			assertEquals("See the sheet Long texts, number 1", cell.getStringCellValue());
		}
	}

	@Test
	void theyAreKnownByWhatIsInThem() throws IOException {
		Framework framework = Sheets.framework(Sample.TEXT);
		byte[] workbook = Files.readAllBytes(new Sheets(folder).xlsx(framework));
		byte[] csv = Files.readAllBytes(new Sheets(folder).csv(framework, "semicolon"));
		assertTrue(new XlsxImporter().recognise("download", java.util.Arrays.copyOf(workbook, 8 << 10)) > 50);
		assertTrue(new CsvImporter().recognise("download", java.util.Arrays.copyOf(csv, Math.min(csv.length, 8 << 10))) > 50);
		assertEquals(0, new XlsxImporter().recognise("notes.md", "# Title".getBytes(StandardCharsets.UTF_8)));
		assertEquals(0, new CsvImporter().recognise("notes.md", "# Title, with a comma".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void whoCancelsIsHeard() throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		Options options = Options.of(List.of(new framewright.core.extension.Option("delimiter", "", framewright.core.extension.Option.Type.TEXT, "comma", List.of(), ""),
				new framewright.core.extension.Option("mark", "", framewright.core.extension.Option.Type.FLAG, "true", List.of(), "")), Map.of());
		for (Exporter exporter : List.of(new XlsxExporter(), new CsvExporter())) {
			try (OutputFolder output = new OutputFolder(folder)) {
				assertThrows(OperationCanceledException.class,
						() -> exporter.export(new ExportRequest(Sheets.framework(Sample.TEXT), Library.containing(folder.resolve("x.framework")), options, output), monitor));
			}
		}
	}

	/** Another program opens the workbook, works everything out, and saves it: nothing changes. */
	@Test
	void libreOfficeReadsAndSavesItWithoutLoss() throws Exception {
		Path file = new Sheets(folder).xlsx(Sheets.framework(Sample.TEXT));
		Path saved = LibreOffice.convert(file, "xlsx:Calc MS Excel 2007 XML", folder.resolve("saved"));
		Revision revision = Sheets.revise(saved, "sample", Sample.TEXT);
		assertEquals(revision.base(), revision.now());
	}
}

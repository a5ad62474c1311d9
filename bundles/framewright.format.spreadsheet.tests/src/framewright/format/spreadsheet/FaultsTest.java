package framewright.format.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.exchange.Importer.UnreadableDocumentException;

/** A spreadsheet that cannot be understood says where and why. */
class FaultsTest {

	@TempDir
	Path folder;

	private String fault(Consumer<XSSFWorkbook> edit) throws IOException {
		return refused(Sheets.edit(new Sheets(folder).xlsx(Sheets.framework(Sample.TEXT)), edit));
	}

	private static String refused(Path file) {
		return assertThrows(UnreadableDocumentException.class, () -> Sheets.revise(file, "sample", Sample.TEXT)).getMessage();
	}

	private void says(String expected, Consumer<XSSFWorkbook> edit) throws IOException {
		String fault = fault(edit);
		assertTrue(fault.startsWith(expected), fault);
	}

	@Test
	void aColumnOfNoLevel() throws IOException {
		says("Matrix, cell E1: There is no level “Grand impact”. The levels are ", workbook -> workbook.getSheet("Matrix").getRow(0).getCell(4).setCellValue("Grand impact"));
	}

	@Test
	void aNameThatStandsTwice() throws IOException {
		says("Matrix, cell Q5: The permanent name “listening” stands in row 3 already", workbook -> Sheets.cell(workbook.getSheet("Matrix"), "Deeperword", "Permanent name").setCellValue("listening"));
	}

	@Test
	void aNameThatWasDeleted() throws IOException {
		says("Matrix, cell Q5: The permanent name of “Deeperword” was deleted. Write “deeper” into this cell again", workbook -> Sheets.cell(workbook.getSheet("Matrix"), "Deeperword", "Permanent name").setBlank());
	}

	@Test
	void aFormula() throws IOException {
		says("Matrix, cell C3: This cell holds a formula.", workbook -> Sheets.cell(workbook.getSheet("Matrix"), "Listeningword", "Title").setCellFormula("1+1"));
	}

	@Test
	void anErrorAndATruthValue() throws IOException {
		says("Matrix, cell C3: This cell holds an error (#N/A).", workbook -> Sheets.cell(workbook.getSheet("Matrix"), "Listeningword", "Title").setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode()));
		says("Matrix, cell C3: This cell holds TRUE or FALSE", workbook -> Sheets.cell(workbook.getSheet("Matrix"), "Listeningword", "Title").setCellValue(true));
	}

	@Test
	void mergedCells() throws IOException {
		says("Matrix, cells C3:C4: These cells were merged", workbook -> workbook.getSheet("Matrix").addMergedRegion(new CellRangeAddress(2, 3, 2, 2)));
	}

	@Test
	void whatIsNoKindNoRelationNoStatusNoVersion() throws IOException {
		says("Matrix, cell B3: There is no kind of part called “Komponent”. Use one of Domaintierword, Componenttierword", workbook -> Sheets.cell(workbook.getSheet("Matrix"), "Listeningword", "Kind").setCellValue("Komponent"));
		says("Cross-references, cell F3: “like” is not possible here. Use one of related,", workbook -> workbook.getSheet("Cross-references").getRow(2).getCell(5).setCellValue("like"));
		says("Framework, cell B", workbook -> Sheets.cell(workbook.getSheet("Framework"), "Status", "Value").setCellValue("done"));
		says("Framework, cell B", workbook -> Sheets.cell(workbook.getSheet("Framework"), "Version", "Value").setCellValue("the newest"));
	}

	@Test
	void wordsThatHaveNoPlaceInTheirRow() throws IOException {
		says("Texts, cell G2: There is no place for “1999” in a row of this kind.", workbook -> workbook.getSheet("Texts").getRow(1).createCell(6).setCellValue("1999"));
		says("Matrix, cell T4: This column has no heading", workbook -> workbook.getSheet("Matrix").getRow(3).createCell(19).setCellValue("a remark"));
	}

	@Test
	void aTitleThatIsGone() throws IOException {
		says("Matrix, cell C3: This cell must not be empty (title).", workbook -> Sheets.cell(workbook.getSheet("Matrix"), "Listeningword", "Title").setBlank());
	}

	@Test
	void anotherFramework() throws IOException {
		assertEquals("This spreadsheet is of the framework “sample” and not of “other”. Name the file of that framework.",
				assertThrows(UnreadableDocumentException.class, () -> Sheets.revise(new Sheets(folder).xlsx(Sheets.framework(Sample.TEXT)), "other", Sample.TEXT.replace("framework sample", "framework other"))).getMessage());
	}

	// ---- files ----

	@Test
	void aFileThatIsCutOff() throws IOException {
		Path file = new Sheets(folder).xlsx(Sheets.framework(Sample.TEXT));
		byte[] bytes = Files.readAllBytes(file);
		for (int length : new int[] { 0, 3, 100, bytes.length / 2, bytes.length - 10 }) {
			Files.write(file, Arrays.copyOf(bytes, length));
			assertTrue(refused(file).startsWith("The file is damaged"), length + " bytes");
		}
	}

	@Test
	void aWorkbookWithMacrosAndOneOfAnOlderKind() throws IOException {
		Path file = new Sheets(folder).xlsx(Sheets.framework(Sample.TEXT));
		repack(file, null, "xl/vbaProject.bin", "program");
		assertTrue(refused(file).startsWith("The workbook has macros"), refused(file));
		Files.write(file, new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3 });
		assertTrue(refused(file).startsWith("This workbook is of an older kind"), refused(file));
	}

	@Test
	void anEntityIsNotRead() throws IOException {
		Path file = new Sheets(folder).xlsx(Sheets.framework(Sample.TEXT));
		repack(file, "xl/workbook.xml", "xl/workbook.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook><sheets><sheet name=\"&e;\"/></sheets></workbook>");
		assertTrue(refused(file).contains("damaged") || refused(file).contains("no sheet"), refused(file));
	}

	@Test
	void anArchiveThatGrowsWithoutEnd() throws IOException {
		Path file = new Sheets(folder).xlsx(Sheets.framework(Sample.TEXT));
		String text = "<t>" + "a".repeat(1 << 20) + "</t>";
		repack(file, "xl/sharedStrings.xml", "xl/sharedStrings.xml", "<sst>", ("<si>" + text + "</si>"), 200, "</sst>");
		assertEquals(LimitedInput.TOO_LARGE, refused(file));
	}

	@Test
	void aMillionBlankRowsCostNothing() throws IOException {
		Path file = new Sheets(folder).xlsx(Sheets.framework(Sample.TEXT));
		String sheet;
		try (ZipFile archive = new ZipFile(file.toFile())) {
			sheet = new String(archive.getInputStream(archive.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
		}
		int end = sheet.indexOf("</sheetData>");
		repack(file, "xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml", sheet.substring(0, end), "<row><c s=\"1\"/><c s=\"1\"/></row>", 1_000_000, sheet.substring(end));
		var revision = Sheets.revise(file, "sample", Sample.TEXT);
		assertEquals(revision.base(), revision.now());
	}

	@Test
	void csvWithoutItsEndOrInOtherLetters() throws IOException {
		Path file = new Sheets(folder).csv(Sheets.framework(Sample.TEXT), "comma");
		String text = Files.readString(file);
		Files.writeString(file, text + "\"never closed");
		assertTrue(refused(file).startsWith("sample-matrix.csv: a quotation mark"), refused(file));
		Files.write(file, text.substring(1).replace("Listeningword", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
		assertTrue(refused(file).contains("not written as UTF-8"), refused(file));
		Files.writeString(file, text.replace("Someword", "Otherword"));
		assertTrue(refused(file).startsWith("sample-matrix.csv, cell E1: There is no level “Otherword”"), refused(file));
	}

	private static void repack(Path file, String without, String name, String content) throws IOException {
		repack(file, without, name, content, "", 0, "");
	}

	/** The archive with one part more or another one, in which something is repeated. */
	private static void repack(Path file, String without, String name, String before, String repeated, int times, String after) throws IOException {
		Path packed = file.resolveSibling("packed");
		try (ZipFile archive = new ZipFile(file.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(packed)); BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
			for (ZipEntry entry : java.util.Collections.list(archive.entries())) {
				if (!entry.getName().equals(without)) {
					out.putNextEntry(new ZipEntry(entry.getName()));
					archive.getInputStream(entry).transferTo(out);
				}
			}
			out.putNextEntry(new ZipEntry(name));
			writer.write(before);
			for (int i = 0; i < times; i++) {
				writer.write(repeated);
			}
			writer.write(after);
		}
		Files.move(packed, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
	}
}

package framewright.format.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.exchange.Revision;
import framewright.core.library.FrameworkText;

/** What people do to a spreadsheet arrives in the framework, and nothing else changes. */
class EditedTest {

	@TempDir
	Path folder;

	/** The lines that an edit takes out (with -) and puts in (with +), without their indentation. */
	private List<String> difference(Consumer<XSSFWorkbook> edit) throws IOException {
		Path file = Sheets.edit(new Sheets(folder).xlsx(Sheets.framework(Sample.TEXT)), edit);
		return difference(Sheets.revise(file, "sample", Sample.TEXT));
	}

	private static List<String> difference(Revision revision) {
		assertTrue(FrameworkText.parses(revision.now()), revision.now());
		List<String> base = new java.util.ArrayList<>(revision.base().lines().map(String::strip).toList());
		List<String> now = new java.util.ArrayList<>(revision.now().lines().map(String::strip).toList());
		for (String line : List.copyOf(base)) {
			if (now.remove(line)) {
				base.remove(line);
			}
		}
		return java.util.stream.Stream.concat(base.stream().map(line -> "-" + line), now.stream().map(line -> "+" + line)).toList();
	}

	@Test
	void aChangedDescriptorIsTheOnlyChange() throws IOException {
		assertEquals(List.of("-| Somedescriptorword", "+| act", "+| and listen"), difference(workbook -> Sheets.cell(workbook.getSheet("Matrix"), "Listeningword", "Someword").setCellValue("act\nand listen")));
	}

	@Test
	void aTextForALevelThatHadNoneIsPutIn() throws IOException {
		assertEquals(List.of("+at high", "+| new words"), difference(workbook -> Sheets.cell(workbook.getSheet("Matrix"), "Askingword", "Highword").setCellValue("new words")));
	}

	@Test
	void aClearedCellTakesTheTextOut() throws IOException {
		assertEquals(List.of("-at high", "-| Highdescriptorword", "-| on two lines"), difference(workbook -> Sheets.cell(workbook.getSheet("Matrix"), "Listeningword", "Highword").setBlank()));
	}

	@Test
	void aNewRowIsANewElementAfterTheOneAbove() throws IOException {
		Path file = Sheets.edit(new Sheets(folder).xlsx(Sheets.framework(Sample.TEXT)), workbook -> Sheets.add(workbook.getSheet("Matrix"), 2, Map.of("Kind", "Componenttierword", "Title", "Speak plainly", "Someword", "say it")));
		String now = Sheets.revise(file, "sample", Sample.TEXT).now().replaceAll("\\s+", " ");
		assertTrue(now.contains("accept some-rule because \"Becauseword\" } component speak-plainly \"Speak plainly\" { at some | say it } note | Betweenword component asking"), now);
	}

	@Test
	void aRowThatIsGoneTakesItsTextsWithIt() throws IOException {
		Path file = Sheets.edit(new Sheets(folder).xlsx(Sheets.framework(Sample.TEXT)), workbook -> Sheets.remove(workbook.getSheet("Matrix"), Sheets.cell(workbook.getSheet("Matrix"), "Listeningword", "Title").getRowIndex()));
		Revision revision = Sheets.revise(file, "sample", Sample.TEXT);
		assertFalse(revision.now().contains("component listening"));
		assertFalse(revision.now().contains("Indicatorword"));
		assertTrue(revision.now().contains("component asking"));
		assertTrue(revision.lines().stream().anyMatch(line -> line.loss() && line.reason().contains("listening")), "it is told what went with it");
	}

	@Test
	void anEntryIsAddedToTheListAboveIt() throws IOException {
		assertEquals(List.of("+- a new one"), difference(workbook -> Sheets.add(workbook.getSheet("Texts"), Sheets.cell(workbook.getSheet("Texts"), "Lastindicatorword", "Text").getRowIndex(), Map.of("Kind", "Entry", "Text", "a new one"))));
	}

	@Test
	void aTextIsAddedToThePartOfItsNumber() throws IOException {
		Revision[] revision = new Revision[1];
		Path file = Sheets.edit(new Sheets(folder).xlsx(Sheets.framework(Sample.TEXT)), workbook -> {
			String number = Sheets.cell(workbook.getSheet("Matrix"), "Askingword", "Number").getStringCellValue();
			Sheets.add(workbook.getSheet("Texts"), workbook.getSheet("Texts").getLastRowNum(), Map.of("Number", number, "Kind", "Why", "Text", "because"));
		});
		revision[0] = Sheets.revise(file, "sample", Sample.TEXT);
		assertEquals(List.of("+why", "+| because"), difference(revision[0]));
		assertTrue(revision[0].now().indexOf("component asking") < revision[0].now().indexOf("| because"));
		assertTrue(revision[0].now().indexOf("| because") < revision[0].now().indexOf("component deeper"));
	}

	@Test
	void aSheetThatIsMissingLeavesItsPartAlone() throws IOException {
		assertEquals(List.of(), difference(workbook -> List.of("Texts", "Scales", "Glossary", "Sources", "Framework", "Structure").forEach(name -> workbook.removeSheetAt(workbook.getSheetIndex(name)))));
	}

	@Test
	void aRenamedLevelKeepsItsColumn() throws IOException {
		assertEquals(List.of("-level some \"Someword\" short \"Someshortword\" code \"Somecodeword\" uuid \"22222222-7d0c-4b6e-9a51-0f6c2f6f7a10\" formerly little {",
				"+level some \"A little\" short \"Someshortword\" code \"Somecodeword\" uuid \"22222222-7d0c-4b6e-9a51-0f6c2f6f7a10\" formerly little {"),
				difference(workbook -> Sheets.cell(workbook.getSheet("Scales"), "Someword", "Title").setCellValue("A little")));
	}

	@Test
	void whatIsTypedAsANumberIsRead() throws IOException {
		List<String> difference = difference(workbook -> {
			Sheets.cell(workbook.getSheet("Matrix"), "Listeningword", "Someword").setCellValue(42);
			Sheets.cell(workbook.getSheet("Sources"), "Bookword", "Year").setCellValue(2024);
		});
		assertTrue(difference.contains("+| 42"), difference.toString());
		assertTrue(difference.stream().anyMatch(line -> line.contains("year 2024")), difference.toString());
	}

	@Test
	void whatChangedInTheFrameworkMeanwhileIsNotInTheDifference() throws IOException {
		Path file = Sheets.edit(new Sheets(folder).xlsx(Sheets.framework(Sample.TEXT)), workbook -> Sheets.cell(workbook.getSheet("Matrix"), "Listeningword", "Someword").setCellValue("act"));
		String today = Sample.TEXT.replace("Whyword", "Another reason");
		assertEquals(List.of("-| Somedescriptorword", "+| act"), difference(Sheets.revise(file, "sample", today)));
	}

	@Test
	void csvIsEditedLikewiseEvenWhereOneFileOnlyComesBack() throws IOException {
		Path matrix = new Sheets(folder).csv(Sheets.framework(Sample.TEXT), "comma");
		Path alone = folder.resolve("mail").resolve("sample-matrix.csv");
		Files.createDirectories(alone.getParent());
		Files.writeString(alone, Files.readString(matrix).replace("Somedescriptorword", "act").replace("\r\n", "\n"));
		assertEquals(List.of("-| Somedescriptorword", "+| act"), difference(Sheets.revise(alone, "sample", Sample.TEXT)));
	}
}

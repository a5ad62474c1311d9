package framewright.format.selfreview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.exchange.Export;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Exporters;
import framewright.core.extension.Extension;
import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.model.Framework;

class SelfReviewTest {

	private static final String TEXT = """
			framework craft "Craft <b>&" {
				version 1.2.0
				status published
				uuid "6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10"
				date 2026-09-01
				publisher "Our school"
				scale growth "Growth" stem "A teacher will" {
					level some "Some, at times"
					level much "Much"
				}
				scale answers "Answers" unordered {
					level yes "Yes"
					level no "No"
				}
				structure {
					domain "Domain" numbered 1 contains part, claim, motto
					part "Part" numbered a rated on growth
					claim "Claim" numbered a answered on answers
					motto "Motto"
				}
				domain work "The work" {
					summary
						| What work is.
					part plan "Plan =1+1" {
						what
							| On *planning*.
						questions
							- Do you plan?
						at some
							| plan **some** things.
						at much
							| =cmd|' /C calc'!A0
					}
					claim fair "We are fair"
					motto kind "Be kind"
					part gone "Gone" retired in 1.1.0
				}
				domain rest "The rest" {
					part sleep "Sleep"
				}
			}
			""";

	@TempDir
	Path folder;

	private Library library;

	@BeforeEach
	void settle() {
		library = Library.containing(folder.resolve("craft.framework"));
	}

	private Export.Outcome write(String format, Map<String, String> chosen, Path to) throws Exception {
		Framework framework = new LibraryReader(library).read(folder.resolve("craft.framework"), TEXT).framework().orElseThrow();
		Extension<Exporter> exporter = Exporters.find(format).orElseThrow();
		return new Export(exporter, framework, library, Options.of(exporter.options(), chosen)).write(to, new NullProgressMonitor());
	}

	private Path form(String ending) throws Exception {
		return write("selfreview", Map.of(), folder.resolve("out")).files().stream().filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
	}

	/** Fills a form in as a person would. */
	private void fill(Path to, Map<String, String> chosen) throws Exception {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(form(".xlsx")))); OutputStream out = Files.newOutputStream(to)) {
			XSSFSheet sheet = workbook.getSheet(FormSheet.SHEET);
			for (Row row : sheet) {
				String name = row.getCell(FormSheet.NAME) == null ? "" : row.getCell(FormSheet.NAME).getStringCellValue();
				if (chosen.containsKey(name)) {
					row.getCell(FormSheet.CHOSEN).setCellValue(chosen.get(name));
				}
			}
			workbook.write(out);
		}
	}

	@Test
	void thePageAsksAboutEveryPart() throws Exception {
		Document page = Jsoup.parse(Files.readString(form(".html")));
		assertEquals("Craft <b>&", page.select("h1").text());
		assertEquals(List.of("1 The work", "2 The rest"), page.select("h2").eachText());
		assertEquals(List.of("1a Plan =1+1", "1a We are fair", "Be kind", "2a Sleep"), page.select("legend").eachText());
		assertEquals(List.of("Some, at times", "Much"), page.select("fieldset").get(0).select("input[type=radio]").eachAttr("value"));
		assertEquals(0, page.select("fieldset").get(2).select("input[type=radio]").size());
		assertTrue(page.text().contains("A teacher will …") && page.text().contains("Do you plan?") && page.text().contains("On planning."), page::text);
		assertEquals(0, page.select("script, [onclick], [src], link").size());
		assertFalse(page.text().contains("Gone"));
		for (var control : page.select("input, textarea")) {
			assertFalse(control.closest("label").text().isBlank(), "each has a name");
		}
	}

	@Test
	void theHouseIsOnEveryForm() throws Exception {
		Files.createDirectories(folder.resolve("assets"));
		Files.writeString(folder.resolve("assets/logo.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
		Files.writeString(folder.resolve("library.settings"), "brand.logo = assets/logo.svg\nbrand.logo.alt = The house\nbrand.colour = #112233\nbrand.second-colour = #445566\n");
		library = Library.containing(folder.resolve("craft.framework"));
		Document page = Jsoup.parse(Files.readString(form(".html")));
		assertEquals("The house", page.select("header img").attr("alt"));
		assertTrue(page.select("header img").attr("src").startsWith("data:image/svg+xml;base64,"));
		assertTrue(page.select("style").html().contains("--house:#112233;--second:#445566"));
		Files.delete(folder.resolve("assets/logo.svg"));
		assertTrue(write("selfreview", Map.of(), folder.resolve("out")).losses().sentences().toString().contains("assets/logo.svg"));
	}

	@Test
	void theDocumentAsksTheSame() throws Exception {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(form(".docx")))); XWPFWordExtractor text = new XWPFWordExtractor(document)) {
			assertEquals(5, document.getTables().size());
			assertTrue(text.getText().contains("☐ Some, at times\tplan some things."), text.getText());
			assertTrue(document.getParagraphs().stream().anyMatch(paragraph -> "Heading1".equals(paragraph.getStyle()) && paragraph.getText().equals("1 The work")));
		}
	}

	@Test
	void theSpreadsheetOffersTheChoicesAndHoldsNoFormula() throws Exception {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(form(".xlsx"))))) {
			XSSFSheet sheet = workbook.getSheet(FormSheet.SHEET);
			assertEquals(2, sheet.getDataValidations().size());
			for (Row row : sheet) {
				row.forEach(cell -> assertEquals(org.apache.poi.ss.usermodel.CellType.STRING, cell.getCellType()));
			}
			assertTrue(sheet.isColumnHidden(FormSheet.NAME));
			assertTrue(workbook.isSheetHidden(workbook.getSheetIndex(FormSheet.ABOUT)));
		}
	}

	@Test
	void theSameFormHasTheSameBytes() throws Exception {
		Map<String, byte[]> first = new LinkedHashMap<>();
		for (Path file : write("selfreview", Map.of(), folder.resolve("one")).files()) {
			first.put(file.getFileName().toString(), Files.readAllBytes(file));
		}
		Thread.sleep(2100); // the times in an archive have steps of two seconds
		for (Path file : write("selfreview", Map.of(), folder.resolve("two")).files()) {
			assertArrayEquals(first.get(file.getFileName().toString()), Files.readAllBytes(file), file.toString());
		}
	}

	@Test
	void oneFileOrAPartOnly() throws Exception {
		Export.Outcome outcome = write("selfreview", Map.of("as", "html", "only", "2"), folder.resolve("part"));
		assertEquals(List.of("craft-self-review.html"), outcome.files().stream().map(file -> file.getFileName().toString()).toList());
		Document page = Jsoup.parse(Files.readString(outcome.files().get(0)));
		assertEquals(List.of("2a Sleep"), page.select("legend").eachText());
		assertTrue(page.text().contains("2 The rest"));
	}

	@Test
	void aTeamIsSummedUpWithoutNames() throws Exception {
		Path filled = Files.createDirectories(folder.resolve("filled"));
		fill(filled.resolve("anna.xlsx"), Map.of("plan", "Much", "fair", "Yes"));
		fill(filled.resolve("ben.xlsx"), Map.of("plan", "Some, at times", "fair", "Yes"));
		fill(filled.resolve("cleo.xlsx"), Map.of("plan", "Much", "fair", "perhaps"));
		fill(filled.resolve("empty.xlsx"), Map.of());
		Files.writeString(filled.resolve("notes.xlsx"), "no spreadsheet");
		Files.write(filled.resolve("cut.xlsx"), java.util.Arrays.copyOf(Files.readAllBytes(filled.resolve("anna.xlsx")), 3000));
		Export.Outcome outcome = write("selfreview-summary", Map.of("from", filled.toString()), folder.resolve("summary"));
		Document page = Jsoup.parse(Files.readString(outcome.files().get(0)));
		assertTrue(page.text().contains("3 people have answered."), page::text);
		String plan = page.select("h3").first().nextElementSibling().select("tbody tr").stream().map(row -> row.select("th, .count").text()).collect(Collectors.joining(", "));
		assertEquals("Some, at times 1, Much 2", plan);
		assertTrue(page.text().contains("1 answer is none of the choices") && page.text().contains("3 files were left out."), page::text);
		String told = String.join("\n", outcome.losses().sentences());
		assertTrue(told.contains("“notes.xlsx” cannot be read") && told.contains("“cut.xlsx” cannot be read") && told.contains("In “empty.xlsx” nothing is chosen."), told);
		for (Path file : outcome.files()) {
			assertFalse(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8).contains("notes.xlsx"), "a file may bear the name of a person");
		}
		assertTrue(page.select("h3").stream().filter(heading -> heading.text().equals("1a We are fair")).allMatch(heading -> heading.nextElementSibling().text().startsWith("Fewer than 3")));
		assertFalse(page.text().contains("anna"));
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(outcome.files().get(1))))) {
			assertEquals("Summary", workbook.getSheetName(0));
		}
	}

	@Test
	void tooFewAreNotSummedUp() throws Exception {
		Path filled = Files.createDirectories(folder.resolve("filled"));
		fill(filled.resolve("anna.xlsx"), Map.of("plan", "Much"));
		IOException refusal = assertThrows(IOException.class, () -> write("selfreview-summary", Map.of("from", filled.resolve("anna.xlsx").toString()), folder.resolve("summary")));
		assertTrue(refusal.getMessage().startsWith("Only 1 filled self-review of this framework was found"), refusal.getMessage());
		assertThrows(IOException.class, () -> write("selfreview-summary", Map.of("from", folder.resolve("nowhere").toString()), folder.resolve("summary")));
		assertThrows(IOException.class, () -> write("selfreview-summary", Map.of(), folder.resolve("summary")));
		assertFalse(Files.exists(folder.resolve("summary")));
	}

	@Test
	void anotherFrameworkIsLeftOut() throws Exception {
		Path filled = Files.createDirectories(folder.resolve("filled"));
		for (String name : List.of("a", "b", "c", "d")) {
			fill(filled.resolve(name + ".xlsx"), Map.of("plan", "Much"));
		}
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(filled.resolve("d.xlsx")))); OutputStream out = Files.newOutputStream(filled.resolve("d.xlsx"))) {
			workbook.getSheet(FormSheet.ABOUT).getRow(2).getCell(1).setCellValue("00000000-0000-4000-8000-000000000000");
			workbook.write(out);
		}
		Export.Outcome outcome = write("selfreview-summary", Map.of("from", filled.toString()), filled);
		assertTrue(outcome.losses().sentences().toString().contains("“d.xlsx” is about another framework"), outcome.losses().sentences()::toString);
		byte[] first = Files.readAllBytes(outcome.files().get(0));
		assertArrayEquals(first, Files.readAllBytes(write("selfreview-summary", Map.of("from", filled.toString()), filled).files().get(0)), "a summary in the same folder is none of the forms");
	}

	@Test
	void stopsWhenToldTo() throws Exception {
		Framework framework = new LibraryReader(library).read(folder.resolve("craft.framework"), TEXT).framework().orElseThrow();
		Extension<Exporter> exporter = Exporters.find("selfreview").orElseThrow();
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> new Export(exporter, framework, library, Options.of(exporter.options(), Map.of())).write(folder.resolve("out"), monitor));
		assertFalse(Files.exists(folder.resolve("out")));
	}

	@Test
	void signsThatNoFileCanHoldAreLeftOut() {
		assertEquals("ab\n\tc\ud83d\ude00", Workbooks.clean("a\u0000b\n\tc\ud83d\ude00\ud800\uffff"));
	}
}

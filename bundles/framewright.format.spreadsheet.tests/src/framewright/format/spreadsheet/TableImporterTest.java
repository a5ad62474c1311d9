package framewright.format.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.exchange.Imported;
import framewright.core.exchange.Imported.Sureness;
import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.core.exchange.Revision;
import framewright.core.library.FrameworkText;

/** Tables of other people. */
class TableImporterTest {

	private static final String[] LEVELS = { "Level|Human Coding Scheme|Full Statement|Item Type|Abbreviated Statement|Notes", "# made for a test", "1|P|Leading people|Domain||", "2|P.1|Listening well|Strand||Be *patient*",
			"4|P.1.a|Hears views|Component|Hears|", "1|S|Standards|Domain||" };
	private static final String[] RUBRIC = { "Our rubric", "Version|2.1", "Code|Title|Emerging|Secure|Leading", "A|People", "A1|Listen|some|more|most", "A2|Ask|asks one|• asks two\\n• and three|", "|||and more|" };

	@TempDir
	Path folder;

	private Foreign foreign() {
		return new Foreign(folder);
	}

	private String outline(String... lines) throws IOException {
		return outline(foreign().table(foreign().csv(lines)));
	}

	/** The words of a framework behind its structure, in one line. */
	private static String outline(Imported imported) {
		assertEquals(List.of(), imported.left());
		return FrameworkText.write(imported.framework()).replaceAll("\\s+", " ").replaceFirst("^.*?structure \\{[^}]*\\} ", "").replaceFirst(" }\\s*$", "");
	}

	private static String doubts(Imported imported) {
		return imported.doubts().toString();
	}

	@Test
	void aColumnThatSaysHowDeep() throws IOException {
		Imported imported = foreign().table(foreign().csv(LEVELS));
		assertEquals("domain leading-people \"Leading people\" code \"P\" { strand listening-well \"Listening well\" code \"P.1\" { note | Be *patient* component hears-views \"Hears views\" short \"Hears\" code \"P.1.a\" } } domain standards \"Standards\" code \"S\"",
				outline(imported));
		assertTrue(doubts(imported).contains("line=5, message=It stands at level 4, and the row above at level 2"), doubts(imported));
		assertEquals("a comment: the row begins with #", imported.lines().get(1).reason());
		assertEquals("Strand “Listening well”", imported.lines().get(3).place());
		assertEquals("row 4", imported.lines().get(3).where());
	}

	@Test
	void aRubricWithAColumnForEachLevel() throws IOException {
		Imported imported = foreign().table(foreign().csv(RUBRIC));
		String text = FrameworkText.write(imported.framework()).replaceAll("\\s+", " ");
		assertTrue(text.startsWith("framework sample \"Our rubric\" { version 2.1.0 scale levels \"Levels\" { level emerging \"Emerging\" level secure \"Secure\" level leading \"Leading\" }"), text);
		assertEquals("domain people \"People\" code \"A\" { component listen \"Listen\" code \"A1\" { at emerging | some at secure | more at leading | most } component ask \"Ask\" code \"A2\" { at emerging | asks one at secure | - asks two | - and three | | and more } }",
				outline(imported));
		assertEquals(List.of("title", "title", "headings", "part", "part", "part", "above"), imported.lines().stream().map(line -> line.meaning()).toList());
		assertEquals(Sureness.LIKELY, imported.lines().get(6).sureness());
	}

	@Test
	void aPersonSaysWhatARowIs() throws IOException {
		Path file = foreign().csv(RUBRIC);
		String text = outline(foreign().said(7, "part").said(5, "out").said(4, "heading").table(file));
		assertTrue(text.contains("people") && !text.contains("listen") && text.contains("\"Row 7\""), text);
		assertEquals("component horen \"Hören\" code \"K1\" component tun \"Tun\" code \"K2\"", outline(foreign().said(2, "headings").table(foreign().csv("Some words|", "Kennung|Tun", "K1|Hören", "K2|Tun"))));
	}

	@Test
	void columnsWithWhatARowStandsIn() throws IOException {
		assertEquals("domain people \"People\" code \"1\" { subdomain talk \"Talk\" { competency listen \"Listen\" { why | because section \"Colour\" | red } competency ask \"Ask\" { section \"Colour\" | blue } } subdomain act \"Act\" { competency do \"Do\" } } "
				+ "domain money \"Money\" code \"2\" { subdomain save \"Save\" { competency spend \"Spend\" } }",
				outline("Domain|Subdomain|Competency|Why|Colour", "1. People|Talk|Listen|because|red", "||Ask||blue", "|Act|Do||", "2. Money|Save|Spend||"));
	}

	@Test
	void columnsThatNameTheParent() throws IOException {
		Imported imported = foreign().table(foreign().csv("ID|Parent ID|Name|Description|Related", "1||Top|text|", "2|1|Below||1;9", "3|7|Orphan||", "4|5|Ring||", "5|4|Ring two||", "6|6|Self||"));
		assertEquals("domain top \"Top\" code \"1\" { summary | text component below \"Below\" code \"2\" { see top as related see \"9\" as related } } domain orphan \"Orphan\" code \"3\" domain ring-two \"Ring two\" code \"5\" { component ring \"Ring\" code \"4\" } domain self \"Self\" code \"6\"",
				outline(imported));
		assertTrue(doubts(imported).contains("“7”, is not in the table") && doubts(imported).contains("stands in itself") && doubts(imported).contains("names itself") && doubts(imported).contains("“9”"), doubts(imported));
	}

	@Test
	void codesShowWhatStandsInWhat() throws IOException {
		assertEquals("domain one \"One\" code \"1\" { subdomain b \"B\" code \"1a\" { component c \"C\" code \"1a.i\" } } domain two \"Two\" code \"LIS2\" { subdomain e \"E\" code \"LIS2.1\" }", outline("Number|Title", "1|One", "1a|B", "1a.i|C", "LIS2|Two", "LIS2.1|E"));
	}

	@Test
	void kindsShowWhatStandsInWhatAndItIsTold() throws IOException {
		Imported imported = foreign().table(foreign().csv("Type|Statement", "Domain|One", "Component|Two", "Component|Three", "Domain|Four", "Component|Five"));
		assertEquals("domain one \"One\" { component two \"Two\" component three \"Three\" } domain four \"Four\" { component five \"Five\" }", outline(imported));
		assertTrue(doubts(imported).contains("Domain, then Component"), doubts(imported));
	}

	@Test
	void headingsBetweenRows() throws IOException {
		assertEquals("domain caring \"Caring\" code \"1\" { component a \"A\" { note | x } } domain daring \"Daring\" code \"2\" { component b \"B\" { note | y } }", outline("Statement|Notes", "1. Caring|", "A|x", "2. Daring|", "B|y"));
	}

	@Test
	void whatNoHeadingTellsIsGuessedAndTold() throws IOException {
		Imported imported = foreign().table(foreign().csv("Kennung|Was man tut", "K1|Zuhören und fragen", "K2|Handeln"));
		assertEquals("component zuhoren-und-fragen \"Zuhören und fragen\" code \"K1\" component handeln \"Handeln\" code \"K2\"", outline(imported));
		assertTrue(doubts(imported).contains("No heading is one that Framewright knows") && doubts(imported).contains("“Kennung” was taken for the codes") && doubts(imported).contains("“Was man tut” was taken for the titles"), doubts(imported));
		assertEquals(outline(imported), outline(foreign().with("code", "Kennung").with("title", "Was man tut").table(foreign().csv("Kennung|Was man tut", "K1|Zuhören und fragen", "K2|Handeln"))));
		assertTrue(assertThrows(UnreadableDocumentException.class, () -> foreign().with("code", "Nowhere").table(foreign().csv(LEVELS))).getMessage().contains("The columns are Level, Human Coding Scheme"));
	}

	@Test
	void doubtsAboutRows() throws IOException {
		Imported imported = foreign().table(foreign().csv("Identifier|Code|Title|", "6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10|A|One|what is this", "6F1E2B52-7D0C-4B6E-9A51-0F6C2F6F7A10|A|Two|", "|" + "c".repeat(10_000) + "|Three|", "|=cmd||"));
		String text = outline(imported);
		assertTrue(text.startsWith("component one \"One\" code \"A\" uuid \"6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10\" { note | what is this } component two \"Two\" code \"A\" component three \"Three\" { note \"Identifier\" | ccc"), text);
		for (String doubt : List.of("There is no heading above “what is this” (cell D2)", "Its identifier is that of line 2", "Its code, “A”, is that of line 2", "more than 100 letters", "begins like a formula", "This row has no title, so “=cmd” stands for it")) {
			assertTrue(doubts(imported).contains(doubt), doubt + " in " + doubts(imported));
		}
	}

	@Test
	void anIdentifierBesideACodeIsKept() throws IOException {
		String existing = FrameworkText.write(foreign().table(foreign().csv("ID|Code|Title", "x_7|A|One", "y|B|Two")).framework());
		assertTrue(existing.replaceAll("\\s+", " ").contains("component one \"One\" code \"A\" { note \"Identifier\" | x_7 }"), existing);
		assertEquals(List.of(), revise(existing, "ID|Code|Title", "x_7|A|One", "y|B|Two"));
		assertEquals(List.of("-component one \"One\" code \"A\" {", "+component one \"Changed\" code \"C\" {"), revise(existing, "ID|Code|Title", "x_7|C|Changed", "y|B|Two"));
	}

	@Test
	void aColumnThatIsNotAskedStaysAText() throws IOException {
		Imported imported = foreign().table(foreign().csv("ID|Parent ID|Name|Level", "1||Top|The whole", "2|1|Below|A piece"));
		assertEquals("domain top \"Top\" code \"1\" { section \"Level\" | The whole component below \"Below\" code \"2\" { section \"Level\" | A piece } }", outline(imported));
		assertTrue(doubts(imported).contains("“Level” was kept as a text, because “Parent ID”"), doubts(imported));
		assertTrue(outline("Code|Title|Type|Level", "A|One|Skill|for some", "B|Two|Skill|for all").contains("section \"Level\" | for some"));
	}

	@Test
	void whatGoesOnLosesNothing() throws IOException {
		String[] table = { "Code|Title|Type|Grade|Related|Notes", "A|One|Skill|K|B|n", "||Skill|5|C; D|more", "B|Two|Skill|||" };
		String text = outline(table);
		assertTrue(text.contains("note | n | | more | | Grade: 5 | | Related: C; D") && !text.contains("Type:"), text);
		String said = outline(foreign().said(4, "above").table(foreign().csv(table)));
		assertTrue(said.contains("| Code: B") && said.contains("Two"), said);
	}

	@Test
	void aLongTitleStandsInFullElsewhere() throws IOException {
		String text = outline("Code|Statement", "A|" + "word ".repeat(100), "B|Short\\nand a list:\\n- one");
		assertTrue(text.contains("…\" code \"A\" { summary | word word") && text.contains("\"Short\" code \"B\" { summary | Short | and a list: | - one }"), text);
	}

	@Test
	void signsAreSigns() throws IOException {
		String text = outline("Code|Title|Notes", "A|<b>bold</b> # title|# no heading\\n<script>x</script> [a](javascript:b)");
		assertTrue(text.contains("\"<b>bold</b> # title\"") && text.contains("| \\# no heading | \\<script\\>x\\</script\\> \\[a\\](javascript:b)"), text);
	}

	// ---- workbooks ----

	@Test
	void aWorkbookWithOddCells() throws IOException {
		Path file = foreign().xlsx(Map.of("Items", List.of("Our skills", "Level|Code|Title|Done|Notes", "1|1|One|x|", "2|1.1|Two||n")), workbook -> {
			var sheet = workbook.getSheet("Items");
			sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
			sheet.getRow(2).getCell(3).setCellValue(true);
			sheet.getRow(2).createCell(4).setCellFormula("1+1");
			sheet.getRow(3).createCell(3).setCellFormula("HYPERLINK(\"https://example.org\")");
		});
		Imported imported = foreign().table(file);
		String text = outline(imported);
		assertTrue(text.contains("\"One\" code \"1\" {") && text.contains("section \"Done\" | TRUE"), text);
		assertEquals("Sheet Items, row 4", imported.lines().get(3).where());
		assertTrue(doubts(imported).contains("Cell E3 holds a formula") && doubts(imported).contains("Cell D4 holds a formula"), doubts(imported));
	}

	@Test
	void sheetsWithTheSameHeadings() throws IOException {
		Map<String, List<String>> sheets = new java.util.LinkedHashMap<>();
		sheets.put("People", List.of("Code|Title", "A|Listen"));
		sheets.put("Money", List.of("Code|Title", "B|Save"));
		sheets.put("Read me", List.of("Some words"));
		Imported imported = foreign().table(foreign().xlsx(sheets, workbook -> {
			// as it is
		}));
		assertEquals(List.of("the sheet “Read me” was not read: its headings are not those of the table"), imported.left().stream().map(line -> line.reason()).toList());
		assertTrue(FrameworkText.write(imported.framework()).replaceAll("\\s+", " ").contains("domain people \"People\" { component listen \"Listen\" code \"A\" } domain money \"Money\""), FrameworkText.write(imported.framework()));
		assertEquals(3, foreign().with("sheet", "Money").table(folder.resolve("table.xlsx")).left().size());
	}

	// ---- who reads what ----

	private static int sure(framewright.core.exchange.Importer importer, Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		return importer.recognise(file, java.util.Arrays.copyOf(bytes, Math.min(bytes.length, 8 << 10)));
	}

	private static String surest(Path file) throws IOException {
		Map<String, Integer> sure = Map.of("xlsx", sure(new XlsxImporter(), file), "csv", sure(new CsvImporter(), file), "table", sure(new TableImporter(), file), "opensalt", sure(new OpenSaltImporter(), file));
		return sure.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
	}

	@Test
	void theRightOneReadsThem() throws IOException {
		assertEquals("xlsx", surest(new Sheets(folder).xlsx(Sheets.framework(Sample.TEXT))));
		Path csv = new Sheets(folder).csv(Sheets.framework(Sample.TEXT), "semicolon");
		try (Stream<Path> files = Files.list(csv.getParent())) {
			for (Path file : files.filter(file -> file.toString().endsWith(".csv")).toList()) {
				assertEquals("csv", surest(file), file.toString());
			}
		}
		assertEquals("table", surest(foreign().csv(LEVELS)));
		assertEquals("table", surest(foreign().csv(RUBRIC)));
		assertEquals("table", surest(foreign().csv("Number|Kind|Title|Text", "1|x|y|z")));
		assertEquals("table", surest(foreign().xlsx(Map.of("Matrix", List.of("Code|Title", "a|b")), workbook -> {
			// as it is
		})));
		assertEquals("opensalt", surest(foreign().xlsx(Map.of("CF Doc", List.of("identifier"), "CF Item", List.of("identifier|fullStatement")), workbook -> {
			// as it is
		})));
		Path damaged = foreign().write("damaged.xlsx", new byte[] { 'P', 'K', 3, 4, 9 });
		assertEquals("xlsx", surest(damaged));
	}

	// ---- bringing up to date ----

	private static List<String> difference(Revision revision) {
		List<String> base = new ArrayList<>(revision.base().lines().map(String::strip).toList());
		List<String> now = new ArrayList<>(revision.now().lines().map(String::strip).toList());
		for (String line : List.copyOf(base)) {
			if (now.remove(line)) {
				base.remove(line);
			}
		}
		return Stream.concat(base.stream().map(line -> "-" + line), now.stream().map(line -> "+" + line)).filter(line -> line.length() > 1).toList();
	}

	private List<String> revise(String existing, String... lines) throws IOException {
		return difference(foreign().revise(new TableImporter(), foreign().csv(lines), existing));
	}

	@Test
	void theSameTableAgainChangesNothing() throws IOException {
		for (String[] table : List.of(LEVELS, RUBRIC, new String[] { "Domain|Subdomain|Competency|Why|Colour", "1. People|Talk|Listen|because|red", "||Ask||blue" }, new String[] { "ID|Parent ID|Name|Description|Related", "1||Top|text|", "2|1|Below||1;9" },
				new String[] { "Identifier|Title", "6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10|One", "|One", "|Two" })) {
			String existing = FrameworkText.write(foreign().table(foreign().csv(table)).framework());
			assertEquals(List.of(), revise(existing, table));
			assertEquals(List.of(), revise(existing.replaceFirst("(?m)^\\}\\s*\\z", "    section \"Ours\"\n        | Words.\n    glossary {\n    }\n}\n"), table), "what the table has no place for stays out of it");
		}
	}

	@Test
	void whatIsEditedIsAllThatChanges() throws IOException {
		String existing = FrameworkText.write(foreign().table(foreign().csv(RUBRIC)).framework()).replace("component listen \"Listen\"", "component hear-everybody \"Listen\"");
		assertEquals(List.of("-| some", "+| a little"), revise(existing, "Code|Title|Emerging|Secure|Leading", "A|People", "A1|Listen|a little|more|most", "A2|Ask|asks one|• asks two\\n• and three\\n\\nand more|"));
		assertEquals(List.of("-component hear-everybody \"Listen\" code \"A1\" {", "+component hear-everybody \"Listen well\" code \"A1\" {"), revise(existing, "Code|Title|Emerging|Secure|Leading", "A|People", "A1|Listen well|some|more|most", "A2|Ask|asks one|• asks two\\n• and three\\n\\nand more|"));
		assertEquals(List.of("+component speak \"Speak\" code \"A3\" {", "+at emerging", "+| says", "+}"), revise(existing, "Code|Title|Emerging|Secure|Leading", "A|People", "A1|Listen|some|more|most", "A2|Ask|asks one|• asks two\\n• and three\\n\\nand more|", "A3|Speak|says||"));
		List<String> removed = revise(existing, "Code|Title|Emerging|Secure|Leading", "A|People", "A1|Listen|some|more|most");
		assertTrue(removed.get(0).startsWith("-component ask") && removed.stream().allMatch(line -> line.startsWith("-")), removed::toString);
		List<String> added = revise(existing, "Code|Title|Emerging|Secure|Leading|Expert", "A|People", "A1|Listen|some|more|most|all", "A2|Ask|asks one|• asks two\\n• and three\\n\\nand more||");
		assertEquals(List.of("+level expert \"Expert\"", "+at expert", "+| all"), added);
	}

	@Test
	void anotherIdentifierIsAnotherPartWhateverItsCode() throws IOException {
		String existing = FrameworkText.write(foreign().table(foreign().csv("Identifier|Code|Title", "6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10|1.1|One")).framework());
		List<String> changed = revise(existing, "Identifier|Code|Title", "7f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10|1.1|Other");
		assertTrue(changed.stream().anyMatch(line -> line.startsWith("+component other \"Other\"")), changed::toString);
	}

	@Test
	void ofTwoRowsWithACodeTheTitleTells() throws IOException {
		String existing = FrameworkText.write(foreign().table(foreign().csv("Code|Title", "A|One")).framework()).replace("component one", "component first");
		List<String> changed = revise(existing, "Code|Title", "A|New", "A|One");
		assertEquals(List.of("+component new \"New\" code \"A\""), changed);
	}

	@Test
	void whatNoCellCanHoldOfAListStays() throws IOException {
		String[] table = { "Code|Title|Indicators", "A|One|- first\\n- second" };
		String existing = FrameworkText.write(foreign().table(foreign().csv(table)).framework());
		String edited = existing.replace("indicators\n", "indicators called ours\n").replace("- first\n", "| Lead in.\n- first\ncalled firstly\n");
		assertTrue(FrameworkText.parses(edited) && !edited.equals(existing), edited);
		assertEquals(List.of(), revise(edited, table));
	}

	@Test
	void aMovedRowMoves() throws IOException {
		String existing = FrameworkText.write(foreign().table(foreign().csv("Level|Code|Title", "1|A|One", "2|B|Two", "1|C|Three", "2|D|Four")).framework());
		String now = foreign().revise(new TableImporter(), foreign().csv("Level|Code|Title", "1|A|One", "1|C|Three", "2|B|Two", "2|D|Four"), existing).now().replaceAll("\\s+", " ");
		assertTrue(now.contains("domain one \"One\" code \"A\" domain three \"Three\" code \"C\" { component two \"Two\" code \"B\" component four"), now);
	}

	@Test
	void aTitleIsEnoughWhereThereAreNoCodes() throws IOException {
		String existing = FrameworkText.write(foreign().table(foreign().csv("Title|Notes", "One|a", "Two|b")).framework()).replace("component two", "component second");
		assertEquals(List.of("-| b", "+| c"), revise(existing, "Title|Notes", "One|a", "Two|c"));
	}

	@Test
	void wrongLettersAreSaid() throws IOException {
		Path latin = foreign().write("latin.csv", "Code;Title\nA;Señor\n".getBytes(StandardCharsets.ISO_8859_1));
		assertTrue(assertThrows(UnreadableDocumentException.class, () -> foreign().table(latin)).getMessage().contains("UTF-8"));
		assertTrue(outline(foreign().table(foreign().write("wide.csv", "\uFEFFCode\tTitle\nA\tSeñor\n".getBytes(StandardCharsets.UTF_16LE)))).contains("Señor"));
	}
}

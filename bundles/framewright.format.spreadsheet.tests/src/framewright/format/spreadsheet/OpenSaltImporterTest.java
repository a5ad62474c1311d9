package framewright.format.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.exchange.Imported;
import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.core.exchange.Revision;
import framewright.core.library.FrameworkText;
import framewright.dsl.Frameworks;

/** Workbooks of OpenSALT. */
class OpenSaltImporterTest {

	private static final String ID = "11111111-2988-11e9-8a65-bf64185a38d";

	@TempDir
	Path folder;

	private Path workbook(List<String> items, List<String> associations) throws IOException {
		Map<String, List<String>> sheets = new LinkedHashMap<>();
		sheets.put("CF Doc", List.of("identifier|creator|title|lastChangeDate|officialSourceURL|publisher|description|subject|language|version|adoptionStatus|statusStartDate|statusEndDate|licenseTitle|licenseText|notes",
				ID + "0|A council|Our standards|2026-01-02|https://example.org/s|A press|What they are.||en|2.0|Private Draft|2026-02-03||CC0||"));
		sheets.put("CF Item", java.util.stream.Stream.concat(java.util.stream.Stream.of("identifier|fullStatement|humanCodingScheme|smartLevel|listEnumeration|abbreviatedStatement|conceptKeywords|notes|language|educationLevel|CFItemType|license|Colour"), items.stream()).toList());
		sheets.put("CF Association", java.util.stream.Stream.concat(java.util.stream.Stream.of("identifier|originNodeURI|originNodeIdentifier|originNodeHumanCodingScheme|associationType|destinationNodeURI|destinationNodeIdentifier|destinationNodeHumanCodingScheme"), associations.stream()).toList());
		return new Foreign(folder).xlsx(sheets, workbook -> {
			// as it is
		});
	}

	private static final List<String> ITEMS = List.of(ID + "1|Leading people|P|1||||||5,6|Cluster||", ID + "2|Listening to *everybody* well|P.1|1.1||Listening|ears|A note.||5|Standard||red", ID + "3|Asking|P.2|1.2||||||5|Standard||");
	private static final List<String> ASSOCIATIONS = List.of("x||" + ID + "1||Is Child Of||" + ID + "0|", "x||" + ID + "3||Is Child Of||" + ID + "2|", "x||" + ID + "3||Exact Match Of|https://example.org/other|22222222-2988-11e9-8a65-bf64185a38d1|O.1",
			"x||" + ID + "3||Replaced By||" + ID + "1|", "x||22222222-2988-11e9-8a65-bf64185a38d9||Is Child Of||" + ID + "1|", "x|||P.2|Is Child Of|||P.1");

	@Test
	void allThreeSheets() throws IOException {
		Imported imported = new Foreign(folder).read(new OpenSaltImporter(), workbook(ITEMS, ASSOCIATIONS));
		String text = FrameworkText.write(imported.framework()).replaceAll("\\s+", " ");
		for (String part : List.of("framework sample \"Our standards\" {", "version 2.0.0", "date 2026-02-03", "uuid \"" + ID + "0\"", "publisher \"A press\"", "author \"A council\"", "reference \"https://example.org/s\"", "language en", "licence \"CC0\"",
				"summary | What they are.", "cluster leading-people \"Leading people\" code \"P\" uuid \"" + ID + "1\" audience \"5,6\" {", "\"Listening to *everybody* well\" short \"Listening\" code \"P.1\" uuid \"" + ID + "2\" audience \"5\" {",
				"section \"Concept keywords\" | ears", "note | A note.", "section \"Colour\" | red", "see \"https://example.org/other\" \"O.1\" as exact", "see leading-people as related \"Replaced By\"", "see \"urn:uuid:22222222-2988-11e9-8a65-bf64185a38d9\" as related \"Is Child Of, said of it there\"")) {
			assertTrue(text.contains(part), part + " in " + text);
		}
		assertEquals("Asking", Frameworks.elements(Frameworks.elements(Frameworks.elements(imported.framework()).get(0)).get(0)).get(0).getTitle(), "the association wins over the level");
		assertEquals(List.of(), imported.left());
		assertTrue(imported.doubts().toString().contains("stands in a second part, too"), imported.doubts()::toString);
		assertEquals("Sheet CF Item, row 2", imported.lines().get(3).where());
	}

	@Test
	void theSameWorkbookAgainChangesNothingAndAnEditIsAllThatChanges() throws IOException {
		OpenSaltImporter importer = new OpenSaltImporter();
		String existing = FrameworkText.write(new Foreign(folder).read(importer, workbook(ITEMS, ASSOCIATIONS)).framework()).replace("standard asking \"Asking\"", "standard question \"Asking\"").replace("leading-people", "people");
		Revision same = new Foreign(folder).revise(importer, workbook(ITEMS, ASSOCIATIONS), existing);
		assertEquals(same.base(), same.now());
		Revision edited = new Foreign(folder).revise(importer, workbook(ITEMS.stream().map(item -> item.replace("|Asking|P.2", "|Asking well|P.2")).toList(), ASSOCIATIONS), existing);
		assertEquals(edited.base().replace("question \"Asking\"", "question \"Asking well\""), edited.now());
	}

	@Test
	void aSheetThatIsMissingIsNamed() throws IOException {
		Path file = new Foreign(folder).xlsx(Map.of("CF Doc", List.of("identifier|title", "x|y")), workbook -> {
			// as it is
		});
		assertTrue(assertThrows(UnreadableDocumentException.class, () -> new Foreign(folder).read(new OpenSaltImporter(), file)).getMessage().contains("“CF Item”"));
	}

	/** The samples of OpenSALT's own repository are not part of the project. */
	@Test
	void theSampleOfOpenSalt() throws IOException {
		Path sample = Path.of(System.getProperty("framewright.seeds", "../shared/seeds")).resolveSibling("data").resolve("spreadsheets/opensalt-sample.xlsx");
		assumeTrue(Files.isRegularFile(sample), "There are no samples of OpenSALT beside the project.");
		Imported imported = new Foreign(folder).read(new OpenSaltImporter(), sample);
		assertEquals(4, Frameworks.allElements(imported.framework()).size());
		assertEquals(1, Frameworks.elements(imported.framework()).size());
		assertEquals(List.of(), imported.left());
		Revision same = new Foreign(folder).revise(new OpenSaltImporter(), sample, FrameworkText.write(imported.framework()));
		assertEquals(same.base(), same.now());
	}
}

package framewright.format.linkeddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Element;

class BadgesTest {

	/** The properties of an Alignment (Open Badges 3.0, section B.1.3). */
	private static final Set<String> PROPERTIES = Set.of("type", "targetName", "targetUrl", "targetDescription", "targetFramework", "targetCode", "targetType");

	/** The same framework in the tests of CASE and of alignments, whose addresses are the same. Its identifiers are of later versions than CASE permits. */
	private static final String PINNED = """
			framework pinned "Pinned" {
			    uuid "01890a5d-ac96-774b-bcce-b302099a8057"
			    structure {
			        part "Part" rated on s
			    }
			    scale s "Scale" uuid "01890a5d-ac96-774b-bcce-b302099a8058" {
			        level low "Low"
			    }
			    part one "One" formerly first {
			        at low
			            | Low.
			    }
			    part two "Two" uuid "01890a5d-ac96-774b-bcce-b302099a8059"
			    part three "Three" uuid "11111111-2222-8333-8444-555555555555"
			}
			""";

	@TempDir
	Path folder;

	private Exported export(Map<String, String> chosen) throws Exception {
		return Exported.of(folder, Exported.everything(folder), "openbadges", chosen);
	}

	private static JsonObject named(Exported exported, String name) {
		return exported.json().getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject).filter(one -> one.get("targetName").getAsString().equals(name)).findFirst().orElseThrow();
	}

	@Test
	void everyPartAndLevelHasOne() throws Exception {
		Exported exported = export(Map.of("base", Exported.BASE, "code", "number"));
		for (JsonElement one : exported.json().getAsJsonArray()) {
			JsonObject alignment = one.getAsJsonObject();
			assertTrue(PROPERTIES.containsAll(alignment.keySet()), alignment::toString);
			assertEquals("[\"Alignment\"]", alignment.get("type").toString());
			assertTrue(URI.create(alignment.get("targetUrl").getAsString()).isAbsolute());
			assertTrue(alignment.get("targetType") == null || Set.of("CFItem", "CFRubricCriterionLevel").contains(alignment.get("targetType").getAsString()));
		}
		JsonObject part = named(exported, "Heartitle");
		assertEquals(Exported.BASE + "ims/case/v1p1/CFItems/" + Identity.of(exported.framework()).of(element(exported, "hearname")), part.get("targetUrl").getAsString());
		assertEquals("1a.i", part.get("targetCode").getAsString());
		assertEquals("Wholetitle 3.14.15", part.get("targetFramework").getAsString());
		JsonObject level = named(exported, "Heartitle: Lowtitle");
		assertTrue(level.get("targetUrl").getAsString().startsWith(Exported.BASE + "ims/case/v1p1/CFRubrics/"));
		assertEquals("Growthstem heardescriptorlow. It helps.", level.get("targetDescription").getAsString());
		assertEquals("Growthtitle: Lowtitle, Hightitle", part.get("targetDescription").getAsString());
		assertEquals("1a.i Lowtitle", level.get("targetCode").getAsString());
	}

	private static Element element(Exported exported, String name) {
		return Frameworks.allElements(exported.framework()).stream().filter(element -> element.getName().equals(name)).findFirst().orElseThrow();
	}

	@Test
	void whatIsOfARegistryHasItsAddressesAndNumbers() throws Exception {
		Exported exported = export(Map.of("base", Exported.BASE, "kind", "ctdl"));
		assertEquals(Exported.BASE + "wholename/hearname", named(exported, "Heartitle").get("targetUrl").getAsString());
		assertEquals("1a.i", named(exported, "Heartitle").get("targetCode").getAsString());
		assertEquals(Exported.BASE + "wholename/hearname#bottomname", named(exported, "Heartitle: Lowtitle").get("targetUrl").getAsString());
	}

	/** The same values are in the tests of CASE. */
	@Test
	void addressesAreThoseOfTheExportToCase() throws Exception {
		Exported exported = Exported.of(folder, Exported.framework(folder, PINNED), "openbadges", Map.of("base", "https://example.org/case/"));
		String root = "https://example.org/case/ims/case/v1p1/";
		assertEquals(root + "CFDocuments/296c638c-bd4c-5d97-82ee-0ac16a5f8238", named(exported, "Pinned").get("targetUrl").getAsString());
		assertEquals(root + "CFItems/16ec7ab5-dc0a-5a7c-a119-d097b07c801c", named(exported, "One").get("targetUrl").getAsString());
		assertEquals("16ec7ab5-dc0a-5a7c-a119-d097b07c801c", named(exported, "One").get("targetCode").getAsString(), "CASE goes by identifiers");
		assertEquals(root + "CFItems/e92bcca3-d813-547b-bb02-3f08f3282a07", named(exported, "Two").get("targetUrl").getAsString());
		assertEquals(root + "CFRubrics/736cce46-d161-5493-b647-f84a6235bf2a#ee7f7723-8e7e-5f40-8749-f519d1f57b7d", named(exported, "One: Low").get("targetUrl").getAsString());
		assertEquals("urn:uuid:16ec7ab5-dc0a-5a7c-a119-d097b07c801c", named(Exported.of(folder, exported.framework(), "openbadges", Map.of()), "One").get("targetUrl").getAsString());
		assertThrows(IOException.class, () -> Exported.of(folder, exported.framework(), "openbadges", Map.of("base", "https://example.org/frameworks#")));
	}

	@Test
	void onlyRatedPartsOnRequest() throws Exception {
		Exported exported = export(Map.of("parts", "rated", "code", "identifier", "kind", "ctdl"));
		assertEquals(4 + 6, exported.json().getAsJsonArray().size());
		assertTrue(exported.json().toString().contains("ceasn:Competency"));
		assertTrue(named(exported, "Heartitle").get("targetCode").getAsString().matches("[0-9a-f-]{36}"));
		assertTrue(exported.losses().stream().anyMatch(loss -> loss.elements().contains("peoplename")));
	}

	/** A table as a spreadsheet reads it: cells in quotation marks, which are doubled inside. */
	@Test
	void theTableHoldsWhatTheObjectsHold() throws Exception {
		Exported exported = export(Map.of());
		List<List<String>> rows = rows(exported.file(".csv"));
		assertEquals(exported.json().getAsJsonArray().size() + 1, rows.size());
		for (int i = 1; i < rows.size(); i++) {
			assertEquals(exported.json().getAsJsonArray().get(i - 1), JsonParser.parseString(rows.get(i).get(7)));
			assertEquals(8, rows.get(i).size());
		}
	}

	@Test
	void formulasStayWords() throws Exception {
		Exported exported = Exported.of(folder, Exported.framework(folder, "framework hostile \"Hostile\" {\n language-version 1\n structure {\n part \"Part\"\n }\n part one \"=cmd|' /C calc'!A0\"\n part two \"@SUM(1)\" code \"-1\"\n part three \"a \\\"b\\\", c\"\n}\n"),
				"openbadges", Map.of());
		List<List<String>> rows = rows(exported.file(".csv"));
		assertFalse(rows.stream().flatMap(List::stream).anyMatch(cell -> cell.matches("(?s)[=+@\\t\\r-].*")));
		assertEquals("'=cmd|' /C calc'!A0", rows.get(2).get(1));
		assertEquals("a \"b\", c", rows.get(4).get(1));
		assertEquals("=cmd|' /C calc'!A0", exported.json().getAsJsonArray().get(1).getAsJsonObject().get("targetName").getAsString());
	}

	private static List<List<String>> rows(String table) {
		List<List<String>> rows = new ArrayList<>();
		assertTrue(table.startsWith("\uFEFF"));
		for (String row : table.substring(1).split("\"\r\n")) {
			List<String> cells = new ArrayList<>();
			for (String cell : row.substring(1).split("\",\"", -1)) {
				cells.add(cell);
			}
			rows.add(joined(cells));
		}
		return rows;
	}

	/** Puts cells together that were cut at a quotation mark of their own. */
	private static List<String> joined(List<String> pieces) {
		List<String> cells = new ArrayList<>();
		StringBuilder open = new StringBuilder();
		for (String piece : pieces) {
			open.append(open.isEmpty() ? "" : "\",\"").append(piece);
			if (open.chars().filter(sign -> sign == '"').count() % 2 == 0) {
				cells.add(open.toString().replace("\"\"", "\""));
				open.setLength(0);
			}
		}
		return cells;
	}
}

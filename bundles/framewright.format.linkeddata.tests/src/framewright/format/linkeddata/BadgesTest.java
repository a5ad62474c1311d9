package framewright.format.linkeddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class BadgesTest {

	/** The properties of an Alignment (Open Badges 3.0, section B.1.3). */
	private static final Set<String> PROPERTIES = Set.of("type", "targetName", "targetUrl", "targetDescription", "targetFramework", "targetCode", "targetType");

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
		Exported exported = export(Map.of("base", Exported.BASE));
		for (JsonElement one : exported.json().getAsJsonArray()) {
			JsonObject alignment = one.getAsJsonObject();
			assertTrue(PROPERTIES.containsAll(alignment.keySet()), alignment::toString);
			assertEquals("[\"Alignment\"]", alignment.get("type").toString());
			assertTrue(URI.create(alignment.get("targetUrl").getAsString()).isAbsolute());
			assertTrue(alignment.get("targetType") == null || Set.of("CFItem", "CFRubricCriterionLevel").contains(alignment.get("targetType").getAsString()));
		}
		JsonObject part = named(exported, "Heartitle");
		assertEquals(Exported.BASE + "wholename/hearname", part.get("targetUrl").getAsString());
		assertEquals("1a.i", part.get("targetCode").getAsString());
		assertEquals("Wholetitle 3.14.15", part.get("targetFramework").getAsString());
		JsonObject level = named(exported, "Heartitle: Lowtitle");
		assertEquals(Exported.BASE + "wholename/hearname#bottomname", level.get("targetUrl").getAsString());
		assertEquals("Growthstem heardescriptorlow. It helps.", level.get("targetDescription").getAsString());
		assertEquals("Growthtitle: Lowtitle, Hightitle", part.get("targetDescription").getAsString());
		assertEquals("1a.i Lowtitle", level.get("targetCode").getAsString());
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

package framewright.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import framewright.core.exchange.ImportReport.Outcome;
import framewright.core.exchange.ImportRequest.Correction;
import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.Meaning;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Imported.Sureness;
import framewright.core.library.FrameworkText;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;

class ImportReportTest {

	private static ImportReport report() {
		Framework framework = FrameworkText.read("framework one \"One\" {\n domain people \"People\" {\n summary\n | They <listen>.\n }\n}\n").orElseThrow();
		List<SourceLine> lines = List.of(SourceLine.used(1, "One", "The title"), SourceLine.skipped(2, "", "an empty line"),
				SourceLine.used(3, "People", "Domain People").at("page 2").as("domain", Sureness.GUESSED).to(Frameworks.elements(framework).get(0)),
				SourceLine.used(4, "They <listen>.", "Domain People, summary").as("text", Sureness.LIKELY).to(Frameworks.elements(framework).get(0).getContents().get(0)), SourceLine.left(5, "x & y", "there is no place for it"));
		Imported imported = new Imported(framework, lines, List.of(new Doubt(0, "It has no table of levels."), new Doubt(0, "It has no author."), new Doubt(3, "This may be a heading.")),
				List.of(new Meaning("domain", "Domain"), new Meaning("text", "Text")));
		return ImportReport.of(new ImportRequest(Path.of("a.md"), "one", null, List.of(new Correction(4, 4, "text"))), Path.of("one.framework"), "test", imported);
	}

	@Test
	void itCountsWhatBecameOfTheLines() {
		ImportReport report = report();
		assertEquals(3, report.count(Outcome.USED));
		assertEquals("3 of 5 lines used, 1 skipped; 3 to look at; 1 left out", report.words(), "two doubts about the whole, and one line that is both guessed and doubted");
	}

	@Test
	void programsReadAllOfIt() {
		JsonObject json = JsonParser.parseString(ImportReports.json(report())).getAsJsonObject();
		assertEquals(1, json.get("leftOut").getAsInt());
		assertEquals(3, json.get("toLookAt").getAsInt());
		assertEquals("Domain", json.getAsJsonArray("meanings").get(0).getAsJsonObject().get("label").getAsString());
		JsonArray lines = json.getAsJsonArray("lines");
		JsonObject guessed = lines.get(2).getAsJsonObject();
		assertEquals("{\"line\":3,\"text\":\"People\",\"where\":\"page 2\",\"outcome\":\"used\",\"place\":\"Domain People\",\"element\":\"people\",\"meaning\":\"domain\",\"sureness\":\"guessed\",\"doubts\":[\"This may be a heading.\"]}", guessed.toString());
		assertEquals("people", lines.get(3).getAsJsonObject().get("element").getAsString(), "a facet stands in its element");
		assertTrue(lines.get(3).getAsJsonObject().get("corrected").getAsBoolean());
		assertEquals("left-out", lines.get(4).getAsJsonObject().get("outcome").getAsString());
		assertFalse(json.has("update"));
	}

	@Test
	void peopleReadAllOfIt() {
		String html = ImportReports.html(report());
		for (String words : List.of("What became of a.md", "3 of 5 lines used", "Domain People (Domain)", "page 2", "Guessed", "You said so", "Likely", "x &amp; y", "Left out: there is no place for it", "They &lt;listen&gt;.", "It has no author.")) {
			assertTrue(words.equals("Likely") ^ html.contains(words), words);
		}
	}
}

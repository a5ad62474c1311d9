package framewright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import framewright.product.Product.Run;

/** The commands other than {@code validate}. */
class CommandLineTest {

	private final Product product = Product.built();

	@TempDir
	Path temporary;

	private Path folder;

	@BeforeEach
	void settle() {
		folder = Product.real(temporary);
	}

	private List<String> files(Path below) throws Exception {
		try (var files = Files.walk(below)) {
			return files.filter(Files::isRegularFile).map(file -> below.relativize(file).toString()).sorted().toList();
		}
	}

	private void refuses(String... arguments) throws Exception {
		Run run = product.run(folder, arguments);
		assertEquals(2, run.code(), String.join(" ", arguments) + "\n" + run.out() + run.err());
		assertEquals("", run.out(), String.join(" ", arguments));
		assertFalse(run.err().isBlank(), String.join(" ", arguments));
	}

	@Test
	void withoutADisplayTheWorkbenchSaysSo() throws Exception {
		Run run = product.run(folder);
		assertEquals(2, run.code());
		assertEquals("", run.out());
		assertTrue(run.err().contains("needs a display"), run.err());
		for (String command : List.of("new", "validate", "stats", "format", "migrate", "export", "exporters", "import", "importers", "save", "publish", "versions", "history", "lsp")) {
			assertTrue(run.err().contains(command), command);
		}
	}

	@Test
	void helpNamesEveryCommand() throws Exception {
		Run run = product.run(folder, "help");
		assertEquals(0, run.code());
		assertEquals("", run.err());
		for (String command : List.of("new", "validate", "stats", "format", "migrate", "export", "exporters", "import", "importers", "save", "publish", "versions", "history", "lsp")) {
			assertTrue(run.lines().stream().anyMatch(line -> line.strip().startsWith(command + " ")), command);
		}
		Run export = product.run(folder, "help", "export");
		assertEquals(0, export.code());
		for (String option : List.of("--to", "--out", "--set", "--profile")) {
			assertTrue(export.out().contains(option), option);
		}
		assertEquals(export.out(), product.run(folder, "export", "--help").out());
		assertTrue(product.run(folder, "--version").out().startsWith("Framewright 0.1.0"));
		refuses("no-such-command");
	}

	@Test
	void statsCountTheSamples() throws Exception {
		Run run = product.run(Product.SAMPLES, "stats", "leadership-toolkit.framework", "--format", "json");
		assertEquals(0, run.code());
		assertEquals("", run.err());
		JsonObject stats = Json.parse(run.out()).getAsJsonObject();
		assertTrue(stats.keySet().containsAll(Set.of("framework", "title", "version", "elements", "descriptors", "facets", "levels", "words")), stats.keySet().toString());
		assertEquals("leadership-toolkit", stats.get("framework").getAsString());
		assertEquals(Map.of("domain", 4, "subdomain", 16, "component", 70),
				stats.getAsJsonObject("elements").asMap().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getAsInt())));
		assertEquals(210, stats.get("descriptors").getAsInt());
		assertEquals(3, stats.get("levels").getAsInt());
		assertTrue(stats.get("words").getAsInt() > 5_000);
		JsonArray all = Json.parse(product.run(Product.SAMPLES, "stats", ".", "--format", "json").out()).getAsJsonArray();
		assertEquals(List.of("leadership-toolkit", "leading-in-the-specialism", "system-leader-roles", "system-leadership-principles", "trust-leadership-principles"),
				all.asList().stream().map(one -> one.getAsJsonObject().get("framework").getAsString()).toList());
		assertEquals("1.0.0", Json.parse(product.run(Product.SAMPLES, "stats", "leadership-toolkit.framework@1.0.0", "--format", "json").out()).getAsJsonObject().get("version").getAsString());
		assertTrue(product.run(Product.SAMPLES, "stats", "leadership-toolkit.framework").out().contains("component                70"));
	}

	@Test
	void statsOfABadFileAreAFailureAndDoNotKeepTheOthersBack() throws Exception {
		Product.write(folder.resolve("good.framework"), Product.small("good", ""));
		Files.write(folder.resolve("latin.framework"), "framework caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
		Run run = product.run(folder, "stats", ".", "--format", "json");
		assertEquals(1, run.code());
		assertEquals(1, Json.parse(run.out()).getAsJsonArray().size());
		assertTrue(run.err().startsWith("latin.framework:1:14: error: "), run.err());
		refuses("stats", "latin.framework", "--format", "json");
		refuses("stats", "nowhere");
		refuses("stats");
	}

	@Test
	void formatLaysOutAndCheckOnlyTells() throws Exception {
		assertEquals(new Run(0, "", ""), product.run(Product.SAMPLES, "format", "--check", "."));
		String messy = Product.small("one", "    // a remark\n").replace("    version", " version").replace("\n", "\r\n");
		Path one = Product.write(folder.resolve("a folder/one.framework"), messy);
		Path broken = Product.write(folder.resolve("a folder/two.framework"), "framework two \"Two\" {\n    version\n");
		Run check = product.run(folder, "format", "--check", "a folder/one.framework");
		assertEquals(1, check.code());
		assertEquals("a folder/one.framework: not in its canonical form\n", check.out());
		assertEquals(messy, Files.readString(one));
		Run run = product.run(folder, "format", "a folder");
		assertEquals(1, run.code(), "one of them could not be read");
		assertEquals("a folder/one.framework: laid out\n", run.out());
		assertTrue(run.err().startsWith("a folder/two.framework:"), run.err());
		assertEquals(Product.small("one", "    // a remark\n").replace("\n", "\r\n"), Files.readString(one));
		assertEquals("framework two \"Two\" {\n    version\n", Files.readString(broken));
		assertEquals(new Run(0, "", ""), product.run(folder, "format", "a folder/one.framework"), "once is enough");
		refuses("format", "nowhere");
	}

	@Test
	void whatIsPublishedIsNotLaidOut() throws Exception {
		Product.write(folder.resolve("library.settings"), "");
		Path published = Product.write(folder.resolve("published/one/1.2.0.framework"), Product.small("one", "").replace("    version", " version"));
		String before = Files.readString(published);
		Run run = product.run(folder, "format", "published/one/1.2.0.framework");
		assertNotEquals(0, run.code());
		assertEquals(before, Files.readString(published));
		assertTrue(run.err().contains("published"), run.err());
	}

	@Test
	void migrateUpgrades() throws Exception {
		Path old = Product.write(folder.resolve("old.framework"), "framework old \"Old\" {\n    language-version 0\n    version 1.0.0\n    status draft\n    summary '''\n        Some words.\n    '''\n}\n");
		Path current = Product.write(folder.resolve("current.framework"), Product.small("current", ""));
		String before = Files.readString(current);
		Run run = product.run(folder, "migrate", "old.framework", "current.framework");
		assertEquals(0, run.code(), run.err());
		assertEquals("old.framework: upgraded to version 1 of the language\n", run.out());
		assertTrue(Files.readString(old).contains("| Some words."));
		assertEquals(before, Files.readString(current));
		assertEquals(new Run(0, "", ""), product.run(folder, "migrate", "."));
		assertEquals(0, product.run(folder, "validate", ".").code());
	}

	@Test
	void aFrameworkIsBroughtUpToDateWithASpreadsheet() throws Exception {
		product.run(folder, "new", "library/toolkit.framework", "--like", "leadership-toolkit");
		Path file = folder.resolve("library/toolkit.framework");
		String before = Files.readString(file);
		Run exported = product.run(folder, "export", "library/toolkit.framework", "--to", "csv,xlsx", "--out", "sheets");
		assertEquals(new Run(0, exported.out(), ""), exported);
		assertEquals(new Run(0, "library/toolkit.framework: nothing to change.\n", ""), product.run(folder, "import", "sheets/toolkit.xlsx", "--out", "library/toolkit.framework"));
		Path matrix = folder.resolve("sheets/toolkit-matrix.csv");
		String text = Files.readString(matrix);
		String title = "Safeguard pupils and look after colleagues";
		assertTrue(text.contains(title), text);
		Files.writeString(matrix, text.replace(title, "Keep pupils safe"));
		Run checked = product.run(folder, "import", "sheets/toolkit-matrix.csv", "--out", "library/toolkit.framework", "--check");
		assertEquals(1, checked.code(), checked.err());
		assertTrue(checked.out().startsWith("Changed (1):\n") && checked.out().contains("Keep pupils safe"), checked.out());
		assertEquals(before, Files.readString(file));
		assertEquals(0, product.run(folder, "import", "sheets/toolkit-matrix.csv", "--out", "library/toolkit.framework").code());
		assertEquals(before.replace(title, "Keep pupils safe"), Files.readString(file));
		Files.writeString(matrix, text.lines().findFirst().orElseThrow() + "\r\n");
		Run refused = product.run(folder, "import", "sheets/toolkit-matrix.csv", "--out", "library/toolkit.framework");
		assertEquals(2, refused.code(), refused.out());
		assertEquals(before.replace(title, "Keep pupils safe"), Files.readString(file), "nothing was removed");
	}

	@Test
	void fromNewToExportToImport() throws Exception {
		Run begun = product.run(folder, "new", "my library/coaching-toolkit.framework", "--like", "leadership-toolkit");
		assertEquals(new Run(0, "my library/coaching-toolkit.framework: begun.\n", ""), begun);
		Run checked = product.run(folder, "validate", "my library", "--format", "json");
		assertEquals(0, Json.parse(checked.out()).getAsJsonObject().get("error").getAsInt(), checked.out());
		Run exported = product.run(folder, "export", "my library/coaching-toolkit.framework", "--to", "html,markdown", "--out", "to publish/here");
		assertEquals(0, exported.code(), exported.err());
		List<String> written = exported.lines();
		assertEquals(files(folder.resolve("to publish/here")), written.stream().map(line -> Path.of("to publish/here").relativize(Path.of(line)).toString()).sorted().toList());
		String html = written.stream().filter(line -> line.endsWith(".html")).findFirst().orElseThrow();
		String markdown = written.stream().filter(line -> line.endsWith(".md")).findFirst().orElseThrow();
		assertTrue(Files.readString(folder.resolve(html)).contains("Leadership Toolkit"));
		assertEquals(List.of("my library", "to publish"), top(), "and nothing anywhere else");
		Run imported = product.run(folder, "import", markdown, "--out", "back.framework", "--report", "report.json");
		assertTrue(imported.code() == 0 || imported.code() == 1, imported.err());
		assertTrue(imported.lines().get(imported.lines().size() - 1).startsWith("back.framework: written; "), imported.out());
		JsonObject report = Json.parse(Files.readString(folder.resolve("report.json"))).getAsJsonObject();
		assertEquals(Files.readString(folder.resolve(markdown)).lines().count(), report.getAsJsonArray("lines").size(), "every line is accounted for");
		assertEquals(report.get("leftOut").getAsInt() == 0 ? 0 : 1, imported.code());
		assertEquals(report.get("leftOut").getAsInt() + report.getAsJsonArray("doubts").size(), imported.lines().size() - 1, imported.out());
		for (JsonElement line : report.getAsJsonArray("lines")) {
			assertTrue(Set.of("used", "skipped", "left-out").contains(line.getAsJsonObject().get("outcome").getAsString()) && Set.of("sure", "likely", "guessed").contains(line.getAsJsonObject().get("sureness").getAsString()), line.toString());
		}
		assertEquals(0, Json.parse(product.run(folder, "validate", "back.framework", "--format", "json").out()).getAsJsonObject().get("error").getAsInt());
		JsonObject stats = Json.parse(product.run(folder, "stats", "back.framework", "--format", "json").out()).getAsJsonObject();
		assertEquals(70, stats.getAsJsonObject("elements").get("component").getAsInt());
	}

	private List<String> top() throws Exception {
		try (var files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void nothingIsWrittenOver() throws Exception {
		Path there = Product.write(folder.resolve("there.framework"), "a text");
		Product.write(folder.resolve("document.md"), "# A title\n\n## A part\n\nWords.\n");
		refuses("new", "there.framework");
		refuses("new", "there");
		refuses("import", "document.md", "--out", "there.framework");
		assertEquals("a text", Files.readString(there));
	}

	@Test
	void anImportCanBeLookedAtWithoutBeingWritten() throws Exception {
		Product.write(folder.resolve("document.md"), "# Mentor standards\n\n## Listening\n\nThey ask before they tell.\n");
		Run checked = product.run(folder, "import", "document.md", "--out", "mentors", "--check", "--report", "report.json");
		assertEquals(0, checked.code(), checked.err());
		assertTrue(checked.out().contains("mentors.framework: not written, because of --check; 3 of 5 lines used, 2 skipped; "), checked.out());
		assertEquals(List.of("document.md", "report.json"), top());
		refuses("import", "document.md", "--out", "mentors", "--report", "document.md");
		refuses("import", "document.md", "--out", "mentors", "--report", "mentors.framework");
		refuses("import", "report.json", "--out", "mentors", "--from", "xlsx");
		assertEquals(List.of("document.md", "report.json"), top(), "nothing is written when the document is bad");
	}

	@Test
	void newRefusesWhatCannotBe() throws Exception {
		refuses("new", "1st.framework");
		refuses("new", "one.framework", "--like", "no-such-sample");
		refuses("new");
		assertEquals(List.of(), top());
		assertEquals(0, product.run(folder, "new", "one").code());
		assertEquals(List.of("one.framework"), top());
		assertEquals(0, product.run(folder, "validate", "one.framework").code());
	}

	@Test
	void exportRefusesWhatCannotBe() throws Exception {
		Product.write(folder.resolve("one.framework"), Product.small("one", ""));
		refuses("export", "one.framework", "--to", "papyrus", "--out", "out");
		refuses("export", "one.framework", "--out", "out");
		refuses("export", "one.framework", "--to", "html");
		refuses("export", "one.framework", "--to", "html", "--out", "out", "--set", "no-such-option=1");
		refuses("export", "one.framework", "--to", "html", "--out", "out", "--set", "theme=mauve");
		refuses("export", "one.framework", "--profile", "none", "--out", "out");
		refuses("export", "nowhere.framework", "--to", "html", "--out", "out");
		refuses("export", "one.framework", "--to", "html", "--out", "one.framework/out");
		assertEquals(List.of("one.framework"), top());
	}

	@Test
	void aBadFileDoesNotKeepTheOthersFromBeingExported() throws Exception {
		Product.write(folder.resolve("in/broken.framework"), "framework broken {");
		Product.write(folder.resolve("in/good.framework"), Product.small("good", ""));
		Files.write(folder.resolve("in/latin.framework"), "framework caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
		Run run = product.run(folder, "export", "in", "--to", "markdown", "--out", "out");
		assertEquals(2, run.code());
		assertTrue(run.lines().stream().allMatch(line -> line.startsWith("out/")) && !run.lines().isEmpty(), run.out());
		assertTrue(run.err().contains("in/latin.framework:1:14: error: "), run.err());
		assertTrue(run.err().contains("in/broken.framework:1:"), run.err());
	}

	@Test
	void anExportStaysInItsFolder() throws Exception {
		Path outside = Product.write(folder.resolve("outside/one.md"), "old");
		Product.write(folder.resolve("one.framework"), Product.small("one", "    figure \"../../outside.svg\" alt \"A picture\"\n    section \"../../../escape\"\n        | Words.\n"));
		Files.createDirectories(folder.resolve("out"));
		Run before = product.run(folder, "export", "one.framework", "--to", "html,markdown", "--out", "out");
		assertEquals(List.of("one.framework", "out", "outside"), top(), before.err());
		for (String file : files(folder.resolve("out"))) {
			Files.delete(folder.resolve("out").resolve(file));
			Files.createSymbolicLink(folder.resolve("out").resolve(file), outside);
		}
		Run run = product.run(folder, "export", "one.framework", "--to", "html,markdown", "--out", "out");
		assertEquals(2, run.code());
		assertEquals("old", Files.readString(outside), "not through a link either");
	}

	@Test
	void aProfileNamesFormatsAndOptions() throws Exception {
		Path library = Product.samples(folder.resolve("library"));
		Files.writeString(library.resolve("library.settings"), "title = Ours\nprofile.web.to = html\nprofile.web.set = theme = dark\n");
		Run run = product.run(library, "export", "leadership-toolkit.framework@1.0.0", "--profile", "web", "--out", "out");
		assertEquals(0, run.code(), run.err());
		assertTrue(run.lines().stream().allMatch(line -> line.startsWith("out/")) && run.out().contains(".html"), run.out());
	}

	@Test
	void exportersAndImportersListTheirOptions() throws Exception {
		for (Map.Entry<String, Set<String>> point : Map.of("exporters", Set.of("html", "markdown"), "importers", Set.of("markdown")).entrySet()) {
			Run run = product.run(folder, point.getKey(), "--format", "json");
			assertEquals(0, run.code());
			assertEquals("", run.err());
			JsonArray all = Json.parse(run.out()).getAsJsonArray();
			Set<String> ids = all.asList().stream().map(one -> one.getAsJsonObject().get("id").getAsString()).collect(Collectors.toSet());
			assertTrue(ids.containsAll(point.getValue()), ids.toString());
			String text = product.run(folder, point.getKey()).out();
			for (JsonElement element : all) {
				JsonObject one = element.getAsJsonObject();
				assertFalse(one.get("label").getAsString().isBlank());
				assertFalse(one.get("description").getAsString().isBlank());
				assertFalse(one.getAsJsonArray("extensions").isEmpty());
				assertTrue(text.contains(one.get("label").getAsString()), text);
				for (JsonElement option : one.getAsJsonArray("options")) {
					JsonObject declared = option.getAsJsonObject();
					assertTrue(Set.of("text", "flag", "number", "choice", "file").contains(declared.get("type").getAsString()));
					assertFalse(declared.get("description").getAsString().isBlank());
					assertTrue(text.contains("--set " + declared.get("id").getAsString() + "="), text);
				}
			}
		}
	}

	@Test
	void importRefusesWhatItCannotRead() throws Exception {
		Files.write(folder.resolve("document.bin"), new byte[] { 0, 1, 2, 3, -1, -2 });
		Product.write(folder.resolve("document.md"), "# A title\n\n## A part\n\nWords.\n");
		refuses("import", "document.bin", "--out", "one.framework");
		refuses("import", "document.bin", "--from", "markdown", "--out", "one.framework");
		refuses("import", "document.md", "--from", "papyrus", "--out", "one.framework");
		refuses("import", "document.md", "--out", "1.framework");
		refuses("import", "document.md");
		refuses("import", "nowhere.md", "--out", "one.framework");
		refuses("import", ".", "--out", "one.framework");
		assertEquals(List.of("document.bin", "document.md"), top());
	}
}

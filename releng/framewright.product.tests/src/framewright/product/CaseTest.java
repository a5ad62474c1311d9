package framewright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** Packages of CASE as the product writes them, held to the official schemas. These are no part of the project: where they are not there, the tests are passed over. */
class CaseTest {

	private static final Path SCHEMAS = Product.ROOT.resolve("../shared/data/case");

	@TempDir
	Path folder;

	private final Product product = Product.built();

	@BeforeEach
	void schemas() {
		assumeTrue(Files.isDirectory(SCHEMAS), "the schemas of CASE are not in " + SCHEMAS);
	}

	private static Schema schema(String version) throws Exception {
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09).getSchema(Files.readString(SCHEMAS.resolve("case-" + version + "-cfpackage-schema.json")));
	}

	private static List<String> faults(Schema schema, String text) {
		return schema.validate(text, InputFormat.JSON, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))).stream().map(Object::toString).toList();
	}

	private List<String> faults(String file) throws Exception {
		return faults(schema(file.contains("-1.0.") ? "v1p0" : "v1p1"), Files.readString(folder.resolve("out").resolve(file)));
	}

	private void export(Path source, String... more) throws Exception {
		List<String> command = new ArrayList<>(List.of("export", source.toString(), "--to", "case,case-1.0", "--out", "out"));
		command.addAll(List.of(more));
		assertEquals(0, product.run(folder, command.toArray(String[]::new)).code());
	}

	@Test
	void whatUsesEverythingIsValid() throws Exception {
		Path everything = folder.resolve("everything.framework");
		Files.copy(Product.ROOT.resolve("bundles/framewright.core.tests/everything/everything.framework"), everything);
		export(everything);
		assertEquals(List.of(), faults("everything.case.json"));
		assertEquals(List.of(), faults("everything.case-1.0.json"));
		export(everything, "--set", "text=notes", "--set", "base=https://frameworks.example.org");
		assertEquals(List.of(), faults("everything.case.json"));
		assertEquals(List.of(), faults("everything.case-1.0.json"));
	}

	@Test
	void theSampleLibraryIsValid() throws Exception {
		export(Product.SAMPLES);
		try (var files = Files.list(folder.resolve("out"))) {
			List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
			assertEquals(10, names.size(), names::toString);
			for (String name : names) {
				assertEquals(List.of(), faults(name), name);
			}
		}
	}

	/** The dates of the history: a version that was published, and what another version took the place of. */
	@Test
	void datesComeFromTheHistory() throws Exception {
		Path library = folder.resolve("library");
		Path published = Files.createDirectories(library.resolve("published/guide"));
		Product.write(library.resolve("library.settings"), "title = Ours\n");
		Product.write(published.resolve("1.0.0.framework"), guide("1.0.0", "part old \"Old\"\n    part stays \"Stays\""));
		Product.write(published.resolve("2.0.0.framework"), guide("2.0.0", "part old \"Old\" retired in 2.0.0 replaced by fresh\n    part kept \"Stays\" formerly stays\n    part fresh \"New\""));
		Product.write(published.resolve("versions.txt"), "1.0.0; on 2025-09-01; by Us; superseded by 2.0.0\n2.0.0; on 2026-09-01; by Us\n");
		Files.copy(published.resolve("2.0.0.framework"), library.resolve("guide.framework"));
		export(library.resolve("guide.framework"));
		JsonObject now = Json.parse(Files.readString(folder.resolve("out/guide.case.json"))).getAsJsonObject();
		assertEquals(List.of(), faults("guide.case.json"));
		JsonObject document = now.getAsJsonObject("CFDocument");
		assertEquals("Implemented", document.get("adoptionStatus").getAsString());
		assertEquals("2026-09-01", document.get("statusStartDate").getAsString());
		assertFalse(document.has("statusEndDate"));
		assertEquals("2026-09-01T00:00:00Z", document.get("lastChangeDateTime").getAsString());
		assertEquals(List.of("Old 2025-09-01 2026-09-01", "Stays 2025-09-01 ", "New 2026-09-01 "), dates(now));
		export(Path.of(library + "/guide.framework@1.0.0"));
		JsonObject before = Json.parse(Files.readString(folder.resolve("out/guide.case.json"))).getAsJsonObject();
		assertEquals("Retired", before.getAsJsonObject("CFDocument").get("adoptionStatus").getAsString());
		assertEquals("2026-09-01", before.getAsJsonObject("CFDocument").get("statusEndDate").getAsString());
		assertEquals(List.of("Old 2025-09-01 ", "Stays 2025-09-01 "), dates(before));
	}

	private static String guide(String version, String parts) {
		return "framework guide \"Guide\" {\n    language-version 1\n    version " + version + "\n    status published\n    uuid \"11111111-2222-4333-8444-555555555555\"\n\n    structure {\n        part \"Part\"\n    }\n\n    " + parts + "\n}\n";
	}

	private static List<String> dates(JsonObject json) {
		return json.getAsJsonArray("CFItems").asList().stream().map(JsonElement::getAsJsonObject).map(item -> item.get("fullStatement").getAsString() + " " + date(item, "statusStartDate") + " " + date(item, "statusEndDate")).toList();
	}

	private static String date(JsonObject item, String field) {
		return item.has(field) ? item.get(field).getAsString() : "";
	}

	@Test
	void theSchemasSeeWhatIsWrong() throws Exception {
		for (String version : List.of("v1p0", "v1p1")) {
			assertFalse(faults(schema(version), "{\"CFDocument\": {\"identifier\": \"1\", \"uri\": \"urn:x\", \"creator\": \"a\", \"title\": \"b\", \"lastChangeDateTime\": \"2026-01-01T00:00:00Z\"}}").isEmpty());
			assertFalse(faults(schema(version), "{}").isEmpty());
			assertTrue(faults(schema(version), "{\"CFDocument\": {\"identifier\": \"11111111-2222-4333-8444-555555555555\", \"uri\": \"urn:x\", \"creator\": \"a\", \"title\": \"b\", \"lastChangeDateTime\": \"2026-01-01T00:00:00Z\"}}").isEmpty());
		}
	}
}

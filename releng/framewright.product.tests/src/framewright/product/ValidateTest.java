package framewright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import framewright.product.Product.Run;

class ValidateTest {

	private static final Pattern FINDING = Pattern.compile("(?<file>[^:]+):(?<line>[1-9]\\d*):(?<column>[1-9]\\d*): (?<severity>error|warning|to-do|info): (?<message>.+) \\[(?<code>[a-z0-9.-]+)\\]");

	private final Product product = Product.built();

	@TempDir
	Path temporary;

	private Path folder;

	@BeforeEach
	void settle() {
		folder = Product.real(temporary);
	}

	/** A library with a file of each kind of fault, in a folder with spaces in its name, and with good ones among them. */
	private Path faults() throws Exception {
		Path library = folder.resolve("our library");
		Product.write(library.resolve("library.settings"), "title = Ours\n");
		Product.write(library.resolve("good.framework"), Product.small("good", ""));
		Product.write(library.resolve("dangling.framework"), Product.small("dangling", "    see good.nobody as related\n"));
		Product.write(library.resolve("empty.framework"), "");
		String cut = Product.small("cut", "");
		Product.write(library.resolve("cut.framework"), cut.substring(0, cut.length() / 2));
		Files.write(library.resolve("latin 1.framework"), Product.small("latin", "").replace("Small", "Sm\u00e4ll").getBytes(StandardCharsets.ISO_8859_1));
		Files.write(library.resolve("binary.framework"), new byte[] { 'P', 'K', 3, 4, 0, 0, 8, 0, -1, -2, 10 });
		Product.write(library.resolve("sub folder/deep.framework"), "framework deep \"Deep\" {\n" + "domain x \"X\" {\n".repeat(5_000) + "}\n".repeat(5_001));
		try (RandomAccessFile sparse = new RandomAccessFile(library.resolve("large.framework").toFile(), "rw")) {
			sparse.setLength(300L << 20); // takes no room on the disk
		}
		Product.write(library.resolve("published/good/1.0.0.framework"), "not looked at");
		Product.write(library.resolve(".hidden/bad.framework"), "not looked at");
		return library;
	}

	@Test
	void theSamplesHaveNothingToReport() throws Exception {
		Run run = product.run(Product.SAMPLES, "validate", ".");
		assertTrue(run.out().matches("(?:.*: info: .*\n)*5 files checked: (?:nothing to report|\\d+ info)\\.\n"), run.out());
		assertEquals("", run.err());
		assertEquals(0, run.code());
		Run strict = product.run(Product.SAMPLES.getParent(), "validate", "--strict", "library/leadership-toolkit.framework", "library/system-leader-roles.framework", "library");
		assertEquals(run.out().lines().toList().getLast(), strict.lines().getLast(), "each file once");
		assertEquals(0, strict.code());
	}

	@Test
	void everyBadFileIsToldAtItsPlaceAndTheOthersAreChecked() throws Exception {
		faults();
		Run run = product.run(folder, "validate", "our library");
		assertEquals(1, run.code());
		assertEquals("", run.err());
		List<String> lines = run.lines();
		for (String line : lines.subList(0, lines.size() - 1)) {
			assertTrue(FINDING.matcher(line).matches(), line);
		}
		assertTrue(lines.get(lines.size() - 1).matches("8 files checked: \\d+ errors.*\\."), run.out());
		for (String begin : List.of("our library/latin 1.framework:1:20: error: ", "our library/binary.framework:1:5: error: ", "our library/large.framework:1:1: error: ",
				"our library/sub folder/deep.framework:61:14: error: ", "our library/dangling.framework:28:9: error: ", "our library/empty.framework:1:1: error: ", "our library/cut.framework:")) {
			assertTrue(lines.stream().anyMatch(line -> line.startsWith(begin)), begin + "\n" + run.out());
		}
		assertFalse(run.out().contains("good.framework"), run.out());
		assertFalse(run.out().contains("not looked at") || run.out().contains("hidden"), run.out());
	}

	@Test
	void jsonIsOneDocumentThatSaysTheSame() throws Exception {
		Path library = faults();
		Run text = product.run(library, "validate", ".");
		Run run = product.run(library, "validate", ".", "--format", "json");
		assertEquals(1, run.code());
		assertEquals("", run.err());
		JsonObject document = Json.parse(run.out()).getAsJsonObject();
		assertEquals(8, document.get("files").getAsInt());
		int errors = 0;
		for (JsonElement element : document.getAsJsonArray("findings")) {
			JsonObject finding = element.getAsJsonObject();
			assertEquals(Set.of("file", "line", "column", "offset", "length", "severity", "message", "code", "category", "element"), finding.keySet());
			errors += finding.get("severity").getAsString().equals("error") ? 1 : 0;
			String line = finding.get("file").getAsString() + ":" + finding.get("line").getAsInt() + ":" + finding.get("column").getAsInt() + ": " + finding.get("severity").getAsString() + ": "
					+ finding.get("message").getAsString() + " [" + finding.get("code").getAsString() + "]";
			assertTrue(text.lines().contains(line), line);
		}
		assertEquals(text.lines().size() - 1, document.getAsJsonArray("findings").size());
		assertEquals(errors, document.get("error").getAsInt());
	}

	@Test
	void sarifHasItsShape() throws Exception {
		faults();
		Run run = product.run(folder, "validate", "--format", "sarif", "our library");
		assertEquals(1, run.code());
		assertEquals(List.of(), faultsBySchema(run.out()), "the official schema has nothing against it");
		JsonObject document = Json.parse(run.out()).getAsJsonObject();
		assertEquals("2.1.0", document.get("version").getAsString());
		assertTrue(document.get("$schema").getAsString().contains("sarif"));
		JsonObject only = document.getAsJsonArray("runs").get(0).getAsJsonObject();
		JsonObject driver = only.getAsJsonObject("tool").getAsJsonObject("driver");
		assertEquals("Framewright", driver.get("name").getAsString());
		Set<String> rules = driver.getAsJsonArray("rules").asList().stream().map(rule -> rule.getAsJsonObject().get("id").getAsString()).collect(Collectors.toSet());
		assertFalse(only.getAsJsonArray("results").isEmpty());
		for (JsonElement element : only.getAsJsonArray("results")) {
			JsonObject result = element.getAsJsonObject();
			assertTrue(rules.contains(result.get("ruleId").getAsString()));
			assertTrue(Set.of("error", "warning", "note").contains(result.get("level").getAsString()));
			assertFalse(result.getAsJsonObject("message").get("text").getAsString().isBlank());
			JsonObject place = result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
			String uri = place.getAsJsonObject("artifactLocation").get("uri").getAsString();
			assertTrue(uri.startsWith("our%20library/"), uri);
			assertTrue(place.getAsJsonObject("region").get("startLine").getAsInt() >= 1);
		}
	}

	private static List<String> faultsBySchema(String document) throws Exception {
		String schema = Files.readString(Product.ROOT.resolve("releng/framewright.product.tests/schemas/sarif-2.1.0.json"));
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema).validate(document, InputFormat.JSON).stream().map(Object::toString).toList();
	}

	@Test
	void theSchemaSeesWhatIsWrong() throws Exception {
		assertFalse(faultsBySchema("{\"version\": \"2.1.0\", \"runs\": [{\"results\": []}]}").isEmpty());
	}

	@Test
	void severitiesAndStrictness() throws Exception {
		String unwritten = Product.small("one", "").replaceFirst(" +at high\n +\\| listen to everyone.\n", "");
		Product.write(folder.resolve("one.framework"), unwritten);
		Run run = product.run(folder, "validate", "one.framework");
		assertTrue(run.lines().get(0).matches("one\\.framework:20:\\d+: to-do: .* \\[descriptor-missing\\]"), run.out());
		assertEquals(0, run.code(), "a to-do of a draft is no error");
		assertEquals(1, product.run(folder, "validate", "--strict", "one.framework").code());
		Product.write(folder.resolve("one.framework"), unwritten.replace("status draft", "status review"));
		Run review = product.run(folder, "validate", "one.framework");
		assertTrue(review.lines().get(0).matches("one\\.framework:20:\\d+: error: .* \\[descriptor-missing\\]"), review.out());
		assertEquals(1, review.code());
	}

	@Test
	void whatCannotRunSaysWhyOnStandardErrorAndEndsWithTwo() throws Exception {
		Product.write(folder.resolve("one.framework"), Product.small("one", ""));
		for (String[] arguments : new String[][] { { "validate" }, { "validate", "nowhere.framework" }, { "validate", "one.framework", "--format", "yaml" }, { "validate", "--no-such-option", "." },
				{ "validate", "one.framework@9.9.9" }, { "validate", "one.framework@../../one" }, { "validate", "--explain", "no-such-rule" } }) {
			Run run = product.run(folder, arguments);
			assertEquals(2, run.code(), String.join(" ", arguments));
			assertEquals("", run.out(), String.join(" ", arguments));
			assertFalse(run.err().isBlank());
			assertEquals(1, run.err().lines().count(), run.err());
		}
	}

	@Test
	void aFolderWithoutFrameworksIsNotWrong() throws Exception {
		Run run = product.run(folder, "validate", ".");
		assertEquals("0 files checked: nothing to report.\n", run.out());
		assertEquals(0, run.code());
	}

	@Test
	void publishedVersionsAreCheckedWhenNamed() throws Exception {
		Path library = Product.samples(folder.resolve("library"));
		Run run = product.run(library, "validate", "leadership-toolkit.framework@1.0.0");
		assertTrue(run.out().matches("(?:published/leadership-toolkit/1\\.0\\.0\\.framework:.*: info: .*\n)*1 file checked: (?:nothing to report|\\d+ info)\\.\n"), run.out());
		assertEquals(0, run.code());
		Product.write(library.resolve("leadership-toolkit.framework@1.0.0"), "a file of that very name comes first");
		Run file = product.run(library, "validate", "leadership-toolkit.framework@1.0.0");
		assertEquals(1, file.code(), file.out());
	}

	@Test
	void everyCodeThatIsReportedIsExplained() throws Exception {
		Path library = faults();
		Matcher codes = Pattern.compile("\\[([a-z0-9.-]+)\\]$", Pattern.MULTILINE).matcher(product.run(library, "validate", ".").out());
		for (String code : codes.results().map(result -> result.group(1)).collect(Collectors.toSet())) {
			Run run = product.run(folder, "validate", "--explain", code);
			assertEquals(0, run.code(), code);
			assertTrue(run.out().startsWith(code + "\n"), run.out());
		}
	}

	@Test
	void fixMendsAndSaysSo() throws Exception {
		Path file = Product.write(folder.resolve("one.framework"), Product.small("one", "    summary\n        | Some <b>words</b>.\n"));
		Run run = product.run(folder, "validate", "--fix", "--format", "json", "one.framework");
		assertEquals(0, run.code());
		assertEquals(0, Json.parse(run.out()).getAsJsonObject().get("error").getAsInt());
		assertEquals("one.framework: 1 fault mended.\n", run.err());
		assertTrue(Files.readString(file).contains("| Some words.\n"));
	}

	@Test
	void filesElsewhereAreNamedInFull() throws Exception {
		Path file = Product.write(folder.resolve("a/one.framework"), "");
		Path elsewhere = Files.createDirectory(folder.resolve("b"));
		assertTrue(product.run(elsewhere, "validate", "../a/one.framework").out().startsWith(file + ":1:1: error: "));
	}
}

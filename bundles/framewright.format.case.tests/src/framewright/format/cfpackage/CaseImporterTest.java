package framewright.format.cfpackage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.core.exchange.MadeFramework;
import framewright.core.extension.Options;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Scale;

/** Packages of other programs, with what they do otherwise than the standard says, and files that nobody should be hurt by. */
class CaseImporterTest {

	/** As OpenSALT and OpenCASE write: addresses in the entities, nulls, an old status, no sequence numbers or only some, whole numbers with a fraction. */
	private static final String FOREIGN = """
			{"CFDocument": {"identifier": "aaaaaaaa-0000-4000-8000-000000000000", "uri": "http://x.example/uri/aaaaaaaa-0000-4000-8000-000000000000", "creator": "A Council", "title": "Gardening", "adoptionStatus": "Adopted",
			  "version": "Spring term", "language": "en_US", "subject": ["Soil", "Seeds"], "notes": null, "description": "<p>For all who dig.</p>", "CFPackageURI": "http://x.example/p", "statusStartDate": "2024-01-02"},
			 "CFItems": [
			  {"identifier": "aaaaaaaa-0000-4000-8000-000000000001", "CFDocumentURI": "http://x.example/d", "fullStatement": "Dig &amp; <b>plant</b>", "humanCodingScheme": "G.1", "CFItemType": "Area", "educationalLevel": "06", "listEnumeration": "1"},
			  {"identifier": "aaaaaaaa-0000-4000-8000-000000000002", "fullStatement": "Turn the soil", "humanCodingScheme": "G.1.a", "CFItemType": "Skill", "abbreviatedStatement": "Turning", "conceptKeywords": ["spade"]},
			  {"identifier": "aaaaaaaa-0000-4000-8000-000000000003", "fullStatement": "Sow in rows", "CFItemType": "Skill", "notes": "<p>One:</p><ul><li>rake</li><li>sow</li></ul>", "statusEndDate": null},
			  {"identifier": "aaaaaaaa-0000-4000-8000-000000000004", "fullStatement": "Sow by hand", "CFItemType": "Skill"},
			  {"identifier": "aaaaaaaa-0000-4000-8000-000000000005", "fullStatement": "Lost", "CFItemType": "Skill"},
			  {"identifier": "aaaaaaaa-0000-4000-8000-000000000006", "fullStatement": "Round", "CFItemType": "Skill"},
			  {"identifier": "aaaaaaaa-0000-4000-8000-000000000007", "fullStatement": "And round", "CFItemType": "Skill"}],
			 "CFAssociations": [
			  {"identifier": "bbbbbbbb-0000-4000-8000-000000000001", "associationType": "isChildOf", "originNodeURI": {"title": "Origin", "identifier": "aaaaaaaa-0000-4000-8000-000000000001", "uri": "u"}, "destinationNodeURI": "http://x.example/uri/aaaaaaaa-0000-4000-8000-000000000000"},
			  {"identifier": "bbbbbbbb-0000-4000-8000-000000000002", "associationType": "isChildOf", "sequenceNumber": 2.0, "originNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000002"}, "destinationNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000001"}},
			  {"identifier": "bbbbbbbb-0000-4000-8000-000000000003", "associationType": "isChildOf", "sequenceNumber": "1", "originNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000003"}, "destinationNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000001"}},
			  {"identifier": "bbbbbbbb-0000-4000-8000-000000000004", "associationType": "isChildOf", "originNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000004"}, "destinationNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000001"}},
			  {"identifier": "bbbbbbbb-0000-4000-8000-000000000005", "associationType": "isChildOf", "originNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000005"}, "destinationNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-00000000ffff"}},
			  {"identifier": "bbbbbbbb-0000-4000-8000-000000000006", "associationType": "isChildOf", "originNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000006"}, "destinationNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000007"}},
			  {"identifier": "bbbbbbbb-0000-4000-8000-000000000007", "associationType": "isChildOf", "originNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000007"}, "destinationNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000006"}},
			  {"identifier": "bbbbbbbb-0000-4000-8000-000000000008", "associationType": "isChildOf", "originNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000004"}, "destinationNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000000"}},
			  {"identifier": "bbbbbbbb-0000-4000-8000-000000000009", "associationType": "exactMatchOf", "originNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000002"}, "destinationNodeURI": {"title": "Digging elsewhere", "identifier": "cccccccc-0000-4000-8000-000000000001", "uri": "https://y.example/1"}},
			  {"identifier": "bbbbbbbb-0000-4000-8000-00000000000a", "associationType": "precedes", "originNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000002"}, "destinationNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000003"}},
			  {"identifier": "bbbbbbbb-0000-4000-8000-00000000000b", "associationType": "hasSkillLevel", "originNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000002"}, "destinationNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000003"}},
			  {"identifier": "bbbbbbbb-0000-4000-8000-00000000000c", "associationType": "exemplar", "originNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000002"}, "destinationNodeURI": {"title": "A film", "identifier": "f", "uri": "https://y.example/film"}},
			  {"identifier": "bbbbbbbb-0000-4000-8000-00000000000d", "associationType": "replacedBy", "originNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000004"}, "destinationNodeURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000003"}},
			  {"identifier": "bbbbbbbb-0000-4000-8000-00000000000e", "associationType": "isRelatedTo", "originNodeURI": {"identifier": "x"}, "destinationNodeURI": {"identifier": "y"}}],
			 "CFDefinitions": {"CFConcepts": [{"identifier": "dddddddd-0000-4000-8000-000000000001", "title": "Tilth", "keywords": "crumb, fine soil", "description": "How soil crumbles."}],
			  "CFItemTypes": [{"identifier": "eeeeeeee-0000-4000-8000-000000000001", "title": "Skill", "description": "What can be done.", "typeCode": null}], "CFAssociationGroupings": []},
			 "CFRubrics": [{"identifier": "ffffffff-0000-4000-8000-000000000001", "title": "Digging", "description": null, "CFRubricCriteria": [
			   {"identifier": "ffffffff-0000-4000-8000-000000000002", "category": "Depth", "description": "How deep", "weight": 0.50, "position": 1.0, "CFItemURI": {"identifier": "aaaaaaaa-0000-4000-8000-000000000002", "title": "t", "uri": "u"},
			    "CFRubricCriterionLevels": [{"quality": "Good", "score": 3.0, "position": 1, "description": "A spade deep", "feedback": "Well dug"}, {"quality": "Poor", "score": 1.0, "position": 2, "description": "A finger deep"}]},
			   {"identifier": "ffffffff-0000-4000-8000-000000000003", "description": "How wide", "position": 2, "CFRubricCriterionLevels": [{"quality": "Poor", "score": 1, "description": "Narrow"}, {"quality": "Good", "score": 3, "description": "Wide"}]}]}]}
			""";

	@TempDir
	Path folder;

	private Path file(String text) throws IOException {
		return Files.writeString(folder.resolve("some.json"), text);
	}

	static Imported read(Path file, String name) throws IOException {
		return new CaseImporter().read(new ImportRequest(file, name, options()), new NullProgressMonitor());
	}

	static Options options() {
		try {
			return Options.of(List.of(), Map.of());
		} catch (Options.BadOptionException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Element element(Framework framework, String title) {
		return Frameworks.allElements(framework).stream().filter(element -> element.getTitle().equals(title)).findFirst().orElseThrow(() -> new AssertionError(title));
	}

	private static String notes(Element element) {
		return String.join("\n", Frameworks.contents(element, ProseFacet.class).stream().map(Frameworks::text).toList());
	}

	@Test
	void anotherProgramsPackage() throws Exception {
		Imported imported = read(file(FOREIGN), "gardening");
		Framework framework = imported.framework();
		assertEquals("aaaaaaaa-0000-4000-8000-000000000000", framework.getUuid());
		assertEquals("published", framework.getStatus().getLiteral());
		assertEquals("Spring term", framework.getEdition());
		assertEquals("2024-01-02", framework.getDate());
		assertEquals("A Council", framework.getAuthors().get(0).getName());
		assertEquals("For all who dig.", Frameworks.text(Frameworks.contents(framework, ProseFacet.class).get(0)));
		Element dig = element(framework, "Dig & plant");
		assertEquals("G.1", dig.getCode());
		assertEquals("area", dig.getTier().getName());
		assertEquals("aaaaaaaa-0000-4000-8000-000000000001", dig.getUuid());
		assertEquals("- Education levels: 06", notes(dig));
		assertEquals(List.of("Sow in rows", "Turn the soil", "Sow by hand"), Frameworks.elements(dig).stream().map(Element::getTitle).toList());
		assertEquals("turn-soil", element(framework, "Turn the soil").getName());
		assertEquals("One:\n\n- rake\n- sow", notes(element(framework, "Sow in rows")));
		assertEquals(framework, element(framework, "Lost").eContainer());
		assertEquals(framework, element(framework, "Round").eContainer() == framework ? framework : element(framework, "And round").eContainer());
		assertEquals("sow-in-rows", element(framework, "Sow by hand").getReplacedBy().get(0).getName());
		assertNotNull(element(framework, "Sow by hand").getRetiredIn());
		assertEquals(List.of("https://y.example/1 Digging elsewhere exact null", "sow-in-rows null precedes null", "sow-in-rows null related has skill level"),
				Frameworks.contents(element(framework, "Turn the soil"), Reference.class).stream().map(one -> (one.getTarget() instanceof Element to ? to.getName() : one.getAddress()) + " " + one.getLabel() + " " + one.getRelation().getLiteral() + " " + one.getNote()).toList());
		assertEquals("Tilth", Frameworks.glossaries(framework).get(0).getTerms().get(0).getTitle());
		assertTrue(MadeFramework.text(MadeFramework.copy(framework)).contains("work \"A film\" link \"https://y.example/film\""));
	}

	@Test
	void rubricsAreScalesAndTextsForLevels() throws Exception {
		Framework framework = read(file(FOREIGN), "gardening").framework();
		Scale scale = Frameworks.scales(framework).get(0);
		assertEquals(List.of("Poor", "Good"), Frameworks.levels(scale).stream().map(level -> level.getTitle()).toList(), "the lowest first");
		assertEquals("3", Frameworks.levels(scale).get(1).getCode());
		Element turn = element(framework, "Turn the soil");
		assertEquals(scale, turn.getTier().getRatedOn());
		assertEquals(List.of("good A spade deep\n\nFeedback: Well dug", "poor A finger deep"), Frameworks.contents(turn, Descriptor.class).stream().map(one -> one.getLevel().getName() + " " + Frameworks.text(one)).toList());
		assertTrue(notes(turn).contains("Criterion of “Digging”: Depth, How deep, weight 0.5"), notes(turn));
		assertEquals(2, Frameworks.descriptors(element(framework, "How wide")).size());
	}

	@Test
	void everythingIsAccountedFor() throws Exception {
		Imported imported = read(file(FOREIGN), "gardening");
		List<SourceLine> lines = imported.lines();
		assertEquals(7, lines.stream().filter(line -> line.where().startsWith("item ") && !line.place().isEmpty() && line.target() != null).count());
		assertEquals(14, lines.stream().filter(line -> line.where().startsWith("association ")).count());
		assertEquals(4, lines.stream().filter(line -> line.where().contains(", level ")).count());
		assertTrue(lines.stream().anyMatch(line -> line.where().equals("item 2, G.1.a")));
		assertEquals(List.of("association 5", "association 14"), imported.left().stream().map(SourceLine::where).toList());
		lines.stream().filter(line -> line.target() != null).forEach(line -> assertEquals(imported.framework(), line.target() == imported.framework() ? imported.framework() : Frameworks.of(line.target())));
		String doubts = String.join("\n", imported.doubts().stream().map(Doubt::message).toList());
		for (String expected : List.of("in a circle", "“Lost” stands in something that is not in this file", "“Sow by hand” stands in two places", "is replaced by another part")) {
			assertTrue(doubts.contains(expected), doubts);
		}
	}

	@Test
	void theSameFileGivesTheSameNames() throws Exception {
		assertEquals(MadeFramework.text(MadeFramework.copy(read(file(FOREIGN), "gardening").framework())), MadeFramework.text(MadeFramework.copy(read(file(FOREIGN), "gardening").framework())));
	}

	/** The real samples, by what is in them. */
	@ParameterizedTest
	@CsvSource({ "opensalt-sample-case-1.0.json,16,0,0", "ordering-case-1.0.json,28,0,0", "rubrics-case-1.1-ja.json,36,4,28" })
	void samples(String name, int items, int levels, int texts) throws Exception {
		Path file = Path.of(System.getProperty("framewright.seeds", "seeds")).toAbsolutePath().resolveSibling("data").resolve("case").resolve(name);
		assumeTrue(Files.exists(file), "the sample packages are not here");
		Imported imported = read(file, "sample");
		Framework framework = imported.framework();
		assertEquals(items, Frameworks.allElements(framework).size());
		assertEquals(items, Frameworks.allElements(framework).stream().map(Element::getUuid).distinct().count());
		assertEquals(levels, Frameworks.scales(framework).stream().mapToInt(scale -> Frameworks.levels(scale).size()).sum());
		assertEquals(texts, Frameworks.allElements(framework).stream().mapToInt(element -> Frameworks.descriptors(element).size()).sum());
		assertEquals(List.of(), imported.left());
		JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
		assertTrue(imported.lines().size() >= json.getAsJsonArray("CFItems").size() + json.getAsJsonArray("CFAssociations").size());
		assertTrue(FrameworkText.parses(FrameworkText.write(framework)));
	}

	@Test
	void aPackageInAPackage() throws Exception {
		assertEquals(7 + 1, Frameworks.allElements(read(file("{\"CFPackage\": " + FOREIGN + "}"), "gardening").framework()).size());
	}

	// ---- files that hurt ----

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "{\"CFItems\": []}", "{\"CFDocument\": 3}", "{\"CFDocument\": {}} {}", "\u0000\u0001", "{\"CFDocument\": {\"title\": \"a\"}, \"CFItems\": [{}" })
	void whatIsNoPackageIsToldOf(String text) throws IOException {
		String message = assertThrows(UnreadableDocumentException.class, () -> read(file(text), "x")).getMessage();
		assertTrue(message.endsWith("."), message);
	}

	@Test
	void deepNesting() throws IOException {
		for (String text : List.of("[".repeat(100_000), "{\"CFDocument\": {\"title\": " + "{\"a\":".repeat(100_000))) {
			assertThrows(UnreadableDocumentException.class, () -> read(file(text), "x"));
		}
	}

	@Test
	void wrongEncodingsAndSizes() throws IOException {
		Path latin = Files.write(folder.resolve("latin.json"), "{\"CFDocument\": {\"title\": \"caf\u00e9\"}}".getBytes(StandardCharsets.ISO_8859_1));
		assertTrue(assertThrows(UnreadableDocumentException.class, () -> read(latin, "x")).getMessage().contains("UTF-8"));
		Path wide = Files.write(folder.resolve("wide.json"), ("\uFEFF" + FOREIGN).getBytes(StandardCharsets.UTF_16LE));
		assertEquals("Gardening", read(wide, "x").framework().getTitle());
		Path huge = folder.resolve("huge.json");
		try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
			file.setLength(500L << 20);
		}
		assertTrue(assertThrows(UnreadableDocumentException.class, () -> read(huge, "x")).getMessage().contains("MB"));
	}

	@Test
	void oddIdentifiers() throws IOException {
		String id = "i".repeat(10_000);
		Imported imported = read(file("{\"CFDocument\": {\"identifier\": \"" + id + "\", \"title\": \"T\"}, \"CFItems\": [{\"identifier\": \"" + id + "1\", \"fullStatement\": \"A\"}, {\"identifier\": \"" + id
				+ "1\", \"fullStatement\": \"B\"}, {\"fullStatement\": \"" + "C ".repeat(10_000) + "\"}, {\"identifier\": \"" + id + "1\", \"fullStatement\": \"A\"}]}"), "x");
		assertEquals(3, Frameworks.allElements(imported.framework()).size());
		assertTrue(Frameworks.allElements(imported.framework()).get(0).getUuid().matches("[0-9a-f-]{36}"));
		assertTrue(imported.doubts().stream().anyMatch(doubt -> doubt.message().contains("no UUID")) && imported.doubts().stream().anyMatch(doubt -> doubt.message().contains("the same identifier")), imported.doubts()::toString);
		assertTrue(imported.doubts().stream().allMatch(doubt -> doubt.message().length() < 1000));
	}

	@Test
	void veryDeepItems() throws IOException {
		JsonObject whole = chain(5_000);
		Imported imported = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> read(file(whole.toString()), "x"));
		assertEquals(5_000, Frameworks.allElements(imported.framework()).size());
		assertTrue(imported.doubts().stream().anyMatch(doubt -> doubt.message().contains("deep")));
	}

	private static JsonObject chain(int items) {
		JsonObject whole = JsonParser.parseString("{\"CFDocument\": {\"identifier\": \"d\", \"title\": \"T\"}}").getAsJsonObject();
		JsonArray all = new JsonArray();
		JsonArray associations = new JsonArray();
		for (int i = 0; i < items; i++) {
			all.add(JsonParser.parseString("{\"identifier\": \"" + i + "\", \"fullStatement\": \"S" + i + "\"}"));
			associations.add(JsonParser.parseString("{\"associationType\": \"isChildOf\", \"originNodeURI\": {\"identifier\": \"" + i + "\"}, \"destinationNodeURI\": {\"identifier\": \"" + (i == 0 ? "d" : Integer.toString(i - 1)) + "\"}}"));
		}
		whole.add("CFItems", all);
		whole.add("CFAssociations", associations);
		return whole;
	}

	@Test
	void cancelling() throws IOException {
		Path file = file(FOREIGN);
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> new CaseImporter().read(new ImportRequest(file, "x", options()), monitor));
	}

	@Test
	void recognised() {
		CaseImporter importer = new CaseImporter();
		assertTrue(importer.recognise("a.json", FOREIGN.getBytes(StandardCharsets.UTF_8)) > 90);
		assertTrue(importer.recognise("a", FOREIGN.getBytes(StandardCharsets.UTF_8)) > 50);
		assertTrue(importer.recognise("a.json", "{\"@context\": \"x\"}".getBytes(StandardCharsets.UTF_8)) < 50);
		assertEquals(0, importer.recognise("a.md", "# CFDocument".getBytes(StandardCharsets.UTF_8)));
	}

	/** Packages that somebody spoilt by chance: an import, or a sentence that tells what is wrong. More cases: {@code -Dframewright.cases=100000}. */
	@Test
	void spoiltByChance() throws Exception {
		Random random = new Random(7);
		List<String> samples = new ArrayList<>(List.of(FOREIGN));
		samples.add(Written.of(new CaseExporter(), Written.everything(folder), Library.containing(folder), Map.of()).files().values().iterator().next());
		samples.add(Written.of(new Case10Exporter(), Written.everything(folder), Library.containing(folder), Map.of()).files().values().iterator().next());
		int cases = Integer.getInteger("framewright.cases", 10_000) / 200;
		for (int i = 0; i < cases; i++) {
			String spoilt = spoil(samples.get(i % samples.size()), random);
			Path file = file(spoilt);
			try {
				Imported imported = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(file, "spoilt"));
				assertTrue(FrameworkText.parses(MadeFramework.text(MadeFramework.copy(imported.framework()))));
			} catch (Exception e) {
				if (!(e instanceof UnreadableDocumentException told) || !told.getMessage().endsWith(".")) {
					throw new AssertionError(spoilt, e);
				}
			}
		}
	}

	private static String spoil(String text, Random random) {
		StringBuilder spoilt = new StringBuilder(text);
		String[] pieces = { "null", "{}", "[]", "\"\"", "-1e999", "\"x\"", "true", "\\u0000", "}", "isChildOf", "0", "\"" + "y".repeat(300) + "\"", "Level", "Scale", "Term", "Structure", "Framework", "Entry", "Tier", "\\n- ", "<b>", "\\ud800" };
		for (int i = random.nextInt(6); i >= 0; i--) {
			int at = random.nextInt(spoilt.length());
			switch (random.nextInt(5)) {
				case 0 -> spoilt.delete(at, Math.min(spoilt.length(), at + random.nextInt(40)));
				case 1 -> spoilt.insert(at, pieces[random.nextInt(pieces.length)]);
				default -> {
					// a value of one field becomes another, so that the file stays sound
					int colon = spoilt.indexOf(": \"", at);
					int end = colon < 0 ? -1 : spoilt.indexOf("\"", colon + 3);
					if (end > 0) {
						String piece = pieces[random.nextInt(pieces.length)];
						int other = spoilt.indexOf(": \"", random.nextInt(spoilt.length()));
						int otherEnd = other < 0 ? -1 : spoilt.indexOf("\"", other + 3);
						spoilt.replace(colon + 2, end + 1, otherEnd > 0 && random.nextBoolean() ? text.substring(Math.min(other + 2, text.length()), Math.min(otherEnd + 1, text.length())) : piece.startsWith("\"") || piece.startsWith("{") || piece.startsWith("[") || piece.equals("null") ? piece : "\"" + piece + "\"");
					}
				}
			}
		}
		return spoilt.toString();
	}

	/** Speed by hand: {@code -Dframewright.times=true}. */
	@Test
	void manyItems() throws Exception {
		for (int count : Boolean.getBoolean("framewright.times") ? new int[] { 1_200, 1_200, 10_000, 10_000 } : new int[] { 1_200 }) {
			JsonObject whole = JsonParser.parseString("{\"CFDocument\": {\"identifier\": \"aaaaaaaa-0000-4000-8000-000000000000\", \"title\": \"T\"}}").getAsJsonObject();
			JsonArray items = new JsonArray();
			JsonArray associations = new JsonArray();
			for (int i = 0; i < count; i++) {
				items.add(JsonParser.parseString("{\"identifier\": \"aaaaaaaa-0000-4000-8001-" + String.format("%012d", i) + "\", \"fullStatement\": \"Somebody can do the thing number " + i + " quite well\", \"humanCodingScheme\": \"A." + i
						+ "\", \"CFItemType\": \"T" + i % 3 + "\", \"notes\": \"A note on it.\"}"));
				associations.add(JsonParser.parseString("{\"associationType\": \"isChildOf\", \"sequenceNumber\": " + i + ", \"originNodeURI\": {\"identifier\": \"aaaaaaaa-0000-4000-8001-" + String.format("%012d", i)
						+ "\"}, \"destinationNodeURI\": {\"identifier\": \"" + (i < 10 ? "aaaaaaaa-0000-4000-8000-000000000000" : "aaaaaaaa-0000-4000-8001-" + String.format("%012d", i / 10)) + "\"}}"));
			}
			whole.add("CFItems", items);
			whole.add("CFAssociations", associations);
			Path file = file(whole.toString());
			long start = System.nanoTime();
			Imported imported = read(file, "many");
			long read = System.nanoTime();
			assertEquals(count, Frameworks.allElements(imported.framework()).size());
			String text = MadeFramework.text(MadeFramework.copy(imported.framework()));
			long wrote = System.nanoTime();
			new CaseImporter().revise(new ImportRequest(file, "many", options()), text, new NullProgressMonitor());
			if (Boolean.getBoolean("framewright.times")) {
				System.out.println(count + " items: read " + (read - start) / 1_000_000 + " ms, written " + (wrote - read) / 1_000_000 + " ms, revised " + (System.nanoTime() - wrote) / 1_000_000 + " ms");
			}
		}
	}
}

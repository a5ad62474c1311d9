package framewright.format.linkeddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.core.exchange.MadeFramework;
import framewright.core.exchange.Revision;
import framewright.core.exchange.Use;
import framewright.core.extension.Options;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Reference;

/** Linked data comes in: that of Framewright without more loss than was told, that of others with all that it says, and what hurts nobody. */
class ImportTest {

	private static final String VOCABULARY = """
			@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
			@prefix dct: <http://purl.org/dc/terms/> .
			<https://x.example/v> a skos:ConceptScheme ; dct:title "Plants"@en ; dct:creator "A Council" ; dct:description "All that grows."@en .
			<https://x.example/v/tree> a skos:Concept ; skos:prefLabel "Tree"@en , "Baum"@de ; skos:notation "T" ; skos:inScheme <https://x.example/v> ; skos:topConceptOf <https://x.example/v> ; skos:definition "It has <b>wood</b>."@en .
			<https://x.example/v/oak> a skos:Concept ; skos:prefLabel "Oak"@en ; skos:altLabel "Quercus" ; skos:broader <https://x.example/v/tree> ; skos:scopeNote "Slow."@en ; skos:related <https://x.example/v/elm> ; skos:exactMatch <https://y.example/oak> .
			<https://x.example/v/elm> a skos:Concept ; skos:prefLabel "Elm"@en ; skos:broader <https://x.example/v/tree> , <https://x.example/v/rare> ; dct:subject "wood" .
			<https://x.example/v/rare> a skos:Concept ; skos:prefLabel "Rare"@en ; skos:broader <https://x.example/v/none> .
			<https://x.example/v/a> a skos:Concept ; skos:prefLabel "A"@en ; skos:broader <https://x.example/v/b> .
			<https://x.example/v/b> a skos:Concept ; skos:prefLabel "B"@en ; skos:broader <https://x.example/v/a> .
			<https://x.example/order> a skos:OrderedCollection ; skos:memberList ( <https://x.example/v/elm> <https://x.example/v/oak> ) .
			""";

	private static final String COMPACT = """
			{"@context": "https://credreg.net/ctdlasn/schema/context/json", "@graph": [
			 {"@type": "ceasn:CompetencyFramework", "@id": "https://x.example/ce-aaaaaaaa-0000-4000-8000-000000000000", "ceterms:ctid": "ce-aaaaaaaa-0000-4000-8000-000000000000", "ceasn:name": {"en": "Gardening", "fr": "Jardinage"}, "ceasn:description": {"en": "All of it."},
			  "ceasn:inLanguage": ["en"], "ceasn:creator": ["https://x.example/org"], "ceasn:publicationStatusType": "http://purl.org/ASN/scheme/ASNPublicationStatus/Published", "ceasn:hasTopChild": ["https://x.example/ce-aaaaaaaa-0000-4000-8000-000000000002", "https://x.example/ce-aaaaaaaa-0000-4000-8000-000000000001"]},
			 {"@type": "ceasn:Competency", "@id": "https://x.example/ce-aaaaaaaa-0000-4000-8000-000000000001", "ceterms:ctid": "ce-aaaaaaaa-0000-4000-8000-000000000001", "ceasn:competencyText": {"en": "Dig"}, "ceasn:codedNotation": "G.1", "ceasn:competencyCategory": {"en": "Skill"},
			  "ceasn:comment": {"en": ["First.", "Second."]}, "ceasn:exactAlignment": ["https://y.example/dig"], "ceasn:complexityLevel": "hard"},
			 {"@type": "ceasn:Competency", "@id": "https://x.example/ce-aaaaaaaa-0000-4000-8000-000000000002", "ceasn:competencyText": {"en": "Sow"}, "ceasn:competencyLabel": {"en": "S"}, "ceasn:prerequisiteAlignment": [{"@type": "ceterms:CredentialAlignmentObject", "ceterms:targetNode": "https://x.example/ce-aaaaaaaa-0000-4000-8000-000000000001"}]},
			 {"@type": "ceasn:Competency", "@id": "https://x.example/ce-aaaaaaaa-0000-4000-8000-000000000003", "ceasn:competencyText": {"en": "Water"}, "ceasn:isChildOf": ["https://x.example/ce-aaaaaaaa-0000-4000-8000-000000000002"]},
			 {"@type": "ceasn:Rubric", "@id": "https://x.example/r", "ceasn:name": {"en": "Digging"}, "ceasn:hasRubricCriterion": ["https://x.example/c"]},
			 {"@type": "ceasn:RubricCriterion", "@id": "https://x.example/c", "ceasn:name": {"en": "Depth"}, "ceterms:targetCompetency": [{"ceterms:targetNode": "https://x.example/ce-aaaaaaaa-0000-4000-8000-000000000001"}], "ceasn:hasCriterionLevel": ["https://x.example/l1", "https://x.example/l2"]},
			 {"@type": "ceasn:CriterionLevel", "@id": "https://x.example/l1", "ceasn:benchmarkLabel": {"en": "Poor"}, "ceasn:benchmarkText": {"en": "A finger deep"}},
			 {"@type": "ceasn:CriterionLevel", "@id": "https://x.example/l2", "ceasn:benchmarkLabel": {"en": "Good"}, "ceasn:benchmarkText": {"en": "A spade deep"}}]}
			""";

	@TempDir
	Path folder;

	private static GraphImporter importer(String format) {
		return format.equals("skos") ? new SkosImporter() : new CtdlImporter();
	}

	private ImportRequest request(String text, String name) throws Exception {
		return new ImportRequest(Files.writeString(folder.resolve("some.txt"), text), name, Options.of(List.of(), Map.of()));
	}

	private Imported read(String format, String text, String name) throws Exception {
		return importer(format).read(request(text, name), new NullProgressMonitor());
	}

	private Revision revise(String format, String text, String existing) throws Exception {
		return importer(format).revise(request(text, "any"), existing, new NullProgressMonitor());
	}

	private List<Framework> frameworks() throws Exception {
		List<Framework> all = new ArrayList<>(List.of(Exported.everything(folder)));
		LibraryReader reader = new LibraryReader(Library.containing(Path.of(System.getProperty("framewright.samples", "../framewright.examples/library"))));
		reader.readAll(new NullProgressMonitor()).forEach(file -> all.add(file.framework().orElseThrow()));
		return all;
	}

	private static String text(Framework framework) {
		return FrameworkText.of(framework).orElseThrow();
	}

	@ParameterizedTest
	@CsvSource({ "skos,''", "skos,https://example.org/frameworks/", "ctdl-asn,''", "ctdl-asn,https://example.org/frameworks/" })
	void whatDidNotChangeChangesNothing(String format, String base) throws Exception {
		for (Framework framework : frameworks()) {
			Exported exported = Exported.of(folder, framework, format, Map.of("base", base));
			Revision revision = revise(format, exported.files().values().iterator().next(), text(framework));
			assertEquals(revision.base(), revision.now());
			assertTrue(FrameworkText.parses(revision.now()), revision::now);
		}
	}

	/** All that the exporter says it holds comes back. */
	@ParameterizedTest
	@ValueSource(strings = { "skos", "ctdl-asn" })
	void whatIsHeldComesBack(String format) throws Exception {
		for (Framework framework : frameworks()) {
			Exported exported = Exported.of(folder, framework, format, Map.of());
			Framework again = read(format, exported.files().values().iterator().next(), framework.getName()).framework();
			List<String> lost = new ArrayList<>(held(framework, exported.fidelity()));
			held(again, exported.fidelity()).forEach(lost::remove);
			assertEquals(List.of(), lost.stream().filter(one -> !elsewhere(one)).toList());
		}
	}

	/** What stands in another framework is known by its address alone. */
	private static boolean elsewhere(String use) {
		return use.startsWith("CROSS_REFERENCES");
	}

	private static List<String> held(Framework framework, Fidelity fidelity) {
		return Use.of(framework).stream().filter(use -> fidelity.of(use.aspect()).kind() == Fidelity.Kind.HELD)
				.map(use -> (use.aspect() == Aspect.CODES ? Aspect.NUMBERS : use.aspect()) + " " + use.value().strip()).sorted().toList();
	}

	/** Lines that only one of two texts has. */
	private static List<String> differences(Revision revision) {
		List<String> old = new ArrayList<>(revision.base().lines().map(String::strip).toList());
		List<String> now = new ArrayList<>(revision.now().lines().map(String::strip).toList());
		List<String> gone = new ArrayList<>(old);
		now.forEach(gone::remove);
		old.forEach(now::remove);
		List<String> all = new ArrayList<>();
		gone.forEach(line -> all.add("- " + line));
		now.forEach(line -> all.add("+ " + line));
		return all.stream().filter(line -> line.length() > 3).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "skos", "ctdl-asn" })
	void whatChangedIsAllThatChanges(String format) throws Exception {
		Framework framework = Exported.everything(folder);
		Element one = Frameworks.allElements(framework).get(1);
		String file = Exported.of(folder, framework, format, Map.of()).files().values().iterator().next();
		String changed = format.equals("skos") ? file.replaceFirst("(skos:prefLabel \"" + one.getTitle() + ")\"", "$1 better\"") : file.replaceFirst("(?s)(\"ceasn:competencyText\": \\{\\s*\"en-GB\": \"" + one.getTitle() + ")\"", "$1 better\"");
		assertFalse(changed.equals(file));
		List<String> differences = differences(revise(format, changed, text(framework)));
		assertEquals(2, differences.size(), differences::toString);
		assertTrue(differences.get(0).contains("\"" + one.getTitle() + "\"") && differences.get(1).contains("\"" + one.getTitle() + " better\""), differences::toString);
	}

	private static Element element(Framework framework, String title) {
		return Frameworks.allElements(framework).stream().filter(element -> element.getTitle().equals(title)).findFirst().orElseThrow(() -> new AssertionError(title));
	}

	private static String notes(Element element) {
		return String.join("\n", Frameworks.contents(element, ProseFacet.class).stream().map(Frameworks::text).toList());
	}

	private static List<String> references(Element element) {
		return Frameworks.contents(element, Reference.class).stream().map(one -> (one.getTarget() instanceof Element to ? to.getTitle() : one.getAddress()) + " " + one.getRelation().getLiteral()).toList();
	}

	@Test
	void anotherProgramsVocabulary() throws Exception {
		Imported imported = read("skos", VOCABULARY, "plants");
		Framework framework = imported.framework();
		assertEquals("Plants", framework.getTitle());
		assertEquals("A Council", framework.getAuthors().get(0).getName());
		Element tree = element(framework, "Tree");
		assertEquals("T", tree.getCode());
		assertEquals("It has **wood**.\n- Called (de): Baum", String.join("\n", notes(tree)));
		assertEquals(List.of("Elm", "Oak"), Frameworks.elements(tree).stream().map(Element::getTitle).toList(), "the order of the collection");
		assertEquals(List.of("Elm related", "https://y.example/oak exact", "https://x.example/v/oak exact"), references(element(framework, "Oak")));
		assertTrue(references(element(framework, "Elm")).contains("Rare part-of"));
		assertTrue(notes(element(framework, "Elm")).contains("- Subject: wood"));
		assertTrue(notes(element(framework, "Oak")).contains("Slow.") && notes(element(framework, "Oak")).contains("Also called: Quercus"));
		assertEquals(6, imported.lines().stream().filter(line -> line.where().startsWith("concept") && line.target() instanceof Element).count());
		assertTrue(imported.doubts().stream().anyMatch(doubt -> doubt.message().contains("in a circle")) && imported.doubts().stream().anyMatch(doubt -> doubt.message().contains("not in this file")));
		Revision same = revise("skos", VOCABULARY, MadeFramework.text(MadeFramework.copy(framework)));
		assertEquals(same.base(), same.now());
	}

	@Test
	void aVocabularyInJson() throws Exception {
		String compact = """
				{"@context": {"skos": "http://www.w3.org/2004/02/skos/core#", "label": {"@id": "skos:prefLabel", "@container": "@language"}, "in": {"@id": "skos:broader", "@type": "@id"}}, "@graph": [
				 {"@id": "urn:uuid:aaaaaaaa-0000-4000-8000-000000000000", "@type": "skos:ConceptScheme", "label": {"en": "Plants"}},
				 {"@id": "urn:uuid:aaaaaaaa-0000-4000-8000-000000000001", "@type": "skos:Concept", "label": {"en": "Tree"}},
				 {"@id": "urn:uuid:aaaaaaaa-0000-4000-8000-000000000002", "@type": "skos:Concept", "label": {"en": "Oak"}, "in": "urn:uuid:aaaaaaaa-0000-4000-8000-000000000001"}]}""";
		String expanded = """
				[{"@id": "urn:uuid:aaaaaaaa-0000-4000-8000-000000000000", "@type": ["http://www.w3.org/2004/02/skos/core#ConceptScheme"], "http://www.w3.org/2004/02/skos/core#prefLabel": [{"@value": "Plants", "@language": "en"}]},
				 {"@id": "urn:uuid:aaaaaaaa-0000-4000-8000-000000000001", "@type": ["http://www.w3.org/2004/02/skos/core#Concept"], "http://www.w3.org/2004/02/skos/core#prefLabel": [{"@value": "Tree", "@language": "en"}]},
				 {"@id": "urn:uuid:aaaaaaaa-0000-4000-8000-000000000002", "@type": ["http://www.w3.org/2004/02/skos/core#Concept"], "http://www.w3.org/2004/02/skos/core#prefLabel": [{"@value": "Oak", "@language": "en"}],
				  "http://www.w3.org/2004/02/skos/core#broader": [{"@id": "urn:uuid:aaaaaaaa-0000-4000-8000-000000000001"}]}]""";
		Framework framework = read("skos", compact, "plants").framework();
		assertEquals("aaaaaaaa-0000-4000-8000-000000000002", element(framework, "Oak").getUuid());
		assertEquals(element(framework, "Tree"), element(framework, "Oak").eContainer());
		assertEquals(text(framework), text(read("skos", expanded, "plants").framework()));
	}

	@Test
	void anotherProgramsCompetencies() throws Exception {
		Imported imported = read("ctdl-asn", COMPACT, "gardening");
		Framework framework = imported.framework();
		assertEquals("aaaaaaaa-0000-4000-8000-000000000000", framework.getUuid());
		assertEquals("published", framework.getStatus().getLiteral());
		assertEquals(List.of("Sow", "Water", "Dig"), Frameworks.allElements(framework).stream().map(Element::getTitle).toList());
		Element dig = element(framework, "Dig");
		assertEquals("G.1", dig.getCode());
		assertEquals("skill", dig.getTier().getName());
		assertEquals("First.\n\nSecond.\n\n- Complexity level: hard", notes(dig));
		assertEquals(List.of("https://y.example/dig exact"), references(dig));
		assertEquals(List.of("Dig precedes"), references(element(framework, "Sow")));
		assertEquals(List.of("poor A finger deep", "good A spade deep"), Frameworks.contents(dig, Descriptor.class).stream().map(one -> one.getLevel().getName() + " " + Frameworks.text(one)).toList());
		String expanded = COMPACT.replace("\"ceasn:", "\"https://purl.org/ctdlasn/terms/").replace("\"ceterms:", "\"https://purl.org/ctdl/terms/");
		assertEquals(text(framework), text(read("ctdl-asn", expanded, "gardening").framework()));
		Revision newer = revise("ctdl-asn", COMPACT.replace("\"Sow\"", "\"Sow in rows\""), text(framework));
		assertEquals(2, differences(newer).size(), () -> differences(newer).toString());
	}

	@Test
	void recognised() {
		byte[] turtle = VOCABULARY.getBytes(StandardCharsets.UTF_8);
		byte[] competencies = COMPACT.getBytes(StandardCharsets.UTF_8);
		assertTrue(new SkosImporter().recognise("a.ttl", turtle) > 90);
		assertEquals(0, new CtdlImporter().recognise("a.ttl", turtle));
		assertTrue(new CtdlImporter().recognise("a.jsonld", competencies) > 90);
		assertEquals(0, new SkosImporter().recognise("a.jsonld", competencies));
		assertEquals(0, new SkosImporter().recognise("a.json", "{\"CFDocument\": {}}".getBytes(StandardCharsets.UTF_8)));
		assertEquals(0, new SkosImporter().recognise("a.md", "# About skos: a talk".getBytes(StandardCharsets.UTF_8)));
	}

	// ---- files that hurt ----

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "{}", "{\"@graph\": [{\"@id\": \"x\"}]}", "<a> <b> .", "@prefix x: <", "<http://a> <http://b> \"c" })
	void whatIsNoneIsToldOf(String text) {
		for (String format : List.of("skos", "ctdl-asn")) {
			String message = assertThrows(UnreadableDocumentException.class, () -> read(format, text, "x")).getMessage();
			assertTrue(message.endsWith("."), message);
		}
	}

	@Test
	void deepAndHuge() throws Exception {
		for (String text : List.of("[".repeat(100_000), "{\"a\":".repeat(100_000), "<http://a> <http://b> " + "( ".repeat(100_000), "<http://a> <http://b> " + "[ <http://c> ".repeat(100_000))) {
			assertThrows(UnreadableDocumentException.class, () -> assertTimeoutPreemptively(Duration.ofMinutes(1), () -> read("skos", text, "x")));
		}
		Path huge = folder.resolve("huge.ttl");
		try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
			file.setLength(500L << 20);
		}
		ImportRequest request = new ImportRequest(huge, "x", Options.of(List.of(), Map.of()));
		assertTrue(assertThrows(UnreadableDocumentException.class, () -> new SkosImporter().read(request, new NullProgressMonitor())).getMessage().contains("MB"));
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		ImportRequest small = request(VOCABULARY, "x");
		assertThrows(OperationCanceledException.class, () -> new SkosImporter().read(small, monitor));
	}

	/** Files that somebody spoilt by chance: an import, or a sentence that tells what is wrong. More cases: {@code -Dframewright.cases=100000}. */
	@Test
	void spoiltByChance() throws Exception {
		Random random = new Random(11);
		Framework everything = Exported.everything(folder);
		List<String> samples = List.of(VOCABULARY, COMPACT, Exported.of(folder, everything, "skos", Map.of()).files().values().iterator().next(), Exported.of(folder, everything, "ctdl-asn", Map.of()).files().values().iterator().next());
		int cases = Integer.getInteger("framewright.cases", 10_000) / 200;
		for (int i = 0; i < cases; i++) {
			StringBuilder spoilt = new StringBuilder(samples.get(i % 4));
			for (int j = random.nextInt(5); j >= 0; j--) {
				int at = random.nextInt(spoilt.length());
				int other = random.nextInt(spoilt.length());
				int end = spoilt.indexOf("\"", at);
				int next = end < 0 ? -1 : spoilt.indexOf("\"", end + 1);
				switch (random.nextInt(3)) {
					case 0 -> spoilt.delete(at, Math.min(spoilt.length(), at + random.nextInt(30)));
					case 1 -> spoilt.insert(at, spoilt.substring(other, Math.min(spoilt.length(), other + 30)));
					default -> spoilt.replace(next < 0 ? at : end + 1, next < 0 ? at : next, List.of("", "x", "<b>", "- \\n", "9".repeat(50), "en").get(random.nextInt(6)));
				}
			}
			String text = spoilt.toString();
			String format = i % 2 == 0 ? "skos" : "ctdl-asn";
			try {
				Imported imported = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(format, text, "spoilt"));
				assertTrue(FrameworkText.parses(MadeFramework.text(MadeFramework.copy(imported.framework()))));
			} catch (Exception e) {
				if (!(e instanceof UnreadableDocumentException told) || !told.getMessage().endsWith(".")) {
					throw new AssertionError(text, e);
				}
			}
		}
	}

	/** Speed by hand: {@code -Dframewright.times=true}. */
	@Test
	void manyConcepts() throws Exception {
		for (int count : Boolean.getBoolean("framewright.times") ? new int[] { 1_200, 1_200, 10_000, 10_000 } : new int[] { 1_200 }) {
			StringBuilder turtle = new StringBuilder("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<urn:uuid:aaaaaaaa-0000-4000-8000-000000000000> a skos:ConceptScheme ; skos:prefLabel \"T\"@en .\n");
			StringBuilder json = new StringBuilder("{\"@graph\": [{\"@type\": \"ceasn:CompetencyFramework\", \"@id\": \"urn:uuid:aaaaaaaa-0000-4000-8000-000000000000\", \"ceasn:name\": {\"en\": \"T\"}}");
			for (int i = 0; i < count; i++) {
				String id = "urn:uuid:aaaaaaaa-0000-4000-8001-" + String.format("%012d", i);
				String parent = "urn:uuid:aaaaaaaa-0000-4000-800" + (i < 10 ? "0-000000000000" : "1-" + String.format("%012d", i / 10));
				turtle.append("<" + id + "> a skos:Concept ; skos:prefLabel \"Somebody can do the thing " + i + " well\"@en ; skos:notation \"A." + i + "\" ; skos:definition \"Words on it.\"@en" + (i < 10 ? "" : " ; skos:broader <" + parent + ">") + " .\n");
				json.append(",\n{\"@type\": \"ceasn:Competency\", \"@id\": \"" + id + "\", \"ceasn:competencyText\": {\"en\": \"Somebody can do the thing " + i + " well\"}, \"ceasn:codedNotation\": \"A." + i + "\", \"ceasn:comment\": {\"en\": [\"Words on it.\"]}, \"ceasn:isChildOf\": [\"" + parent + "\"]}");
			}
			for (String format : List.of("skos", "ctdl-asn")) {
				String text = format.equals("skos") ? turtle.toString() : json + "]}";
				long start = System.nanoTime();
				Imported imported = read(format, text, "many");
				assertEquals(count, Frameworks.allElements(imported.framework()).size());
				if (Boolean.getBoolean("framewright.times")) {
					System.out.println(format + ", " + count + ": " + (System.nanoTime() - start) / 1_000_000 + " ms");
				}
			}
		}
	}
}

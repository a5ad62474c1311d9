package framewright.format.cfpackage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import framewright.core.exchange.Edition;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.OutputFolder;
import framewright.core.history.History;
import framewright.core.history.PublishedVersion;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.model.Framework;

class CasePackageTest {

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

	private Written everything(Map<String, String> options) throws Exception {
		return Written.of(new CaseExporter(), Written.everything(folder), Library.containing(folder), options);
	}

	private static List<JsonObject> list(JsonObject json, String name) {
		return json.getAsJsonArray(name).asList().stream().map(JsonElement::getAsJsonObject).toList();
	}

	private static JsonObject item(JsonObject json, String statement) {
		return list(json, "CFItems").stream().filter(item -> item.get("fullStatement").getAsString().equals(statement)).findFirst().orElseThrow(() -> new AssertionError(statement));
	}

	private static String text(JsonObject json, String field) {
		return json.has(field) ? json.get(field).getAsString() : null;
	}

	/** The associations of an item as TYPE ORDER DESTINATION. */
	private static List<String> from(JsonObject json, String statement) {
		return list(json, "CFAssociations").stream().filter(one -> one.getAsJsonObject("originNodeURI").get("title").getAsString().equals(statement))
				.map(one -> text(one, "associationType") + " " + (one.has("sequenceNumber") ? one.get("sequenceNumber").getAsInt() + " " : "") + one.getAsJsonObject("destinationNodeURI").get("title").getAsString()).toList();
	}

	@Test
	void documentAndItems() throws Exception {
		JsonObject json = everything(Map.of()).json();
		JsonObject document = json.getAsJsonObject("CFDocument");
		assertEquals("11111111-2222-4333-8444-555555555555", text(document, "identifier"));
		assertEquals("urn:uuid:11111111-2222-4333-8444-555555555555", text(document, "uri"));
		assertEquals("Pending Implementation", text(document, "adoptionStatus"));
		assertEquals("1.1", text(document, "caseVersion"));
		assertEquals("2027-03-09T00:00:00Z", text(document, "lastChangeDateTime"));
		assertEquals("Authum first, Authum second", text(document, "creator"));
		JsonObject people = item(json, "Elementum people");
		assertEquals("1", text(people, "humanCodingScheme"));
		assertEquals("Shortum people", text(people, "abbreviatedStatement"));
		assertEquals("Tierum domain", text(people, "CFItemType"));
		assertEquals("88888888-2222-4333-8444-555555555555", text(people, "identifier"));
		assertEquals("1a.i", text(item(json, "Elementum hear"), "humanCodingScheme"));
		assertNull(text(item(json, "Elementum shout"), "humanCodingScheme"));
		assertEquals(List.of("1", "1.1", "1.1.1", "1.1.2", "2", "3"), list(json.getAsJsonObject("CFDefinitions"), "CFItemTypes").stream().limit(6).map(type -> text(type, "hierarchyCode")).sorted().toList());
	}

	@Test
	void associations() throws Exception {
		JsonObject json = everything(Map.of()).json();
		assertEquals(List.of("isChildOf 2 Elementum listening", "precedes Elementum speak", "exactMatchOf Otherum far away", "isRelatedTo Otherum guide", "isPartOf Addressum section 3",
				"isRelatedTo no address at allum"), from(json, "Elementum hear"));
		assertEquals(List.of("isChildOf 5 Elementum listening", "replacedBy Elementum speak", "replacedBy Elementum hear"), from(json, "Elementum shout"));
		assertEquals(List.of("exemplar Workum book", "exemplar Workum leaflet"), from(json, "Titlum everything"));
		List<JsonObject> ends = list(json, "CFAssociations").stream().map(one -> one.getAsJsonObject("destinationNodeURI")).toList();
		assertTrue(ends.stream().anyMatch(end -> text(end, "uri").equals("https://example.org/standard") && text(end, "targetType").equals("ext:web")));
		assertTrue(ends.stream().anyMatch(end -> text(end, "identifier").equals("no address at allum") && text(end, "uri").startsWith("urn:uuid:")));
	}

	@Test
	void levelsAreRubrics() throws Exception {
		JsonObject json = everything(Map.of()).json();
		assertEquals(1, list(json, "CFRubrics").size());
		JsonObject rubric = list(json, "CFRubrics").get(0);
		assertEquals("Scalum growth", text(rubric, "title"));
		List<JsonObject> criteria = list(rubric, "CFRubricCriteria");
		assertEquals(List.of("Elementum hear", "Elementum speak", "Elementum shout", "Elementum count"), criteria.stream().map(one -> one.getAsJsonObject("CFItemURI").get("title").getAsString()).toList());
		assertEquals("Elementum people", text(criteria.get(0), "category"));
		assertEquals("Stemum of scale", text(criteria.get(0), "description"));
		assertEquals("Stemum of measure", text(criteria.get(3), "description"));
		assertEquals(text(item(json, "Elementum hear"), "identifier"), text(criteria.get(0).getAsJsonObject("CFItemURI"), "identifier"));
		List<JsonObject> levels = list(criteria.get(0), "CFRubricCriterionLevels");
		assertEquals(List.of("Levelum low", "Levelum high"), levels.stream().map(level -> text(level, "quality")).toList());
		assertEquals(List.of(1, 2), levels.stream().map(level -> level.get("score").getAsInt()).toList());
		assertEquals("descriptum hear high,\nin two lines.", text(levels.get(1), "description"));
	}

	/** What is a list below a list stays one, in its order. */
	@Test
	void textsAreChildren() throws Exception {
		JsonObject json = everything(Map.of()).json();
		assertEquals(List.of("isChildOf 1 Elementum listening"), from(json, "Leadum of questions."));
		assertEquals("Headum ask yourself", text(item(json, "Leadum of questions."), "abbreviatedStatement"));
		assertEquals(List.of("isChildOf 1 Questionum nested"), from(json, "Questionum nested twice"));
		assertEquals(List.of("isChildOf 2 Questionum two, on *Mondayum* and Questionum continued."), from(json, "Questionum nested again"));
		assertEquals("Question", text(item(json, "Questionum nested again"), "CFItemType"));
		assertEquals(List.of("isChildOf 3 Elementum listening"), from(json, "Sectionum between two steps."));
	}

	@Test
	void everyIdentifierIsOneAndEveryLinkLeadsSomewhere() throws Exception {
		for (String text : List.of("children", "notes")) {
			JsonObject json = everything(Map.of("text", text)).json();
			Set<String> known = new HashSet<>();
			identifiers(json, known);
			for (JsonObject association : list(json, "CFAssociations")) {
				assertTrue(known.contains(text(association.getAsJsonObject("originNodeURI"), "identifier")), association::toString);
				JsonObject end = association.getAsJsonObject("destinationNodeURI");
				assertTrue(known.contains(text(end, "identifier")) || text(end, "title").startsWith("Otherum") || text(end, "targetType").equals("ext:web"), association::toString);
			}
			for (JsonObject item : list(json, "CFItems")) {
				assertTrue(known.contains(text(item.getAsJsonObject("CFItemTypeURI"), "identifier")));
			}
		}
	}

	private static void identifiers(JsonElement element, Set<String> into) {
		if (element.isJsonArray()) {
			element.getAsJsonArray().forEach(one -> identifiers(one, into));
		} else if (element.isJsonObject()) {
			JsonObject json = element.getAsJsonObject();
			if (json.has("lastChangeDateTime")) {
				assertTrue(into.add(text(json, "identifier")), json::toString);
				assertTrue(text(json, "identifier").matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
			}
			json.entrySet().forEach(field -> identifiers(field.getValue(), into));
		}
	}

	@Test
	void twoOfTheSameNameOrIdentifierAreTwo() throws Exception {
		Framework framework = Written.framework(folder, """
				framework twice "Twice" {
				    structure {
				        part "Part" contains part
				    }
				    part one "One" uuid "88888888-2222-4333-8444-555555555555"
				    part two "Two" uuid "88888888-2222-4333-8444-555555555555"
				    part three "Three"
				    part three "Three again"
				    scale three "Scale" {
				        level a "A"
				        level a "B"
				    }
				}
				""");
		JsonObject json = Written.of(new CaseExporter(), framework, Library.containing(folder), Map.of()).json();
		identifiers(json, new HashSet<>());
		assertEquals(7, list(json, "CFItems").size());
	}

	@Test
	void theSameFrameworkGivesTheSameBytes() throws Exception {
		assertEquals(everything(Map.of("provider", "true")).files(), everything(Map.of("provider", "true")).files());
	}

	@Test
	void theCompatibleFlavourAddsTheAddressesOfTheDocument() throws Exception {
		JsonObject strict = everything(Map.of()).json();
		JsonObject compatible = everything(Map.of("flavour", "compatible")).json();
		assertFalse(strict.toString().contains("CFDocumentURI") || strict.toString().contains("CFPackageURI"));
		assertTrue(compatible.getAsJsonObject("CFDocument").has("CFPackageURI"));
		for (String kind : List.of("CFItems", "CFAssociations")) {
			assertTrue(list(compatible, kind).stream().allMatch(one -> text(one.getAsJsonObject("CFDocumentURI"), "identifier").equals("11111111-2222-4333-8444-555555555555")));
			list(compatible, kind).forEach(one -> one.remove("CFDocumentURI"));
		}
		compatible.getAsJsonObject("CFDocument").remove("CFPackageURI");
		assertEquals(strict, compatible);
	}

	@Test
	void caseTenHoldsNothingThatCameLater() throws Exception {
		Written written = Written.of(new Case10Exporter(), Written.everything(folder), Library.containing(folder), Map.of());
		String text = written.files().get("fwname.case-1.0.json");
		for (String later : List.of("\"extensions\"", "caseVersion", "targetType", "ext:", "frameworkType")) {
			assertFalse(text.contains(later), later);
		}
		assertTrue(list(written.json(), "CFAssociations").stream().noneMatch(one -> one.has("notes")));
		assertTrue(written.losses().stream().anyMatch(loss -> loss.startsWith("Accepted findings") && loss.endsWith("It is left out.")), written.losses()::toString);
	}

	@Test
	void aProviderIsATreeOfFiles() throws Exception {
		Written written = everything(Map.of("provider", "true", "base", "https://frameworks.example.org/"));
		String root = "ims/case/v1p1/";
		JsonObject whole = written.json("fwname.case.json");
		assertEquals(whole, written.json(root + "CFPackages/11111111-2222-4333-8444-555555555555"));
		assertEquals("https://frameworks.example.org/ims/case/v1p1/CFDocuments/11111111-2222-4333-8444-555555555555", text(whole.getAsJsonObject("CFDocument"), "uri"));
		assertEquals(1, list(written.json(root + "CFDocuments/index.json"), "CFDocuments").size());
		for (String collection : List.of("CFItems", "CFAssociations", "CFRubrics")) {
			for (JsonObject one : list(whole, collection)) {
				String file = text(one, "uri").replace("https://frameworks.example.org/", "");
				assertEquals(text(one, "identifier"), text(written.json(file), "identifier"), "what an address promises is there");
			}
		}
		for (JsonObject item : list(whole, "CFItems")) {
			String id = text(item, "identifier");
			assertEquals("11111111-2222-4333-8444-555555555555", text(written.json(root + "CFItems/" + id).getAsJsonObject("CFDocumentURI"), "identifier"));
			JsonObject set = written.json(root + "CFItemAssociations/" + id);
			assertEquals(Set.of("CFItem", "CFAssociations"), set.keySet());
			long expected = list(whole, "CFAssociations").stream().filter(one -> one.getAsJsonObject("originNodeURI").toString().contains(id) || one.getAsJsonObject("destinationNodeURI").toString().contains(id)).count();
			assertEquals(expected, list(set, "CFAssociations").size());
		}
		JsonObject domain = list(whole.getAsJsonObject("CFDefinitions"), "CFItemTypes").get(0);
		assertEquals(4, list(written.json(root + "CFItemTypes/" + text(domain, "identifier")), "CFItemTypes").size(), "with those below it");
		JsonObject concept = list(whole.getAsJsonObject("CFDefinitions"), "CFConcepts").get(0);
		assertEquals(Set.of("CFConcepts"), written.json(root + "CFConcepts/" + text(concept, "identifier")).keySet());
		assertTrue(written.files().containsKey(root + "CFLicenses/" + text(whole.getAsJsonObject("CFDocument").getAsJsonObject("licenseURI"), "identifier")));
	}

	@Test
	void severalFrameworksShareAProvider() throws Exception {
		Path out = folder.resolve("out");
		LibraryReader reader = new LibraryReader(Library.containing(folder));
		Framework everything = Written.everything(folder);
		Framework other = reader.read(folder.resolve("other-guide.framework")).orElseThrow().framework().orElseThrow();
		Written.of(new CaseExporter(), everything, reader.library(), Map.of("provider", "true"), out);
		Written second = Written.of(new CaseExporter(), other, reader.library(), Map.of("provider", "true"), out);
		assertEquals(List.of("Titlum everything", "Otherum guide"), list(second.json("ims/case/v1p1/CFDocuments/index.json"), "CFDocuments").stream().map(one -> text(one, "title")).toList());
	}

	/** A list that somebody else may have written is never replaced. */
	@ParameterizedTest
	@ValueSource(strings = { "{\"CFDocuments\": [1, {}]}", "{\"CFDocuments\": [{\"identifier\": \"11111111-2222-4333-8444-555555555555\"},]}", "{\"CFDocuments\": [{\"identifier\": null}]}", "", "[]", "{", "{\"CFDocuments\": {}}",
			"{\"CFDocuments\": [{\"identifier\": {}}]}" })
	void aListThatCannotBeReadIsLeftAlone(String list) throws Exception {
		Path out = folder.resolve("out");
		Path index = out.resolve("ims/case/v1p1/CFDocuments/index.json");
		Files.createDirectories(index.getParent());
		Files.writeString(index, list);
		Framework everything = Written.everything(folder);
		IOException refused = assertThrows(IOException.class, () -> Written.of(new CaseExporter(), everything, Library.containing(folder), Map.of("provider", "true"), out));
		assertTrue(refused.getMessage().contains("index.json"), refused::getMessage);
		assertEquals(list, Files.readString(index));
	}

	@Test
	void theOfficialSourceIsAnAddressOfTheWeb() throws Exception {
		for (String reference : List.of("https://example.org/a[1]", "https://example.org/é", "mailto:a@example.org")) {
			Written written = Written.of(new CaseExporter(), Written.framework(folder, "framework at \"At\" {\n reference \"" + reference + "\"\n}\n"), Library.containing(folder), Map.of());
			assertFalse(written.json().getAsJsonObject("CFDocument").has("officialSourceURL"), reference);
			assertTrue(written.losses().stream().anyMatch(loss -> loss.contains(reference)), written.losses()::toString);
			assertTrue(written.json().toString().contains(reference), "it stands in the notes");
		}
		Written written = Written.of(new CaseExporter(), Written.framework(folder, "framework at \"At\" {\n reference \"HTTPS://example.org/%C3%A9?a=b\"\n}\n"), Library.containing(folder), Map.of());
		assertEquals("HTTPS://example.org/%C3%A9?a=b", text(written.json().getAsJsonObject("CFDocument"), "officialSourceURL"));
	}

	/** The pattern of CASE 1.1 permits versions 1 to 5 of one variant. */
	@Test
	void identifiersAreOfTheVersionsThatCasePermits() throws Exception {
		Written written = Written.of(new CaseExporter(), Written.framework(folder, PINNED), Library.containing(folder), Map.of("base", "https://example.org/case/"));
		JsonObject json = written.json();
		String root = "https://example.org/case/ims/case/v1p1/";
		assertEquals(root + "CFDocuments/296c638c-bd4c-5d97-82ee-0ac16a5f8238", text(json.getAsJsonObject("CFDocument"), "uri"), "the same as in the tests of alignments");
		assertEquals(root + "CFItems/16ec7ab5-dc0a-5a7c-a119-d097b07c801c", text(item(json, "One"), "uri"));
		assertEquals(root + "CFItems/e92bcca3-d813-547b-bb02-3f08f3282a07", text(item(json, "Two"), "uri"));
		assertEquals(root + "CFRubrics/736cce46-d161-5493-b647-f84a6235bf2a#ee7f7723-8e7e-5f40-8749-f519d1f57b7d", text(list(list(list(json, "CFRubrics").get(0), "CFRubricCriteria").get(0), "CFRubricCriterionLevels").get(0), "uri"));
		for (JsonObject item : list(json, "CFItems")) {
			assertTrue(text(item, "identifier").matches("[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"), item::toString);
		}
		assertTrue(written.losses().stream().anyMatch(loss -> loss.contains("Two, Three") && loss.contains("“Scale”")), written.losses()::toString);
		assertTrue(json.toString().contains("01890a5d-ac96-774b-bcce-b302099a8057"), "Framewright reads it back");
	}

	@Test
	void theGlossaryIsInTheNotesOfTheDocument() throws Exception {
		for (CaseExporter exporter : List.of(new CaseExporter(), new Case10Exporter())) {
			Framework framework = Written.framework(folder, "framework g \"G\" {\n glossary \"Headum\"\n | Leadum.\n {\n term a \"A\"\n | Words.\n }\n}\n");
			assertEquals("**Headum**\n\nLeadum.", text(Written.of(exporter, framework, Library.containing(folder), Map.of()).json().getAsJsonObject("CFDocument"), "notes"));
		}
	}

	/** Each version is read whole, so somebody who stops need not wait for all of them. */
	@Test
	void stopsBetweenPublishedVersions() throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		int[] read = { 0 };
		PublishedVersion version = new PublishedVersion("g", "1.0.0", Optional.of(LocalDate.of(2026, 9, 1)), "", "", Map.of(), "", Optional.empty(), folder);
		History history = new History() {
			@Override
			public List<PublishedVersion> published(Library library, String framework) {
				return List.of(version, version, version);
			}

			@Override
			public Optional<PublishedVersion> before(Library library, String framework, String number) {
				return Optional.empty();
			}

			@Override
			public String text(PublishedVersion one) {
				read[0]++;
				monitor.setCanceled(true);
				return "";
			}
		};
		Framework framework = Written.framework(folder, "framework g \"G\" {\n}\n");
		Library library = Library.containing(folder);
		assertThrows(OperationCanceledException.class, () -> StatusDates.of(framework, library, Edition.of(framework, library), Optional.of(history), SubMonitor.convert(monitor)));
		assertEquals(1, read[0]);
	}

	@ParameterizedTest
	@ValueSource(strings = { "frameworks.example.org", "javascript:alert(1)", "file:///x", "https://", "mailto:a@example.org", "https://x.org/?a=b", "https://x.org/[a]", "https://x.org/é" })
	void whatIsNoAddressIsRefused(String base) {
		IOException refused = assertThrows(IOException.class, () -> everything(Map.of("base", base)));
		assertTrue(refused.getMessage().contains(base.replaceFirst("/+$", "")));
	}

	/** What the text holds comes back sign for sign. */
	@ParameterizedTest
	@ValueSource(strings = { "</script><script>alert(1)</script>", "=cmd|' /C calc'!A0", "\u202Eright to left\u2066", "a\tb", "\uD83D\uDE00 emoji \uD83D", "\u0001\u001F\u007F", "{\\\"a\\\": [1]}", "\u2028\u2029" })
	void hostileTextComesBackUnchanged(String hostile) throws Exception {
		String quoted = hostile.replace("\\\"", "'");
		Framework framework = Written.framework(folder, "framework hostile \"" + quoted + "\" {\n structure {\n part \"" + quoted + "\"\n }\n part one \"" + quoted + "\" {\n why\n | x" + quoted + "x\n see \"" + quoted + "\"\n }\n}\n");
		JsonObject json = Written.of(new CaseExporter(), framework, Library.containing(folder), Map.of()).json();
		String why = framework.getContents().stream().filter(framewright.dsl.model.Element.class::isInstance).map(element -> framewright.dsl.Frameworks.contents((framewright.dsl.model.Element) element, framewright.dsl.model.ProseFacet.class).get(0))
				.map(framewright.dsl.Frameworks::text).collect(Collectors.joining());
		assertEquals(why, text(item(json, why), "fullStatement"));
		assertTrue(list(json, "CFAssociations").stream().noneMatch(one -> text(one.getAsJsonObject("destinationNodeURI"), "uri").contains("alert")));
		for (JsonObject item : list(json, "CFItems")) {
			assertEquals(-1, text(item, "CFItemType").indexOf('\t'));
		}
	}

	@Test
	void aWordOfTenThousandLettersIsHeld() throws Exception {
		String word = "a".repeat(10_000);
		Framework framework = Written.framework(folder, "framework long \"Long\" {\n structure {\n part \"Part\"\n }\n part one \"" + word + "\"\n}\n");
		assertEquals(word, text(item(Written.of(new CaseExporter(), framework, Library.containing(folder), Map.of()).json(), word), "fullStatement"));
	}

	@Test
	void whatLeadsNowhereIsTold() throws Exception {
		Framework framework = Written.framework(folder, """
				framework lost "Lost" {
				    structure {
				        part "Part"
				    }
				    part one "One" retired in 1.0.0 replaced by nobody {
				        see nothing
				        at nowhere
				            | Words.
				    }
				}
				""");
		Written written = Written.of(new CaseExporter(), framework, Library.containing(folder), Map.of());
		assertTrue(written.losses().stream().anyMatch(loss -> loss.startsWith("Cross-references (One): What leads nowhere")), written.losses()::toString);
		assertTrue(written.losses().stream().anyMatch(loss -> loss.startsWith("What follows a retired part (One): What is not found")), written.losses()::toString);
		assertTrue(written.json().toString().contains("\"description\":\"Words.\""), "the text for a level that is not there is held");
	}

	@Test
	void anEmptyFrameworkIsAPackage() throws Exception {
		JsonObject json = Written.of(new CaseExporter(), Written.framework(folder, "framework empty \"Empty\" {\n}\n"), Library.containing(folder), Map.of()).json();
		assertEquals("Empty", text(json.getAsJsonObject("CFDocument"), "creator"));
		assertEquals(0, list(json, "CFItems").size());
	}

	@Test
	void stopsWhenToldTo() throws Exception {
		StringBuilder text = new StringBuilder("framework large \"Large\" {\n structure {\n part \"Part\"\n }\n");
		for (int i = 0; i < 500; i++) {
			text.append(" part p" + i + " \"Part " + i + "\"\n");
		}
		Framework framework = Written.framework(folder, text.append("}\n").toString());
		int[] asked = { 0 };
		NullProgressMonitor monitor = new NullProgressMonitor() {
			@Override
			public boolean isCanceled() {
				return ++asked[0] > 100;
			}
		};
		try (OutputFolder output = new OutputFolder(folder.resolve("out"))) {
			ExportRequest request = new ExportRequest(framework, Library.containing(folder), Written.options(new CaseExporter(), Map.of()), output);
			assertThrows(OperationCanceledException.class, () -> new CaseExporter().export(request, monitor));
		}
		assertFalse(Files.exists(folder.resolve("out/large.case.json")));
	}
}

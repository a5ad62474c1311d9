package framewright.format.cfpackage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.core.exchange.MadeFramework;
import framewright.core.exchange.Revision;
import framewright.core.exchange.Use;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.dsl.model.Framework;

/** A newer package changes a framework by what is new in it and nothing else, and no export loses more on its way back than it tells. */
class RevisionTest {

	@TempDir
	Path folder;

	private static CaseExporter exporter(String edition) {
		return edition.equals("1.1") ? new CaseExporter() : new Case10Exporter();
	}

	private Revision revise(JsonObject json, String existing) throws Exception {
		Path file = Files.writeString(folder.resolve("newer.json"), json.toString());
		return new CaseImporter().revise(new ImportRequest(file, "any", CaseImporterTest.options()), existing, new NullProgressMonitor());
	}

	/** Lines that only one of two texts has, as a person would mark them. */
	private static List<String> differences(Revision revision) {
		List<String> old = new ArrayList<>(revision.base().lines().map(String::strip).toList());
		List<String> now = new ArrayList<>(revision.now().lines().map(String::strip).toList());
		List<String> both = new ArrayList<>(old);
		for (String line : now) {
			if (both.remove(line)) {
				old.remove(line);
			}
		}
		List<String> rest = new ArrayList<>(now);
		revision.base().lines().map(String::strip).forEach(rest::remove);
		List<String> all = new ArrayList<>();
		old.forEach(line -> all.add("- " + line));
		rest.forEach(line -> all.add("+ " + line));
		return all;
	}

	@ParameterizedTest
	@CsvSource({ "1.1,children,strict", "1.1,notes,compatible", "1.0,children,compatible", "1.0,notes,strict" })
	void whatDidNotChangeChangesNothing(String edition, String text, String flavour) throws Exception {
		List<Framework> frameworks = new ArrayList<>(List.of(Written.everything(folder)));
		for (int i = 0; i < 15; i++) {
			frameworks.add(FrameworkText.read(new ByChance(i).framework()).orElseThrow());
		}
		for (Framework framework : frameworks) {
			JsonObject json = Written.of(exporter(edition), framework, Library.containing(folder), Map.of("text", text, "flavour", flavour)).json();
			String existing = FrameworkText.of(framework).orElseThrow();
			Revision revision = revise(json, existing);
			assertEquals(revision.base(), revision.now());
			if (edition.equals("1.1")) {
				assertEquals(MadeFramework.text(MadeFramework.copy(FrameworkText.read(existing).orElseThrow())), revision.now());
			} else {
				assertEquals(sorted(Use.of(FrameworkText.read(existing).orElseThrow())), sorted(Use.of(FrameworkText.read(revision.now()).orElseThrow())), "it is the framework");
			}
		}
	}

	private static String sorted(List<Use> uses) {
		return String.join("\n", uses.stream().filter(use -> use.aspect() != Aspect.CODES && use.aspect() != Aspect.NUMBERS).map(use -> use.aspect() + " " + use.element() + " " + use.value()).sorted().toList());
	}

	private static List<JsonObject> list(JsonObject json, String name) {
		return json.getAsJsonArray(name).asList().stream().map(JsonElement::getAsJsonObject).toList();
	}

	private static JsonObject item(JsonObject json, String statement) {
		return list(json, "CFItems").stream().filter(one -> one.get("fullStatement").getAsString().equals(statement)).findFirst().orElseThrow();
	}

	private static JsonObject place(JsonObject json, JsonObject item) {
		return list(json, "CFAssociations").stream().filter(one -> one.get("associationType").getAsString().equals("isChildOf") && one.getAsJsonObject("originNodeURI").get("identifier").equals(item.get("identifier"))).findFirst().orElseThrow();
	}

	private static void remove(JsonObject json, String id) {
		for (String list : List.of("CFItems", "CFAssociations")) {
			JsonArray kept = new JsonArray();
			list(json, list).stream().filter(one -> !one.get("identifier").getAsString().equals(id) && !one.toString().contains("\"identifier\":\"" + id + "\",\"uri\"")).forEach(kept::add);
			json.add(list, kept);
		}
	}

	@ParameterizedTest
	@CsvSource({ "1.1,children", "1.0,children", "1.1,notes", "1.0,notes" })
	void whatChangedIsAllThatChanges(String edition, String text) throws Exception {
		edited(edition, text, json -> item(json, "Elementum fair").addProperty("fullStatement", "Elementum fairer"), List.of("Elementum fair\"", "Elementum fairer\""));
		edited(edition, text, json -> {
			list(json, "CFRubrics").get(0).getAsJsonArray("CFRubricCriteria").get(0).getAsJsonObject().getAsJsonArray("CFRubricCriterionLevels").get(0).getAsJsonObject().addProperty("description", "something else");
		}, List.of("- | descriptum hear low.", "+ | something else"));
		edited(edition, text, json -> remove(json, item(json, "Elementum fair").get("identifier").getAsString()), List.of("- claim fairname \"Elementum fair\"", "- see listeningname as part-of"));
		edited(edition, text, json -> {
			JsonObject added = item(json, "Elementum fair").deepCopy();
			JsonObject where = place(json, item(json, "Elementum fair")).deepCopy();
			added.addProperty("identifier", "99999999-0000-4000-8000-000000000001");
			added.addProperty("fullStatement", "Elementum brave");
			added.remove("extensions");
			where.addProperty("identifier", "99999999-0000-4000-8000-000000000002");
			where.addProperty("sequenceNumber", 99);
			where.getAsJsonObject("originNodeURI").addProperty("identifier", "99999999-0000-4000-8000-000000000001");
			json.getAsJsonArray("CFItems").add(added);
			json.getAsJsonArray("CFAssociations").add(where);
		}, List.of("+ claim elementum-brave \"Elementum brave\" uuid \"99999999-0000-4000-8000-000000000001\""));
	}

	private void edited(String edition, String text, Consumer<JsonObject> edit, List<String> expected) throws Exception {
		Framework framework = Written.everything(folder);
		JsonObject json = Written.of(exporter(edition), framework, Library.containing(folder), Map.of("text", text)).json();
		edit.accept(json);
		Revision revision = revise(json, FrameworkText.of(framework).orElseThrow());
		List<String> differences = differences(revision).stream().filter(line -> line.length() > 3).toList();
		assertEquals(expected.size(), differences.size(), differences::toString);
		for (String one : expected) {
			assertTrue(differences.stream().anyMatch(line -> line.contains(one)), differences::toString);
		}
		assertTrue(FrameworkText.parses(revision.now()));
	}

	@ParameterizedTest
	@CsvSource({ "1.1", "1.0" })
	void whatMovesKeepsItsName(String edition) throws Exception {
		Framework framework = Written.everything(folder);
		JsonObject json = Written.of(exporter(edition), framework, Library.containing(folder), Map.of()).json();
		JsonObject hear = item(json, "Elementum speak");
		place(json, hear).add("destinationNodeURI", place(json, item(json, "Elementum people")).get("destinationNodeURI").deepCopy());
		place(json, hear).addProperty("sequenceNumber", 1000);
		Revision revision = revise(json, FrameworkText.of(framework).orElseThrow());
		assertEquals(List.of(), differences(revision).stream().filter(line -> line.length() > 3).toList(), "the same lines, elsewhere");
		assertTrue(revision.base().indexOf("Elementum speak") < revision.base().indexOf("Elementum fair") && revision.now().indexOf("Elementum speak") > revision.now().indexOf("Elementum fair"));
	}

	/** A package of another program, imported once; then authors write in Framewright, and a newer package comes. */
	@Test
	void aNewerPackageOfAnotherProgram() throws Exception {
		String first = """
				{"CFDocument": {"identifier": "aaaaaaaa-0000-4000-8000-000000000000", "title": "Gardening", "version": "1"},
				 "CFItems": [{"identifier": "aaaaaaaa-0000-4000-8000-000000000001", "fullStatement": "Dig", "CFItemType": "Skill", "humanCodingScheme": "A"}, {"identifier": "aaaaaaaa-0000-4000-8000-000000000002", "fullStatement": "Sow", "CFItemType": "Skill", "notes": "In spring."}],
				 "CFAssociations": []}""";
		String text = MadeFramework.text(MadeFramework.copy(CaseImporterTest.read(Files.writeString(folder.resolve("first.json"), first), "gardening").framework()));
		Revision same = revise(JsonParser.parseString(first).getAsJsonObject(), text);
		assertEquals(same.base(), same.now());
		String written = text.replaceFirst("(skill dig [^\\n]*)", "$1 {\n        why\n            | Because.\n    }").replace("\"Dig\"", "\"Dig\" short \"D\"");
		assertTrue(FrameworkText.parses(written), written);
		Revision newer = revise(JsonParser.parseString(first.replace("\"Sow\"", "\"Sow in rows\"").replace("In spring.", "In <b>May</b>.")).getAsJsonObject(), written);
		assertEquals(List.of("- skill sow \"Sow\" uuid \"aaaaaaaa-0000-4000-8000-000000000002\" {", "- | In spring.", "+ skill sow \"Sow in rows\" uuid \"aaaaaaaa-0000-4000-8000-000000000002\" {", "+ | In **May**."), differences(newer));
		assertTrue(newer.now().contains("| Because.") && newer.now().contains("short \"D\""), newer::now);
	}

	@Test
	void aPackageOfAnotherFrameworkIsRefused() throws Exception {
		JsonObject json = Written.of(new CaseExporter(), Written.everything(folder), Library.containing(folder), Map.of()).json();
		assertThrows(UnreadableDocumentException.class, () -> revise(json, "framework x \"X\" {\n    uuid \"77777777-2222-4333-8444-555555555555\"\n}\n"));
		assertThrows(UnreadableDocumentException.class, () -> revise(json, "framework"));
	}

	/** All that the exporter says it holds comes back, and nothing is there that was not. */
	@ParameterizedTest
	@CsvSource({ "1.1,children", "1.1,notes", "1.0,children", "1.0,notes" })
	void whatIsHeldComesBack(String edition, String text) throws Exception {
		List<Framework> frameworks = new ArrayList<>(List.of(Written.everything(folder)));
		for (int i = 100; i < 130; i++) {
			frameworks.add(FrameworkText.read(new ByChance(i).framework()).orElseThrow());
		}
		for (Framework framework : frameworks) {
			Written written = Written.of(exporter(edition), framework, Library.containing(folder), Map.of("text", text));
			Path file = Files.writeString(folder.resolve("back.json"), written.files().values().iterator().next());
			Framework again = CaseImporterTest.read(file, framework.getName()).framework();
			if (edition.equals("1.1")) {
				assertEquals(MadeFramework.text(MadeFramework.copy(framework)), MadeFramework.text(MadeFramework.copy(again)));
			}
			List<String> before = held(framework, written.fidelity());
			List<String> after = held(again, written.fidelity());
			List<String> lost = new ArrayList<>(before);
			after.forEach(lost::remove);
			assertEquals(List.of(), lost.stream().filter(one -> !one.contains("Otherum")).toList(), "lost of " + FrameworkText.of(framework).orElse(""));
		}
	}

	/** What is held of a framework, each with the aspect; a code and a number are the same to readers. */
	private static List<String> held(Framework framework, Fidelity fidelity) {
		return Use.of(framework).stream().filter(use -> fidelity.of(use.aspect()).kind() == Fidelity.Kind.HELD && !(use.aspect() == Aspect.FORMATTING && fidelity.of(Aspect.WHY).kind() != Fidelity.Kind.HELD))
				.map(use -> (use.aspect() == Aspect.CODES ? Aspect.NUMBERS : use.aspect()) + " " + use.value().strip()).sorted().toList();
	}
}

package framewright.format.linkeddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.RDFCollections;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import framewright.dsl.model.Framework;

/** The JSON-LD as it is, and as an RDF library reads it. */
class CtdlTest {

	private static final String WHOLE = Exported.BASE + "wholename";

	/** Required by the JSON schemas of the Credential Engine (CTDL_Json_Validation_Schema, competency and competency_framework). */
	private static final Map<String, List<String>> REQUIRED = Map.of(
			"ceasn:CompetencyFramework", List.of("@type", "@id", "ceasn:name", "ceasn:description", "ceasn:inLanguage", "ceterms:ctid", "ceasn:author"),
			"ceasn:Competency", List.of("@type", "@id", "ceasn:competencyText", "ceasn:inLanguage", "ceasn:isPartOf", "ceterms:ctid"),
			"asn:ProgressionModel", List.of("@type", "@id", "ceasn:name", "ceasn:description", "ceasn:inLanguage", "ceasn:publicationStatusType", "skos:hasTopConcept", "ceterms:ctid"),
			"asn:ProgressionLevel", List.of("@type", "@id", "skos:prefLabel", "ceterms:ctid"), "ceasn:Rubric", List.of("ceasn:name", "ceasn:hasRubricCriterion", "ceterms:ctid"),
			"ceasn:RubricCriterion", List.of("ceasn:name", "ceterms:targetCompetency", "ceasn:hasCriterionLevel"), "ceasn:CriterionLevel", List.of("ceasn:benchmarkText", "ceasn:benchmarkLabel", "ceasn:listID"));

	@TempDir
	Path folder;

	private JsonObject document(Map<String, String> chosen) throws Exception {
		return Exported.of(folder, Exported.everything(folder), "ctdl-asn", chosen).json().getAsJsonObject();
	}

	private static Map<String, JsonObject> byAddress(JsonObject document) {
		Map<String, JsonObject> all = new HashMap<>();
		for (JsonElement one : document.getAsJsonArray("@graph")) {
			assertEquals(null, all.put(one.getAsJsonObject().get("@id").getAsString(), one.getAsJsonObject()), "an address is that of one thing");
		}
		return all;
	}

	private static List<String> list(JsonObject object, String key) {
		return object.getAsJsonArray(key).asList().stream().map(JsonElement::getAsString).toList();
	}

	@Test
	void everythingHasWhatRegistriesRequire() throws Exception {
		JsonObject document = document(Map.of("base", Exported.BASE));
		assertEquals(CtdlExporter.CONTEXT, document.get("@context").getAsString());
		assertEquals("ceasn:CompetencyFramework", document.getAsJsonArray("@graph").get(0).getAsJsonObject().get("@type").getAsString(), "importers look for it at the beginning");
		Set<String> types = new HashSet<>();
		Set<String> identifiers = new HashSet<>();
		for (JsonElement one : document.getAsJsonArray("@graph")) {
			JsonObject object = one.getAsJsonObject();
			String type = object.get("@type").getAsString();
			types.add(type);
			for (String required : REQUIRED.getOrDefault(type, List.of())) {
				assertNotNull(object.get(required), () -> required + " of " + object);
			}
			JsonElement identifier = object.get("ceterms:ctid");
			assertTrue(identifier == null || identifier.getAsString().matches("ce-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") && identifiers.add(identifier.getAsString()), () -> "an identifier is that of one thing: " + identifier);
		}
		assertTrue(types.containsAll(REQUIRED.keySet()), types::toString);
	}

	@Test
	void somebodyAlwaysMadeIt() throws Exception {
		for (String[] one : new String[][] { { "publisher \"Publisher\"", "Publisher" }, { "publisher \"Publisher\"\n owner \"Owner\"", "Owner" }, { "", "Title" } }) {
			Exported exported = Exported.of(folder, Exported.framework(folder, "framework made \"Title\" {\n language-version 1\n " + one[0] + "\n}\n"), "ctdl-asn", Map.of());
			assertEquals(List.of(one[1]), list(exported.json().getAsJsonObject().getAsJsonArray("@graph").get(0).getAsJsonObject(), "ceasn:author"));
		}
	}

	/** Versions are linked, and have identifiers of their own, where they have addresses of their own. */
	@Test
	void versionsAreLinkedWhereTheyHaveAddresses() throws Exception {
		Succession succession = new Succession("2027-01-01", "3.0.0", "4.0.0", null);
		Framework framework = Exported.everything(folder);
		JsonObject one = graph(framework, new Base(Exported.BASE, false), succession);
		assertFalse(one.has("ceterms:previousVersion") || one.has("ceterms:nextVersion"));
		assertEquals(Exported.BASE + framework.getDerivedFrom(), one.get("ceasn:derivedFrom").getAsString());
		JsonObject each = graph(framework, new Base(Exported.BASE, true), succession);
		assertEquals(WHOLE + "/3.0.0", each.get("ceterms:previousVersion").getAsString());
		assertEquals(WHOLE + "/4.0.0", each.get("ceterms:nextVersion").getAsString());
		assertEquals(Exported.BASE + framework.getDerivedFrom() + "/" + framework.getDerivedVersion(), each.get("ceasn:derivedFrom").getAsString());
		framework.setVersion("4.0.0");
		JsonObject next = graph(framework, new Base(Exported.BASE, true), succession);
		assertEquals(3, Set.of(one.get("ceterms:ctid"), each.get("ceterms:ctid"), next.get("ceterms:ctid")).size());
	}

	private static JsonObject graph(Framework framework, Base base, Succession succession) {
		Web web = new Web(framework, base);
		return new CtdlGraph(web, new CtdlTexts(web), new Json("en", new Signs()), succession).write(SubMonitor.convert(null)).get(0).getAsJsonObject();
	}

	@Test
	void treeAndOrderAreKept() throws Exception {
		Map<String, JsonObject> all = byAddress(document(Map.of("base", Exported.BASE)));
		assertEquals(List.of(WHOLE + "/kindname", WHOLE + "/personsname", WHOLE + "/countname", WHOLE + "/oldname"), list(all.get(WHOLE), "ceasn:hasTopChild"));
		assertEquals(List.of(WHOLE + "/hearname", WHOLE + "/talkname", WHOLE + "/writename", WHOLE + "/mixedname", WHOLE + "/shoutname"), list(all.get(WHOLE + "/listeningname"), "ceasn:hasChild"));
		JsonObject hear = all.get(WHOLE + "/hearname");
		assertEquals(List.of(WHOLE + "/listeningname"), list(hear, "ceasn:isChildOf"));
		assertEquals("1a.i", hear.get("ceasn:codedNotation").getAsString());
		assertEquals("Heartitle", hear.getAsJsonObject("ceasn:competencyText").get("en-GB").getAsString());
		assertEquals("Steptier", hear.getAsJsonObject("ceasn:competencyCategory").get("en-GB").getAsString());
		assertEquals(List.of(Exported.BASE + "otherguide/awayname"), list(hear, "ceasn:exactAlignment"));
		assertEquals(List.of(WHOLE + "/talkname"), list(hear, "ceasn:prerequisiteAlignment"));
		assertEquals("http://purl.org/ASN/scheme/ASNPublicationStatus/Deprecated", all.get(WHOLE + "/shoutname").get("ceasn:publicationStatusType").getAsString());
		assertEquals(List.of(WHOLE + "/shoutname"), list(all.get(WHOLE + "/talkname"), "ceasn:derivedFrom"));
	}

	@Test
	void levelsAreAProgressionAndDescriptorsARubric() throws Exception {
		Map<String, JsonObject> all = byAddress(document(Map.of("base", Exported.BASE)));
		JsonObject low = all.get(WHOLE + "#progressname/bottomname");
		assertEquals(List.of(WHOLE + "#progressname/highname"), list(low, "ceterms:precedes"));
		JsonObject descriptor = all.get(WHOLE + "/hearname#bottomname");
		assertEquals("Growthstem heardescriptorlow. It **helps**.", descriptor.getAsJsonObject("ceasn:benchmarkText").get("en-GB").getAsString());
		assertEquals(List.of(WHOLE + "#progressname/bottomname"), list(descriptor, "asn:hasProgressionLevel"));
		assertEquals("Tierstem countdescriptor.", all.get(WHOLE + "/countname#bottomname").getAsJsonObject("ceasn:benchmarkText").get("en-GB").getAsString());
		assertEquals("skos:ConceptScheme", all.get(WHOLE + "#answersname").get("@type").getAsString(), "answers in no order are no progression");
	}

	/** Whatever an address in the graph leads to within the framework is in the graph. */
	@Test
	void nothingLeadsNowhere() throws Exception {
		for (String base : List.of("", Exported.BASE)) {
			JsonObject document = document(Map.of("base", base));
			Set<String> there = byAddress(document).keySet();
			JsonObject context = CtdlExporter.embedded().getAsJsonObject();
			for (JsonElement one : document.getAsJsonArray("@graph")) {
				one.getAsJsonObject().entrySet().stream().filter(entry -> context.has(entry.getKey()) && context.get(entry.getKey()).toString().contains("@id")).forEach(entry -> {
					JsonArray targets = new JsonArray();
					if (entry.getValue().isJsonArray()) {
						targets.addAll(entry.getValue().getAsJsonArray());
					} else {
						targets.add(entry.getValue());
					}
					targets.forEach(target -> assertTrue(there.contains(target.getAsString()) || !target.getAsString().startsWith(WHOLE) && !entry.getKey().matches("ceasn:(has|is).*"), () -> entry.toString()));
				});
			}
		}
	}

	@Test
	void anRdfLibraryReadsIt() throws Exception {
		Model model = Exported.of(folder, Exported.everything(folder), "ctdl-asn", Map.of("base", Exported.BASE, "context", "embedded")).model();
		String ceasn = "https://purl.org/ctdlasn/terms/";
		assertEquals(12, model.filter(null, RDF.TYPE, Graph.iri(ceasn + "Competency")).size());
		Resource order = (Resource) model.filter(Graph.iri(WHOLE), Graph.iri(ceasn + "hasTopChild"), null).objects().iterator().next();
		assertEquals(List.of(WHOLE + "/kindname", WHOLE + "/personsname", WHOLE + "/countname", WHOLE + "/oldname"),
				RDFCollections.asValues(model, order, new ArrayList<>()).stream().map(Value::stringValue).toList());
		assertTrue(model.stream().allMatch(statement -> statement.getPredicate().stringValue().startsWith("http")), "every name has a meaning");
	}

	@Test
	void theSameFrameworkGivesTheSameFile() throws Exception {
		assertEquals(Exported.of(folder, Exported.everything(folder), "ctdl-asn", Map.of()).files(), Exported.of(folder, Exported.everything(folder), "ctdl-asn", Map.of()).files());
	}
}

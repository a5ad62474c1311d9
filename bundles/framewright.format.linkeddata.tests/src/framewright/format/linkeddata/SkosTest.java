package framewright.format.linkeddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.RDFCollections;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.dsl.model.Framework;

/** What RDF4J's own reader, of which nothing is used for writing, finds in the Turtle that was written. */
class SkosTest {

	private static final String WHOLE = Exported.BASE + "wholename";

	@TempDir
	Path folder;

	private Model model(Map<String, String> chosen) throws Exception {
		return Exported.of(folder, Exported.everything(folder), "skos", chosen).model();
	}

	private static IRI iri(String address) {
		return Graph.iri(address);
	}

	private static Set<String> objects(Model model, String subject, IRI predicate) {
		return model.filter(iri(subject), predicate, null).objects().stream().map(Value::stringValue).collect(Collectors.toSet());
	}

	@Test
	void elementsAreConceptsInTheirTree() throws Exception {
		Model model = model(Map.of("base", Exported.BASE));
		assertTrue(model.contains(iri(WHOLE), RDF.TYPE, SKOS.CONCEPT_SCHEME));
		assertEquals(Set.of(WHOLE + "/kindname", WHOLE + "/personsname", WHOLE + "/countname", WHOLE + "/oldname"), objects(model, WHOLE, SKOS.HAS_TOP_CONCEPT));
		assertEquals(Set.of(WHOLE + "/listeningname"), objects(model, WHOLE + "/hearname", SKOS.BROADER));
		assertEquals(Set.of("1a.i"), objects(model, WHOLE + "/hearname", SKOS.NOTATION));
		assertEquals(Set.of("Heartitle"), objects(model, WHOLE + "/hearname", SKOS.PREF_LABEL));
		assertEquals(Set.of("Hearshort"), objects(model, WHOLE + "/hearname", SKOS.ALT_LABEL));
		assertEquals("en-GB", ((Literal) model.filter(iri(WHOLE + "/hearname"), SKOS.PREF_LABEL, null).objects().iterator().next()).getLanguage().orElseThrow());
		assertEquals(Set.of("3.14.15"), objects(model, WHOLE, OWL.VERSIONINFO));
	}

	@Test
	void orderIsKept() throws Exception {
		Model model = model(Map.of("base", Exported.BASE));
		assertEquals(List.of(WHOLE + "/kindname", WHOLE + "/personsname", WHOLE + "/countname", WHOLE + "/oldname"), ordered(model, WHOLE + "#order"));
		assertEquals(List.of(WHOLE + "#progressname/bottomname", WHOLE + "#progressname/highname"), ordered(model, WHOLE + "#progressname/order"));
		assertTrue(model.contains(iri(WHOLE + "#answersname/order"), RDF.TYPE, SKOS.COLLECTION), "answers have no order");
		assertEquals(Set.of("6"), objects(model, WHOLE + "/writename", Terms.PLACE), "among the texts and elements around it");
	}

	private static List<String> ordered(Model model, String collection) {
		assertTrue(model.contains(iri(collection), RDF.TYPE, SKOS.ORDERED_COLLECTION));
		Resource list = (Resource) model.filter(iri(collection), SKOS.MEMBER_LIST, null).objects().iterator().next();
		return RDFCollections.asValues(model, list, new ArrayList<>()).stream().map(Value::stringValue).toList();
	}

	@Test
	void descriptorsKnowTheirLevels() throws Exception {
		Model model = model(Map.of("base", Exported.BASE));
		String descriptor = WHOLE + "/hearname#bottomname";
		assertTrue(objects(model, WHOLE + "/hearname", SKOS.SCOPE_NOTE).contains(descriptor));
		assertEquals(Set.of("heardescriptorlow. It **helps**."), objects(model, descriptor, RDF.VALUE));
		assertEquals(Set.of(WHOLE + "#progressname/bottomname"), objects(model, descriptor, Terms.LEVEL));
	}

	@Test
	void referencesAreMappings() throws Exception {
		Model model = model(Map.of("base", Exported.BASE));
		String hear = WHOLE + "/hearname";
		assertEquals(Set.of(Exported.BASE + "otherguide/awayname"), objects(model, hear, SKOS.EXACT_MATCH));
		assertEquals(Set.of("https://example.org/standardaddress"), objects(model, hear, SKOS.BROAD_MATCH));
		assertEquals(Set.of(WHOLE + "/talkname"), objects(model, hear, Terms.PRECEDES));
		assertEquals(Set.of(WHOLE + "/writename"), objects(model, hear, SKOS.RELATED));
		assertEquals(Set.of(Exported.BASE + "otherguide", WHOLE + "/personsname"), objects(model, hear, DCTERMS.RELATION), "a framework is no concept, and what is above is not beside");
		assertEquals(Set.of(WHOLE + "/listeningname"), objects(model, WHOLE + "/fairname", SKOS.BROAD_MATCH));
	}

	@Test
	void retiredPartsSaySo() throws Exception {
		Model model = model(Map.of("base", Exported.BASE));
		assertEquals(Set.of("true"), objects(model, WHOLE + "/shoutname", OWL.DEPRECATED));
		assertEquals(Set.of(WHOLE + "/talkname", WHOLE + "/hearname"), objects(model, WHOLE + "/shoutname", DCTERMS.IS_REPLACED_BY));
	}

	/** SKOS Reference: S9, S13, S14, S27, S37, and that nothing hangs in the air. */
	@Test
	void keepsTheConditionsOfSkos() throws Exception {
		Model model = model(Map.of());
		for (Resource concept : model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects()) {
			assertFalse(model.contains(concept, RDF.TYPE, SKOS.CONCEPT_SCHEME) || model.contains(concept, RDF.TYPE, SKOS.ORDERED_COLLECTION));
			assertEquals(1, model.filter(concept, SKOS.PREF_LABEL, null).size(), concept::stringValue);
			assertEquals(1, model.filter(concept, SKOS.IN_SCHEME, null).size(), concept::stringValue);
			assertEquals(model.contains(concept, SKOS.BROADER, null), !model.contains(concept, SKOS.TOP_CONCEPT_OF, null));
			Set<Value> above = new HashSet<>();
			for (Set<Value> next = model.filter(concept, SKOS.BROADER, null).objects(); !next.isEmpty(); next = model.filter((Resource) next.iterator().next(), SKOS.BROADER, null).objects()) {
				above.addAll(next);
			}
			assertTrue(model.filter(concept, SKOS.RELATED, null).objects().stream().noneMatch(above::contains));
		}
		for (Value note : model.filter(null, SKOS.SCOPE_NOTE, null).objects()) {
			assertTrue(model.contains((Resource) note, RDF.VALUE, null));
		}
		assertEquals(Set.of(), model.filter(null, RDFS.SUBCLASSOF, null).objects());
	}

	/** S13, S9: what is called as what Framewright adds, and short titles that say no more than the title. */
	@Test
	void namesAndLabelsDoNotClash() throws Exception {
		Framework framework = Exported.framework(folder, """
				framework clash "Clash" {
				    language-version 1
				    publisher "Publisher"
				    owner "Owner"
				    scale publisher "Scale"
				    scale owner "Scale" {
				        level order "Level" short "Level"
				    }
				    scale order "Scale"
				    structure {
				        part "Part"
				    }
				    part one "One" short "One"
				    part two "Two" short "Second"
				    glossary {
				        term word "Word" also "Word", "Term"
				    }
				}
				""");
		for (String base : List.of("", Exported.BASE)) {
			Model model = Exported.of(folder, framework, "skos", Map.of("base", base)).model();
			assertEquals(2, model.filter(null, RDF.TYPE, FOAF.AGENT).size());
			for (Resource resource : model.subjects()) {
				assertTrue(model.filter(resource, RDF.TYPE, null).size() <= 1, resource::stringValue);
				Set<Value> labels = new HashSet<>(model.filter(resource, SKOS.PREF_LABEL, null).objects());
				labels.retainAll(model.filter(resource, SKOS.ALT_LABEL, null).objects());
				assertEquals(Set.of(), labels);
			}
			assertEquals(Set.of("Second", "Term"), model.filter(null, SKOS.ALT_LABEL, null).objects().stream().map(Value::stringValue).collect(Collectors.toSet()));
		}
	}

	@Test
	void withoutABasePartsAreKnownByTheirIdentifiers() throws Exception {
		Model model = model(Map.of());
		assertTrue(model.contains(iri("urn:uuid:11111111-2222-4333-8444-555555555555"), RDF.TYPE, SKOS.CONCEPT_SCHEME));
		assertEquals(Set.of("Listeningtitle"), objects(model, "urn:uuid:33333333-2222-4333-8444-555555555555", SKOS.PREF_LABEL));
		assertTrue(model.subjects().stream().filter(Resource::isIRI).allMatch(subject -> subject.stringValue().startsWith("urn:uuid:")));
	}

	@Test
	void eachVersionCanHaveAddressesOfItsOwn() throws Exception {
		Model model = model(Map.of("base", "https://example.org/frameworks", "addresses", "version"));
		assertEquals(Set.of(WHOLE + "/hearname"), objects(model, WHOLE + "/3.14.15/hearname", DCTERMS.IS_VERSION_OF));
		assertEquals(Set.of(WHOLE), objects(model, WHOLE + "/3.14.15", DCTERMS.IS_VERSION_OF));
		assertThrows(IOException.class, () -> model(Map.of("addresses", "version")));
	}

	/** All addresses of a framework but those of texts that were renamed outright. */
	@Test
	void noRenameOrMoveChangesAnAddress() throws Exception {
		Set<String> before = concepts(Exported.framework(folder, Exported.everythingText()));
		String renamed = Exported.everythingText().replace("step writename \"Writetitle\"", "step pennedname \"Another title\" formerly writename").replace("see writename", "see pennedname")
				.replace("level highname \"Hightitle\"", "level uppername \"Uppertitle\" formerly highname").replace("at highname", "at uppername").replace("numbered i", "numbered 01");
		assertEquals(before, concepts(Exported.framework(folder, renamed)));
	}

	private Set<String> concepts(Framework framework) throws Exception {
		Model model = Exported.of(folder, framework, "skos", Map.of("base", Exported.BASE)).model();
		return model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects().stream().map(Value::stringValue).collect(Collectors.toSet());
	}

	@ParameterizedTest
	@ValueSource(strings = { "example.org", "javascript:alert(1)", "https://", "https://exa mple.org/", "https://example.org/<x>", "file:///etc", "https://example.org/\"x" })
	void whatIsNoWebAddressIsNoBase(String base) {
		assertTrue(assertThrows(IOException.class, () -> model(Map.of("base", base))).getMessage().contains("https://example.org/frameworks/"));
	}

	@Test
	void theSameFrameworkGivesTheSameFile() throws Exception {
		assertEquals(Exported.of(folder, Exported.everything(folder), "skos", Map.of()).files(), Exported.of(folder, Exported.everything(folder), "skos", Map.of()).files());
	}
}

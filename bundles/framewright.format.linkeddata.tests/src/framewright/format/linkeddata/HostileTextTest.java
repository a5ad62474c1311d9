package framewright.format.linkeddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;

/** Whatever an author writes is words and nothing else, and comes back as it was. */
class HostileTextTest {

	private static final String HOSTILE = "\"\"\" . <urn:x> <urn:y> <urn:z> . '''</script><script>alert(1)</script> \\u0041 \\ \u202Eabc\u202C \uD83D\uDE00 \u0001\u0007\u0085\u2028 =cmd|x \\n @en {\"@id\": \"x\"}";

	@TempDir
	Path folder;

	/** The text is put into the model, since the language would refuse some of it. */
	private Framework hostile(String text) {
		Framework framework = Exported.framework(folder, "framework hostile \"Hostile\" {\n language-version 1\n language en-GB\n structure {\n part \"Part\"\n }\n part one \"One\" code \"x\" {\n what\n | text\n see \"https://example.org/\"\n }\n}\n");
		Element one = framewright.dsl.Frameworks.allElements(framework).get(0);
		one.setTitle(text);
		one.setCode(text);
		framework.setTitle(text);
		framewright.dsl.Frameworks.contents(one, framewright.dsl.model.ProseFacet.class).get(0).getLines().set(0, text);
		framewright.dsl.Frameworks.contents(one, framewright.dsl.model.Reference.class).get(0).setAddress("https://example.org/" + text);
		framework.setLicence("https://example.org/" + text);
		return framework;
	}

	@ParameterizedTest
	@ValueSource(strings = { "skos", "ctdl-asn" })
	void textComesBackAsItWas(String format) throws Exception {
		Model model = Exported.of(folder, hostile(HOSTILE), format, format.equals("skos") ? Map.of() : Map.of("context", "embedded")).model();
		assertTrue(model.objects().stream().map(Value::stringValue).anyMatch(HOSTILE::equals));
		assertFalse(model.subjects().stream().anyMatch(subject -> subject.stringValue().equals("urn:x")));
		assertTrue(model.objects().stream().noneMatch(value -> value.isIRI() && value.stringValue().contains("script")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "skos", "ctdl-asn", "openbadges" })
	void halfACharacterIsReplacedAndTold(String format) throws Exception {
		Exported exported = Exported.of(folder, hostile("a\uD800b"), format, Map.of());
		assertEquals(1, exported.losses().stream().filter(loss -> loss.words().contains("half a character")).count());
		assertTrue(exported.files().values().stream().allMatch(text -> text.contains("a\uFFFDb")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en_GB", "x", "verylonglanguagename", "a1" })
	void oddLanguagesDoNoHarm(String language) throws Exception {
		Framework framework = hostile("Words");
		framework.setLanguage(language);
		assertEquals(1, Exported.of(folder, framework, "skos", Map.of()).model().filter(null, SKOS.PREF_LABEL, null).objects().stream().map(Value::stringValue).distinct().count());
		Exported.of(folder, framework, "ctdl-asn", Map.of("context", "embedded")).model();
	}

	/** What the parser makes of a text that is cut off in the middle. */
	@ParameterizedTest
	@ValueSource(ints = { 60, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500 })
	void aTextThatIsCutOffHasFiles(int length) throws Exception {
		Framework framework = Exported.framework(folder, Exported.everythingText().substring(0, length));
		Exported.of(folder, framework, "skos", Map.of("base", Exported.BASE)).model();
		Exported.of(folder, framework, "ctdl-asn", Map.of("context", "embedded")).model();
		Exported.of(folder, framework, "openbadges", Map.of()).json();
	}

	@Test
	void namesThatClashHaveAddressesOfTheirOwn() throws Exception {
		Framework framework = Exported.framework(folder, "framework clash \"Clash\" {\n structure {\n part \"Part\"\n }\n part one \"One\"\n part two \"Two\" formerly one\n part one \"Three\"\n part \"Four\"\n part x\n}\n");
		Model model = Exported.of(folder, framework, "skos", Map.of("base", Exported.BASE)).model();
		assertEquals(3, model.filter(null, SKOS.PREF_LABEL, null).subjects().stream().filter(subject -> subject.stringValue().contains("/one")).count());
	}

	@Test
	void aReferenceThatLeadsNowhereIsTold() throws Exception {
		for (String format : new String[] { "skos", "ctdl-asn" }) {
			assertEquals(1, Exported.of(folder, Exported.framework(folder, "framework lost \"Lost\" {\n structure {\n part \"Part\"\n }\n part one \"One\" {\n see nowhere\n }\n}\n"), format, Map.of()).losses().size());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "skos", "ctdl-asn", "openbadges" })
	void stopsWhenToldTo(String format) throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		Framework framework = Exported.everything(folder);
		assertThrows(OperationCanceledException.class, () -> Exported.of(folder, framework, format, Map.of(), monitor));
	}
}

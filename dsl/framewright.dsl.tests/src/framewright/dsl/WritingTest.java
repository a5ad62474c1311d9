package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Status;
import framewright.dsl.model.Tier;

/** A model becomes a text that says the same. */
class WritingTest {

	@RepeatedTest(60)
	void whatIsWrittenIsReadAgain(RepetitionInfo repetition) {
		Framework framework = RandomFramework.of(repetition.getCurrentRepetition());
		String text = Texts.write(framework);
		Texts.assertSame(framework, Texts.framework(text));
	}

	@RepeatedTest(10)
	void writingTwiceIsWritingOnce(RepetitionInfo repetition) {
		String text = Texts.write(RandomFramework.of(1000 + repetition.getCurrentRepetition()));
		assertEquals(text, Texts.write(Texts.framework(text)));
	}

	@ParameterizedTest
	@MethodSource("framewright.dsl.Texts#samples")
	void samples(Path file) {
		Framework framework = Frameworks.of(Texts.read(Texts.text(file))).orElseThrow();
		String written = Texts.write(framework);
		Texts.assertSame(framework, Frameworks.of(Texts.read(written)).orElseThrow());
	}

	@Test
	void aModelThatWasMade() {
		ModelFactory make = ModelFactory.eINSTANCE;
		Framework framework = make.createFramework();
		framework.setName("made");
		framework.setTitle("Made");
		DefaultStructure.addTo(framework);
		Tier domain = Frameworks.tiers(framework).get(0);
		Element people = make.createElement();
		people.setTier(domain);
		people.setName("people");
		people.setTitle("Leading \"People\"");
		ProseFacet why = make.createProseFacet();
		why.getLines().add("Because.");
		people.getContents().add(why);
		framework.getContents().add(people);
		why.setKind(framewright.dsl.model.ProseKind.WHY);
		assertEquals("""
				framework made "Made" {

				    domain people "Leading \\"People\\"" {
				        why
				            | Because.
				    }
				}
				""", Texts.write(framework));
	}

	@Test
	void theDefaultTiersAreNotWritten() {
		Framework framework = Texts.framework("framework f \"F\" { domain d \"D\" }");
		assertFalse(Texts.write(framework).contains("structure"));
	}

	@Test
	void theDefaultTiersAreWrittenWhereAnAuthorWroteThem() {
		String text = """
				framework f "F" {

				    structure {
				        domain "Domain" numbered 1 contains subdomain
				        subdomain "Subdomain" numbered a contains component
				        component "Component" numbered i
				    }
				}
				""";
		assertEquals(text, Texts.write(Texts.framework(text)));
	}

	@Test
	void whatIsNotSaidIsNotWritten() {
		Framework framework = Texts.framework("framework f \"F\" { domain d \"D\" { see d } }");
		assertEquals(Status.DRAFT, framework.getStatus());
		String text = Texts.write(framework);
		assertFalse(text.contains("status"), text);
		assertFalse(text.contains("related"), text);
	}

	@Test
	void whatIsSaidThoughItGoesWithoutSayingIsKept() {
		String text = Texts.write(Texts.framework("framework f \"F\" { domain d \"D\" { see d as related } }"));
		assertTrue(text.contains("see d as related"), text);
	}

	@Test
	void aLineBreakInATitleBecomesASpace() {
		Framework framework = Texts.framework("framework f \"F\" {}");
		framework.setTitle("One\r\n  two\nthree");
		assertTrue(Texts.write(framework).startsWith("framework f \"One two three\" {"));
	}

	@Test
	void aLineBreakInProseBeginsALine() {
		Framework framework = Texts.framework("framework f \"F\" {\nwhy\n| x\nindicators\n- y\n}");
		ProseFacet why = Frameworks.contents(framework, ProseFacet.class).get(0);
		why.getLines().set(0, "one\ntwo\r\n\r\n} three");
		Frameworks.contents(framework, ListFacet.class).get(0).getEntries().get(0).getLines().set(0, "four\n- five");
		Framework read = Texts.framework(Texts.write(framework));
		assertEquals(List.of("one", "two", "", "} three"), Frameworks.contents(read, ProseFacet.class).get(0).getLines());
		assertEquals(List.of("four", "- five"), Frameworks.contents(read, ListFacet.class).get(0).getEntries().get(0).getLines());
	}
}

package framewright.format.document.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.core.exchange.ImportRequest.Correction;
import framewright.core.exchange.Imported.Meaning;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Imported.Sureness;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Voices;
import framewright.format.document.Samples;

/** What a person says of lines of a document wins, and the rest follows. */
class CorrectionsTest {

	static final String DOCUMENT = """
			# Work in the bakery

			## Dough

			### Kneading

			Take time.

			- soft hands
			- warm water
			- patience

			How long does it rest?

			### Resting

			Leave it alone.

			## Oven

			### Heating

			Begin early.

			Watch the fire,
			and the clock.

			### Cleaning

			Ashes out.
			""";

	private static Samples.Import good(Correction... corrections) throws IOException {
		Samples.Import result = Samples.corrected(DOCUMENT, corrections);
		assertEquals(List.of(), result.errors(), result.text());
		assertEquals(List.of(), result.imported().left(), "nothing is lost by a correction");
		for (Correction correction : corrections) {
			SourceLine line = result.imported().lines().get(correction.first() - 1);
			assertEquals(Sureness.SURE, line.sureness());
		}
		return result;
	}

	private static Correction line(int number, String meaning) {
		return new Correction(number, number, meaning);
	}

	private static List<String> titles(Samples.Import result) {
		return Frameworks.allElements(result.framework()).stream().map(Element::getTitle).toList();
	}

	private static Element element(Samples.Import result, String title) {
		return Frameworks.allElements(result.framework()).stream().filter(element -> element.getTitle().equals(title)).findFirst().orElseThrow();
	}

	@Test
	void offersWhatALineCanBe() throws IOException {
		List<Meaning> meanings = good().imported().meanings();
		assertEquals("Domain", meanings.stream().filter(meaning -> meaning.id().equals("part-1")).findFirst().orElseThrow().label());
		assertEquals("Component", meanings.stream().filter(meaning -> meaning.id().equals("part-2")).findFirst().orElseThrow().label());
		assertEquals("A part within a Component", meanings.stream().filter(meaning -> meaning.id().equals("part-3")).findFirst().orElseThrow().label());
		for (SourceLine line : good().imported().lines()) {
			assertTrue(line.meaning().isEmpty() || meanings.stream().anyMatch(meaning -> meaning.id().equals(line.meaning())), line.toString());
			assertTrue(line.place().isEmpty() || line.target() != null, line.toString());
		}
	}

	@Test
	void aParagraphBecomesAPart() throws IOException {
		Samples.Import result = good(line(13, "part-2"));
		assertEquals(List.of("Dough", "Kneading", "How long does it rest?", "Resting", "Oven", "Heating", "Cleaning"), titles(result));
		assertEquals(element(result, "Dough"), element(result, "How long does it rest?").eContainer());
		assertEquals("part-2", result.imported().lines().get(12).meaning());
	}

	@Test
	void aPartGoesUpAndAllThatLookAlikeFollow() throws IOException {
		Samples.Import result = good(line(5, "part-1"));
		assertEquals(List.of("Dough", "Kneading", "Resting", "Oven", "Heating", "Cleaning"), titles(result));
		assertEquals(6, Frameworks.elements(result.framework()).size(), "the other headings of this level were guessed the same way");
	}

	@Test
	void whatWasSaidOfAlikeHeadingsThemselvesWins() throws IOException {
		Samples.Import result = good(line(15, "note"), line(5, "part-1"));
		assertEquals(List.of("Dough", "Kneading", "Oven", "Heating", "Cleaning"), titles(result));
		assertEquals("Resting", Frameworks.contents(element(result, "Kneading"), ProseFacet.class).stream().filter(facet -> facet.getKind() == ProseKind.NOTE).findFirst()
				.or(() -> Frameworks.contents(result.framework(), ProseFacet.class).stream().filter(facet -> facet.getKind() == ProseKind.NOTE).findFirst()).orElseThrow().getHeading());
	}

	@Test
	void aHeadingBecomesTheHeadingOfAText() throws IOException {
		Samples.Import result = good(line(15, "why"));
		assertEquals(List.of("Dough", "Kneading", "Oven", "Heating", "Cleaning"), titles(result));
		ProseFacet why = Frameworks.contents(element(result, "Dough"), ProseFacet.class).stream().filter(facet -> facet.getKind() == ProseKind.WHY).findFirst().orElseThrow();
		assertEquals("Resting", why.getHeading());
		assertEquals(List.of("Leave it alone."), why.getLines());
	}

	@Test
	void everyKindOfText() throws IOException {
		for (ProseKind kind : ProseKind.values()) {
			Samples.Import result = good(line(7, kind.getLiteral()));
			assertTrue(Frameworks.contents(element(result, "Kneading"), ProseFacet.class).stream().anyMatch(facet -> facet.getKind() == kind && facet.getLines().contains("Take time.")), kind + result.text());
			assertEquals(kind.getLiteral(), result.imported().lines().get(6).meaning());
		}
	}

	@Test
	void everyKindOfList() throws IOException {
		for (ListKind kind : ListKind.values()) {
			Samples.Import result = good(new Correction(9, 11, kind.getLiteral()));
			ListFacet list = Frameworks.contents(element(result, "Kneading"), ListFacet.class).get(0);
			assertEquals(kind, list.getKind());
			assertEquals(3, list.getEntries().size());
		}
	}

	@Test
	void oneEntryOfAList() throws IOException {
		Samples.Import result = good(line(10, "suggestions"));
		assertEquals(List.of("indicators 1", "suggestions 1", "indicators 1"), Frameworks.contents(element(result, "Kneading"), ListFacet.class).stream().map(list -> list.getKind() + " " + list.getEntries().size()).toList());
	}

	@Test
	void aParagraphGoesOnInTheListBeforeIt() throws IOException {
		Samples.Import result = good(line(13, "indicators"));
		List<Entry> entries = Frameworks.contents(element(result, "Kneading"), ListFacet.class).get(0).getEntries();
		assertEquals(4, entries.size());
		assertEquals(entries.get(3), result.imported().lines().get(12).target());
	}

	@Test
	void whatBelongsToTheLineAbove() throws IOException {
		assertEquals(List.of("soft hands", "warm water patience"), Frameworks.contents(element(good(line(11, "above")), "Kneading"), ListFacet.class).get(0).getEntries().stream()
				.map(entry -> String.join(" ", entry.getLines())).toList());
		assertTrue(titles(good(line(7, "above"))).contains("Kneading Take time."));
		assertEquals(List.of("Begin early.", "Watch the fire,", "and the clock."), Frameworks.contents(element(good(new Correction(25, 26, "above")), "Heating"), ProseFacet.class).get(0).getLines());
	}

	@Test
	void whatIsLeftOut() throws IOException {
		Samples.Import result = good(line(26, "out"));
		assertEquals("left out, as you said", result.told(26));
		assertTrue(!result.text().contains("and the clock"));
		assertTrue(result.text().contains("Watch the fire"), "the other line of the paragraph stays");
		Samples.Import whole = good(line(15, "out"));
		assertEquals(List.of("Dough", "Kneading", "Oven", "Heating", "Cleaning"), titles(whole));
		assertTrue(whole.text().contains("Leave it alone."), "what stands below a heading that is left out stays");
	}

	@Test
	void whoSaidWhat() throws IOException {
		Samples.Import result = good(line(7, "voice"));
		assertEquals(List.of("Take time."), Frameworks.contents(element(result, "Kneading"), Voices.class).get(0).getVoices().get(0).getLines());
		Samples.Import named = good(line(25, "voice"), line(26, "speaker"));
		assertEquals("and the clock.", Frameworks.contents(element(named, "Heating"), Voices.class).get(0).getVoices().get(0).getBy());
	}

	@Test
	void theTitle() throws IOException {
		Samples.Import result = good(line(7, "title"));
		assertEquals("Take time.", result.framework().getTitle());
		assertEquals("title", result.imported().lines().get(6).meaning());
	}

	@Test
	void theLastWordWins() throws IOException {
		assertTrue(titles(good(line(13, "note"), line(13, "part-2"))).contains("How long does it rest?"));
	}

	@Test
	void linesWithCodesFollow() throws IOException {
		Samples.Import result = Samples.plain("Rules\n\nA text above that is long enough to be a text and nothing else, so that all is well here.\n\nK1 Clean hands at all times.\n\nWater and soap, and nothing more.\n\nK2 Clean knives at all times.\n\nCold water, hot water, a cloth.\n",
				line(5, "part-1"));
		assertEquals(List.of("K1", "K2"), Frameworks.elements(result.framework()).stream().map(Element::getCode).toList(), result.text());
	}

	@Test
	void nonsenseDoesNoHarm() throws IOException {
		Samples.Import result = Samples.corrected(DOCUMENT, new Correction(-5, 0, "why"), new Correction(1, 4_000, "no such thing"), new Correction(20, 10, "part-1"), line(3, "part-9"), line(1, "above"));
		assertEquals(List.of(), result.errors());
		assertEquals(List.of(), result.imported().left());
	}
}

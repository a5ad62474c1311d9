package framewright.format.document.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import framewright.core.exchange.ImportRequest.Correction;
import framewright.core.exchange.Imported.Sureness;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Tier;
import framewright.dsl.model.Voices;
import framewright.format.document.Samples;

/** Documents that rate components on levels, as tables and as what an extraction makes of tables. */
class RubricDocumentsTest {

	private static final String SCALE = """
			The plots are judged in three steps:

			Seedling step	Growing step	Ripe step
			<p>Gardeners here are learning the first things.</p> <p>A gardener's plot will:</p> <ul> • show some green. • have one path. 	<p>Gardeners here manage alone on most days.</p> <p>A gardener's plot will:</p> <ul> • feed a family. • last the summer. 	<p>Gardeners here teach what they know to others.</p> <p>A gardener's plot will:</p> <ul> • feed a street. • last all year.

			""";

	private static String cell(String text) {
		return "<p>A gardener will</p> <ul> " + text + " ";
	}

	private static String row(String title, String... texts) {
		return title + "\t" + String.join("\t", texts) + "\n";
	}

	/** The texts of an element by level, with a bar between them; a dash where there is none. */
	private static String texts(Element element) {
		Scale scale = Frameworks.ratedOn(element).orElseThrow();
		return Frameworks.levels(scale).stream().map(level -> Frameworks.descriptors(element).stream().filter(descriptor -> descriptor.getLevel() == level)
				.map(Frameworks::text).findFirst().orElse("-")).collect(Collectors.joining(" | ")).replaceAll("\\s+", " ");
	}

	private static List<String> titles(List<Element> elements) {
		return elements.stream().map(Element::getTitle).toList();
	}

	private static Element at(Framework framework, int... places) {
		Element element = Frameworks.elements(framework).get(places[0]);
		for (int i = 1; i < places.length; i++) {
			element = Frameworks.elements(element).get(places[i]);
		}
		return element;
	}

	private static Samples.Import whole(String document) throws IOException {
		return whole(document, List.of());
	}

	private static Samples.Import whole(String document, List<Correction> corrections) throws IOException {
		Samples.Import result = corrections.isEmpty() ? Samples.read(document) : Samples.read(document, corrections);
		assertEquals(List.of(), result.errors());
		assertEquals(List.of(), result.imported().left());
		return result;
	}

	private static boolean doubts(Samples.Import result, int line, String... words) {
		return result.imported().doubts().stream().anyMatch(doubt -> doubt.line() == line && List.of(words).stream().allMatch(doubt.message()::contains));
	}

	private static long doubtsOfLines(Samples.Import result) {
		return result.imported().doubts().stream().filter(doubt -> doubt.line() > 0).count();
	}

	@Test
	void aTableOfLevelsIsTheScaleAndColumnsAreItsTexts() throws IOException {
		Samples.Import result = whole(SCALE + """
				Domain 1 Soil

				Soil is where all begins.

				1a Digging	Seedling step	Growing step	Ripe step
				""" + row("i. Turn the soil", cell("turn it with help. They will rest."), cell("turn it alone."), cell("turn it and show how."))
				+ row("ii. Feed the soil", "<ul> feed it once. ", "<ul> feed it in spring and autumn. ", "<ul> feed it as it needs. ")
				+ "\n1b Watering	Seedling step	Growing step	Ripe step\n" + row("i. Water the beds", cell("water when told."), cell("water each day."), cell("water by the weather.")));
		Framework framework = result.framework();
		Scale scale = Frameworks.scales(framework).get(0);
		assertEquals("Step", scale.getTitle());
		assertEquals("A gardener will", scale.getStem());
		assertEquals(List.of("Seedling step", "Growing step", "Ripe step"), Frameworks.levels(scale).stream().map(Level::getTitle).toList());
		assertEquals(1, Frameworks.contents(scale, ProseFacet.class).size());
		for (Level level : Frameworks.levels(scale)) {
			assertEquals(1, Frameworks.contents(level, ProseFacet.class).size());
			ListFacet bullets = Frameworks.contents(level, ListFacet.class).get(0);
			assertEquals("A gardener's plot will", bullets.getHeading());
			assertEquals(2, bullets.getEntries().size());
		}
		assertEquals(List.of("Domain", "Subdomain", "Component"), Frameworks.tiers(framework).stream().map(Tier::getTitle).toList());
		assertEquals(List.of("Digging", "Watering"), titles(Frameworks.elements(at(framework, 0))));
		assertEquals(1, Frameworks.contents(at(framework, 0), ProseFacet.class).size());
		assertEquals("turn it with help. They will rest. | turn it alone. | turn it and show how.", texts(at(framework, 0, 0, 0)));
		assertEquals("feed it once. | feed it in spring and autumn. | feed it as it needs.", texts(at(framework, 0, 0, 1)));
		assertEquals("1a.ii", Numbering.of(framework).of(at(framework, 0, 0, 1)).orElseThrow());
		assertEquals("1a.ii", at(framework, 0, 0, 1).getCode());
		assertEquals(0, doubtsOfLines(result));
		assertTrue(result.imported().lines().stream().allMatch(line -> line.sureness() != Sureness.GUESSED));
	}

	@Test
	void componentsThatShareACellAreToldApart() throws IOException {
		Samples.Import result = whole(SCALE + "1a Digging	Seedling step	Growing step	Ripe step\n"
				+ row("<p>i. Turn the soil</p> <p>ii. Feed the soil</p>", cell("turn it, e.g. with a fork. They will rest. feed it once."), cell("turn it alone. feed it twice."), cell("turn it deep. feed it well.")));
		Framework framework = result.framework();
		assertEquals("turn it, e.g. with a fork. They will rest. | turn it alone. | turn it deep.", texts(at(framework, 0, 0)));
		assertEquals("feed it once. | feed it twice. | feed it well.", texts(at(framework, 0, 1)));
	}

	@Test
	void textsThatCannotBeCountedGoWhereTheyAreLikeAndAreDoubted() throws IOException {
		Samples.Import result = whole(SCALE + "1a Digging	Seedling step	Growing step	Ripe step\n"
				+ row("<p>i. Turn the soil with care</p> <p>ii. Feed compost to beds</p>", cell("feed compost to some beds."), cell("turn the soil with care. feed compost to beds."), cell("turn all soil. feed all beds with compost.")));
		assertEquals("- | turn the soil with care. | turn all soil.", texts(at(result.framework(), 0, 0)));
		assertEquals("feed compost to some beds. | feed compost to beds. | feed all beds with compost.", texts(at(result.framework(), 0, 1)));
		assertTrue(doubts(result, 7, "Seedling step", "not as many"));
		assertTrue(result.imported().doubts().stream().anyMatch(doubt -> doubt.message().contains("no text") && doubt.message().contains("Seedling step")));
	}

	@Test
	void textsGoOnBehindAPageBreak() throws IOException {
		Samples.Import result = whole(SCALE + "1a Digging	Seedling step	Growing step	Ripe step\n" + row("i. Turn the soil", cell("turn it."), cell("turn it alone."), cell("turn it all and then show the"))
				+ "\n" + row("ii. Feed the soil", "<ul> feed it once. ", "<ul> feed it twice. ", "<p>neighbours how it is done.</p> <ul> feed it well. ") + "---\t---\t---\t---\n");
		assertEquals("turn it. | turn it alone. | turn it all and then show the neighbours how it is done.", texts(at(result.framework(), 0, 0)));
		assertEquals("feed it once. | feed it twice. | feed it well.", texts(at(result.framework(), 0, 1)));
		assertTrue(doubts(result, 9, "Ripe step", "line 7"));
	}

	@Test
	void aRowThatGoesOnBehindAPageBreakBelongsToTheRowAbove() throws IOException {
		Samples.Import result = whole(SCALE + "1a Digging	Seedling step	Growing step	Ripe step\n" + row("i. Turn the soil and then", cell("turn it and"), cell("turn it alone and"), cell("turn it all and"))
				+ "\n" + row("tidy the beds", "rest.", "rake.", "show how.") + row("", "They will sleep.", "They will sing.", "They will dance."));
		assertEquals(List.of("Turn the soil and then tidy the beds"), titles(Frameworks.elements(at(result.framework(), 0))));
		assertEquals("turn it and rest. They will sleep. | turn it alone and rake. They will sing. | turn it all and show how. They will dance.", texts(at(result.framework(), 0, 0)));
		assertTrue(doubts(result, 9, "row above"));
	}

	@Test
	void aColumnThatWasLostIsFoundByTheWordsOfTheOthers() throws IOException {
		String easy = "dig with help and some guidance";
		String middle = "dig alone on most days of the week";
		String high = "teach all neighbours how to dig in their gardens";
		StringBuilder table = new StringBuilder("1a Digging	Seedling step	Growing step	Ripe step\n");
		for (String number : List.of("i", "ii", "iii")) {
			table.append(row(number + ". Work " + number, cell(easy + " " + number + "."), cell(middle + " " + number + "."), cell(high + " " + number + ".")));
		}
		Samples.Import result = whole(SCALE + table + "\n1b Watering\n\nSeedling step	Growing step	Ripe step\n" + row("i. Water the beds", "<ul> water with help and some guidance. ", "<ul> teach all neighbours how to water. "));
		assertEquals("water with help and some guidance. | - | teach all neighbours how to water.", texts(at(result.framework(), 1, 0)));
		assertTrue(doubts(result, 14, "1b i", "2 texts for 3 levels", "“Seedling step” and “Ripe step”"));
		assertEquals(Sureness.GUESSED, result.imported().lines().get(13).sureness());
	}

	@Test
	void textsUnderEachOtherAreTakenLevelByLevel() throws IOException {
		Samples.Import result = whole(SCALE + """
				1a Digging	Seedling step	Growing step	Ripe step
				i. Turn the soil	A	B	C

				1b Watering

				Seedling step

				A gardener will

				- i. Water the beds
				 - water when told.
				 - weed when told.
				- ii. Weed the beds

				Growing step

				A gardener will

				- water each day.
				- weed each week.

				Ripe step

				A gardener will

				- water by the weather.
				- weed by the root.
				""");
		assertEquals(List.of("Water the beds", "Weed the beds"), titles(Frameworks.elements(at(result.framework(), 1))));
		assertEquals("water when told. | water each day. | water by the weather.", texts(at(result.framework(), 1, 0)));
		assertEquals("weed when told. | weed each week. | weed by the root.", texts(at(result.framework(), 1, 1)));
		assertTrue(result.imported().doubts().stream().anyMatch(doubt -> doubt.message().contains("stand mixed")));
	}

	@Test
	void namesOfLevelsThatStandElsewhereAreReplacedByTheOrder() throws IOException {
		Samples.Import result = whole(SCALE + """
				Garden card

				1b Watering
				- Water the beds
				- Weed the beds

				1b Watering

				Seedling step

				A gardener will

				- water when told.
				- weed when told.

				A gardener will

				- water each day.
				- weed each week.

				Growing step

				A gardener will

				- water by the weather.
				- weed by the root.

				Ripe step
				""");
		assertEquals("water when told. | water each day. | water by the weather.", texts(at(result.framework(), 0, 0)));
		assertEquals("weed when told. | weed each week. | weed by the root.", texts(at(result.framework(), 0, 1)));
		assertTrue(result.imported().doubts().stream().anyMatch(doubt -> doubt.message().contains("names of the levels do not stand above")));
		assertTrue(result.imported().doubts().stream().anyMatch(doubt -> doubt.message().contains("only in the list of contents")));
	}

	@Test
	void textsUnderEachOtherAreTakenComponentByComponent() throws IOException {
		Samples.Import result = whole(SCALE + """
				1a Digging	Seedling step	Growing step	Ripe step
				i. Turn the soil	<p>A</p>	B and more	C

				1b Watering

				Seedling step

				Growing step

				Ripe step

				i. Water the beds

				A gardener will

				- water when told.

				A gardener will

				- water each day.

				A gardener will

				- water by the weather.

				ii. Weed the beds

				- weed when told.

				- weed each week.

				- weed by the root.
				""");
		assertEquals("water when told. | water each day. | water by the weather.", texts(at(result.framework(), 1, 0)));
		assertEquals("weed when told. | weed each week. | weed by the root.", texts(at(result.framework(), 1, 1)));
	}

	@Test
	void aCardChecksTheTitlesAndSuppliesShortOnes() throws IOException {
		Samples.Import result = whole(SCALE + """
				The areas are:

				1. Soil
				2. Water

				Garden card

				Area 2 Water

				- 2a Watering**
				- Water the beds
				- Drain the paths by hand

				Area 1 Soil

				- 1a Digging**
				- Turn the soil
				- Feed
				- Sell the soil

				Area 1 Soil

				1a Digging	Seedling step	Growing step	Ripe step
				""" + row("i. Turn the soil.", cell("a one."), cell("b one."), cell("c one.")) + row("ii. Feed the soil well and often", cell("d two."), cell("e two."), cell("f two."))
				+ "\nArea 2 Water\n\n2a Watering	Seedling step	Growing step	Ripe step\n" + row("i. Water the beds", cell("a one."), cell("b one."), cell("c one."))
				+ row("ii. Drain all paths by hand", cell("d two."), cell("e two."), cell("f two.")));
		Framework framework = result.framework();
		assertEquals(List.of("Soil", "Water"), titles(Frameworks.elements(framework)));
		assertEquals("Area", Frameworks.tiers(framework).get(0).getTitle());
		assertEquals(List.of("Turn the soil", "Feed the soil well and often", "Sell the soil"), titles(Frameworks.elements(at(framework, 0, 0))));
		assertEquals("Feed", at(framework, 0, 0, 1).getShort());
		assertNull(at(framework, 0, 0, 0).getShort());
		assertTrue(result.imported().doubts().stream().anyMatch(doubt -> doubt.message().contains("Only the list of contents names “Sell the soil”")));
		assertTrue(result.imported().doubts().stream().anyMatch(doubt -> doubt.message().contains("“Drain the paths by hand”") && doubt.message().contains("“Drain all paths by hand”")));
		assertEquals(3, doubtsOfLines(result), () -> result.imported().doubts().toString());
	}

	@Test
	void headingsAndTablesOfMarkdownMakeTheSameThing() throws IOException {
		Samples.Import result = whole("""
				# Garden book

				What the book is for.

				## Before you begin

				Take your time.

				## Soil

				### Digging

				| Skill | Emerging | Secure |
				|---|---|---|
				| Turn the soil | Gardeners turn the soil with some help | Gardeners turn the soil all alone |
				| Feed the soil | Gardeners feed the soil once a year | Gardeners feed the soil as it needs |

				## Water

				### Watering

				| Skill | Emerging | Secure |
				|---|---|---|
				| Water the beds | Gardeners water the beds when told | Gardeners water the beds in good time |
				| Drain the paths | Gardeners drain the paths when told | Gardeners drain the paths in good time |

				## Afterwards

				Go home.
				""");
		Framework framework = result.framework();
		assertEquals("Garden book", framework.getTitle());
		assertEquals(List.of("Soil", "Water"), titles(Frameworks.elements(framework)));
		assertEquals(List.of("Emerging", "Secure"), Frameworks.levels(Frameworks.scales(framework).get(0)).stream().map(Level::getTitle).toList());
		assertEquals(List.of("Before you begin", "Afterwards"), Frameworks.contents(framework, ProseFacet.class).stream().map(ProseFacet::getHeading).filter(heading -> heading != null).toList());
		assertTrue(framework.getContents().indexOf(at(framework, 1)) < framework.getContents().size() - 1);
		assertTrue(texts(at(framework, 1, 0, 1)).endsWith("the paths in good time"));
	}

	@Test
	void tablesOfHtmlHoldWhatTheyLookLike() throws IOException {
		Samples.Import result = whole("""
				# Garden book

				## Digging

				<table><tr><td><table>
				<tr><th colspan="2">Skill</th><th>Emerging</th><th>Secure</th></tr>
				<tr><td rowspan="2">1</td><td rowspan="2">Turn the soil</td><td><p>They will</p><ul><li>turn soil with much help</li><li>rest on the way home</li></ul></td><td><p>They will</p><p>turn the soil <b>alone</b> all day</p></td></tr>
				<tr><td>find worms in the dark soil</td><td>find moles in the dark soil</td></tr>
				<tr><td>2</td><td>Feed the soil</td><td><p>They will</p>feed the soil once or twice</td><td>They will feed the soil as it needs</td></tr>
				</table></td></tr></table>
				""");
		Framework framework = result.framework();
		assertEquals(List.of("Digging"), titles(Frameworks.elements(framework)));
		assertEquals(List.of("Turn the soil", "Feed the soil"), titles(Frameworks.elements(at(framework, 0))));
		assertEquals("They will", Frameworks.scales(framework).get(0).getStem());
		assertEquals("- turn soil with much help - rest on the way home find worms in the dark soil | turn the soil **alone** all day find moles in the dark soil", texts(at(framework, 0, 0)));
		assertEquals("feed the soil once or twice | feed the soil as it needs", texts(at(framework, 0, 1)));
	}

	@Test
	void aStemWithinTheTextsIsSaidOnce() throws IOException {
		StringBuilder table = new StringBuilder("| Skill | Emerging | Secure |\n|---|---|---|\n");
		for (int i = 1; i <= 4; i++) {
			table.append("| Skill ").append(i).append(" | Gardeners will dig hole ").append(i).append(" with help | Gardeners will dig hole ").append(i).append(" alone |\n");
		}
		Samples.Import result = whole("# Garden book\n\n## Digging\n\n" + table);
		assertEquals("Gardeners will dig hole", Frameworks.scales(result.framework()).get(0).getStem());
		assertEquals("1 with help | 1 alone", texts(at(result.framework(), 0, 0)));
	}

	@Test
	void theCoverOfADocumentWithoutHeadings() throws IOException {
		Samples.Import result = whole("""
				GREEN GARDEN TRUST
				Institute of Plots

				GARDEN GUIDE

				'All who dig here are friends of the soil.'

				The Garden Guide tells how plots are judged.

				""" + SCALE + """
				*Where the term 'Spade' is used, it means forks as well.

				1a Digging	Seedling step	Growing step	Ripe step
				""" + row("i. Turn the soil", cell("turn it with help."), cell("turn it alone."), cell("turn it and show how.")));
		Framework framework = result.framework();
		assertEquals("Garden Guide", framework.getTitle());
		assertEquals("Green Garden Trust, Institute of Plots", framework.getPublisher());
		assertEquals(1, Frameworks.contents(framework, Voices.class).get(0).getVoices().size());
		assertEquals("Spade", Frameworks.contents(framework, ProseFacet.class).get(1).getHeading());
	}

	@Test
	void whatAPersonSaysOfRowsAndTextsWins() throws IOException {
		String document = SCALE + "1a Digging	Seedling step	Growing step	Ripe step\n" + row("i. Turn the soil", cell("turn it with help."), cell("turn it alone."), cell("turn it and show how."))
				+ row("ii. And rest", cell("sleep."), cell("sit down."), cell("lean on it.")) + row("iii. Page 3 of 9", "x", "y", "z") + "\n1b Watering\n\nSeedling step	Growing step	Ripe step\n"
				+ row("i. Water the beds", cell("water a."), cell("water b."), cell("water c."));
		assertEquals(3, Frameworks.elements(at(whole(document).framework(), 0)).size());
		Samples.Import joined = whole(document, List.of(new Correction(8, 8, "above"), new Correction(9, 9, "out")));
		assertEquals(1, Frameworks.elements(at(joined.framework(), 0)).size());
		assertEquals("turn it with help. sleep. | turn it alone. sit down. | turn it and show how. lean on it.", texts(at(joined.framework(), 0, 0)).replace("- ", ""));
		assertTrue(joined.told(9).contains("as you said"));
		assertTrue(joined.imported().meanings().stream().anyMatch(meaning -> meaning.id().equals("part-2") && meaning.label().equals("Component")));
		Samples.Import noted = whole(document, List.of(new Correction(11, 11, "note")));
		assertEquals(1, Frameworks.elements(noted.framework()).size());
	}

	@Test
	void manyComponentsTakeTimeInProportion() {
		StringBuilder document = new StringBuilder(SCALE);
		for (int part = 1; part <= 20; part++) {
			document.append("\n").append(part).append("a Digging ").append(part).append("	Seedling step	Growing step	Ripe step\n");
			for (int i = 1; i <= 60; i++) {
				document.append(row("i. Turn bed " + part + "-" + i, cell("turn bed " + i + "."), cell("turn it alone."), cell("turn it and show how.")));
			}
		}
		Samples.Import result = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Samples.read(document.toString()));
		assertEquals(1200, Frameworks.elements(result.framework()).stream().mapToInt(part -> Frameworks.elements(part).size()).sum());
	}
}

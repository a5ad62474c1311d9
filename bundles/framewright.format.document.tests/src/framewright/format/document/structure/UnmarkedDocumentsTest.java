package framewright.format.document.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.core.exchange.Imported.Sureness;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Tier;
import framewright.format.document.Samples;

/** Documents whose format tells neither headings nor lists: articles as plain text, and slides of which a program read the words. */
class UnmarkedDocumentsTest {

	static final String ARTICLE = """
			What makes a kitchen run well?

			A kitchen runs well when the people in it know what the others are doing, and when nobody is ashamed to ask for help in the middle of a busy evening.

			Why does it matter?

			Guests never see the kitchen, but they taste it; and a cook who is shouted at will look for another place before the year is over. There are three simple principles behind every kitchen that I admired.

			1. Everyone washes up. The chef who takes a turn at the sink learns more about the evening than any report could tell, and is seen to do it.

			2.  The list on the wall is right. Whatever is written there has been checked that morning by somebody whose name stands under it.

			3. Knives have a home. A tool that is where it belongs is found in the dark, and nobody loses a finger over it.

			And then what happens?

			Little by little the noise goes down, and the newest member of the team begins to say what could be done in another way.

			Ada Baker is Head of Kitchens

			Your thoughts

			Leave a Reply

			Your e-mail address is not shown to anyone. Fields with a star are needed.
			""";

	@Test
	void anArticleWithNumberedPrinciples() throws IOException {
		Samples.Import result = Samples.plain(ARTICLE);
		Framework framework = result.framework();
		assertEquals(List.of(), result.errors());
		assertEquals("What makes a kitchen run well?", framework.getTitle());
		List<Element> principles = Frameworks.elements(framework);
		assertEquals(List.of("Everyone washes up.", "The list on the wall is right.", "Knives have a home."), principles.stream().map(Element::getTitle).toList());
		assertEquals(List.of("1", "2", "3"), principles.stream().map(Element::getCode).toList());
		assertEquals("Principle", principles.get(0).getTier().getTitle(), "the text above them says what they are");
		assertEquals(List.of(ProseKind.WHAT), Frameworks.contents(principles.get(1), ProseFacet.class).stream().map(ProseFacet::getKind).toList());
		assertEquals(List.of(ProseKind.SUMMARY, ProseKind.WHY, ProseKind.SECTION), Frameworks.contents(framework, ProseFacet.class).stream().map(ProseFacet::getKind).toList());
		assertEquals("Ada Baker", framework.getAuthors().get(0).getName());
		assertEquals("Head of Kitchens", framework.getAuthors().get(0).getRole());
		for (int line : List.of(21, 23, 25)) {
			assertEquals("left over from a web page", result.told(line));
		}
		assertEquals(List.of(), result.imported().left());
		assertEquals(Sureness.GUESSED, result.imported().lines().get(8).sureness(), "a paragraph that became a part is a guess");
		assertEquals(principles.get(0), result.imported().lines().get(8).target());
	}

	static final String SLIDES = """
			 One Steering Principle.....

			* The garden is its plots and the plots are the garden
			» Every gardener looks after the whole
			 Every neighbour may walk through the gate

			 Not only those who have
			a key


			
			What are the
			seasonal
			responsibilities of
			plot holders

			Looking after the paths between the plots
			in every season. Clear snow, cut hedges and
			mend the fence

			Sharing water fairly so that
			nobody carries more than others

			Keeping the shed tidy by putting
			each tool where it belongs



			Thinking about it

			What we practise Where do you stand today?

			We do this all year

			We talk about it

			I had not thought of it
			We would like to begin



			Rule No 1-Soil

			* The role of all gardeners is to......

			« To feed the soil before the plants, so that
			it feeds the plants

			 To leave worms alone and to find out what they
			need

			« To share compost with those who
			come after you

			« Collect leaves in autumn,

			« Ask the school for its peelings,

			 To test the soil every
			third year



			Rule No 2-Water

			* The role of all gardeners is....

			« To collect rain wherever it falls and to keep the
			butts clean

			« Understand that water has many uses and is needed for
			some of the following...
			* Seedlings and young trees
			The pond by the gate
			Frogs



			The 3 Tests that a good
			plot passes

			» There is something in flower in every
			month of the year

			* A child can find something to eat

			 The path is free



			How will the garden
			look in ten years?

			Trees along
			the wall

			More fruit for
			the kitchen

			A place to
			sit down
			""";

	@Test
	void slidesOfWhichAProgramReadTheWords() throws IOException {
		Samples.Import result = Samples.plain(SLIDES);
		Framework framework = result.framework();
		assertEquals(List.of(), result.errors(), result.text());
		assertEquals(List.of(), result.imported().left());
		assertEquals(List.of("Steering principle", "Responsibility", "Rule", "What we practise"), Frameworks.tiers(framework).stream().map(Tier::getTitle).toList(), result.text());
		List<Element> elements = Frameworks.elements(framework);
		assertEquals(List.of("One Steering Principle", "Looking after the paths between the plots in every season.", "Sharing water fairly so that nobody carries more than others",
				"Keeping the shed tidy by putting each tool where it belongs", "Soil", "Water"), elements.stream().map(Element::getTitle).toList());
		assertEquals(4, entries(elements.get(0)).size(), "a bullet that was lost, and an entry that goes on in the next line");
		Scale answers = Frameworks.scales(framework).get(0);
		assertTrue(answers.isUnordered());
		assertEquals("Where do you stand today?", answers.getTitle());
		assertEquals(List.of("We do this all year", "We talk about it", "I had not thought of it", "We would like to begin"), Frameworks.levels(answers).stream().map(level -> level.getTitle()).toList());
		List<Entry> soil = entries(elements.get(4));
		assertEquals(4, soil.size(), result.text());
		assertEquals(2, soil.get(2).getEntries().size(), "entries that begin otherwise than all others stand within the one before them");
		assertEquals("The role of all gardeners is to", Frameworks.contents(elements.get(4), ListFacet.class).get(0).getHeading());
		assertEquals(3, entries(elements.get(5)).get(1).getEntries().size(), "what an entry leads to stands within it");
		ListFacet tests = Frameworks.contents(framework, ListFacet.class).get(0);
		assertEquals(ListKind.TESTS, tests.getKind());
		assertEquals(3, tests.getEntries().size());
		assertEquals("How will the garden look in ten years?", Frameworks.contents(framework, ProseFacet.class).get(2).getHeading());
		assertTrue(result.imported().doubts().stream().anyMatch(doubt -> doubt.line() > 80 && doubt.message().contains("figure")), result.imported().doubts().toString());
	}

	private static List<Entry> entries(Element element) {
		return Frameworks.contents(element, ListFacet.class).get(0).getEntries();
	}

	@Test
	void textWithoutAnyHeadingStaysText() throws IOException {
		Samples.Import result = Samples.plain("A text about bread.\n\nIt goes on for a while, and then it stops, as texts about bread are wont to do when the oven is hot.\n");
		assertEquals(List.of(), Frameworks.allElements(result.framework()));
		assertEquals(List.of(), result.imported().left());
	}
}

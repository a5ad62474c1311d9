package framewright.format.document.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import framewright.dsl.model.ListKind;
import framewright.format.document.Samples;
import framewright.format.document.source.Block;
import framewright.format.document.structure.Wording.Facet;

/** Each recogniser by itself, on samples made up for it. */
class RecognisersTest {

	@Nested
	class Codes {

		private String code(String heading) {
			return HeadingCode.of(heading).filter(HeadingCode::sure).map(code -> code.prefix() + "|" + code.number() + "|" + code.title()).orElse("");
		}

		@Test
		void withAPrefix() {
			assertEquals("STD|1|Share what you know", code("STD1 - Share what you know"));
			assertEquals("B.|12|Share", code("B.12: Share"));
			assertEquals("Principle |3|Be kind", code("Principle 3: Be kind"));
			assertEquals("Principle No |3|Be kind", code("Principle No 3 – Be kind"));
			assertEquals("Standard |A|Be kind", code("Standard A. Be kind"));
		}

		@Test
		void ofNumbersAndLetters() {
			assertEquals("|1|Leading", code("1. Leading"));
			assertEquals("|2.3|Leading", code("2.3 Leading"));
			assertEquals("|4a|Leading", code("4a Leading"));
			assertEquals("|4a.i|Leading", code("4a.i Leading"));
			assertEquals("|iv|Leading", code("iv) Leading"));
			assertEquals("|b|Leading", code("b. Leading"));
		}

		@Test
		void areNotTheFirstWordsOfATitle() {
			for (String title : List.of("7 habits", "Leading people", "A good start", "I listen", "Key stage 2 results", "2026 plan", "Part of the team", "1", "")) {
				assertEquals("", code(title), title);
			}
		}

		@Test
		void nameTheirTier() {
			assertEquals(Optional.of("Principle"), HeadingCode.of("Principle No 3: Be kind").orElseThrow().tier());
			assertEquals(Optional.empty(), HeadingCode.of("STD1 - Be kind").orElseThrow().tier());
		}
	}

	@Nested
	class Leads {

		@Test
		void inBoldBeforeText() {
			BoldLead lead = BoldLead.of(Samples.paragraph("**Ask first:** Then decide.\nAnd tell.")).orElseThrow();
			assertEquals("Ask first", lead.heading());
			assertEquals("Then decide.\nAnd tell.", lead.rest().markdown());
			assertEquals("Ask first", BoldLead.of(Samples.paragraph("**Ask first** – then decide.")).orElseThrow().heading());
			assertEquals("Ask *first*", BoldLead.of(Samples.paragraph("**Ask *first*.**\nThen decide.")).orElseThrow().heading());
		}

		@Test
		void areNoEmphasisWithinASentence() {
			assertTrue(BoldLead.of(Samples.paragraph("**Ask** before you decide.")).isEmpty());
			assertTrue(BoldLead.of(Samples.paragraph("**Ask first:**")).isEmpty());
			assertTrue(BoldLead.of(Samples.paragraph("Ask **first:** then")).isEmpty());
		}

		@Test
		void wholeLines() {
			assertEquals(Optional.of("A name"), BoldLead.whole(Samples.paragraph("**A name**")));
			assertEquals(Optional.empty(), BoldLead.whole(Samples.paragraph("**A** and **B**")));
			assertEquals(Optional.empty(), BoldLead.whole(Samples.paragraph("**A** name")));
		}
	}

	@Nested
	class Names {

		@Test
		void ofPeople() {
			assertEquals(List.of("Ada Writer", "B. C. Editor", "Dr Eva van der Berg"), People.in("By Ada Writer, B. C. Editor and Dr Eva van der Berg"));
			assertEquals(List.of("Ada Writer", "Carl Helper"), People.in("Ada Writer\nwith Carl Helper".replace('\n', ' ')));
		}

		@Test
		void areNotOtherLines() {
			for (String line : List.of("A tool for talking", "Leading people in schools", "September 2026", "Institute", "We thank Ada Writer.")) {
				assertEquals(List.of(), People.in(line), line);
			}
		}
	}

	@Nested
	class Works {

		private String work(String markdown) {
			CitedWork work = CitedWork.of(markdown);
			return work.title() + "|" + work.author() + "|" + work.year() + "|" + work.link();
		}

		@Test
		void inTheUsualForms() {
			assertEquals("Good Schools|Ada Writer||", work("*Good Schools - Ada Writer*"));
			assertEquals("Good Schools: How They Learn|Ada Writer|2019|", work("*Good Schools: How They Learn* – Ada Writer (2019)"));
			assertEquals("Good Schools|Ada Writer||https://example.org/x", work("[Good Schools by Ada Writer](https://example.org/x)"));
			assertEquals("Good Schools|Writer, A.|2019|", work("Writer, A. (2019). *Good Schools*"));
			assertEquals("Good Schools|Ada Writer||", work("[\\*Good Schools - Ada Writer\\*](#)"));
		}

		@Test
		void areAtLeastATitle() {
			assertEquals("Well-being in schools|||", work("Well-being in schools"));
			assertEquals("Stand by me|||", work("Stand by me"));
			assertEquals("…|||", work(""));
		}
	}

	@Nested
	class Quotes {

		@Test
		void withNamesBelow() {
			List<Quotations.Quotation> quotations = Quotations.in(Samples.blocks("I listen.\n\n**Ada**\n\nI ask.\n\nTwice.\n\n**Ben Two**")).orElseThrow();
			assertEquals(List.of("Ada", "Ben Two"), quotations.stream().map(Quotations.Quotation::speaker).toList());
			assertEquals(2, quotations.get(1).text().size());
		}

		@Test
		void setAsQuotes() {
			List<Quotations.Quotation> quotations = Quotations.in(Samples.blocks("> I listen.\n>\n> — Ada\n\n> I ask.\n> – Ben\n\n<!-- -->\n\n> Nobody said this.")).orElseThrow();
			assertEquals(List.of("Ada", "Ben", ""), quotations.stream().map(Quotations.Quotation::speaker).toList());
		}

		@Test
		void areNotHeadingsInBold() {
			assertTrue(Quotations.in(Samples.blocks("**First**\n\nText.\n\n**Second**\n\nText.")).isEmpty());
			assertTrue(Quotations.in(Samples.blocks("Intro.\n\n**First**\n\nText.")).isEmpty());
			assertTrue(Quotations.in(List.of()).isEmpty());
		}
	}

	@Nested
	class SmallPrint {

		private static final String END = "Write to [us](mailto:info@example.org), reference AB/12.\n\n**Institute of  \nExamples**  \nHigh Street  \nTown AB1 2CD\n\nT: 01234 567890\n\nTogether";

		@Test
		void endsADocument() {
			List<Block> blocks = Samples.blocks("A text that says something at length about the matter in hand, and goes on for a while.\n\n**A name**\n\n" + END);
			assertEquals(2, Imprint.start(blocks));
			List<Block> imprint = blocks.subList(2, blocks.size());
			assertEquals(Optional.of("info@example.org"), Imprint.contact(imprint));
			assertEquals(Optional.of("Institute of Examples"), Imprint.publisher(imprint));
			assertEquals(Optional.of("AB/12"), Imprint.reference(imprint));
		}

		@Test
		void isNotAnyTextWithAnAddress() {
			assertEquals(2, Imprint.start(Samples.blocks("Write to info@example.org.\n\nThen read on, because there is a good deal more to say about this subject in the lines below.")));
			assertEquals(1, Imprint.start(Samples.blocks("See www.example.org")));
		}

		@Test
		void saysNothingThatIsNotSure() {
			assertEquals(Optional.empty(), Imprint.contact(Samples.blocks("a@example.org or b@example.org")));
			assertEquals(Optional.empty(), Imprint.publisher(Samples.blocks("**Not an address**\nbut a text")));
			assertEquals(Optional.empty(), Imprint.reference(Samples.blocks("with reference to the standards")));
		}
	}

	@Nested
	class Terms {

		@Test
		void inTheUsualForms() {
			List<Definition> terms = Definition.in(Samples.blocks("- **Coach** (also: coaches, mentor): who listens\n- Trust – schools together\n- Pupil: who learns\n\n  For years.")).orElseThrow();
			assertEquals(List.of("Coach", "Trust", "Pupil"), terms.stream().map(Definition::term).toList());
			assertEquals(List.of("coaches", "mentor"), terms.get(0).variants());
			assertEquals("who listens", terms.get(0).text().get(0).markdown());
			assertEquals(2, terms.get(2).text().size());
		}

		@Test
		void areAllOrNothing() {
			assertTrue(Definition.in(Samples.blocks("- **Coach**: who listens\n- just a line")).isEmpty());
		}
	}

	@Nested
	class QuestionsAtTheEnd {

		@Test
		void begin() {
			List<Block> blocks = Samples.blocks("Text.\n\nWho? And why?\n\nWhat next?");
			assertEquals(1, Questions.start(blocks, false));
			assertEquals(3, Questions.start(Samples.blocks("Text?\n\nMore text.\n\nAnd what next?"), false), "one question alone is part of the text");
			assertEquals(2, Questions.start(Samples.blocks("Text?\n\nMore text.\n\nAnd what next?"), true));
		}
	}

	@Nested
	class Headings {

		@Test
		void announceFacets() {
			assertEquals(Optional.of(Facet.WHY), Facet.of("The WHY"));
			assertEquals(Optional.of(Facet.WHY), Facet.of("Why it matters"));
			assertEquals(Optional.of(Facet.HOW), Facet.of("How - Actions"));
			assertEquals(Optional.of(Facet.SUGGESTIONS), Facet.of("Some suggestions"));
			assertEquals(Optional.of(Facet.QUESTIONS), Facet.of("Questions for your team"));
			assertEquals(Optional.of(Facet.READING), Facet.of("Further reading"));
			assertEquals(Optional.of(ListKind.INDICATORS), Facet.of("What success looks like:").flatMap(Facet::list));
			assertEquals(Optional.empty(), Facet.of("Leading people"));
			assertEquals(Optional.empty(), Facet.of("Knowing how pupils learn"));
			assertEquals(Optional.empty(), Facet.of("Notebooks"));
		}

		@Test
		void everyFacetHeadingOfAnExportIsKnownAgain() {
			for (ListKind kind : ListKind.values()) {
				assertEquals(Optional.of(kind), Facet.of(Wording.heading(kind)).flatMap(Facet::list));
			}
			assertEquals(Optional.of(Facet.READING), Facet.of(Wording.READING));
			assertEquals(Optional.of(Facet.VOICES), Facet.of(Wording.VOICES));
			assertEquals(Optional.of(Facet.GLOSSARY), Facet.of(Wording.GLOSSARY));
			assertEquals(Optional.of(Facet.SOURCES), Facet.of(Wording.SOURCES));
			for (Wording.HeaderLine line : Wording.HeaderLine.values()) {
				assertEquals(Optional.of(line), Wording.HeaderLine.named(line.label()));
			}
		}

		@Test
		void nameTiers() {
			assertEquals(Optional.of("Role"), Wording.tierOf("Key roles"));
			assertEquals(Optional.of("Responsibility"), Wording.tierOf("Four responsibilities"));
			assertEquals(Optional.of("Criterion"), Wording.tierOf("Our criteria"));
			assertEquals(Optional.empty(), Wording.tierOf("Leading people"));
			assertEquals(Optional.empty(), Wording.tierOf("How we came to write down these principles"));
		}

		@Test
		void standAroundAFramework() {
			assertTrue(Wording.isAroundIt("Introduction"));
			assertTrue(Wording.isAroundIt("How to use this tool"));
			assertFalse(Wording.isAroundIt("Leading people"));
		}
	}
}

package framewright.format.document.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Status;
import framewright.dsl.model.Voices;
import framewright.format.document.NothingIsLost;
import framewright.format.document.Samples;

/** Whole documents, made up, each with one shape. */
class MarkdownImporterTest {

	private static Samples.Import good(String document) throws IOException {
		Samples.Import result = Samples.read(document);
		assertEquals(List.of(), result.errors(), result.text());
		return result;
	}

	private static List<String> titles(List<Element> elements) {
		return elements.stream().map(Element::getTitle).toList();
	}

	private static List<String> tiers(Framework framework) {
		return Frameworks.tiers(framework).stream().map(tier -> tier.getTitle()).toList();
	}

	@Test
	void headingsBecomeTiers() throws IOException {
		Samples.Import result = good("""
				# Good leadership

				For everyone who leads.

				## Leading people

				### Listening

				Hear people out.

				### Speaking

				Say what is true.

				## Leading learning

				### Teaching

				Teach well.
				""");
		Framework framework = result.framework();
		assertEquals("Good leadership", framework.getTitle());
		assertEquals(Status.DRAFT, framework.getStatus());
		assertEquals(List.of("Domain", "Component"), tiers(framework));
		assertEquals(List.of("Leading people", "Leading learning"), titles(Frameworks.elements(framework)));
		Element listening = Frameworks.allElements(framework).get(1);
		assertEquals("listening", listening.getName());
		assertEquals(List.of("Hear people out."), Frameworks.contents(listening, ProseFacet.class).get(0).getLines());
		assertEquals("Component “Listening”, what", result.told(9));
		assertEquals("an empty line", result.told(2));
		NothingIsLost.in(result);
	}

	@Test
	void numbersBecomeCodes() throws IOException {
		Framework framework = good("# T\n\n## 1. One\n\n### 1a First\n\nx\n\n### 1b Second\n\nx\n\n## 2. Two\n\n### 2a Third\n\nx\n").framework();
		Numbering numbering = Numbering.of(framework);
		assertEquals(List.of("1", "1a", "1b", "2", "2a"), Frameworks.allElements(framework).stream().map(element -> numbering.of(element).orElse("")).toList());
		assertEquals(List.of("1", "a"), Frameworks.tiers(framework).stream().map(tier -> tier.getNumbering()).toList());
	}

	@Test
	void codesWithGapsAreKept() throws IOException {
		Framework framework = good("# T\n\n## P2 - Two\n\nx\n\n## P7 - Seven\n\nx\n").framework();
		assertEquals(List.of("P2", "P7"), Frameworks.elements(framework).stream().map(Element::getCode).toList());
		assertNull(Frameworks.tiers(framework).get(0).getNumbering());
	}

	@Test
	void aGroupNamesTheTier() throws IOException {
		Framework framework = good("# T\n\n## Our values\n\nWhat we hold dear.\n\n### Courage\n\nx\n\n### Kindness\n\nx\n\n## Afterword\n\ny\n").framework();
		assertEquals(List.of("Value"), tiers(framework));
		assertEquals(List.of("Courage", "Kindness"), titles(Frameworks.elements(framework)));
		assertEquals(List.of("Our values", "Afterword"), Frameworks.contents(framework, ProseFacet.class).stream().filter(facet -> facet.getKind() == ProseKind.SECTION).map(ProseFacet::getHeading).toList());
	}

	@Test
	void chosenTiersWin() throws IOException {
		Samples.Import result = Samples.read("# T\n\n## A\n\n### B\n\nx\n\n### C\n\nx\n".getBytes(StandardCharsets.UTF_8), Map.of("tiers", "Strand, Duty", "language", "en-GB"));
		assertEquals(List.of("Strand", "Duty"), tiers(result.framework()));
		assertEquals("en-GB", result.framework().getLanguage());
		assertEquals(List.of(), result.errors());
	}

	@Test
	void repeatedHeadingsAreFacets() throws IOException {
		Framework framework = good("# T\n\n## D\n\n### Listening\n\nx\n\n#### Context\n\nc1\n\n#### Why it matters\n\nw\n\n### Speaking\n\ny\n\n#### Context\n\nc2\n").framework();
		assertEquals(List.of("D", "Listening", "Speaking"), titles(Frameworks.allElements(framework)));
		List<ProseFacet> facets = Frameworks.contents(Frameworks.allElements(framework).get(1), ProseFacet.class);
		assertEquals(List.of(ProseKind.WHAT, ProseKind.SECTION, ProseKind.WHY), facets.stream().map(ProseFacet::getKind).toList());
	}

	@Test
	void listsInElements() throws IOException {
		Samples.Import result = good("""
				# T

				## A1 - Listen

				Text.

				You will see:

				- people speak
				  - up
				    - and often
				      - and more
				- people stay

				Try this:

				1. ask
				2. wait

				## A2 - Speak

				- be clear
				""");
		List<ListFacet> lists = Frameworks.contents(Frameworks.elements(result.framework()).get(0), ListFacet.class);
		assertEquals("You will see", lists.get(0).getHeading());
		assertEquals(ListKind.INDICATORS, lists.get(0).getKind());
		assertEquals(2, lists.get(0).getEntries().size());
		assertEquals(2, lists.get(0).getEntries().get(0).getEntries().get(0).getEntries().size(), "what is nested deeper than the language allows stands at its deepest level");
		assertTrue(result.text().contains("| 1. ask"), "steps keep their numbers");
		NothingIsLost.in(result);
	}

	@Test
	void facetsOfAFramework() throws IOException {
		Samples.Import result = good("""
				# T

				## B1 - Listen

				Text.

				## Glossary

				- **Coach** (also: coaches): who listens

				## Further reading

				- *Good Schools* – Ada Writer (2019)

				  Worth the time.

				## Sources

				- *Notes* – A group (2020)

				## In their own words

				> I listen.
				>
				> — A teacher
				""");
		Framework framework = result.framework();
		assertEquals("Coach", Frameworks.contents(framework, Glossary.class).get(0).getTerms().get(0).getTitle());
		assertEquals("2019", Frameworks.contents(framework, Reading.class).get(0).getWorks().get(0).getYear());
		assertEquals("notes", Frameworks.sources(framework).get(0).getName());
		assertEquals("A teacher", Frameworks.contents(framework, Voices.class).get(0).getVoices().get(0).getBy());
		NothingIsLost.in(result);
	}

	@Test
	void whatMarkdownHasAndProseHasNot() throws IOException {
		Samples.Import result = good("""
				# T

				## Element one

				| Level | Text |
				| --- | --- |
				| low | a \\| b |

				```
				some code <b>
				```

				<div>inside <b>HTML</b> &amp; more</div>

				A `word`, a [link][l], an image ![of a cat](https://example.org/cat.png) and <your name>.

				![A chart](pictures/chart.png "What it shows")

				* * *

				[l]: https://example.org/l

				## Element two

				Last.
				""");
		assertEquals("assets/chart.png", Frameworks.contents(Frameworks.elements(result.framework()).get(0), Figure.class).get(0).getFile());
		String words = Samples.run(result.text());
		for (String run : List.of("Level Text", "low a b", "some code b", "inside HTML", "more", "A word a link https example org l", "of a cat", "your name", "What it shows")) {
			assertTrue(words.contains(" " + run + " "), run + " in " + result.text());
		}
		assertEquals(List.of(), result.imported().left());
		assertEquals("the address of a link", result.told(21));
		assertEquals("a dividing line", result.told(19));
	}

	@Test
	void commentsAreToldAsLost() throws IOException {
		Samples.Import result = good("# T\n\n<!-- to do -->\n\ntext\n");
		assertEquals(List.of(3), result.imported().left().stream().map(line -> line.number()).toList());
	}

	@Test
	void linksInTitlesAreKept() throws IOException {
		Framework framework = good("# T\n\n## C1 - [Listen](https://example.org/listen)\n\nx\n\n## C2 - Speak\n\ny\n").framework();
		assertEquals("https://example.org/listen", Frameworks.contents(Frameworks.elements(framework).get(0), Reference.class).get(0).getAddress());
	}

	@Test
	void frontMatterAndHeaderLists() throws IOException {
		Framework framework = good("---\ntitle: Front\nauthor: Ada Writer\nlang: en-GB\nversion: 2.0.0\ntopic: x\n---\n\n# Front\n\n- **Publisher:** An institute\n- **Edition:** Spring\n\nText.\n").framework();
		assertEquals("Front", framework.getTitle());
		assertEquals("2.0.0", framework.getVersion());
		assertEquals("en-GB", framework.getLanguage());
		assertEquals("An institute", framework.getPublisher());
		assertEquals("Spring", framework.getEdition());
		assertEquals("Ada Writer", framework.getAuthors().get(0).getName());
		assertTrue(Frameworks.contents(framework, ProseFacet.class).stream().anyMatch(facet -> facet.getLines().contains("topic: x")));
	}

	@Test
	void boldLinesAreHeadingsWhereThereIsNoOther() throws IOException {
		Framework framework = good("**My framework**\n\nIntro.\n\n**1. First**\n\nText.\n\n**2. Second**\n\nText.\n").framework();
		assertEquals(List.of("First", "Second"), titles(Frameworks.elements(framework)));
	}

	@Test
	void aDocumentWithoutHeadings() throws IOException {
		Samples.Import result = good("Just a text.\n\n- with\n- a list\n");
		assertEquals("My document", result.framework().getTitle());
		assertEquals(List.of(), Frameworks.elements(result.framework()));
		NothingIsLost.in(result);
	}

	@Test
	void namesAreUnique() throws IOException {
		Framework framework = good("# T\n\n## Listen\n\nx\n\n## Listen\n\ny\n\n## Level\n\nz\n").framework();
		assertEquals(List.of("listen", "listen-2", "level"), Frameworks.elements(framework).stream().map(Element::getName).toList());
	}

	@Test
	void recognisesItsDocuments() {
		MarkdownImporter importer = new MarkdownImporter();
		assertTrue(importer.recognise("a.MD", "# x".getBytes(StandardCharsets.UTF_8)) > importer.recognise("a.txt", "# x".getBytes(StandardCharsets.UTF_8)));
		assertEquals(0, importer.recognise("a.docx", new byte[] { 'P', 'K' }));
		assertEquals(0, importer.recognise("a.md", new byte[] { 0 }));
	}

	@Test
	void anImportIsTheSameEachTime() throws IOException {
		String document = "# One\n\n## Part\n\nText.\n";
		assertEquals(good(document).framework().getUuid(), good(document).framework().getUuid());
		assertTrue(!good(document).framework().getUuid().equals(good(document + "More.\n").framework().getUuid()));
	}

	@Test
	void aSentenceAtTheEndIsNoAuthor() throws IOException {
		assertEquals(List.of(), good("# One\n\n## Part\n\nText.\n\nGood Weather is Nobody’s gift.\n").framework().getAuthors());
	}

	@Test
	void theFrontMatterKeepsItsSubtitle() throws IOException {
		Samples.Import result = good("---\ntitle: One\nsubtitle: Below it\n---\n\n# Another title\n\n## Part\n\nText.\n");
		assertEquals("Below it", result.framework().getSubtitle());
		NothingIsLost.in(result);
	}
}

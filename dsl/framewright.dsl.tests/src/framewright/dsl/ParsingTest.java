package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.dsl.model.Acceptance;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Relation;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Status;
import framewright.dsl.model.Term;
import framewright.dsl.model.Tier;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;
import framewright.dsl.services.FrameworkGrammarAccess;

/** What each construct of the language means, and that a mistake stays where it was made. */
class ParsingTest {

	// ---- what an author can say ----

	@Test
	void header() {
		Framework framework = Texts.framework("""
				framework f "The \\"F\\"" {
				    language-version 1
				    version 2.1.0
				    status retired
				    edition "September 2026"
				    date 2026-09-01
				    uuid "6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10"
				    subtitle "S"
				    publisher "P"
				    owner "O"
				    author "A" as "lead"
				    author "B"
				    contact "C"
				    reference "R"
				    language en-GB
				    licence "L"
				    audience "X", "Y"
				    review-by 2027-09-01
				    derived from other@1.0.0
				    logo "assets/l.svg" alt "Logo"
				}
				""");
		assertEquals("The \"F\"", framework.getTitle());
		assertEquals("1", framework.getLanguageVersion());
		assertEquals("2.1.0", framework.getVersion());
		assertEquals(Status.RETIRED, framework.getStatus());
		assertEquals("September 2026", framework.getEdition());
		assertEquals("2026-09-01", framework.getDate());
		assertEquals("6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10", framework.getUuid());
		assertEquals("S", framework.getSubtitle());
		assertEquals("P", framework.getPublisher());
		assertEquals("O", framework.getOwner());
		assertEquals(List.of("A", "B"), framework.getAuthors().stream().map(author -> author.getName()).toList());
		assertEquals("lead", framework.getAuthors().get(0).getRole());
		assertEquals("C", framework.getContact());
		assertEquals("R", framework.getReference());
		assertEquals("en-GB", framework.getLanguage());
		assertEquals("L", framework.getLicence());
		assertEquals(List.of("X", "Y"), framework.getAudience());
		assertEquals("2027-09-01", framework.getReviewBy());
		assertEquals("other 1.0.0", framework.getDerivedFrom() + " " + framework.getDerivedVersion());
		assertEquals("assets/l.svg Logo", framework.getLogo() + " " + framework.getLogoAlt());
	}

	@Test
	void headerInAnyOrder() {
		Framework framework = Texts.framework("framework f \"F\" { language cy status review audience \"A\" version 1.0.0 audience \"B\" }");
		assertEquals("cy REVIEW 1.0.0 [A, B]", framework.getLanguage() + " " + framework.getStatus().name() + " " + framework.getVersion() + " " + framework.getAudience());
	}

	@Test
	void scaleAndLevels() {
		Framework framework = Texts.framework("""
				framework f "F" {
				    scale s "S" unordered stem "A leader will" uuid "u" formerly r, q {
				        summary
				            | What it is for.
				        level low "Low" short "L" code "1" uuid "v" formerly lower {
				            indicators
				                - one
				        }
				        level high "High"
				    }
				}
				""");
		Scale scale = Frameworks.scales(framework).get(0);
		assertTrue(scale.isUnordered());
		assertEquals("A leader will u [r, q]", scale.getStem() + " " + scale.getUuid() + " " + scale.getFormerly());
		Level low = Frameworks.levels(scale).get(0);
		assertEquals("low Low L 1 v [lower]", String.join(" ", low.getName(), low.getTitle(), low.getShort(), low.getCode(), low.getUuid(), low.getFormerly().toString()));
		assertEquals("one", Frameworks.text(Frameworks.contents(low, ListFacet.class).get(0).getEntries().get(0)));
	}

	@Test
	void tiers() {
		Framework framework = Texts.framework("""
				framework f "F" {
				    scale s "S" { level a "A" level b "B" }
				    structure {
				        area "Area" plural "Areas" numbered 01 prefix "No " contains duty, answer
				        duty "Duty" rated on s stem "They will"
				        answer "Answer" answered on s
				    }
				}
				""");
		Tier area = Frameworks.tiers(framework).get(0);
		assertEquals("Areas 01 No ", String.join(" ", area.getPlural(), area.getNumbering(), area.getPrefix()));
		assertEquals(List.of("duty", "answer"), area.getContains().stream().map(Tier::getName).toList());
		assertEquals("They will", Frameworks.tiers(framework).get(1).getStem());
		assertEquals("s", Frameworks.tiers(framework).get(1).getRatedOn().getName());
		assertEquals("s", Frameworks.tiers(framework).get(2).getAnsweredOn().getName());
	}

	@Test
	void element() {
		Framework framework = Texts.framework("""
				framework f "F" {
				    domain d "D" short "S" code "X1" uuid "u" audience "Heads", "Governors" formerly c, b retired in 2.0.0 replaced by e, g
				    domain e "E" {
				        subdomain g "G"
				    }
				}
				""");
		Element element = Texts.element(framework, "d");
		assertEquals("domain d D S X1 u 2.0.0", String.join(" ", element.getTier().getName(), element.getName(), element.getTitle(), element.getShort(), element.getCode(), element.getUuid(), element.getRetiredIn()));
		assertEquals(List.of("Heads", "Governors"), element.getAudience());
		assertEquals(List.of("c", "b"), element.getFormerly());
		assertEquals(List.of(Texts.element(framework, "e"), Texts.element(framework, "g")), element.getReplacedBy());
	}

	@Test
	void descriptor() {
		Framework framework = Texts.framework(Texts.around("""
				component c "C" {
				    at some
				        | one
				        | two
				    at high
				}
				"""));
		List<Descriptor> descriptors = Frameworks.descriptors(Texts.element(framework, "c"));
		assertEquals(List.of("some", "high"), descriptors.stream().map(descriptor -> descriptor.getLevel().getName()).toList());
		assertEquals("one\ntwo", Frameworks.text(descriptors.get(0)));
		assertFalse(Frameworks.hasText(descriptors.get(1)));
	}

	@Test
	void proseFacets() {
		Framework framework = Texts.framework("""
				framework f "F" {
				    summary
				    what "Heading"
				    why called reasons "Why"
				        | Because.
				    how
				    note
				    section "Free"
				}
				""");
		List<ProseFacet> facets = Frameworks.contents(framework, ProseFacet.class);
		assertEquals(List.of(ProseKind.values()), facets.stream().map(ProseFacet::getKind).toList());
		assertEquals("reasons Why Because.", facets.get(2).getName() + " " + facets.get(2).getHeading() + " " + Frameworks.text(facets.get(2)));
	}

	@Test
	void lists() {
		Framework framework = Texts.framework("""
				framework f "F" {
				    indicators
				    questions "Q"
				    suggestions called s
				    tests called t "T"
				        | lead-in
				        - one
				          | goes on
				          called first
				            -- two
				            --three
				              called third
				                --- four
				                --- five
				        -six
				}
				""");
		List<ListFacet> lists = Frameworks.contents(framework, ListFacet.class);
		assertEquals(List.of(ListKind.values()), lists.stream().map(ListFacet::getKind).toList());
		assertEquals("lead-in", Frameworks.text(lists.get(3)));
		assertEquals("one\ngoes on(two() three(four() five())) six()", picture(lists.get(3).getEntries()));
		assertEquals("first", lists.get(3).getEntries().get(0).getName());
		assertEquals("third", lists.get(3).getEntries().get(0).getEntries().get(1).getName());
	}

	private static String picture(List<Entry> entries) {
		return String.join(" ", entries.stream().map(entry -> Frameworks.text(entry) + "(" + picture(entry.getEntries()) + ")").toList());
	}

	@Test
	void voicesReadingFigure() {
		Framework framework = Texts.framework("""
				framework f "F" {
				    sources "Sources" { source s "S" by "A" year 2020 link "https://example.org" | note
				    }
				    voices called v "V"
				        | lead-in
				    {
				        voice called q
				            | It helped.
				        by "A head"
				        from s
				    }
				    reading called r "R" | lead-in
				    {
				        work called w "W" by "B" year 1999 link "https://example.org/w"
				            | note
				    }
				    figure called p "assets/p.svg" alt "A picture" caption "C"
				}
				""");
		Voices voices = Frameworks.contents(framework, Voices.class).get(0);
		Voice voice = voices.getVoices().get(0);
		assertEquals("v V lead-in q It helped. A head s", String.join(" ", voices.getName(), voices.getHeading(), Frameworks.text(voices), voice.getName(), Frameworks.text(voice), voice.getBy(), voice.getSource().getName()));
		Reading reading = Frameworks.contents(framework, Reading.class).get(0);
		Work work = reading.getWorks().get(0);
		assertEquals("r R lead-in w W B 1999 https://example.org/w note",
				String.join(" ", reading.getName(), reading.getHeading(), Frameworks.text(reading), work.getName(), work.getTitle(), work.getAuthor(), work.getYear(), work.getLink(), Frameworks.text(work)));
		Figure figure = Frameworks.contents(framework, Figure.class).get(0);
		assertEquals("p assets/p.svg A picture C", String.join(" ", figure.getName(), figure.getFile(), figure.getAlt(), figure.getCaption()));
		Source source = Frameworks.sources(framework).get(0);
		assertEquals("s S A 2020 https://example.org note", String.join(" ", source.getName(), source.getTitle(), source.getAuthor(), source.getYear(), source.getLink(), Frameworks.text(source)));
	}

	@Test
	void glossary() {
		Framework framework = Texts.framework("""
				framework f "F" {
				    glossary "Words" | lead-in
				    {
				        term "Level" called l also "levels", "impact level"
				            | What it means.
				        term "Stem"
				    }
				}
				""");
		Term term = Frameworks.glossaries(framework).get(0).getTerms().get(0);
		assertEquals("Words lead-in Level l [levels, impact level] What it means.",
				String.join(" ", Frameworks.glossaries(framework).get(0).getHeading(), Frameworks.text(Frameworks.glossaries(framework).get(0)), term.getTitle(), term.getName(), term.getVariants().toString(), Frameworks.text(term)));
	}

	@Test
	void references() {
		Framework framework = Texts.framework("""
				framework f "F" {
				    domain d "D" {
				        see e
				        see e as exact
				        see e as part-of "note"
				        see "https://example.org" "Label" as precedes "other note"
				        see "https://example.org"
				        accept long-sentences.at because "It is a quotation"
				    }
				    domain e "E"
				}
				""");
		List<Reference> references = Frameworks.contents(Texts.element(framework, "d"), Reference.class);
		assertEquals(List.of(Relation.RELATED, Relation.EXACT, Relation.PART_OF, Relation.PRECEDES, Relation.RELATED), references.stream().map(Reference::getRelation).toList());
		assertEquals(Texts.element(framework, "e"), references.get(0).getTarget());
		assertEquals("note", references.get(2).getNote());
		assertEquals("https://example.org Label other note", String.join(" ", references.get(3).getAddress(), references.get(3).getLabel(), references.get(3).getNote()));
		assertNull(references.get(4).getLabel());
		Acceptance acceptance = Frameworks.contents(Texts.element(framework, "d"), Acceptance.class).get(0);
		assertEquals("long-sentences.at It is a quotation", acceptance.getRule() + " " + acceptance.getReason());
	}

	@Test
	void textBetweenChildrenKeepsItsPlace() {
		Framework framework = Texts.framework("framework f \"F\" { why domain a \"A\" note domain b \"B\" summary }");
		assertEquals("ProseFacet Element ProseFacet Element ProseFacet Structure", String.join(" ", framework.getContents().stream().map(content -> content.eClass().getName()).toList()));
	}

	// ---- words ----

	static List<String> keywords() {
		return GrammarUtil.getAllKeywords(Texts.service(FrameworkGrammarAccess.class).getGrammar()).stream().filter(keyword -> Character.isLetter(keyword.charAt(0))).sorted().toList();
	}

	@ParameterizedTest
	@MethodSource("keywords")
	void everyWordOfTheLanguageIsAlsoAName(String word) {
		Framework framework = Texts.framework("""
				framework %1$s "F" {
				    derived from %1$s@1.0.0
				    language %1$s
				    scale %1$s "S" formerly %1$s {
				        level %1$s "L" formerly %1$s
				        level other "O"
				    }
				    sources { source %1$s "Source" }
				    structure { duty "Duty" contains duty rated on %1$s }
				    duty %1$s "E" formerly %1$s {
				        why called %1$s
				        indicators
				            - x
				              called %1$s
				        voices called %1$s { voice called %1$s from %1$s }
				        reading called %1$s { work called %1$s "W" }
				        figure called %1$s "assets/x.png"
				        at %1$s
				            | text
				        see %1$s
				        see %1$s.%1$s as related
				        accept %1$s.%1$s because "B"
				        duty old "Old" retired in 1.0.0 replaced by %1$s
				    }
				    glossary { term "T" called %1$s }
				}
				""".formatted(word));
		assertEquals(word, framework.getName());
		assertEquals(word, Texts.element(framework, word).getName());
		assertEquals(word, Frameworks.levels(Frameworks.scales(framework).get(0)).get(0).getName());
	}

	@Test
	void namesForTiersKnowEveryWordOfTheLanguage() {
		assertEquals(Set.copyOf(keywords()), Names.WORDS_OF_THE_LANGUAGE);
	}

	@Test
	void everyWordIsListedOnceInTheRuleForNames() {
		ParserRule rule = Texts.service(FrameworkGrammarAccess.class).getNameRule();
		List<String> listed = EcoreUtil2.getAllContentsOfType(rule, Keyword.class).stream().map(Keyword::getValue).sorted().toList();
		assertEquals(keywords(), listed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "A-b_9", "_x", "leading-through-others" })
	void names(String name) {
		assertEquals(name, Texts.framework("framework " + name + " \"F\" {}").getName());
		assertTrue(Names.isName(name));
	}

	@Test
	void quotedTexts() {
		assertEquals("a \"b\" \\ c // | - {", Texts.framework("framework f \"a \\\"b\\\" \\\\ c // | - {\" {}").getTitle());
		assertEquals("", Texts.framework("framework f \"\" {}").getTitle());
	}

	@Test
	void linesOfProse() {
		Framework framework = Texts.framework("framework f \"F\" {\nwhy\n|one\n| two  \n|  three\n|\n|\t\n   \t| // no comment \"\n| four\\n } {\n}");
		assertEquals(List.of("one", "two", " three", "", "", "// no comment \"", "four\\n } {"), Frameworks.contents(framework, ProseFacet.class).get(0).getLines());
	}

	@Test
	void entriesOfLists() {
		Framework framework = Texts.framework("framework f \"F\" {\ntests\n-one\n-  two \n-\n- - three\n- // four\n}");
		assertEquals(List.of("one", " two", "", "- three", "// four"), Frameworks.contents(framework, ListFacet.class).get(0).getEntries().stream().map(Frameworks::text).toList());
	}

	@Test
	void commentsAreNoPartOfTheModel() {
		Framework framework = Texts.framework("// one\nframework f // two\n\"F\" // three | \"\n{ // four\n// five }\n}\n// six");
		assertEquals("F", framework.getTitle());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void lineEnds(String lineEnd) {
		Framework framework = Texts.framework("\uFEFFframework f \"F\" {\nwhy\n| one\n| two\ntests\n- three\n}\n".replace("\n", lineEnd));
		assertEquals("one\ntwo", Frameworks.text(Frameworks.contents(framework, ProseFacet.class).get(0)));
		assertEquals("three", Frameworks.text(Frameworks.contents(framework, ListFacet.class).get(0).getEntries().get(0)));
	}

	@Test
	void noBreakSpacesBetweenWords() {
		assertEquals("F", Texts.framework("framework\u00a0f\u00a0\"F\"\u00a0{ }").getTitle());
	}

	// ---- a mistake stays where it was made ----

	/** A framework of three components, with a line in the middle of the second. */
	private static XtextResource withLine(String line) {
		return Texts.read("""
				framework f "F" {
				    domain one "One" {
				        why
				            | First.
				    }
				    domain two "Two" {
				        why
				            | Second.
				%s
				    }
				    domain three "Three" {
				        why
				            | Third.
				    }
				}
				""".formatted(line));
	}

	private static void staysLocal(String line) {
		XtextResource resource = withLine(line);
		List<Resource.Diagnostic> errors = resource.getErrors();
		assertEquals(1, errors.size(), () -> line + " gives " + Texts.faults(resource));
		assertTrue(errors.get(0).getLine() == 9 || errors.get(0).getLine() == 10, () -> line + " gives " + Texts.faults(resource));
		List<Element> elements = Frameworks.elements(Frameworks.of(resource).orElseThrow());
		assertEquals(List.of("one", "two", "three"), elements.stream().map(Element::getName).toList(), line);
		assertEquals("Third.", Frameworks.text(Frameworks.contents(elements.get(2), ProseFacet.class).get(0)), line);
	}

	@ParameterizedTest
	@ValueSource(strings = { "note \"no closing quote", "see one as related \"no closing quote", "note \"ends in a backslash\\", "subdomain s \"no closing quote", "figure \"assets/a.png alt",
			"A line of prose without its bar.", "| A line of prose.\n        \"quoted\"", "'''", "see", "see one as", "see one as friend", "accept x", "1.", "* an entry", "#", "figure", "why called", "at", "version 1.0.0", "level some \"S\"", "voice \"V\"", "why because it matters", "1. hear views", "why: Because.", "summary = \"x\"", "section Title without quotes",
			"section \"S\" extra", "=", "questions ' ", "\u0007", "\ud83d\ude00", "subdomain", "subdomain s", "\"" })
	void aStrayLine(String line) {
		staysLocal(line);
	}

	@Test
	void twoMistakesAreTwoErrors() {
		XtextResource resource = Texts.read("""
				framework f "F {
				    domain one "One" {
				        note "oops
				        why
				            | First.
				    }
				    domain two "Two"
				}
				""");
		assertEquals(List.of(1, 3), resource.getErrors().stream().map(Resource.Diagnostic::getLine).distinct().toList(), Texts.faults(resource));
		assertEquals("Two", Texts.element(Frameworks.of(resource).orElseThrow(), "two").getTitle());
	}

	@Test
	void aMissingBraceIsToldOnce() {
		XtextResource resource = Texts.read("framework f \"F\" {\n    domain one \"One\" {\n    domain two \"Two\" {\n    }\n");
		assertEquals(1, resource.getErrors().stream().filter(error -> error.getMessage().contains("}")).count(), Texts.faults(resource));
	}

	@Test
	void anExtraBraceIsToldOnce() {
		XtextResource resource = Texts.read("framework f \"F\" {\n    domain one \"One\" {\n    }\n    }\n    domain two \"Two\"\n}\n");
		assertEquals(1, resource.getErrors().size(), Texts.faults(resource));
	}
}

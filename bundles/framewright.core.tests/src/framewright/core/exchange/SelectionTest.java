package framewright.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.core.extension.Options.BadOptionException;
import framewright.core.library.FrameworkText;
import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Reference;

class SelectionTest {

	private final Framework framework = FrameworkText.read("""
			framework kinds "Kinds" {
				domain one "One" {
					subdomain inner "Inner" {
						component first "First" audience "Heads"
						component second "Second"
					}
				}
				domain two "Two" audience "Governors" {
					why
						| For governors alone.
					subdomain other "Other" {
						component third "Third"
						component fourth "Fourth" audience "Heads", "Governors"
						see first
					}
				}
			}
			""").orElseThrow();

	private static List<String> headings(Framework selected) {
		Numbering numbering = Numbering.of(selected);
		return Frameworks.allElements(selected).stream().map(numbering::heading).toList();
	}

	@Test
	void theWholeIsTheFrameworkItself() throws Exception {
		assertSame(framework, Selection.WHOLE.of(framework));
		assertEquals("", Selection.WHOLE.words(framework));
	}

	@Test
	void aPartIsFoundByNumberOrNameAndKeepsItsNumbers() throws Exception {
		for (String part : List.of("2", "two")) {
			Selection selection = new Selection(List.of(part), "");
			Framework selected = selection.of(framework);
			assertEquals(List.of("2 Two", "2a Other", "2a.i Third", "2a.ii Fourth"), headings(selected));
			assertEquals("2 Two", selection.words(selected));
		}
		assertEquals(List.of("1 One", "1a Inner", "1a.ii Second"), headings(new Selection(List.of("second"), "").of(framework)), "what it stands in is there, too");
		assertEquals(8, Frameworks.allElements(framework).size(), "the framework itself is as it was");
	}

	@Test
	void aReferenceToWhatIsLeftOutLeadsToTheWholeFramework() throws Exception {
		Framework selected = new Selection(List.of("2"), "").of(framework);
		Reference reference = Frameworks.contents(Frameworks.elements(Frameworks.elements(selected).get(0)).get(0), Reference.class).get(0);
		assertSame(framework, Frameworks.of(reference.getTarget()));
		Reference inside = Frameworks.contents(Frameworks.elements(Frameworks.elements(new Selection(List.of("first", "2"), "").of(framework)).get(1)).get(0), Reference.class).get(0);
		assertTrue(Frameworks.of(inside.getTarget()) != framework && Frameworks.of(inside.getTarget()) != null, "one to what is there stays inside");
	}

	@Test
	void ofWhatIsForOthersOnlyTheHeadingIsThere() throws Exception {
		Framework heads = new Selection(List.of(), "Heads").of(framework);
		assertEquals(List.of(), Frameworks.contents(Frameworks.elements(heads).get(1), Facet.class));
		assertEquals(1, Frameworks.contents(Frameworks.elements(new Selection(List.of(), "Governors").of(framework)).get(1), Facet.class).size());
	}

	@Test
	void identifiersStayTheSame() throws Exception {
		Framework selected = new Selection(List.of("2"), "").of(framework);
		Element whole = Frameworks.allElements(framework).stream().filter(element -> "third".equals(element.getName())).findFirst().orElseThrow();
		Element part = Frameworks.allElements(selected).stream().filter(element -> "third".equals(element.getName())).findFirst().orElseThrow();
		assertEquals(Identity.of(framework).of(whole), Identity.of(selected).of(part));
	}

	@Test
	void whatIsForOthersIsLeftOut() throws Exception {
		Selection heads = new Selection(List.of(), "heads");
		assertEquals(List.of("1 One", "1a Inner", "1a.i First", "1a.ii Second", "2 Two", "2a Other", "2a.ii Fourth"), headings(heads.of(framework)));
		assertEquals("for heads", heads.words(heads.of(framework)));
		assertEquals(List.of("1 One", "1a Inner", "1a.ii Second", "2 Two", "2a Other", "2a.i Third", "2a.ii Fourth"), headings(new Selection(List.of(), "Governors").of(framework)));
	}

	@Test
	void whatThereIsNotIsRefused() {
		assertTrue(assertThrows(BadOptionException.class, () -> new Selection(List.of("9"), "").of(framework)).getMessage().contains("“9”"));
		assertTrue(assertThrows(BadOptionException.class, () -> new Selection(List.of("third"), "Heads").of(framework)).getMessage().contains("Heads"));
		assertThrows(BadOptionException.class, () -> new Selection(List.of(), "Governers").of(framework), "nobody is called so");
	}
}

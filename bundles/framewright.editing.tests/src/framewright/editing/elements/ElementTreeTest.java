package framewright.editing.elements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.dsl.parts.UnreadablePartException;
import framewright.editing.form.Address;
import framewright.editing.form.FormEdit;
import framewright.editing.form.FormText;
import framewright.editing.TextEdit;
import framewright.editing.form.RefusedEditException;

/** The tree of elements: numbers, retired ones, the filter, and where elements may be put. */
class ElementTreeTest {

	private static final String TEXT = """
			framework care "Care framework" {
			    version 2.0.0
			    scale impact "Impact" {
			        level some "Some impact"
			        level high "High impact"
			    }
			    domain people "Leading people" {
			        subdomain talk "Talking" {
			            component old "Old words" retired in 1.0.0
			            component listen "Listen to others" { at high | listen. }
			            component speak "Speak plainly" code "X9"
			        }
			        subdomain grow "Growing"
			    }
			    domain things "Leading things"
			}
			""".replace("| listen. }", "\n| listen.\n}");

	private static FormText text() throws UnreadablePartException {
		return FormText.read(TEXT);
	}

	private static String shown(ElementRow row) {
		StringBuilder all = new StringBuilder();
		for (ElementRow child : row.children()) {
			all.append(child.heading()).append(child.isRetired() ? " (" + child.retiredIn() + ")" : "").append('[').append(shown(child)).append(']');
		}
		return all.toString();
	}

	private static String after(FormEdit edit) throws RefusedEditException, UnreadablePartException {
		return shown(ElementTree.of(FormText.read(TextEdit.apply(TEXT, edit.on(text())))).root());
	}

	@Test
	void rowsHaveTheirNumbersAndRetiredOnesStandLast() throws Exception {
		assertEquals("1  Leading people[1a  Talking[1a.i  Listen to others[]X9  Speak plainly[]Old words (1.0.0)[]]1b  Growing[]]2  Leading things[]",
				shown(ElementTree.of(text()).root()));
	}

	@Test
	void theFilterKeepsWhatLeadsToWhatIsLookedFor() throws Exception {
		ElementTree tree = ElementTree.of(text(), "list oth", true);
		assertEquals("1  Leading people[1a  Talking[1a.i  Listen to others[]]]", shown(tree.root()));
		assertEquals(1, tree.found());
		assertTrue(tree.row("speak").isEmpty());
		assertEquals("1  Leading people[1a  Talking[X9  Speak plainly[]]]", shown(ElementTree.of(text(), "x9", true).root()));
		assertEquals("", shown(ElementTree.of(text(), "old", false).root()), "retired ones can be left out");
	}

	@Test
	void aTreeTellsWhatChanged() throws Exception {
		ElementTree before = ElementTree.of(text());
		ElementTree after = ElementTree.of(FormText.read(TEXT.replace("Growing", "Helping to grow")));
		assertTrue(after.standsAs(before));
		assertEquals(List.of("grow"), after.changedSince(before).stream().map(ElementRow::name).toList());
		assertFalse(ElementTree.of(FormText.read(TEXT.replace("domain things \"Leading things\"", ""))).standsAs(before));
	}

	@Test
	void whatMayBeAddedStandsBehindFirst() throws Exception {
		assertEquals("Component 1 behind", words(Placement.additions(text(), Address.element("old"))));
		assertEquals("Subdomain 1 behind, Component 3 inside", words(Placement.additions(text(), Address.element("talk"))));
		assertEquals("Domain 2 inside", words(Placement.additions(text(), Address.FRAMEWORK)));
		assertEquals("1  Leading people[1a  Talking[1a.i  Listen to others[]X9  Speak plainly[]Old words (1.0.0)[]]1b  New[]1c  Growing[]]2  Leading things[]",
				after(Placement.additions(text(), Address.element("talk")).getFirst().edit("New")));
	}

	private static String words(List<Placement.Addition> additions) {
		return String.join(", ", additions.stream().map(addition -> addition.tier().title() + " " + addition.place() + (addition.inside() ? " inside" : " behind")).toList());
	}

	@Test
	void elementsAreDroppedOnlyWhereTheirTierMayStand() throws Exception {
		assertEquals("1  Leading people[1a  Talking[X9  Speak plainly[]1a.ii  Listen to others[]Old words (1.0.0)[]]1b  Growing[]]2  Leading things[]",
				after(Placement.drop(text(), "speak", "listen", Placement.Where.BEFORE).orElseThrow()));
		assertEquals("1  Leading people[1a  Talking[X9  Speak plainly[]Old words (1.0.0)[]]1b  Growing[1b.i  Listen to others[]]]2  Leading things[]",
				after(Placement.drop(text(), "listen", "grow", Placement.Where.INSIDE).orElseThrow()));
		assertEquals("1  Leading people[1a  Talking[X9  Speak plainly[]1a.ii  Listen to others[]Old words (1.0.0)[]]1b  Growing[]]2  Leading things[]",
				after(Placement.drop(text(), "listen", "speak", Placement.Where.INSIDE).orElseThrow()), "on its like means behind it");
		assertTrue(Placement.drop(text(), "listen", "people", Placement.Where.INSIDE).isEmpty());
		assertTrue(Placement.drop(text(), "people", "talk", Placement.Where.INSIDE).isEmpty(), "not into itself");
		assertTrue(Placement.drop(text(), "things", "", Placement.Where.AFTER).isEmpty());
		assertTrue(Placement.drop(text(), "things", "", Placement.Where.INSIDE).isPresent());
	}

	@Test
	void sectionsAreThoseOfTheTextWithEveryLevel() throws Exception {
		assertEquals(List.of("Details", "Some impact:", "High impact:listen."), sections("listen"));
		assertEquals(List.of("Details", "Some impact:", "High impact:"), sections("speak"));
		assertEquals(List.of("Details"), sections("talk"));
		FormText text = FormText.read(TEXT.replace("subdomain grow \"Growing\"", """
				subdomain grow "Growing" {
				why "Because"
				| It matters.
				indicators
				- One
				-- Two
				see listen as related
				accept some.rule because "known"
				}
				"""));
		assertEquals(List.of("DETAILS Details", "PROSE Why", "LIST Indicators", "REFERENCE See also", "ACCEPTANCE Accepted finding"),
				Sections.of(text, text.element("grow").orElseThrow()).stream().map(section -> section.kind() + " " + section.title()).toList());
		assertEquals("Because", Sections.of(text, text.element("grow").orElseThrow()).get(1).heading());
	}

	private static List<String> sections(String name) throws UnreadablePartException {
		List<String> shown = new ArrayList<>();
		for (Section section : Sections.of(text(), text().element(name).orElseThrow())) {
			shown.add(section.title() + (section.kind() == Section.Kind.LEVEL ? ":" + section.prose() : ""));
		}
		return shown;
	}

	@Test
	void referencesAreFoundByNumberNameAndTitle() throws Exception {
		ReferencePicker picker = new ReferencePicker(text(), Path.of("/care.framework"), Optional.empty());
		assertEquals("grow", picker.search("1b", 5).getFirst().target());
		assertEquals("speak", picker.search("plainly", 5).getFirst().target());
		assertEquals("listen", picker.search("listen", 5).getFirst().target());
		assertEquals("old", picker.search("", 50).getLast().target(), "retired ones come last");
		assertEquals("1a  Talking", picker.find("care.talk").orElseThrow().heading());
		assertEquals("1a  Talking", ReferencePicker.resolve(ElementTree.of(text()), Optional.empty(), "care.talk").orElseThrow().heading());
		assertEquals("talk", ReferencePicker.resolve(ElementTree.of(text()), Optional.empty(), "talk").orElseThrow().target());
		assertTrue(ReferencePicker.resolve(ElementTree.of(text()), Optional.empty(), "other.talk").isEmpty());
		assertTrue(picker.search("nothing of the kind", 5).isEmpty());
	}

	@Test
	void whatWasPublishedIsKnownAlsoByItsFormerName(@TempDir Path folder) throws Exception {
		Files.writeString(folder.resolve("library.settings"), "title = Library\n");
		Files.writeString(folder.resolve("care.framework"), TEXT);
		Path published = Files.createDirectories(folder.resolve("published/care"));
		Files.writeString(published.resolve("1.0.0.framework"), TEXT.replace("2.0.0", "1.0.0").replace("domain things", "domain stuff"));
		FormText now = FormText.read(TEXT.replace("domain things \"Leading things\"", "domain things \"Leading things\" formerly stuff\ndomain fresh \"Fresh\""));
		var known = PublishedElements.of(folder.toRealPath().resolve("care.framework"), now);
		assertTrue(known.test("listen"));
		assertTrue(known.test("things"));
		assertFalse(known.test("fresh"));
		assertFalse(PublishedElements.any(now.element("fresh").orElseThrow(), known));
		assertTrue(PublishedElements.any(now.element("people").orElseThrow(), known));
	}

	@Test
	void fiveThousandElementsAreATreeInNoTime() throws Exception {
		StringBuilder large = new StringBuilder("framework large \"Large\" {\n");
		for (int domain = 0; domain < 10; domain++) {
			large.append("domain d" + domain + " \"Domain\" {\n");
			for (int sub = 0; sub < 10; sub++) {
				large.append("subdomain s" + domain + "x" + sub + " \"Subdomain\" {\n");
				for (int component = 0; component < 49; component++) {
					large.append("component c" + domain + "x" + sub + "x" + component + " \"Component " + component + "\"\n");
				}
				large.append("}\n");
			}
			large.append("}\n");
		}
		FormText text = FormText.read(large.append("}\n").toString());
		ElementTree.of(text);
		long begin = System.nanoTime();
		assertEquals(5010, ElementTree.of(text).found());
		assertTrue(System.nanoTime() - begin < 1_000_000_000L);
	}
}

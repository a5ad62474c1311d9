package framewright.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

import framewright.core.exchange.Imported.SourceLine;
import framewright.core.library.FrameworkText;
import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelFactory;

/** What an importer made has a text, and a newer document changes nothing of a framework but what it says. */
class RenewalTest {

	private static final Set<Aspect> ALL = EnumSet.allOf(Aspect.class);

	private static final String EXISTING = """
			framework guide "Guide" {
			    uuid "11111111-2222-4333-8444-555555555555"
			    owner "Somebody"

			    scale growth "Growth" stem "Leaders" {
			        level low "Low" short "L"
			        level high "High"
			    }

			    domain people "People" {
			        why called reason "Because"
			            | Of this.

			        component listen "Listen" formerly hear {
			            at low
			                | A little.
			            see speak as precedes "first"
			            accept short-title because "It is fine."
			        }

			        note
			            | Between.

			        component speak "Speak" uuid "22222222-2222-4333-8444-555555555555"
			    }
			}
			""";

	private static List<String> samples() throws Exception {
		List<String> texts = new ArrayList<>();
		texts.add(Files.readString(Path.of(System.getProperty("framewright.root"), "bundles", "framewright.core.tests", "everything", "everything.framework")));
		try (var files = Files.list(Path.of(System.getProperty("framewright.samples")))) {
			for (Path file : files.filter(one -> one.toString().endsWith(".framework")).sorted().toList()) {
				texts.add(Files.readString(file));
			}
		}
		texts.add(EXISTING);
		return texts;
	}

	private static Framework copy(String text) {
		return MadeFramework.copy(FrameworkText.read(text).orElseThrow());
	}

	@Test
	void whatWasMadeSaysAllThatItHolds() throws Exception {
		for (String text : samples()) {
			String made = MadeFramework.text(copy(text));
			assertEquals(Use.of(FrameworkText.read(text).orElseThrow()), Use.of(FrameworkText.read(made).orElseThrow()));
			assertEquals(made, MadeFramework.text(copy(made)));
		}
	}

	@Test
	void aDocumentThatSaysTheSameChangesNothing() throws Exception {
		for (String text : samples()) {
			String before = MadeFramework.text(copy(text));
			Framework all = copy(text);
			Renewal.renew(copy(text), all, ALL);
			assertEquals(before, MadeFramework.text(all));
			Framework none = copy(text);
			Renewal.renew(copy(text), none, Set.of());
			assertEquals(before, MadeFramework.text(none));
		}
	}

	/** Made by another program: names of its own, identifiers, titles and an order. */
	private static Framework foreign() {
		Framework existing = copy(EXISTING);
		Identity identity = Identity.of(existing);
		Framework document = copy(EXISTING);
		document.setOwner(null);
		List<Element> elements = Frameworks.allElements(document);
		List<UUID> ids = Frameworks.allElements(existing).stream().map(identity::of).toList();
		for (int i = 0; i < elements.size(); i++) {
			elements.get(i).setUuid(ids.get(i).toString());
			elements.get(i).setName("element-" + i);
			elements.get(i).getFormerly().clear();
			elements.get(i).getContents().removeIf(content -> !(content instanceof Element));
		}
		document.getContents().removeIf(content -> !(content instanceof Element));
		return document;
	}

	@Test
	void whatTheDocumentDoesNotSpeakOfStays() {
		Framework document = foreign();
		Renewal.renew(copy(EXISTING), document, EnumSet.of(Aspect.TITLE, Aspect.ELEMENT_TITLES));
		assertEquals(MadeFramework.text(copy(EXISTING)), MadeFramework.text(document));
	}

	@Test
	void whatTheDocumentSaysIsTakenOver() {
		Framework document = foreign();
		Element people = Frameworks.elements(document).get(0);
		Element listen = Frameworks.elements(people).get(0);
		listen.setTitle("Listen well");
		EcoreUtil.remove(Frameworks.elements(people).get(1));
		Element fresh = ModelFactory.eINSTANCE.createElement();
		fresh.setTier(listen.getTier());
		fresh.setName("speak");
		fresh.setTitle("Speak up");
		fresh.setUuid("33333333-2222-4333-8444-555555555555");
		people.getContents().add(0, fresh);
		Renewal.renew(copy(EXISTING), document, EnumSet.of(Aspect.ELEMENT_TITLES, Aspect.NOTES));
		String text = MadeFramework.text(document);
		assertEquals(List.of("people", "speak-up", "listen"), Frameworks.allElements(document).stream().map(Element::getName).toList());
		assertTrue(text.contains("component listen \"Listen well\" formerly hear {"), text);
		assertTrue(text.contains("why called reason") && text.contains("accept short-title") && text.contains("| A little."), text);
		assertFalse(text.contains("Between.") || text.contains("see speak"), text);
		assertTrue(FrameworkText.parses(text), text);
	}

	@Test
	void partsWithoutIdentifiersAreFoundByCodeAndTitle() {
		Framework document = foreign();
		Frameworks.allElements(document).forEach(element -> element.setUuid(null));
		Frameworks.elements(Frameworks.elements(document).get(0)).get(1).setShort("Sp");
		Renewal.renew(copy(EXISTING), document, EnumSet.of(Aspect.SHORT_TITLES));
		assertEquals(MadeFramework.text(copy(EXISTING)).replace("\"Speak\" uuid", "\"Speak\" short \"Sp\" uuid"), MadeFramework.text(document));
	}

	@Test
	void theAccountLeadsToWhatIsRead() {
		Framework made = copy(EXISTING);
		Element speak = Frameworks.allElements(made).get(2);
		Imported imported = MadeFramework.read(made, List.of(SourceLine.used(1, "Speak", "here").to(speak), SourceLine.skipped(2, "", "nothing")), List.of());
		assertEquals("speak", ((Element) imported.lines().get(0).target()).getName());
		assertEquals(imported.framework(), Frameworks.of(imported.lines().get(0).target()));
	}
}

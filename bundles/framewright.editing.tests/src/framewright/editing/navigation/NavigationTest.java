package framewright.editing.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import framewright.editing.InLibrary;
import framewright.editing.Libraries;
import framewright.editing.Marked;

class NavigationTest extends InLibrary {

	private Navigation navigation;

	@BeforeEach
	void save() {
		navigation = new Navigation(library.texts());
	}

	private Optional<Use> definition(String marked) {
		return navigation.definition(library.file("alpha"), library.open("alpha", marked), Marked.place(marked));
	}

	private Uses uses(Target target) throws IOException {
		return navigation.uses(target, null);
	}

	@Test
	void goesToTheElementOfAnotherFramework() {
		Use use = definition(Marked.alpha("growth as")).orElseThrow();
		assertEquals(library.file("beta"), use.file());
		assertEquals(Libraries.BETA.indexOf("growth \"Growing"), use.offset());
		assertEquals("1 Growing others", use.heading());
		assertEquals("Beta framework", use.framework());
		assertEquals(7, use.line());
		assertEquals("domain growth \"Growing others\" {", use.text());
	}

	@Test
	void goesToTheFrameworkNamedBeforeTheFullStop() {
		assertEquals(Libraries.BETA.indexOf("beta"), definition(Marked.alpha("beta.growth")).orElseThrow().offset());
	}

	@Test
	void goesToLevelsScalesTiersAndSources() {
		String text = Libraries.ALPHA.replace("    scale impact", """
				    structure {
				        domain "Domain" contains subdomain
				        subdomain "Subdomain" contains component
				        component "Component" rated on impact
				    }
				    sources {
				        source act "Education Act" year 2002
				    }
				    voices {
				        voice
				            | Words.
				        from act
				    }
				    scale impact""");
		assertEquals("level high \"High impact\"", definition(Marked.mark(text, "high\n                    | seek")).orElseThrow().text());
		assertEquals("scale impact \"Impact\" {", definition(Marked.mark(text, "impact\n}")).orElseThrow().text());
		assertEquals("component \"Component\" rated on impact", definition(Marked.mark(text, "component listening")).orElseThrow().text());
		assertEquals("subdomain \"Subdomain\" contains component", definition(Marked.mark(text, "subdomain\n")).orElseThrow().text());
		assertEquals("source act \"Education Act\" year 2002", definition(Marked.mark(text, "act\n}\nscale")).orElseThrow().text());
	}

	@Test
	void aLevelIsThatOfItsScale() {
		String text = Libraries.ALPHA.replace("    scale impact", """
				    structure {
				        domain "Domain" contains subdomain
				        subdomain "Subdomain" contains component
				        component "Component" rated on impact
				    }
				    scale other "Other" {
				        level some "Another some"
				        level high "Another high"
				    }
				    scale impact""");
		assertEquals("level some \"Some impact\"", definition(Marked.mark(text, "some\n                    | hear")).orElseThrow().text());
	}

	@Test
	void whatIsCalledNothingLeadsNowhere() {
		assertEquals(Optional.empty(), definition(Marked.alpha("growth as").replace("growth", "grow")));
		assertEquals(Optional.empty(), definition(Marked.alpha("hear other")));
	}

	@Test
	void findsUsesInUnsavedTexts() throws IOException {
		Target growth = Target.element("beta", "growth");
		Uses saved = uses(growth);
		assertEquals(1, saved.references().size());
		assertEquals("1a.i Listen to others", saved.references().get(0).heading());
		assertEquals("see beta.growth as related", saved.references().get(0).text());
		assertEquals(1, saved.declared().size());
		library.open("alpha", Libraries.ALPHA.replace("see beta.growth", "see beta.other"));
		assertEquals(List.of(), uses(growth).references());
		library.open("beta", Libraries.BETA.replace("    }\n}", "        domain more \"More\" {\n            see growth\n            see beta.growth as exact\n        }\n    }\n}"));
		assertEquals(2, uses(growth).references().size());
	}

	@Test
	void tellsPublishedVersionsApartAndKnowsFormerNames() throws IOException {
		library.save("published/alpha/1.0.0.framework", Libraries.ALPHA);
		library.save("published/beta/1.0.0.framework", Libraries.BETA);
		library.open("beta", Libraries.BETA.replace("domain growth \"Growing others\"", "domain growing \"Growing others\" formerly growth"));
		Uses uses = uses(Target.element("beta", "growing"));
		assertEquals(List.of(), uses.references());
		assertEquals(List.of("alpha/1.0.0.framework", "beta/1.0.0.framework"), uses.published().stream().map(use -> folder.resolve("published").relativize(use.file()).toString()).toList());
	}

	@Test
	void saysWhichFilesMayHideUses() throws IOException {
		Path broken = library.save("gamma.framework", "framework gamma \"Gamma\" { see beta.growth }} growth");
		Path latin = library.save("latin.framework", "");
		java.nio.file.Files.write(latin, new byte[] { (byte) 0xe9 });
		Uses uses = uses(Target.element("beta", "growth"));
		assertEquals(List.of(broken, latin), uses.unread());
		assertTrue(uses.references().stream().anyMatch(use -> use.file().equals(broken)), "what can be understood is told");
	}

	@Test
	void marksAllOccurrencesInAFile() {
		String marked = Marked.alpha("impact \"Impact\"");
		assertEquals(1, navigation.occurrences(library.file("alpha"), library.open("alpha", marked), Marked.place(marked)).size());
		String level = Marked.alpha("some\n                    | hear");
		List<Mention> found = navigation.occurrences(library.file("alpha"), library.open("alpha", level), Marked.place(level));
		assertEquals(List.of(Mention.Role.DECLARATION, Mention.Role.REFERENCE), found.stream().map(Mention::role).toList());
	}
}

package framewright.editing.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import framewright.editing.InLibrary;
import framewright.editing.Libraries;
import framewright.editing.LibraryEdit;
import framewright.editing.Marked;

class RenamingTest extends InLibrary {

	private static final String STRUCTURE = """
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
			    scale impact""";

	private Renaming renaming;

	@BeforeEach
	void save() {
		renaming = new Renaming(library.texts());
	}

	private LibraryEdit rename(String file, String marked, String name) throws RefusedRenameException {
		return renaming.rename(renaming.subject(library.file(file), library.open(file, marked), Marked.place(marked)), name);
	}

	private String refused(String file, String marked, String name) {
		return assertThrows(RefusedRenameException.class, () -> rename(file, marked, name)).getMessage();
	}

	private String after(LibraryEdit edit, String name) {
		return edit.apply(library.file(name), library.text(name));
	}

	@Test
	void anUnpublishedElementIsRenamedFreelyInAllFiles() throws Exception {
		LibraryEdit edit = rename("alpha", Marked.alpha("growth as"), "flourishing");
		assertEquals(Set.of(library.file("alpha"), library.file("beta")), edit.edits().keySet());
		assertEquals(Libraries.ALPHA.replace("beta.growth", "beta.flourishing"), after(edit, "alpha"));
		assertEquals(Libraries.BETA.replace("domain growth", "domain flourishing"), after(edit, "beta"));
	}

	@Test
	void unsavedTextsAreRenamedAsTheyStand() throws Exception {
		library.open("alpha", "// one line more\n" + Libraries.ALPHA);
		LibraryEdit edit = rename("beta", Marked.mark(Libraries.BETA, "growth"), "flourishing");
		assertEquals("// one line more\n" + Libraries.ALPHA.replace("beta.growth", "beta.flourishing"), after(edit, "alpha"));
	}

	@Test
	void aPublishedElementRecordsItsFormerName() throws Exception {
		library.save("published/beta/1.0.0.framework", Libraries.BETA);
		LibraryEdit edit = rename("beta", Marked.mark(Libraries.BETA, "growth"), "flourishing");
		String beta = after(edit, "beta");
		assertEquals(Libraries.BETA.replace("domain growth \"Growing others\" {", "domain flourishing \"Growing others\" formerly growth {"), beta);
		library.open("beta", beta);
		library.save("published/beta/2.0.0.framework", beta);
		assertEquals(beta.replace("flourishing", "thriving").replace("formerly growth", "formerly growth, flourishing"), after(rename("beta", Marked.mark(beta, "flourishing"), "thriving"), "beta"));
	}

	@Test
	void aFormerNameStandsBehindTheOtherWordsOfTheLine() throws Exception {
		String text = Libraries.BETA.replace("\"Growing others\"", "\"Growing others\" short \"Growing\" code \"G\" // as agreed\n   ");
		library.save("published/beta/1.0.0.framework", text);
		String after = after(rename("beta", Marked.mark(text, "growth"), "g"), "beta");
		assertTrue(after.contains("domain g \"Growing others\" short \"Growing\" code \"G\" formerly growth // as agreed\n"), after);
	}

	@Test
	void goingBackToTheNameBeforeForgetsTheOneBetween() throws Exception {
		library.save("published/beta/1.0.0.framework", Libraries.BETA);
		String renamed = Libraries.BETA.replace("domain growth \"Growing others\" {", "domain flourishing \"Growing others\" formerly growth {");
		assertEquals(Libraries.BETA, after(rename("beta", Marked.mark(renamed, "flourishing"), "growth"), "beta"));
	}

	@Test
	void levelsScalesTiersAndSourcesAreRenamed() throws Exception {
		String text = Libraries.ALPHA.replace("    scale impact", STRUCTURE);
		assertEquals(text.replace("level some", "level little").replace("at some", "at little"), after(rename("alpha", Marked.mark(text, "some\n                    | hear"), "little"), "alpha"));
		assertEquals(text.replace("scale impact", "scale effect").replace("on impact", "on effect"), after(rename("alpha", Marked.mark(text, "impact \"Impact\""), "effect"), "alpha"));
		assertEquals(text.replace("subdomain \"", "area \"").replace("contains subdomain", "contains area").replace("subdomain rel", "area rel"), after(rename("alpha", Marked.mark(text, "subdomain rel"), "area"), "alpha"));
		assertEquals(text.replace("source act", "source law").replace("from act", "from law"), after(rename("alpha", Marked.mark(text, "act\n}\nscale"), "law"), "alpha"));
		library.save("published/alpha/1.0.0.framework", text);
		assertTrue(after(rename("alpha", Marked.mark(text, "some\n                    | hear"), "little"), "alpha").contains("level little \"Some impact\" formerly some\n"));
		assertTrue(after(rename("alpha", Marked.mark(text, "impact \"Impact\""), "effect"), "alpha").contains("scale effect \"Impact\" formerly impact {\n"));
	}

	@Test
	void anUnpublishedFrameworkTakesItsFileWithIt() throws Exception {
		LibraryEdit edit = rename("alpha", Marked.alpha("beta.growth"), "delta");
		assertEquals(Map.of(library.file("beta"), library.file("delta")), edit.moves());
		assertEquals(Libraries.ALPHA.replace("beta.growth", "delta.growth"), after(edit, "alpha"));
		assertEquals(Libraries.BETA.replace("framework beta", "framework delta"), after(edit, "beta"));
		assertTrue(refused("alpha", Marked.alpha("beta.growth"), "alpha").contains("another framework called alpha"));
		library.save("published/beta/1.0.0.framework", Libraries.BETA);
		assertTrue(refused("alpha", Marked.alpha("beta.growth"), "delta").contains("has published versions"));
	}

	@Test
	void takenAndImpossibleNamesAreRefused() {
		assertTrue(refused("alpha", Marked.alpha("listening"), "people").contains("taken by “1 Leading People”"));
		assertTrue(refused("alpha", Marked.alpha("listening"), "to listen").contains("cannot be a name"));
		assertTrue(refused("alpha", Marked.alpha("some \"Some"), "high").contains("taken by another level"));
		String former = Libraries.ALPHA.replace("\"Leading People\"", "\"Leading People\" formerly persons");
		assertTrue(refused("alpha", Marked.mark(former, "listening"), "persons").contains("keeps it for ever"));
		assertTrue(refused("alpha", Marked.alpha("domain people"), "area").contains("not declared"));
		String structured = Libraries.ALPHA.replace("    scale impact", STRUCTURE);
		assertTrue(refused("alpha", Marked.mark(structured, "domain people"), "summary").contains("word of the language"));
	}

	@Test
	void aNameThatMeantSomethingElseInAPublishedVersionIsRefused() {
		library.save("published/beta/1.0.0.framework", Libraries.BETA.replace("growth", "decline"));
		assertTrue(refused("beta", Marked.mark(Libraries.BETA, "growth"), "decline").contains("in version 1.0.0"));
	}

	@Test
	void whereThereIsNoNameOrAFaultNothingIsRenamed() {
		assertTrue(refused("alpha", Marked.alpha("hear other"), "x").contains("no name here"));
		assertTrue(refused("alpha", Marked.alpha("growth as").replace("growth", "grow"), "x").contains("Nothing is called"));
		library.open("alpha", Libraries.ALPHA.replace("    domain", "    } domain"));
		assertTrue(refused("beta", Marked.mark(Libraries.BETA, "growth"), "x").contains("alpha.framework has a fault"));
		library.open("alpha", Libraries.ALPHA);
		library.save("published/beta/1.0.0.framework", Libraries.BETA);
		assertTrue(assertThrows(RefusedRenameException.class, () -> renaming.subject(folder.resolve("published/beta/1.0.0.framework"), Libraries.BETA, 12)).getMessage().contains("never changes"));
	}
}

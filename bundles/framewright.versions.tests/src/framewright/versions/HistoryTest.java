package framewright.versions;

import static framewright.versions.Fixture.ADA;
import static framewright.versions.Fixture.BEN;
import static framewright.versions.Fixture.framework;
import static framewright.versions.Fixture.messages;
import static framewright.versions.Fixture.refused;
import static framewright.versions.Fixture.save;
import static framewright.versions.Fixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.versions.ElementHistory.Event;
import framewright.versions.ElementHistory.Wording;
import framewright.versions.VersionsException.Reason;

class HistoryTest {

	@TempDir
	Path temporary;

	private VersionedLibrary library;
	private Path one;

	@BeforeEach
	void begin() throws Exception {
		library = Fixture.started(temporary.toRealPath());
		one = library.library().folder().resolve("one.framework");
	}

	private List<Wording> history(String element) throws VersionsException {
		return new ElementHistory(library).of(one, element, Optional.empty(), new NullProgressMonitor());
	}

	private static List<String> events(List<Wording> wordings) {
		return wordings.stream().map(wording -> wording.event() + " " + wording.name() + " " + wording.version().map(SavedVersion::subject).orElse("unsaved")).toList();
	}

	@Test
	void onlyVersionsThatChangedTheFrameworkAreItsHistory() throws Exception {
		write(one.resolveSibling("two.framework"), framework("two", "1.0.0", "a.", "b."));
		save(library, "Two", BEN);
		write(one, framework("one", "1.0.0", "hear.", "share."));
		save(library, "Hear", BEN);
		assertEquals(List.of("Hear", "Begin"), messages(library, "one.framework"));
		assertEquals(List.of("Two"), messages(library, "two.framework"));
		assertFalse(new FrameworkHistory(library).saved(one, null).get(0).id().isBlank());
	}

	@Test
	void aFileWithAnotherNameIsFollowed() throws Exception {
		write(one, framework("one", "1.0.0", "hear.", "share."));
		save(library, "Hear", ADA);
		Path other = one.resolveSibling("other.framework");
		Files.move(one, other);
		save(library, "Another name", ADA);
		write(other, framework("other", "1.0.0", "hear!", "share."));
		save(library, "Louder", ADA);
		assertEquals(List.of("Louder", "Hear", "Begin"), messages(library, "other.framework"));
		SavedVersion first = new FrameworkHistory(library).saved(other, null).get(2);
		assertEquals(framework("one", "1.0.0", "listen.", "share."), new FrameworkHistory(library).text(other, first.id()).text());
	}

	@Test
	void anElementHasItsOwnHistory() throws Exception {
		write(one, framework("one", "1.0.0", "listen.", "share widely."));
		save(library, "Only sharing", BEN);
		write(one, framework("one", "1.0.0", "listen well.", "share widely."));
		save(library, "Listen well", BEN);
		write(one, framework("one", "1.1.0", "listen well.", "share widely."));
		save(library, "Only the number", ADA);
		List<Wording> wordings = history("listening");
		assertEquals(List.of("REWORDED listening Listen well", "WRITTEN listening Begin"), events(wordings));
		assertEquals("""
				component listening "Listening" {
				    at some
				        | listen well.
				    at high
				        | listen to everyone.
				}""", wordings.get(0).text());
		assertEquals(BEN, wordings.get(0).version().get().author());
		assertEquals(wordings, history("1a.i"), "by its number, too");
		refused(Reason.NOT_FOUND, () -> history("nowhere"));
	}

	@Test
	void textThatIsNotSavedIsTheNewestWording() throws Exception {
		List<Wording> edited = new ElementHistory(library).of(one, "listening", Optional.of(framework("one", "1.0.0", "hark.", "share.")), null);
		assertEquals(List.of("REWORDED listening unsaved", "WRITTEN listening Begin"), events(edited));
		assertEquals(List.of("WRITTEN listening Begin"), events(history("listening")));
		List<Wording> broken = new ElementHistory(library).of(one, "listening", Optional.of("framework one \"One\" {"), null);
		assertEquals(List.of("WRITTEN listening Begin"), events(broken), "what cannot be read says nothing");
	}

	@Test
	void aRenamedElementIsTheSameElement() throws Exception {
		String renamed = framework("one", "1.0.0", "listen.", "share.").replace("component listening \"Listening\" {", "component hearing \"Hearing\" formerly listening {");
		write(one, renamed);
		save(library, "Rename", ADA);
		write(one, renamed.replace("| listen.", "| hear."));
		save(library, "Hear", ADA);
		assertEquals(List.of("REWORDED hearing Hear", "RENAMED hearing Rename", "WRITTEN listening Begin"), events(history("hearing")));
		assertEquals(events(history("hearing")), events(history("listening")), "also by the name that it had");
		// Before it is published, a name is changed without a word about it.
		write(one, framework("one", "1.0.0", "listen.", "share.").replace("component sharing", "component giving"));
		save(library, "Rename freely", ADA);
		assertEquals(List.of("RENAMED giving Rename freely", "WRITTEN sharing Begin"), events(history("giving")));
	}

	@Test
	void movingAnElementIsNoNewWording() throws Exception {
		String text = framework("one", "1.0.0", "listen.", "share.");
		int start = text.indexOf("            component listening");
		int end = text.indexOf("            component sharing");
		String component = text.substring(start, end);
		write(one, text.substring(0, start) + text.substring(end).replaceFirst("(?m)^    }\n}\n", "        subdomain more \"More\" {\n" + component.strip() + "\n        }\n    }\n}\n"));
		assertTrue(save(library, "Move", ADA).leftOut().isEmpty());
		assertEquals(List.of("WRITTEN listening Begin"), events(history("listening")));
	}

	@Test
	void anElementThatWasRetiredOrRemovedSaysWhen() throws Exception {
		String text = framework("one", "1.0.0", "listen.", "share.");
		write(one, text.replace("component listening \"Listening\" {", "component listening \"Listening\" retired in 1.1.0 {"));
		save(library, "Retire", ADA);
		write(one, text.substring(0, text.indexOf("            component listening")) + text.substring(text.indexOf("            component sharing")));
		save(library, "Remove", ADA);
		List<Wording> wordings = history("listening");
		assertEquals(List.of("REMOVED listening Remove", "RETIRED listening Retire", "WRITTEN listening Begin"), events(wordings));
		assertEquals("", wordings.get(0).text());
		write(one, text);
		save(library, "Bring back", ADA);
		assertEquals(List.of("WRITTEN Bring back", "REMOVED Remove"), history("listening").stream().limit(2).map(wording -> wording.event() + " " + wording.version().get().subject()).toList());
		assertEquals(Event.WRITTEN, wordings.get(2).event());
	}

	@Test
	void versionsAreNamedInSeveralWays() throws Exception {
		FrameworkHistory history = new FrameworkHistory(library);
		SavedVersion first = history.saved(one, null).get(0);
		write(one, framework("one", "1.0.0", "hear.", "share."));
		save(library, "Hear", ADA);
		assertEquals(framework("one", "1.0.0", "hear.", "share."), history.text(one, "saved").text());
		OldText old = history.text(one, first.id());
		assertEquals(framework("one", "1.0.0", "listen.", "share."), old.text());
		assertTrue(old.label().matches("saved on \\d{1,2} \\p{L}+ \\d{4} by Ada Brown"), old.label());
		assertEquals(old.text(), old.forComparison().text());
		for (String nonsense : List.of("9.9.9", "HEAD", "main", "abcdef123", "../..", "a b", "")) {
			refused(Reason.NOT_FOUND, () -> history.text(one, nonsense));
		}
		assertTrue(history.isSaved(one));
		write(one, "anything");
		assertFalse(history.isSaved(one));
	}

	@Test
	void aWordingThatComesBackIsToldEachTime() throws Exception {
		for (int i = 0; i < 40; i++) {
			write(one, framework("one", "1.0.0", i % 2 == 0 ? "even." : "odd.", "share."));
			save(library, "Turn " + i, ADA);
		}
		List<Wording> wordings = history("listening");
		assertEquals(41, wordings.size());
		assertEquals("REWORDED listening Turn 39", events(wordings).get(0));
		assertEquals(List.of("WRITTEN sharing Begin"), events(history("sharing")));
	}
}

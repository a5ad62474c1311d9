package framewright.versions;

import static framewright.versions.Fixture.ADA;
import static framewright.versions.Fixture.BEN;
import static framewright.versions.Fixture.framework;
import static framewright.versions.Fixture.messages;
import static framewright.versions.Fixture.only;
import static framewright.versions.Fixture.refused;
import static framewright.versions.Fixture.save;
import static framewright.versions.Fixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.history.PublishedVersion;
import framewright.core.library.Finding;
import framewright.core.library.FrameworkText;
import framewright.core.library.LibraryReader;
import framewright.core.library.Severity;
import framewright.versions.Publish.Result;
import framewright.versions.VersionsException.Reason;

class PublishTest {

	private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

	@TempDir
	Path temporary;

	private Path folder;

	@BeforeEach
	void settle() throws Exception {
		folder = temporary.toRealPath();
	}

	private static Result publish(VersionedLibrary library, Path... files) throws VersionsException {
		return new Publish(library).publish(List.of(files), "", ADA, DAY, new NullProgressMonitor());
	}

	private static List<String> errors(Result result) {
		return result.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).map(Finding::message).toList();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void publishingMakesAFileThatNeverChanges(boolean kept) throws Exception {
		VersionedLibrary library = kept ? Fixture.started(folder) : Fixture.library(folder);
		String messy = framework("one", "1.0.0", "listen.", "share.").replace("    version", "  version").replace("        level some", "  // a remark\n level some");
		Path one = write(folder.resolve("one.framework"), messy);
		Result result = publish(library, one);
		assertEquals(List.of(), errors(result));
		PublishedVersion version = only(result.published());
		String text = Files.readString(folder.resolve("published/one/1.0.0.framework"));
		assertEquals(FrameworkText.format(text), text);
		assertTrue(text.contains("    version 1.0.0\n    status published\n    date 2026-09-01\n"), text);
		assertTrue(text.contains("// a remark"), text);
		assertEquals(text, Files.readString(one));
		assertEquals(Optional.of(DAY), version.date());
		assertEquals("Ada Brown", version.publisher());
		assertTrue(PublishedHistory.isIntact(version));
		assertTrue(version.inForce());
		assertEquals(1, Files.readAllLines(folder.resolve("published/one/versions.txt")).size());
		assertEquals(text, new FrameworkHistory(library).text(one, "1.0.0").text());
		assertEquals("version 1.0.0", new FrameworkHistory(library).text(one, "1.0.0").label());
		assertEquals(kept, result.saved().isPresent());
		if (kept) {
			assertTrue(Fixture.isClean(library));
			assertEquals(List.of("Publish one 1.0.0", "Begin"), messages(library, "one.framework"));
			assertEquals(List.of("one 1.0.0"), result.saved().get().published());
			try (Git git = Git.open(folder.toFile())) {
				assertEquals("refs/tags/one/1.0.0", only(git.tagList().call()).getName());
			}
		} else {
			assertFalse(Files.exists(folder.resolve("published/.framewright-publishing")));
		}
		assertTrue(errors(publish(library, one)).get(0).contains("is published and never changes"));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whatHasErrorsIsRefusedAndNothingChanges(boolean kept) throws Exception {
		VersionedLibrary library = kept ? Fixture.started(folder) : Fixture.library(folder);
		Path one = folder.resolve("one.framework");
		String good = Files.readString(one);
		for (String bad : List.of(good.replace("    version 1.0.0\n", ""), good.replace("1.0.0", "1.0"), good.replace("status draft", "status retired"), good.replace("at some", "at nothing"), "framework one",
				good.replace("framework one", "framework other"))) {
			write(one, bad);
			var before = Fixture.files(folder);
			Result result = publish(library, one);
			assertTrue(result.isRefused(), bad);
			assertEquals(List.of(), result.published());
			assertEquals(before, Fixture.files(folder));
			errors(result).forEach(Fixture::assertPlain);
			assertEquals(result.findings(), new Publish(library).check(List.of(one), null));
		}
		assertTrue(publish(library, folder.resolve("nowhere.framework")).isRefused());
		assertEquals(kept ? List.of("Begin") : List.of(), messages(library, "one.framework"));
	}

	@Test
	void whatIsStillToBeDoneIsAnErrorOnceItIsPublished() throws Exception {
		VersionedLibrary library = Fixture.library(folder);
		Path one = folder.resolve("one.framework");
		String open = Files.readString(one).replace("                at some\n                    | share.\n", "");
		write(one, open);
		LibraryReader reader = new LibraryReader(library.library());
		reader.read(one);
		assertEquals(List.of(Severity.TODO), reader.check(one, null).stream().map(Finding::severity).toList(), "in a draft it is no fault");
		Result refused = publish(library, one);
		assertTrue(refused.isRefused());
		assertEquals(1, errors(refused).size());
		assertFalse(Files.exists(folder.resolve("published")), "nothing was published");
		assertEquals(open, Files.readString(one));
		assertEquals(List.of(Severity.ERROR), new Publish(library).check(List.of(one), null).stream().map(Finding::severity).toList(), "the page of the wizard is told the same");
		write(one, Fixture.framework("one", "1.0.0", "listen.", "share."));
		assertEquals(List.of(), errors(publish(library, one)));
	}

	@Test
	void theWorkingFileKeepsItsLineEndings() throws Exception {
		VersionedLibrary library = Fixture.started(folder);
		Path one = write(folder.resolve("one.framework"), "\uFEFF" + framework("one", "1.0.0", "listen.", "share.").replace("\n", "\r\n"));
		publish(library, one);
		String published = Files.readString(folder.resolve("published/one/1.0.0.framework"));
		assertFalse(published.contains("\r"));
		assertEquals("\uFEFF" + published.replace("\n", "\r\n"), Files.readString(one));
		assertTrue(Fixture.isClean(library));
	}

	@Test
	void whatIsReferredToIsPublishedToo() throws Exception {
		VersionedLibrary library = Fixture.started(folder);
		Path one = write(folder.resolve("one.framework"), framework("one", "1.0.0", "listen.", "share.").replace("                at some\n                    | listen.", "                see two.sharing as related\n                at some\n                    | listen."));
		Path two = write(folder.resolve("two.framework"), framework("two", "2.0.0", "listen.", "share.").replace("                at some\n                    | listen.", "                see one.sharing as related\n                at some\n                    | listen."));
		assertEquals(FrameworkText.format(Files.readString(one)), Files.readString(one));
		assertTrue(only(errors(publish(library, one))).contains("is not published"), "a draft cannot be referred to");
		Result both = publish(library, one, two);
		assertEquals(List.of(), errors(both));
		assertEquals(Map.of("two", "2.0.0"), both.published().get(0).linked());
		assertEquals(Map.of("one", "1.0.0"), both.published().get(1).linked());
		assertEquals(List.of("one 1.0.0", "two 2.0.0"), both.saved().get().published());
		LibraryReader reader = new LibraryReader(library.library());
		Path published = folder.resolve("published/one/1.0.0.framework");
		reader.read(published);
		assertEquals(List.of(), reader.check(published, null).stream().filter(finding -> finding.severity() == Severity.ERROR).toList(), "its references lead to the published version");
		// The next version refers to something that is in no published version of the other.
		write(two, Files.readString(two).replace("version 2.0.0", "version 2.1.0").replace("component sharing", "component giving").replace("status published", "status draft"));
		write(one, Files.readString(one).replace("version 1.0.0", "version 1.1.0").replace("two.sharing", "two.giving").replace("status published", "status draft"));
		assertTrue(only(errors(publish(library, one))).contains("not in the last published version"));
		assertEquals(List.of(), errors(publish(library, two)));
		Result next = publish(library, one);
		assertEquals(Map.of("two", "2.1.0"), only(next.published()).linked());
	}

	@Test
	void aNewVersionTakesThePlaceOfTheLastAndNoneIsRewritten() throws Exception {
		VersionedLibrary library = Fixture.started(folder);
		Path one = folder.resolve("one.framework");
		publish(library, one);
		String first = Files.readString(folder.resolve("published/one/1.0.0.framework"));
		NextDraft next = new NextDraft(library.library());
		assertTrue(next.isFrozen(Files.readString(one)));
		String draft = next.of(Files.readString(one), Optional.empty());
		assertTrue(draft.contains("    version 1.0.1\n    status draft\n    uuid"), draft);
		assertFalse(next.isFrozen(draft));
		assertTrue(next.of(Files.readString(one), Optional.of("2.0.0")).contains("version 2.0.0"));
		assertTrue(next.of(Files.readString(one), Optional.of("1.0.0")).contains("version 1.0.1"), "a number is used once");
		write(one, next.of(Files.readString(one), Optional.of("1.1.0")).replace("listen.", "hear."));
		publish(library, one);
		List<PublishedVersion> versions = new PublishedHistory().published(library.library(), "one");
		assertEquals(List.of("1.1.0", ""), versions.stream().map(PublishedVersion::supersededBy).toList());
		assertEquals(first, Files.readString(folder.resolve("published/one/1.0.0.framework")));
		assertEquals("1.0.0", new PublishedHistory().before(library.library(), "one", "1.1.0").get().version());
		assertEquals("1.1.0", new PublishedHistory().before(library.library(), "one", "").get().version());
		assertEquals(Optional.empty(), new PublishedHistory().before(library.library(), "one", "1.0.0"));
		assertEquals(first, new PublishedHistory().text(versions.get(0)));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aVersionIsRetiredByItsLine(boolean kept) throws Exception {
		VersionedLibrary library = kept ? Fixture.started(folder) : Fixture.library(folder);
		publish(library, folder.resolve("one.framework"));
		Path lines = folder.resolve("published/one/versions.txt");
		write(lines, "# ours; all of them\n" + Files.readString(lines));
		String file = Files.readString(folder.resolve("published/one/1.0.0.framework"));
		new PublishedLine(library).retire("one", "1.0.0", LocalDate.of(2027, 1, 2), BEN, null);
		new PublishedLine(library).retire("one", "1.0.0", LocalDate.of(2027, 1, 3), BEN, null);
		PublishedVersion version = only(new PublishedHistory().published(library.library(), "one"));
		assertEquals(Optional.of(LocalDate.of(2027, 1, 3)), version.retired());
		assertEquals(Optional.of(DAY), version.date());
		assertTrue(PublishedHistory.isIntact(version));
		assertFalse(version.inForce());
		assertTrue(Files.readString(lines).startsWith("# ours; all of them\n1.0.0; on"));
		assertEquals(file, Files.readString(folder.resolve("published/one/1.0.0.framework")));
		assertEquals(kept ? List.of("Retire one 1.0.0", "Retire one 1.0.0", "Publish one 1.0.0") : List.of(), messages(library, "published/one/versions.txt"));
		refused(Reason.NOT_FOUND, () -> new PublishedLine(library).retire("one", "3.0.0", DAY, BEN, null));
		refused(Reason.NOT_FOUND, () -> new PublishedLine(library).supersede("one", "1.0.0", "3.0.0", BEN, null));
	}

	@Test
	void restoringIsANewVersion() throws Exception {
		VersionedLibrary library = Fixture.started(folder);
		Path one = folder.resolve("one.framework");
		publish(library, one);
		FrameworkHistory history = new FrameworkHistory(library);
		SavedVersion begin = history.saved(one, null).get(1);
		write(one, new NextDraft(library.library()).of(Files.readString(one), Optional.empty()).replace("listen.", "mistaken."));
		refused(Reason.UNSAVED, () -> new Restore(library).restore(one, history.text(one, "1.0.0"), "", ADA, null));
		assertTrue(Files.readString(one).contains("mistaken."));
		publish(library, one);
		Optional<SavedVersion> restored = new Restore(library).restore(one, history.text(one, "1.0.0"), "", BEN, null);
		assertEquals("Restore the text of version 1.0.0", restored.get().message());
		String text = Files.readString(one);
		assertTrue(text.contains("version 1.0.2\n    status draft\n    uuid") && text.contains("| listen."), text);
		assertTrue(Fixture.isClean(library));
		assertTrue(Files.readString(folder.resolve("published/one/1.0.1.framework")).contains("mistaken."), "what was published stays published");
		assertEquals(4, history.saved(one, null).size());
		assertEquals(Optional.empty(), new Restore(library).restore(one, history.text(one, "saved"), "", BEN, null));
		write(one, text.replace("listen.", "listen more."));
		save(library, "More", ADA);
		new Restore(library).restore(one, history.text(one, begin.id()), "As in the beginning", BEN, null);
		assertEquals("As in the beginning", messages(library, "one.framework").get(0));
		assertEquals(text.replace("    date 2026-09-01\n", ""), Files.readString(one));
	}

	@Test
	void anElementHasAHistoryOfPublishedVersionsWithoutGit() throws Exception {
		VersionedLibrary library = Fixture.library(folder);
		Path one = folder.resolve("one.framework");
		publish(library, one);
		write(one, new NextDraft(library.library()).of(Files.readString(one), Optional.of("2.0.0")).replace("listen.", "hear."));
		publish(library, one);
		var wordings = new ElementHistory(library).of(one, "listening", Optional.empty(), null);
		assertEquals(List.of("2.0.0", "1.0.0"), wordings.stream().map(wording -> wording.version().get().id()).toList());
		assertEquals("Published as version 2.0.0.", wordings.get(0).version().get().message());
	}

	@Test
	void aPublishedFileThatWasTamperedWithIsNoticed() throws Exception {
		VersionedLibrary library = Fixture.library(folder);
		publish(library, folder.resolve("one.framework"));
		Path file = folder.resolve("published/one/1.0.0.framework");
		PublishedVersion version = only(new PublishedHistory().published(library.library(), "one"));
		write(file, Files.readString(file).replace("\n", "\r\n"));
		assertTrue(PublishedHistory.isIntact(version));
		write(file, Files.readString(file).replace("listen", "hear"));
		assertFalse(PublishedHistory.isIntact(version));
	}

	@Test
	void aNumberThatWasPublishedBeforeIsNotUsedAgain() throws Exception {
		VersionedLibrary library = Fixture.started(folder);
		Path one = folder.resolve("one.framework");
		publish(library, one);
		Files.delete(folder.resolve("published/one/1.0.0.framework"));
		assertTrue(only(errors(publish(library, one))).contains("was published before, and its file is gone"));
		save(library, "x", ADA);
		try (Git git = Git.open(folder.toFile())) {
			git.tag().setName("two").setAnnotated(false).call();
		}
		Path two = write(folder.resolve("two.framework"), framework("two", "1.0.0", "a.", "b."));
		assertTrue(only(errors(publish(library, two))).contains("Another program has given"));
	}
}

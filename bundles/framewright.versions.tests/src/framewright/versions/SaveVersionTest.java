package framewright.versions;

import static framewright.versions.Fixture.ADA;
import static framewright.versions.Fixture.BEN;
import static framewright.versions.Fixture.framework;
import static framewright.versions.Fixture.isClean;
import static framewright.versions.Fixture.messages;
import static framewright.versions.Fixture.only;
import static framewright.versions.Fixture.refused;
import static framewright.versions.Fixture.save;
import static framewright.versions.Fixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Library;
import framewright.versions.SaveVersion.Saved;
import framewright.versions.VersionsException.Reason;

class SaveVersionTest {

	@TempDir
	Path temporary;

	private Path folder;

	@BeforeEach
	void settle() throws Exception {
		folder = temporary.toRealPath().resolve("our library");
	}

	@Test
	void aLibraryWithoutVersionsSaysSoAndCanBegin() throws Exception {
		VersionedLibrary library = Fixture.library(folder);
		assertFalse(library.keepsVersions());
		assertTrue(refused(Reason.NO_HISTORY, () -> save(library, "x", ADA)).getMessage().contains("published versions are files"));
		assertEquals(List.of(), messages(library, "one.framework"));
		Saved first = Fixture.start(library);
		assertTrue(library.keepsVersions());
		assertEquals("Begin", first.version().get().message());
		assertEquals(ADA, first.version().get().author());
		assertTrue(first.files().contains(folder.resolve("one.framework")), first.files().toString());
		assertTrue(isClean(library));
		assertFalse(Files.exists(folder.resolve(".git-framewright-begun")));
		assertTrue(Files.readString(folder.resolve(".gitattributes")).contains("* -text"));
		refused(Reason.OTHER, () -> Fixture.start(library));
	}

	@Test
	void nothingChangedIsNoVersion() throws Exception {
		VersionedLibrary library = Fixture.started(folder);
		Saved again = save(library, "Again", ADA);
		assertEquals(Optional.empty(), again.version());
		assertEquals(List.of("Begin"), messages(library, "one.framework"));
		// Touched, but with the same text.
		Files.setLastModifiedTime(folder.resolve("one.framework"), FileTime.fromMillis(System.currentTimeMillis() + 60_000));
		assertEquals(Optional.empty(), save(library, "Again", ADA).version());
	}

	@Test
	void aVersionHasWhatIsOnTheDiskByWhomAndWhy() throws Exception {
		VersionedLibrary library = Fixture.started(folder);
		Path one = write(folder.resolve("one.framework"), framework("one", "1.0.0", "hear.", "share."));
		write(folder.resolve("Führung & Ethos/naïve plan.txt"), "a note");
		assertEquals(Set.of(one, folder.resolve("Führung & Ethos/naïve plan.txt")), Set.copyOf(new SaveVersion(library).unsaved(new NullProgressMonitor())));
		Saved saved = save(library, "Say “hear”\r\n\r\nBecause the governors asked.", BEN);
		assertEquals("Say “hear”\n\nBecause the governors asked.", saved.version().get().message());
		assertEquals(BEN, saved.version().get().author());
		assertTrue(isClean(library));
		assertEquals(List.of("Say “hear”", "Begin"), messages(library, "one.framework"));
		assertEquals(framework("one", "1.0.0", "listen.", "share."), new FrameworkHistory(library).text(one, new FrameworkHistory(library).saved(one, null).get(1).id()).text());
		assertEquals(framework("one", "1.0.0", "hear.", "share."), new FrameworkHistory(library).text(one, saved.version().get().id()).text());
		try (Git git = Git.open(folder.toFile())) {
			RevCommit commit = git.log().setMaxCount(1).call().iterator().next();
			assertEquals("Ben Zoë", commit.getAuthorIdent().getName());
			assertEquals(null, commit.getRawGpgSignature());
		}
	}

	@Test
	void oneFileIsSavedByItself() throws Exception {
		VersionedLibrary library = Fixture.started(folder);
		Path one = write(folder.resolve("one.framework"), framework("one", "1.0.0", "hear.", "share."));
		Path two = write(folder.resolve("two.framework"), framework("two", "1.0.0", "a.", "b."));
		Saved saved = new SaveVersion(library).save(one, "One", ADA, null);
		assertEquals(List.of(one), saved.files());
		assertEquals(List.of(two), new SaveVersion(library).unsaved(null));
		assertEquals(List.of(two), new SaveVersion(library).save(two, "Two", ADA, null).files());
		assertTrue(isClean(library));
	}

	@Test
	void whatCannotBeReadIsLeftOutAndTheRestIsSaved() throws Exception {
		VersionedLibrary library = Fixture.started(folder);
		write(folder.resolve("one.framework"), "framework one \"One\" {\n    version\n");
		write(folder.resolve("two.framework"), framework("two", "1.0.0", "a.", "b."));
		Saved saved = save(library, "Two", ADA);
		assertEquals(List.of(folder.resolve("two.framework")), saved.files());
		assertFalse(saved.leftOut().isEmpty());
		assertEquals(Set.of(folder.resolve("one.framework")), Set.copyOf(saved.leftOut().stream().map(finding -> finding.file()).toList()));
		Saved none = save(library, "Nothing", ADA);
		assertEquals(Optional.empty(), none.version());
		assertFalse(none.leftOut().isEmpty());
		Files.write(folder.resolve("one.framework"), "framework one \"caf\u00e9\" {}".getBytes(StandardCharsets.ISO_8859_1));
		assertFalse(save(library, "Nothing", ADA).leftOut().isEmpty());
	}

	@Test
	void whatWasTakenAwayIsGoneFromTheNextVersionAndStaysInTheLast() throws Exception {
		VersionedLibrary library = Fixture.started(folder);
		Path one = folder.resolve("one.framework");
		Files.delete(one);
		Saved saved = save(library, "No more", ADA);
		assertEquals(List.of(one), saved.files());
		assertEquals(List.of("No more", "Begin"), messages(library, "one.framework"));
		refused(Reason.NOT_FOUND, () -> new FrameworkHistory(library).text(one, "saved"));
		SavedVersion first = new FrameworkHistory(library).saved(one, null).get(1);
		assertEquals(framework("one", "1.0.0", "listen.", "share."), new FrameworkHistory(library).text(one, first.id()).text());
	}

	@Test
	void litterAndConflictCopiesAndChangedPublishedVersionsStayOut() throws Exception {
		VersionedLibrary library = Fixture.library(folder);
		Path published = write(folder.resolve("published/one/0.9.0.framework"), framework("one", "0.9.0", "listen.", "share."));
		Fixture.start(library);
		for (String name : List.of("~$minutes.docx", ".DS_Store", ".framewright-1.part", "one (1).framework", "one-STAFFROOM.framework")) {
			write(folder.resolve(name), framework("one", "1.0.0", "hear.", "share."));
		}
		Files.delete(folder.resolve(".gitignore"));
		write(published, framework("one", "0.9.0", "changed.", "share."));
		Saved saved = save(library, "Tidy", ADA);
		assertEquals(List.of(folder.resolve(".gitignore")), saved.files());
		assertEquals("published-changed", only(saved.leftOut()).code());
	}

	@Test
	void aLibraryInAFolderOfSomethingLargerMindsItsOwnBusiness() throws Exception {
		Path larger = temporary.toRealPath().resolve("larger");
		try (Git git = Git.init().setDirectory(larger.toFile()).setInitialBranch("trunk").call()) {
			write(larger.resolve("program.c"), "int main;\n");
			write(larger.resolve(".gitignore"), "results/\n");
			VersionedLibrary library = Fixture.library(larger.resolve("docs/my frameworks"));
			assertTrue(library.keepsVersions());
			git.add().addFilepattern("program.c").call();
			Saved saved = save(library, "Frameworks", ADA);
			assertEquals(2, saved.files().size());
			Status status = git.status().call();
			assertEquals(Set.of("program.c"), status.getAdded(), "what somebody else has begun stays begun");
			assertEquals(Set.of(".gitignore"), status.getUntracked());
			assertEquals("refs/heads/trunk", git.getRepository().getFullBranch());
			write(larger.resolve("docs/my frameworks/one.framework"), framework("one", "1.0.0", "hear.", "share."));
			assertEquals(1, save(library, "Hear", ADA).files().size());
			assertEquals(List.of("Hear", "Frameworks"), messages(library, "one.framework"));
			assertFalse(Fixture.library(larger.resolve("results/copy")).keepsVersions(), "a folder of results is left out of the versions of the rest");
		}
	}

	@Test
	void aFolderThatIsNoLibraryKeepsFrameworksOnly() throws Exception {
		Path plain = temporary.toRealPath().resolve("plain");
		try (Git git = Git.init().setDirectory(plain.toFile()).setInitialBranch("main").call()) {
			write(plain.resolve("one.framework"), framework("one", "1.0.0", "a.", "b."));
			write(plain.resolve("notes.txt"), "mine");
			Saved saved = save(VersionedLibrary.of(Library.containing(plain)), "x", ADA);
			assertEquals(List.of(plain.resolve("one.framework")), saved.files());
			assertEquals(Set.of("notes.txt"), git.status().call().getUntracked());
		}
	}

	@Test
	void aSecondWorkingFolderWorks() throws Exception {
		VersionedLibrary library = Fixture.started(folder);
		Path second = temporary.toRealPath().resolve("second");
		Path own = folder.resolve(".git/worktrees/second");
		Files.createDirectories(own);
		Files.writeString(own.resolve("HEAD"), "ref: refs/heads/side\n");
		Files.writeString(own.resolve("commondir"), "../..\n");
		Files.writeString(own.resolve("gitdir"), second.resolve(".git") + "\n");
		try (Git git = Git.open(folder.toFile())) {
			git.branchCreate().setName("side").call();
		}
		Fixture.copy(folder, second);
		OpenShared.delete(second.resolve(".git"));
		Files.writeString(second.resolve(".git"), "gitdir: " + own + "\n");
		VersionedLibrary side = VersionedLibrary.of(Library.containing(second));
		write(second.resolve("one.framework"), framework("one", "1.0.0", "side.", "share."));
		assertEquals(List.of(second.resolve("one.framework")), save(side, "Side", BEN).files());
		assertEquals(List.of("Side", "Begin"), messages(side, "one.framework"));
		assertEquals(List.of("Begin"), messages(library, "one.framework"));
		assertTrue(isClean(library));
		Files.writeString(Files.createDirectories(own.resolve("framewright")).resolve("journal"), "half");
		assertTrue(side.recover(null));
	}

	@Test
	void linesThatEndAsOnWindowsStayAsTheyAre() throws Exception {
		VersionedLibrary library = Fixture.started(folder);
		String windows = "\uFEFF" + framework("one", "1.0.0", "hear.", "share.").replace("\n", "\r\n");
		Path one = write(folder.resolve("one.framework"), windows);
		save(library, "Windows", ADA);
		assertEquals(windows, Files.readString(one));
		assertEquals(windows.substring(1), new FrameworkHistory(library).text(one, "saved").text());
		// A library whose Git turns them round.
		Path turned = temporary.toRealPath().resolve("turned");
		try (Git git = Git.init().setDirectory(turned.toFile()).setInitialBranch("main").call()) {
			git.getRepository().getConfig().setString("core", null, "autocrlf", "true");
			git.getRepository().getConfig().save();
			VersionedLibrary other = Fixture.library(turned);
			write(turned.resolve("one.framework"), windows.substring(1));
			save(other, "Windows", ADA);
			assertTrue(isClean(other));
			assertEquals(framework("one", "1.0.0", "hear.", "share."), new FrameworkHistory(other).text(turned.resolve("one.framework"), "saved").text());
			assertEquals(windows.substring(1), Files.readString(turned.resolve("one.framework")));
		}
	}

	@Test
	void whatAnotherProgramHasNotFinishedIsLeftAlone() throws Exception {
		VersionedLibrary library = Fixture.started(folder);
		try (Git git = Git.open(folder.toFile())) {
			Files.writeString(folder.resolve(".git/MERGE_HEAD"), git.getRepository().resolve(Constants.HEAD).name() + "\n");
		}
		write(folder.resolve("one.framework"), framework("one", "1.0.0", "hear.", "share."));
		assertTrue(refused(Reason.UNFINISHED, () -> save(library, "x", ADA)).getMessage().contains("Nothing was changed"));
	}

	@Test
	void theAuthorIsWhoTheSettingsSay() throws Exception {
		VersionedLibrary library = Fixture.started(folder);
		try (Git git = Git.open(folder.toFile())) {
			git.getRepository().getConfig().setString("user", null, "name", "Cleo");
			git.getRepository().getConfig().setString("user", null, "email", "cleo@example.org");
			git.getRepository().getConfig().save();
		}
		assertEquals(Optional.of(new Author("Cleo", "cleo@example.org")), library.author());
		assertEquals(Optional.of(new Author("Ada Brown", "ada@example.org")), Author.parse(" Ada Brown <ada@example.org>"));
		assertEquals(Optional.of(new Author("Ada", "")), Author.parse("Ada"));
		assertEquals(Optional.empty(), Author.parse("<ada@example.org>"));
		assertEquals("Ada B", new Author("Ada\nB", "").name());
	}
}

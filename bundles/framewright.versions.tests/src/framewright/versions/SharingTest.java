package framewright.versions;

import static framewright.versions.Fixture.ADA;
import static framewright.versions.Fixture.BEN;
import static framewright.versions.Fixture.as;
import static framewright.versions.Fixture.framework;
import static framewright.versions.Fixture.get;
import static framewright.versions.Fixture.isClean;
import static framewright.versions.Fixture.messages;
import static framewright.versions.Fixture.only;
import static framewright.versions.Fixture.refused;
import static framewright.versions.Fixture.save;
import static framewright.versions.Fixture.share;
import static framewright.versions.Fixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.compare.Merged;
import framewright.versions.FileConflict.Kind;
import framewright.versions.GetLatest.ToDecide;
import framewright.versions.GetLatest.UpToDate;
import framewright.versions.GetLatest.Updated;
import framewright.versions.VersionsException.Reason;

/** Two people and what they share, over a folder that both reach. */
class SharingTest {

	@TempDir
	Path temporary;

	private Path root;
	private String address;
	private VersionedLibrary ada;
	private VersionedLibrary ben;

	@BeforeEach
	void begin() throws Exception {
		// As in the product, where the loader of a thread knows little.
		Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
		root = temporary.toRealPath();
		address = Fixture.bare(root.resolve("shared place.git"));
		ada = Fixture.started(root.resolve("Ada's library"));
		share(ada, address);
		ben = Fixture.open(address, root.resolve("ben"));
	}

	private static Path one(VersionedLibrary library) {
		return library.library().folder().resolve("one.framework");
	}

	private static String text(VersionedLibrary library) throws Exception {
		return Files.readString(one(library));
	}

	@Test
	void whatOneSharesTheOtherGets() throws Exception {
		assertEquals(text(ada), text(ben));
		assertTrue(isClean(ben));
		assertEquals(Optional.of(address), new Sharing(ben).address());
		assertEquals(0, as(UpToDate.class, get(ben, BEN)).toShare());
		write(one(ada), framework("one", "1.0.0", "hear.", "share."));
		assertEquals(List.of(one(ada)), share(ada).unsaved(), "what is in no version is not shared, and that is said");
		assertEquals(0, new Share(ada).waiting());
		save(ada, "Hear", ADA);
		assertEquals(1, new Share(ada).waiting());
		assertEquals(1, share(ada).versions());
		assertEquals(0, share(ada).versions());
		Updated updated = as(Updated.class, get(ben, BEN));
		assertEquals(List.of(one(ben)), updated.files());
		assertEquals("Hear", updated.version().message());
		assertEquals(text(ada), text(ben));
		assertTrue(isClean(ben));
		assertEquals(List.of("Hear", "Begin"), messages(ben, "one.framework"));
	}

	@Test
	void anEmptyFolderBecomesASharedPlace() throws Exception {
		Path drive = Files.createDirectories(root.resolve("on a drive/our frameworks"));
		Files.writeString(drive.resolve("desktop.ini"), "");
		Files.createDirectories(drive.resolve(".git-framewright-begun/half"));
		VersionedLibrary cara = Fixture.started(root.resolve("cara"));
		share(cara, drive.toString());
		assertEquals(Files.readString(one(cara)), text(Fixture.open(drive.toString(), root.resolve("dan"))));
		try (var files = Files.list(drive)) {
			assertEquals(List.of(".git", "desktop.ini"), files.map(file -> file.getFileName().toString()).sorted().toList());
		}
		Path full = Files.createDirectories(root.resolve("letters"));
		Files.writeString(full.resolve("letter.txt"), "Dear all");
		assertThrows(VersionsException.class, () -> share(Fixture.started(root.resolve("eve")), full.toString()));
		try (var files = Files.list(full)) {
			assertEquals(1, files.count(), "a folder with something in it is left alone");
		}
	}

	/** The entries of a review say by themselves what they belong to, so nobody is asked about them. */
	@Test
	void twoReviewersWriteIntoOneReview() throws Exception {
		Path mine = ada.library().folder().resolve("reviews/one/first.review");
		Path theirs = ben.library().folder().resolve("reviews/one/first.review");
		write(mine, "head\n");
		save(ada, "A review", ADA);
		share(ada);
		get(ben, BEN);
		write(mine, "head\na1 Ada says something\n");
		write(theirs, "head\nb1 Ben says something else\n");
		save(ada, "Ada's comment", ADA);
		save(ben, "Ben's comment", BEN);
		share(ada);
		as(Updated.class, get(ben, BEN));
		assertEquals(List.of("a1 Ada says something", "b1 Ben says something else", "head"), Files.readString(theirs).lines().sorted().toList());
	}

	@Test
	void publishedVersionsAreSharedByTheirNumbers() throws Exception {
		new Publish(ada).publish(List.of(one(ada)), "", ADA, LocalDate.of(2026, 9, 1), null);
		assertEquals(List.of("one 1.0.0"), share(ada).published());
		assertEquals(List.of(), share(ada).published());
		get(ben, BEN);
		assertEquals(List.of("one 1.0.0"), new FrameworkHistory(ben).saved(one(ben), null).get(0).published());
		assertEquals("1.0.0", only(new FrameworkHistory(ben).published(one(ben))).version());
	}

	@Test
	void changesOfBothSidesComeTogether() throws Exception {
		write(one(ada), framework("one", "1.0.0", "hear.", "share."));
		save(ada, "Hear", ADA);
		share(ada);
		write(one(ben), framework("one", "1.0.0", "listen.", "give."));
		write(ben.library().folder().resolve("two.framework"), framework("two", "1.0.0", "a.", "b."));
		save(ben, "Give", BEN);
		refused(Reason.BEHIND, () -> share(ben));
		var comparison = new Fixture.LineByLine();
		Updated updated = as(Updated.class, new GetLatest(ben, Optional.of(comparison)).get(BEN, Credentials.NONE, false, new NullProgressMonitor()));
		assertEquals(List.of(one(ben)), updated.files());
		assertEquals(List.of(List.of(framework("one", "1.0.0", "listen.", "share."), framework("one", "1.0.0", "listen.", "give."), framework("one", "1.0.0", "hear.", "share."))), comparison.asked);
		assertEquals(framework("one", "1.0.0", "hear.", "give."), text(ben));
		assertTrue(isClean(ben));
		assertEquals("Bring together with the version of Ada Brown", updated.version().message());
		assertEquals(2, share(ben).versions());
		get(ada, ADA);
		assertEquals(text(ben), text(ada));
		assertTrue(Files.exists(ada.library().folder().resolve("two.framework")));
		assertEquals(List.of("Bring together with the version of Ada Brown", "Give", "Hear", "Begin").size(), messages(ada, "one.framework").size());
	}

	private ToDecide conflict() throws Exception {
		write(one(ada), framework("one", "1.0.0", "hear.", "share."));
		write(ada.library().folder().resolve("settled.txt"), "by Ada");
		save(ada, "Hear", ADA);
		share(ada);
		write(one(ben), framework("one", "1.0.0", "hark.", "share."));
		save(ben, "Hark", BEN);
		return as(ToDecide.class, get(ben, BEN));
	}

	@Test
	void whatBothChangedIsDecidedByAPersonAndNothingChangesBefore() throws Exception {
		ToDecide outcome = conflict();
		assertEquals(framework("one", "1.0.0", "hark.", "share."), text(ben));
		assertFalse(Files.exists(ben.library().folder().resolve("settled.txt")));
		assertTrue(isClean(ben));
		FileConflict conflict = only(outcome.merge().conflicts());
		assertEquals(one(ben), conflict.file());
		assertEquals(Kind.BOTH_CHANGED, conflict.kind());
		assertEquals(framework("one", "1.0.0", "listen.", "share."), conflict.base().get());
		assertEquals(framework("one", "1.0.0", "hark.", "share."), conflict.ours().get());
		assertEquals(framework("one", "1.0.0", "hear.", "share."), conflict.theirs().get());
		Merged.Conflict place = only(conflict.merged().get().conflicts());
		assertEquals("                    | hark.\n", place.ours());
		refused(Reason.UNDECIDED, () -> outcome.merge().finish(Map.of(), null));
		refused(Reason.UNREADABLE, () -> outcome.merge().finish(Map.of(one(ben), new Decision.Text("<<<<<<<")), null));
		assertEquals(framework("one", "1.0.0", "hark.", "share."), text(ben));
		String decided = conflict.merged().get().text(one -> "                    | hear and hark.\n");
		Updated updated = outcome.merge().finish(Map.of(one(ben), new Decision.Text(decided)), null);
		assertEquals(framework("one", "1.0.0", "hear and hark.", "share."), text(ben));
		assertEquals("by Ada", Files.readString(ben.library().folder().resolve("settled.txt")));
		assertEquals(2, updated.files().size());
		assertTrue(isClean(ben));
		refused(Reason.CHANGED_MEANWHILE, () -> outcome.merge().finish(Map.of(one(ben), new Decision.Ours()), null));
		share(ben);
		get(ada, ADA);
		assertEquals(text(ben), text(ada));
	}

	@Test
	void aDecisionMayTakeOneSideAndAskedAgainTheQuestionIsTheSame() throws Exception {
		conflict();
		ToDecide again = as(ToDecide.class, get(ben, BEN));
		again.merge().finish(Map.of(one(ben), new Decision.Ours()), null);
		assertEquals(framework("one", "1.0.0", "hark.", "share."), text(ben));
		assertEquals("by Ada", Files.readString(ben.library().folder().resolve("settled.txt")), "of other files both sides are kept");
		assertEquals(2, as(UpToDate.class, get(ben, BEN)).toShare());
	}

	@Test
	void aVersionSavedWhileSomebodyDecidesIsNotLost() throws Exception {
		ToDecide outcome = conflict();
		write(one(ben), framework("one", "1.0.0", "hark!", "share."));
		refused(Reason.UNSAVED, () -> outcome.merge().finish(Map.of(one(ben), new Decision.Theirs()), null));
		save(ben, "Louder", BEN);
		refused(Reason.CHANGED_MEANWHILE, () -> outcome.merge().finish(Map.of(one(ben), new Decision.Theirs()), null));
		assertEquals(framework("one", "1.0.0", "hark!", "share."), text(ben));
	}

	@Test
	void withoutAComparisonFrameworksComeTogetherLineByLine() throws Exception {
		write(one(ada), framework("one", "1.0.0", "hear.", "share."));
		save(ada, "Hear", ADA);
		share(ada);
		write(one(ben), framework("one", "1.0.0", "listen.", "give."));
		save(ben, "Give", BEN);
		as(Updated.class, new GetLatest(ben, Optional.empty()).get(BEN, Credentials.NONE, false, null));
		assertEquals(framework("one", "1.0.0", "hear.", "give."), text(ben));
	}

	@Test
	void everyKindOfConflictIsToldAndNoneIsSettledInSilence() throws Exception {
		Path a = ada.library().folder();
		Path b = ben.library().folder();
		for (String name : List.of("kept.framework", "gone.framework")) {
			write(a.resolve(name), framework(name.replace(".framework", ""), "1.0.0", "x.", "y."));
		}
		write(a.resolve("notes.txt"), "1\n2\n3\n4\n5\n6\n7\n");
		write(a.resolve("picture.bin"), "\0\1");
		save(ada, "More", ADA);
		share(ada);
		get(ben, BEN);
		write(a.resolve("kept.framework"), framework("kept", "1.0.0", "changed.", "y."));
		Files.delete(a.resolve("gone.framework"));
		write(a.resolve("added.framework"), framework("added", "1.0.0", "by Ada.", "y."));
		write(a.resolve("notes.txt"), "1 Ada\n2\n3\n4\n5\n6 Ada\n7\n");
		write(a.resolve("picture.bin"), "\0\2");
		new Publish(ada).publish(List.of(one(ada)), "", ADA, LocalDate.of(2026, 9, 1), null);
		save(ada, "Changes", ADA);
		share(ada);
		Files.delete(b.resolve("kept.framework"));
		write(b.resolve("gone.framework"), framework("gone", "1.0.0", "changed.", "y."));
		write(b.resolve("added.framework"), framework("added", "1.0.0", "by Ben.", "y."));
		write(b.resolve("notes.txt"), "1\n2\n3 Ben\n4\n5\n6 Ben\n7\n");
		write(b.resolve("picture.bin"), "\0\3");
		write(b.resolve("one.framework"), framework("one", "1.0.0", "by Ben.", "share."));
		new Publish(ben).publish(List.of(one(ben)), "", BEN, LocalDate.of(2026, 9, 2), null);
		save(ben, "Changes", BEN);
		var before = Fixture.files(b);
		PendingMerge merge = as(ToDecide.class, get(ben, BEN)).merge();
		assertEquals(before, Fixture.files(b));
		Map<String, Kind> kinds = new TreeMap<>();
		merge.conflicts().forEach(conflict -> kinds.put(b.relativize(conflict.file()).toString(), conflict.kind()));
		assertEquals(Map.of("kept.framework", Kind.REMOVED_HERE, "gone.framework", Kind.REMOVED_THERE, "added.framework", Kind.BOTH_ADDED, "notes.txt", Kind.BOTH_CHANGED, "picture.bin", Kind.NO_TEXT,
				"one.framework", Kind.BOTH_CHANGED, "published/one/1.0.0.framework", Kind.BOTH_PUBLISHED, "published/one/versions.txt", Kind.BOTH_ADDED), kinds);
		FileConflict notes = merge.conflicts().stream().filter(conflict -> conflict.file().endsWith("notes.txt")).findFirst().get();
		assertEquals("1 Ada\n2\n3 Ben\n4\n5\nboth\n7\n", notes.merged().get().text(one -> "both\n"));
		assertEquals(new Merged.Conflict("", "", "", "6\n", "6 Ben\n", "6 Ada\n"), only(notes.merged().get().conflicts()));
		Map<Path, Decision> decisions = new HashMap<>();
		merge.conflicts().forEach(conflict -> decisions.put(conflict.file(), new Decision.Theirs()));
		decisions.put(b.resolve("notes.txt"), new Decision.Text("decided\n"));
		decisions.put(b.resolve("kept.framework"), new Decision.Ours());
		merge.finish(decisions, null);
		var expected = Fixture.files(a);
		expected.put("notes.txt", "decided\n");
		expected.remove("kept.framework");
		assertEquals(expected, Fixture.files(b));
		assertTrue(isClean(ben));
		share(ben);
	}

	@Test
	void twoVersionsPublishedAtTheSameTimeBothStay() throws Exception {
		Path b = ben.library().folder();
		new Publish(ada).publish(List.of(one(ada)), "", ADA, LocalDate.of(2026, 9, 1), null);
		share(ada);
		Path two = write(b.resolve("two.framework"), framework("two", "1.0.0", "a.", "b."));
		new Publish(ben).publish(List.of(two), "", BEN, LocalDate.of(2026, 9, 2), null);
		as(Updated.class, get(ben, BEN));
		assertEquals(List.of("one 1.0.0", "two 1.0.0"), List.of(only(new FrameworkHistory(ben).published(one(ben))), only(new FrameworkHistory(ben).published(two))).stream()
				.map(version -> version.framework() + " " + version.version()).toList());
		assertEquals(List.of("two 1.0.0"), share(ben).published());
	}

	@Test
	void changesThatAreInNoVersionAreNeverWrittenOver() throws Exception {
		write(one(ada), framework("one", "1.0.0", "hear.", "share."));
		write(ada.library().folder().resolve("new.txt"), "by Ada");
		save(ada, "Hear", ADA);
		share(ada);
		write(one(ben), framework("one", "1.0.0", "not saved.", "share."));
		assertTrue(refused(Reason.UNSAVED, () -> get(ben, BEN)).getMessage().contains("“one.framework”"));
		assertEquals(framework("one", "1.0.0", "not saved.", "share."), text(ben));
		write(one(ben), framework("one", "1.0.0", "listen.", "share."));
		write(ben.library().folder().resolve("new.txt"), "by Ben");
		assertTrue(refused(Reason.UNSAVED, () -> get(ben, BEN)).getMessage().contains("“new.txt”"));
		write(ben.library().folder().resolve("new.txt"), "by Ada");
		write(ben.library().folder().resolve("elsewhere.txt"), "in no version and in nobody's way");
		as(Updated.class, get(ben, BEN));
		assertEquals("in no version and in nobody's way", Files.readString(ben.library().folder().resolve("elsewhere.txt")));
		assertEquals(text(ada), text(ben));
	}

	@Test
	void linesAsOnWindowsComeTogetherAndStay() throws Exception {
		write(one(ben), framework("one", "1.0.0", "listen.", "give.").replace("\n", "\r\n"));
		save(ben, "Give", BEN);
		write(one(ada), framework("one", "1.0.0", "hear.", "share."));
		save(ada, "Hear", ADA);
		share(ada);
		as(Updated.class, get(ben, BEN));
		assertEquals(framework("one", "1.0.0", "hear.", "give.").replace("\n", "\r\n"), text(ben));
		write(one(ben), text(ben).replace("hear.", "hark."));
		save(ben, "Hark", BEN);
		write(one(ada), framework("one", "1.0.0", "heed.", "share."));
		save(ada, "Heed", ADA);
		share(ada);
		PendingMerge merge = as(ToDecide.class, get(ben, BEN)).merge();
		FileConflict conflict = only(merge.conflicts());
		assertFalse(conflict.ours().get().contains("\r"));
		merge.finish(Map.of(one(ben), new Decision.Text(framework("one", "1.0.0", "hark and heed.", "give."))), null);
		assertEquals(framework("one", "1.0.0", "hark and heed.", "give.").replace("\n", "\r\n"), text(ben));
	}

	@Test
	void aSharedPlaceThatIsNotThereIsSaidPlainly() throws Exception {
		refused(Reason.NOT_SHARED, () -> share(Fixture.started(root.resolve("alone"))));
		refused(Reason.NO_REMOTE, () -> Fixture.open(root.resolve("nowhere.git").toUri().toString(), root.resolve("x")));
		assertFalse(Files.exists(root.resolve("x")));
		Files.move(root.resolve("shared place.git"), root.resolve("moved.git"));
		var before = Fixture.files(root.resolve("ben"));
		assertTrue(refused(Reason.NO_REMOTE, () -> get(ben, BEN)).getMessage().contains("shared%20place.git"));
		refused(Reason.NO_REMOTE, () -> share(ben));
		assertEquals(before, Fixture.files(root.resolve("ben")));
		refused(Reason.UNREACHABLE, () -> Fixture.open("https://127.0.0.1:1/x.git", root.resolve("x")));
		refused(Reason.NO_REMOTE, () -> Fixture.open("nonsense://x y", root.resolve("x")));
		try (var left = Files.list(root)) {
			assertEquals(List.of(), left.filter(path -> path.getFileName().toString().startsWith(".framewright")).toList());
		}
	}

	@Test
	void aSharedPlaceThatRefusesLosesNothing() throws Exception {
		write(one(ben), framework("one", "1.0.0", "hark.", "share."));
		save(ben, "Hark", BEN);
		Path lock = root.resolve("shared place.git/refs/heads/main.lock");
		Files.writeString(lock, "");
		VersionsException refusal = refused(Reason.REFUSED, () -> share(ben));
		assertTrue(refusal.getMessage().contains("They are kept here as they were"), refusal.getMessage());
		assertEquals(List.of("Hark", "Begin"), messages(ben, "one.framework"));
		Files.delete(lock);
		assertEquals(1, share(ben).versions());
	}

	@Test
	void aRewrittenHistoryIsNotFollowedUnasked() throws Exception {
		write(one(ada), framework("one", "1.0.0", "hear.", "share."));
		save(ada, "Hear", ADA);
		share(ada);
		get(ben, BEN);
		try (Git git = Git.open(root.resolve("shared place.git").toFile()); RevWalk walk = new RevWalk(git.getRepository())) {
			RevCommit last = walk.parseCommit(git.getRepository().resolve("refs/heads/main"));
			Git other = Git.cloneRepository().setURI(address).setDirectory(root.resolve("other").toFile()).call();
			other.reset().setMode(ResetType.HARD).setRef(last.getParent(0).name()).call();
			Files.writeString(root.resolve("other/added.txt"), "rewritten");
			other.add().addFilepattern("added.txt").call();
			other.commit().setMessage("Rewritten").setAuthor("Eve", "").setCommitter("Eve", "").setSign(false).call();
			other.push().setForce(true).call();
			other.close();
		}
		String before = text(ben);
		for (int i = 0; i < 2; i++) {
			assertTrue(refused(Reason.REWRITTEN, () -> get(ben, BEN)).getMessage().contains("replaced by another one"), "as often as one asks");
		}
		assertEquals(before, text(ben));
		assertEquals(List.of("Hear", "Begin"), messages(ben, "one.framework"));
		refused(Reason.BEHIND, () -> share(ben));
		as(Updated.class, new GetLatest(ben, Optional.empty()).get(BEN, Credentials.NONE, true, null));
		assertEquals(before, text(ben), "what was saved here stays");
		assertEquals("rewritten", Files.readString(ben.library().folder().resolve("added.txt")));
		try (Git git = Git.open(ben.library().folder().toFile())) {
			assertEquals(1, git.getRepository().getRefDatabase().getRefsByPrefix("refs/framewright/replaced/").size(), "what was there before can be found again");
		}
		share(ben);
	}

	@Test
	void whatWasTakenAwayAtTheSharedPlaceStaysHere() throws Exception {
		try (Git git = Git.open(root.resolve("shared place.git").toFile())) {
			Repository repository = git.getRepository();
			RefUpdate delete = repository.updateRef("refs/heads/main");
			delete.setForceUpdate(true);
			repository.updateRef(Constants.HEAD).link("refs/heads/other");
			delete.delete();
		}
		assertTrue(refused(Reason.REWRITTEN, () -> get(ben, BEN)).getMessage().contains("no longer has the versions"));
		assertEquals(List.of("Begin"), messages(ben, "one.framework"));
		assertEquals(1, share(ben).versions() + 1, "sharing gives it all back");
		as(UpToDate.class, get(ada, ADA));
	}

	@Test
	void anotherLibraryIsNotMixedIn() throws Exception {
		VersionedLibrary other = Fixture.library(root.resolve("other library"));
		write(one(other), framework("one", "1.0.0", "other.", "share."));
		Fixture.start(other);
		new Sharing(other).connect(address, Credentials.NONE, null);
		refused(Reason.REFUSED, () -> get(other, ADA));
		refused(Reason.BEHIND, () -> share(other));
		assertTrue(isClean(other));
	}

	@Test
	void anEmptySharedPlaceIsFilledByWhoeverComesFirst() throws Exception {
		String empty = Fixture.bare(root.resolve("empty.git"));
		VersionedLibrary first = Fixture.open(empty, root.resolve("first"));
		write(one(first), framework("one", "1.0.0", "listen.", "share."));
		assertEquals(0, as(UpToDate.class, get(first, ADA)).toShare());
		refused(Reason.NOT_FOUND, () -> share(first));
		save(first, "First", ADA);
		assertEquals(1, share(first).versions());
		assertEquals(text(first), text(Fixture.open(empty, root.resolve("second"))));
		refused(Reason.OTHER, () -> Fixture.open(empty, root.resolve("second")));
	}

	@Test
	void itCanBeStopped() throws Exception {
		write(one(ada), framework("one", "1.0.0", "hear.", "share."));
		save(ada, "Hear", ADA);
		NullProgressMonitor stopped = new NullProgressMonitor();
		stopped.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> new Share(ada).share(Credentials.NONE, stopped));
		share(ada);
		String before = text(ben);
		assertThrows(OperationCanceledException.class, () -> new GetLatest(ben, Optional.empty()).get(BEN, Credentials.NONE, false, stopped));
		assertEquals(before, text(ben));
		as(Updated.class, get(ben, BEN));
	}

	@Test
	void aHostileFileNameDoesNotLeaveTheLibrary() throws Exception {
		try (Git git = Git.open(root.resolve("shared place.git").toFile()); var inserter = git.getRepository().newObjectInserter()) {
			Repository repository = git.getRepository();
			var blob = inserter.insert(Constants.OBJ_BLOB, "bad".getBytes(StandardCharsets.UTF_8));
			var evil = new TreeFormatter();
			evil.append("config", FileMode.REGULAR_FILE, blob);
			var inner = inserter.insert(evil);
			var tree = new TreeFormatter();
			tree.append(".git", FileMode.TREE, inner);
			var commit = new CommitBuilder();
			commit.setTreeId(inserter.insert(tree));
			commit.setParentId(repository.resolve("refs/heads/main"));
			commit.setAuthor(new PersonIdent("Eve", ""));
			commit.setCommitter(new PersonIdent("Eve", ""));
			commit.setMessage("x");
			var id = inserter.insert(commit);
			inserter.flush();
			RefUpdate update = repository.updateRef("refs/heads/main");
			update.setNewObjectId(id);
			update.update();
		}
		var before = Fixture.files(ben.library().folder());
		String settings = Files.readString(ben.library().folder().resolve(".git/config"));
		assertThrows(VersionsException.class, () -> get(ben, BEN));
		assertEquals(before, Fixture.files(ben.library().folder()));
		assertEquals(settings, Files.readString(ben.library().folder().resolve(".git/config")));
	}
}

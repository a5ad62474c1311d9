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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.versions.FileConflict.Kind;
import framewright.versions.GetLatest.ToDecide;
import framewright.versions.GetLatest.Updated;
import framewright.versions.VersionsException.Reason;

/** A file that somebody gave another name or another folder, while somebody else did something with it, too. Ada shares first, Ben gets. */
class RenamedTest {

	@TempDir
	Path temporary;

	private VersionedLibrary ada;
	private VersionedLibrary ben;
	private Path a;
	private Path b;

	@BeforeEach
	void begin() throws Exception {
		Path root = temporary.toRealPath();
		String address = Fixture.bare(root.resolve("shared.git"));
		ada = Fixture.started(root.resolve("ada"));
		share(ada, address);
		ben = Fixture.open(address, root.resolve("ben"));
		a = ada.library().folder();
		b = ben.library().folder();
	}

	private static String one(String listening, String sharing) {
		return framework("one", "1.0.0", listening, sharing);
	}

	/** The framework “one” under another permanent name: its uuid tells that it is the same. */
	private static String renamed(String name, String listening, String sharing) {
		return one(listening, sharing).replace("framework one", "framework " + name);
	}

	private static void move(Path file, Path to, String text) throws Exception {
		Files.delete(file);
		write(to, text);
	}

	private void shared() throws Exception {
		save(ada, "Ada’s", ADA);
		share(ada);
	}

	private GetLatest.Outcome got() throws Exception {
		save(ben, "Ben’s", BEN);
		return get(ben, BEN);
	}

	private static Set<String> frameworks(Path folder) throws Exception {
		return Fixture.files(folder).keySet().stream().filter(file -> file.endsWith(".framework")).collect(Collectors.toSet());
	}

	private void assertBoth(String file, String text) throws Exception {
		assertEquals(Set.of(file), frameworks(b));
		assertEquals(text, Files.readString(b.resolve(file)));
		assertTrue(isClean(ben));
		share(ben);
		get(ada, ADA);
		assertEquals(Fixture.files(b), Fixture.files(a));
		assertTrue(isClean(ada));
	}

	@Test
	void movedThereAndEditedHere() throws Exception {
		move(a.resolve("one.framework"), a.resolve("guides/one.framework"), one("hear.", "share."));
		shared();
		write(b.resolve("one.framework"), one("listen.", "give."));
		as(Updated.class, got());
		assertBoth("guides/one.framework", one("hear.", "give."));
		assertTrue(messages(ben, "guides/one.framework").containsAll(List.of("Ben’s", "Ada’s", "Begin")), messages(ben, "guides/one.framework").toString());
	}

	@Test
	void movedHereAndEditedThere() throws Exception {
		write(a.resolve("one.framework"), one("hear.", "share."));
		shared();
		move(b.resolve("one.framework"), b.resolve("guides/one.framework"), one("listen.", "give."));
		as(Updated.class, got());
		assertBoth("guides/one.framework", one("hear.", "give."));
		assertTrue(messages(ada, "guides/one.framework").containsAll(List.of("Ben’s", "Ada’s", "Begin")), messages(ada, "guides/one.framework").toString());
	}

	@Test
	void anotherPermanentNameAndAnEditOfTheRest() throws Exception {
		new Publish(ada).publish(List.of(a.resolve("one.framework")), "", ADA, LocalDate.of(2026, 9, 1), null);
		share(ada);
		get(ben, BEN);
		String published = Files.readString(b.resolve("one.framework"));
		move(a.resolve("one.framework"), a.resolve("guide.framework"), published.replace("framework one", "framework guide").replace("listen.", "hear."));
		shared();
		write(b.resolve("one.framework"), published.replace("share.", "give."));
		as(Updated.class, got());
		assertEquals(Set.of("guide.framework", "published/one/1.0.0.framework"), frameworks(b));
		assertEquals(published.replace("framework one", "framework guide").replace("listen.", "hear.").replace("share.", "give."), Files.readString(b.resolve("guide.framework")));
		assertEquals(published, Files.readString(b.resolve("published/one/1.0.0.framework")), "what is published stays where and what it is");
		assertTrue(Files.exists(b.resolve("published/one/versions.txt")));
		assertTrue(isClean(ben));
	}

	/** So much of it is new that nobody would take it for the same by its words. */
	@Test
	void theUuidTellsEvenWhenHardlyAWordIsTheSame() throws Exception {
		String other = framework("one", "1.0.0", "listen.", "share.");
		String rewritten = "framework guide \"Guide\" {\n    language-version 1\n    uuid \"" + other.replaceAll("(?s).*uuid \"([^\"]*)\".*", "$1") + "\"\n}\n";
		move(a.resolve("one.framework"), a.resolve("guide.framework"), rewritten);
		shared();
		write(b.resolve("one.framework"), one("listen.", "give."));
		FileConflict conflict = only(as(ToDecide.class, got()).merge().conflicts());
		assertEquals(Kind.BOTH_CHANGED, conflict.kind());
		assertEquals(b.resolve("guide.framework"), conflict.file());
		assertEquals(Optional.of(rewritten), conflict.theirs());
		assertEquals(Optional.of(one("listen.", "give.")), conflict.ours());
	}

	@Test
	void aPlaceInItIsStillToDecideWhereBothWroteTheSameSentence() throws Exception {
		move(a.resolve("one.framework"), a.resolve("guide.framework"), renamed("guide", "hear.", "share."));
		shared();
		write(b.resolve("one.framework"), one("hark.", "share."));
		var before = Fixture.files(b);
		PendingMerge merge = as(ToDecide.class, got()).merge();
		assertEquals(before, Fixture.files(b));
		FileConflict conflict = only(merge.conflicts());
		assertEquals("                    | hark.\n", only(conflict.merged().get().conflicts()).ours());
		merge.finish(Map.of(b.resolve("guide.framework"), new Decision.Text(renamed("guide", "hear and hark.", "share."))), null);
		assertBoth("guide.framework", renamed("guide", "hear and hark.", "share."));
	}

	@Test
	void bothGaveItTheSameName() throws Exception {
		move(a.resolve("one.framework"), a.resolve("guide.framework"), renamed("guide", "hear.", "share."));
		shared();
		move(b.resolve("one.framework"), b.resolve("guide.framework"), renamed("guide", "listen.", "give."));
		as(Updated.class, got());
		assertBoth("guide.framework", renamed("guide", "hear.", "give."));
	}

	@Test
	void oneMovedItAndTheOtherRenamedIt() throws Exception {
		move(a.resolve("one.framework"), a.resolve("guides/one.framework"), one("hear.", "share."));
		shared();
		move(b.resolve("one.framework"), b.resolve("guide.framework"), renamed("guide", "listen.", "give."));
		as(Updated.class, got());
		assertBoth("guides/guide.framework", renamed("guide", "hear.", "give."));
	}

	private PendingMerge twoNames(String mine, String other) throws Exception {
		move(a.resolve("one.framework"), a.resolve("handbook.framework"), renamed("handbook", other, "share."));
		shared();
		move(b.resolve("one.framework"), b.resolve("guide.framework"), renamed("guide", mine, "give."));
		var before = Fixture.files(b);
		PendingMerge merge = as(ToDecide.class, got()).merge();
		assertEquals(before, Fixture.files(b), "until it is decided, nothing changes");
		return merge;
	}

	@Test
	void bothGaveItAnotherNameAndSomebodyDecides() throws Exception {
		PendingMerge merge = twoNames("listen.", "hear.");
		FileConflict conflict = only(merge.conflicts());
		assertEquals(new FileConflict(b.resolve("guide.framework"), Kind.BOTH_RENAMED, Optional.of("one.framework"), Optional.of("guide.framework"), Optional.of("handbook.framework"), Optional.empty()), conflict);
		Fixture.assertPlain(conflict.kind().explanation());
		refused(Reason.UNDECIDED, () -> merge.finish(Map.of(), null));
		refused(Reason.UNDECIDED, () -> merge.finish(Map.of(conflict.file(), new Decision.Text("x")), null));
		merge.finish(Map.of(conflict.file(), new Decision.Theirs()), null);
		assertBoth("handbook.framework", renamed("handbook", "hear.", "give."));
	}

	@Test
	void orTheNameHereIsKept() throws Exception {
		PendingMerge merge = twoNames("listen.", "hear.");
		merge.finish(Map.of(only(merge.conflicts()).file(), new Decision.Ours()), null);
		assertBoth("guide.framework", renamed("guide", "hear.", "give."));
	}

	@Test
	void twoNamesAndTheSameSentence() throws Exception {
		PendingMerge merge = twoNames("hark.", "hear.");
		assertEquals(List.of(Kind.BOTH_RENAMED, Kind.BOTH_CHANGED), merge.conflicts().stream().map(FileConflict::kind).toList());
		FileConflict place = merge.conflicts().get(0);
		FileConflict text = merge.conflicts().get(1);
		assertEquals(1, text.merged().get().conflicts().size(), "the name is decided once, with the place");
		refused(Reason.UNDECIDED, () -> merge.finish(Map.of(place.file(), new Decision.Ours()), null));
		Map<Path, Decision> decisions = new HashMap<>(Map.of(place.file(), new Decision.Theirs(), text.file(), new Decision.Text("no framework")));
		refused(Reason.UNREADABLE, () -> merge.finish(decisions, null));
		decisions.put(text.file(), new Decision.Text(text.merged().get().text(conflict -> conflict.ours() + conflict.theirs())));
		merge.finish(decisions, null);
		assertBoth("handbook.framework", renamed("handbook", "hark.\n                    | hear.", "give."));
	}

	@Test
	void twoFolders() throws Exception {
		move(a.resolve("one.framework"), a.resolve("old/one.framework"), one("hear.", "share."));
		shared();
		move(b.resolve("one.framework"), b.resolve("new/one.framework"), one("listen.", "give."));
		PendingMerge merge = as(ToDecide.class, got()).merge();
		FileConflict conflict = only(merge.conflicts());
		assertEquals(Optional.of("old/one.framework"), conflict.theirs());
		merge.finish(Map.of(conflict.file(), new Decision.Theirs()), null);
		assertBoth("old/one.framework", one("hear.", "give."));
	}

	@Test
	void takenAwayThereAndMovedHere() throws Exception {
		Files.delete(a.resolve("one.framework"));
		shared();
		move(b.resolve("one.framework"), b.resolve("guides/one.framework"), one("listen.", "give."));
		PendingMerge merge = as(ToDecide.class, got()).merge();
		FileConflict conflict = only(merge.conflicts());
		assertEquals(Kind.REMOVED_THERE, conflict.kind());
		assertEquals(b.resolve("guides/one.framework"), conflict.file());
		merge.finish(Map.of(conflict.file(), new Decision.Ours()), null);
		assertBoth("guides/one.framework", one("listen.", "give."));
	}

	@Test
	void takenAwayHereAndMovedThere() throws Exception {
		move(a.resolve("one.framework"), a.resolve("guides/one.framework"), one("hear.", "share."));
		shared();
		Files.delete(b.resolve("one.framework"));
		PendingMerge merge = as(ToDecide.class, got()).merge();
		FileConflict conflict = only(merge.conflicts());
		assertEquals(Kind.REMOVED_HERE, conflict.kind());
		PendingMerge again = as(ToDecide.class, get(ben, BEN)).merge();
		again.finish(Map.of(conflict.file(), new Decision.Ours()), null);
		assertEquals(Set.of(), frameworks(b));
		assertTrue(isClean(ben));
	}

	/** Where the new place is taken by another file, somebody is asked about both, and both are there to choose from. */
	@Test
	void theNewPlaceIsTaken() throws Exception {
		move(a.resolve("one.framework"), a.resolve("guides/one.framework"), one("hear.", "share."));
		shared();
		write(b.resolve("one.framework"), one("listen.", "give."));
		write(b.resolve("guides/one.framework"), framework("one", "1.0.0", "another.", "one.").replaceAll("uuid \"[^\"]*\"", "uuid \"00000000-0000-4000-8000-000000000000\""));
		PendingMerge merge = as(ToDecide.class, got()).merge();
		assertEquals(Map.of(b.resolve("one.framework"), Kind.REMOVED_THERE, b.resolve("guides/one.framework"), Kind.BOTH_ADDED),
				merge.conflicts().stream().collect(Collectors.toMap(FileConflict::file, FileConflict::kind)));
	}

	/** Made from the same pattern, and nearly alike in their words; but each says that it is another one. */
	@Test
	void anotherFrameworkIsNotTakenForIt() throws Exception {
		move(a.resolve("one.framework"), a.resolve("two.framework"), framework("two", "1.0.0", "listen.", "share."));
		shared();
		write(b.resolve("one.framework"), one("listen.", "give."));
		FileConflict conflict = only(as(ToDecide.class, got()).merge().conflicts());
		assertEquals(Kind.REMOVED_THERE, conflict.kind());
		assertEquals(b.resolve("one.framework"), conflict.file());
	}

	@Test
	void otherFilesAreKnownByTheirContents() throws Exception {
		String notes = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n";
		write(a.resolve("notes.txt"), notes);
		shared();
		get(ben, BEN);
		move(a.resolve("notes.txt"), a.resolve("minutes/2026.txt"), notes.replace("2\n3", "2 Ada\n3"));
		shared();
		write(b.resolve("notes.txt"), notes.replace("\n9\n", "\n9 Ben\n"));
		as(Updated.class, got());
		assertFalse(Files.exists(b.resolve("notes.txt")));
		assertEquals(notes.replace("2\n3", "2 Ada\n3").replace("\n9\n", "\n9 Ben\n"), Files.readString(b.resolve("minutes/2026.txt")));
		assertTrue(isClean(ben));
	}

	@Test
	void changesThatAreInNoVersionAreNeverWrittenOver() throws Exception {
		move(a.resolve("one.framework"), a.resolve("guides/one.framework"), one("hear.", "share."));
		shared();
		write(b.resolve("one.framework"), one("listen.", "give."));
		save(ben, "Ben’s", BEN);
		write(b.resolve("one.framework"), one("listen.", "give, and more."));
		var before = Fixture.files(b);
		assertTrue(refused(Reason.UNSAVED, () -> get(ben, BEN)).getMessage().contains("“one.framework”"));
		assertEquals(before, Fixture.files(b));
		write(b.resolve("one.framework"), one("listen.", "give."));
		write(b.resolve("guides/one.framework"), "in no version yet");
		assertTrue(refused(Reason.UNSAVED, () -> get(ben, BEN)).getMessage().contains("“one.framework”"));
		assertEquals("in no version yet", Files.readString(b.resolve("guides/one.framework")));
	}
}

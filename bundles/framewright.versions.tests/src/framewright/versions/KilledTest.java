package framewright.versions;

import static framewright.versions.Fixture.ADA;
import static framewright.versions.Fixture.BEN;
import static framewright.versions.Fixture.framework;
import static framewright.versions.Fixture.save;
import static framewright.versions.Fixture.share;
import static framewright.versions.Fixture.watched;
import static framewright.versions.Fixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Library;
import framewright.core.library.Severity;
import framewright.versions.GetLatest.ToDecide;

/**
 * A process that is killed. After every step that changes something on the disk, all files are copied as they are, locks and half-written ones included: that is
 * what a kill at that instant leaves. In each copy the library must then be the old one or the new one, and go on working.
 */
class KilledTest {

	@TempDir
	Path temporary;

	private Path root;
	private final Map<String, Path> left = new LinkedHashMap<>();

	@BeforeEach
	void settle() throws Exception {
		root = temporary.toRealPath();
	}

	/** What an operation does to a library. */
	private interface Operation {
		void run(VersionedLibrary library) throws Exception;
	}

	/** What a library is: its working files, its last version, its tags. */
	private record State(TreeMap<String, String> files, String last, List<String> tags, boolean clean) {

		static State of(VersionedLibrary library) throws Exception {
			Path folder = library.library().folder();
			TreeMap<String, String> files = Fixture.files(folder);
			if (!library.keepsVersions()) {
				return new State(files, "", List.of(), true);
			}
			try (Git git = Git.open(folder.toFile())) {
				var head = git.getRepository().resolve("HEAD^{tree}");
				return new State(files, head == null ? "" : head.name(), git.tagList().call().stream().map(ref -> ref.getName()).toList(), git.status().call().isClean());
			}
		}
	}

	/** Runs an operation, and then looks at what it would have left had it been killed after each step. */
	private void killAtEachStep(VersionedLibrary library, int leastSteps, Operation operation) throws Exception {
		Path folder = library.library().folder();
		State before = State.of(library);
		List<String> steps = new ArrayList<>();
		operation.run(watched(library, step -> {
			steps.add(step);
			left.put(steps.size() + " " + step, Fixture.copy(folder, root.resolve("killed " + steps.size()).resolve(folder.getFileName())));
		}));
		assertTrue(steps.size() >= leastSteps, steps.toString());
		State after = State.of(library);
		assertFalse(before.equals(after));
		boolean done = false;
		for (Map.Entry<String, Path> one : left.entrySet()) {
			VersionedLibrary killed = VersionedLibrary.of(Library.containing(one.getValue()));
			killed.recover(new NullProgressMonitor());
			State found = State.of(killed);
			assertTrue(found.equals(before) || found.equals(after), one.getKey() + ": neither old nor new\n" + found + "\n" + before + "\n" + after);
			assertFalse(done && found.equals(before), one.getKey() + ": what is done stays done");
			done = found.equals(after);
			assertFalse(killed.recover(new NullProgressMonitor()), one.getKey() + ": once is enough");
			// It goes on working.
			write(one.getValue().resolve("one.framework"), framework("one", "7.0.0", "after " + one.getKey() + ".", "share."));
			if (killed.keepsVersions()) {
				assertTrue(save(killed, "After", ADA).version().isPresent(), one.getKey());
				assertTrue(Fixture.isClean(killed), one.getKey());
			}
			assertEquals(List.of(), new Publish(killed).publish(List.of(one.getValue().resolve("one.framework")), "", ADA, LocalDate.of(2026, 12, 1), null).findings().stream()
					.filter(finding -> finding.severity() == Severity.ERROR).toList(), one.getKey());
			assertTrue(killed.library().published("one", "7.0.0").isPresent());
			try (var litter = Files.walk(one.getValue())) {
				assertEquals(List.of(), litter.filter(file -> file.getFileName().toString().endsWith(".lock") || file.getFileName().toString().endsWith(".part")).toList(), one.getKey());
			}
		}
		assertTrue(done);
	}

	@Test
	void beginningToKeepVersions() throws Exception {
		VersionedLibrary library = Fixture.library(root.resolve("library"));
		List<String> steps = new ArrayList<>();
		Path folder = library.library().folder();
		Fixture.start(watched(library, step -> {
			steps.add(step);
			left.put(step, Fixture.copy(folder, root.resolve("killed " + steps.size())));
		}));
		assertTrue(steps.containsAll(List.of("settings written", "started", "version named")), steps.toString());
		for (Map.Entry<String, Path> one : left.entrySet()) {
			VersionedLibrary killed = VersionedLibrary.of(Library.containing(one.getValue()));
			killed.recover(null);
			if (!killed.keepsVersions()) {
				Fixture.start(killed);
			} else {
				save(killed, "Again", ADA);
			}
			assertTrue(Fixture.isClean(killed), one.getKey());
			assertEquals(1, new FrameworkHistory(killed).saved(one.getValue().resolve("one.framework"), null).size(), one.getKey());
		}
	}

	@Test
	void saving() throws Exception {
		VersionedLibrary library = Fixture.started(root.resolve("library"));
		write(library.library().folder().resolve("one.framework"), framework("one", "1.0.0", "hear.", "share."));
		write(library.library().folder().resolve("two.framework"), framework("two", "1.0.0", "hear.", "share."));
		killAtEachStep(library, 6, watched -> save(watched, "Hear", ADA));
	}

	@Test
	void publishing() throws Exception {
		VersionedLibrary library = Fixture.started(root.resolve("library"));
		killAtEachStep(library, 9, watched -> new Publish(watched).publish(List.of(library.library().folder().resolve("one.framework")), "", ADA, LocalDate.of(2026, 9, 1), null));
	}

	@Test
	void publishingWithoutGit() throws Exception {
		VersionedLibrary library = Fixture.library(root.resolve("library"));
		killAtEachStep(library, 5, watched -> new Publish(watched).publish(List.of(library.library().folder().resolve("one.framework")), "", ADA, LocalDate.of(2026, 9, 1), null));
	}

	@Test
	void restoring() throws Exception {
		VersionedLibrary library = Fixture.started(root.resolve("library"));
		Path one = write(library.library().folder().resolve("one.framework"), framework("one", "1.0.0", "hear.", "share."));
		save(library, "Hear", ADA);
		FrameworkHistory history = new FrameworkHistory(library);
		OldText old = history.text(one, history.saved(one, null).get(1).id());
		killAtEachStep(library, 6, watched -> new Restore(watched).restore(one, old, "", ADA, null));
	}

	@Test
	void gettingWhatOthersShared() throws Exception {
		VersionedLibrary ben = shared();
		killAtEachStep(ben, 8, watched -> Fixture.get(watched, BEN));
	}

	@Test
	void bringingBothSidesTogether() throws Exception {
		VersionedLibrary ben = shared();
		write(ben.library().folder().resolve("three.framework"), framework("three", "1.0.0", "listen.", "give."));
		save(ben, "Give", BEN);
		killAtEachStep(ben, 8, watched -> Fixture.get(watched, BEN));
	}

	@Test
	void finishingWhatAPersonDecided() throws Exception {
		VersionedLibrary ben = shared();
		Path one = write(ben.library().folder().resolve("one.framework"), framework("one", "1.0.0", "hark.", "give."));
		save(ben, "Hark", BEN);
		killAtEachStep(ben, 8, watched -> {
			ToDecide outcome = Fixture.as(ToDecide.class, Fixture.get(watched, BEN));
			outcome.merge().finish(Map.of(one, new Decision.Text(framework("one", "1.0.0", "hear and hark.", "give."))), null);
		});
	}

	/** Ben has “three” under another name and in another folder; Ada shared changes to it, or, if wanted, her own name for it. */
	private VersionedLibrary renamed(String hers, String his) throws Exception {
		String address = Fixture.bare(root.resolve("shared.git"));
		VersionedLibrary ada = Fixture.started(root.resolve("ada"));
		write(ada.library().folder().resolve("three.framework"), framework("three", "1.0.0", "listen.", "share."));
		save(ada, "Three", ADA);
		share(ada, address);
		VersionedLibrary ben = Fixture.open(address, root.resolve("ben"));
		rename(ada, hers, "hear.", "share.");
		save(ada, "Hear", ADA);
		share(ada);
		rename(ben, his, "listen.", "give.");
		save(ben, "Give", BEN);
		return ben;
	}

	private static void rename(VersionedLibrary library, String name, String listening, String sharing) throws Exception {
		Files.delete(library.library().folder().resolve("three.framework"));
		String folder = name.equals("three") ? "" : "guides/";
		write(library.library().folder().resolve(folder + name + ".framework"), framework("three", "1.0.0", listening, sharing).replace("framework three", "framework " + name));
	}

	@Test
	void bringingTogetherWhatWasRenamedHere() throws Exception {
		killAtEachStep(renamed("three", "guide"), 8, watched -> Fixture.get(watched, BEN));
	}

	@Test
	void bringingTogetherWhatWasRenamedThere() throws Exception {
		VersionedLibrary ben = renamed("guide", "three");
		killAtEachStep(ben, 9, watched -> Fixture.get(watched, BEN));
		assertFalse(Files.exists(ben.library().folder().resolve("three.framework")));
		assertEquals(framework("three", "1.0.0", "hear.", "give.").replace("framework three", "framework guide"), Files.readString(ben.library().folder().resolve("guides/guide.framework")));
	}

	@Test
	void decidingWhichNameItIsToHave() throws Exception {
		VersionedLibrary ben = renamed("handbook", "guide");
		killAtEachStep(ben, 9, watched -> {
			PendingMerge merge = Fixture.as(ToDecide.class, Fixture.get(watched, BEN)).merge();
			merge.finish(Map.of(Fixture.only(merge.conflicts()).file(), new Decision.Theirs()), null);
		});
	}

	@Test
	void sharing() throws Exception {
		String address = Fixture.bare(root.resolve("shared.git"));
		VersionedLibrary ada = Fixture.started(root.resolve("ada"));
		share(ada, address);
		write(ada.library().folder().resolve("one.framework"), framework("one", "1.0.0", "hear.", "share."));
		save(ada, "Hear", ADA);
		share(watched(ada, step -> left.put(step, Fixture.copy(root.resolve("ada"), root.resolve("killed " + step)))));
		assertEquals(1, left.size());
		VersionedLibrary killed = VersionedLibrary.of(Library.containing(left.get("sent")));
		assertEquals(0, share(killed).versions(), "sent once is sent");
	}

	/** Somebody wrote on after the kill: what they wrote stays theirs, and what others shared is not taken back by it. */
	@Test
	void whatIsWrittenAfterAKillIsKept() throws Exception {
		VersionedLibrary ben = shared();
		Path folder = ben.library().folder();
		Fixture.get(watched(ben, step -> left.put(step, Fixture.copy(folder, root.resolve("killed " + left.size()).resolve("ben")))), BEN);
		Path killed = left.get("file two.framework");
		VersionedLibrary library = VersionedLibrary.of(Library.containing(killed));
		write(killed.resolve("one.framework"), Files.readString(killed.resolve("one.framework")).replace("share.", "written since."));
		library.recover(null);
		assertEquals(framework("one", "1.0.0", "hear.", "written since."), Files.readString(killed.resolve("one.framework")));
		assertFalse(Files.exists(killed.resolve("two.framework")));
		save(library, "Since", BEN);
		new GetLatest(library, Optional.of(new Fixture.LineByLine())).get(BEN, Credentials.NONE, false, null);
		assertEquals(framework("one", "1.0.0", "hear.", "written since."), Files.readString(killed.resolve("one.framework")));
		assertTrue(Files.exists(killed.resolve("two.framework")));
	}

	private VersionedLibrary shared() throws Exception {
		String address = Fixture.bare(root.resolve("shared.git"));
		VersionedLibrary ada = Fixture.started(root.resolve("ada"));
		share(ada, address);
		VersionedLibrary ben = Fixture.open(address, root.resolve("ben"));
		Path folder = ada.library().folder();
		write(folder.resolve("one.framework"), framework("one", "1.0.0", "hear.", "share."));
		write(folder.resolve("two.framework"), framework("two", "1.0.0", "hear.", "share."));
		Files.delete(folder.resolve(".gitattributes"));
		save(ada, "Hear", ADA);
		share(ada);
		return ben;
	}
}

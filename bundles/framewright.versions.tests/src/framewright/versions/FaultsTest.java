package framewright.versions;

import static framewright.versions.Fixture.ADA;
import static framewright.versions.Fixture.framework;
import static framewright.versions.Fixture.messages;
import static framewright.versions.Fixture.refused;
import static framewright.versions.Fixture.save;
import static framewright.versions.Fixture.watched;
import static framewright.versions.Fixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Library;
import framewright.versions.VersionsException.Reason;
import framewright.versions.git.Journal;

/** Disks that are full or damaged, locks that nobody holds any more, and others who are just at work. */
class FaultsTest {

	@TempDir
	Path temporary;

	private Path folder;
	private VersionedLibrary library;
	private Path one;

	@BeforeEach
	void begin() throws Exception {
		folder = temporary.toRealPath().resolve("library");
		library = Fixture.started(folder);
		one = folder.resolve("one.framework");
	}

	@Test
	void aDamagedOldVersionIsSaidAndTheRestGoesOn() throws Exception {
		ObjectId old;
		try (Git git = Git.open(folder.toFile())) {
			old = git.getRepository().resolve("HEAD:one.framework");
		}
		write(one, framework("one", "1.0.0", "hear.", "share."));
		SavedVersion second = save(library, "Hear", ADA).version().get();
		Path object = folder.resolve(".git/objects").resolve(old.name().substring(0, 2)).resolve(old.name().substring(2));
		object.toFile().setWritable(true);
		Files.write(object, new byte[] { 120, 1, 2, 3, 4, 5 });
		FrameworkHistory history = new FrameworkHistory(library);
		List<SavedVersion> versions = history.saved(one, null);
		assertEquals(List.of("Hear", "Begin"), versions.stream().map(SavedVersion::subject).toList(), "the list needs no texts");
		refused(Reason.DAMAGED, () -> history.text(one, versions.get(1).id()));
		assertEquals(Files.readString(one), history.text(one, second.id()).text());
		refused(Reason.DAMAGED, () -> new ElementHistory(library).of(one, "listening", Optional.empty(), null));
		Files.delete(object);
		refused(Reason.DAMAGED, () -> history.text(one, versions.get(1).id()));
		write(one, framework("one", "1.0.0", "heed.", "share."));
		assertTrue(save(library, "Heed", ADA).version().isPresent(), "a new version needs no old text");
		assertFalse(new Publish(library).publish(List.of(one), "", ADA, LocalDate.of(2026, 9, 1), null).isRefused());
	}

	@Test
	void aDamagedLastVersionDoesNotTouchTheFiles() throws Exception {
		try (Git git = Git.open(folder.toFile())) {
			String id = git.getRepository().resolve("HEAD^{tree}").name();
			Path object = folder.resolve(".git/objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
			object.toFile().setWritable(true);
			Files.write(object, new byte[0]);
		}
		write(one, framework("one", "1.0.0", "hear.", "share."));
		var before = Fixture.files(folder);
		refused(Reason.DAMAGED, () -> save(library, "Hear", ADA));
		refused(Reason.DAMAGED, () -> new FrameworkHistory(library).saved(one, null));
		refused(Reason.DAMAGED, () -> new Publish(library).publish(List.of(one), "", ADA, LocalDate.of(2026, 9, 1), null));
		assertEquals(before, Fixture.files(folder));
	}

	/** The disk says no at each step in turn; once the version is named, it is there. */
	@Test
	void aFullDiskAtAnyStepChangesNothing() throws Exception {
		for (String operation : List.of("save", "publish", "restore")) {
			List<String> steps = new ArrayList<>();
			boolean done = false;
			for (int at = 1; !done; at++) {
				int last = at;
				Path copy = Fixture.copy(folder, temporary.toRealPath().resolve(operation + at));
				VersionedLibrary plain = VersionedLibrary.of(Library.containing(copy));
				Path file = copy.resolve("one.framework");
				OldText old = new FrameworkHistory(plain).text(file, "saved");
				if (!operation.equals("publish")) {
					write(file, framework("one", "1.0.0", "hear.", "share."));
				}
				if (operation.equals("restore")) {
					save(plain, "Hear", ADA);
				}
				var before = Fixture.files(copy);
				var versions = messages(plain, "one.framework");
				List<String> taken = new ArrayList<>();
				VersionedLibrary full = watched(plain, step -> {
					taken.add(step);
					if (taken.size() == last) {
						throw new UncheckedIOException(new IOException("No space left on device"));
					}
				});
				try {
					switch (operation) {
						case "save" -> save(full, "Hear", ADA);
						case "publish" -> new Publish(full).publish(List.of(file), "", ADA, LocalDate.of(2026, 9, 1), null);
						default -> new Restore(full).restore(file, old, "Back", ADA, null);
					}
					done = taken.size() < last;
					assertTrue(done || taken.contains("version named"), taken.toString());
				} catch (VersionsException e) {
					assertEquals(Reason.DISK_FULL, e.reason(), e.getMessage());
					Fixture.assertPlain(e.getMessage());
					assertEquals(before, Fixture.files(copy), operation + " " + taken);
					assertEquals(versions, messages(plain, "one.framework"), operation + " " + taken);
				}
				plain.recover(null);
				steps = taken;
				save(plain, "Afterwards", ADA);
				assertTrue(Fixture.isClean(plain), operation + " " + taken);
			}
			assertTrue(steps.size() >= 6, steps.toString());
		}
	}

	/**
	 * From one step to the next, the system itself lets no file become larger than a few bytes: what is written comes to an end in the middle, as on a full disk, and
	 * what could be undone cannot be written either. When there is room again, the library is the old one or the new one.
	 */
	@Test
	@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux changes the limits of a process while it runs")
	void writingReallyFailsFromAnyStepOn() throws Exception {
		for (String operation : List.of("save", "publish", "restore", "get")) {
			boolean done = false;
			int failed = 0;
			for (int at = 0; !done; at++) {
				int last = at;
				VersionedLibrary plain = prepared(operation, temporary.toRealPath().resolve(operation + " without room " + at));
				Path copy = plain.library().folder();
				OldText first = operation.equals("restore") ? new FrameworkHistory(plain).text(copy.resolve("one.framework"), new FrameworkHistory(plain).saved(copy.resolve("one.framework"), null).get(1).id()) : null;
				var before = Fixture.files(copy);
				var versions = messages(plain, "one.framework");
				List<String> taken = new ArrayList<>();
				try (FileSizeLimit limit = new FileSizeLimit()) {
					if (at == 0) {
						limit.set(16);
					}
					work(operation, watched(plain, step -> {
						taken.add(step);
						if (taken.size() == last) {
							limit.set(16);
						}
					}), first);
					done = taken.size() < last;
					assertTrue(done || taken.contains("version named"), operation + " " + taken);
				} catch (VersionsException e) {
					failed++;
					assertEquals(Reason.DISK_FULL, e.reason(), operation + " " + taken + " " + e.getMessage());
					Fixture.assertPlain(e.getMessage());
					assertEquals(versions, messages(plain, "one.framework"), operation + " " + taken);
					plain.recover(null);
					assertEquals(before, Fixture.files(copy), operation + " " + taken);
				}
				plain.recover(null);
				write(copy.resolve("one.framework"), framework("one", "7.0.0", "afterwards.", "share."));
				assertTrue(save(plain, "Afterwards", ADA).version().isPresent());
				assertTrue(Fixture.isClean(plain), operation + " " + taken);
			}
			assertTrue(failed >= 4, operation + " failed at " + failed + " steps");
		}
	}

	private VersionedLibrary prepared(String operation, Path copy) throws Exception {
		if (operation.equals("get")) {
			Path shared = temporary.toRealPath().resolve("shared.git");
			if (!Files.exists(shared)) {
				Fixture.share(library, Fixture.bare(shared));
			}
			VersionedLibrary ben = Fixture.open(shared.toUri().toString(), copy);
			write(one, framework("one", "1.0.0", copy.getFileName() + ".", "share."));
			save(library, "Shared", ADA);
			Fixture.share(library);
			return ben;
		}
		VersionedLibrary plain = VersionedLibrary.of(Library.containing(Fixture.copy(folder, copy)));
		if (!operation.equals("publish")) {
			write(copy.resolve("one.framework"), framework("one", "1.0.0", "hear.", "share."));
		}
		if (operation.equals("restore")) {
			save(plain, "Hear", ADA);
		}
		return plain;
	}

	private static void work(String operation, VersionedLibrary library, OldText first) throws VersionsException {
		Path file = library.library().folder().resolve("one.framework");
		switch (operation) {
			case "save" -> save(library, "Hear", ADA);
			case "publish" -> new Publish(library).publish(List.of(file), "", ADA, LocalDate.of(2026, 9, 1), null);
			case "restore" -> new Restore(library).restore(file, first, "Back", ADA, null);
			default -> Fixture.get(library, ADA);
		}
	}

	/** A disk of two megabytes, where this may be had. */
	@Test
	void aDiskThatIsReallyFull() throws Exception {
		Path disk = Files.createDirectory(temporary.toRealPath().resolve("disk"));
		assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()), "no disk can be made here");
		try {
			VersionedLibrary small = Fixture.started(disk.resolve("library"));
			Path file = disk.resolve("library/one.framework");
			write(file, framework("one", "1.0.0", "hear.", "share."));
			fill(disk.resolve("filler"));
			var before = Fixture.files(disk.resolve("library"));
			refused(Reason.DISK_FULL, () -> save(small, "Hear", ADA));
			refused(Reason.DISK_FULL, () -> new Publish(small).publish(List.of(file), "", ADA, LocalDate.of(2026, 9, 1), null));
			assertEquals(before, Fixture.files(disk.resolve("library")));
			assertEquals(List.of("Begin"), messages(small, "one.framework"));
			Files.delete(disk.resolve("filler"));
			assertTrue(save(small, "Hear", ADA).version().isPresent());
			assertTrue(Fixture.isClean(small));
		} finally {
			run("umount", disk.toString());
		}
	}

	private static void fill(Path file) throws IOException {
		try (var out = Files.newOutputStream(file)) {
			while (true) {
				out.write(new byte[1024]);
			}
		} catch (IOException full) {
			assertTrue(full.getMessage().contains("No space left"), full.getMessage());
		}
	}

	private static boolean run(String... command) throws InterruptedException {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
		} catch (IOException e) {
			return false;
		}
	}

	@Test
	void aLockThatAnotherProgramHoldsOrLeftIsSaidWithItsPlace() throws Exception {
		write(one, framework("one", "1.0.0", "hear.", "share."));
		for (String name : List.of("index.lock", "refs/heads/main.lock")) {
			Path lock = Files.writeString(folder.resolve(".git").resolve(name), "");
			Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(100_000)));
			assertTrue(refused(Reason.BUSY, () -> save(library, "Hear", ADA)).getMessage().contains(lock.toString()));
			assertTrue(Files.exists(lock), "whose it is, nobody knows: " + lock);
			assertEquals(List.of("Begin"), messages(library, "one.framework"));
			Files.delete(lock);
		}
		assertTrue(save(library, "Hear", ADA).version().isPresent());
	}

	@Test
	void theLocksOfAKilledFramewrightAreTakenAway() throws Exception {
		write(one, framework("one", "1.0.0", "hear.", "share."));
		Path killed = temporary.toRealPath().resolve("killed");
		save(watched(library, step -> {
			if (step.equals("index locked")) {
				Fixture.copy(folder, killed);
			}
		}), "Hear", ADA);
		assertTrue(Files.exists(killed.resolve(".git/index.lock")));
		Files.writeString(killed.resolve(".git/refs/heads/main.lock"), "");
		VersionedLibrary after = VersionedLibrary.of(Library.containing(killed));
		Path other = Fixture.copy(killed, temporary.toRealPath().resolve("other"));
		assertTrue(save(after, "Hear", ADA).version().isPresent());
		assertTrue(Fixture.isClean(after));
		// A lock from long after the kill is somebody else's.
		Files.setLastModifiedTime(other.resolve(".git/index.lock"), FileTime.from(Instant.now().plusSeconds(300)));
		refused(Reason.BUSY, () -> save(VersionedLibrary.of(Library.containing(other)), "Hear", ADA));
	}

	@Test
	void twoAtATimeTakeTurns() throws Exception {
		Path journal = folder.resolve(".git/framewright/journal");
		write(one, framework("one", "1.0.0", "hear.", "share."));
		NullProgressMonitor stopped = new NullProgressMonitor();
		try (Journal other = Journal.open(journal, false, () -> false)) {
			other.clear();
			refused(Reason.BUSY, () -> save(library, "Hear", ADA));
			stopped.setCanceled(true);
			assertThrows(OperationCanceledException.class, () -> new SaveVersion(library).save(folder, "Hear", ADA, stopped));
			assertEquals(1, new FrameworkHistory(library).saved(one, null).size(), "reading goes on");
		}
		List<Thread> threads = new ArrayList<>();
		List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
		for (int i = 0; i < 4; i++) {
			Path file = write(folder.resolve("f" + i + ".framework"), framework("f" + i, "1.0.0", "a.", "b."));
			threads.add(new Thread(() -> {
				try {
					new SaveVersion(library).save(file, "Parallel", ADA, null);
				} catch (VersionsException | RuntimeException e) {
					failures.add(e);
				}
			}));
		}
		threads.forEach(Thread::start);
		for (Thread thread : threads) {
			thread.join();
		}
		assertEquals(List.of(), failures);
		save(library, "Hear", ADA);
		assertTrue(Fixture.isClean(library));
		for (int i = 0; i < 4; i++) {
			assertEquals(List.of("Parallel"), messages(library, "f" + i + ".framework"));
		}
	}

	@Test
	void aJournalThatMakesNoSenseIsPassedOver() throws Exception {
		Path journal = folder.resolve(".git/framewright/journal");
		for (String nonsense : List.of("x", "from a\nto b\nend\n", "from -\nto -\nfile ../../x - -\nend\n", "\0\0\0", "end\n", "from\nto\nend\n", "from -\nto -\nfile %zz - -\nend\n", "publish\nfile %zz =%zz x\nend\n")) {
			Files.writeString(journal, nonsense);
			library.recover(null);
			Files.createDirectories(folder.resolve("published"));
			Files.writeString(folder.resolve("published/.framewright-publishing"), nonsense);
			library.recover(null);
			assertFalse(Files.exists(folder.resolve("published")));
			write(one, framework("one", "1.0.0", "hear " + nonsense.hashCode() + ".", "share."));
			assertTrue(save(library, "Hear", ADA).version().isPresent(), nonsense);
		}
	}

	@Test
	void aWorkingFileChangedMeanwhileIsNotWrittenOver() throws Exception {
		write(one, framework("one", "1.0.0", "hear.", "share."));
		save(library, "Hear", ADA);
		FrameworkHistory history = new FrameworkHistory(library);
		OldText old = history.text(one, history.saved(one, null).get(1).id());
		VersionedLibrary busy = watched(library, step -> {
			if (step.equals("journal written")) {
				try {
					write(one, "typed just now");
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}
		});
		refused(Reason.UNSAVED, () -> new Restore(busy).restore(one, old, "", ADA, null));
		assertEquals("typed just now", Files.readString(one));
		assertEquals(2, history.saved(one, null).size());
	}
}

package framewright.versions;

import static framewright.versions.Fixture.framework;
import static framewright.versions.Fixture.only;
import static framewright.versions.Fixture.refused;
import static framewright.versions.Fixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.compare.Merged;
import framewright.versions.ConflictCopies.ConflictCopy;
import framewright.versions.VersionsException.Reason;

class ConflictCopiesTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "one (conflicted copy 2026-05-03)", "one (Ada's conflicted copy 2026-05-03 101500)", "one (1)", "one(1)", "one.sync-conflict-20260503-101500-ABCDEFG", "one-STAFFROOM-PC", "one-LAPTOP",
			"one 2", "one - Copy", "one_conf(1)", "one (Case Conflict)", "one (conflicted copy von Zoë)" })
	void aCopyIsRecognised(String name) throws Exception {
		VersionedLibrary library = Fixture.library(folder.toRealPath());
		Path copy = write(library.library().folder().resolve(name + ".framework"), framework("one", "1.0.0", "copied.", "share."));
		ConflictCopy found = only(new ConflictCopies(library).list());
		assertEquals(copy, found.copy());
		assertEquals(library.library().folder().resolve("one.framework"), found.file());
		assertEquals(Optional.empty(), found.base());
	}

	@Test
	void whatIsAFrameworkOfItsOwnIsNoCopy() throws Exception {
		VersionedLibrary library = Fixture.library(folder.toRealPath());
		for (String name : List.of("one-toolkit", "one-2", "ones", "two")) {
			write(library.library().folder().resolve(name + ".framework"), framework(name, "1.0.0", "a.", "b."));
		}
		write(library.library().folder().resolve("alone (1).framework"), framework("alone", "1.0.0", "a.", "b."));
		write(library.library().folder().resolve("two (1).framework"), framework("three", "1.0.0", "a.", "b."));
		write(library.library().folder().resolve("one-BROKEN.framework"), "nothing that could be read");
		assertEquals(List.of(), new ConflictCopies(library).list());
		write(library.library().folder().resolve("one (2).framework"), "<<<<<<< nothing that could be read");
		assertEquals(1, new ConflictCopies(library).list().size(), "the name says it all");
	}

	@Test
	void aCopyIsBroughtTogetherWithItsFile() throws Exception {
		VersionedLibrary library = Fixture.started(folder.toRealPath());
		Path one = write(library.library().folder().resolve("one.framework"), framework("one", "1.0.0", "hear.", "share."));
		Path copy = write(library.library().folder().resolve("one (1).framework"), framework("one", "1.0.0", "listen.", "give."));
		ConflictCopies copies = new ConflictCopies(library);
		ConflictCopy found = only(copies.list());
		assertEquals(framework("one", "1.0.0", "listen.", "share."), found.base().get().text());
		Merged merged = copies.merge(found, new Fixture.LineByLine());
		assertTrue(merged.isClean());
		String text = merged.text(conflict -> "");
		assertEquals(framework("one", "1.0.0", "hear.", "give."), text);
		String mine = Files.readString(one);
		String other = Files.readString(copy);
		refused(Reason.UNREADABLE, () -> copies.settle(found, mine, other, "<<<<<<<"));
		refused(Reason.CHANGED_MEANWHILE, () -> copies.settle(found, mine + "\n", other, text));
		assertTrue(Files.exists(copy));
		copies.settle(found, mine, other, text);
		assertEquals(text, Files.readString(one));
		assertFalse(Files.exists(copy));
		assertEquals(List.of(), copies.list());
	}

	@Test
	void withoutGitTheLastPublishedVersionIsWhatBothGoBackTo() throws Exception {
		VersionedLibrary library = Fixture.library(folder.toRealPath());
		Path one = library.library().folder().resolve("one.framework");
		write(library.library().folder().resolve("one (1).framework"), framework("one", "1.0.0", "listen.", "give."));
		ConflictCopy unknown = only(new ConflictCopies(library).list());
		refused(Reason.NOT_FOUND, () -> new ConflictCopies(library).merge(unknown, new Fixture.LineByLine()));
		Files.delete(unknown.copy());
		new Publish(library).publish(List.of(one), "", Fixture.ADA, LocalDate.of(2026, 9, 1), null);
		write(unknown.copy(), framework("one", "1.0.0", "listen.", "give."));
		assertEquals("version 1.0.0", only(new ConflictCopies(library).list()).base().get().label());
	}
}

package framewright.versions;

import static framewright.versions.Fixture.ADA;
import static framewright.versions.Fixture.BEN;
import static framewright.versions.Fixture.framework;
import static framewright.versions.Fixture.get;
import static framewright.versions.Fixture.save;
import static framewright.versions.Fixture.share;
import static framewright.versions.Fixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.compare.Change;
import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.versions.Authorship.End;

/** Who made the changes, found out with the real comparison, which runs beside this bundle in its tests. */
class AuthorshipTest {

	private static final Author CEM = new Author("Cem Ak", "cem@example.org");

	/** A component as it stands in the framework at first. */
	private static final String SHARING = """
			            component sharing "Sharing" {
			                at some
			                    | share.
			                at high
			                    | share with everyone.
			            }
			""";

	@TempDir
	Path temporary;

	private final CountedComparison comparison = new CountedComparison();
	private VersionedLibrary library;
	private Path one;

	@BeforeEach
	void begin() throws Exception {
		library = Fixture.started(temporary.toRealPath().resolve("library"));
		one = library.library().folder().resolve("one.framework");
	}

	private void edit(Author author, String... pairs) throws Exception {
		String text = Files.readString(one);
		for (int i = 0; i < pairs.length; i += 2) {
			assertTrue(text.contains(pairs[i]), pairs[i]);
			text = text.replace(pairs[i], pairs[i + 1]);
		}
		write(one, text);
		save(library, "Version of " + author.name(), author);
	}

	private End saved(String version) throws VersionsException {
		return new End(version, new FrameworkHistory(library).text(one, version).text());
	}

	private End first() throws VersionsException {
		return saved(new FrameworkHistory(library).saved(one, null).getLast().id());
	}

	private End last() throws VersionsException {
		return saved(new FrameworkHistory(library).saved(one, null).getFirst().id());
	}

	private End working() throws Exception {
		return new End("", Files.readString(one));
	}

	/** The people by what they changed. */
	private Map<String, String> people(End old, End now) throws Exception {
		Changes changes = comparison.between(new Comparison.Text("old", old.text()), new Comparison.Text("now", now.text()), () -> false);
		Map<String, List<String>> found = new Authorship(library, comparison).of(one, old, now, changes, "Dora Desk", new NullProgressMonitor()).orElseThrow();
		Map<String, String> people = new TreeMap<>();
		for (Change change : changes.changes()) {
			String what = (change.kind().id() + " " + change.subject().name() + " " + change.facet() + " " + change.level()).strip().replaceAll("\\s+", " ");
			people.merge(what, String.join(" + ", found.getOrDefault(change.id(), List.of("?"))), (some, more) -> some + " | " + more);
		}
		return people;
	}

	@Test
	void threePeopleARenameAndAMove() throws Exception {
		edit(ADA, "| listen.", "| listen well.");
		edit(BEN, "component listening \"Listening\" {", "component hearing \"Hearing\" formerly listening {");
		edit(CEM, SHARING, "", "        }\n    }\n}\n", "        }\n        subdomain work \"Work\" {\n" + SHARING + "        }\n    }\n}\n");
		edit(ADA, "| share.", "| share now.");
		edit(BEN, "| listen to everyone.", "| hear everyone.");
		assertEquals(new TreeMap<>(Map.of("reworded hearing at some", "Ada Brown", "reworded hearing at high", "Ben Zoë", "renamed hearing", "Ben Zoë", "retitled hearing title", "Ben Zoë",
				"added work", "Cem Ak", "moved sharing", "Cem Ak", "reworded sharing at some", "Ada Brown")), people(first(), last()));
	}

	@Test
	void whoWorkedOnTheSameTextStandsTogetherAndWhatWasTakenBackDoesNotCount() throws Exception {
		edit(CEM, "| listen.", "| listen badly.", "| share.", "| share a bit.");
		edit(ADA, "| listen badly.", "| listen.", "| share a bit.", "| share more.");
		edit(BEN, "| listen.", "| listen well.");
		edit(ADA, "| listen well.", "| listen very well.");
		assertEquals(Map.of("reworded listening at some", "Ben Zoë + Ada Brown", "reworded sharing at some", "Cem Ak + Ada Brown"), people(first(), last()));
	}

	@Test
	void whatIsNewBelongsToAllWhoWroteItAndWhatIsGoneToWhoTookItOut() throws Exception {
		edit(ADA, SHARING, SHARING + SHARING.replace("sharing", "asking").replace("Sharing", "Asking"));
		edit(BEN, "component asking \"Asking\" {\n                at some\n                    | share.", "component asking \"Asking\" {\n                at some\n                    | ask.");
		edit(ADA, SHARING, SHARING.replace("share.", "share now."));
		edit(CEM, SHARING.replace("share.", "share now."), "");
		assertEquals(Map.of("added asking", "Ada Brown + Ben Zoë", "removed sharing", "Cem Ak"), people(first(), last()));
	}

	@Test
	void entriesOfAListEachHaveTheirAuthor() throws Exception {
		edit(ADA, "component sharing \"Sharing\" {\n", "component sharing \"Sharing\" {\n                questions\n                    - What do you keep to yourself?\n");
		End before = last();
		edit(BEN, "- What do you keep to yourself?\n", "- What do you keep to yourself?\n                    - Whom do you tell first?\n");
		edit(CEM, "- Whom do you tell first?\n", "- Whom do you tell first?\n                    - Who learns of it by chance?\n");
		assertEquals(Map.of("added sharing questions", "Ben Zoë | Cem Ak"), people(before, last()));
	}

	@Test
	void whatIsNotSavedBelongsToWhoeverSitsThere() throws Exception {
		edit(ADA, "| listen.", "| listen well.");
		write(one, Files.readString(one).replace("| share.", "| share now."));
		assertEquals(Map.of("reworded listening at some", "Ada Brown", "reworded sharing at some", "Dora Desk"), people(first(), working()));
		End file = working();
		assertEquals(Map.of("reworded sharing at high", "Dora Desk"), people(file, new End("", file.text().replace("share with everyone", "share with all"))));
		assertEquals(Map.of("reworded listening at some", "?", "reworded sharing at some", "?"), people(working(), first()), "going back is nobody's work");
	}

	@Test
	void fromAPublishedVersionWhetherItWasSavedWithItOrBefore() throws Exception {
		Publish.Result published = new Publish(library).publish(List.of(one), "", ADA, LocalDate.of(2026, 9, 1), new NullProgressMonitor());
		assertFalse(published.isRefused(), published.findings()::toString);
		edit(BEN, "version 1.0.0", "version 1.1.0", "status published", "status draft", "| listen.", "| listen well.");
		assertEquals("Ben Zoë", people(saved("1.0.0"), working()).get("reworded listening at some"));
		try (Git git = Git.open(library.library().folder().toFile())) {
			git.tagDelete().setTags("one/1.0.0").call();
		}
		assertEquals("Ben Zoë", people(saved("1.0.0"), working()).get("reworded listening at some"), "it is found by its text");
		Path file = library.library().published("one", "1.0.0").orElseThrow();
		End elsewhere = new End("1.0.0", Files.readString(file).replace("| share.", "| share or not."));
		assertEquals(Map.of("reworded listening at some", "Ben Zoë", "reworded sharing at some", "?"), only(people(elsewhere, working())), "what was other before the first version was saved, nobody knows");
	}

	/** Without the facts about the document. */
	private static Map<String, String> only(Map<String, String> people) {
		people.keySet().removeIf(what -> what.startsWith("metadata"));
		return people;
	}

	@Test
	void whatTwoPeopleChangedAtTheSameTimeIsEachOnesOwn() throws Exception {
		String address = Fixture.bare(temporary.toRealPath().resolve("shared"));
		share(library, address);
		VersionedLibrary other = Fixture.open(address, temporary.toRealPath().resolve("other"));
		Path theirs = other.library().folder().resolve("one.framework");
		write(theirs, Files.readString(theirs).replace("| share.", "| share now.").replace("component listening \"Listening\" {", "component hearing \"Listening\" formerly listening {"));
		save(other, "Theirs", BEN);
		share(other);
		edit(ADA, "| listen to everyone.", "| listen to all.");
		get(library, comparison, CEM);
		assertTrue(Files.readString(one).contains("share now.") && Files.readString(one).contains("listen to all."));
		assertEquals(Map.of("renamed hearing", "Ben Zoë", "reworded sharing at some", "Ben Zoë", "reworded hearing at high", "Ada Brown"), people(first(), last()));
	}

	@Test
	void aVersionThatCannotBeReadIsPassedOver() throws Exception {
		End start = first();
		String text = Files.readString(one);
		try (Git git = Git.open(library.library().folder().toFile())) {
			write(one, text.replace("| listen.", "| listen well.").replace("domain people", "domain {{{"));
			git.commit().setAll(true).setAuthor("Cem Ak", "").setMessage("Broken").call();
			write(one.resolveSibling("notes.txt"), "About something else");
			git.add().addFilepattern("notes.txt").call();
			git.commit().setAuthor("Ada Brown", "").setMessage("Notes").call();
		}
		write(one, text.replace("| listen.", "| listen well."));
		save(library, "Put right", BEN);
		assertEquals(Map.of("reworded listening at some", "Cem Ak + Ben Zoë"), people(start, last()));
	}

	@Test
	void aFileThatHadAnotherNameIsFollowed() throws Exception {
		End start = first();
		Path other = one.resolveSibling("other.framework");
		Files.move(one, other);
		one = other;
		save(library, "Another name for the file", CEM);
		edit(ADA, "| listen.", "| listen well.");
		assertEquals(Map.of("reworded listening at some", "Ada Brown"), people(start, last()));
	}

	@Test
	void onlyVersionsThatChangedTheFrameworkAreCompared() throws Exception {
		for (int i = 0; i < 20; i++) {
			write(one.resolveSibling("two.framework"), framework("two", "1.0.0", "a" + i + ".", "b."));
			save(library, "Two", BEN);
		}
		edit(ADA, "| listen.", "| listen well.");
		comparison.asked = 0;
		people(first(), working());
		assertEquals(2, comparison.asked, "the whole, and the one step");
	}

	@Test
	void withoutSavedVersionsNobodyIsKnown() throws Exception {
		Path folder = temporary.toRealPath().resolve("plain");
		VersionedLibrary plain = Fixture.library(folder);
		Changes none = comparison.between(new Comparison.Text("a", Files.readString(one)), new Comparison.Text("b", Files.readString(one)), () -> false);
		assertEquals(Optional.empty(), new Authorship(plain, comparison).of(folder.resolve("one.framework"), working(), working(), none, "Dora Desk", null));
		assertEquals(Optional.empty(), new Authorship(library, comparison).of(one.resolveSibling("new.framework"), working(), working(), none, "Dora Desk", null), "a framework that was never saved");
	}

	@Test
	void itCanBeCancelled() throws Exception {
		edit(ADA, "| listen.", "| listen well.");
		End old = first();
		End now = last();
		Changes changes = comparison.between(new Comparison.Text("old", old.text()), new Comparison.Text("now", now.text()), () -> false);
		NullProgressMonitor monitor = new NullProgressMonitor();
		comparison.before = () -> monitor.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> new Authorship(library, comparison).of(one, old, now, changes, "", monitor));
	}
}

package framewright.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.compare.ChangeClass;
import framewright.core.library.Library;
import framewright.core.library.Severity;
import framewright.core.review.Entry;
import framewright.core.review.Review;
import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Comment;
import framewright.core.review.Review.Verdict;
import framewright.core.review.ReviewStore.Opened;
import framewright.core.review.ReviewStore.Said;

class ReviewFilesTest {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	@TempDir
	Path folder;

	private Instant now = Instant.parse("2026-09-01T09:00:00Z");
	private ReviewFiles store;
	private Path file;

	@BeforeEach
	void begin() throws IOException {
		store = new ReviewFiles(ticking(), LONDON, new Random(1));
		file = store.create(Library.containing(folder), "leadership-toolkit", "Autumn review", "1.0.0", "2.0.0").file();
	}

	private InstantSource ticking() {
		return () -> now = now.plusSeconds(40);
	}

	private String say(String author, Entry entry) throws IOException {
		return store.add(file, author, List.of(entry)).ids().get(0);
	}

	@Test
	void theFileThatPeopleRead() throws IOException {
		String views = say("Jane Head", new Entry.Start(new Anchor("listening", "at", "high", "hear different\nviews", "will", "and act"), "I find this much stronger.\n\nBut who checks?"));
		say("Chair", new Entry.Start(Anchor.of("budget", "", ""), "Is this for us?"));
		say("Tom", new Entry.Reply(views, "The coach does."));
		say("Jane Head", new Entry.Resolve(views));
		say("Tom", new Entry.Decide("listening/at/high", Verdict.REJECTED, "Too long."));
		say("Tom", new Entry.Judge("listening/at/high", ChangeClass.EDITORIAL, ""));
		say("Clerk", new Entry.Sign("Chair of governors", "A. Person", "Governing body", LocalDate.of(2026, 9, 12), "minute 7"));
		assertEquals("""
				# A review. Each line begins with a short code for the entry that it belongs to: a comment, a decision, a signature.
				# You may correct words behind the | here; the codes and the rest of the lines are best left as they are.

				review title Autumn review
				review framework leadership-toolkit
				review from 1.0.0
				review to 2.0.0

				3b0qz-mde7g discussion
				3b0qz-mde7g element budget
				3b0r0-aq1ex comments-on 3b0qz-mde7g
				3b0r0-aq1ex by Chair
				3b0r0-aq1ex at 2026-09-01T10:02:40+01:00
				3b0r0-aq1ex 1 | Is this for us?

				3b0qx-vh76r discussion
				3b0qx-vh76r element listening
				3b0qx-vh76r facet at
				3b0qx-vh76r level high
				3b0qx-vh76r phrase hear different views
				3b0qx-vh76r before will
				3b0qx-vh76r after and act
				3b0qy-4vycj comments-on 3b0qx-vh76r
				3b0qy-4vycj by Jane Head
				3b0qy-4vycj at 2026-09-01T10:00:40+01:00
				3b0qy-4vycj 1 | I find this much stronger.
				3b0qy-4vycj 2 |
				3b0qy-4vycj 3 | But who checks?
				3b0r1-z6238 comments-on 3b0qx-vh76r
				3b0r1-z6238 by Tom
				3b0r1-z6238 at 2026-09-01T10:04:40+01:00
				3b0r1-z6238 1 | The coach does.
				3b0r2-hke0j resolves 3b0qx-vh76r
				3b0r2-hke0j by Jane Head
				3b0r2-hke0j at 2026-09-01T10:06:00+01:00

				3b0r4-dm6vy rejects listening/at/high
				3b0r4-dm6vy by Tom
				3b0r4-dm6vy at 2026-09-01T10:07:20+01:00
				3b0r4-dm6vy 1 | Too long.

				3b0r5-xfbq4 weighs listening/at/high
				3b0r5-xfbq4 weight editorial
				3b0r5-xfbq4 by Tom
				3b0r5-xfbq4 at 2026-09-01T10:08:40+01:00

				3b0r6-k837w signs-as Chair of governors
				3b0r6-k837w person A. Person
				3b0r6-k837w on-behalf-of Governing body
				3b0r6-k837w decided 2026-09-12
				3b0r6-k837w minute minute 7
				3b0r6-k837w by Clerk
				3b0r6-k837w at 2026-09-01T10:10:00+01:00
				""", Files.readString(file));
	}

	@Test
	void everythingComesBack() throws IOException {
		Anchor anchor = new Anchor("listening", "at", "high", "hear different views", "will", "and act");
		String first = say("Jane", new Entry.Start(anchor, "One.\n\n  Two – “three”"));
		String second = say("Tom", new Entry.Start(Anchor.of("", "", ""), "All in all: good."));
		String reply = say("Tom", new Entry.Reply(first, "I see."));
		say("Tom", new Entry.Correct(reply, "I see now."));
		say("Tom", new Entry.Resolve(first));
		say("Jane", new Entry.Resolve(second));
		say("Jane", new Entry.Reopen(second));
		say("Jane", new Entry.Decide("c1", Verdict.ACCEPTED, ""));
		say("Jane", new Entry.Decide("c1", Verdict.REJECTED, "After a second look."));
		String toms = say("Tom", new Entry.Decide("c1", Verdict.ACCEPTED, ""));
		say("Tom", new Entry.Judge("c1", ChangeClass.BREAKING, "It is."));
		say("Jane", new Entry.Sign("Headteacher", "Jane", "", LocalDate.of(2026, 9, 2), ""));
		Opened opened = store.read(file);
		Review review = opened.review();
		assertEquals(List.of(), opened.findings());
		assertEquals("2-0-0", review.id());
		assertEquals(List.of("Autumn review", "leadership-toolkit", "1.0.0", "2.0.0"), List.of(review.title(), review.framework(), review.oldVersion(), review.newVersion()));
		assertEquals(List.of(first, second), review.discussions().stream().map(Review.Discussion::id).toList());
		assertEquals(anchor, review.discussions().get(0).anchor());
		assertEquals(List.of(true, false), review.discussions().stream().map(Review.Discussion::resolved).toList());
		assertEquals(List.of("One.\n\nTwo – “three”", "I see now."), review.discussions().get(0).comments().stream().map(Comment::text).toList());
		assertEquals(2, review.decisions().size(), "one of each person");
		assertEquals(Verdict.ACCEPTED, review.decision("c1").orElseThrow().verdict());
		assertEquals(ChangeClass.BREAKING, review.judgement("c1").orElseThrow().weight());
		assertEquals(LocalDate.of(2026, 9, 2), review.signOffs().get(0).decided());

		say("Tom", new Entry.Withdraw(toms));
		assertEquals(Verdict.REJECTED, store.read(file).review().decision("c1").orElseThrow().verdict());
		say("Tom", new Entry.Place(first, Anchor.of("hearing", "why", "")));
		assertEquals("hearing", store.read(file).review().discussions().get(0).anchor().element());
		say("Tom", new Entry.Withdraw(second));
		assertEquals(1, store.read(file).review().discussions().size(), "a discussion that was taken back is gone with its comments");
	}

	/** What comes from another document has times and authors of its own. */
	@Test
	void whatOthersSaidElsewhere() throws IOException {
		OffsetDateTime when = OffsetDateTime.parse("2026-08-01T10:00:00+02:00");
		var added = store.add(file, List.of(new Said("Jane", when, new Entry.Start(Anchor.of("a", "", ""), "In Word.")), new Said("Tom", when.plusDays(1), new Entry.Judge("c", ChangeClass.EDITORIAL, "r"))));
		assertEquals(new Comment(added.opened().review().discussions().get(0).comments().get(0).id(), "Jane", when, "In Word."), added.opened().review().discussions().get(0).comments().get(0));
		assertEquals(added.ids().get(0), added.opened().review().discussions().get(0).id());
		assertEquals(when.plusDays(1), added.opened().review().judgements().get(0).when());
	}

	@Test
	void nobodyCorrectsAnother() throws IOException {
		store.add(file, "Jane", List.of(new Entry.Start(Anchor.of("a", "", ""), "Mine.")));
		String comment = store.read(file).review().discussions().get(0).comments().get(0).id();
		say("Tom", new Entry.Correct(comment, "Yours."));
		Opened opened = store.read(file);
		assertEquals("Mine.", opened.review().discussions().get(0).comments().get(0).text());
		assertEquals(1, opened.findings().size());
	}

	@Test
	void reviewsOfAFramework() throws IOException {
		Library library = Library.containing(folder);
		assertEquals(folder.resolve("reviews/leadership-toolkit/2-0-0.review"), file);
		assertEquals(folder.resolve("reviews/leadership-toolkit/2-0-0-2.review"), store.create(library, "leadership-toolkit", "", "1.0.0", "2.0.0").file());
		assertEquals(folder.resolve("reviews/leadership-toolkit/review.review"), store.create(library, "leadership-toolkit", "", "", "../..").file());
		Files.write(file.resolveSibling("broken.review"), new byte[] { 'a', 0, 'b' });
		Files.createDirectory(file.resolveSibling("folder.review"));
		List<Opened> reviews = store.list(library, "leadership-toolkit");
		assertEquals(List.of("2-0-0-2", "2-0-0", "broken", "folder", "review"), reviews.stream().map(opened -> opened.review().id()).toList());
		assertEquals(List.of(0, 0, 1, 1, 0), reviews.stream().map(opened -> opened.findings().size()).toList());
		assertEquals(List.of(), store.list(library, "other"));
		assertThrows(IllegalArgumentException.class, () -> store.list(library, "../other"));
	}

	@Test
	void whatAnotherWindowWroteIsKept() throws IOException {
		ReviewFiles other = new ReviewFiles(ticking(), LONDON, new Random(2));
		Opened seen = other.read(file);
		say("Jane", new Entry.Start(Anchor.of("a", "", ""), "First."));
		other.add(seen.file(), "Tom", List.of(new Entry.Start(Anchor.of("b", "", ""), "Second.")));
		Files.writeString(file, Files.readString(file) + "\nzzz mood cheerful\n");
		say("Jane", new Entry.Start(Anchor.of("c", "", ""), "Third."));
		assertEquals(List.of("First.", "Second.", "Third."), store.read(file).review().discussions().stream().map(discussion -> discussion.comments().get(0).text()).toList());
		assertTrue(Files.readString(file).contains("zzz mood cheerful\n"), "what a newer Framewright wrote is still there");
	}

	@Test
	void manyAtOnce() throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(8);
		List<Future<?>> done = new ArrayList<>();
		for (int person = 0; person < 8; person++) {
			String name = "Person " + person;
			ReviewFiles own = new ReviewFiles();
			done.add(people.submit(() -> {
				for (int i = 0; i < 10; i++) {
					own.add(file, name, List.of(new Entry.Start(Anchor.of("e" + i, "", ""), name + " says " + i)));
				}
				return null;
			}));
		}
		for (Future<?> one : done) {
			one.get();
		}
		people.shutdown();
		assertEquals(80, store.read(file).review().discussions().stream().map(discussion -> discussion.comments().get(0).text()).distinct().count());
	}

	@Test
	void aCopyOfASynchronisedDrive() throws IOException {
		Path copy = file.resolveSibling("2-0-0 (Jane's conflicted copy).review");
		Files.copy(file, copy);
		say("Jane", new Entry.Start(Anchor.of("a", "", ""), "Here."));
		store.add(copy, "Tom", List.of(new Entry.Start(Anchor.of("a", "", ""), "There.")));
		assertTrue(store.read(copy).findings().get(0).message().contains("synchronised drive"));
		assertEquals(2, store.gather(file, copy).review().discussions().size());
		assertEquals(2, store.read(file).review().discussions().size());
	}

	@Test
	void nothingIsWrittenWhereNothingWasSaid() throws IOException {
		String before = Files.readString(file);
		store.add(file, List.of());
		assertEquals(before, Files.readString(file));
		assertThrows(IOException.class, () -> store.add(file.resolveSibling("none.review"), "Tom", List.of(new Entry.Withdraw("a"))));
		assertFalse(Files.exists(file.resolveSibling("none.review")));
	}

	/** Names and words that try to be lines of the file. */
	@ParameterizedTest
	@ValueSource(strings = { "x\n00000-zzzzz accepts everything", "x\r00000-zzzzz accepts everything", "\u2028review title Mine", "<<<<<<< ours", "00000-zzzzz 1 | y", "\u0000\u0007\u001b[31m", "| a\n| b", "# a",
			"</script><script>alert(1)</script>" })
	void nothingThatIsSaidBecomesALine(String words) throws IOException {
		String change = "c" + words;
		String id = say(words, new Entry.Start(new Anchor(words, words, words, words, words, words), "A " + words));
		say(words, new Entry.Reply(id, words));
		say(words, new Entry.Decide(change, Verdict.REJECTED, words));
		say(words, new Entry.Sign(words, words, words, LocalDate.EPOCH, words));
		Opened opened = store.read(file);
		assertEquals(List.of(), opened.findings());
		assertEquals("Autumn review", opened.review().title());
		assertEquals(1, opened.review().decisions().size());
		assertEquals(2, opened.review().discussions().get(0).comments().size());
		assertEquals(1, opened.review().signOffs().size());
		assertFalse(opened.review().signOffs().get(0).role().contains("\n"));
	}

	@Test
	void whatAHandHasBroken() throws IOException {
		Files.writeString(file, """
				review framework a
				<<<<<<< ours
				review title One
				=======
				review title Two
				>>>>>>> theirs
				I just wanted to say something
				00000-aaaaa discussion
				00000-bbbbb comments-on 00000-aaaaa
				00000-bbbbb at yesterday
				00000-bbbbb by Ann
				00000-bbbbb | Typed by hand
				00000-bbbbb mood cheerful
				00000-ccccc comments-on 00000-nowhere
				00000-ccccc at 2026-09-01
				00000-ccccc 1 | Lost
				00000-ddddd weighs c1
				00000-ddddd weight heavy
				00000-eeeee signs-as Head
				00000-eeeee decided soon
				00000-fffff by Nobody
				00000-ggggg resolves 00000-ggggg
				00000-hhhhh withdraws 00000-hhhhh
				""");
		Opened opened = store.read(file);
		assertEquals(List.of(2, 4, 5, 6, 7, 10, 13, 14, 17, 18, 19, 20, 21, 22, 23), opened.findings().stream().map(finding -> finding.line()).distinct().toList(),
				() -> opened.findings().toString());
		assertEquals(2, opened.review().discussions().size());
		assertEquals("Typed by hand", opened.review().discussions().get(0).comments().get(0).text());
		assertEquals("One", opened.review().title());
	}

	@Test
	void linesOfAnOlderEditorAreRead() throws IOException {
		Files.write(file, "review framework a\r\n00000-bbbbb comments-on 00000-aaaaa\r\n00000-bbbbb by Zoë\r\n".getBytes(Charset.forName("windows-1252")));
		assertEquals("Zoë", store.read(file).review().discussions().get(0).comments().get(0).author());
		say("Tom", new Entry.Reply("00000-aaaaa", "Ünd?"));
		assertEquals(List.of("Zoë", "Tom"), store.read(file).review().discussions().stream().flatMap(discussion -> discussion.comments().stream()).map(Comment::author).toList());
		assertTrue(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains("Zoë\r\n"));
	}

	@Test
	void anythingIsRead() throws IOException {
		Random random = new Random(7);
		String good = Files.readString(file);
		for (int i = 0; i < 300; i++) {
			byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
			for (int j = 0; j < 1 + random.nextInt(20); j++) {
				bytes[random.nextInt(bytes.length)] = (byte) (1 + random.nextInt(255));
			}
			Files.write(file, bytes);
			store.read(file);
		}
		Files.writeString(file, "a-a discussion\n".repeat(10) + "b ".repeat(1 << 20) + "\n" + "?\n".repeat(10_000) + "x withdraws x\ny corrects z\nz corrects y\n");
		Opened opened = store.read(file);
		assertEquals(101, opened.findings().size());
		assertTrue(opened.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR));
		store.add(file, "Tom", List.of(new Entry.Reply("y", "?"), new Entry.Start(Anchor.of("", "", ""), "Still works")));
		assertEquals("Still works", store.read(file).review().discussions().get(1).comments().get(0).text());
	}
}

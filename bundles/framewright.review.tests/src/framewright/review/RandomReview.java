package framewright.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import framewright.core.compare.ChangeClass;
import framewright.core.review.Entry;
import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Verdict;

/** Somebody who does what people do in a review, at random; the same seed does the same. */
final class RandomReview {

	private static final List<String> ELEMENTS = List.of("", "listening", "teams", "knowledge", "budget", "wellbeing", "vision");
	private static final List<String> LEVELS = List.of("", "some", "high", "highest");
	private static final List<String> TEXTS = List.of("I agree.", "I agree.\nBut who checks?", "First\n\n\nSecond", "# not a note", "review title Mine", "a | b", "=======", "“Quoted” – and so on…");
	private final Random random;
	private final String author;
	private final Ids ids;
	private Instant now;

	RandomReview(String author, long seed) {
		this.random = new Random(seed);
		this.author = author;
		now = Instant.parse("2026-09-01T09:00:00Z").plus(Duration.ofMinutes(random.nextInt(600)));
		ids = new Ids(() -> now, new Random(seed * 31 + author.hashCode()));
	}

	/** A text with some more entries; the ids of what was added are put into a list. */
	String edit(String text, int entries, List<String> added) {
		ReviewText edited = new ReviewText(text);
		for (int i = 0; i < entries; i++) {
			now = now.plus(Duration.ofMinutes(random.nextInt(30)));
			String id = ids.next();
			added.add(id);
			var when = now.atOffset(ZoneOffset.ofHours(random.nextInt(3)));
			List<ReviewRecord> discussions = of(edited, EntryKind.DISCUSSION);
			List<ReviewRecord> comments = of(edited, EntryKind.COMMENT).stream().filter(comment -> comment.value("by").equals(author)).toList();
			Entry entry = switch (random.nextInt(10)) {
				case 0, 1, 2 -> discussions.isEmpty() ? null : new Entry.Reply(any(discussions).id(), any(TEXTS));
				case 3 -> discussions.isEmpty() ? null : random.nextBoolean() ? new Entry.Resolve(any(discussions).id()) : new Entry.Reopen(any(discussions).id());
				case 4 -> comments.isEmpty() ? null : new Entry.Correct(any(comments).id(), any(TEXTS));
				case 5 -> new Entry.Decide(any(ELEMENTS) + "/at/" + any(LEVELS), any(List.of(Verdict.values())), any(TEXTS));
				case 6 -> new Entry.Judge(any(ELEMENTS) + "/why", any(List.of(ChangeClass.values())), "");
				case 7 -> new Entry.Sign("Chair", author, "The governors", LocalDate.of(2026, 9, 1 + random.nextInt(28)), "minute " + random.nextInt(9));
				default -> null;
			};
			if (entry == null) {
				String phrase = random.nextBoolean() ? "" : "hear different views";
				edited.insert(EntryLines.discussion(id, new Anchor(any(ELEMENTS), "at", any(LEVELS), phrase, "", "")));
				String comment = ids.next();
				added.add(comment);
				edited.insert(EntryLines.comment(comment, id, author, when, any(TEXTS)));
			} else {
				edited.insert(EntryLines.of(id, entry, author, when));
			}
		}
		return edited.text();
	}

	private static List<ReviewRecord> of(ReviewText text, EntryKind kind) {
		List<ReviewRecord> found = new ArrayList<>(text.records().values());
		found.removeIf(entry -> entry.kind().filter(kind::equals).isEmpty());
		return found;
	}

	private <T> T any(List<T> things) {
		return things.get(random.nextInt(things.size()));
	}
}

package framewright.review;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import framewright.core.review.Entry;
import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Verdict;

/** Writes an entry as lines of a review's file. */
final class EntryLines {

	private final String id;
	private final List<String> lines = new ArrayList<>();

	private EntryLines(String id) {
		this.id = id;
	}

	/** What is said of the review as a whole, and a note for those who open the file. */
	static List<String> head(String title, String framework, String oldVersion, String newVersion) {
		EntryLines head = new EntryLines(ReviewLine.REVIEW);
		head.lines.add(ReviewLine.NOTE + " A review. Each line begins with a short code for the entry that it belongs to: a comment, a decision, a signature.");
		head.lines.add(ReviewLine.NOTE + " You may correct words behind the | here; the codes and the rest of the lines are best left as they are.");
		head.lines.add("");
		head.say("title", title);
		head.say("framework", framework);
		head.say("from", oldVersion);
		head.say("to", newVersion);
		return head.lines;
	}

	/** The beginning of a discussion, without its first comment. */
	static List<String> discussion(String id, Anchor anchor) {
		EntryLines entry = new EntryLines(id);
		entry.kind(EntryKind.DISCUSSION, "");
		entry.anchor(anchor);
		return entry.lines;
	}

	static List<String> comment(String id, String discussion, String author, OffsetDateTime when, String text) {
		EntryLines entry = new EntryLines(id);
		entry.kind(EntryKind.COMMENT, discussion);
		entry.signature(author, when);
		entry.prose(text);
		return entry.lines;
	}

	/** Any entry but the beginning of a discussion, which is two. */
	static List<String> of(String id, Entry what, String author, OffsetDateTime when) {
		EntryLines entry = new EntryLines(id);
		switch (what) {
			case Entry.Start start -> throw new IllegalArgumentException("the beginning of a discussion is two entries");
			case Entry.Reply reply -> {
				return comment(id, reply.discussion(), author, when, reply.text());
			}
			case Entry.Correct correct -> entry.kind(EntryKind.CORRECTION, correct.comment());
			case Entry.Resolve resolve -> entry.kind(EntryKind.RESOLUTION, resolve.discussion());
			case Entry.Reopen reopen -> entry.kind(EntryKind.REOPENING, reopen.discussion());
			case Entry.Place place -> {
				entry.kind(EntryKind.PLACING, place.discussion());
				entry.anchor(place.anchor());
			}
			case Entry.Decide decide -> entry.kind(decide.verdict() == Verdict.ACCEPTED ? EntryKind.ACCEPTANCE : EntryKind.REJECTION, decide.change());
			case Entry.Judge judge -> {
				entry.kind(EntryKind.JUDGEMENT, judge.change());
				entry.say("weight", judge.weight().id());
			}
			case Entry.Sign sign -> {
				entry.kind(EntryKind.SIGN_OFF, sign.role());
				entry.say("person", sign.person());
				entry.say("on-behalf-of", sign.onBehalf());
				entry.say("decided", sign.decided().toString());
				entry.say("minute", sign.minute());
			}
			case Entry.Withdraw withdraw -> entry.kind(EntryKind.WITHDRAWAL, withdraw.id());
		}
		entry.signature(author, when);
		entry.prose(text(what));
		return entry.lines;
	}

	private static String text(Entry entry) {
		return switch (entry) {
			case Entry.Correct correct -> correct.text();
			case Entry.Decide decide -> decide.reason();
			case Entry.Judge judge -> judge.reason();
			default -> "";
		};
	}

	private void kind(EntryKind kind, String target) {
		String of = line(target);
		lines.add(of.isEmpty() ? id + " " + kind.word() : id + " " + kind.word() + " " + of);
	}

	private void anchor(Anchor anchor) {
		say("element", anchor.element());
		say("facet", anchor.facet());
		say("level", anchor.level());
		say("phrase", anchor.phrase());
		say("before", anchor.before());
		say("after", anchor.after());
	}

	private void signature(String author, OffsetDateTime when) {
		say("by", author);
		lines.add(id + " at " + when.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
	}

	private void say(String word, String value) {
		String on = line(value);
		if (!on.isEmpty()) {
			lines.add(id + " " + word + " " + on);
		}
	}

	/** Paragraphs and all, but for blank lines at the ends. */
	private void prose(String text) {
		int place = 0;
		for (String paragraph : text.strip().split("\\R", -1)) {
			String words = ReviewLine.clean(paragraph);
			if (!text.isBlank()) {
				lines.add((id + " " + ++place + " | " + words).stripTrailing());
			}
		}
	}

	/** What must fit one line. */
	private static String line(String value) {
		return ReviewLine.clean(value).replaceAll("\\s+", " ");
	}
}

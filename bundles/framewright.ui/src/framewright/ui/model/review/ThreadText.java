package framewright.ui.model.review;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import framewright.core.review.Review.Comment;

/**
 * A thread to read.
 *
 * @param headings  the stretches that say who wrote and when, as pairs of beginning and end
 * @param remarks   the stretches that say what the thread is about
 * @param comments  the comments, in their order
 * @param beginning where each comment begins
 */
public record ThreadText(String text, List<Stretch> headings, List<Stretch> remarks, List<Comment> comments, List<Integer> beginning) {

	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

	/** From one sign to before another. */
	public record Stretch(int start, int end) {
	}

	public ThreadText {
		headings = List.copyOf(headings);
		remarks = List.copyOf(remarks);
		comments = List.copyOf(comments);
		beginning = List.copyOf(beginning);
	}

	/** Nothing to read. */
	public static ThreadText none() {
		return new ThreadText("", List.of(), List.of(), List.of(), List.of());
	}

	public static ThreadText of(Threads.Row row) {
		StringBuilder text = new StringBuilder();
		List<Stretch> headings = new ArrayList<>();
		List<Stretch> remarks = new ArrayList<>();
		List<Integer> beginning = new ArrayList<>();
		remark(row.place().words(), text, remarks);
		if (!row.place().phrase().isEmpty()) {
			remark((row.place().isOrphaned() ? "These words are no longer there: " : "") + "“" + row.place().phrase() + "”", text, remarks);
		} else if (row.place().isOrphaned()) {
			remark("What this was about is no longer there.", text, remarks);
		}
		for (Comment comment : row.discussion().comments()) {
			text.append('\n');
			beginning.add(text.length());
			int start = text.length();
			text.append(Threads.author(comment)).append(", ").append(when(comment.when()));
			headings.add(new Stretch(start, text.length()));
			text.append('\n').append(comment.text().strip()).append('\n');
		}
		if (row.discussion().resolved()) {
			text.append('\n');
			remark("This thread is resolved.", text, remarks);
		}
		return new ThreadText(text.toString(), headings, remarks, row.discussion().comments(), beginning);
	}

	private static void remark(String words, StringBuilder text, List<Stretch> remarks) {
		remarks.add(new Stretch(text.length(), text.length() + words.length()));
		text.append(words).append('\n');
	}

	/** The comment at a place in the text; -1 before the first. */
	public int comment(int offset) {
		int comment = -1;
		while (comment + 1 < beginning.size() && beginning.get(comment + 1) <= offset) {
			comment++;
		}
		return comment;
	}

	/** A time as people write it. */
	public static String when(OffsetDateTime time) {
		return time == null ? "at a time that nobody noted" : time.format(WHEN);
	}
}

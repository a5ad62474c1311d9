package framewright.ui.tests.model.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import framewright.core.compare.ChangeClass;
import framewright.core.review.Review;
import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Comment;
import framewright.core.review.Review.Decision;
import framewright.core.review.Review.Discussion;
import framewright.core.review.Review.Judgement;
import framewright.core.review.Review.SignOff;
import framewright.core.review.Review.Verdict;

/** A review of the changes in {@link framewright.ui.tests.SomeChanges}, made by hand. */
final class Reviews {

	static final OffsetDateTime NOON = OffsetDateTime.parse("2026-06-12T12:00:00+01:00");

	private Reviews() {
	}

	static Discussion thread(String id, Anchor anchor, boolean resolved, String... said) {
		List<Comment> comments = new ArrayList<>();
		for (int i = 0; i < said.length; i++) {
			comments.add(new Comment(id + "-" + i, i % 2 == 0 ? "Ada Brown" : "Ben Cole", NOON.plusMinutes(i), said[i]));
		}
		return new Discussion(id, anchor, comments, resolved);
	}

	/** One thread on a phrase of “listening”, high; one resolved on its level “some”; one on the framework; one on words that are gone. */
	static Review some() {
		return new Review("1-1-0", "Review", "alpha", "1.0.0", "1.1.0",
				List.of(thread("t-gone", new Anchor("listening", "at", "high", "never ask anybody at all", "", ""), false, "Where is it?"),
						thread("t-framework", Anchor.of("", "", ""), false, "A good step."),
						thread("t-high", new Anchor("listening", "at", "high", "other views", "seek out", ""), false, "Whose\nviews?", "All of them."),
						thread("t-some", Anchor.of("listening", "at", "some"), true, "Fine.")),
				List.of(new Decision("d1", "l2", Verdict.REJECTED, "Ada Brown", NOON, "too strong"), new Decision("d2", "l2", Verdict.ACCEPTED, "Ben Cole", NOON.plusHours(1), ""),
						new Decision("d3", "listening/reworded/at/some", Verdict.REJECTED, "Ada Brown", NOON.plusHours(2), "as it was")),
				List.of(new Judgement("j1", "l3", ChangeClass.SUBSTANTIVE, "Ada Brown", NOON, "changes the duty")),
				List.of(new SignOff("s1", "Chair of governors", "Ben Cole", "the governing body", LocalDate.of(2026, 6, 12), "minute 7", "Ada Brown", NOON)));
	}
}

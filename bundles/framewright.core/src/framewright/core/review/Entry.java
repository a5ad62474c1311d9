package framewright.core.review;

import java.time.LocalDate;

import framewright.core.compare.ChangeClass;
import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Verdict;

/**
 * Something that a person does in a review. Nothing that was said is ever changed: what corrects, settles or takes back an earlier entry is an
 * entry of its own, and the latest one holds.
 */
public sealed interface Entry {

	/** Begins a discussion with its first comment. */
	record Start(Anchor anchor, String text) implements Entry {
	}

	/** Adds a comment to a discussion. */
	record Reply(String discussion, String text) implements Entry {
	}

	/** Gives a comment another text. Only who wrote the comment can correct it. */
	record Correct(String comment, String text) implements Entry {
	}

	/** Settles a discussion. */
	record Resolve(String discussion) implements Entry {
	}

	/** Takes a settled discussion up again. */
	record Reopen(String discussion) implements Entry {
	}

	/** Puts a discussion in another place: where its text has gone. */
	record Place(String discussion, Anchor anchor) implements Entry {
	}

	/** Accepts or rejects a change. The latest answer of each person holds. */
	record Decide(String change, Verdict verdict, String reason) implements Entry {
	}

	/** Says that a change weighs more or less than the rules say. */
	record Judge(String change, ChangeClass weight, String reason) implements Entry {
	}

	/** Stands for the version; see {@link Review.SignOff}. */
	record Sign(String role, String person, String onBehalf, LocalDate decided, String minute) implements Entry {
	}

	/** Takes back a comment, a decision, a judgement or a sign-off. */
	record Withdraw(String id) implements Entry {
	}
}

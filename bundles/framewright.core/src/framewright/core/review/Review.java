package framewright.core.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;

/**
 * What reviewers said about the changes between two versions of a framework. Immutable.
 *
 * @param id         the name of the review's file without its ending: a word of small letters, digits and hyphens
 * @param oldVersion the version compared with, such as {@code 2.0.0}
 * @param newVersion the version under review, such as {@code 2.1.0}
 * @param decisions  the earlier first, and so all the others; of each person, the latest answer to each change
 */
public record Review(String id, String title, String framework, String oldVersion, String newVersion, List<Discussion> discussions, List<Decision> decisions,
		List<Judgement> judgements, List<SignOff> signOffs) {

	public Review {
		discussions = List.copyOf(discussions);
		decisions = List.copyOf(decisions);
		judgements = List.copyOf(judgements);
		signOffs = List.copyOf(signOffs);
	}

	/** The answer to a change that holds: the latest one; empty when nobody has decided. */
	public Optional<Decision> decision(String change) {
		return decisions.stream().filter(decision -> decision.change().equals(change)).reduce((earlier, later) -> later);
	}

	/** The judgement of a change that holds: the latest one; empty when the rules have the last word. */
	public Optional<Judgement> judgement(String change) {
		return judgements.stream().filter(judgement -> judgement.change().equals(change)).reduce((earlier, later) -> later);
	}

	/** A change as it weighs in this review. */
	public Change judged(Change change) {
		return judgement(change.id()).map(judgement -> change.as(judgement.weight())).orElse(change);
	}

	/**
	 * Where in a framework something was said. It is kept when the text around it changes.
	 *
	 * @param element the permanent name of the element; empty for the framework as a whole
	 * @param facet   the word of the facet: {@code why}, {@code at}; empty for the element as a whole
	 * @param level   the name of the level; empty where it is not about one
	 * @param phrase  the words that were selected; empty when it is about the whole text
	 * @param before  some words before the phrase, which tell it from the same phrase elsewhere in the text
	 * @param after   some words after it
	 */
	public record Anchor(String element, String facet, String level, String phrase, String before, String after) {

		/** An element, or a level of it, as a whole. */
		public static Anchor of(String element, String facet, String level) {
			return new Anchor(element, facet, level, "", "", "");
		}
	}

	/**
	 * A thread of comments at one place.
	 *
	 * @param id unique in the review, and in what anybody else may write into it meanwhile
	 */
	public record Discussion(String id, Anchor anchor, List<Comment> comments, boolean resolved) {

		public Discussion {
			comments = List.copyOf(comments);
		}
	}

	/** What one person wrote, in plain text with line breaks. */
	public record Comment(String id, String author, OffsetDateTime when, String text) {
	}

	/**
	 * A reviewer's answer to one change.
	 *
	 * @param change the {@linkplain framewright.core.compare.Change#id() identifier} of the change
	 */
	public record Decision(String id, String change, Verdict verdict, String author, OffsetDateTime when, String reason) {
	}

	/** Whether a change is to stay. */
	public enum Verdict {
		ACCEPTED, REJECTED
	}

	/** A reviewer's judgement that a change weighs more or less than the rules say. The latest one holds. */
	public record Judgement(String id, String change, ChangeClass weight, String author, OffsetDateTime when, String reason) {
	}

	/**
	 * Somebody stands for the version, in a role.
	 *
	 * @param role     such as “Chair of governors”
	 * @param onBehalf the body that decided, where it was not the person alone; else empty
	 * @param decided  the day of the decision
	 * @param minute   where the decision is recorded, such as “minute 7 of 12 June”; may be empty
	 * @param author   who wrote it down here
	 */
	public record SignOff(String id, String role, String person, String onBehalf, LocalDate decided, String minute, String author, OffsetDateTime when) {
	}
}

package framewright.ui.model.review;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.Sentences;
import framewright.core.review.Review;
import framewright.core.review.Review.Decision;
import framewright.core.review.Review.Judgement;
import framewright.core.review.Review.Verdict;
import framewright.ui.model.compare.ChangeList;
import framewright.ui.model.compare.ChangeWords;

/** What reviewers answered to changes: accepted, rejected, weighed otherwise. The latest comes first. Immutable. */
public final class Answers {

	/**
	 * An answer.
	 *
	 * @param id     that of the decision or judgement
	 * @param change the change; empty when it is no longer there, as after it was rejected and taken back
	 * @param where  the element, in words
	 * @param what   what changed, in words
	 * @param answer “Accepted”, “Rejected”, “Substantive, not editorial”
	 * @param holds  whether no later answer took its place
	 */
	public record Row(String id, Optional<Change> change, String where, String what, String answer, String author, OffsetDateTime when, String reason, boolean holds) {
	}

	private Answers() {
	}

	/** @param titles gives the title of an element for its name, for changes that are no longer there */
	public static List<Row> of(Review review, ChangeList list, UnaryOperator<String> titles) {
		Map<String, Change> changes = new HashMap<>();
		list.changes().changes().forEach(change -> changes.put(change.id(), change));
		List<Row> rows = new ArrayList<>();
		for (Decision decision : review.decisions()) {
			Optional<Change> change = Optional.ofNullable(changes.get(decision.change()));
			boolean holds = review.decision(decision.change()).filter(decision::equals).isPresent();
			rows.add(new Row(decision.id(), change, where(decision.change(), change, titles), what(decision.change(), change, list), decision.verdict() == Verdict.ACCEPTED ? "Accepted" : "Rejected", who(decision.author()), decision.when(),
					decision.reason(), holds));
		}
		for (Judgement judgement : review.judgements()) {
			Optional<Change> change = Optional.ofNullable(changes.get(judgement.change()));
			boolean holds = review.judgement(judgement.change()).filter(judgement::equals).isPresent();
			String rules = change.filter(one -> one.weight() != judgement.weight()).map(one -> ", not " + one.weight().id()).orElse("");
			rows.add(new Row(judgement.id(), change, where(judgement.change(), change, titles), what(judgement.change(), change, list), ChangeWords.weight(judgement.weight()) + rules, who(judgement.author()), judgement.when(),
					judgement.reason(), holds));
		}
		rows.sort(Comparator.comparing(Row::when, Comparator.nullsFirst(Comparator.<OffsetDateTime>naturalOrder())).reversed());
		return rows;
	}

	private static String where(String id, Optional<Change> change, UnaryOperator<String> titles) {
		return change.map(one -> ChangeWords.heading(one.subject()).replace("  ", " ")).orElseGet(() -> titles.apply(id.split("/", 2)[0]));
	}

	/** The identifier of a change tells what it was when the change itself is gone. */
	private static String what(String id, Optional<Change> change, ChangeList list) {
		if (change.isPresent()) {
			return list.words().what(change.get());
		}
		String[] parts = id.split("/");
		Optional<ChangeKind> kind = parts.length < 2 ? Optional.empty() : Arrays.stream(ChangeKind.values()).filter(one -> one.id().equals(parts[1])).findFirst();
		String part = parts.length > 3 && parts[2].equals("at") ? ": " + list.words().level(parts[3]) : parts.length > 2 && !parts[2].isEmpty() ? ": " + Sentences.facet(parts[2]) : "";
		return kind.map(one -> Sentences.kind(one) + part).orElse("A change") + " (no longer there)";
	}

	static String who(String author) {
		return author.isBlank() ? "Somebody who gave no name" : author;
	}

	static String because(String reason) {
		return reason.isBlank() ? "." : ": " + reason.strip().replaceAll("\\s+", " ");
	}
}

package framewright.ui.model.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.review.Entry;
import framewright.core.review.Review;
import framewright.core.review.Review.Decision;
import framewright.core.review.Review.Judgement;
import framewright.core.review.Review.Verdict;
import framewright.ui.model.compare.ReviewNotes;

/** What a review says of changes, and what a reviewer adds to it in the list of changes. Belongs to the thread of the display. */
public final class ReviewedChanges implements ReviewNotes {

	/** Longer comments are shortened beside their changes. In characters. */
	private static final int LONGEST = 140;

	private final Review review;
	private final Threads threads;
	private final Supplier<String> author;
	private final Supplier<String> reason;
	private final Consumer<List<Entry>> added;

	/**
	 * @param author gives the name of who works here
	 * @param reason gives why they do what they do; taken when they do it
	 * @param added  takes what they do
	 */
	public ReviewedChanges(Review review, Threads threads, Supplier<String> author, Supplier<String> reason, Consumer<List<Entry>> added) {
		this.review = review;
		this.threads = threads;
		this.author = author;
		this.reason = reason;
		this.added = added;
	}

	@Override
	public Map<String, Verdict> verdicts() {
		Map<String, Verdict> verdicts = new HashMap<>();
		review.decisions().forEach(decision -> verdicts.put(decision.change(), decision.verdict()));
		return verdicts;
	}

	@Override
	public Map<String, ChangeClass> weights() {
		Map<String, ChangeClass> weights = new HashMap<>();
		review.judgements().forEach(judgement -> weights.put(judgement.change(), judgement.weight()));
		return weights;
	}

	@Override
	public List<String> remarks(Change change) {
		List<String> remarks = new ArrayList<>();
		review.decision(change.id()).ifPresent(decision -> remarks.add(Answers.who(decision.author()) + (decision.verdict() == Verdict.ACCEPTED ? " accepted this change" : " rejected this change") + Answers.because(decision.reason())));
		review.judgement(change.id()).ifPresent(judgement -> remarks.add(Answers.who(judgement.author()) + " says that it is " + judgement.weight().id() + Answers.because(judgement.reason())));
		threads.about(change, true).forEach(row -> remarks.add("Comment by " + row.who() + ": " + shorten(row.first())));
		return remarks;
	}

	/** The whole comment stands in the thread. */
	private static String shorten(String text) {
		return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
	}

	@Override
	public int comments(Change change) {
		return threads.about(change, true).size();
	}

	@Override
	public void decided(Change change, Optional<Verdict> verdict) {
		if (verdict.isPresent()) {
			added.accept(List.of(new Entry.Decide(change.id(), verdict.get(), reason.get())));
			return;
		}
		Optional<Decision> own = review.decisions().stream().filter(decision -> decision.change().equals(change.id()) && decision.author().equals(author.get())).reduce((earlier, later) -> later);
		// What another person decided stays; whoever sees it the same way adds their name to it.
		review.decision(change.id()).ifPresent(standing -> added
				.accept(List.of(own.isPresent() ? new Entry.Withdraw(own.get().id()) : new Entry.Decide(change.id(), standing.verdict(), reason.get()))));
	}

	@Override
	public void judged(Change change, Optional<ChangeClass> weight) {
		Optional<Judgement> own = review.judgements().stream().filter(judgement -> judgement.change().equals(change.id()) && judgement.author().equals(author.get())).reduce((earlier, later) -> later);
		boolean alone = review.judgements().stream().filter(judgement -> judgement.change().equals(change.id())).count() == 1;
		if (weight.isEmpty() && own.isPresent() && alone) {
			added.accept(List.of(new Entry.Withdraw(own.get().id())));
		} else {
			added.accept(List.of(new Entry.Judge(change.id(), weight.orElse(change.weight()), reason.get())));
		}
	}
}

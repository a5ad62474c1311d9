package framewright.format.word;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.Sentences;
import framewright.core.review.Review;
import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Decision;
import framewright.core.review.Review.Judgement;
import framewright.core.review.Review.Verdict;
import framewright.format.word.redline.Marked.Paragraph;

/**
 * Comments by Framewright and on changes as such: what tracked changes cannot tell, such as that a part was moved or split, what does not show in
 * the text at all, and how reviewers decided.
 */
final class Notes {

	static final String AUTHOR = "Framewright";

	/** The same effect on assessments is told once for all and not at every element. */
	private static final int TOO_OFTEN = 5;

	private final List<Change> changes;
	private final Remarks remarks;
	private final UnaryOperator<String> levels;
	private final UnaryOperator<String> titles;
	private final OffsetDateTime date;
	private final Map<String, Integer> effects = new LinkedHashMap<>();

	/**
	 * @param levels gives the title of a level for its name
	 * @param titles gives the title of an element for its name
	 * @param date   that of the version; {@code null} when it has none
	 */
	Notes(List<Change> changes, Remarks remarks, UnaryOperator<String> levels, UnaryOperator<String> titles, OffsetDateTime date) {
		this.changes = changes;
		this.remarks = remarks;
		this.levels = levels;
		this.titles = titles;
		this.date = date;
		changes.stream().filter(Change::affectsAssessment).forEach(change -> effects.merge(change.effect(), 1, Integer::sum));
	}

	/** One comment for all that is to be told of an element. */
	void write() {
		Map<Paragraph, List<String>> told = new LinkedHashMap<>();
		for (Change change : changes) {
			String effect = effects.getOrDefault(change.effect(), TOO_OFTEN) < TOO_OFTEN ? change.effect() : "";
			boolean silent = showsItself(change);
			if (silent && effect.isEmpty()) {
				continue;
			}
			String sentence = silent ? effect : effect.isEmpty() ? sentence(change) : sentence(change) + " " + effect;
			for (Paragraph heading : headings(change)) {
				List<String> lines = told.computeIfAbsent(heading, paragraph -> new ArrayList<>());
				if (!lines.contains(sentence)) {
					lines.add(sentence);
				}
			}
		}
		told.forEach((paragraph, lines) -> remarks.note(paragraph, AUTHOR, date, String.join("\n", lines)));
	}

	/** The effects on assessments and how often each occurs, in the order of the changes. */
	Map<String, Integer> effects() {
		return effects;
	}

	private String sentence(Change change) {
		return Sentences.of(change, levels, titles);
	}

	/** Whether everybody sees what happened from the tracked changes. */
	private boolean showsItself(Change change) {
		return switch (change.kind()) {
			case MOVED, RENAMED, SPLIT, MERGED, RETIRED, REORDERED -> false;
			case REMOVED, ADDED -> change.others().isEmpty() && isMarked(change);
			default -> isMarked(change);
		};
	}

	private boolean isMarked(Change change) {
		String facet = !change.facet().isEmpty() ? change.facet() : change.level().isEmpty() ? "title" : "at";
		List<Paragraph> element = new ArrayList<>(remarks.of(change.subject().name()));
		element.addAll(remarks.of(change.subject().tier().isEmpty() ? "" : change.subject().oldName()));
		return element.stream().anyMatch(paragraph -> paragraph.changed() && (paragraph.place().facet().equals(facet) || !change.level().isEmpty() && paragraph.place().level().equals(change.level())));
	}

	/** The headings at which a change is told: those of the element where it is now and where it was, else the title of the document. */
	private List<Paragraph> headings(Change change) {
		List<Paragraph> there = new ArrayList<>(change.subject().tier().isEmpty() ? remarks.of("") : remarks.of(change.subject().name()));
		remarks.of(change.subject().oldName()).stream().filter(paragraph -> !change.subject().oldName().isEmpty() && !there.contains(paragraph)).forEach(there::add);
		List<Paragraph> headings = there.stream().filter(paragraph -> paragraph.place().isHeading() && paragraph.place().level().isEmpty()).toList();
		if (!headings.isEmpty()) {
			return headings;
		}
		return List.of(Remarks.standing(there.isEmpty() ? remarks.of("") : there));
	}

	/** What reviewers decided about changes, and how they weighed them. */
	void decisions(Review review) {
		for (Decision decision : review.decisions()) {
			String verdict = decision.verdict() == Verdict.ACCEPTED ? "Accepted" : "Rejected";
			about(decision.change(), decision.author(), decision.when(), verdict + reason(decision.reason()));
		}
		for (Judgement judgement : review.judgements()) {
			about(judgement.change(), judgement.author(), judgement.when(), "Judged to be " + judgement.weight().id() + reason(judgement.reason()));
		}
	}

	private static String reason(String reason) {
		return reason.isBlank() ? "." : ": " + reason.strip();
	}

	private void about(String id, String author, OffsetDateTime when, String text) {
		for (Change change : changes) {
			if (change.id().equals(id)) {
				Anchor anchor = Anchor.of(change.subject().tier().isEmpty() && change.kind() == ChangeKind.METADATA_CHANGED ? "" : change.subject().name(), change.facet(), change.level());
				remarks.note(anchor, author, when, sentence(change) + " " + text);
				return;
			}
		}
		remarks.note(Remarks.standing(remarks.of("")), author, when, "(About a change that is no longer there.) " + text);
	}
}

package framewright.core.review;

import java.util.ArrayList;
import java.util.List;

import framewright.core.review.Review.Anchor;
import framewright.core.review.Words.Word;

/**
 * Finds the words again that somebody has selected, in a text that may have been edited since; or says that they are gone. Words are compared, so that line breaks, spaces,
 * quotation marks and emphasis make no difference.
 * <p>
 * All functions are pure.
 */
public final class Anchors {

	/** How many words are kept on each side of a phrase, and how many at most where fewer do not tell it from the same phrase elsewhere. */
	private static final int CONTEXT = 8;
	private static final int LONGEST_CONTEXT = 32;

	/** How many words more than there were are looked at on each side, for words that were put in. */
	private static final int SLACK = 6;

	/** How much of a phrase must be left, and of what stood around it, for the rest to count as the phrase. */
	private static final double LEAST_KEPT = 0.55;
	private static final double LEAST_CONTEXT = 0.3;

	/** How much must be left around a phrase whose very words stand in the text more than once. */
	private static final double LEAST_CONTEXT_OF_MANY = 0.5;

	/** A phrase of which this much is left needs less around it; from some length on, it speaks for itself. */
	private static final double MOSTLY_KEPT = 0.75;
	private static final int LONG = 5;

	private Anchors() {
	}

	/** What has become of a phrase. */
	public enum Fit {
		/** It stands as it stood. */
		SAME,
		/** It was found again, though words in it or around it have changed, or it stands elsewhere. */
		MOVED,
		/** It is gone; the anchor still has its last words. */
		ORPHANED
	}

	/**
	 * Where a phrase stands.
	 *
	 * @param start the offset of its first sign; -1 when it is orphaned
	 * @param end   the offset behind its last sign; -1 when it is orphaned
	 */
	public record Located(Fit fit, int start, int end) {

		static final Located ORPHANED = new Located(Fit.ORPHANED, -1, -1);
	}

	/**
	 * An anchor for what is selected in a text: whole words, with enough of what stands around them.
	 *
	 * @param start the offset of the first sign selected
	 * @param end   the offset behind the last
	 * @return an anchor to the text as a whole when no word is selected
	 */
	public static Anchor of(String element, String facet, String level, String text, int start, int end) {
		List<Word> words = Words.of(text);
		int first = 0;
		while (first < words.size() && words.get(first).end() <= start) {
			first++;
		}
		int last = first;
		while (last < words.size() && words.get(last).start() < end) {
			last++;
		}
		if (first == last) {
			return Anchor.of(element, facet, level);
		}
		int from = Math.min(words.get(first).start(), start);
		int to = Math.max(words.get(last - 1).end(), end);
		String phrase = line(text.substring(from, to));
		Anchor anchor = null;
		for (int context = CONTEXT; context <= LONGEST_CONTEXT; context *= 2) {
			int before = words.get(Math.max(0, first - context)).start();
			int after = words.get(Math.min(words.size(), last + context) - 1).end();
			anchor = new Anchor(element, facet, level, phrase, line(text.substring(Math.min(before, from), from)), line(text.substring(to, Math.max(after, to))));
			if (tells(anchor, words, first)) {
				break;
			}
		}
		return anchor;
	}

	/** Whether the words around a phrase tell it from all others of the same words. */
	private static boolean tells(Anchor anchor, List<Word> words, int first) {
		Sought sought = new Sought(anchor);
		return occurrences(sought.phrase, words).stream().noneMatch(at -> at != first && sought.context(words, at, at + sought.phrase.size()) > 0.999);
	}

	/** Where the phrase of an anchor stands in a text now. An anchor without a phrase is the text as a whole. */
	public static Located locate(Anchor anchor, String text) {
		if (anchor.phrase().isBlank()) {
			return text.isBlank() ? Located.ORPHANED : new Located(Fit.SAME, 0, text.length());
		}
		List<Word> words = Words.of(text);
		Sought sought = new Sought(anchor);
		if (sought.phrase.isEmpty()) {
			int at = text.indexOf(anchor.phrase());
			return at < 0 ? Located.ORPHANED : new Located(Fit.SAME, at, at + anchor.phrase().length());
		}
		Candidate best = null;
		List<Integer> occurrences = occurrences(sought.phrase, words);
		for (int at : occurrences) {
			Candidate candidate = new Candidate(at, at + sought.phrase.size(), 1, sought.context(words, at, at + sought.phrase.size()));
			if (best == null || candidate.context() > best.context()) {
				best = candidate;
			}
		}
		if (best != null && best.context() > 0.999) {
			return located(anchor, text, words, best, Fit.SAME);
		}
		if (best != null && best.context() < sought.leastContext(occurrences.size() == 1)) {
			best = null;
		}
		Candidate changed = changed(sought, words);
		boolean another = changed != null && changed.kept() > 0.999 && best == null && !occurrences.isEmpty();
		if (changed != null && !another && (best == null || changed.score() > best.score())) {
			best = changed;
		}
		return best == null ? Located.ORPHANED : located(anchor, text, words, best, Fit.MOVED);
	}

	/** What may be the phrase, from a word to before another. */
	private record Candidate(int from, int to, double kept, double context) {

		double score() {
			return 0.6 * kept + 0.4 * context;
		}
	}

	/** The words of an anchor. */
	private static final class Sought {
		final List<Word> before;
		final List<Word> phrase;
		final List<Word> after;

		Sought(Anchor anchor) {
			before = Words.of(anchor.before());
			phrase = Words.of(anchor.phrase());
			after = Words.of(anchor.after());
		}

		/** How much of what stood around the phrase stands around these words, from 0 to 1. Where nothing stood, the text began or ended. */
		double context(List<Word> words, int from, int to) {
			double left = Words.alike(before, words.subList(Math.max(0, from - before.size() - (before.isEmpty() ? 0 : SLACK)), from));
			double right = Words.alike(after, words.subList(to, Math.min(words.size(), to + after.size() + (after.isEmpty() ? 0 : SLACK))));
			double leftWeight = before.isEmpty() ? 1 : Words.weight(before);
			double rightWeight = after.isEmpty() ? 1 : Words.weight(after);
			double leftShare = before.isEmpty() ? from == 0 ? 1 : 0 : left / leftWeight;
			double rightShare = after.isEmpty() ? to == words.size() ? 1 : 0 : right / rightWeight;
			if (before.isEmpty() && after.isEmpty()) {
				return leftShare + rightShare == 2 ? 1 : 0.5;
			}
			return (leftShare * leftWeight + rightShare * rightWeight) / (leftWeight + rightWeight);
		}

		/** The fewer words a phrase has, and the more often it stands there, the more of its surroundings it needs to be known again. */
		double leastContext(boolean unique) {
			double weight = Words.weight(phrase);
			double least = weight < 2 ? 0.25 : weight < 4 ? 0.15 : weight < 8 ? 0.1 : 0;
			return unique ? least : Math.max(LEAST_CONTEXT_OF_MANY, 2 * least);
		}
	}

	/** The places where a phrase begins, word for word. */
	private static List<Integer> occurrences(List<Word> phrase, List<Word> words) {
		List<Integer> found = new ArrayList<>();
		for (int at = 0; at + phrase.size() <= words.size(); at++) {
			int same = 0;
			while (same < phrase.size() && words.get(at + same).folded().equals(phrase.get(same).folded())) {
				same++;
			}
			if (same == phrase.size()) {
				found.add(at);
			}
		}
		return found;
	}

	/** The place that the phrase with its surroundings fits best, where enough of both is left; {@code null} where there is none. */
	private static Candidate changed(Sought sought, List<Word> words) {
		List<Word> pattern = new ArrayList<>(sought.before);
		pattern.addAll(sought.phrase);
		pattern.addAll(sought.after);
		int[] matched = Words.align(pattern, words);
		int begin = sought.before.size();
		int end = begin + sought.phrase.size();
		double kept = 0;
		double around = 0;
		int first = -1;
		int last = -1;
		for (int i = 0; i < matched.length; i++) {
			if (matched[i] < 0) {
				continue;
			}
			double value = pattern.get(i).weight() * pattern.get(i).likeness(words.get(matched[i]));
			if (i >= begin && i < end) {
				kept += value;
				first = first < 0 ? matched[i] : first;
				last = matched[i];
			} else {
				around += value;
			}
		}
		kept /= Words.weight(sought.phrase);
		double context = begin + sought.after.size() == 0 ? LEAST_CONTEXT : around / (Words.weight(sought.before) + Words.weight(sought.after));
		double least = kept < MOSTLY_KEPT ? LEAST_CONTEXT : sought.phrase.size() < LONG ? LEAST_CONTEXT / 2 : 0;
		if (kept < LEAST_KEPT || context < least) {
			return null;
		}
		int from = begin > 0 && matched[begin] < 0 && matched[begin - 1] >= 0 && first - matched[begin - 1] <= sought.phrase.size() ? matched[begin - 1] + 1 : first;
		int to = end < matched.length && matched[end - 1] < 0 && matched[end] >= 0 && matched[end] - last <= sought.phrase.size() ? matched[end] : last + 1;
		return new Candidate(from, to, kept, context);
	}

	/** With the signs at the ends of the phrase, such as a full stop or a quotation mark, where they are still there. */
	private static Located located(Anchor anchor, String text, List<Word> words, Candidate found, Fit fit) {
		int start = words.get(found.from()).start();
		int end = words.get(found.to() - 1).end();
		List<Word> phrase = Words.of(anchor.phrase());
		String head = anchor.phrase().substring(0, phrase.get(0).start());
		String tail = anchor.phrase().substring(phrase.get(phrase.size() - 1).end());
		int from = text.startsWith(head, start - head.length()) ? start - head.length() : start;
		int to = text.startsWith(tail, end) ? end + tail.length() : end;
		return new Located(fit, from, to);
	}

	private static String line(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}
}

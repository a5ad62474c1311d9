package framewright.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

import framewright.core.compare.Run;
import framewright.core.compare.Run.Kind;

/**
 * What changed in a piece of prose, by word inside sentence inside paragraph: paragraphs are aligned first, then the sentences of two that belong
 * together, then the words of those. A sentence that has little in common with the one it replaces is replaced as a whole, and a few words that two texts share by chance do
 * not tear a change in two (the idea is that of Google's diff-match-patch, “semantic clean-up”).
 */
final class Redline {

	/** Two paragraphs or sentences belong together when they share this much of their words. */
	private static final double ALIKE = 0.4;

	/** Above this many comparisons, paragraphs and sentences are paired in their order. */
	private static final int PATIENCE = 10_000;

	/** Two sentences of more words and blanks than this are not compared by word: no author writes one, and it would take a minute. */
	private static final int LONGEST = 8_000;

	/** Words that two sentences share without having anything in common. */
	private static final Set<String> SMALL = Set.of("a", "an", "the", "and", "or", "of", "to", "in", "on", "at", "by", "for", "with", "as", "is", "are", "be", "that", "their", "its", "it", "they", "this", "so", "from", ",", ".",
			";", ":", "-", "–", "—", "(", ")", "\"", "'");

	private static final Pattern TOKEN = Pattern.compile("\\s+|\\*+|[\\p{L}\\p{N}]+(?:['’‑-][\\p{L}\\p{N}]+)*|.", Pattern.DOTALL);

	private final List<Run> runs = new ArrayList<>();

	private Redline() {
	}

	static List<Run> of(String old, String now) {
		Redline redline = new Redline();
		if (Prose.same(old, now)) {
			redline.add(Kind.SAME, String.join("\n\n", Prose.paragraphs(now)));
			return redline.runs;
		}
		redline.align(Prose.paragraphs(old), Prose.paragraphs(now), "\n\n", redline::sentences);
		return redline.runs;
	}

	private interface Inner {
		void compare(String old, String now);
	}

	private void sentences(String old, String now) {
		align(Prose.sentences(old), Prose.sentences(now), "", this::words);
	}

	/** Pairs what is alike, keeping the order, and goes on inside the pairs; what stands between two pairs was replaced. */
	private void align(List<String> olds, List<String> nows, String mark, Inner inner) {
		int[] partner = partners(olds, nows);
		int old = 0;
		int now = 0;
		for (int next = 0; next < nows.size(); next++) {
			if (partner[next] < 0) {
				continue;
			}
			replaced(olds.subList(old, partner[next]), nows.subList(now, next), mark);
			old = partner[next] + 1;
			now = next + 1;
			separate(Kind.SAME, mark);
			if (Prose.neutral(olds.get(old - 1)).equals(Prose.neutral(nows.get(next)))) {
				add(Kind.SAME, nows.get(next));
			} else {
				inner.compare(olds.get(old - 1), nows.get(next));
			}
		}
		replaced(olds.subList(old, olds.size()), nows.subList(now, nows.size()), mark);
	}

	/** Paragraphs are replaced one by one, sentences all together. */
	private void replaced(List<String> olds, List<String> nows, String mark) {
		if (mark.isEmpty()) {
			add(Kind.REMOVED, String.join("", olds));
			add(Kind.ADDED, String.join("", nows));
			return;
		}
		for (int i = 0; i < Math.max(olds.size(), nows.size()); i++) {
			separate(i >= nows.size() ? Kind.REMOVED : i >= olds.size() ? Kind.ADDED : Kind.SAME, mark);
			add(Kind.REMOVED, i < olds.size() ? olds.get(i) : "");
			add(Kind.ADDED, i < nows.size() ? nows.get(i) : "");
		}
	}

	/** Ends the paragraph before, if there is one. */
	private void separate(Kind kind, String mark) {
		if (!runs.isEmpty() && !mark.isEmpty()) {
			add(kind, mark);
		}
	}

	/** For each new piece the old one that it belongs to, or -1; the pairs do not cross. The best sum of likeness, by dynamic programming. */
	private static int[] partners(List<String> olds, List<String> nows) {
		int[] partner = new int[nows.size()];
		Arrays.fill(partner, -1);
		if ((long) olds.size() * nows.size() > PATIENCE) {
			for (int i = 0; i < nows.size(); i++) {
				partner[i] = i < olds.size() ? i : -1;
			}
			return partner;
		}
		List<List<String>> oldWords = olds.stream().map(Redline::telling).toList();
		List<List<String>> nowWords = nows.stream().map(Redline::telling).toList();
		double[][] alike = new double[olds.size()][nows.size()];
		for (int i = 0; i < olds.size(); i++) {
			for (int j = 0; j < nows.size(); j++) {
				double likeness = Prose.likeness(oldWords.get(i), nowWords.get(j));
				alike[i][j] = likeness >= ALIKE || olds.size() == 1 && nows.size() == 1 && likeness > ALIKE / 2 ? likeness : 0;
			}
		}
		double[][] best = new double[olds.size() + 1][nows.size() + 1];
		for (int i = olds.size() - 1; i >= 0; i--) {
			for (int j = nows.size() - 1; j >= 0; j--) {
				double paired = alike[i][j] > 0 ? alike[i][j] + best[i + 1][j + 1] : -1;
				best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
			}
		}
		for (int i = 0, j = 0; i < olds.size() && j < nows.size();) {
			if (alike[i][j] > 0 && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
				partner[j++] = i++;
			} else if (best[i][j] == best[i + 1][j]) {
				i++;
			} else {
				j++;
			}
		}
		return partner;
	}

	/** The words that say something; all of them where none does. */
	private static List<String> telling(String text) {
		List<String> words = Prose.words(text);
		List<String> telling = words.stream().filter(word -> !SMALL.contains(word)).toList();
		return telling.isEmpty() ? words : telling;
	}

	// ---- words ----

	private void words(String old, String now) {
		List<String> olds = tokens(old);
		List<String> nows = tokens(now);
		if (olds.size() + nows.size() > LONGEST) {
			add(Kind.REMOVED, old);
			add(Kind.ADDED, now);
			return;
		}
		List<Stretch> stretches = cleaned(joined(stretches(olds, nows)));
		if (isScattered(stretches)) {
			add(Kind.REMOVED, old);
			add(Kind.ADDED, now);
			return;
		}
		for (Stretch stretch : stretches) {
			if (stretch.same()) {
				add(Kind.SAME, String.join("", nows.subList(stretch.nowFrom(), stretch.nowTo())));
			} else {
				add(Kind.REMOVED, String.join("", olds.subList(stretch.oldFrom(), stretch.oldTo())));
				add(Kind.ADDED, String.join("", nows.subList(stretch.nowFrom(), stretch.nowTo())));
			}
		}
	}

	private record Stretch(boolean same, int oldFrom, int oldTo, int nowFrom, int nowTo, boolean weak) {

		/** One change from the beginning of this stretch to the end of another. */
		Stretch upTo(Stretch last) {
			return new Stretch(false, oldFrom, last.oldTo, nowFrom, last.nowTo, false);
		}
	}

	private static List<Stretch> stretches(List<String> olds, List<String> nows) {
		List<Change> changes = new MyersDiffWithLinearSpace<String>((left, right) -> Prose.neutral(left).equals(Prose.neutral(right))).computeDiff(olds, nows, null);
		List<Stretch> stretches = new ArrayList<>();
		int old = 0;
		int now = 0;
		for (Change change : changes) {
			if (change.startOriginal > old) {
				stretches.add(same(olds, old, change.startOriginal, now, change.startRevised));
			}
			stretches.add(new Stretch(false, change.startOriginal, change.endOriginal, change.startRevised, change.endRevised, false));
			old = change.endOriginal;
			now = change.endRevised;
		}
		if (old < olds.size()) {
			stretches.add(same(olds, old, olds.size(), now, nows.size()));
		}
		return stretches;
	}

	/** A stretch of shared words; weak when it holds none but small ones and not more than three. */
	private static Stretch same(List<String> olds, int oldFrom, int oldTo, int nowFrom, int nowTo) {
		List<String> words = olds.subList(oldFrom, oldTo).stream().filter(token -> !token.isBlank()).toList();
		return new Stretch(true, oldFrom, oldTo, nowFrom, nowTo, words.size() <= 3 && words.stream().allMatch(word -> SMALL.contains(word.toLowerCase(Locale.ROOT))));
	}

	/** Joins changes that follow each other directly. */
	private static List<Stretch> joined(List<Stretch> stretches) {
		List<Stretch> joined = new ArrayList<>();
		for (Stretch stretch : stretches) {
			Stretch before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			if (before != null && !before.same() && !stretch.same()) {
				joined.set(joined.size() - 1, before.upTo(stretch));
			} else {
				joined.add(stretch);
			}
		}
		return joined;
	}

	/** Joins replacements that only a few small words stand between. */
	private static List<Stretch> cleaned(List<Stretch> stretches) {
		List<Stretch> cleaned = new ArrayList<>();
		for (int i = 0; i < stretches.size(); i++) {
			Stretch before = cleaned.isEmpty() ? null : cleaned.get(cleaned.size() - 1);
			boolean between = before != null && stretches.get(i).weak() && i + 1 < stretches.size() && isReplacement(before) && isReplacement(stretches.get(i + 1));
			if (between) {
				cleaned.set(cleaned.size() - 1, before.upTo(stretches.get(++i)));
			} else {
				cleaned.add(stretches.get(i));
			}
		}
		return cleaned;
	}

	/** Whether so many small pieces changed that a reader would rather see the two sentences one after the other. */
	private static boolean isScattered(List<Stretch> stretches) {
		long replaced = stretches.stream().filter(Redline::isReplacement).count();
		int same = stretches.stream().filter(Stretch::same).mapToInt(stretch -> stretch.oldTo() - stretch.oldFrom()).sum();
		int all = stretches.stream().mapToInt(stretch -> Math.max(stretch.oldTo() - stretch.oldFrom(), stretch.nowTo() - stretch.nowFrom())).sum();
		return replaced >= 4 && same * 2 < all;
	}

	/** Whether words were replaced by others, and not only put in or taken out. */
	private static boolean isReplacement(Stretch stretch) {
		return !stretch.same() && stretch.oldTo() > stretch.oldFrom() && stretch.nowTo() > stretch.nowFrom();
	}

	private static List<String> tokens(String sentence) {
		List<String> tokens = new ArrayList<>();
		Matcher matcher = TOKEN.matcher(sentence);
		while (matcher.find()) {
			tokens.add(matcher.group());
		}
		return tokens;
	}

	private void add(Kind kind, String text) {
		if (text.isEmpty()) {
			return;
		}
		Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
		if (last != null && last.kind() == kind) {
			runs.set(runs.size() - 1, new Run(kind, last.text() + text));
		} else {
			runs.add(new Run(kind, text));
		}
	}
}

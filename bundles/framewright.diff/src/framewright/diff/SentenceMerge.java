package framewright.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

/** Brings together two versions of a prose in which different sentences were changed. Lines stay as each side broke them. */
final class SentenceMerge {

	/** More sentences than these are no text that somebody wrote; they are shown as a conflict. */
	private static final int LONGEST = 20_000;

	private SentenceMerge() {
	}

	/** The prose with the changes of both; empty when they touch the same sentence. */
	static Optional<String> of(String base, String ours, String theirs) {
		List<String> from = pieces(base);
		List<String> left = pieces(ours);
		List<String> right = pieces(theirs);
		if (from.size() + left.size() + right.size() > LONGEST) {
			return Optional.empty();
		}
		List<Change> mine = new MyersDiffWithLinearSpace<String>().computeDiff(from, left, null);
		List<Change> others = new MyersDiffWithLinearSpace<String>().computeDiff(from, right, null);
		StringBuilder merged = new StringBuilder();
		int at = 0;
		int m = 0;
		int o = 0;
		while (m < mine.size() || o < others.size()) {
			Change my = m < mine.size() ? mine.get(m) : null;
			Change other = o < others.size() ? others.get(o) : null;
			if (my != null && other != null && touch(my, other)) {
				boolean same = my.startOriginal == other.startOriginal && my.endOriginal == other.endOriginal
						&& left.subList(my.startRevised, my.endRevised).equals(right.subList(other.startRevised, other.endRevised));
				if (!same) {
					return Optional.empty();
				}
				o++; // both did the same
				continue;
			}
			boolean mineFirst = other == null || my != null && my.startOriginal < other.startOriginal;
			Change next = mineFirst ? my : other;
			append(merged, from, at, next.startOriginal);
			append(merged, mineFirst ? left : right, next.startRevised, next.endRevised);
			at = next.endOriginal;
			if (mineFirst) {
				m++;
			} else {
				o++;
			}
		}
		append(merged, from, at, from.size());
		return Optional.of(merged.toString());
	}

	/** Whether two changes are of the same sentence, or put something in at the same place. */
	private static boolean touch(Change left, Change right) {
		if (left.startOriginal == right.startOriginal) {
			return true;
		}
		return left.startOriginal < right.startOriginal ? left.endOriginal > right.startOriginal : right.endOriginal > left.startOriginal;
	}

	private static void append(StringBuilder to, List<String> pieces, int from, int end) {
		for (int i = from; i < end; i++) {
			to.append(pieces.get(i));
		}
	}

	/** The sentences with the blanks and line breaks behind them; a blank line or an item of a list ends one. */
	private static List<String> pieces(String prose) {
		List<String> pieces = new ArrayList<>();
		StringBuilder block = new StringBuilder();
		for (String line : prose.split("(?<=\n)", -1)) {
			if (line.isBlank() || Prose.isItem(line)) {
				sentences(block, pieces);
			}
			block.append(line);
		}
		sentences(block, pieces);
		return pieces;
	}

	private static void sentences(StringBuilder block, List<String> pieces) {
		int at = 0;
		for (String sentence : Prose.sentences(block.toString().replace('\n', ' '))) {
			pieces.add(block.substring(at, at + sentence.length()));
			at += sentence.length();
		}
		block.setLength(0);
	}
}

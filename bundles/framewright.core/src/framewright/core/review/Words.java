package framewright.core.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a text, and how far they are those of another. */
final class Words {

	/** More than this is not aligned: phrases are a few words, and texts a few hundred. In pairs of words. */
	private static final long LARGEST = 4_000_000;

	/** Words like “the” and “and” stand everywhere and prove little. */
	private static final int SHORT = 3;
	private static final double SHORT_WEIGHT = 0.35;

	/** What a word that was left out or put in takes away from an alignment. */
	private static final double GAP = 0.25;

	private Words() {
	}

	/**
	 * A word of a text.
	 *
	 * @param folded the word as it is compared
	 * @param start  the offset of its first sign
	 * @param end    the offset behind its last
	 */
	record Word(String folded, int start, int end) {

		double weight() {
			return folded.length() <= SHORT ? SHORT_WEIGHT : 1;
		}

		/** 1 for the same word, less for another form of it, 0 for another word. */
		double likeness(Word other) {
			if (folded.equals(other.folded)) {
				return 1;
			}
			int longer = Math.max(folded.length(), other.folded.length());
			int shared = 0;
			while (shared < Math.min(folded.length(), other.folded.length()) && folded.charAt(shared) == other.folded.charAt(shared)) {
				shared++;
			}
			return shared > SHORT && shared * 2 >= longer ? 0.6 : 0;
		}
	}

	/** Letters and digits that stand together, with apostrophes in them. */
	static List<Word> of(String text) {
		List<Word> words = new ArrayList<>();
		for (int at = 0; at < text.length();) {
			int end = at;
			while (end < text.length() && (isLetter(text, end) || isApostrophe(text.charAt(end)) && end > at && end + 1 < text.length() && isLetter(text, end + 1))) {
				end += Character.charCount(text.codePointAt(end));
			}
			if (end > at) {
				words.add(new Word(fold(text.substring(at, end)), at, end));
			}
			at = Math.max(end, at + 1);
		}
		return words;
	}

	private static boolean isLetter(String text, int at) {
		int sign = text.codePointAt(at);
		return Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
	}

	private static boolean isApostrophe(char c) {
		return c == '\'' || c == '\u2019';
	}

	private static String fold(String word) {
		return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
	}

	static double weight(List<Word> words) {
		double weight = 0;
		for (Word word : words) {
			weight += word.weight();
		}
		return weight;
	}

	/** The weight of the words that two short lists share in the same order. */
	static double alike(List<Word> some, List<Word> others) {
		double[] best = new double[others.size() + 1];
		for (Word word : some) {
			double diagonal = 0;
			for (int j = 1; j <= others.size(); j++) {
				double above = best[j];
				best[j] = Math.max(Math.max(above, best[j - 1]), diagonal + word.weight() * word.likeness(others.get(j - 1)));
				diagonal = above;
			}
		}
		return best[others.size()];
	}

	/**
	 * Lays a pattern along the stretch of a text that fits it best.
	 *
	 * @return for each word of the pattern the word of the text that it fits, or -1
	 */
	static int[] align(List<Word> pattern, List<Word> words) {
		int[] matched = new int[pattern.size()];
		Arrays.fill(matched, -1);
		int rows = pattern.size() + 1;
		int columns = words.size() + 1;
		if ((long) rows * columns > LARGEST) {
			return matched;
		}
		double[][] score = new double[rows][columns];
		int bestRow = 0;
		int bestColumn = 0;
		for (int i = 1; i < rows; i++) {
			for (int j = 1; j < columns; j++) {
				double fits = fits(pattern.get(i - 1), words.get(j - 1));
				score[i][j] = Math.max(0, Math.max(score[i - 1][j - 1] + fits, Math.max(score[i - 1][j], score[i][j - 1]) - GAP));
				if (score[i][j] > score[bestRow][bestColumn]) {
					bestRow = i;
					bestColumn = j;
				}
			}
		}
		int i = bestRow;
		int j = bestColumn;
		while (i > 0 && j > 0 && score[i][j] > 0) {
			double fits = fits(pattern.get(i - 1), words.get(j - 1));
			if (score[i][j] == score[i - 1][j - 1] + fits) {
				if (fits > 0) {
					matched[i - 1] = j - 1;
				}
				i--;
				j--;
			} else if (score[i][j] == score[i - 1][j] - GAP) {
				i--;
			} else {
				j--;
			}
		}
		return matched;
	}

	private static double fits(Word word, Word other) {
		double likeness = word.likeness(other);
		return likeness > 0 ? likeness * (0.5 + word.weight()) : -GAP;
	}
}

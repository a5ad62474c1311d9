package framewright.validation.language;

import java.util.HashMap;
import java.util.Map;

import framewright.validation.text.DataLines;

/** Counts the syllables of English words: by the groups of their vowels, by what endings do to them, and by a list of words for which that goes wrong. */
final class Syllables {

	private static final Map<String, Integer> KNOWN = new HashMap<>();

	static {
		for (DataLines.Line line : DataLines.of(Syllables.class, "syllables.txt")) {
			int blank = line.said().lastIndexOf(' ');
			KNOWN.put(line.said().substring(0, blank).strip(), Integer.valueOf(line.said().substring(blank + 1)));
		}
	}

	private Syllables() {
	}

	/**
	 * The syllables of a word.
	 *
	 * @param lower the word in small letters, with plain apostrophes and hyphens
	 * @return at least 1
	 */
	static int of(String lower) {
		int all = 0;
		int start = 0;
		for (int i = 0; i <= lower.length(); i++) {
			if (i == lower.length() || lower.charAt(i) == '-' || lower.charAt(i) == '\'') {
				// What follows an apostrophe is part of the syllable before it: leader’s, don’t.
				all += i == start || start > 0 && lower.charAt(start - 1) == '\'' ? 0 : simple(lower.substring(start, i));
				start = i + 1;
			}
		}
		return Math.max(1, all);
	}

	private static int simple(String word) {
		Integer known = KNOWN.get(word);
		if (known != null) {
			return known;
		}
		int count = 0;
		for (int i = 0; i < word.length(); i++) {
			boolean vowel = isVowel(word, i);
			if (vowel && (i == 0 || !isVowel(word, i - 1)) || vowel && partsFromLast(word, i)) {
				count++;
			}
		}
		count -= silent(word);
		count += word.endsWith("sm") ? 1 : 0;
		return Math.max(1, count);
	}

	private static boolean isVowel(String word, int i) {
		return i >= 0 && i < word.length() && ("aeiou".indexOf(word.charAt(i)) >= 0 || word.charAt(i) == 'y' && i > 0);
	}

	/** Whether a vowel begins a syllable although one stands before it: ma-te-ri-al, cu-ri-ous, stu-dy-ing, e-va-lu-ate. */
	private static boolean partsFromLast(String word, int i) {
		if (i == 0 || !isVowel(word, i - 1)) {
			return false;
		}
		char before = word.charAt(i - 1);
		char now = word.charAt(i);
		char first = i > 1 ? word.charAt(i - 2) : ' ';
		boolean softened = first == 'c' || first == 't' || first == 's' || first == 'g';
		return switch (before) {
			case 'i' -> now == 'a' && !softened && !word.startsWith("iage", i - 1) || now == 'o' && !softened || now == 'u' || now == 'e' && !softened && (word.startsWith("en", i) || word.startsWith("er", i) && i + 2 >= word.length() || word.startsWith("est", i) && i + 3 == word.length());
			case 'u' -> now == 'a' && first != 'q' && first != 'g' || now == 'i' && word.startsWith("ing", i) && first != 'q' && first != 'g' || now == 'o' && first != 'q';
			case 'e' -> now == 'o' || now == 'i' && word.startsWith("ing", i) && i + 3 >= word.length();
			case 'o', 'y' -> now == 'i' && word.startsWith("ing", i) && i + 3 >= word.length();
			default -> false;
		};
	}

	/** How many of the vowels are not heard: make, makes, worked, safely, statement. */
	private static int silent(String word) {
		int length = word.length();
		int silent = 0;
		if (word.endsWith("e") && !isVowel(word, length - 2)) {
			silent += endsWithLe(word, length - 1) ? 0 : 1;
		} else if (word.endsWith("es") && !isVowel(word, length - 3)) {
			silent += hisses(word, length - 3) || endsWithLe(word, length - 2) ? 0 : 1;
		} else if (word.endsWith("ed") && !isVowel(word, length - 3) && length > 3) {
			char before = word.charAt(length - 3);
			silent += before == 't' || before == 'd' || endsWithLe(word, length - 2) ? 0 : 1;
		}
		for (String ending : new String[] { "ely", "ement", "ements", "eful", "efully", "eless", "eness" }) {
			int e = length - ending.length();
			if (e > 2 && word.endsWith(ending) && !isVowel(word, e - 1)) {
				silent++;
			}
		}
		return silent;
	}

	private static boolean endsWithLe(String word, int e) {
		return e > 1 && word.charAt(e - 1) == 'l' && !isVowel(word, e - 2) && word.charAt(e - 2) != 'l';
	}

	private static boolean hisses(String word, int last) {
		char sign = last < 0 ? ' ' : word.charAt(last);
		return sign == 's' || sign == 'x' || sign == 'z' || sign == 'c' || sign == 'g' || sign == 'h' && last > 0 && (word.charAt(last - 1) == 'c' || word.charAt(last - 1) == 's');
	}
}

package framewright.format.word.redline;

import java.util.HashMap;
import java.util.Map;

/** How alike two texts are: the share of their words that both have. */
final class Likeness {

	private Likeness() {
	}

	/** From 0 for two texts without a common word to 1 for two with the same words. */
	static double of(String one, String other) {
		if (one.equals(other)) {
			return 1;
		}
		Map<String, Integer> words = new HashMap<>();
		int all = 0;
		for (String word : words(one)) {
			words.merge(word, 1, Integer::sum);
			all++;
		}
		int common = 0;
		for (String word : words(other)) {
			all++;
			if (words.merge(word, -1, Integer::sum) >= 0) {
				common++;
			}
		}
		return 2.0 * common / all;
	}

	private static String[] words(String text) {
		return text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+");
	}
}

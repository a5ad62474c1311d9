package framewright.format.document.structure.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Learns from the texts whose level is certain how each level is worded, and says which levels other texts read like. */
final class LevelVoice {

	private final List<Map<String, Integer>> counts = new ArrayList<>();
	/** How many words were learnt: a level with longer texts is no likelier for that. */
	private final int[] totals;
	private final Set<String> vocabulary = new HashSet<>();

	LevelVoice(int levels) {
		for (int i = 0; i < levels; i++) {
			counts.add(new HashMap<>());
		}
		totals = new int[levels];
	}

	void learn(String text, int level) {
		for (String word : features(text)) {
			counts.get(level).merge(word, 1, Integer::sum);
			vocabulary.add(word);
			totals[level]++;
		}
	}

	/** Words, and the first three of a text once more as such: with how a text begins its level is often said. */
	private static Set<String> features(String text) {
		Set<String> features = new HashSet<>();
		String[] words = Words.key(text).split(" ");
		for (int i = 0; i < words.length; i++) {
			features.add(words[i]);
			if (i < 3) {
				features.add("^" + words[i]);
			}
		}
		return features;
	}

	/** How well a text fits a level: a logarithm, comparable between levels for the same text. */
	private double fit(String text, int level) {
		double sum = 0;
		for (String word : features(text)) {
			if (vocabulary.contains(word)) {
				sum += Math.log((counts.get(level).getOrDefault(word, 0) + 0.5) / (totals[level] + 0.5 * vocabulary.size()));
			}
		}
		return sum;
	}

	/**
	 * The levels that the columns of a table read like whose heads are lost, one for each, in rising order.
	 *
	 * @param rows the texts of each row, all as many and not more than levels
	 */
	int[] levels(List<List<String>> rows) {
		int n = totals.length;
		int m = rows.get(0).size();
		double[][] fits = new double[m][n];
		for (List<String> row : rows) {
			for (int i = 0; i < m; i++) {
				for (int j = 0; j < n; j++) {
					fits[i][j] += fit(row.get(i), j);
				}
			}
		}
		double[][] best = new double[m + 1][n + 1];
		boolean[][] taken = new boolean[m + 1][n + 1];
		for (int i = 1; i <= m; i++) {
			best[i][0] = Double.NEGATIVE_INFINITY;
			for (int j = 1; j <= n; j++) {
				double take = best[i - 1][j - 1] + fits[i - 1][j - 1];
				taken[i][j] = take >= best[i][j - 1];
				best[i][j] = Math.max(take, best[i][j - 1]);
			}
		}
		int[] levels = new int[m];
		int i = m;
		for (int j = n; i > 0 && j > 0; j--) {
			if (taken[i][j]) {
				i--;
				levels[i] = j - 1;
			}
		}
		return levels;
	}
}

package framewright.format.document.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How near an import came to what was expected.
 *
 * @param share the share of the words that stand at the right place, of all that should stand or do stand anywhere, from 0 to 1
 * @param structure what the structure has that it should not have, and what it has not
 * @param words for each place where words are missing or too many: how many
 */
record Score(double share, List<String> structure, List<String> words) {

	/** At the end of a place: the document has lost for which level these words are, so that every level is right. */
	private static final String ANY_LEVEL = " at ?";

	static Score of(Expectation expected, Slots found) {
		Slots actual = undecided(expected, found);
		List<String> differences = new ArrayList<>();
		expected.structure().stream().filter(line -> !actual.structure().contains(line)).forEach(line -> differences.add("should be: " + line));
		actual.structure().stream().filter(line -> !expected.structure().contains(line)).forEach(line -> differences.add("is:        " + line));
		if (differences.isEmpty() && !expected.structure().equals(actual.structure())) {
			differences.add("the order differs");
		}
		Set<String> places = new LinkedHashSet<>(expected.words().keySet());
		places.addAll(actual.words().keySet());
		List<String> told = new ArrayList<>();
		long right = 0;
		long shouldBe = 0;
		long are = 0;
		for (String place : places) {
			List<String> wanted = expected.words().getOrDefault(place, List.of());
			List<String> words = actual.words().getOrDefault(place, List.of());
			List<String> hashes = Expectation.hash(words, expected.salt());
			boolean[] matched = new boolean[hashes.size()];
			int common = common(wanted, hashes, matched);
			right += common;
			shouldBe += wanted.size();
			are += words.size();
			if (common < wanted.size() || common < words.size()) {
				told.add(place + ": " + (wanted.size() - common) + " of " + wanted.size() + " missing, " + (words.size() - common) + " too many " + rest(words, matched));
			}
		}
		long all = Math.max(shouldBe, are);
		return new Score(all == 0 ? 1 : (double) right / all, differences, told);
	}

	/** The texts of levels as one place where the expectations leave the level open. */
	private static Slots undecided(Expectation expected, Slots found) {
		Map<String, List<String>> words = new LinkedHashMap<>(found.words());
		List<String> structure = new ArrayList<>(found.structure());
		for (String place : expected.words().keySet()) {
			if (!place.endsWith(ANY_LEVEL)) {
				continue;
			}
			String element = place.substring(0, place.length() - ANY_LEVEL.length());
			List<String> all = new ArrayList<>();
			found.words().forEach((other, texts) -> {
				if (other.startsWith(element + " at ")) {
					all.addAll(texts);
					words.remove(other);
				}
			});
			words.put(place, all);
			structure.replaceAll(line -> line.startsWith(element + " ") ? line.replaceAll("\\bat [^,]+", "at ?") : line);
		}
		return new Slots(structure, words);
	}

	private static List<String> rest(List<String> words, boolean[] matched) {
		List<String> rest = new ArrayList<>();
		for (int i = 0; i < matched.length && rest.size() < 12; i++) {
			if (!matched[i]) {
				rest.add(words.get(i));
			}
		}
		return rest;
	}

	/** The length of the longest common run with gaps; marks the words of the second list that are in it. */
	private static int common(List<String> left, List<String> right, boolean[] matched) {
		int[][] lengths = new int[left.size() + 1][right.size() + 1];
		for (int i = left.size() - 1; i >= 0; i--) {
			for (int j = right.size() - 1; j >= 0; j--) {
				lengths[i][j] = left.get(i).equals(right.get(j)) ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
			}
		}
		int i = 0;
		int j = 0;
		while (i < left.size() && j < right.size()) {
			if (left.get(i).equals(right.get(j))) {
				matched[j] = true;
				i++;
				j++;
			} else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
				i++;
			} else {
				j++;
			}
		}
		return lengths[0][0];
	}

	/** The share of the words of a document that the expectations account for: at a place, left out, or as a repetition. */
	static double covered(Expectation expected, String document) {
		Map<String, Integer> known = new java.util.HashMap<>();
		expected.words().values().forEach(words -> words.forEach(word -> known.merge(word, 1, Integer::sum)));
		expected.repeated().forEach(word -> known.merge(word, 1, Integer::sum));
		List<String> words = Expectation.hash(Slots.split(document), expected.salt());
		long found = words.stream().filter(word -> known.merge(word, -1, Integer::sum) >= 0).count();
		return words.isEmpty() ? 1 : (double) found / words.size();
	}

	@Override
	public String toString() {
		return String.format(java.util.Locale.ROOT, "%.2f %% of the words stand at the right place%n", share * 100) + String.join("\n", structure) + "\n" + String.join("\n", words);
	}
}

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

import framewright.validation.consistency.ContentWords;
import framewright.validation.consistency.SimilarSets;

/**
 * Measures the search for descriptors that say nearly the same, among as many as no library has. The words are as frequent as they are in real texts (Zipf), and of three descriptors two are made from
 * one of a few hundred templates, with some words changed, so that many share most of their words.
 */
public class Duplicates {

	private static final int ROUNDS = 5;
	private static final int VOCABULARY = 6000;
	private static final int LENGTH = 32;
	private static final int PERCENT = 90;
	private static final int FEWEST = 6;
	private static final int MOST = 20;
	private static final String[] FIRST = ("the and to of a in for that their with others leaders pupils staff colleagues school plan learning team teachers support work share build listen evidence time practice goals trust feedback "
			+ "curriculum change families improve develop lead decide review progress culture needs ideas coach meeting").split(" ");
	private static final String[] SYLLABLES = "ba con de ter mi na ro su ver lo pre tion al men ing for ca di re ple sti ga tu mo ri va ne cu".split(" ");

	private static double[] cumulated;

	public static void main(String[] arguments) {
		cumulated = new double[VOCABULARY];
		double sum = 0;
		for (int i = 0; i < VOCABULARY; i++) {
			sum += 1.0 / (i + 2.7); // Zipf's law with Mandelbrot's shift, as in English
			cumulated[i] = sum;
		}
		System.out.printf("%-14s %14s %14s %14s %18s %12s%n", "descriptors", "words", "pairs found", "time", "µs per descriptor", "heap used");
		for (int count : new int[] { 12_500, 25_000, 50_000 }) {
			List<String> texts = texts(count);
			double[] words = new double[ROUNDS];
			double[] times = new double[ROUNDS];
			int[] pairs = new int[1];
			for (int round = -2; round < ROUNDS; round++) {
				pairs[0] = 0;
				long from = System.nanoTime();
				List<Set<String>> sets = texts.stream().map(ContentWords::of).filter(set -> set.size() >= FEWEST).toList();
				long read = System.nanoTime();
				new SimilarSets(PERCENT, MOST, () -> false).find(sets, (first, second) -> pairs[0]++);
				if (round >= 0) {
					words[round] = (read - from) / 1e6;
					times[round] = (System.nanoTime() - from) / 1e6;
				}
			}
			Arrays.sort(words);
			Arrays.sort(times);
			long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20;
			System.out.printf("%-14d %11.0f ms %14d %11.0f ms %18.1f %9d MB%n", count, words[ROUNDS / 2], pairs[0], times[ROUNDS / 2], times[ROUNDS / 2] * 1000 / count, heap);
		}
	}

	private static List<String> texts(int count) {
		Random random = new Random(42);
		List<String[]> templates = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			templates.add(free(random));
		}
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			String[] words = free(random);
			if (i % 3 > 0) {
				words = templates.get(random.nextInt(templates.size())).clone();
				for (int change = 1 + random.nextInt(10); change > 0; change--) {
					words[random.nextInt(words.length)] = word(random);
				}
			}
			texts.add(String.join(" ", words) + ".");
		}
		return texts;
	}

	private static String[] free(Random random) {
		String[] words = new String[LENGTH - 8 + random.nextInt(17)];
		Arrays.setAll(words, i -> word(random));
		return words;
	}

	private static String word(Random random) {
		int place = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[VOCABULARY - 1]);
		int rank = place < 0 ? -place - 1 : place;
		if (rank < FIRST.length) {
			return FIRST[rank];
		}
		return SYLLABLES[rank % SYLLABLES.length] + SYLLABLES[rank / SYLLABLES.length % SYLLABLES.length] + SYLLABLES[rank / SYLLABLES.length / SYLLABLES.length % SYLLABLES.length];
	}
}

package framewright.validation.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

/** The join finds what comparing each with each finds, no more and no less. */
class SimilarSetsTest {

	private static final int ALL = Integer.MAX_VALUE;

	private static Set<String> found(List<Set<String>> sets, int percent, int most) {
		Set<String> pairs = new TreeSet<>();
		new SimilarSets(percent, most, () -> false).find(sets, (first, second) -> {
			assertTrue(first < second);
			assertTrue(pairs.add(first + "-" + second), "a pair is told once");
		});
		return pairs;
	}

	private static Set<String> byBruteForce(List<Set<String>> sets, int percent) {
		Set<String> pairs = new TreeSet<>();
		for (int i = 0; i < sets.size(); i++) {
			for (int j = i + 1; j < sets.size(); j++) {
				Set<String> common = new HashSet<>(sets.get(i));
				common.retainAll(sets.get(j));
				int union = sets.get(i).size() + sets.get(j).size() - common.size();
				if (union > 0 && !common.isEmpty() && 100 * common.size() >= percent * union) {
					pairs.add(i + "-" + j);
				}
			}
		}
		return pairs;
	}

	/** Sets of words of which some are much more frequent than others; many are copies of others with a word or two changed. */
	private static List<Set<String>> byChance(Random random) {
		int count = random.nextInt(60);
		int vocabulary = 3 + random.nextInt(40);
		int longest = 1 + random.nextInt(14);
		List<Set<String>> sets = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Set<String> set = new HashSet<>();
			if (!sets.isEmpty() && random.nextInt(3) > 0) {
				set.addAll(sets.get(random.nextInt(sets.size())));
				for (int change = random.nextInt(3); change > 0; change--) {
					if (random.nextBoolean() && !set.isEmpty()) {
						set.remove(set.iterator().next());
					} else {
						set.add(word(random, vocabulary));
					}
				}
			} else {
				for (int words = random.nextInt(longest + 1); words > 0; words--) {
					set.add(word(random, vocabulary));
				}
			}
			sets.add(set);
		}
		return sets;
	}

	private static String word(Random random, int vocabulary) {
		return "w" + (int) (vocabulary * random.nextDouble() * random.nextDouble());
	}

	@Test
	void findsExactlyWhatBruteForceFinds() {
		int told = 0;
		for (int seed = 0; seed < 3000; seed++) {
			Random random = new Random(seed);
			List<Set<String>> sets = byChance(random);
			for (int percent : new int[] { 1 + random.nextInt(100), 50, 80, 90, 100 }) {
				Set<String> expected = byBruteForce(sets, percent);
				assertEquals(expected, found(sets, percent, ALL), "seed " + seed + ", " + percent + " per cent");
				told += expected.size();
			}
		}
		assertTrue(told > 100_000, "the sets have something to find: " + told);
	}

	@Test
	void theFigureIsMetExactly() {
		Set<String> ten = Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
		Set<String> nine = Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
		assertEquals(Set.of("0-1"), found(List.of(ten, nine), 90, ALL));
		assertEquals(Set.of(), found(List.of(ten, nine), 91, ALL));
		assertEquals(Set.of(), found(List.of(Set.of(), Set.of()), 50, ALL), "empty sets are like none");
	}

	@Test
	void ofThousandsThatAreAlikeAFewPartnersAreTold() {
		List<Set<String>> sets = new ArrayList<>();
		for (int i = 0; i < 3000; i++) {
			sets.add(Set.of("one", "two", "three", "four", "five", "six"));
		}
		Set<String> pairs = found(sets, 90, 3);
		assertEquals(3 * 2997 + 0 + 1 + 2, pairs.size());
	}

	@Test
	void endsWhenToldTo() {
		assertThrows(OperationCanceledException.class, () -> new SimilarSets(90, 1, () -> true).find(List.of(Set.of("a")), (first, second) -> {
			throw new AssertionError();
		}));
		assertThrows(IllegalArgumentException.class, () -> new SimilarSets(0, 1, () -> false));
	}

	@Test
	void smallWordsDoNotCountAndThoseThatTurnAMeaningRoundDo() {
		assertEquals(List.of("never", "plan", "leader's", "well-being", "2026", "not"), List.copyOf(ContentWords.of("They will NEVER plan the *leader’s* well-being - in 2026, and not the plan.")));
		assertEquals(List.of(), List.copyOf(ContentWords.of("  the of ’ - ")));
	}
}

package framewright.validation.consistency;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Finds all pairs of sets of words that are alike: whose common words are at least so many per cent of all words of the two (the similarity of Jaccard). The result is exact: no pair is guessed
 * and none is missed.
 * <p>
 * The sets are not compared two by two. If a set's words are put in order, rare ones first, then two sets that are alike share one of their first few words, so only those that do are looked at
 * (prefix filtering: Bayardo, Ma and Srikant, “Scaling up all pairs similarity search”, WWW 2007), and of these only those that can still have enough in common from that word on (length and
 * positional filtering: Xiao, Wang, Lin and Yu, “Efficient similarity joins for near duplicate detection”, WWW 2008). Libraries for Java that are kept find such pairs by hashing, and so only most
 * of them.
 */
public final class SimilarSets {

	/** How often it is asked whether to stop, in sets. */
	private static final int ASKED = 256;

	/** Takes two sets that are alike, by their places in the list; the first place is the lower one. */
	@FunctionalInterface
	public interface Pairs {
		void pair(int first, int second);
	}

	private final int percent;
	private final int most;
	private final BooleanSupplier cancelled;

	/**
	 * @param percent how many in a hundred of all words of two sets are in both, at least; from 1 to 100
	 * @param most    how many partners of a set are told at most, among those that are found before it; where thousands are alike, nobody reads of all their pairs
	 * @param cancelled asked now and then; when it says yes, the search ends with an {@link OperationCanceledException}
	 */
	public SimilarSets(int percent, int most, BooleanSupplier cancelled) {
		if (percent < 1 || percent > 100) {
			throw new IllegalArgumentException("from 1 to 100 and not " + percent);
		}
		this.percent = percent;
		this.most = most;
		this.cancelled = cancelled;
	}

	/** Finds the pairs, in no order that means anything. Empty sets are like none. */
	public void find(List<? extends Collection<String>> sets, Pairs pairs) {
		List<Group> groups = groups(rareFirst(sets));
		Map<Integer, Postings> index = new HashMap<>();
		for (int at = 0; at < groups.size(); at++) {
			if (at % ASKED == 0 && cancelled.getAsBoolean()) {
				throw new OperationCanceledException();
			}
			Group group = groups.get(at);
			group.seen = group;
			tell(group, look(group, index), pairs);
			// Those that come later are at least as long, so a shorter beginning will do to be found by them.
			int beginning = group.words.length - needed(group.words.length, group.words.length) + 1;
			for (int place = 0; place < beginning; place++) {
				index.computeIfAbsent(group.words[place], word -> new Postings()).add(group, place);
			}
		}
	}

	/** The groups before a group that are like it; when they have as many sets as are told of one, it is not looked for more. */
	private List<Group> look(Group group, Map<Integer, Postings> index) {
		int[] own = group.words;
		int shortest = ceiling((long) percent * own.length, 100);
		List<Group> alike = new ArrayList<>();
		long sets = 0;
		for (int place = 0; place < own.length - shortest + 1 && sets < most; place++) {
			Postings postings = index.get(own[place]);
			if (postings == null) {
				continue;
			}
			postings.forget(shortest);
			for (int i = postings.from; i < postings.size && sets < most; i++) {
				Group other = postings.groups[i];
				if (other.seen == group) {
					continue;
				}
				other.seen = group;
				if (haveInCommon(own, place, other.words, postings.places[i], needed(own.length, other.words.length))) {
					alike.add(other);
					sets += other.sets.length;
				}
			}
		}
		return alike;
	}

	private void tell(Group group, List<Group> alike, Pairs pairs) {
		for (int i = 0; i < group.sets.length; i++) {
			int told = 0;
			for (int j = 0; j < i && told < most; j++, told++) {
				pairs.pair(group.sets[j], group.sets[i]);
			}
			for (Group other : alike) {
				for (int j = 0; j < other.sets.length && told < most; j++, told++) {
					pairs.pair(Math.min(other.sets[j], group.sets[i]), Math.max(other.sets[j], group.sets[i]));
				}
			}
		}
	}

	/** Whether two sets have enough words in common; the first of those they have stands at the places given. */
	private static boolean haveInCommon(int[] left, int i, int[] right, int j, int needed) {
		int common = 0;
		while (i < left.length && j < right.length) {
			if (common + Math.min(left.length - i, right.length - j) < needed) {
				return false;
			}
			if (left[i] == right[j]) {
				common++;
				i++;
				j++;
			} else if (left[i] < right[j]) {
				i++;
			} else {
				j++;
			}
		}
		return common >= needed;
	}

	/** How many words two sets of these sizes have in common at least if they are alike: from common / (left + right - common) ≥ percent / 100. */
	private int needed(int left, int right) {
		return ceiling((long) percent * (left + right), 100 + percent);
	}

	private static int ceiling(long number, int by) {
		return (int) ((number + by - 1) / by);
	}

	/** Each set as ascending numbers of its words, where a rarer word has a lower number. */
	private static int[][] rareFirst(List<? extends Collection<String>> sets) {
		Map<String, int[]> counts = new HashMap<>();
		for (Collection<String> set : sets) {
			for (String word : distinct(set)) {
				counts.computeIfAbsent(word, once -> new int[2])[0]++;
			}
		}
		List<Map.Entry<String, int[]>> order = new ArrayList<>(counts.entrySet());
		order.sort(Comparator.<Map.Entry<String, int[]>>comparingInt(entry -> entry.getValue()[0]).thenComparing(Map.Entry::getKey));
		for (int i = 0; i < order.size(); i++) {
			order.get(i).getValue()[1] = i;
		}
		int[][] numbers = new int[sets.size()][];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = distinct(sets.get(i)).stream().mapToInt(word -> counts.get(word)[1]).sorted().toArray();
		}
		return numbers;
	}

	private static Collection<String> distinct(Collection<String> set) {
		return set instanceof Set ? set : Set.copyOf(set);
	}

	/** The sets that have the same words, by those words; groups of fewer words come first, and of as many those that begin earlier in the list. */
	private static List<Group> groups(int[][] words) {
		Map<IntBuffer, List<Integer>> same = new LinkedHashMap<>();
		for (int i = 0; i < words.length; i++) {
			if (words[i].length > 0) {
				same.computeIfAbsent(IntBuffer.wrap(words[i]), key -> new ArrayList<>(1)).add(i);
			}
		}
		List<Group> groups = new ArrayList<>(same.size());
		same.values().forEach(sets -> groups.add(new Group(words[sets.get(0)], sets.stream().mapToInt(Integer::intValue).toArray())));
		groups.sort(Comparator.comparingInt(group -> group.words.length));
		return groups;
	}

	/** Sets with the same words. */
	private static final class Group {

		private final int[] words;
		private final int[] sets;
		/** Which group has looked at this one last, so that it looks once. */
		private Group seen;

		Group(int[] words, int[] sets) {
			this.words = words;
			this.sets = sets;
		}
	}

	/** The groups that have a word among their first, shorter ones first, and at which place. */
	private static final class Postings {

		private Group[] groups = new Group[4];
		private int[] places = new int[4];
		private int size;
		private int from;

		void add(Group group, int place) {
			if (size == groups.length) {
				groups = Arrays.copyOf(groups, 2 * size);
				places = Arrays.copyOf(places, 2 * size);
			}
			groups[size] = group;
			places[size++] = place;
		}

		/** Passes over groups that are too short for all that come now. */
		void forget(int shortest) {
			while (from < size && groups[from].words.length < shortest) {
				from++;
			}
		}
	}
}

package framewright.format.word.redline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import framewright.format.word.redline.Item.Line;

/**
 * Which pieces of two lists are the same. A piece that stands in another order counts as gone from one place and new in another, because
 * that is how tracked changes tell it.
 */
final class Pairing {

	/** Paragraphs that have less in common are two paragraphs and not one that was reworded. */
	private static final double ALIKE = 0.4;

	/** Above this number of comparisons, only paragraphs that are the same are brought together. */
	private static final int TOO_MANY = 250_000;

	/** A step through both lists: indexes into the older and the newer one, -1 where the piece is not in it. */
	record Step(int old, int now) {
	}

	private Pairing() {
	}

	/** Pairs by key. Keys are unique in each list. As many pieces as can keep their place keep it. */
	static List<Step> byKey(List<String> old, List<String> now) {
		Map<String, Integer> places = new HashMap<>();
		for (int i = 0; i < old.size(); i++) {
			places.put(old.get(i), i);
		}
		int[] partners = now.stream().mapToInt(key -> places.getOrDefault(key, -1)).toArray();
		keepLongestRising(partners);
		return steps(old.size(), partners);
	}

	/** Sets to -1 what does not belong to the longest rising sequence. */
	private static void keepLongestRising(int[] numbers) {
		int[] ends = new int[numbers.length]; // where the best sequence of each length ends
		int[] before = new int[numbers.length];
		int length = 0;
		for (int i = 0; i < numbers.length; i++) {
			if (numbers[i] < 0) {
				continue;
			}
			int low = 0;
			int high = length;
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (numbers[ends[middle]] < numbers[i]) {
					low = middle + 1;
				} else {
					high = middle;
				}
			}
			before[i] = low == 0 ? -1 : ends[low - 1];
			ends[low] = i;
			length = Math.max(length, low + 1);
		}
		int next = length == 0 ? -1 : ends[length - 1];
		for (int i = numbers.length - 1; i >= 0; i--) {
			if (i == next) {
				next = before[i];
			} else {
				numbers[i] = -1;
			}
		}
	}

	/** @param partners for each of the newer pieces the older one, rising, or -1 */
	private static List<Step> steps(int olds, int[] partners) {
		List<Step> steps = new ArrayList<>();
		int old = 0;
		for (int now = 0; now < partners.length; now++) {
			if (partners[now] < 0) {
				// what went comes before what came in its place, so the older pieces up to the next pair come first
				int next = nextPartner(partners, now, olds);
				while (old < next) {
					steps.add(new Step(old++, -1));
				}
				steps.add(new Step(-1, now));
			} else {
				while (old < partners[now]) {
					steps.add(new Step(old++, -1));
				}
				steps.add(new Step(old++, now));
			}
		}
		while (old < olds) {
			steps.add(new Step(old++, -1));
		}
		return steps;
	}

	private static int nextPartner(int[] partners, int from, int none) {
		for (int i = from; i < partners.length; i++) {
			if (partners[i] >= 0) {
				return partners[i];
			}
		}
		return none;
	}

	/**
	 * Pairs paragraphs by their words.
	 *
	 * @param lastTogether whether the last of both must be one, as in a cell of a table, whose last paragraph no tracked change can take away
	 */
	static List<Step> byLikeness(List<Line> old, List<Line> now, boolean lastTogether) {
		if (lastTogether && !old.isEmpty() && !now.isEmpty()) {
			List<Step> steps = new ArrayList<>(byLikeness(old.subList(0, old.size() - 1), now.subList(0, now.size() - 1), false));
			steps.add(new Step(old.size() - 1, now.size() - 1));
			return steps;
		}
		int[] partners = new int[now.size()];
		Arrays.fill(partners, -1);
		int head = 0;
		while (head < Math.min(old.size(), now.size()) && same(old.get(head), now.get(head))) {
			partners[head] = head++;
		}
		int tail = 0;
		while (tail < Math.min(old.size(), now.size()) - head && same(old.get(old.size() - 1 - tail), now.get(now.size() - 1 - tail))) {
			partners[now.size() - 1 - tail] = old.size() - 1 - tail++;
		}
		middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), head, partners);
		return steps(old.size(), partners);
	}

	/** The pairs with the most likeness in all that keep the order. */
	private static void middle(List<Line> old, List<Line> now, int offset, int[] partners) {
		if ((long) old.size() * now.size() > TOO_MANY) {
			exact(old, now, offset, partners);
			return;
		}
		double[][] best = new double[old.size() + 1][now.size() + 1];
		double[][] alike = new double[old.size()][now.size()];
		for (int i = old.size() - 1; i >= 0; i--) {
			for (int j = now.size() - 1; j >= 0; j--) {
				alike[i][j] = alike(old.get(i), now.get(j));
				double together = alike[i][j] < ALIKE ? 0 : alike[i][j] + best[i + 1][j + 1];
				best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
			}
		}
		int i = 0;
		int j = 0;
		while (i < old.size() && j < now.size()) {
			if (alike[i][j] >= ALIKE && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
				partners[offset + j++] = offset + i++;
			} else if (best[i][j] == best[i + 1][j]) {
				i++;
			} else {
				j++;
			}
		}
	}

	private static void exact(List<Line> old, List<Line> now, int offset, int[] partners) {
		Map<String, Integer> places = new HashMap<>();
		for (int i = 0; i < old.size(); i++) {
			places.putIfAbsent(identity(old.get(i)), i);
		}
		int[] found = now.stream().mapToInt(line -> places.getOrDefault(identity(line), -1)).toArray();
		keepLongestRising(found);
		for (int j = 0; j < found.length; j++) {
			partners[offset + j] = found[j] < 0 ? -1 : offset + found[j];
		}
	}

	private static String identity(Line line) {
		return line.look() + " " + line.depth() + " " + line.text();
	}

	private static boolean same(Line old, Line now) {
		return old.look() == now.look() && old.depth() == now.depth() && old.text().equals(now.text());
	}

	private static double alike(Line old, Line now) {
		return old.look() != now.look() || old.depth() != now.depth() ? 0 : Likeness.of(old.text(), now.text());
	}
}

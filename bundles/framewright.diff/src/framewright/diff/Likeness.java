package framewright.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

/**
 * Matches what nothing names, by the words it shares. The likest pair goes first, and no pair that is less alike than a threshold is made.
 * <p>
 * Candidates come from an index of words, of which the commonest are left out, so the cost is linear in the number of elements that are left over.
 */
final class Likeness {

	/** Two elements are taken for one when they share this much of their titles and prose. */
	private static final double ELEMENTS = 0.6;

	/** Two entries of a list, or two facets of one word, are taken for one when they share this much. */
	private static final double SIBLINGS = 0.45;

	/** A word that more than this many elements have says nothing about which is which. */
	private static final int COMMON = 40;

	/** Above this many comparisons, siblings are paired in their order only. */
	private static final int PATIENCE = 40_000;

	private Likeness() {
	}

	private record Pair(Part left, Part right, double score, int order) {
	}

	/** What an element says itself, without the elements in it. */
	private record Words(List<String> title, List<String> prose) {

		static Words of(Part element) {
			StringBuilder prose = new StringBuilder();
			element.parts().stream().filter(part -> part.kind() != Kind.ELEMENT).forEach(part -> prose.append(Shown.text(part)).append('\n'));
			return new Words(Prose.words(element.title()), Prose.words(prose.toString()));
		}

		double likeness(Words other) {
			double titles = Prose.likeness(title, other.title);
			if (prose.isEmpty() && other.prose.isEmpty()) {
				return titles;
			}
			return (titles + Prose.likeness(prose, other.prose)) / 2;
		}
	}

	/** Matches the elements that are left over, and gives each pair its score. */
	static void match(Outline from, Outline to, Matching matching) {
		List<Part> lefts = from.elements().values().stream().filter(part -> matching.to(part) == null).toList();
		List<Part> rights = to.elements().values().stream().filter(part -> matching.from(part) == null).toList();
		if (lefts.isEmpty() || rights.isEmpty()) {
			return;
		}
		Map<Part, Words> words = new HashMap<>();
		Map<String, List<Part>> index = new HashMap<>();
		for (Part left : lefts) {
			Words own = Words.of(left);
			words.put(left, own);
			Set<String> distinct = new HashSet<>(own.title());
			distinct.addAll(own.prose());
			distinct.forEach(word -> index.computeIfAbsent(word, key -> new ArrayList<>(2)).add(left));
		}
		List<Pair> pairs = new ArrayList<>();
		for (Part right : rights) {
			Words own = Words.of(right);
			Set<Part> candidates = new HashSet<>();
			Set<String> distinct = new HashSet<>(own.title());
			distinct.addAll(own.prose());
			for (String word : distinct) {
				List<Part> found = index.get(word);
				if (found != null && found.size() <= COMMON) {
					candidates.addAll(found);
				}
			}
			for (Part left : candidates) {
				double score = left.keyword().equals(right.keyword()) ? words.get(left).likeness(own) : 0;
				if (score >= ELEMENTS) {
					pairs.add(new Pair(left, right, score, right.start()));
				}
			}
		}
		take(pairs, matching, true);
	}

	/** Pairs siblings of one word that are left over. */
	static void pair(List<Part> lefts, List<Part> rights, Matching matching) {
		if (lefts.isEmpty() || rights.isEmpty()) {
			return;
		}
		if (lefts.size() == 1 && rights.size() == 1 && lefts.get(0).kind() != Kind.ENTRY && lefts.get(0).title().equals(rights.get(0).title())) {
			matching.pair(lefts.get(0), rights.get(0)); // the only one of its word: it was reworded, however much
			return;
		}
		List<Pair> pairs = new ArrayList<>();
		Map<Part, List<String>> words = new HashMap<>();
		lefts.forEach(left -> words.put(left, Prose.words(Shown.text(left))));
		rights.forEach(right -> words.put(right, Prose.words(Shown.text(right))));
		if ((long) lefts.size() * rights.size() > PATIENCE) {
			for (int i = 0; i < Math.min(lefts.size(), rights.size()); i++) {
				consider(lefts.get(i), rights.get(i), words, pairs);
			}
		} else {
			for (Part left : lefts) {
				rights.forEach(right -> consider(left, right, words, pairs));
			}
		}
		take(pairs, matching, false);
	}

	private static void consider(Part left, Part right, Map<Part, List<String>> words, List<Pair> pairs) {
		double score = Prose.likeness(words.get(left), words.get(right));
		if (score >= SIBLINGS) {
			pairs.add(new Pair(left, right, score, right.start()));
		}
	}

	private static void take(List<Pair> pairs, Matching matching, boolean scored) {
		pairs.sort(Comparator.comparingDouble(Pair::score).reversed().thenComparing(Pair::order).thenComparing(pair -> pair.left().start()));
		for (Pair pair : pairs) {
			if (matching.to(pair.left()) == null && matching.from(pair.right()) == null) {
				if (scored) {
					matching.pair(pair.left(), pair.right(), pair.score());
				} else {
					matching.pair(pair.left(), pair.right());
				}
			}
		}
	}
}

package framewright.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

/**
 * Which part of one text is which part of another.
 * <p>
 * Elements match by their permanent name wherever they stand, through {@code formerly} and by {@code uuid}; what is left over by likeness of title and prose, as {@link Likeness} has
 * it. What stands in two elements that match is matched by what names it (the level of a descriptor, the target of a reference), and what nothing names by its text.
 */
final class Matching {

	private final Map<Part, Part> forward = new HashMap<>();
	private final Map<Part, Part> backward = new HashMap<>();
	private final Map<Part, Double> scores = new HashMap<>();
	private final Outline from;
	private final Outline to;

	private Matching(Outline from, Outline to) {
		this.from = from;
		this.to = to;
	}

	static Matching of(Outline from, Outline to) {
		Matching matching = new Matching(from, to);
		matching.pair(from.framework(), to.framework());
		matching.matchNamed(from.elements(), to.elements());
		matching.matchNamed(from.scales(), to.scales());
		Likeness.match(from, to, matching);
		return matching;
	}

	/** The same matching, seen from the other text. */
	Matching reversed() {
		Matching reversed = new Matching(to, from);
		reversed.forward.putAll(backward);
		reversed.backward.putAll(forward);
		scores.forEach((part, score) -> reversed.scores.put(backward.get(part), score));
		return reversed;
	}

	Outline from() {
		return from;
	}

	Outline to() {
		return to;
	}

	/** The part of the second text; {@code null} when it has none. Parts below elements are known once {@link #children} was asked for their parents. */
	Part to(Part part) {
		return forward.get(part);
	}

	/** The part of the first text; {@code null} when it has none. */
	Part from(Part part) {
		return backward.get(part);
	}

	/** How alike the two are that were matched by likeness; {@code null} where nothing was guessed. The part is one of the second text. */
	Double score(Part part) {
		return scores.get(part);
	}

	void pair(Part left, Part right) {
		forward.put(left, right);
		backward.put(right, left);
	}

	void pair(Part left, Part right, double score) {
		pair(left, right);
		scores.put(right, score);
	}

	// ---- elements and scales: by name ----

	private void matchNamed(Map<String, Part> lefts, Map<String, Part> rights) {
		// Who took over a name says so; that goes before a name that is the same by chance.
		claims(lefts, rights, true);
		claims(rights, lefts, false);
		rights.forEach((name, right) -> {
			Part left = lefts.get(name);
			if (left != null && to(left) == null && from(right) == null) {
				pair(left, right);
			}
		});
		byUuid(lefts.values(), rights.values());
	}

	private void claims(Map<String, Part> olds, Map<String, Part> news, boolean forwards) {
		news.forEach((name, claiming) -> {
			for (String former : claiming.values("formerly")) {
				Part old = olds.get(former);
				if (old != null && !news.containsKey(former) && (forwards ? to(old) == null && from(claiming) == null : from(old) == null && to(claiming) == null)) {
					pair(forwards ? old : claiming, forwards ? claiming : old);
				}
			}
		});
	}

	private void byUuid(Collection<Part> lefts, Collection<Part> rights) {
		Map<String, Part> uuids = new HashMap<>();
		lefts.stream().filter(left -> to(left) == null).forEach(left -> left.clause("uuid").ifPresent(uuid -> uuids.putIfAbsent(uuid.value(), left)));
		if (!uuids.isEmpty()) {
			rights.stream().filter(right -> from(right) == null).forEach(right -> right.clause("uuid").map(uuid -> uuids.remove(uuid.value())).ifPresent(left -> pair(left, right)));
		}
	}

	// ---- what stands in two parts that match ----

	/** Matches the parts that stand in two parts that match, elements and scales excepted, which are matched already. */
	void children(Part left, Part right) {
		Map<String, Deque<Part>> named = new HashMap<>();
		Map<String, List<Part>> lefts = new LinkedHashMap<>();
		for (Part part : left.parts()) {
			if (isOpen(part, forward)) {
				String key = key(part);
				if (key.isEmpty()) {
					lefts.computeIfAbsent(part.keyword(), word -> new ArrayList<>()).add(part);
				} else {
					named.computeIfAbsent(key, word -> new ArrayDeque<>()).add(part);
				}
			}
		}
		Map<String, List<Part>> rights = new LinkedHashMap<>();
		for (Part part : right.parts()) {
			if (isOpen(part, backward)) {
				String key = translated(part);
				Deque<Part> found = key.isEmpty() ? null : named.get(key);
				if (found != null && !found.isEmpty()) {
					pair(found.poll(), part);
				} else if (key.isEmpty()) {
					rights.computeIfAbsent(part.keyword(), word -> new ArrayList<>()).add(part);
				}
			}
		}
		lefts.forEach((word, parts) -> byText(parts, rights.getOrDefault(word, List.of())));
	}

	private static boolean isOpen(Part part, Map<Part, Part> matched) {
		return part.kind() != Kind.ELEMENT && part.kind() != Kind.SCALE && !matched.containsKey(part);
	}

	/** What names a part among its siblings; empty when nothing does. */
	private static String key(Part part) {
		return switch (part.kind()) {
			case FIELD -> part.keyword().equals("author") ? "author " + part.title() : part.keyword();
			case STRUCTURE, GLOSSARY, SOURCES -> part.keyword();
			case TERM -> "term " + part.title();
			default -> part.name().isEmpty() ? "" : part.keyword() + " " + part.name();
		};
	}

	/** The key of a part of the second text, with the names that the first text has. */
	private String translated(Part part) {
		return switch (part.kind()) {
			case DESCRIPTOR -> "at " + formerLevel(part.element(), part.name());
			case REFERENCE -> "see " + formerElement(part.name());
			case LEVEL -> "level " + formerLevel(part);
			default -> key(part);
		};
	}

	/** Whether both texts have a level, whatever it is called in each. */
	boolean inBoth(Part level) {
		Part scale = level.parent();
		boolean newer = to.scales().get(scale.name()) == scale;
		Part other = newer ? from(scale) : to(scale);
		return other != null && Outline.levels(other).stream().anyMatch(one -> one.name().equals(level.name()) || one.values("formerly").contains(level.name()) || level.values("formerly").contains(one.name()));
	}

	/** The name that the first text has for the level of a descriptor. */
	String formerLevel(Part element, String name) {
		return to.level(element, name).map(this::formerLevel).orElse(name);
	}

	private String formerLevel(Part level) {
		Part scale = from(level.parent());
		if (scale == null) {
			return level.name();
		}
		Set<String> names = new HashSet<>();
		Outline.levels(scale).forEach(old -> names.add(old.name()));
		if (names.contains(level.name())) {
			return level.name();
		}
		for (String former : level.values("formerly")) {
			if (names.contains(former)) {
				return former;
			}
		}
		// Seen from the newer text, it is the other level that tells its former names.
		return Outline.levels(scale).stream().filter(old -> old.values("formerly").contains(level.name())).map(Part::name).findFirst().orElse(level.name());
	}

	/** The name that the first text has for an element that the second one names; also where it is named with the framework's name before it. */
	String formerElement(String name) {
		Part element = to.elements().get(name);
		Part old = element == null ? null : from(element);
		return old == null ? name : old.name();
	}

	/** The name that the first text has for a scale that the second one names. */
	String formerScale(String name) {
		Part scale = to.scales().get(name);
		Part old = scale == null ? null : from(scale);
		return old == null ? name : old.name();
	}

	/** Pairs parts of one word that nothing names: those with the same text first, then those with the same heading, then the likest. */
	private void byText(List<Part> lefts, List<Part> rights) {
		List<Part> leftOver = new ArrayList<>(lefts);
		List<Part> rightOver = new ArrayList<>(rights);
		pairEqual(leftOver, rightOver, Shown::text);
		pairEqual(leftOver, rightOver, part -> part.title().isEmpty() ? "" : part.title());
		Likeness.pair(leftOver, rightOver, this);
	}

	private void pairEqual(List<Part> lefts, List<Part> rights, java.util.function.Function<Part, String> text) {
		if (lefts.isEmpty() || rights.isEmpty()) {
			return;
		}
		Map<String, Deque<Part>> byText = new HashMap<>();
		lefts.forEach(left -> byText.computeIfAbsent(text.apply(left), key -> new ArrayDeque<>()).add(left));
		rights.removeIf(right -> {
			String key = text.apply(right);
			Deque<Part> found = key.isEmpty() ? null : byText.get(key);
			if (found == null || found.isEmpty()) {
				return false;
			}
			Part left = found.poll();
			lefts.remove(left);
			pair(left, right);
			return true;
		});
	}
}

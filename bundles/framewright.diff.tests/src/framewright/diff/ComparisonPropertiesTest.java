package framewright.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongConsumer;

import org.junit.jupiter.api.Test;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.Comparison.Text;
import framewright.core.compare.Merged;
import framewright.core.compare.Run;
import framewright.core.compare.UnreadableTextException;
import framewright.dsl.parts.Clause;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.PartReader;
import framewright.dsl.parts.UnreadablePartException;

/**
 * The algebra of comparing and merging, on frameworks and edits made by chance. The number of cases is that of the property
 * {@code framewright.cases}; a failure names the seed that made it.
 */
class ComparisonPropertiesTest {

	private static final int CASES = Integer.getInteger("framewright.cases", 10_000);

	/** One after the other, each with a seed of its own. */
	private static void cases(int count, LongConsumer run) {
		for (long seed = 1; seed <= count; seed++) {
			try {
				run.accept(seed);
			} catch (AssertionError | RuntimeException e) {
				fail("seed " + seed + ": " + e.getMessage(), e);
			}
		}
	}

	@Test
	void theComparisonTellsExactlyWhatWasDone() {
		cases(CASES, seed -> {
			Random random = new Random(seed);
			Sketch base = Sketch.random(random);
			Script script = Script.of(base, random, 1 + random.nextInt(6));
			String old = base.text();
			String now = script.apply(base).text();
			Differences differences = between(old, now);
			assertEquals(script.expected(), told(differences), () -> old + "\n----\n" + now);
			List<Edit> all = differences.told().values().stream().flatMap(List::stream).toList();
			assertEquals(canonical(now), canonical(Rejection.apply(old, differences.matching(), all)), "all changes done to the old text");
			assertEquals(canonical(old), canonical(Rejection.apply(now, differences.matching().reversed(), all.stream().map(Edit::reversed).toList())), "all changes taken back in the new text");
		});
	}

	@Test
	void nothingDiffersFromItself() {
		cases(CASES / 10, seed -> {
			String text = Sketch.random(new Random(seed)).text();
			assertTrue(between(text, text).told().isEmpty());
			assertTrue(between(text, text.replace("\n", "\r\n")).told().isEmpty());
			assertTrue(between(text, reflowed(text, new Random(seed))).told().isEmpty());
		});
	}

	@Test
	void aChangeThatIsTakenBackIsGoneAndNoOther() {
		cases(CASES / 10, seed -> {
			Random random = new Random(seed);
			Sketch base = Sketch.random(random);
			Script script = Script.of(base, random, 1 + random.nextInt(4));
			String old = base.text();
			String now = script.apply(base).text();
			Differences differences = between(old, now);
			for (Change change : differences.told().keySet()) {
				Optional<String> rejected = reject(old, now, change);
				if (rejected.isEmpty()) {
					continue;
				}
				String without = rejected.get();
				TreeMap<String, Integer> left = told(between(old, without));
				assertTrue(!left.containsKey(key(change)) || left.get(key(change)) < told(differences).get(key(change)), () -> change.id() + " is still there");
				assertTrue(names(without).containsAll(kept(names(old), names(now))), () -> "taking back " + change.id() + " lost an element");
			}
		});
	}

	@Test
	void scriptsThatTouchDifferentPlacesMerge() {
		cases(CASES, seed -> {
			Random random = new Random(seed);
			Sketch base = Sketch.random(random);
			Script[] scripts = Script.apart(base, random, 1 + random.nextInt(4));
			String ours = scripts[0].apply(base).text();
			String theirs = scripts[1].apply(base).text();
			String both = scripts[1].apply(scripts[0].apply(base)).text();
			String merged = clean(merge(base.text(), ours, theirs));
			assertEquals(canonical(both), canonical(merged), () -> base.text() + "\n---- ours\n" + ours + "\n---- theirs\n" + theirs);
			assertEquals(canonical(both), canonical(clean(merge(base.text(), theirs, ours))), "the other way round");
		});
	}

	@Test
	void mergingWithOneselfOrTheBaseIsTakingTheOther() {
		cases(CASES / 10, seed -> {
			Random random = new Random(seed);
			Sketch base = Sketch.random(random);
			String old = base.text();
			String now = Script.of(base, random, 5).apply(base).text();
			assertEquals(old, clean(merge(old, old, old)));
			assertEquals(now, clean(merge(old, now, old)));
			assertEquals(now, clean(merge(old, now, now)));
			assertEquals(canonical(now), canonical(clean(merge(old, old, now))));
		});
	}

	@Test
	void aRedlineHoldsBothTexts() {
		cases(CASES, seed -> {
			Random random = new Random(seed);
			String old = prose(random);
			String now = random.nextInt(3) == 0 ? prose(random) : edited(old, random);
			StringBuilder before = new StringBuilder();
			StringBuilder after = new StringBuilder();
			for (Run run : Redline.of(old, now)) {
				if (run.kind() != Run.Kind.ADDED) {
					before.append(run.text());
				}
				if (run.kind() != Run.Kind.REMOVED) {
					after.append(run.text());
				}
			}
			assertEquals(Prose.words(old), Prose.words(before.toString()), () -> old + "\n→\n" + now);
			assertEquals(Prose.words(now), Prose.words(after.toString()), () -> old + "\n→\n" + now);
		});
	}

	// ---- texts by chance ----

	private static final String[] WORDS = { "leaders", "listen", "and", "the", "of", "every", "voice", "“now”", "it's", "with", "*care*", "then", "act.", "learn,", "not", "some", "1." };

	private static String prose(Random random) {
		StringBuilder prose = new StringBuilder();
		for (int i = 0; i < random.nextInt(40); i++) {
			prose.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(12) == 0 ? "\n\n" : random.nextInt(8) == 0 ? "\n" : " ");
		}
		return prose.toString();
	}

	private static String edited(String text, Random random) {
		StringBuilder edited = new StringBuilder(text);
		for (int i = 0; i < 1 + random.nextInt(4) && !edited.isEmpty(); i++) {
			int at = random.nextInt(edited.length());
			if (random.nextBoolean()) {
				edited.insert(at, " " + WORDS[random.nextInt(WORDS.length)] + " ");
			} else {
				edited.delete(at, Math.min(edited.length(), at + random.nextInt(12)));
			}
		}
		return edited.toString();
	}

	/** The same prose broken into lines elsewhere. */
	private static String reflowed(String text, Random random) {
		StringBuilder reflowed = new StringBuilder();
		text.lines().forEach(line -> {
			int bar = line.indexOf("| ");
			int space = bar < 0 || random.nextBoolean() ? -1 : line.indexOf(' ', bar + 6);
			reflowed.append(space < 0 ? line : line.substring(0, space) + "\n" + line.substring(0, bar) + "|" + line.substring(space)).append("\n");
		});
		return reflowed.toString();
	}

	// ---- without checked exceptions ----

	private static Differences between(String old, String now) {
		try {
			return Differences.between(new Text("old", old), new Text("new", now), () -> false);
		} catch (UnreadableTextException e) {
			throw new AssertionError(e.getMessage() + "\n" + old + "\n----\n" + now, e);
		}
	}

	/** The text without a change; empty where the place that something was moved from is gone. */
	private static Optional<String> reject(String old, String now, Change change) {
		try {
			return Optional.of(new TextComparison().reject(old, now, change));
		} catch (UnreadableTextException e) {
			assertTrue(change.kind() == ChangeKind.MOVED && e.getMessage().contains("by itself"), e.getMessage());
			return Optional.empty();
		}
	}

	private static Merged merge(String base, String ours, String theirs) {
		try {
			return new TextComparison().merge(base, ours, theirs);
		} catch (UnreadableTextException e) {
			throw new AssertionError(e);
		}
	}

	private static String clean(Merged merged) {
		assertTrue(merged.isClean(), () -> merged.conflicts().toString());
		return merged.text(conflict -> "");
	}

	private static TreeMap<String, Integer> told(Differences differences) {
		TreeMap<String, Integer> told = new TreeMap<>();
		differences.told().keySet().forEach(change -> told.merge(key(change), 1, Integer::sum));
		return told;
	}

	private static String key(Change change) {
		return change.subject().name() + "/" + change.kind().id() + "/" + change.facet() + "/" + change.level();
	}

	private static List<String> names(String text) {
		try {
			return new ArrayList<>(Outline.of(text).elements().keySet());
		} catch (UnreadablePartException e) {
			throw new AssertionError(e.getMessage() + "\n" + text, e);
		}
	}

	private static List<String> kept(List<String> old, List<String> now) {
		List<String> kept = new ArrayList<>(old);
		kept.retainAll(now);
		return kept;
	}

	/** What a text says, without its layout. */
	static String canonical(String text) {
		try {
			StringBuilder canonical = new StringBuilder();
			canonical(PartReader.read(text), 0, canonical);
			return canonical.toString();
		} catch (UnreadablePartException e) {
			throw new AssertionError(e.getMessage() + "\n" + text, e);
		}
	}

	private static void canonical(Part part, int depth, StringBuilder into) {
		Map<String, List<String>> clauses = new TreeMap<>();
		for (Clause clause : part.clauses()) {
			clauses.put(clause.word(), clause.values());
		}
		into.append(" ".repeat(depth)).append(part.keyword()).append(' ').append(part.name()).append(" \"").append(part.title()).append("\" ").append(clauses.isEmpty() ? "" : clauses.toString()).append(' ')
				.append(part.prose().replace("\n", "/")).append('\n');
		part.parts().forEach(inner -> canonical(inner, depth + 1, into));
	}
}

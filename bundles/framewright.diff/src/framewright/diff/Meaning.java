package framewright.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges how much the meaning of a text changed, by the words that came and went. */
final class Meaning {

	/** Words that may come and go without a change of meaning. */
	private static final Set<String> SMALL = Set.of("a", "an", "the", "that", "which", "then", "also");

	/** Words that change everything, however short they are. */
	private static final Set<String> WEIGHTY = Set.of("not", "no", "never", "none", "without", "must", "may", "shall", "should", "can", "cannot", "will", "all", "every", "each", "any", "some", "few", "many", "most", "only", "always",
			"sometimes", "often", "and", "or", "but", "unless", "except");

	/** Words that ask for more than those in {@link #WEAK}. */
	private static final Set<String> STRONG = Set.of("must", "shall", "always", "all", "every", "each", "any", "consistently", "fully", "independently", "expertly", "thoroughly", "exemplary", "systematically", "relentlessly", "highest",
			"expert", "lead", "ensure", "throughout", "across", "beyond", "deeply", "rigorous", "rigorously");

	private static final Set<String> WEAK = Set.of("may", "can", "could", "should", "sometimes", "some", "few", "begin", "begins", "beginning", "partly", "partially", "guidance", "support", "supported", "help", "helped", "attempt",
			"try", "tries", "occasionally", "aware", "developing", "emerging", "basic", "often");

	private Meaning() {
	}

	/** Whether two texts say the same in other spelling, punctuation or small words. */
	static boolean isKept(String old, String now) {
		return isKept(Prose.words(old), Prose.words(now));
	}

	/** The same for the words of two texts. */
	static boolean isKept(List<String> old, List<String> now) {
		return sameSpelling(weighty(old), weighty(now));
	}

	private static List<String> weighty(List<String> words) {
		return words.stream().filter(word -> !SMALL.contains(word)).toList();
	}

	/** Whether words differ in their spelling only, pair by pair: “organize” and “organise”, “focussed” and “focused”. */
	private static boolean sameSpelling(List<String> gone, List<String> come) {
		if (gone.size() != come.size()) {
			return String.join("", gone).replace("-", "").equals(String.join("", come).replace("-", "")); // “class room”, “class-room”, “classroom”
		}
		for (int i = 0; i < gone.size(); i++) {
			if (!sameSpelling(gone.get(i), come.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean sameSpelling(String old, String now) {
		if (old.equals(now)) {
			return true;
		}
		boolean words = old.chars().noneMatch(Character::isDigit) && now.chars().noneMatch(Character::isDigit);
		return words && !WEIGHTY.contains(old) && !WEIGHTY.contains(now) && Math.min(old.length(), now.length()) >= 5 && sound(old).equals(sound(now));
	}

	/** A word without what British and American spelling, and common slips, have in different ways. */
	private static String sound(String word) {
		return word.replace("-", "").replace("'", "").replaceAll("(\\p{L})\\1", "$1").replaceAll("our\\b", "or").replace("our", "or").replaceAll("is(e[ds]?|ing|ation|ations)$", "iz$1").replaceAll("yse", "yze").replaceAll("re$", "er")
				.replace("ae", "e").replace("oe", "e").replace("ie", "ei").replace("ogue", "og").replace("gement", "gment").replaceAll("ence$", "ense").replaceAll("ice$", "ise");
	}

	/** What changed in the text of a level, as it may bear on a rating; empty when only spelling did. */
	static Bearing bearing(String old, String now) {
		List<String> before = Prose.words(old);
		List<String> after = Prose.words(now);
		if (isKept(before, after)) {
			return Bearing.NONE;
		}
		List<String> come = without(after, before);
		List<String> gone = without(before, after);
		long stronger = count(come, STRONG) + count(gone, WEAK) - count(gone, STRONG) - count(come, WEAK);
		// Sentences are counted last, for that takes longest.
		boolean more = come.size() > 2 * gone.size() + 3 || come.size() > gone.size() + 3 && statements(now) > statements(old);
		boolean less = gone.size() > 2 * come.size() + 3 || gone.size() > come.size() + 3 && statements(now) < statements(old);
		if (more) {
			return Bearing.DUTY_ADDED;
		}
		if (less) {
			return Bearing.DUTY_GONE;
		}
		return stronger > 0 ? Bearing.STRONGER : stronger < 0 ? Bearing.WEAKER : Bearing.CHANGED;
	}

	/** The words that a list has more often than another. */
	private static List<String> without(List<String> words, List<String> others) {
		Map<String, Integer> counts = new HashMap<>();
		others.forEach(word -> counts.merge(word, 1, Integer::sum));
		return words.stream().filter(word -> counts.merge(word, -1, Integer::sum) < 0).toList();
	}

	private static int statements(String prose) {
		return Prose.paragraphs(prose).stream().mapToInt(paragraph -> Prose.sentences(paragraph).size()).sum();
	}

	private static long count(List<String> words, Set<String> set) {
		return words.stream().filter(set::contains).count();
	}

	/** What a change in the text of a level means for those who were rated by it. */
	enum Bearing {
		NONE, CHANGED, DUTY_ADDED, DUTY_GONE, STRONGER, WEAKER
	}
}

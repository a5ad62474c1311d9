package framewright.validation.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import framewright.validation.text.DataLines;

/**
 * Whether two names are the same words in other forms, or stand for two words of one meaning. Nothing here is known of English but two lists: endings, and words whose forms do not follow them.
 * <p>
 * Names are the same if they have the same number of words, parted by the same signs, and each word of one is a form of that word of the other: but for capitals, a possessive, and one or two endings
 * (“coach”, “coaches”, “coaching”, “coach's”). Words made of the same stem, such as “assess” and “assessment”, count as forms, too: neither can take the other's place in a sentence, so neither is
 * a second term for the thing. In doubt two words are taken for forms of one, so that nothing is said.
 */
final class WordForms {

	/** Longer words are no words. */
	private static final int LONGEST = 40;

	/** An abbreviation has at most so many letters. */
	private static final int ABBREVIATION = 10;

	/** Words that an abbreviation may leave out. */
	private static final Set<String> LEFT_OUT = Set.of("and", "of", "for", "the", "in", "to", "a", "an", "on", "with", "at", "by");

	private static final Map<String, String> IRREGULAR = new HashMap<>();
	private static final Map<String, String> PLURALS = new HashMap<>();
	private static final Map<String, String> SINGULARS = new HashMap<>();
	private static final Map<String, Integer> ENDINGS = new HashMap<>();

	static {
		for (String[] forms : lines("word-forms.txt")) {
			// What is a form of two words, such as “leaves”, is one of the first.
			List.of(forms).forEach(form -> IRREGULAR.putIfAbsent(form, forms[0]));
		}
		for (String[] forms : lines("plurals.txt")) {
			PLURALS.put(forms[0], forms[1]);
			List.of(forms).subList(1, forms.length).forEach(plural -> SINGULARS.put(plural, forms[0]));
			List.of(forms).forEach(form -> IRREGULAR.putIfAbsent(form, forms[0]));
		}
		for (String[] ending : lines("word-endings.txt")) {
			ENDINGS.put(ending[0], Integer.valueOf(ending[1]));
		}
	}

	private static List<String[]> lines(String file) {
		return DataLines.of(WordForms.class, file).stream().map(line -> line.said().split("\\s+")).toList();
	}

	private WordForms() {
	}

	/** Whether two names are the same words in other forms. */
	static boolean areOne(String one, String other) {
		String[] first = words(one);
		String[] second = words(other);
		if (first.length != second.length || !signs(one).equals(signs(other))) {
			return false;
		}
		for (int i = 0; i < first.length; i++) {
			if (!isForm(first[i], second[i])) {
				return false;
			}
		}
		return true;
	}

	/** Whether one name is the other in short: the first letters of its words, the small ones of which may be left out. “SENCO” and “special educational needs coordinator”. */
	static boolean isShortFor(String one, String other) {
		return abbreviates(one, other) || abbreviates(other, one);
	}

	private static boolean abbreviates(String abbreviation, String name) {
		String plain = WordList.plain(abbreviation);
		String letters = plain.endsWith("s") && abbreviation.strip().endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
		boolean capitals = abbreviation.chars().filter(Character::isUpperCase).count() > 1;
		String[] words = words(name);
		return capitals && letters.length() > 1 && letters.length() <= ABBREVIATION && letters.chars().allMatch(Character::isLetter) && words.length > 1 && words.length <= 2 * ABBREVIATION && isSpelt(letters, words, 0);
	}

	/** Whether letters are the beginnings of the words from one on. */
	private static boolean isSpelt(String letters, String[] words, int from) {
		if (from == words.length) {
			return letters.isEmpty();
		}
		if (LEFT_OUT.contains(words[from]) && isSpelt(letters, words, from + 1)) {
			return true;
		}
		for (int length = 1; length <= Math.min(2, letters.length()) && words[from].startsWith(letters.substring(0, length)); length++) {
			if (isSpelt(letters.substring(length), words, from + 1)) {
				return true;
			}
		}
		return false;
	}

	/** Without an article before it, which belongs to the sentence. */
	private static String bare(String name) {
		String plain = WordList.plain(name).replace('‑', '-').replace('‐', '-');
		for (String article : List.of("the ", "a ", "an ")) {
			if (plain.startsWith(article)) {
				return plain.substring(article.length());
			}
		}
		return plain;
	}

	private static String[] words(String name) {
		return bare(name).split("[^\\p{L}\\p{N}']+");
	}

	/** What stands between the words of a name. */
	private static String signs(String name) {
		return bare(name).replaceAll("[\\p{L}\\p{N}']+", "x");
	}

	private static boolean isForm(String one, String other) {
		String first = owner(one);
		String second = owner(other);
		if (first.equals(second)) {
			return true;
		}
		if (isSpeltBothWays(first, second)) {
			return false;
		}
		Set<String> stems = stems(first);
		return stems(second).stream().anyMatch(stems::contains);
	}

	/** “adviser” and “advisor” are one word, but one of them should stand. */
	private static boolean isSpeltBothWays(String one, String other) {
		String first = singular(one);
		String second = singular(other);
		return first.length() == second.length() && first.length() > 2 && (first.endsWith("er") && second.endsWith("or") || first.endsWith("or") && second.endsWith("er"))
				&& first.startsWith(second.substring(0, second.length() - 2));
	}

	/** A word without the sign of a possessive. */
	private static String owner(String word) {
		return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word.endsWith("'") ? word.substring(0, word.length() - 1) : word;
	}

	/** What a word may be a form of: itself, and what is left when one ending and then another are taken off. */
	private static Set<String> stems(String word) {
		Set<String> stems = new HashSet<>(List.of(word, IRREGULAR.getOrDefault(word, word)));
		if (word.length() <= LONGEST) {
			for (int round = 0; round < 2; round++) {
				for (String stem : List.copyOf(stems)) {
					ENDINGS.forEach((ending, least) -> {
						if (stem.endsWith(ending) && stem.length() - ending.length() >= least) {
							cut(stem.substring(0, stem.length() - ending.length()), ending, stems);
						}
					});
				}
			}
		}
		return stems;
	}

	/** What is left, with what the ending may have changed: “studies”, “planned”, “coached” and “evaluation”. */
	private static void cut(String left, String ending, Set<String> into) {
		int last = left.length() - 1;
		into.add(IRREGULAR.getOrDefault(left, left));
		if (!ending.equals("s") && !ending.equals("d")) {
			into.add(left + "e");
			if (left.charAt(last) == 'i') {
				into.add(left.substring(0, last) + "y");
			}
			if (left.charAt(last) == left.charAt(last - 1)) {
				into.add(left.substring(0, last));
			}
		}
	}

	/** The same name for several things. */
	static String plural(String name) {
		String word = lastWord(name);
		if (PLURALS.containsKey(word)) {
			return name.substring(0, name.length() - word.length()) + PLURALS.get(word);
		}
		boolean y = word.endsWith("y") && word.length() > 1 && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0;
		boolean es = word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh") || word.endsWith("s");
		return y ? name.substring(0, name.length() - 1) + "ies" : name + (es ? "es" : "s");
	}

	/** The same name for one thing; the name itself where it is that already, or may be. */
	static String singular(String name) {
		String word = lastWord(name);
		if (SINGULARS.containsKey(word)) {
			return name.substring(0, name.length() - word.length()) + SINGULARS.get(word);
		}
		if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || word.endsWith("ics") || word.endsWith("'s")) {
			return name;
		}
		if (word.endsWith("ies") && word.length() > 4) {
			return name.substring(0, name.length() - 3) + "y";
		}
		boolean es = word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("sses");
		return name.substring(0, name.length() - (es ? 2 : 1));
	}

	/** In small letters. */
	private static String lastWord(String name) {
		String small = name.toLowerCase(Locale.UK);
		int start = Math.max(small.lastIndexOf(' '), small.lastIndexOf('-')) + 1;
		// Small letters of some languages are of another length.
		return small.length() == name.length() ? small.substring(start) : "";
	}
}

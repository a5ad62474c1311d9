package framewright.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the terms of a glossary in running text: each where it is used first in a chapter. */
final class Glossary {

	/** A use of a term in a text, and where it is explained. */
	record Use(int start, int end, String address) {
	}

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
	private static final Pattern JOINT = Pattern.compile("[\\s’'-]+");
	private static final int LONGEST = 8;

	private final Map<String, String> addresses = new HashMap<>();
	private final Set<String> used = new HashSet<>();
	private int longest;

	/** Adds a term, or another form of it. Of two alike, the first holds. */
	void add(String form, String address) {
		List<String> words = new ArrayList<>();
		for (Matcher word = WORD.matcher(form.toLowerCase(Locale.ROOT)); word.find();) {
			words.add(word.group());
		}
		if (!words.isEmpty() && words.size() <= LONGEST) {
			addresses.putIfAbsent(String.join(" ", words), address);
			longest = Math.max(longest, words.size());
		}
	}

	/** From here on, each term is looked for anew. */
	void beginChapter() {
		used.clear();
	}

	/** The terms that are used here for the first time in the chapter, in the order of the text. The longest term wins. */
	List<Use> uses(String text) {
		if (addresses.isEmpty()) {
			return List.of();
		}
		List<int[]> words = new ArrayList<>();
		for (Matcher word = WORD.matcher(text); word.find();) {
			words.add(new int[] { word.start(), word.end() });
		}
		List<Use> uses = new ArrayList<>();
		for (int first = 0; first < words.size(); first++) {
			for (int count = Math.min(longest, words.size() - first); count > 0; count--) {
				String address = addresses.get(phrase(text, words, first, count));
				if (address != null) {
					if (used.add(address)) {
						uses.add(new Use(words.get(first)[0], words.get(first + count - 1)[1], address));
					}
					first += count - 1;
					break;
				}
			}
		}
		return uses;
	}

	/** Words that only blanks or hyphens separate, in small letters; empty when anything else stands between them. */
	private static String phrase(String text, List<int[]> words, int first, int count) {
		StringBuilder phrase = new StringBuilder();
		for (int i = first; i < first + count; i++) {
			if (i > first) {
				if (!JOINT.matcher(text).region(words.get(i - 1)[1], words.get(i)[0]).matches()) {
					return "";
				}
				phrase.append(' ');
			}
			phrase.append(text, words.get(i)[0], words.get(i)[1]);
		}
		return phrase.toString().toLowerCase(Locale.ROOT);
	}
}

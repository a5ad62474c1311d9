package framewright.editing.elements;

import java.util.Arrays;
import java.util.Locale;

/** Looks for words that somebody types while looking for an element. */
final class WordSearch {

	private WordSearch() {
	}

	/** Whether each of some small written words begins a word of a text, or stands in its numbers. */
	static boolean holds(String text, String... words) {
		String small = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]+", " ");
		return Arrays.stream(words).allMatch(word -> small.contains(" " + word.replaceAll("[^\\p{L}\\p{N}.]+", " ")));
	}
}

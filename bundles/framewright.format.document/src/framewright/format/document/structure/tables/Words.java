package framewright.format.document.structure.tables;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import framewright.format.document.source.Block;

/** What the recognisers of this package ask of words. */
final class Words {

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
	private static final Pattern END_OF_SENTENCE = Pattern.compile("(?s).*[.!?:;…][\"”’'»)\\]*_]*\\s*");
	private static final Pattern LOOSE_MARKS = Pattern.compile("^[*_\\s]++|(?<![*_\\s])[*_\\s]++$");

	private Words() {
	}

	/** The words of blocks in one line. */
	static String of(List<Block> blocks) {
		return blocks.stream().map(Block::words).collect(Collectors.joining(" ")).strip();
	}

	/** Without marks of emphasis at the ends that an extraction left there. */
	static String clean(String words) {
		return LOOSE_MARKS.matcher(words).replaceAll("");
	}

	/** For comparison: in small letters, one space between words, no other sign. */
	static String key(String words) {
		return NO_WORD.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
	}

	static int count(String words) {
		String key = key(words);
		return key.isEmpty() ? 0 : key.split(" ").length;
	}

	/** Whether a text goes on: it ends in the middle of a sentence. */
	static boolean isOpen(String words) {
		return !words.isBlank() && !END_OF_SENTENCE.matcher(words).matches();
	}

	/** Whether a text begins within a sentence. */
	static boolean beginsWithin(String words) {
		String text = words.strip();
		return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
	}

	/** How much two texts are alike: from 0, no word in common, to 1, the same words. */
	static double likeness(String one, String other) {
		Set<String> left = set(one);
		Set<String> right = set(other);
		if (left.isEmpty() || right.isEmpty()) {
			return 0;
		}
		long common = left.stream().filter(right::contains).count();
		return 2.0 * common / (left.size() + right.size());
	}

	/** How much a title is like another that may be a longer form of it: 1 where all its words are in the other. */
	static double inside(String title, String other) {
		Set<String> words = set(title);
		return !words.isEmpty() && set(other).containsAll(words) ? 1 : likeness(title, other);
	}

	private static Set<String> set(String words) {
		return Arrays.stream(key(words).split(" ")).filter(word -> word.length() > 3).map(word -> word.length() > 6 ? word.substring(0, 6) : word).collect(Collectors.toCollection(HashSet::new));
	}
}

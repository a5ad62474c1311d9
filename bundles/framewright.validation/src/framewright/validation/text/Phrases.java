package framewright.validation.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import framewright.validation.text.ReadText.Word;

/**
 * Words and phrases that are looked for, all at once: the time it takes does not grow with their number. Capitals do not matter. Between the words of a phrase may stand one end of a line,
 * or the sign that stands there in the phrase (“and/or”). Of phrases that begin at the same word the longest is found, and none inside another.
 * <p>
 * Filled first and then only asked, it is safe for use by several threads.
 *
 * @param <T> what is kept with a phrase
 */
public final class Phrases<T> {

	/**
	 * A phrase that was found.
	 *
	 * @param start where it begins in the prose, in characters
	 * @param end where it ends
	 * @param value what is kept with it
	 */
	public record Found<T>(int start, int end, T value) {
	}

	/** More than this between two words, in characters, and they are no phrase. */
	private static final int APART = 40;

	private static final class Node<T> {
		private final Map<String, Node<T>> next = new HashMap<>();
		private String before = "";
		private T value;
	}

	private final Node<T> root = new Node<>();

	/** Adds a phrase. Where it is there already, what is kept with it is replaced. A phrase without a word means nothing. */
	public void add(String phrase, T value) {
		ReadText read = ReadText.of(phrase.strip());
		List<Word> words = read.words();
		if (words.isEmpty()) {
			return;
		}
		Node<T> node = root;
		for (int i = 0; i < words.size(); i++) {
			node = node.next.computeIfAbsent(key(read.plain(), words, i, i == 0), key -> new Node<>());
		}
		node.before = read.plain().substring(0, words.get(0).start()).strip();
		node.value = value;
	}

	public boolean isEmpty() {
		return root.next.isEmpty();
	}

	/** The phrases in a text, in its order. */
	public List<Found<T>> in(ReadText text) {
		List<Found<T>> found = new ArrayList<>();
		List<Word> words = text.words();
		for (int i = 0; i < words.size() && !isEmpty();) {
			i = Math.max(i + 1, longest(text.plain(), words, i, found));
		}
		return found;
	}

	/** Takes the longest phrase that begins at a word; tells the word behind it. */
	private int longest(String plain, List<Word> words, int first, List<Found<T>> into) {
		Node<T> node = root.next.get(words.get(first).lower());
		int behind = -1;
		T value = null;
		String before = "";
		for (int i = first; node != null;) {
			if (node.value != null && stands(plain, node.before, words.get(first).start())) {
				behind = i + 1;
				value = node.value;
				before = node.before;
			}
			i++;
			node = i < words.size() && !node.next.isEmpty() && words.get(i).start() - words.get(i - 1).end() <= APART ? node.next.get(key(plain, words, i, false)) : null;
		}
		if (value != null) {
			into.add(new Found<>(words.get(first).start() - before.length(), words.get(behind - 1).end(), value));
		}
		return behind;
	}

	private static boolean stands(String plain, String sign, int before) {
		return sign.isEmpty() || plain.startsWith(sign, before - sign.length());
	}

	private static String key(String plain, List<Word> words, int i, boolean first) {
		if (first) {
			return words.get(i).lower();
		}
		String between = plain.substring(words.get(i - 1).end(), words.get(i).start());
		String sign = between.strip();
		boolean parted = sign.isEmpty() && between.indexOf('\n') != between.lastIndexOf('\n');
		return (parted ? "\n" : sign.isEmpty() ? " " : sign) + words.get(i).lower();
	}
}

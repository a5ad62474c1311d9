package framewright.validation.progression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Phrases of one or more words, each with something that it stands for; found in a row of words by their first word, the longest first. Looking costs the same whatever else the text holds.
 *
 * @param <T> what a phrase stands for
 */
final class Phrases<T> {

	/** A phrase and what it stands for. */
	record Phrase<T>(String[] words, T meaning) {
	}

	private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();

	void add(String phrase, T meaning) {
		String[] words = phrase.strip().toLowerCase(Locale.UK).replace('’', '\'').split("\\s+");
		List<Phrase<T>> same = byFirst.computeIfAbsent(words[0], word -> new ArrayList<>(2));
		same.add(new Phrase<>(words, meaning));
		same.sort((one, other) -> other.words().length - one.words().length);
	}

	/** The longest phrase that begins at a place and ends before another, or {@code null}. */
	Phrase<T> at(Statement statement, int index, int end) {
		List<Phrase<T>> same = byFirst.get(statement.word(index));
		if (same == null) {
			return null;
		}
		for (Phrase<T> phrase : same) {
			if (fits(phrase.words(), statement, index, end)) {
				return phrase;
			}
		}
		return null;
	}

	/** All phrases that begin at a place, the longest first. */
	List<Phrase<T>> allAt(Statement statement, int index, int end) {
		List<Phrase<T>> same = byFirst.get(statement.word(index));
		return same == null ? List.of() : same.stream().filter(phrase -> fits(phrase.words(), statement, index, end)).toList();
	}

	/** Whether any of the phrases stands in a text. */
	boolean anyIn(Statement statement) {
		for (int i = 0; i < statement.size(); i++) {
			if (at(statement, i, statement.size()) != null) {
				return true;
			}
		}
		return false;
	}

	private static boolean fits(String[] words, Statement statement, int index, int end) {
		if (index + words.length > end) {
			return false;
		}
		for (int i = 1; i < words.length; i++) {
			if (!words[i].equals(statement.word(index + i)) || statement.before(index + i) == Statement.STOP) {
				return false;
			}
		}
		return true;
	}

	static Phrases<Boolean> of(String list) {
		Phrases<Boolean> phrases = new Phrases<>();
		WordLists.lines(list).forEach(line -> phrases.add(line, Boolean.TRUE));
		return phrases;
	}
}

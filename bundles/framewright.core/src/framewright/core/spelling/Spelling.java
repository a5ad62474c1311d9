package framewright.core.spelling;

import java.util.List;
import java.util.function.Predicate;

/**
 * Whether words are spelt as a dictionary has them. A plug-in provides it as an OSGi service; it may be absent. Safe for use by several threads; the first word that
 * is not plainly in the dictionary takes a second, for suggestions and odd forms are worked out then, so call it in the background.
 */
public interface Spelling {

	/** The rule that tells of misspelt words in reports. Editors underline such words by themselves and pass over what this rule finds. */
	String RULE = "spelling";

	/**
	 * A word that is not in the dictionary.
	 *
	 * @param offset where it begins in the prose, in characters
	 * @param word the word as it is written
	 */
	record Misspelling(int offset, String word) {

		public int length() {
			return word.length();
		}

		public int end() {
			return offset + word.length();
		}
	}

	/**
	 * Whether there is a dictionary for a language.
	 *
	 * @param language a language as a framework names it, a tag of BCP 47: {@code en-GB}
	 */
	boolean knows(String language);

	/**
	 * The words of a prose that are not spelt right, in their order. Addresses, numbers and abbreviations in capitals are passed over.
	 *
	 * @param prose Markdown, as a framework holds it
	 * @param also whether a word that is not in the dictionary is right all the same
	 * @return none where there is no dictionary for the language
	 */
	List<Misspelling> check(String prose, String language, Predicate<String> also);

	/** Words that may be meant, the likeliest first; at most ten. Takes some 20 ms. */
	List<String> suggestions(String word, String language);
}

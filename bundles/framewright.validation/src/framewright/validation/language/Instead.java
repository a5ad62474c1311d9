package framewright.validation.language;

import java.util.Locale;
import java.util.regex.Pattern;

import framewright.core.rules.Remark;
import framewright.dsl.model.Prose;
import framewright.validation.text.Wording;

/**
 * What to write instead of a phrase.
 *
 * @param words the better words; empty where only an author can find them
 * @param sure whether the meaning stays the same wherever the phrase stands
 * @param reason why, or what to think of; may be empty
 * @param last whether it is meant only where no word follows that the phrase could belong to
 */
record Instead(String words, boolean sure, String reason, boolean last) {

	private static final Pattern ARTICLE = Pattern.compile("[^\\p{L}]an?\\s$");

	/** Words that begin with a vowel in writing only. */
	private static final Pattern CONSONANT = Pattern.compile("(?i)uni(?![dmn])|us[ae]|eu|one\\b");

	/** What is said of a phrase that was found, with the better words in its capitals. */
	Remark remark(Prose prose, String text, int start, int end) {
		String found = text.substring(start, end);
		String shown = found.replaceAll("\\s+", " ");
		String better = Wording.like(found, found.indexOf('’') < 0 ? words : words.replace('\'', '’'));
		String message = better.isEmpty() ? "Think again about “" + shown + "”" : "Write “" + better + "” instead of “" + shown + "”";
		Remark remark = Remark.of(prose, start, end, message + (reason.isEmpty() ? "." : ": " + reason + "."));
		// Words that run over the end of a line cannot be replaced in one piece, and “a mentor” is not “a adviser”.
		return better.isEmpty() || found.indexOf('\n') >= 0 || !fitsArticle(text, start, shown, better) ? remark : remark.mended(new Remark.Mend("Write “" + better + "”", better, sure));
	}

	/** Whether the better words can stand behind the same article, if there is one. */
	private static boolean fitsArticle(String text, int start, String found, String better) {
		String before = text.substring(Math.max(0, start - 4), start).toLowerCase(Locale.UK);
		return !ARTICLE.matcher(start < 4 ? " " + before : before).find() || beginsWithVowel(found) == beginsWithVowel(better);
	}

	/** As far as the letters tell: a unit and an SEN plan are exceptions, an hour is not known. */
	private static boolean beginsWithVowel(String words) {
		boolean spelt = words.length() > 1 && Character.isUpperCase(words.charAt(0)) && Character.isUpperCase(words.charAt(1));
		return spelt ? "AEFHILMNORSX".indexOf(words.charAt(0)) >= 0 : "aeiou".indexOf(Character.toLowerCase(words.charAt(0))) >= 0 && !CONSONANT.matcher(words).lookingAt();
	}
}

package framewright.spelling;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of a prose that can be spelt right or wrong. */
final class Words {

	/** Addresses and what a link leads to. They begin and end where no word does, so that a word is inside of one or outside. The lengths are bounded so that no text takes long. */
	private static final Pattern ADDRESS = Pattern.compile("\\]\\([^)\\s]{0,500}\\)|(?:https?://|www\\.)\\S+|(?<![\\w.+-])[\\w.+-]{1,64}@[\\w.-]{1,255}|(?<![\\w-])[\\w-]{1,63}\\.(?:uk|org|com|net|edu|gov)\\b\\S*");

	/** Takes a word. */
	interface Consumer {

		void word(int offset, String word);
	}

	private Words() {
	}

	/** Words of letters with apostrophes in them, by the rules of Unicode (UAX 29); words with digits and abbreviations in capitals are passed over. */
	static void of(String prose, Consumer consumer) {
		Matcher address = ADDRESS.matcher(prose);
		int passed = address.find() ? address.start() : Integer.MAX_VALUE;
		BreakIterator words = BreakIterator.getWordInstance(Locale.UK);
		words.setText(prose);
		int start = words.first();
		for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
			while (start >= passed && start >= address.end()) {
				passed = address.find() ? address.start() : Integer.MAX_VALUE;
			}
			if (start < passed && isWord(prose, start, end)) {
				consumer.word(start, prose.substring(start, end));
			}
		}
	}

	private static boolean isWord(String prose, int start, int end) {
		boolean small = false;
		for (int i = start; i < end; i++) {
			char sign = prose.charAt(i);
			if (!Character.isLetter(sign) && sign != '\'' && sign != '’' && Character.getType(sign) != Character.NON_SPACING_MARK) {
				return false;
			}
			small |= Character.isLowerCase(sign);
		}
		return small && end - start > 1;
	}
}

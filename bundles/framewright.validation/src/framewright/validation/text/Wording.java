package framewright.validation.text;

import java.util.Locale;

/** Words that stand in for others. */
public final class Wording {

	private Wording() {
	}

	/** A word or phrase with the capitals of the one that it replaces: all of them, or the first. */
	public static String like(String replaced, String by) {
		if (by.isEmpty() || replaced.isEmpty()) {
			return by;
		}
		String letters = replaced.replaceAll("[^\\p{L}]", "");
		if (letters.length() > 1 && letters.equals(letters.toUpperCase(Locale.UK)) && !letters.equals(letters.toLowerCase(Locale.UK))) {
			return by.toUpperCase(Locale.UK);
		}
		return Character.isUpperCase(replaced.codePointAt(0)) ? by.substring(0, 1).toUpperCase(Locale.UK) + by.substring(1) : by;
	}
}

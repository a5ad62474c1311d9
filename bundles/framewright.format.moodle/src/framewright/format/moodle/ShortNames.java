package framewright.format.moodle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short name that we wrote is a number and a title, as far as it can be told; {@link Competencies} writes the title into the description where it cannot.
 *
 * @param number may be empty
 */
record ShortNames(String number, String title) {

	/** A number is one word with a digit in it. */
	private static final Pattern NUMBER = Pattern.compile("^(?=\\S*\\d)(\\S{1,12})\\s+(\\S.*)$");

	static ShortNames of(String shortName) {
		String name = shortName.matches("'[=+@-].*") ? shortName.substring(1) : shortName; // stood against formulas
		Matcher number = NUMBER.matcher(name);
		return number.matches() ? new ShortNames(number.group(1), number.group(2)) : new ShortNames("", name);
	}

	/** The same where the title is known. */
	static ShortNames of(String shortName, String title) {
		if (shortName.endsWith(" " + title)) {
			String number = shortName.substring(0, shortName.length() - title.length()).strip();
			return new ShortNames(number.matches("'[=+@-].*") ? number.substring(1) : number, title);
		}
		String number = of(shortName).number();
		return new ShortNames(number.isEmpty() || shortName.equals(title) || title.startsWith(number + " ") ? "" : number, title);
	}
}

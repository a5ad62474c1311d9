package framewright.format.document.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks before the entries of a list, as they are printed. */
final class Bullets {

	private static final Pattern BULLET = Pattern.compile("^([\u2022\u2023\u2043\u2219\u25AA\u25AB\u25A0\u25A1\u25CF\u25CB\u25E6\u25FE\u25B8\u25BA\u27A2\u27A4\u2756\u2713\u2714\u2192\u00B7\u00BB\u2013\u2014*-]|o)(?:\\s+|$)");
	private static final Pattern NUMBER = Pattern.compile("^(\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})[.)])\\s+(?=\\S)");

	private Bullets() {
	}

	static boolean isBullet(String text) {
		Matcher found = BULLET.matcher(text.strip());
		return found.find() && found.end() == text.strip().length();
	}

	/** How many signs the bullet before an entry and the space behind it are; 0 where there is none. */
	static int bullet(String line) {
		Matcher found = BULLET.matcher(line);
		return found.find() && !found.group(1).equals("o") ? found.end() : 0;
	}

	/** How many signs the number before an entry and the space behind it are; 0 where there is none. */
	static int number(String line) {
		Matcher found = NUMBER.matcher(line);
		return found.find() ? found.end() : 0;
	}
}

package framewright.format.document.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks before the entries of a list, as they are printed. */
public final class Bullets {

	private static final Pattern BULLET = Pattern.compile("^([\u2022\u2023\u2043\u2219\u25AA\u25AB\u25A0\u25A1\u25CF\u25CB\u25E6\u25FE\u25B8\u25BA\u27A2\u27A4\u2756\u2713\u2714\u2192\u00B7\u00BB\u2013*-]|o)(?:\\s+|$)");
	private static final Pattern NUMBER = Pattern.compile("^(\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})[.)])\\s+(?=\\S)");

	/** Bullets of the fonts Symbol and Wingdings, which have no place among letters. */
	private static final String SYMBOLS = "\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF0A8\uF02D\uF06E\uF06F\uF0E0\uF071\uF06C\uF0D2\uF0A3";
	private static final String SHOWN = "\u2022\u25AA\u2023\u2713\u2756\u25AB\u2013\u25A0\u25A1\u2192\u25A1\u25CF\u2023\u25A1";

	private Bullets() {
	}

	public static boolean isBullet(String text) {
		Matcher found = BULLET.matcher(text.strip());
		return found.find() && found.end() == text.strip().length();
	}

	/** How many signs the bullet before an entry and the space behind it are; 0 where there is none. */
	public static int bullet(String line) {
		Matcher found = BULLET.matcher(line);
		return found.find() && !found.group(1).equals("o") && found.end() < line.length() ? found.end() : 0;
	}

	/** How many signs the number before an entry and the space behind it are; 0 where there is none. */
	public static int number(String line) {
		Matcher found = NUMBER.matcher(line);
		return found.find() ? found.end() : 0;
	}

	/** Whether a sign of a font of symbols is a bullet. */
	public static boolean isSymbol(int sign) {
		return SYMBOLS.indexOf(sign) >= 0;
	}

	/** Text with the bullets of fonts of symbols as everyone can show them; other signs that only these fonts have become bullets as well. */
	public static String shown(String text) {
		StringBuilder shown = new StringBuilder(text);
		for (int i = 0; i < shown.length(); i++) {
			char c = shown.charAt(i);
			int at = SYMBOLS.indexOf(c);
			if (at >= 0) {
				shown.setCharAt(i, SHOWN.charAt(at));
			} else if (c >= 0xF000 && c <= 0xF0FF) {
				shown.setCharAt(i, '\u2022');
			}
		}
		return shown.toString();
	}
}

package framewright.format.document.pdf;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Letters as they are typed, made of letters as they are printed. */
final class Letters {

	private static final Pattern LIGATURES = Pattern.compile("[\\uFB00-\\uFB06]");
	private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF]");

	/** Bullets of the fonts Symbol and Wingdings, which have no place among letters. */
	private static final String SYMBOLS = "\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF0A8\uF02D\uF06E\uF06F\uF0E0\uF071";
	private static final String BULLETS = "\u2022\u25AA\u2023\u2713\u2756\u25AB\u2013\u25A0\u25A1\u2192\u25A1";

	private Letters() {
	}

	/** Whether a sign has no meaning outside its font. */
	static boolean isUnknown(int sign) {
		return sign == 0xFFFD || sign >= 0xE000 && sign <= 0xF8FF && SYMBOLS.indexOf(sign) < 0;
	}

	static String clean(String text) {
		String spaced = SPACES.matcher(text).replaceAll(" ");
		String seen = UNSEEN.matcher(spaced).replaceAll("");
		String apart = LIGATURES.matcher(seen).replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
		StringBuilder known = new StringBuilder(apart);
		for (int i = 0; i < known.length(); i++) {
			int at = SYMBOLS.indexOf(known.charAt(i));
			if (at >= 0) {
				known.setCharAt(i, BULLETS.charAt(at));
			}
		}
		return Normalizer.normalize(known, Normalizer.Form.NFC);
	}
}

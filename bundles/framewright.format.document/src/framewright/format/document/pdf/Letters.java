package framewright.format.document.pdf;

import java.text.Normalizer;
import java.util.regex.Pattern;

import framewright.format.document.reading.Bullets;

/** Letters as they are typed, made of letters as they are printed. */
final class Letters {

	private static final Pattern LIGATURES = Pattern.compile("[\\uFB00-\\uFB06]");
	private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF]");

	private Letters() {
	}

	/** Whether a sign has no meaning outside its font. */
	static boolean isUnknown(int sign) {
		return sign == 0xFFFD || sign >= 0xE000 && sign <= 0xF8FF && !Bullets.isSymbol(sign);
	}

	static String clean(String text) {
		String spaced = SPACES.matcher(text).replaceAll(" ");
		String seen = UNSEEN.matcher(spaced).replaceAll("");
		String apart = LIGATURES.matcher(seen).replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
		return Normalizer.normalize(apart.codePoints().anyMatch(Bullets::isSymbol) ? Bullets.shown(apart) : apart, Normalizer.Form.NFC);
	}
}

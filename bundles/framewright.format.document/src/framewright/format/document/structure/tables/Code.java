package framewright.format.document.structure.tables;

import java.util.Optional;
import java.util.regex.Pattern;

import framewright.format.document.structure.HeadingCode;

/**
 * The code that a title begins with.
 *
 * @param kind what codes of the same tier have in common: the word of a named tier, the letters before the number, or the shape of the number
 * @param number the number as the document has it, without the word before it
 * @param tier the word for the tier that the code names, as in “Domain 1”; empty when it names none
 * @param title the words behind it; empty where the code stands alone
 */
record Code(String kind, String number, String tier, String title) {

	/** Letters and small Roman numbers: they cannot be told apart one by one. */
	static final String LETTERS = "i";

	private static final Pattern ALONE = Pattern.compile("(?:\\d{1,3}|\\d{1,2}[a-z]|\\d{1,2}(?:\\.\\d{1,2})+|[a-zA-Z]|[ivxIVX]{1,6}|\\d{1,2}[a-z]\\.?[ivx]{1,6})[.):]?");

	static Optional<Code> of(String words) {
		String text = Words.clean(words);
		Optional<HeadingCode> code = text.length() > 1_000 ? Optional.empty() : HeadingCode.of(text);
		return code.filter(HeadingCode::sure).map(found -> new Code(kind(found), found.number(), found.tier().orElse(""), Words.clean(found.title().replaceFirst("^[\\s:–—-]+", ""))));
	}

	/** A code without any title. */
	static Optional<Code> alone(String words) {
		String text = Words.clean(words);
		if (text.length() > 12 || !ALONE.matcher(text).matches()) {
			return Optional.empty();
		}
		String number = text.replaceAll("(?<![.):])[.):]++$", "");
		return Optional.of(new Code(shape(number), number, "", ""));
	}

	private static String kind(HeadingCode code) {
		return code.prefix().isBlank() ? shape(code.number()) : code.tier().orElse(code.prefix().strip());
	}

	private static String shape(String number) {
		if (number.matches("\\d+")) {
			return "1";
		}
		if (number.matches("[a-zA-Z]+")) {
			return LETTERS;
		}
		return number.replaceAll("\\d+", "1").replaceAll("(?<![a-z])[a-z]++$", number.matches(".*\\d[a-z]$") ? "a" : "i");
	}
}

package framewright.format.document.structure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number or code that a heading begins with: {@code LIS1 - …}, {@code 2. …}, {@code 4a.i …}, {@code Principle No 3: …}.
 *
 * @param prefix what stands before the number, with its space: “LIS”, “Principle No ”; may be empty
 * @param number the number or letters behind it: “1”, “4a.i”, “iv”
 * @param title what follows; never empty
 * @param sure whether the punctuation says that it is a number; else it may be the first word of a title, as in “7 habits”
 */
public record HeadingCode(String prefix, String number, String title, boolean sure) {

	private static final Pattern NAMED = Pattern.compile("^(\\p{L}{3,20})(\\s+(?:[Nn]o|[Nn]umber|[Nn]r)?\\.?\\s*)(\\d{1,3}|[A-Z]|[IVX]{1,5})\\s*(?:[:.)–—-]+\\s*|\\s+)(\\S.*)$");
	private static final Pattern PREFIXED = Pattern.compile("^(\\p{Lu}{1,6}[ .-]?)(\\d{1,3}(?:\\.\\d{1,3})*[a-z]?)\\s*([:.)–—-]+)?\\s+(\\S.*)$");
	private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,4}(?:[a-z](?![a-z])(?:\\.?[ivx]{1,5}(?![a-z]))?)?)([.):]?\\s*[–—-]?)\\s+(\\S.*)$");
	private static final Pattern LETTERED = Pattern.compile("^([a-z]|[ivx]{1,5}|[A-Z]|[IVX]{1,5})[.)]\\s+(\\S.*)$");

	/** The code of a heading; empty when it begins with none. */
	public static Optional<HeadingCode> of(String heading) {
		String text = heading.strip();
		Matcher named = NAMED.matcher(text);
		if (named.matches() && (Wording.isTier(named.group(1)) || isNumbered(named.group(2)))) {
			return Optional.of(new HeadingCode(named.group(1) + named.group(2), named.group(3), named.group(4), true));
		}
		Matcher prefixed = PREFIXED.matcher(text);
		if (prefixed.matches()) {
			return Optional.of(new HeadingCode(prefixed.group(1), prefixed.group(2), prefixed.group(4), prefixed.group(3) != null));
		}
		Matcher numbered = NUMBERED.matcher(text);
		if (numbered.matches()) {
			boolean sure = !numbered.group(2).isBlank() || !numbered.group(1).matches("\\d+");
			return Optional.of(new HeadingCode("", numbered.group(1), numbered.group(3), sure));
		}
		Matcher lettered = LETTERED.matcher(text);
		return lettered.matches() ? Optional.of(new HeadingCode("", lettered.group(1), lettered.group(2), true)) : Optional.empty();
	}

	/** Whether a word says that a number follows: “No”, in “Rule No 1”. */
	private static boolean isNumbered(String word) {
		return word.toLowerCase(Locale.ROOT).matches("\\s+(?:no|number|nr)\\b.*");
	}

	/** The code as the document has it. */
	public String code() {
		return prefix + number;
	}

	/** The word for the tier that the code names, as in “Principle No 3”; empty when it names none. */
	public Optional<String> tier() {
		String word = prefix.replaceAll("[^\\p{L}].*$", "");
		return Wording.isTier(word) || isNumbered(prefix.substring(word.length())) ? Optional.of(Wording.capital(word)) : Optional.empty();
	}
}

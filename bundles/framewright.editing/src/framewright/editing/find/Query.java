package framewright.editing.find;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.regex.Pattern;

/**
 * Words to look for. Immutable.
 *
 * @param words the words; blanks between them stand for any blanks and for the end of a line
 * @param whole whether they must not be part of longer words
 * @param exact whether capital and small letters count
 */
public record Query(String words, boolean whole, boolean exact) {

	/** Whether there is nothing to look for. */
	public boolean isEmpty() {
		return words.isBlank();
	}

	Pattern pattern() {
		String loose = Arrays.stream(words.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
		String bounded = whole ? "(?<![\\p{L}\\p{M}\\p{N}])" + loose + "(?![\\p{L}\\p{M}\\p{N}])" : loose;
		return Pattern.compile(bounded, exact ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}
}

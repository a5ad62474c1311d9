package framewright.validation.consistency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a text that say what it is about: all but the small ones that every text has, in small letters, each once. */
public final class ContentWords {

	private static final Set<String> SMALL = read();

	private ContentWords() {
	}

	/** The words of a prose, in their order. */
	public static Set<String> of(String prose) {
		Set<String> words = new LinkedHashSet<>();
		String text = prose.toLowerCase(Locale.UK);
		int start = -1;
		for (int i = 0; i <= text.length(); i++) {
			boolean inside = i < text.length() && isInside(text, i, start >= 0);
			if (inside && start < 0) {
				start = i;
			} else if (!inside && start >= 0) {
				add(text.substring(start, i), words);
				start = -1;
			}
		}
		return words;
	}

	private static boolean isInside(String text, int at, boolean begun) {
		char sign = text.charAt(at);
		return Character.isLetterOrDigit(sign) || begun && (sign == '\'' || sign == '’' || sign == '-') && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
	}

	private static void add(String word, Set<String> into) {
		String plain = word.indexOf('’') < 0 ? word : word.replace('’', '\'');
		if (!SMALL.contains(plain)) {
			into.add(plain);
		}
	}

	private static Set<String> read() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(ContentWords.class.getResourceAsStream("small-words.txt"), StandardCharsets.UTF_8))) {
			return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

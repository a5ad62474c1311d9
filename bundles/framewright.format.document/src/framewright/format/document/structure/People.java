package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Names of people in a line: {@code A. Author, B. Writer and C. Editor}. */
public final class People {

	private static final Pattern NAME = Pattern.compile("(?:(?:Sir|Dame|Dr|Prof|Professor|Mr|Mrs|Ms|Rev|Lord|Lady)\\.?\\s+)?\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:van|von|de|der|den|del|la|le|bin|al|\\p{Lu}[\\p{L}'’.-]*)){1,4}");
	private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,\\s*and\\s|,|;|&|\\band\\b|\\bwith\\b)\\s*");

	private People() {
	}

	/** The people that a text names; empty when it is not sure that it names people and nothing else. */
	public static List<String> in(String text) {
		String line = text.strip().replaceFirst("^(?:[Bb]y|[Aa]uthors?:|[Ww]ritten by)\\s+", "");
		List<String> names = new ArrayList<>(Arrays.asList(BETWEEN.split(line)));
		names.removeIf(String::isBlank);
		boolean sure = !names.isEmpty() && names.stream().allMatch(name -> NAME.matcher(name).matches());
		return sure ? names.stream().map(String::strip).toList() : List.of();
	}

	/** Whether a text may be who wrote a book: names, or one name of a person or body, and no sentence. */
	public static boolean mayBeAuthor(String text) {
		String line = text.strip();
		return !line.isEmpty() && line.length() <= 120 && Character.isUpperCase(line.codePointAt(0)) && line.split("\\s+").length <= 12 && !line.matches(".*[.!?:]\\s.{20,}");
	}
}

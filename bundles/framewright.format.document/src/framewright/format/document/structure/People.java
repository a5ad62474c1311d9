package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.format.document.source.Block;

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

	/**
	 * Who wrote an article, as its last line says.
	 *
	 * @param role {@code null} where it does not say it
	 */
	public record Byline(String name, String role) {
	}

	private static final Pattern IS = Pattern.compile("^(.{3,60}?) (?:is|works as) (?:an? |the )?((?:\\p{Lu}|head|director|teacher|chief|chair|former)[^.!?]{2,80})[.]?$");
	private static final Pattern OCCUPATION = Pattern.compile("(?i)\\b(?:(?:co-?)?(?:author|founder|director|editor|ordinator)|coordinator|head|headteacher|teacher|chief|chair|former|advis[eo]r|professor|lecturer|president|manager|leader|lead|officer"
			+ "|consultant|researcher|writer|executive|ceo|principal|coach|trainer|secretary|minister|commissioner|superintendent|ambassador|partner|fellow|associate|governor|trustee|specialist|expert|member|dean|inspector|practitioner|psychologist|doctor|nurse|engineer|designer)s?\\b");
	private static final Pattern BY = Pattern.compile("^(?:[Bb]y|[Ww]ritten by|[Aa]uthor:) (.{3,60})$");

	/** “Ada Writer is Chief Gardener”, “By Ada Writer”; empty for any other paragraph. */
	public static Optional<Byline> byline(Block block) {
		String words = block.is(Block.Kind.PARAGRAPH) && block.lines().size() == 1 ? block.words() : "";
		Matcher is = IS.matcher(words);
		if (is.matches() && OCCUPATION.matcher(is.group(2)).find() && in(is.group(1)).size() == 1 && words.split("\\s+").length <= 14) {
			return Optional.of(new Byline(is.group(1), is.group(2)));
		}
		Matcher by = BY.matcher(words);
		return by.matches() && in(by.group(1)).size() == 1 ? Optional.of(new Byline(by.group(1), null)) : Optional.empty();
	}

	/** Whether a text may be who wrote a book: names, or one name of a person or body, and no sentence. */
	public static boolean mayBeAuthor(String text) {
		String line = text.strip();
		return !line.isEmpty() && line.length() <= 120 && Character.isUpperCase(line.codePointAt(0)) && line.split("\\s+").length <= 12 && !line.matches(".*[.!?:]\\s.{20,}");
	}
}

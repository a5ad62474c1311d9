package framewright.dsl;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Upgrades the text of a framework from an older version of the language to the current one.
 * <p>
 * A file says its version with {@code language-version}; one that says nothing was written for version 1. Each step changes the text of the
 * version before it, and no more of it than it must, so an author's lines and comments stay as they are.
 */
public final class Migration {

	/** The version of the language that this Framewright reads and writes. */
	public static final String CURRENT = "1";

	/** From each older version, the step to the next. Version 0 is the language of the trial, which had prose in triple quotation marks. */
	private static final Map<String, UnaryOperator<String>> STEPS = Map.of("0", TripleQuotes::toLines);

	/** Where a text says its version. Quoted texts, prose, entries and comments are matched first, so that what is in them is passed over. */
	private static final Pattern VERSION = Pattern.compile("(?m)\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"?|//[^\\n]*+|'''[\\s\\S]*?'''|^[ \\t]*+[|-][^\\n]*+|(?<![A-Za-z0-9_-])language-version\\s++([0-9]{1,6})(?![A-Za-z0-9.+-])");

	private Migration() {
	}

	public static boolean isOlder(String version) {
		return STEPS.containsKey(version);
	}

	/** The version that a text says it is written in; the current one where it says nothing. */
	public static String version(String text) {
		return find(text).map(version -> version.group(1)).orElse(CURRENT);
	}

	private static Optional<MatchResult> find(String text) {
		Matcher matcher = VERSION.matcher(text);
		while (matcher.find()) {
			if (matcher.group(1) != null) {
				return Optional.of(matcher.toMatchResult());
			}
		}
		return Optional.empty();
	}

	/** The text in the current version of the language; the same text where it is that already or of a version that is not known. */
	public static String migrate(String text) {
		String migrated = text;
		for (String version = version(migrated); isOlder(version); version = version(migrated)) {
			String next = Integer.toString(Integer.parseInt(version) + 1);
			String changed = STEPS.get(version).apply(migrated);
			MatchResult said = find(changed).orElseThrow();
			migrated = changed.substring(0, said.start(1)) + next + changed.substring(said.end(1));
		}
		return migrated;
	}
}

package framewright.dsl;

import java.util.Map;
import java.util.function.UnaryOperator;
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

	private static final Pattern VERSION = Pattern.compile("(?m)^([ \\t]*)language-version[ \\t]+([0-9]{1,6})");

	private Migration() {
	}

	public static boolean isOlder(String version) {
		return STEPS.containsKey(version);
	}

	/** The version that a text says it is written in; the current one where it says nothing. */
	public static String version(String text) {
		Matcher matcher = VERSION.matcher(text);
		return matcher.find() ? matcher.group(2) : CURRENT;
	}

	/** The text in the current version of the language; the same text where it is that already or of a version that is not known. */
	public static String migrate(String text) {
		String migrated = text;
		for (String version = version(migrated); isOlder(version); version = version(migrated)) {
			String next = Integer.toString(Integer.parseInt(version) + 1);
			migrated = VERSION.matcher(STEPS.get(version).apply(migrated)).replaceFirst("$1language-version " + next);
		}
		return migrated;
	}
}

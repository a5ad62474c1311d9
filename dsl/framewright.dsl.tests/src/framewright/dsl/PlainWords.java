package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;

/** What every message has in common: whole sentences, in the words of a teacher. */
final class PlainWords {

	private static final Pattern COMPUTER_WORDS = Pattern.compile("(?i)\\b(token|eof|null|exception|rule|mismatched|extraneous|viable|grammar|parser?|expecting|input|proxy|node|unresolved|keyword|"
			+ "couldn't resolve|identifier|invalid|syntax|RULE_\\w+|string|xtext|antlr|eclass)\\b");

	private PlainWords() {
	}

	static void check(String message) {
		assertTrue(message.endsWith("."), message);
		assertFalse(message.contains("null"), message);
		assertTrue(Character.isUpperCase(message.charAt(0)) || message.charAt(0) == '“' || !Character.isLetter(message.charAt(0)), message);
		String ownWords = message.replaceAll("“[^”]*”", "");
		assertFalse(COMPUTER_WORDS.matcher(ownWords).find(), message);
	}
}

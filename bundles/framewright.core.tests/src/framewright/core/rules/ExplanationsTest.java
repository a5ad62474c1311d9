package framewright.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import framewright.dsl.validation.IssueCodes;

class ExplanationsTest {

	/** The codes of the language's checks, and those that only reading a file and running a rule have. */
	static Stream<String> codes() {
		Stream<String> declared = Arrays.stream(IssueCodes.class.getFields()).filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
				.map(ExplanationsTest::value).filter(code -> !code.equals(IssueCodes.TODO));
		return Stream.concat(declared, Stream.of("unreadable", "too-large", "not-text", "not-utf8", "nested-too-deep", "rule-failed", "stale-acceptance", "unexplained-acceptance", "bad-setting"));
	}

	private static String value(Field field) {
		try {
			return (String) field.get(null);
		} catch (IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
	}

	@ParameterizedTest
	@MethodSource("codes")
	void everyCodeIsExplained(String code) {
		String explanation = Explanations.of(code).orElseThrow();
		assertTrue(explanation.startsWith(code + "\n\n"), explanation);
		assertTrue(explanation.length() > code.length() + 20, explanation);
		assertTrue(explanation.endsWith("."), explanation);
		assertTrue(Explanations.codes().contains(code));
	}

	@Test
	void nothingIsExplainedThatIsNeverFound() {
		List<String> known = Stream.concat(codes(), Rules.all().stream().map(rule -> rule.id())).toList();
		assertEquals(List.of(), Explanations.codes().stream().filter(code -> !known.contains(code)).toList());
	}

	@Test
	void theRulesOfPlugInsExplainThemselves() {
		String explained = Explanations.of("test.long-title").orElseThrow();
		assertTrue(explained.startsWith("test.long-title\n\nTitles are short\n\nReaders skip long titles. Shorten them."), explained);
		assertTrue(explained.contains("\nNot so:\n    component a \"A title that goes on and on and on\"\n"), explained);
		assertTrue(explained.contains("\nBut so:\n    component a \"A short title\"\n"), explained);
		assertTrue(explained.contains("It belongs to “wording” and is an error."), explained);
		assertTrue(explained.endsWith("rule.test.long-title.longest = 5    How many words a title may have."), explained);
		assertEquals("test.thrower\n\nNever works\n\nIt belongs to “other” and is information.", Explanations.of("test.thrower").orElseThrow());
		assertTrue(Explanations.codes().contains("test.long-title"));
		assertEquals(Optional.empty(), Explanations.of("no-such-rule"));
		assertFalse(Explanations.of("").isPresent());
	}
}

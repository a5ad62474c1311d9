package framewright.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import framewright.core.rules.Explanations;
import framewright.core.rules.Rules;
import framewright.dsl.validation.IssueCodes;

/** The page of the checks says what {@code validate --explain} says, of every check of the language. */
class ChecksPageTest {

	static Stream<String> codes() {
		return Explanations.codes().stream().filter(code -> Rules.find(code).isEmpty());
	}

	@ParameterizedTest
	@MethodSource("codes")
	void explainsInTheSameWords(String code) {
		Element check = Pages.page("checks").getElementById(code);
		assertNotNull(check, "checks.html lacks the code " + code + "; its explanation is in explanations.properties.");
		String explanation = Explanations.of(code).orElseThrow().substring(code.length()).strip().replaceAll("\\s+", " ");
		assertEquals(explanation, check.selectFirst(".explanation").text(), "checks.html and explanations.properties say different things of " + code);
	}

	@Test
	void explainsNothingElse() {
		assertEquals(new TreeSet<>(codes().toList()), new TreeSet<>(Pages.page("checks").select(".check").eachAttr("id")));
	}

	@Test
	void explainsEveryCodeOfTheLanguage() throws IllegalAccessException {
		Set<String> codes = new TreeSet<>();
		for (Field field : IssueCodes.class.getFields()) {
			codes.add((String) field.get(null));
		}
		codes.remove(IssueCodes.TODO); // marks a finding and is no code
		codes.removeAll(Pages.page("checks").select(".check").eachAttr("id"));
		assertEquals(Set.of(), codes);
	}
}

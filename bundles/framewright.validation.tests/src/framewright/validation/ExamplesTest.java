package framewright.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import framewright.core.rules.Rule;
import framewright.core.rules.Rules;

/** The examples that the rules of completeness and language declare: the bad one breaks the rule and the good one keeps it. */
class ExamplesTest {

	private static final String HEADER = "version 1.0.0\npublisher \"An institute\"\nowner \"A team\"\nlicence \"CC BY 4.0\"\nlanguage en-GB\n";

	/** Those whose examples need more than one framework, or a service. */
	private static final Set<String> ELSEWHERE = Set.of("term-undefined", "spelling", "reading-age", "why-missing", "how-missing", "indicators-missing");

	static Stream<String> rules() {
		return Rules.all().stream().filter(rule -> Set.of("completeness", "language").contains(rule.category())).map(Rule::id).filter(id -> !ELSEWHERE.contains(id));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void theBadOneBreaksTheRuleAndTheGoodOneKeepsIt(String id) {
		Rule rule = Rules.find(id).orElseThrow();
		assertFalse(check(id, rule.bad()).findings().isEmpty(), "the bad example breaks nothing");
		assertEquals("[]", check(id, rule.good()).messages().toString());
	}

	/** An example that has lines of the header stands for the whole header. */
	private static Checked check(String id, String example) {
		boolean header = id.matches("(owner|licence|publisher|language|version)-missing");
		return Checked.of(id, "framework sample \"Sample\" {\n" + (header ? "" : without(example)) + example + "\n}\n");
	}

	private static String without(String example) {
		StringBuilder header = new StringBuilder();
		HEADER.lines().filter(line -> !example.contains(line.substring(0, line.indexOf(' ')) + " ")).forEach(line -> header.append(line).append('\n'));
		return header.toString();
	}

	@ParameterizedTest
	@MethodSource("all")
	void eachSaysWhyItMattersAndShowsIt(String id) {
		Rule rule = Rules.find(id).orElseThrow();
		assertFalse(rule.why().isBlank());
		assertFalse(rule.bad().isBlank());
		assertFalse(rule.good().isBlank());
	}

	static Stream<String> all() {
		return Rules.all().stream().filter(rule -> Set.of("completeness", "language").contains(rule.category())).map(Rule::id);
	}
}

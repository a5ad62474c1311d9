package framewright.validation.progression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.LibrarySettings;
import framewright.core.rules.FrameworkRules;
import framewright.core.rules.Rule;
import framewright.core.rules.RuleSettings;
import framewright.core.rules.Rules;

/** What holds for all rules of the pack. */
class PackTest {

	private static final String LOWER = "lead a team meeting independently and thank all guests.";

	@Test
	void eachRuleIsDeclaredWithAnExampleThatItIsRightAbout() {
		for (String id : Pairs.RULES.keySet()) {
			Rule rule = Rules.find(id).orElseThrow();
			assertEquals("progression", rule.category());
			assertEquals(Set.of(id), codes(rule, rule.bad()), "what " + id + " finds in its bad example");
			assertEquals(Set.of(), codes(rule, rule.good()), "what " + id + " finds in its good example");
		}
	}

	/** What an installed rule finds in an example. */
	private static Set<String> codes(Rule rule, String lines) {
		Path path = Path.of("meetings.framework").toAbsolutePath();
		Library library = Library.containing(path);
		FrameworkFile file = new LibraryReader(library).read(path, "framework meetings \"Meetings\" {\nscale impact \"Impact\" {\nlevel some \"Some\"\nlevel high \"High\"\n}\ncomponent meetings \"Meetings\" {\n" + lines + "\n}\n}\n");
		return new FrameworkRules(List.of(rule)).check(file, library, RuleSettings.of(LibrarySettings.parse("")), false, null).stream().map(Finding::code).collect(Collectors.toSet());
	}

	@ParameterizedTest
	@ValueSource(strings = { "same-level-text", "weaker-level" })
	void scalesWithoutOrderAndWhatIsRetiredAreLeftAlone(String rule) {
		String weaker = rule.equals("same-level-text") ? LOWER : "lead a team meeting with support.";
		String text = Rubrics.text(LOWER, weaker);
		assertEquals(1, Rubrics.remarks(rule, "", text).size());
		assertEquals(List.of(), Rubrics.remarks(rule, "", Rubrics.textWith("", "unordered", "", LOWER, weaker)));
		assertEquals(List.of(), Rubrics.remarks(rule, "", text.replace("component meetings \"Meetings\"", "component meetings \"Meetings\" retired in 2.0.0")));
		assertEquals(List.of(), Rubrics.remarks(rule, "", Rubrics.textWith("status retired\n", "", "", LOWER, weaker)));
		assertEquals(List.of(), Rubrics.remarks(rule, "", text.replace("rated on", "answered on")));
	}

	@Test
	void wordsOfAnotherLanguageAreNotRead() {
		assertEquals(1, Rubrics.remarks("weaker-level", "", Rubrics.textWith("language en-GB\n", "", "", LOWER, "lead a team meeting with support.")).size());
		assertEquals(List.of(), Rubrics.remarks("weaker-level", "", Rubrics.textWith("language fr\n", "", "", LOWER, "lead a team meeting with support.")));
		assertEquals(1, Rubrics.remarks("same-level-text", "", Rubrics.textWith("language fr\n", "", "", "animer une équipe.", "animer une équipe.")).size());
	}

	@Test
	void levelsAreComparedInTheOrderOfTheScale() {
		String text = Rubrics.text("thank some guests.", "thank all guests.");
		String swapped = text.replace("at l1", "at l9").replace("at l2", "at l1").replace("at l9", "at l2");
		assertEquals(List.of(), Rubrics.remarks("weaker-level", "", text));
		assertEquals(1, Rubrics.remarks("weaker-level", "", swapped).size());
	}

	@Test
	void longTextsTakeNoLongTime() {
		String[] hostile = { "lead and ".repeat(2_000), "with support, ".repeat(1_500) + "lead", "all of the ".repeat(1_500), "more ".repeat(4_000), "plan lessons and check books, ".repeat(900), "to the ".repeat(200_000) };
		for (String text : hostile) {
			assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Pairs.RULES.keySet().forEach(rule -> assertTrue(Rubrics.remarks(rule, "", Rubrics.text(text, text + "again")).size() < 10_000)));
		}
	}
}

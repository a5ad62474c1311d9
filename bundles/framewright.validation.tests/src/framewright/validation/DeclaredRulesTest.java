package framewright.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.core.extension.Option;
import framewright.core.rules.Rule;
import framewright.core.rules.Rules;

/** What the rules say of themselves is all that their pages in the help have, so it must be whole. */
class DeclaredRulesTest {

	private static List<Rule> ours() {
		return Rules.all().stream().filter(rule -> rule.plugin().equals("framewright.validation")).toList();
	}

	@Test
	void everyRuleHasWhatItsPageNeeds() {
		List<String> faults = new ArrayList<>();
		for (Rule rule : ours()) {
			check(faults, rule, "a label that begins with a capital letter and has no full stop", Character.isUpperCase(rule.title().charAt(0)) && !rule.title().endsWith("."));
			check(faults, rule, "a description in whole sentences", isSentence(rule.why()));
			check(faults, rule, "an example that breaks it", !rule.bad().isBlank());
			check(faults, rule, "an example that keeps it", !rule.good().isBlank() && !rule.good().equals(rule.bad()));
			for (Option option : rule.options()) {
				check(faults, rule, "a label and a whole sentence for its parameter " + option.id(), !option.label().isBlank() && isSentence(option.description()));
			}
		}
		assertEquals(List.of(), faults);
		assertTrue(ours().size() >= 20, "the rules of all packs are looked at");
	}

	private static boolean isSentence(String words) {
		return !words.isBlank() && !Character.isLowerCase(words.charAt(0)) && words.strip().matches("(?s).*[.?!”)]");
	}

	private static void check(List<String> faults, Rule rule, String what, boolean there) {
		if (!there) {
			faults.add(rule.id() + " needs " + what);
		}
	}

	@Test
	void idsAndLabelsAreUnique() {
		List<String> ids = Rules.all().stream().map(Rule::id).toList();
		assertEquals(new HashSet<>(ids).size(), ids.size(), ids.toString());
		List<String> labels = ours().stream().map(Rule::title).toList();
		assertEquals(new HashSet<>(labels).size(), labels.size(), labels.toString());
		assertTrue(ids.stream().allMatch(id -> id.matches("[a-z0-9.-]+")), ids.toString());
	}
}

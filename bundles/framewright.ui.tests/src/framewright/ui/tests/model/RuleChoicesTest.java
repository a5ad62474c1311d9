package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.extension.Option;
import framewright.core.library.Library;
import framewright.core.library.LibrarySettings;
import framewright.core.library.SettingsEdit;
import framewright.core.rules.Rule;
import framewright.core.rules.RuleSettings;
import framewright.core.rules.Rules;
import framewright.ui.model.rules.RuleChoices;
import framewright.ui.model.rules.RuleChoices.Pack;
import framewright.ui.model.rules.RuleChoices.Weight;

class RuleChoicesTest {

	private static final String ONE = "one";

	private static final String SETTINGS = """
			# Ours, since 2024
			title = Our library
			rule.passive-voice = Warning
			rule.sentence-length.most  in  one = 20

			words = Ofsted
			rule.no-such-rule = off
			""";

	@TempDir
	Path folder;

	private final Rule passive = rule("passive-voice");
	private final Rule sentences = rule("sentence-length");
	private final Option most = sentences.options().get(0);

	private static Rule rule(String id) {
		return Rules.find(id).orElseThrow();
	}

	private static RuleChoices choices(String settings) {
		return new RuleChoices(Rules.all(), RuleSettings.of(LibrarySettings.parse(settings)));
	}

	private static String written(String settings, RuleChoices choices) {
		String text = settings;
		for (Map.Entry<String, Optional<String>> line : choices.lines().entrySet()) {
			text = line.getValue().isPresent() ? SettingsEdit.set(text, line.getKey(), line.getValue().get()) : SettingsEdit.remove(text, line.getKey());
		}
		return text;
	}

	@Test
	void rulesStandBelowTheirPack() {
		List<Object> rows = choices("").rows("");
		assertEquals(Rules.all().size(), rows.stream().filter(Rule.class::isInstance).count());
		Pack pack = null;
		for (Object row : rows) {
			if (row instanceof Pack next) {
				pack = next;
			} else {
				assertTrue(pack.label().equalsIgnoreCase(((Rule) row).category()), row + " below " + pack);
			}
		}
		assertEquals(rows.stream().filter(Pack.class::isInstance).distinct().count(), rows.stream().filter(Pack.class::isInstance).count(), "each pack once");
		assertEquals(List.of(new Pack("Language"), passive), choices("").rows(" PASSIVE-voice "));
		assertEquals(List.of(), choices("").rows("no rule says this"));
	}

	@Test
	void withoutAChoiceNothingIsWritten() {
		RuleChoices choices = choices(SETTINGS);
		assertEquals("Warning", choices.words(passive, RuleChoices.LIBRARY));
		assertEquals("the library", choices.saidBy(passive, ONE));
		assertEquals("the rule", choices.saidBy(sentences, RuleChoices.LIBRARY));
		assertEquals("this framework", choices.saidBy(sentences, ONE));
		assertEquals("20", choices.value(sentences, most, ONE));
		assertEquals("35", choices.value(sentences, most, RuleChoices.LIBRARY));
		assertEquals(Map.of(), choices.lines());
	}

	@Test
	void onlyTheLinesOfWhatIsChosenChange() {
		RuleChoices choices = choices(SETTINGS);
		choices.weigh(passive, RuleChoices.LIBRARY, "off");
		choices.choose(sentences, most, ONE, " 25 ");
		choices.weigh(sentences, "two", "error");
		assertEquals(SETTINGS.replace("passive-voice = Warning", "passive-voice = off").replace("rule.sentence-length.most  in  one = 20", "rule.sentence-length.most  in  one = 25")
				.replace("no-such-rule = off", "no-such-rule = off\nrule.sentence-length in two = error"), written(SETTINGS, choices));
	}

	@Test
	void whatTheRuleSaysItselfNeedsNoLine() {
		RuleChoices choices = choices(SETTINGS);
		choices.weigh(passive, RuleChoices.LIBRARY, "info");
		choices.choose(sentences, most, ONE, "35");
		assertEquals(SETTINGS.replace("rule.passive-voice = Warning\n", "").replace("rule.sentence-length.most  in  one = 20\n", ""), written(SETTINGS, choices));
	}

	@Test
	void whatIsTakenBackStaysAsItWasWritten() {
		RuleChoices choices = choices(SETTINGS);
		choices.weigh(passive, RuleChoices.LIBRARY, "off");
		choices.weigh(passive, RuleChoices.LIBRARY, "warning");
		choices.choose(sentences, most, ONE, "3");
		choices.choose(sentences, most, ONE, "20");
		assertEquals(SETTINGS, written(SETTINGS, choices));
	}

	@Test
	void aFrameworkFollowsTheLibraryUntilItHasItsOwn() {
		RuleChoices choices = choices("");
		choices.weigh(passive, RuleChoices.LIBRARY, "off");
		choices.choose(sentences, most, RuleChoices.LIBRARY, "40");
		assertEquals("off", choices.matters(passive, ONE));
		assertEquals("40", choices.value(sentences, most, ONE));
		assertEquals(List.of(new Weight("", "As in the whole library: off"), new Weight("on", "As the rule says: information")), choices.weights(passive, ONE).subList(0, 2));
		choices.weigh(passive, ONE, "on");
		assertEquals("info", choices.matters(passive, ONE));
		assertEquals("off", choices.matters(passive, "two"));
		choices.choose(sentences, most, ONE, "40");
		assertEquals(Map.of("rule.passive-voice", Optional.of("off"), "rule.sentence-length.most", Optional.of("40"), "rule.passive-voice in one", Optional.of("on")), choices.lines());
		choices.reset(passive, ONE);
		assertEquals("off", choices.matters(passive, ONE));
	}

	@Test
	void aRuleIsMadeAsItWasFromTheStart() {
		RuleChoices choices = choices(SETTINGS);
		choices.reset(sentences, ONE);
		choices.reset(passive, RuleChoices.LIBRARY);
		choices.reset(rule("reading-age"), ONE);
		assertEquals("35", choices.value(sentences, most, ONE));
		assertEquals(Map.of("rule.sentence-length.most  in  one", Optional.empty(), "rule.passive-voice", Optional.empty()), choices.lines());
	}

	@Test
	void aValueThatCannotBeUsedIsRefusedInPlainWords() {
		RuleChoices choices = choices(SETTINGS);
		choices.choose(sentences, most, ONE, "many");
		assertEquals("“many” cannot be used for “Most words” of “" + sentences.title() + "”. Give a whole number.", choices.refusal());
		choices.choose(sentences, most, ONE, "");
		assertEquals("", choices.refusal());
		assertEquals("35", choices.value(sentences, most, ONE), "a number left out is that of the library");
	}

	@Test
	void whatIsShownIsWhatWillHold() {
		String settings = SETTINGS + "rule.sentence-length = On\nrule.placeholder-text=off\nrule.passive-voice in one = off\n";
		RuleChoices choices = choices(settings);
		List<String> places = List.of(RuleChoices.LIBRARY, ONE, "two");
		int at = 0;
		for (Rule rule : Rules.all()) {
			for (String place : places) {
				List<Weight> weights = choices.weights(rule, place);
				choices.weigh(rule, place, weights.get(at++ % weights.size()).word());
				for (Option option : rule.options()) {
					if (option.type() == Option.Type.NUMBER) {
						choices.choose(rule, option, place, Integer.toString(at));
					}
				}
			}
		}
		RuleSettings after = RuleSettings.of(LibrarySettings.parse(written(settings, choices)));
		for (Rule rule : Rules.all()) {
			for (String place : places) {
				assertEquals(!choices.matters(rule, place).equals("off"), after.isOn(rule, place), rule + " in " + place);
				for (Option option : rule.options()) {
					assertEquals(after.parameters(rule, place).text(option.id()), choices.value(rule, option, place), rule + "." + option.id() + " in " + place);
				}
			}
		}
		RuleChoices again = new RuleChoices(Rules.all(), after);
		assertEquals(Rules.all().stream().map(rule -> choices.words(rule, ONE)).collect(Collectors.toList()), Rules.all().stream().map(rule -> again.words(rule, ONE)).collect(Collectors.toList()));
		assertFalse(choices.lines().isEmpty());
	}

	@Test
	void aFileThatMayNotBeWrittenIsAsItWas() throws IOException {
		Files.write(folder.resolve(Library.SETTINGS), new byte[] { 'a', (byte) 0xFF, '\n' });
		RuleChoices choices = choices("");
		choices.weigh(passive, RuleChoices.LIBRARY, "off");
		assertThrows(IOException.class, () -> SettingsEdit.write(Library.containing(folder), choices.lines()));
		assertEquals(3, Files.size(folder.resolve(Library.SETTINGS)));
		assertEquals(Map.of("rule.passive-voice", Optional.of("off")), choices.lines(), "what was chosen is still there");
	}
}

package framewright.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import framewright.core.library.Finding;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.LibrarySettings;
import framewright.core.library.Samples;
import framewright.core.library.Severity;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Status;

class RuleSettingsTest {

	@TempDir
	Path folder;

	private final Rule longTitle = Rules.find("test.long-title").orElseThrow();
	private final Rule words = Rules.find("test.words").orElseThrow();

	private Framework framework(String name, Status status) {
		Framework framework = new LibraryReader(Library.containing(folder)).read(folder.resolve(name + Library.EXTENSION), Samples.small(name, "")).framework().orElseThrow();
		framework.setStatus(status);
		return framework;
	}

	private static RuleSettings settings(String... lines) {
		return RuleSettings.of(LibrarySettings.parse(String.join("\n", lines)));
	}

	@Test
	void withoutALineTheRuleDecides() {
		RuleSettings none = settings("title = A library");
		assertEquals(Severity.ERROR, none.severity(longTitle, framework("one", Status.DRAFT)));
		assertEquals(5, none.parameters(longTitle, "one").number("longest"));
		assertTrue(none.isOn(longTitle, "one"));
		assertFalse(none.isOn(Rules.find("test.shy").orElseThrow(), "one"));
	}

	@ParameterizedTest
	@CsvSource({ "error, ERROR", "warning, WARNING", "info, INFO", "to-do, TODO", "on, ERROR", "On, ERROR", "Warning, WARNING" })
	void aLineSaysHowMuchARuleMatters(String word, Severity severity) {
		assertEquals(severity, settings("rule.test.long-title = " + word).severity(longTitle, framework("one", Status.DRAFT)));
	}

	@Test
	void whatIsMissingIsToBeDoneInADraftAndAnErrorFromReviewOn() {
		RuleSettings none = settings();
		assertEquals(Severity.TODO, none.severity(words, framework("one", Status.DRAFT)));
		assertEquals(Severity.ERROR, none.severity(words, framework("one", Status.REVIEW)));
		assertEquals(Severity.ERROR, none.severity(words, framework("one", Status.PUBLISHED)));
	}

	@Test
	void aRuleIsSwitchedOffAndOn() {
		RuleSettings some = settings("rule.test.long-title = off", "rule.test.shy = on");
		assertFalse(some.isOn(longTitle, "one"));
		assertTrue(some.isOn(Rules.find("test.shy").orElseThrow(), "one"));
	}

	@Test
	void aLineForOneFrameworkGoesBeforeOneForAll() {
		RuleSettings some = settings("rule.test.long-title in one = warning", "rule.test.long-title = off", "rule.test.long-title.longest = 9", "rule.test.long-title.longest in one = 3");
		assertTrue(some.isOn(longTitle, "one"));
		assertFalse(some.isOn(longTitle, "other"));
		assertEquals(Severity.WARNING, some.severity(longTitle, framework("one", Status.DRAFT)));
		assertEquals(3, some.parameters(longTitle, "one").number("longest"));
		assertEquals(9, some.parameters(longTitle, "other").number("longest"));
		assertEquals(List.of(), some.faults(Library.containing(folder), Set.of("one", "other")));
		List<Finding> faults = some.faults(Library.containing(folder), Set.of("other"));
		assertEquals(List.of(1, 4), faults.stream().map(Finding::line).toList());
		assertTrue(faults.get(0).message().contains("There is no framework called “one”"), faults.toString());
	}

	@Test
	void whereALineStandsTwiceTheLastHolds() {
		assertEquals(7, settings("rule.test.long-title.longest = 6", "rule.test.long-title.longest = 7").parameters(longTitle, "one").number("longest"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"rule.no-such-rule = off | There is no rule called “no-such-rule”",
			"rule.test.long-title = loud | cannot be set to “loud”",
			"rule.test.long-title = | cannot be set to “”",
			"rule.test.long-title.longest = many | many",
			"rule.test.long-title.colour = red | There is no option called colour",
			"rule. = off | There is no rule called “”",
			"rule.test.long-title.longest in = 3 | There is no option" })
	void whatCannotBeUnderstoodIsToldAndPassedOver(String line, String told) {
		RuleSettings bad = settings("# a note", line);
		List<Finding> faults = bad.faults(Library.containing(folder), Set.of());
		assertEquals(1, faults.size());
		assertTrue(faults.get(0).message().contains(told), faults.get(0).message());
		assertEquals(2, faults.get(0).line());
		assertEquals(folder.resolve(Library.SETTINGS).toAbsolutePath(), faults.get(0).file());
		assertEquals(Severity.ERROR, bad.severity(longTitle, framework("one", Status.DRAFT)));
		assertEquals(5, bad.parameters(longTitle, "one").number("longest"));
	}
}

package framewright.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.LibrarySettings;
import framewright.core.library.Samples;
import framewright.core.library.Severity;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;

/** Rules as plug-ins declare them; those here are declared in fragment.xml. One of them has a class that is not there. */
class RulesTest {

	@TempDir
	Path folder;

	private FrameworkFile read(String name, String text) {
		LibraryReader reader = new LibraryReader(Library.containing(folder));
		return reader.read(folder.resolve(name + Library.EXTENSION), text);
	}

	private static List<Finding> check(FrameworkFile file, IProgressMonitor monitor) {
		return new FrameworkRules().check(file, Library.containing(file.path()), RuleSettings.of(LibrarySettings.parse("")), false, monitor);
	}

	private static List<Finding> of(String rule, FrameworkFile file) {
		return check(file, new NullProgressMonitor()).stream().filter(finding -> finding.code().equals(rule)).toList();
	}

	private static String small(String name, String contents) {
		return Samples.small(name, contents).replace("\"Listening\"", "\"Listening to each and every voice\"");
	}

	@Test
	void aFindingStandsAtTheValueThatItIsAbout() {
		FrameworkFile file = read("one", small("one", ""));
		Framework framework = file.framework().orElseThrow();
		Remark remark = Remark.of(framework, ModelPackage.Literals.PART__NAME, "Another name.").mended(new Remark.Mend("Write two", "two", true));
		Finding finding = Placing.finding(file, remark, Severity.ERROR, "test");
		assertEquals("one", file.text().substring(finding.offset(), finding.offset() + finding.length()));
		assertEquals(new Finding.Mend("Write two", finding.offset(), "one", "two", true), finding.mend().orElseThrow());
		Finding missing = Placing.finding(file, Remark.of(framework, ModelPackage.Literals.FRAMEWORK__LICENCE, "No licence.").mended(new Remark.Mend("Write one", "x", true)), Severity.ERROR, "test");
		assertTrue(missing.mend().isEmpty(), "what is not there cannot be replaced");
		assertEquals(1, missing.line());
	}

	@Test
	void aFindingStandsAtTheTitle() {
		FrameworkFile file = read("one", small("one", ""));
		List<Finding> findings = of("test.long-title", file);
		assertEquals(1, findings.size());
		Finding finding = findings.get(0);
		assertEquals("\"Listening to each and every voice\"", file.text().substring(finding.offset(), finding.offset() + finding.length()));
		String line = file.text().lines().toList().get(finding.line() - 1);
		assertEquals('"', line.charAt(finding.column() - 1));
		assertEquals(Severity.ERROR, finding.severity());
		assertEquals(file.path(), finding.file());
		assertEquals("The title is too long. Shorten it.", finding.message());
	}

	@Test
	void whatHasNoTitleIsFoundAtItsBeginning() {
		FrameworkFile file = read("one", Samples.small("one", "").replace("| listen.", "| empty"));
		List<Finding> findings = of("test.words", file);
		assertEquals(List.of("15:17"), findings.stream().map(finding -> finding.line() + ":" + finding.column()).toList());
		assertEquals(Severity.TODO, findings.get(0).severity());
	}

	@Test
	void whatStandsInAnotherFileIsFoundAtTheTop() {
		LibraryReader reader = new LibraryReader(Library.containing(folder));
		reader.read(folder.resolve("a.framework"), Samples.small("a", ""));
		FrameworkFile file = reader.read(folder.resolve("elsewhere.framework"), Samples.small("elsewhere", ""));
		List<Finding> findings = of("test.words", file);
		assertEquals(List.of("1:1", "1:21"), findings.stream().map(finding -> finding.line() + ":" + finding.column()).sorted().toList());
	}

	@Test
	void whatIsAcceptedInPlaceIsNotTold() {
		String accept = "                accept test.long-title because \"it says it all\"\n";
		assertEquals(0, of("test.long-title", read("one", small("one", "").replace("                at some", accept + "                at some"))).size(), "on the element");
		assertEquals(0, of("test.long-title", read("one", small("one", "    accept test.long-title because \"ours are long\"\n"))).size(), "on the framework");
		assertEquals(1, of("test.long-title", read("one", small("one", "    accept test.words because \"another rule\"\n"))).size());
		String onDomain = small("one", "").replace("        subdomain talk", "        accept test.long-title because \"the domain's own\"\n        subdomain talk");
		assertEquals(1, of("test.long-title", read("one", onDomain)).size(), "an element above accepts for itself only");
	}

	@Test
	void whatIsAcceptedHoldsForTheTextsOfThatElementOnly() {
		String text = Samples.small("one", "").replace("| listen.", "| empty");
		String accept = "accept test.words because \"to come\"\n";
		assertEquals(0, of("test.words", read("one", text.replace("                at some", "                " + accept + "                at some"))).size());
		assertEquals(1, of("test.words", read("one", text.replace("        subdomain talk", "        " + accept + "        subdomain talk"))).size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "exception", "error", "endless" })
	void aRuleThatFailsIsToldAndTheOthersAreChecked(String name) {
		FrameworkFile file = read(name, small(name, ""));
		assertEquals(1, of("test.long-title", file).size());
		List<Finding> failed = of("rule-failed", file);
		assertTrue(failed.stream().anyMatch(finding -> finding.message().contains("“Never works”") && finding.message().contains("Tell whoever looks after Framewright")), failed.toString());
		assertTrue(failed.stream().allMatch(finding -> finding.severity() == Severity.WARNING));
	}

	@Test
	void aClassThatIsNotThereIsToldToo() {
		List<Finding> failed = of("rule-failed", read("one", Samples.small("one", "")));
		assertEquals(1, failed.size());
		assertTrue(failed.get(0).message().contains("“A class that is not there”"), failed.toString());
	}

	@Test
	void checkingStopsWhenAsked() {
		assertThrows(OperationCanceledException.class, () -> check(read("stopped", Samples.small("stopped", "")), null));
		NullProgressMonitor cancelled = new NullProgressMonitor();
		cancelled.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> check(read("one", Samples.small("one", "")), cancelled));
	}

	@Test
	void aTextThatHoldsNoFrameworkHasNothingToCheck() {
		assertEquals(List.of(), check(read("one", ""), null));
	}

	@Test
	void aTextThatIsBrokenIsCheckedAsFarAsItGoes() {
		String text = small("one", "");
		for (int end = 0; end < text.length(); end += 7) {
			check(read("one", text.substring(0, end)), null);
		}
	}

	@Test
	void severitiesAreAsDeclared() {
		assertEquals(Severity.ERROR, Rules.find("test.long-title").orElseThrow().severity());
		assertEquals(Severity.INFO, Rules.find("test.thrower").orElseThrow().severity());
		assertEquals(Severity.TODO, Rules.find("test.words").orElseThrow().severity());
		assertEquals(Severity.WARNING, Rules.find("test.broken").orElseThrow().severity(), "where nothing is declared");
	}
}

package framewright.editing.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import framewright.core.library.Finding;
import framewright.core.library.LibraryReader;
import framewright.core.library.LibrarySettings;
import framewright.core.library.Severity;
import framewright.core.rules.FrameworkRules;
import framewright.core.rules.RuleSettings;
import framewright.core.rules.Rules;
import framewright.editing.InLibrary;
import framewright.editing.Libraries;

/** What a rule of the tests' own finds (it is declared in fragment.xml) is mended in the whole library. */
class AllMendsTest extends InLibrary {

	private static final String RULE = "test.wrod";
	private static final String ALPHA = Libraries.ALPHA.replace("What alpha", "What wrod alpha").replace("hear other", "hear a wrod of other");
	private static final String BETA = Libraries.BETA.replace("How others", "A wrod on how others");

	@BeforeEach
	void save() {
		library.save("alpha.framework", ALPHA);
		library.save("beta.framework", BETA);
	}

	private List<Finding> findings() throws IOException {
		List<Finding> all = new ArrayList<>();
		FrameworkRules rules = new FrameworkRules(Rules.all().stream().filter(rule -> rule.id().equals(RULE)).toList());
		for (Path file : library.library().files()) {
			all.addAll(rules.check(new LibraryReader(library.library()).read(file, library.texts().text(file)), library.library(), RuleSettings.of(LibrarySettings.parse("")), false, null));
		}
		return all;
	}

	private AllMends all(List<Finding> findings) throws IOException {
		return AllMends.of(library.texts(), findings, RULE, Optional.empty(), (file, text) -> false);
	}

	private String then(AllMends mends, String name) {
		return mends.preview().edit().apply(library.file(name), library.text(name));
	}

	@Test
	void everyPlaceInEveryFrameworkIsMended() throws IOException {
		AllMends mends = all(findings());
		assertEquals(3, mends.mends());
		assertEquals(ALPHA.replace("wrod", "word"), then(mends, "alpha"));
		assertEquals(BETA.replace("wrod", "word"), then(mends, "beta"));
		assertEquals("3 places are mended in 2 frameworks.", mends.words());
		assertEquals(3, mends.preview().lines().size());
	}

	@Test
	void orInOneOnly() throws IOException {
		AllMends mends = AllMends.of(library.texts(), findings(), RULE, Optional.of(library.file("beta")), (file, text) -> false);
		assertEquals("One place is mended.", mends.words());
		assertEquals(List.of(library.file("beta")), List.copyOf(mends.preview().edit().edits().keySet()));
	}

	@Test
	void whatWasTypedSinceIsLeftAlone() throws IOException {
		List<Finding> found = findings();
		String now = ALPHA.replace("What wrod alpha", "What a good wrod alpha");
		library.open("alpha", now);
		AllMends mends = all(found);
		assertEquals(1, mends.mends(), "the places of alpha have moved: " + then(mends, "alpha"));
		assertEquals(now, then(mends, "alpha"));
		library.open("alpha", ALPHA.replace("hear a wrod", "hear a word"));
		assertEquals(2, all(found).mends(), "one place is mended already");
	}

	@Test
	void whatMustStayIsLeftOutAndTold() throws IOException {
		AllMends mends = AllMends.of(library.texts(), findings(), RULE, Optional.empty(), (file, text) -> text.contains("framework beta"));
		assertEquals(2, mends.mends());
		assertEquals(1, mends.kept());
		assertTrue(mends.words().startsWith("2 places are mended in one framework. One framework is left out:"), mends.words());
		assertEquals(BETA, then(mends, "beta"));
	}

	@Test
	void aTextThatCouldNotBeReadAfterwardsIsLeftOut() throws IOException {
		int at = BETA.indexOf("domain");
		Finding bad = new Finding(library.file("beta"), 1, 1, at, 6, Severity.INFO, "", RULE, "", Optional.of(new Finding.Mend("", at, "domain", "}", true)));
		AllMends mends = all(List.of(bad));
		assertEquals(0, mends.mends());
		assertEquals(1, mends.kept());
	}

	@Test
	void otherRulesAreNotAsked() throws IOException {
		assertEquals("There is nothing to mend that is plain.", AllMends.of(library.texts(), findings(), "sentence-length", Optional.empty(), (file, text) -> false).words());
	}
}

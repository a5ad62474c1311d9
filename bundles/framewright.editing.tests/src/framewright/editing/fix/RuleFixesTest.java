package framewright.editing.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.LibraryReader;
import framewright.core.library.LibrarySettings;
import framewright.core.rules.FrameworkRules;
import framewright.core.rules.RuleSettings;
import framewright.core.rules.Rules;
import framewright.editing.InLibrary;

/** What a rule of the tests' own finds (it is declared in fragment.xml) is mended here, everywhere, and accepted. */
class RuleFixesTest extends InLibrary {

	private static final String TEXT = """
			framework one "One" {
			    version 1.0.0
			    status draft
			    summary
			        | A word and a wrod.
			    scale impact "Impact" {
			        level some "Some"
			        level high "High"
			    }
			    domain people "People" {
			        why
			            | Another wrod.
			        subdomain talk "Talk" {
			            component listening "Listening" {
			                at some
			                    | a wrod.
			                at high
			                    | a word.
			            }
			        }
			    }
			}
			""";

	private List<Finding> findings(String text) {
		FrameworkFile file = new LibraryReader(library.library()).read(library.file("one"), text);
		return new FrameworkRules(Rules.all().stream().filter(rule -> rule.id().equals("test.wrod")).toList()).check(file, library.library(), RuleSettings.of(LibrarySettings.parse("")), false, null);
	}

	private List<QuickFix> fixes(String text, String at) throws IOException {
		return QuickFixes.of(library.texts(), library.file("one"), text, findings(text), text.indexOf(at) + at.length(), 0);
	}

	private String done(String text, QuickFix fix) {
		return framewright.editing.TextEdit.apply(text, fix.edit().of(library.file("one")));
	}

	@Test
	void whatTheRuleSaysIsDoneHere() throws IOException {
		QuickFix fix = fixes(TEXT, "Another w").get(0);
		assertEquals("Write ‘word’", fix.label());
		assertEquals(TEXT.replace("Another wrod", "Another word"), done(TEXT, fix));
	}

	@Test
	void orEverywhereInOneStep() throws IOException {
		QuickFix fix = fixes(TEXT, "Another w").stream().filter(one -> one.label().startsWith("Mend all 3 of “")).findFirst().orElseThrow();
		assertEquals(TEXT.replace("wrod", "word"), done(TEXT, fix));
	}

	@Test
	void orAcceptedWhereItStands() throws IOException {
		QuickFix inElement = fixes(TEXT, "| a w").stream().filter(one -> one.label().startsWith("Accept")).findFirst().orElseThrow();
		String accepted = done(TEXT, inElement);
		assertTrue(accepted.contains("| a word.\n                accept test.wrod because \"…\"\n            }"), accepted);
		assertEquals(2, findings(accepted.replace("…", "it is meant")).size());
		assertTrue(findings(accepted).stream().anyMatch(finding -> finding.code().equals(Rules.UNEXPLAINED)), "somebody has to say why");
		QuickFix inDomain = fixes(TEXT, "Another w").stream().filter(one -> one.label().startsWith("Accept")).findFirst().orElseThrow();
		assertTrue(done(TEXT, inDomain).contains("Another wrod.\n        accept test.wrod because \"…\"\n        subdomain"), done(TEXT, inDomain));
		QuickFix inFramework = fixes(TEXT, "and a w").stream().filter(one -> one.label().startsWith("Accept")).findFirst().orElseThrow();
		assertEquals("Accept it everywhere in this framework, and say why", inFramework.label());
		assertEquals(List.of(), findings(done(TEXT, inFramework).replace("…", "it is meant")), "the framework accepts for all of it");
	}

	@Test
	void anAcceptanceThatSilencesNothingIsTakenAway() throws IOException {
		String text = TEXT.replace("wrod", "word").replace("        subdomain talk", "        accept test.wrod because \"so it was\"\n        subdomain talk");
		assertEquals(List.of(Rules.STALE), findings(text).stream().map(Finding::code).toList());
		assertEquals(TEXT.replace("wrod", "word"), done(text, fixes(text, "accept te").get(0)));
	}
}

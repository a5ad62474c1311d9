package framewright.validation.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.compare.Comparison;
import framewright.core.library.Finding;
import framewright.core.library.FrameworkText;
import framewright.core.library.Severity;
import framewright.core.rules.Remark;
import framewright.core.rules.Validator;
import framewright.validation.TestLibrary;

/** Each rule says nothing of a text that follows the published version as it should, and says what is wrong with one that does not. */
class PublicationTest {

	private static final List<String> RULES = List.of("permanent-name", "permanent-uuid", "silent-deletion", "successor", "retired-in", "former-names", "levels-kept", "unique-code", "overhaul", "true-status");

	private static final String PUBLISHED = """
			framework one "The one" {
			    version 1.0.0
			    status published
			    uuid "6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10"

			    scale impact "Impact" {
			        level some "Some"
			        level high "High"
			    }

			    domain people "People" {
			        subdomain talk "Talk" {
			            component listening "Listening" uuid "11111111-2222-4333-8444-555555555555" {
			                at some
			                    | hear what others say.
			                at high
			                    | ask others what they think and act on it.
			            }

			            component sharing "Sharing" formerly giving {
			                at some
			                    | share a plan with one colleague.
			                at high
			                    | share every plan with all colleagues.
			            }

			            component telling "Telling" retired in 0.9.0
			        }
			    }
			}
			""";

	private static final String NEXT = PUBLISHED.replace("1.0.0", "1.1.0").replace("status published", "status draft");

	@TempDir
	Path temporary;

	private TestLibrary library;

	@BeforeEach
	void settle() throws Exception {
		assertTrue(FrameworkText.parses(PUBLISHED));
		library = new TestLibrary(temporary);
		library.publish("one", "0.8.0", PUBLISHED.replace("component listening \"Listening\"", "component hearing \"Hearing\""), "");
		library.publish("one", "1.0.0", PUBLISHED, "");
	}

	private Finding only(String rule, String text) throws Exception {
		assertFalse(text.equals(NEXT), "nothing was changed");
		assertTrue(FrameworkText.parses(text), text);
		library.write("one", text);
		List<Finding> found = library.of(rule);
		assertEquals(1, found.size(), found.toString());
		return found.get(0);
	}

	private void none(String rule, String text) throws Exception {
		assertTrue(FrameworkText.parses(text), text);
		library.write("one", text);
		assertEquals(List.of(), library.messages(rule));
	}

	private String mended(String rule, Finding finding) throws Exception {
		TestLibrary.mend(finding);
		String text = Files.readString(finding.file());
		none(rule, text);
		return text;
	}

	@Test
	void whatFollowsAsItShouldIsLeftAlone() throws Exception {
		String good = NEXT.replace("component listening \"Listening\"", "component hearing-others \"Hearing others\" formerly listening").replace("component sharing \"Sharing\" formerly giving",
				"component sharing-plans \"Sharing plans\" formerly giving, sharing retired in 1.1.0 replaced by hearing-others").replace("level high \"High\"", "level strong \"Strong\" formerly high")
				.replace("at high", "at strong");
		for (String text : List.of(PUBLISHED, NEXT, good)) {
			for (String rule : RULES) {
				none(rule, text);
			}
		}
		library.write("two", NEXT.replace("framework one", "framework two").replace("6f1e2b52", "7f1e2b52"));
		for (String rule : RULES) {
			assertEquals(List.of(), library.messages(rule), "never published");
		}
	}

	@Test
	void namesArePermanent() throws Exception {
		Finding byTitle = only("permanent-name", NEXT.replace("component sharing \"Sharing\" formerly giving", "component sharing-plans \"Sharing\""));
		assertEquals("\"Sharing\"", TestLibrary.words(byTitle));
		assertTrue(byTitle.message().contains("“sharing” in version 1.0.0"), byTitle.message());
		assertEquals(Severity.ERROR, byTitle.severity());
		assertTrue(mended("permanent-name", byTitle).contains("component sharing-plans \"Sharing\" formerly giving, sharing {"));
		none("former-names", Files.readString(byTitle.file()));
		Finding byIdentifier = only("permanent-name", NEXT.replace("component listening \"Listening\"", "component hearing \"Hearing\""));
		assertTrue(byIdentifier.mend().orElseThrow().sure());
		mended("permanent-name", byIdentifier);
		assertTrue(mended("permanent-name", only("permanent-name", NEXT.replace("level high \"High\"", "level strong \"High\"").replace("at high", "at strong"))).contains("level strong \"High\" formerly high"));
		mended("permanent-name", only("permanent-name", NEXT.replace("scale impact \"Impact\"", "scale reach \"Impact\"")));
	}

	@Test
	void aFrameworkKeepsItsName() throws Exception {
		library.write("uno", NEXT.replace("framework one", "framework uno"));
		List<Finding> found = library.of("permanent-name");
		assertEquals(1, found.size());
		assertTrue(found.get(0).message().contains("published under the name “one”"));
		assertEquals("uno", TestLibrary.words(found.get(0)));
	}

	@Test
	void identifiersArePermanent() throws Exception {
		Finding own = only("permanent-uuid", NEXT.replace("11111111-2222", "21111111-2222"));
		assertEquals("\"21111111-2222-4333-8444-555555555555\"", TestLibrary.words(own));
		mended("permanent-uuid", own);
		mended("permanent-uuid", only("permanent-uuid", NEXT.replace(" uuid \"11111111-2222-4333-8444-555555555555\"", "")));
		assertTrue(only("permanent-uuid", NEXT.replace("formerly giving", "formerly giving uuid \"31111111-2222-4333-8444-555555555555\"")).message().startsWith("“Sharing” had another uuid"));
		mended("permanent-uuid", only("permanent-uuid", NEXT.replace("6f1e2b52", "7f1e2b52")));
		assertTrue(only("permanent-uuid", NEXT.replaceFirst("    uuid .*\n", "")).message().contains("6f1e2b52-7d0c"));
	}

	@Test
	void nothingIsTakenOutSilently() throws Exception {
		Finding finding = only("silent-deletion", NEXT.replaceFirst("(?s)            component sharing .*?\n            }\n", ""));
		assertEquals("“Sharing” (sharing) is in version 1.0.0 and not here any more. What refers to it would lead nowhere. Bring it back and write “retired in 1.1.0” behind its title; if it has another name now, write “formerly sharing” there.",
				finding.message());
		assertEquals("\"Talk\"", TestLibrary.words(finding));
		Finding whole = only("silent-deletion", NEXT.replaceFirst("(?s)        subdomain talk.*\n        }\n", ""));
		assertTrue(whole.message().startsWith("“Talk” (talk) is in version 1.0.0, with 3 elements in it, and not here any more."), whole.message());
		assertTrue(only("silent-deletion", NEXT.replace("            component telling \"Telling\" retired in 0.9.0\n", "")).message().contains("Bring it back, as retired"));
	}

	@Test
	void whatIsRetiredNamesItsSuccessor() throws Exception {
		Finding finding = only("successor", NEXT.replace("formerly giving", "formerly giving retired in 1.1.0"));
		assertEquals(Severity.INFO, finding.severity());
		assertEquals("1.1.0", TestLibrary.words(finding));
		none("successor", NEXT.replace("formerly giving", "formerly giving retired in 1.1.0 replaced by listening"));
	}

	@Test
	void elementsAreRetiredInTheVersionThatIsWorkedOn() throws Exception {
		for (String version : List.of("1.0.0", "0.9.0", "1.2.0")) {
			Finding finding = only("retired-in", NEXT.replace("formerly giving", "formerly giving retired in " + version));
			assertEquals(version, TestLibrary.words(finding));
			assertTrue(mended("retired-in", finding).contains("retired in 1.1.0"));
		}
		none("retired-in", NEXT.replace("version 1.1.0", "version 1.2.0").replace("formerly giving", "formerly giving retired in 1.1.0"));
		assertTrue(mended("retired-in", only("retired-in", NEXT.replace("retired in 0.9.0", "retired in 1.1.0"))).contains("retired in 0.9.0"));
		assertTrue(mended("retired-in", only("retired-in", NEXT.replace(" retired in 0.9.0", ""))).contains("\"Telling\" retired in 0.9.0"));
	}

	@Test
	void formerNamesStay() throws Exception {
		assertTrue(mended("former-names", only("former-names", NEXT.replace(" formerly giving", ""))).contains("\"Sharing\" formerly giving {"));
		Finding finding = only("former-names", NEXT.replace("formerly giving", "formerly offering, giving"));
		assertEquals("offering, giving", TestLibrary.words(finding));
		assertTrue(mended("former-names", finding).contains("formerly giving, offering {"));
		mended("former-names", only("former-names", NEXT.replace("component sharing \"Sharing\" formerly giving", "component sharing-plans \"Sharing\" formerly sharing")));
	}

	@Test
	void levelsStay() throws Exception {
		Finding gone = only("levels-kept", NEXT.replace("        level high \"High\"\n", "").replaceAll("                at high\n.*\n", ""));
		assertTrue(gone.message().startsWith("“High” is a level in version 1.0.0 and not here any more"), gone.message());
		assertEquals(Severity.WARNING, gone.severity());
		Finding order = only("levels-kept", NEXT.replace("        level some \"Some\"\n        level high \"High\"\n", "        level high \"High\"\n        level some \"Some\"\n"));
		assertTrue(order.message().startsWith("The levels are in another order than in version 1.0.0"), order.message());
		none("levels-kept", NEXT.replace("        level high \"High\"\n", "        level more \"More\"\n        level high \"High\"\n"));
		assertTrue(only("levels-kept", NEXT.replace("scale impact \"Impact\"", "scale reach \"Reach\"")).message().startsWith("The scale “Impact”"));
	}

	@Test
	void codesAreThereOnce() throws Exception {
		String coded = NEXT.replace("formerly giving", "formerly giving code \"A 1\"").replace("\"Listening\"", "\"Listening\" code \"a 1\"");
		Finding finding = only("unique-code", coded);
		assertEquals("\"A 1\"", TestLibrary.words(finding));
		assertTrue(finding.message().contains("“Listening”"));
		none("unique-code", coded.replace("\"A 1\"", "\"A 1\" retired in 1.1.0"));
		only("unique-code", NEXT.replace("\"Some\"", "\"Some\" code \"1\"").replace("\"High\"", "\"High\" code \"1\""));
	}

	@Test
	void theStatusIsTrue() throws Exception {
		Finding finding = only("true-status", NEXT.replace("status draft", "status published"));
		assertEquals("published", TestLibrary.words(finding));
		assertTrue(mended("true-status", finding).contains("status draft"));
		only("true-status", NEXT.replace("status draft", "status retired"));
		none("true-status", NEXT.replace("status draft", "status review"));
		none("true-status", PUBLISHED.replace("status published", "status retired"));
	}

	@Test
	void anOverhaulIsAnotherFramework() throws Exception {
		library.settings("rule.overhaul.least = 3\nrule.overhaul.left = 60");
		assertTrue(only("overhaul", NEXT.replace("formerly giving", "formerly giving retired in 1.1.0").replace("555555\"", "555555\" retired in 1.1.0")).message().startsWith("Of 4 elements of version 1.0.0 only 2 are still in force"));
		none("overhaul", NEXT.replace("formerly giving", "formerly giving retired in 1.1.0"));
	}

	private List<Remark> remarks(Validator rule, String text) throws Exception {
		assertTrue(FrameworkText.parses(text), text);
		return library.remarks(rule, library.write("one", text));
	}

	@Test
	void theNumberIsLargeEnough() throws Exception {
		Comparison comparison = TestLibrary.comparison();
		VersionNumber rule = new VersionNumber(() -> Optional.of(comparison));
		String more = NEXT.replace("                at some\n                    | hear", "                questions\n                    - Whom did you ask?\n                at some\n                    | hear");
		assertEquals(List.of(), remarks(rule, more));
		assertEquals(List.of(), remarks(rule, more.replace("1.1.0", "2.0.0-rc.1")));
		List<Remark> low = remarks(rule, more.replace("1.1.0", "1.0.1"));
		assertEquals("What changed since version 1.0.0 deserves at least version 1.1.0, and this says 1.0.1. Readers trust that a small step in the number means a small change.", low.get(0).message());
		assertEquals("1.1.0", low.get(0).mend().orElseThrow().text());
		assertEquals("2.0.0", remarks(rule, NEXT.replaceFirst("(?s)            component sharing .*?\n            }\n", "")).get(0).mend().orElseThrow().text());
		assertTrue(remarks(rule, PUBLISHED.replace("1.0.0", "0.9.9")).get(0).message().startsWith("Version 0.9.9 comes before 1.0.0"));
		assertEquals(List.of(), remarks(rule, PUBLISHED), "another rule's matter");
		assertEquals(List.of(), remarks(new VersionNumber(Optional::empty), more.replace("1.1.0", "1.0.1")), "nobody can compare");
	}

	@Test
	void whatBearsAPublishedNumberIsWhatWasPublished() throws Exception {
		Comparison comparison = TestLibrary.comparison();
		LockedVersion rule = new LockedVersion(() -> Optional.of(comparison));
		assertEquals(List.of(), remarks(rule, PUBLISHED.replace("status published", "status retired")));
		assertEquals(List.of(), remarks(rule, PUBLISHED.replace("hear what", "listen to what").replace("1.0.0", "1.0.1")));
		String edited = PUBLISHED.replace("hear what others say", "listen to what others say");
		Remark locked = remarks(rule, edited).get(0);
		assertTrue(locked.message().startsWith("Version 1.0.0 is published and never changes, but one thing is different here. It is in “Listening”: "), locked.message());
		assertTrue(locked.mend().isPresent());
		assertEquals(List.of(), remarks(rule, PUBLISHED.replace("at some\n                    | hear", "see https as related\n                at some\n                    | hear").replace("see https", "see \"https://example.org\" \"Example\"")));
	}

	@Test
	void whatIsRewrittenIsWorthAThought() throws Exception {
		Comparison comparison = TestLibrary.comparison();
		Rewritten rule = new Rewritten(() -> Optional.of(comparison));
		assertEquals(List.of(), remarks(rule, NEXT.replace("hear what others say", "hear what all others say")));
		Remark remark = remarks(rule, NEXT.replace("hear what others say", "keep the accounts of a small budget in order").replace("ask others what they think and act on it", "balance budgets over several years without help")).get(0);
		assertTrue(remark.message().startsWith("Of “Listening”, 2 of 2 levels are rewritten since version 1.0.0."), remark.message());
	}
}

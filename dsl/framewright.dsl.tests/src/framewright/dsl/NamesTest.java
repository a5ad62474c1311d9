package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.junit.jupiter.api.Test;

import framewright.dsl.services.FrameworkGrammarAccess;

class NamesTest {

	private static String name(String title) {
		return Names.fromTitle(title, Set.of());
	}

	@Test
	void joinsTheWordsOfATitle() {
		assertEquals("listen-to-others", name("Listen to others"));
		assertEquals("attendance-and-punctuality", name("Attendance & punctuality"));
		assertEquals("leaders-day", name("A leader's day"));
		assertEquals("leaders-day", name("The leader’s day"));
	}

	@Test
	void dropsNumbersAndCodes() {
		assertEquals("share-what-we-know", name("STD2 - Share what we know."));
		assertEquals("share-what-we-know", name("1. Share what we know"));
		assertEquals("share-what-we-know", name("4a.i Share what we know"));
		assertEquals("share-what-we-know", name("iv) Share what we know"));
		assertEquals("share-what-we-know", name("Principle No 3: Share what we know"));
		assertEquals("share-what-we-know", name("Standard 3 – Share what we know"));
		assertEquals("share-what-we-know", name("2.3 Share what we know"));
	}

	@Test
	void keepsTheFirstWordThatIsNoCode() {
		assertEquals("a-level-courses", name("Our A-level courses"));
		assertEquals("key-stage-2-results", name("Key stage 2 results"));
		assertEquals("well-being", name("Well-being"));
		assertEquals("i-listen", name("I listen"));
	}

	@Test
	void dropsSmallWords() {
		assertEquals("what", name("The WHAT"));
		assertEquals("heart-of-school", name("At the heart of the school"));
		assertEquals("of-in", name("Of in"), "what consists of small words only keeps them");
	}

	@Test
	void cutsAtAWord() {
		assertEquals("share-what-colleagues-have-found-out", name("Share what colleagues have found out with the whole school"));
		assertEquals("forty-characters-and-not-one-more-please", name("Forty characters and not one more please"));
		assertEquals(40, name("x".repeat(500)).length());
	}

	@Test
	void writesOtherLettersInLatin() {
		assertEquals("ecole-ubung", name("École Übung"));
		assertEquals("strasse-oeuvre-aero", name("Straße œuvre ærø"));
		assertEquals("paideia", name("Παιδεία"));
		assertEquals("shkola", name("Школа"));
		assertEquals("fi-ligature", name("ﬁ ligature"));
	}

	@Test
	void isNeverEmptyAndBeginsWithALetter() {
		assertEquals("unnamed", name(""));
		assertEquals("unnamed", name("— !?"));
		assertEquals("unnamed", name("学校"));
		assertEquals("n2030", name("2030"));
	}

	@Test
	void isUnique() {
		assertEquals("trust-2", Names.fromTitle("Trust", Set.of("trust")));
		assertEquals("trust-4", Names.fromTitle("Trust", Set.of("trust", "trust-2", "trust-3")));
	}

	@Test
	void staysFastWhenManyAreTaken() {
		Set<String> taken = new HashSet<>();
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			for (int i = 0; i < 100_000; i++) {
				assertTrue(taken.add(Names.fromTitle("The same title", taken)));
			}
		});
		assertTrue(taken.contains("same-title-100000"));
	}

	@Test
	void anyTitleMakesAValidName() {
		Random random = new Random(7);
		for (int i = 0; i < 20_000; i++) {
			String title = random.ints(random.nextInt(60), 1, 0x3000).mapToObj(Character::toString).collect(Collectors.joining());
			assertTrue(name(title).matches("[a-z][a-z0-9-]*"), () -> title + " -> " + name(title));
		}
		for (String title : List.of("\uD800", "{", "\"", "//", "|", "\n\n", "-".repeat(1_000_000), "1".repeat(1_000_000), "a b ".repeat(300_000))) {
			assertTrue(name(title).matches("[a-z][a-z0-9-]*"), title.substring(0, Math.min(9, title.length())));
		}
	}

	@Test
	void tiersAreNeverWordsOfTheLanguage() {
		assertEquals("level-tier", Names.forTier("Level", Set.of()));
		assertEquals("level-tier-2", Names.forTier("Level", Set.of("level-tier")));
		assertEquals("standard", Names.forTier("Standard", Set.of()));
		assertEquals("level", name("Level"));
	}

	@Test
	void knowsTheWordsOfTheLanguage() {
		FrameworkGrammarAccess grammar = new FrameworkStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(FrameworkGrammarAccess.class);
		Set<String> keywords = GrammarUtil.getAllKeywords(grammar.getGrammar()).stream().filter(word -> Character.isLetter(word.charAt(0))).collect(Collectors.toSet());
		assertEquals(keywords, Names.WORDS_OF_THE_LANGUAGE);
		Set<String> names = EcoreUtil2.getAllContentsOfType(grammar.getNameRule(), Keyword.class).stream().map(Keyword::getValue).collect(Collectors.toSet());
		assertEquals(keywords, names, "every word of the language may be an element's name");
	}
}

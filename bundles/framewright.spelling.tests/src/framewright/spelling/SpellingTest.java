package framewright.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.spelling.Spelling.Misspelling;

class SpellingTest {

	private final HunspellSpelling spelling = new HunspellSpelling();

	private List<String> wrong(String prose) {
		return spelling.check(prose, "en-GB", word -> false).stream().map(Misspelling::word).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "They organise what colleagues practise, and honour each other’s judgement.", "The headteacher's wellbeing; Ofsted’s view; co-constructed, pre-school, self-evaluation.",
			"**Leading** others is *never* a [solo](https://exampel.org/speling) task: ask anna.smyth@skool.example or see www.skool.example/abuot.", "Use CPD, EYFS and 3rd or Y7 pupils: naïve café, rôle.",
			"don't, can’t, it's, leaders' and others’", "" })
	void leavesRightWordsAlone(String prose) {
		assertEquals(List.of(), wrong(prose));
	}

	@Test
	void findsWordsWhereTheyAre() {
		String prose = "A **leder** recieves *feedbakc*, and organizes colors.";
		List<Misspelling> wrong = spelling.check(prose, "en-GB", word -> false);
		assertEquals(List.of("leder", "recieves", "feedbakc", "organizes", "colors"), wrong.stream().map(Misspelling::word).toList());
		wrong.forEach(word -> assertEquals(word.word(), prose.substring(word.offset(), word.end())));
	}

	@ParameterizedTest
	@CsvSource({ "recieve,receive", "collegues,colleagues", "organize,organise", "accomodate,accommodate", "seperate,separate", "comittment,commitment", "leadrship,leadership", "feedbakc,feedback" })
	void suggestsWhatWasMeant(String wrong, String right) {
		List<String> suggestions = spelling.suggestions(wrong, "en-GB");
		assertTrue(suggestions.indexOf(right) >= 0 && suggestions.indexOf(right) < 3, suggestions::toString);
		assertTrue(suggestions.size() <= 10);
	}

	@Test
	void takesWordsOfALibrary() {
		assertEquals(List.of("frobnicate"), spelling.check("They frobnicate the zorgle.", "en-GB", "zorgle"::equals).stream().map(Misspelling::word).toList());
	}

	@Test
	void checksNoLanguageItHasNoDictionaryFor() {
		assertTrue(spelling.knows("en-GB") && spelling.knows("en"));
		assertFalse(spelling.knows("cy") || spelling.knows("en-US") || spelling.knows(null) || spelling.knows(""));
		assertEquals(List.of(), spelling.check("Mae hwn yn Gymraeg.", "cy", word -> false));
		assertEquals(List.of(), spelling.suggestions("Gymraegg", "cy"));
	}

	/** Every word that we add is one that the dictionary lacks, and is right afterwards. */
	@Test
	void addsOnlyWordsThatTheDictionaryLacks() throws IOException {
		String added = new String(SpellingTest.class.getResourceAsStream("/dictionaries/en-GB/education.txt").readAllBytes(), StandardCharsets.UTF_8);
		Lexicon lexicon = Lexicon.load("/dictionaries/en-GB/", "en-GB");
		added.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(word -> {
			assertTrue(lexicon.has(word, false), word);
			assertFalse(lexicon.isInDictionary(word), word + " is in the dictionary");
		});
	}

	/**
	 * What is found in the files as they are is right for Hunspell, too: each word of the list with each ending and beginning that anybody may try, right or wrong, and the same with a slip. And it is nearly all
	 * that Hunspell has, so that a text without a slip needs no Hunspell.
	 */
	@Test
	void aPlainLookAgreesWithHunspell() throws Exception {
		String[] endings = { "", "'s", "s", "es", "ed", "d", "ing", "ings", "ly", "er", "ers", "est", "st", "ness", "able", "ment", "ive", "ion", "ions", "th", "en", "ies", "ied", "ier", "iest", "iness", "ication" };
		String[] beginnings = { "", "re", "in", "un", "de", "dis", "con", "pro" };
		try (InputStream affixes = open("en-GB.aff"); InputStream words = open("en-GB.dic"); InputStream again = open("en-GB.aff"); InputStream wordsAgain = open("en-GB.dic");
				ByteBuffersDirectory memory = new ByteBuffersDirectory()) {
			PlainDictionary plainly = new PlainDictionary(affixes, words);
			Hunspell hunspell = new Hunspell(new Dictionary(memory, "test", again, wordsAgain));
			Random chance = new Random(5);
			List<String> stems = new String(open("en-GB.dic").readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.replaceAll("/.*", "")).toList();
			assertEquals(stems.size(), stems.stream().distinct().count(), "a word has one line");
			int both = 0;
			int hunspellOnly = 0;
			for (String stem : stems) {
				for (int i = 0; i < 4; i++) {
					String ending = endings[chance.nextInt(endings.length)];
					String cut = stem.substring(0, stem.length() - (stem.length() > 2 && chance.nextInt(3) == 0 ? 1 : 0));
					String word = beginnings[i == 0 ? 0 : chance.nextInt(beginnings.length)] + (i == 0 ? stem : cut + ending);
					String tried = switch (chance.nextInt(6)) {
						case 0 -> word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
						case 1 -> word.toLowerCase(Locale.UK);
						case 2 -> word.toUpperCase(Locale.UK);
						case 3 -> new StringBuilder(word).insert(chance.nextInt(word.length()), (char) ('a' + chance.nextInt(26))).toString();
						default -> word;
					};
					boolean right = hunspell.spell(tried);
					assertTrue(right || !plainly.has(tried), tried);
					both += plainly.has(tried) ? 1 : 0;
					hunspellOnly += right && !plainly.has(tried) && tried.chars().allMatch(Character::isLowerCase) ? 1 : 0;
				}
			}
			assertTrue(both > 30_000, both + " words were found by both");
			assertEquals(0, hunspellOnly, "words in small letters that only Hunspell has");
		}
	}

	/** The list is searched by halving. */
	@Test
	void theListIsInOrder() throws IOException {
		List<String> lines = new String(open("en-GB.dic").readAllBytes(), StandardCharsets.US_ASCII).lines().skip(1).toList();
		assertEquals(lines.stream().sorted().toList(), lines);
	}

	private static InputStream open(String file) {
		return SpellingTest.class.getResourceAsStream("/dictionaries/en-GB/" + file);
	}

	/** A hostile text is looked at in time that grows with it, and ends. */
	@Test
	void goesThroughAnything() {
		String odd = "\uD800 \u0000 \u202E" + "a\u0301".repeat(2000) + " " + "']('".repeat(5000) + "(((https://" + "x".repeat(5000) + " " + "'".repeat(5000);
		AtomicInteger asked = new AtomicInteger();
		spelling.check(odd.repeat(5), "en-GB", word -> asked.incrementAndGet() < 0);
		assertTrue(asked.get() > 0);
		assertTrue(spelling.suggestions("x".repeat(5000), "en-GB").size() <= 10);
	}

	@Test
	void servesSeveralThreads() {
		String prose = "They organise what colleagues recieve.";
		assertTrue(IntStream.range(0, 2000).parallel().allMatch(i -> wrong(prose).equals(List.of("recieve"))));
	}
}

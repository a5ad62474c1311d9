package framewright.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

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

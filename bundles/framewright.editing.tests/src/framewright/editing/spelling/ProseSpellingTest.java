package framewright.editing.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import framewright.core.spelling.Spelling;
import framewright.core.spelling.Spelling.Misspelling;

class ProseSpellingTest {

	private static final String TEXT = """
			framework qqalpha "Qqalpha framework" {
			    version 1.0.0
			    language en-GB
			    summary
			        | What qqword is about.
			        |
			        // a note with qqnote
			    why | On qqone line, "quoted qqtwo".
			    indicators "Qqheading"
			        - do qqthree // and qqfour
			        -- more - or qqfive
			    glossary {
			        term "Qqterm" also "qqterms"
			            | A qqterm of ours.
			    }
			    domain qq-name "Qqtitle" {
			    }
			}
			""";

	/** Every word with “qq” is wrong; keeps what it was asked. */
	private static final class Odd implements Spelling {
		private final List<String> asked = new ArrayList<>();

		@Override
		public boolean knows(String language) {
			return language.equals("en-GB");
		}

		@Override
		public List<Misspelling> check(String prose, String language, Predicate<String> also) {
			asked.add(prose.strip());
			List<Misspelling> wrong = new ArrayList<>();
			for (Matcher word = Pattern.compile("\\b[qQ]q\\w+").matcher(prose); word.find();) {
				if (!also.test(word.group())) {
					wrong.add(new Misspelling(word.start(), word.group()));
				}
			}
			return wrong;
		}

		@Override
		public List<String> suggestions(String word, String language) {
			return List.of();
		}
	}

	private static List<String> words(List<Misspelling> found, String text) {
		found.forEach(word -> assertEquals(word.word(), text.substring(word.offset(), word.end())));
		return found.stream().map(Misspelling::word).toList();
	}

	@Test
	void looksAtProseOnlyAndKnowsTheGlossary() {
		assertEquals(List.of("qqword", "qqone", "qqtwo", "qqthree", "qqfour", "qqfive"), words(new ProseSpelling(new Odd()).check(TEXT, word -> false), TEXT));
	}

	@Test
	void worksWithOldLineEnds() {
		String text = TEXT.replace("\n", "\r\n");
		assertEquals(6, words(new ProseSpelling(new Odd()).check(text, word -> false), text).size());
	}

	@Test
	void passesOverWordsOfTheLibrary() {
		assertEquals(List.of("qqone", "qqtwo", "qqthree", "qqfour", "qqfive"), words(new ProseSpelling(new Odd()).check(TEXT, "qqword"::equals), TEXT));
	}

	@Test
	void looksAtChangedLinesOnly() {
		Odd odd = new Odd();
		ProseSpelling spelling = new ProseSpelling(odd);
		spelling.check(TEXT, word -> false);
		odd.asked.clear();
		String changed = TEXT.replace("do qqthree", "do qqthirty");
		assertEquals(List.of("qqword", "qqone", "qqtwo", "qqthirty", "qqfour", "qqfive"), words(spelling.check(changed, word -> false), changed));
		assertEquals(List.of("do qqthirty // and qqfour"), odd.asked);
	}

	@Test
	void checksAgainWhenTheGlossaryOrTheLanguageChanges() {
		ProseSpelling spelling = new ProseSpelling(new Odd());
		spelling.check(TEXT, word -> false);
		String more = TEXT.replace("also \"qqterms\"", "also \"qqword\"");
		assertEquals(List.of("qqone", "qqtwo", "qqthree", "qqfour", "qqfive"), words(spelling.check(more, word -> false), more));
		assertEquals(List.of(), spelling.check(TEXT.replace("en-GB", "cy"), word -> false));
		assertEquals(List.of(), spelling.check("", word -> false));
	}
}

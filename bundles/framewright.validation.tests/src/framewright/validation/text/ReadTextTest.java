package framewright.validation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTextTest {

	private static List<String> words(String prose) {
		return ReadText.of(prose).words().stream().map(ReadText.Word::text).toList();
	}

	private static List<String> sentences(String prose) {
		return ReadText.of(prose).sentences().stream().map(sentence -> prose.substring(sentence.start(), sentence.end())).toList();
	}

	@Test
	void wordsAreReadWithoutTheSignsOfMarkdown() {
		assertEquals(List.of("listen", "to", "everyone", "and", "the", "standards"), words("listen *to* **everyone** and [the standards](https://example.org/a-b)"));
	}

	@Test
	void aWordWithAnApostropheOrAHyphenIsOne() {
		assertEquals(List.of("pupils", "don't", "self-review", "leader’s"), words("pupils' don't self-review - leader’s"));
	}

	@Test
	void placesAreThoseInWhatTheAuthorWrote() {
		String prose = "see [here](https://example.org) and *there*";
		for (ReadText.Word word : ReadText.of(prose).words()) {
			assertEquals(word.text(), prose.substring(word.start(), word.end()));
		}
	}

	@Test
	void sentencesEndWhereTheyEnd() {
		assertEquals(List.of("Leaders listen.", "They act, e.g. by asking.", "Do they?"), sentences("Leaders listen. They act, e.g. by asking. Do they?"));
		assertEquals(List.of("one", "two", "three"), sentences("- one\n- two\n\nthree"));
		assertEquals(List.of("a line that\ngoes on."), sentences("a line that\ngoes on."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n", "[", "[](", "****", "\\", "1.", "…", "- \n- ", "😀 𝒜", "\u0000", "e.g." })
	void whateverStandsThereIsReadWithinItsBounds(String prose) {
		ReadText read = ReadText.of(prose);
		assertEquals(prose.length(), read.plain().length());
		read.sentences().forEach(sentence -> prose.substring(sentence.start(), sentence.end()));
	}
}

package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.dsl.text.Markdown;

class MarkdownTest {

	@ParameterizedTest
	@ValueSource(strings = { "", "Plain words.", "*emphasis*, **strong** and [a link](https://example.org/a?b=c#d)", "[write](mailto:a@example.org)", "- one\n- two\n    - three", "1. one\n2. two",
			"two paragraphs\n\nof which the second - has a dash", "3 < 4 and 5 > 4", "A & B", "C# and #1", "snake_case_word", "5 * 4 * 3", "a ~ b", "Why? Because!", "\\*no emphasis\\*", "| a bar", "=== no", "a - - b" })
	void withinTheSubset(String prose) {
		assertEquals(List.of(), Markdown.faults(prose));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '@', textBlock = """
			# Heading;heading
			###### Heading;heading
			Heading\\n=======;heading
			Heading\\n-------;heading
			```\\ncode\\n```;```
			~~~\\ncode\\n~~~;```
			@    four spaces@;four spaces
			a `word` here;backquotes
			<div>block</div>;HTML
			a <b>word</b>;HTML
			<!-- comment -->;HTML
			<script>x</script>;HTML
			<https://example.org>;
			![picture](https://example.org/p.png);picture
			> quotation;quotation
			***;dividing line
			- - -;dividing line
			[x](javascript:alert);address
			[x](relative.html);address
			a | b\\n--- | ---\\n1 | 2;table
			- item\\n  # heading;heading
			[x][y]\\n\\n[y]: file:///etc;address
			""")
	void outsideTheSubset(String prose, String about) {
		List<Markdown.Fault> faults = Markdown.faults(prose.replace("\\n", "\n"));
		if (about == null) {
			assertEquals(List.of(), faults);
			return;
		}
		assertFalse(faults.isEmpty());
		assertTrue(faults.stream().anyMatch(fault -> fault.message().contains(about)), faults.toString());
		faults.forEach(fault -> PlainWords.check(fault.message()));
	}

	@Test
	void tellTheirLines() {
		assertEquals(List.of(2, 4), Markdown.faults("one\n\n# two\n\n> three").stream().map(Markdown.Fault::line).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '@', textBlock = """
			# Heading #;**Heading**
			> > quoted;quoted
			a `word` here;a *word* here
			![picture](p.png) after;picture after
			<b>bold</b> text;bold text
			***;@@
			```java;@@
			plain;plain
			""")
	void toTheSubset(String line, String plain) {
		assertEquals(plain, Markdown.toSubset(line));
		assertEquals(List.of(), Markdown.faults(Markdown.toSubset(line)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "# # # #", "`a` `` b `` ```c```", "<b<b>>x</b>", "> # `x`", "![a![b](c)](d)", "## <i>x</i> ##", "#### ", "    code", "<", "`", "~~~~", "#", "- # x", "[x](y)" })
	void theSubsetOfAnythingHasNoFault(String line) {
		assertEquals(List.of(), Markdown.faults(Markdown.toSubset(line)), Markdown.toSubset(line));
	}

	@ParameterizedTest
	@CsvSource({ "https://example.org,true", "HTTP://EXAMPLE.ORG/x?y#z,true", "mailto:a@b.org,true", "ftp://example.org,false", "example.org,false", "https://,false", "https://a b,false", "javascript:x,false" })
	void addresses(String text, boolean is) {
		assertEquals(is, Markdown.isAddress(text));
	}

	@Test
	void plainTextKeepsWordsAddressesAndParagraphs() {
		assertEquals("One line and another.\n\nSee “here” (https://example.org).\n\n- first\n- second", Markdown.plain("One *line*\nand **another**.\n\nSee [here](https://example.org).\n\n- first\n- second").replaceAll("\"here\"", "“here”"));
		assertEquals("", Markdown.plain(""));
	}

	@Test
	void emphasisListsAndLinksAreFormatting() {
		for (String formatted : List.of("*a*", "**a**", "- a", "1. a", "[a](https://example.org)")) {
			assertTrue(Markdown.isFormatted(formatted), formatted);
		}
		for (String plain : List.of("", "a\nb", "a\n\nb", "2 * 3 * 4")) {
			assertFalse(Markdown.isFormatted(plain), plain);
		}
	}
}

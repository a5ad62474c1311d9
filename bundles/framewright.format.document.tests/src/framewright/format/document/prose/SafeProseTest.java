package framewright.format.document.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.dsl.text.Markdown;
import framewright.format.document.Samples;

class SafeProseTest {

	private static String html(String markdown) {
		return HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)).strip();
	}

	private static String shown(String markdown) {
		return TextContentRenderer.builder().build().render(Parser.builder().build().parse(markdown)).strip();
	}

	@ParameterizedTest
	@ValueSource(strings = { "# no heading", "- no list", "+ no list", "1. no list", "12) no list", "> no quote", "---", "***", "===", "* * *", "```", "~~~", "<b>no HTML</b>", "<!-- no comment -->", "*no* _no_ **no**",
			"a_b_c", "[no](https://example.org) link", "![no](x.png)", "`no code`", "A & B", "&amp;", "&#35;", "back\\slash", "\\* x", "a | b", "~~x~~", "C #", "5 * 3 * 2", "<https://example.org>", "!", "- [ ] task", "|---|" })
	void plainTextShowsAsItIs(String text) {
		assertEquals("<p>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>", html(Escape.line(text)));
		assertEquals("<h1>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</h1>", html("# " + Escape.heading(text)));
		assertEquals("<p>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>", html(Escape.everything(text)));
		assertTrue(Markdown.faults(Escape.line(text)).isEmpty());
	}

	@Test
	void goodProseStaysAsItsAuthorBrokeIt() {
		String prose = "A *good* text,\nbroken here; [link](https://example.org) & more.\n\n- one\n  - two\n\n1. first";
		assertEquals(prose.lines().toList(), SafeProse.lines(prose));
	}

	@Test
	void badProseKeepsItsWords() {
		List<String> lines = SafeProse.lines("Text with <script>alert(1)</script> and `code`\n\n# Heading\n\n- item <i>x</i>\n  - inner\n\n[bad](javascript:alert(1))");
		String markdown = String.join("\n", lines);
		assertTrue(Markdown.faults(markdown).isEmpty(), markdown);
		assertFalse(html(markdown).contains("<script"), markdown);
		assertFalse(html(markdown).contains("href=\"javascript"), markdown);
		assertTrue(html(markdown).contains("<li>inner</li>"), markdown);
		assertTrue(shown(markdown).contains("<script>alert(1)</script> and code"), markdown);
		assertTrue(shown(markdown).contains("# Heading"), markdown);
	}

	@Test
	void importedParagraphsFitTheSubset() {
		assertEquals(List.of("one", "", "two"), SafeProse.paragraph("one  \ntwo"));
		assertEquals(List.of("one", "", "two"), SafeProse.paragraph("one<br/>two"));
		assertEquals(List.of("**one", "two**"), SafeProse.paragraph("**one  \ntwo**"));
		assertEquals(List.of("a small word"), SafeProse.paragraph("a <small class=\"x\">small</small> word"));
		assertEquals(List.of("\\<your name>"), SafeProse.paragraph("<your name>"));
		assertEquals(List.of("a link"), SafeProse.paragraph("a [link](#there)"));
		assertEquals(List.of("a link (other.md)"), SafeProse.paragraph("a [link](other.md)"));
		assertEquals(List.of("1\\. no list"), SafeProse.paragraph("1. no list"));
	}

	@Test
	void cellsAreOneLine() {
		assertEquals("a \\| b<br><br>c<br>• d<br>• *e*", SafeProse.cell("a | b\n\nc\n\n- d\n- *e*"));
		assertEquals("broken line", SafeProse.cell("broken\nline"));
		assertFalse(SafeProse.cell("a\n\n1. b\n   - c | <b>").contains("\n"));
	}

	@Test
	void anythingIsSafe() {
		Random random = new Random(11);
		String signs = "#*_[]()<>!`~-+|\\ \n\n\t ab1.:\"{}&;='/é";
		for (int i = 0; i < 3_000; i++) {
			String text = random.ints(1 + random.nextInt(80), 0, signs.length()).mapToObj(index -> signs.substring(index, index + 1)).collect(Collectors.joining());
			for (List<String> lines : List.of(SafeProse.lines(text), SafeProse.paragraph(text))) {
				assertEquals(List.of(), Markdown.faults(String.join("\n", lines)), () -> "of:\n" + text);
			}
			assertFalse(SafeProse.cell(text).contains("\n"));
			assertEquals(Samples.words(text), Samples.words(shown(Escape.line(text))), () -> "of:\n" + text);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "**", "[", "![", "> ", "- ", "1. ", "<a ", "`", "*a **b ", "\\", "&", "_a ", "](", "|" })
	void hostileTextNeitherHangsNorOverflows(String piece) {
		String text = piece.repeat(100_000) + "words" + new StringBuilder(piece).reverse().toString().repeat(100_000);
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
			assertTrue(String.join("\n", SafeProse.lines(text)).contains("words"));
			assertTrue(String.join("\n", SafeProse.paragraph(text)).contains("words"));
			assertTrue(SafeProse.cell(text).contains("words"));
			assertTrue(SafeProse.words(text).contains("words"));
		});
	}
}

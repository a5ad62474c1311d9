package framewright.format.document.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.document.Shown;
import framewright.format.document.source.SourceDocument;

/** Web pages: their text comes through, and what stands around it is told of. */
class HtmlReaderTest {

	private static SourceDocument read(String page) throws IOException {
		return Shown.read(new HtmlReader(), ".html", page.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> blocks(String page) throws IOException {
		return Shown.blocks(read(page));
	}

	@Test
	void elementsBecomeBlocks() throws IOException {
		assertEquals(List.of("HEADING 1 The whole", "PARAGRAPH Loose words with [a link](https://a.example/) and **weight**.", "BULLETS", "  ITEM <•>", "    PARAGRAPH one", "    NUMBERS", "      ITEM <a.>", "        PARAGRAPH within", "QUOTE",
				"  PARAGRAPH Said by a head.", "PARAGRAPH **Term**", "PARAGRAPH Its meaning"),
				blocks("<h1>The <span>whole</span></h1>Loose words with <a href='https://a.example/'>a link</a> and <b>weight</b>.<ul><li>one<ol type=a><li>within</ol></ul><blockquote><p>Said by a head.</blockquote><dl><dt>Term<dd>Its meaning</dl>"));
	}

	@Test
	void cellsKeepTheirSpans() throws IOException {
		SourceDocument document = read("<table><thead><tr><th>Part<th colspan=2>Levels</thead><tr><td rowspan=2>Listen<td>some<td><ul><li>hear<li>act</ul><tr><td>more<td>most</table>");
		assertEquals(List.of("TABLE", "  ROW", "    CELL 1x1 head", "      PARAGRAPH Part", "    CELL 2x1 head", "      PARAGRAPH Levels", "  ROW", "    CELL 1x2", "      PARAGRAPH Listen", "    CELL", "      PARAGRAPH some", "    CELL", "      BULLETS",
				"        ITEM <•>", "          PARAGRAPH hear", "        ITEM <•>", "          PARAGRAPH act", "  ROW", "    CELL", "      PARAGRAPH more", "    CELL", "      PARAGRAPH most"), Shown.blocks(document));
		assertEquals("table 1, row 1", document.lines().get(0).where());
		assertEquals(List.of("TABLE", "  ROW", "    CELL", "      PARAGRAPH Outer", "    CELL", "      TABLE", "        ROW", "          CELL", "            PARAGRAPH a", "          CELL", "            PARAGRAPH b"),
				blocks("<table><tr><td>Outer<td><table><tr><td>a<td>b</table></table>"));
	}

	@Test
	void whatStandsAroundTheTextIsLeftAside() throws IOException {
		SourceDocument document = read("<html lang=en-GB><title>Guide</title><body><header><a href=/>Home</a></header><nav><a href=/a>Places</a></nav><div class='cookie-banner'>We use cookies. <button>Accept</button></div>"
				+ "<div class=breadcrumbs>You are here</div><h2>Listening <a class=permalink href='#listening'>#</a></h2><p>Hear all views.</p><div class=share>Share this page</div><form><label>Your email</label><input></form>"
				+ "<p style='display:none'>secret</p><img src=x alt='A chart'><footer><a href=/c>Contact</a></footer><script>run()</script></body></html>");
		assertEquals(List.of("HEADING 2 Listening", "PARAGRAPH Hear all views."), Shown.blocks(document));
		assertEquals(List.of("skipped: Home (the head of the web page)", "skipped: Places (the way around the web site)", "skipped: We use cookies. Accept (what the web site puts around its texts)",
				"skipped: You are here (what the web site puts around its texts)", "skipped: Share this page (what the web site puts around its texts)", "skipped: Your email (a form or button of the web page)", "skipped: secret (hidden on the page)",
				"left: [a picture: A chart] (a picture: save it among the pictures of the library and add it as a figure)", "skipped: Contact (the foot of the web page)"), Shown.aside(document));
		assertEquals(List.of("title Guide", "language en-GB"), document.properties().stream().map(property -> property.name() + " " + property.value()).toList());
	}

	@Test
	void theMainPartOfAPageIsItsText() throws IOException {
		SourceDocument document = read("<body><p>Beside.</p><main><p>Text.</p></main><footer>Below.</footer></body>");
		assertEquals(List.of("PARAGRAPH Text."), Shown.blocks(document));
		assertEquals(List.of("skipped: Beside. (it stands beside the text of the page)", "skipped: Below. (the foot of the web page)"), Shown.aside(document));
	}

	@Test
	void pagesThatAreNoTextAreRefused() {
		assertTrue(assertThrows(UnreadableDocumentException.class, () -> read("<html><body><div id=app></div><script>x</script>")).getMessage().contains("no words"));
		assertTrue(assertThrows(UnreadableDocumentException.class, () -> read("%PDF-1.7")).getMessage().contains("another kind"));
	}

	@Test
	void deepNestingEnds() throws IOException {
		for (String tag : List.of("div", "table><tr><td", "ul><li", "b", "span", "blockquote", "h2")) {
			String page = ("<" + tag + ">").repeat(10_000) + "words";
			SourceDocument document = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(page));
			assertTrue(document.lines().stream().anyMatch(line -> line.text().contains("words")), tag);
		}
		String cells = "<table>" + ("<tr>" + "<td>x".repeat(100)).repeat(500) + "</table>";
		assertEquals(501, 1 + assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(cells)).lines().size());
	}

	@Test
	void pagesAreReadAsTheySayTheyAreSaved() throws IOException {
		byte[] page = "<meta charset=windows-1252><p>The caf\u00E9".getBytes(StandardCharsets.ISO_8859_1);
		assertEquals(List.of("PARAGRAPH The caf\u00E9"), Shown.blocks(Shown.read(new HtmlReader(), ".html", page)));
		assertEquals(List.of("PARAGRAPH The caf\u00E9"), Shown.blocks(Shown.read(new HtmlReader(), ".html", "<p>The caf\u00E9".getBytes(StandardCharsets.UTF_16))));
	}

	@Test
	void pagesAreKnown() {
		HtmlReader reader = new HtmlReader();
		assertEquals(95, reader.recognise("a.html", "<!doctype html><p>".getBytes(StandardCharsets.UTF_8)));
		assertTrue(reader.recognise("a.txt", "<html><body>".getBytes(StandardCharsets.UTF_8)) >= 50);
		assertEquals(0, reader.recognise("a.md", "# x <p>".getBytes(StandardCharsets.UTF_8)));
		assertEquals(0, reader.recognise("a.html", "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void manyCommentsBeforeAPageAreNothing() {
		byte[] page = ("<!-- x -->\n".repeat(1_100) + "<html><p>words").getBytes(StandardCharsets.UTF_8);
		assertEquals(95, new HtmlReader().recognise("a.html", page));
		assertEquals(0, new HtmlReader().recognise("a.md", "<!-- never closed <html>".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void sectionsNamedByTheirHeadingsAreText() throws IOException {
		assertEquals(List.of("HEADING 2 Consent", "PARAGRAPH Ask first.", "HEADING 2 Sharing", "PARAGRAPH Pass it on."),
				Shown.blocks(read("<section id=consent class=level2><h2>Consent</h2><p>Ask first.</section><section id=sharing><h2>Sharing</h2><p>Pass it on.</section>")));
	}

	@Test
	void longTextsThatAreLeftOutAreLost() throws IOException {
		SourceDocument document = read("<p>Shown.</p><div style='display:none'><h3>Behind a tab</h3><p>More.</div><div class=consent>" + "word ".repeat(30) + "</div>");
		assertEquals(2, Shown.aside(document).stream().filter(line -> line.startsWith("left: ")).count(), Shown.aside(document).toString());
	}
}

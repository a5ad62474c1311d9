package framewright.review.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.compare.ChangeMatrix;
import framewright.core.compare.Changes;
import framewright.core.review.ChangeReport;
import framewright.core.review.ChangeReport.Reported;

/** The reports, word by word and against hostile words. When a report is changed on purpose, run with {@code -Dframewright.golden=FOLDER} and keep what is written there. */
class ReportsTest {

	private static final List<ChangeReport> ALL = List.of(new HtmlReport(), new MarkdownReport(), new ReleaseNotes());

	@Test
	void everyConstruct() throws Exception {
		for (ChangeReport report : ALL) {
			String text = Sample.write(report, Sample.reported());
			String kept = report.id().equals("html") ? text.replaceAll("(?s)<style>.*</style>", "<style></style>").replaceAll("sha256-[^&]*&", "sha256-&") : text;
			assertEquals(Sample.golden(report.id() + ".golden", kept), kept);
			assertEquals(text, Sample.write(report, Sample.reported()), "the same input gives the same bytes");
		}
	}

	@Test
	void aReportOfNothing() {
		Reported full = Sample.reported();
		Changes none = new Changes(full.changes().old(), full.changes().now(), List.of(), "1.0.0", "Nothing changed.", List.of(), new ChangeMatrix(List.of(), List.of()), List.of());
		for (ChangeReport report : ALL) {
			String text = Sample.write(report, new Reported(full.old(), full.old(), none, Optional.empty(), full.words()));
			assertTrue(text.contains("Nothing changed"), text);
		}
		check(Jsoup.parse(Sample.write(new HtmlReport(), new Reported(full.old(), full.old(), none, Optional.empty(), full.words()))));
	}

	@Test
	void thePageIsWellFormed() {
		Document page = Jsoup.parse(Sample.write(new HtmlReport(), Sample.reported()));
		check(page);
		assertEquals(3, page.select("table.matrix tbody tr:not(.group)").size());
		assertEquals("MYes", page.select("table.matrix tbody tr:not(.group)").first().select("td").get(1).ownText() + page.select("table.matrix .sign:not(.unseen)").get(1).ownText() + page.select("table.matrix .sign.yes").first().ownText());
		assertEquals("Some impact", page.select("table.matrix thead th").get(2).text());
		assertEquals(6, page.select(".talk").size());
		assertEquals("Discussion, settled", page.getElementById("talk.d-1").select(".topic").text());
		assertTrue(page.getElementById("talk.d-1").parent().id().startsWith("change.listening-reworded"), "a discussion stands with what it is about, also under a former name");
		assertEquals("These words are no longer there.", page.getElementById("talk.d-2").select(".gone").text());
		assertEquals("", page.getElementById("talk.d-1").select(".gone").text());
		assertTrue(page.getElementById("others").text().contains("never-there"));
	}

	@Test
	void judgementsChangeTheWeight() {
		Document page = Jsoup.parse(Sample.write(new HtmlReport(), Sample.reported()));
		Element item = page.getElementById("change.listening-retitled-title");
		assertTrue(item.hasClass("editorial"));
		assertTrue(item.text().contains("Judged editorial by Jane Head, 1 September 2026 (the rules say substantive): “Only a name.”"), item.text());
		assertEquals("4", page.select(".tile.editorial dd").text());
		assertEquals("1", page.select(".tile.breaking dd").text());
		assertFalse(page.select("section.domain").first().hasClass("editorial"), "what somebody speaks of is never hidden");
		assertFalse(page.getElementById("element.listening").hasClass("editorial"));
	}

	/** Words that try to be more than words. */
	@ParameterizedTest
	@ValueSource(strings = { "</title></style><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{ 7 * 7 }}{% raw %}", "javascript:alert(1)", "&lt;b&gt;", "' onmouseover='alert(1)",
			"\n# heading\n\n---\n", "[link](https://evil.example) ![x](https://evil.example/x.png)", "<https://evil.example>", "<!-- comment", "| a | b |", "> quote\n\n    code", "```\ncode", "1. list",
			"\u0000\u0007\u001b[31m", "\uE0F1\uE0F2", "*a **b ~~c `d", "\\" })
	void hostileWordsStayWords(String hostile) {
		Reported reported = Sample.reported(text -> text + " " + hostile);
		Document page = Jsoup.parse(Sample.write(new HtmlReport(), reported));
		check(page);
		assertEquals(0, page.select("script, img, iframe, object").size());
		assertFalse(page.text().contains("49"), "a template in a title is not run");
		if (hostile.startsWith("</title>")) {
			assertTrue(page.title().contains(hostile));
		}
		for (ChangeReport report : List.of(new MarkdownReport(), new ReleaseNotes())) {
			String text = Sample.write(report, reported);
			Parser.builder().build().parse(text).accept(new NothingButWords(text));
			assertEquals(lines(Sample.write(report, Sample.reported()), "#"), lines(text, "#"), "no heading more");
			assertEquals(lines(Sample.write(report, Sample.reported()), "|"), lines(text, "|"), "no row more");
		}
	}

	private static long lines(String text, String beginning) {
		return text.lines().filter(line -> line.startsWith(beginning)).count();
	}

	private static final class NothingButWords extends AbstractVisitor {
		private final String text;

		NothingButWords(String text) {
			this.text = text;
		}

		@Override
		public void visit(Link link) {
			throw new AssertionError("a link: " + link.getDestination() + "\n" + text);
		}

		@Override
		public void visit(Image image) {
			throw new AssertionError("a picture: " + image.getDestination() + "\n" + text);
		}

		@Override
		public void visit(HtmlInline html) {
			throw new AssertionError("a tag: " + html.getLiteral() + "\n" + text);
		}

		@Override
		public void visit(HtmlBlock html) {
			throw new AssertionError("a tag: " + html.getLiteral() + "\n" + text);
		}

		@Override
		public void visit(ThematicBreak line) {
			throw new AssertionError("a line\n" + text);
		}
	}

	/** What must hold of the structure of every page. */
	private static void check(Document page) {
		assertEquals(1, page.select("h1").size());
		int last = 0;
		for (Element heading : page.select("h1, h2, h3, h4")) {
			int order = heading.normalName().charAt(1) - '0';
			assertTrue(order <= last + 1, () -> "a heading skips an order: " + heading);
			assertFalse(heading.text().isBlank());
			last = order;
		}
		Set<String> ids = new HashSet<>();
		page.select("[id]").forEach(element -> assertTrue(ids.add(element.id()) && element.id().matches("[A-Za-z0-9_.-]+"), element.id()));
		for (Element link : page.select("a")) {
			String address = link.attr("href");
			assertTrue(address.startsWith("#") ? ids.contains(address.substring(1)) : address.matches("(?i)(https?://|mailto:).+"), () -> "a link to nothing: " + link);
		}
		assertEquals(0, page.select("script, link[rel=stylesheet], [style], [src]").size());
		page.getAllElements().forEach(element -> element.attributes().forEach(attribute -> assertFalse(attribute.getKey().startsWith("on"), attribute.getKey())));
		assertTrue(page.select("meta[http-equiv=Content-Security-Policy]").attr("content").startsWith("default-src 'none'; img-src data:; style-src 'sha256-"));
		for (Element table : page.select("table")) {
			assertFalse(table.select("caption").text().isBlank());
			table.select("th").forEach(head -> assertTrue(Set.of("col", "row", "colgroup").contains(head.attr("scope"))));
		}
		assertEquals(0, page.select("ins:not(.hint ins):not(:has(.unseen)), del:not(.hint del):not(:has(.unseen))").size(), "what came and went is told to those who do not see it");
	}
}

package framewright.review.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import framewright.core.compare.Run;
import framewright.core.compare.Run.Kind;

class RedlineTest {

	private static final String NEW = "<ins><span class=\"unseen\">[new: </span>";
	private static final String GONE = "<del><span class=\"unseen\">[gone: </span>";
	private static final String END = "<span class=\"unseen\">]</span>";

	@Test
	void wordsThatCameAndWent() {
		assertEquals("<p>hear " + GONE + "some" + END + "</del>" + NEW + "different" + END + "</ins> views</p>", html(same("hear "), gone("some"), came("different"), same(" views")));
		assertEquals("hear ~~some~~ **different** views", markdown(same("hear "), gone("some"), came("different"), same(" views")));
	}

	/** Emphasis begins in one run and ends in another; tags never overlap. */
	@Test
	void emphasisAcrossRuns() {
		assertEquals("<p>a <em>b </em>" + NEW + "<em>c</em> d" + END + "</ins></p>", html(same("a *b "), came("c* d")));
		assertEquals("<p>" + GONE + "<strong>a</strong>" + END + "</del> b</p>", html(gone("**a**"), same(" b")));
	}

	@Test
	void listsAndParagraphs() {
		assertEquals("<ul><li><span class=\"bullet\">•</span> one</li><li><span class=\"bullet\">•</span> " + NEW + "two" + END + "</ins></li></ul>", new Markup().after(of(same("- one\n"), came("- two"))));
		assertEquals("<ul><li><span class=\"bullet\">2.</span> one</li><li class=\"deeper\"><span class=\"bullet\">•</span> in</li></ul><p class=\"came\">" + NEW + "new" + END + "</ins></p>",
				new Markup().after(of(same("2. one\n   - in\n\n"), came("new"))));
		assertEquals(List.of("\\[…\\]", "**new**"), MarkdownText.redline(of(same("old\n\nold\n\n"), came("new"))));
	}

	@Test
	void linksAreThoseOfOneText() {
		assertEquals("<p><a href=\"https://example.org\" rel=\"noopener\">x</a></p>", html(same("[x](https://example.org)")));
		assertEquals("<p>x (https://" + GONE + "a" + END + "</del>" + NEW + "b" + END + "</ins>.org)</p>", html(same("[x](https://"), gone("a"), came("b"), same(".org)")));
		assertEquals(1, of(gone("[x](javascript:1) and [y](https://example.org \"Y\") more")).blocks().get(0).pieces().stream().map(Redline.Piece::kind).distinct().count());
		assertFalse(html(same("[x](javascript:alert(1))")).contains("href"));
	}

	@Test
	void sidesHoldTheirOwnText() {
		Redline redline = of(same("hear "), gone("some"), came("different"), same(" views"));
		assertEquals("hear different views", words(new Markup().after(redline)));
		assertEquals("hear some views", words(new Markup().before(redline)));
	}

	/** Whatever the runs hold: nothing that stands in them is lost, and nothing in them becomes a tag. */
	@Test
	void anyRuns() {
		Random random = new Random(5);
		List<String> bits = List.of("word", " ", "\n", "\n\n", "- ", "1. ", "*", "**", "_", "[", "](", ")", "]: ", " \"word\")", "https://a.b", "<b>", "</p>", "&amp;", "`", "#", "\\", "\uE0F1", "|", "> ", "    ", "![", "~~");
		for (int i = 0; i < 3000; i++) {
			List<Run> runs = new ArrayList<>();
			StringBuilder letters = new StringBuilder();
			for (int run = random.nextInt(6); run >= 0; run--) {
				StringBuilder text = new StringBuilder();
				for (int bit = random.nextInt(8); bit >= 0; bit--) {
					text.append(bits.get(random.nextInt(bits.size())));
				}
				runs.add(new Run(Kind.values()[random.nextInt(3)], text.toString()));
				letters.append(text.toString());
			}
			Redline redline = Redline.of(runs);
			String html = new Markup().after(new Redline(redline.blocks()));
			Element body = Jsoup.parseBodyFragment(html).body();
			for (Element element : body.getAllElements()) {
				assertTrue(List.of("body", "p", "ul", "li", "span", "ins", "del", "em", "strong", "a").contains(element.normalName()), html);
				assertTrue(!element.normalName().equals("a") || element.attr("href").startsWith("https://"), html);
			}
			String all = String.join("", redline.blocks().stream().flatMap(block -> block.pieces().stream()).map(piece -> piece.text() + piece.address()).toList());
			long expected = letters.toString().split("word", -1).length;
			assertTrue(all.split("word", -1).length >= expected, () -> runs + "\n" + html);
		}
	}

	private static String words(String html) {
		Element body = Jsoup.parseBodyFragment(html).body();
		body.select(".unseen").remove();
		return body.text();
	}

	private static Redline of(Run... runs) {
		return Redline.of(List.of(runs));
	}

	private static String html(Run... runs) {
		return new Markup().inline(of(runs));
	}

	private static String markdown(Run... runs) {
		return String.join("\n", MarkdownText.redline(of(runs)));
	}

	private static Run same(String text) {
		return new Run(Kind.SAME, text);
	}

	private static Run gone(String text) {
		return new Run(Kind.REMOVED, text);
	}

	private static Run came(String text) {
		return new Run(Kind.ADDED, text);
	}
}

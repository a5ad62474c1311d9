package framewright.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where things stand on the page. */
class HandbookLayoutTest {

	@TempDir
	Path library;

	private Document page;

	@BeforeEach
	void write() throws Exception {
		page = Page.ofEveryConstruct(library, Map.of()).document();
	}

	@Test
	void neighboursShareATableWithAColumnALevel() {
		Element table = page.getElementById("hear").closest("table");
		assertEquals(List.of("Step", "Low A person will …", "High A person will …"), table.select("thead th").eachText());
		assertEquals(List.of("hear", "speak"), table.select("tbody th").eachAttr("id"));
		assertEquals("Not written yet", page.getElementById("speak.high").text());
	}

	@Test
	void theStemOfATierGoesBeforeThatOfItsScale() {
		assertEquals("We shall …", page.getElementById("count").closest("table").select(".stem").first().text());
	}

	@Test
	void descriptorsKeepTheirPlaceAmongOtherWords() {
		List<String> order = new ArrayList<>();
		for (Element block = page.getElementById("write").parent().nextElementSibling(); block != null && order.size() < 3; block = block.nextElementSibling()) {
			if (!block.normalName().startsWith("h")) {
				order.add(block.text().replaceFirst("(?s)^(\\S+ \\S+).*", "$1"));
			}
		}
		assertEquals(List.of("This step", "1a.iii Write", "After the"), order);
	}

	/** What belongs to a whole again is not taken for a piece of its last part. */
	@Test
	void wordsAfterAPartSayWhereTheyBelong() throws Exception {
		Document page = Page.ofText(library, """
				framework order "Order" {
				    structure {
				        domain "Domain" numbered 1 contains part
				        part "Part" numbered a
				    }
				    domain one "One" {
				        part two "Two" {
				            what | Inside.
				        }
				        summary | After.
				        part three "Three"
				        see two
				    }
				    see one
				}
				""").document();
		assertEquals(List.of("1 One, continued", "1 One, continued"), page.select(".continued").eachText());
		assertEquals("After.", page.select(".continued").first().nextElementSibling().text());
		assertEquals(1, page.select("hr + .see").size());
	}

	@Test
	void anAnswerIsAColumn() {
		Element table = page.getElementById("fair").closest("table");
		assertEquals(List.of("Claim", "Yes, we do", "No, we do not"), table.select("thead th").eachText());
		assertEquals(List.of("fair", "fair"), table.select("tr:has(#fair) input").eachAttr("name"));
	}

	@Test
	void referencesLeadToPlacesOnThePageOrNameTheirFramework() {
		assertEquals("#speak", page.select(".references a").first().attr("href"));
		assertEquals("A A rule in another framework in The other guide", page.select(".references dd").get(1).text());
		assertEquals("https://example.org/standard", page.select(".references a.external").attr("href"));
	}

	@Test
	void aTermIsLinkedWhereItIsUsedFirstInAChapter() {
		assertEquals(List.of("widget", "widget"), page.select("main a.term[href=#term.widget]").eachText());
		assertEquals(1, page.select(".introduction a.term").size());
		assertEquals(1, page.select(".domain a.term").size());
	}

	@Test
	void aSourceIsLinkedFromWhatItIsTheSourceOf() {
		assertEquals("#source.interviews", page.select("#page\\.opening figcaption a").attr("href"));
	}

	@Test
	void formerNamesStillLead() {
		assertTrue(page.getElementById("talk").closest("th").id().equals("speak"));
		assertTrue(page.getElementById("persons").parent().select("#people").size() == 1);
	}

	/** Templates print as it is only what was made by the program; everything else is escaped. */
	@Test
	void templatesEscapeWhatAuthorsWrite() {
		List<String> raw = new ArrayList<>();
		for (String template : List.of("handbook", "parts", "cover", "contents", "card", "glossary", "sources", "changes", "retired", "imprint", "blocks/heading", "blocks/subheading", "blocks/text", "blocks/continued", "blocks/note",
				"blocks/listing", "blocks/quotes", "blocks/books", "blocks/picture", "blocks/see", "blocks/rubric", "blocks/grid", "blocks/levels")) {
			for (Matcher use = Pattern.compile("\\{\\{\\s*(\\S+)\\s*\\|\\s*raw").matcher(Look.resource(template + ".peb")); use.find();) {
				raw.add(use.group(1));
			}
		}
		assertTrue(raw.size() > 5);
		raw.forEach(value -> assertTrue(value.endsWith(".markup") || value.equals("look.style") || value.equals("look.script"), value));
	}
}

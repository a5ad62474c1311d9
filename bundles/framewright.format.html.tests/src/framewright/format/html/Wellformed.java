package framewright.format.html;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What must hold of the structure of every handbook, whatever the framework. */
final class Wellformed {

	private Wellformed() {
	}

	static void check(Page page) {
		Document document = page.document();
		assertAll(() -> headings(document), () -> ids(document), () -> links(document), () -> landmarks(document), () -> tables(document), () -> controls(document),
				() -> pictures(document), () -> closed(document));
	}

	/** One heading of the first order, and none that skips an order on the way down. */
	private static void headings(Document document) {
		assertEquals(1, document.select("h1").size());
		int last = 0;
		for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
			int order = heading.normalName().charAt(1) - '0';
			assertTrue(order <= last + 1, () -> "a heading skips an order: " + heading);
			assertFalse(heading.text().isBlank(), () -> "an empty heading: " + heading);
			last = order;
		}
	}

	private static void ids(Document document) {
		Set<String> seen = new HashSet<>();
		for (Element element : document.select("[id]")) {
			assertTrue(element.id().matches("[A-Za-z0-9_.-]+"), () -> "no id for a link: " + element.id());
			assertTrue(seen.add(element.id()), () -> "the id stands twice: " + element.id());
		}
	}

	private static void links(Document document) {
		for (Element link : document.select("a")) {
			String address = link.attr("href");
			assertFalse((link.text() + link.attr("aria-label")).isBlank(), () -> "a link without a name: " + link);
			if (address.startsWith("#")) {
				assertTrue(document.getElementById(address.substring(1)) != null, () -> "nothing has the id " + address);
			} else {
				assertTrue(address.matches("(?i)(https?://|mailto:).+"), () -> "an address that leads elsewhere: " + link);
			}
		}
		for (Element labelled : document.select("[aria-labelledby]")) {
			List.of(labelled.attr("aria-labelledby").split(" ")).forEach(id -> assertTrue(document.getElementById(id) != null, () -> "nothing has the id " + id));
		}
	}

	private static void landmarks(Document document) {
		assertFalse(document.select("html").attr("lang").isBlank());
		assertFalse(document.title().isBlank());
		assertEquals(1, document.select("main").size());
		assertEquals(1, document.select("body > header").size());
		assertEquals(1, document.select("body > footer").size());
		assertEquals(1, document.select("nav[aria-labelledby]").size());
		assertEquals("#page.main", document.body().child(0).attr("href"), "the first thing to reach is the way to the text");
	}

	private static void tables(Document document) {
		for (Element table : document.select("table")) {
			assertFalse(table.select("> caption").text().isBlank(), "a table without a caption");
			table.select("th").forEach(head -> assertTrue(Set.of("col", "row").contains(head.attr("scope")), () -> "a head without a scope: " + head));
			int columns = table.select("thead th").size();
			for (Element row : table.select("tbody tr:not(.references)")) {
				assertEquals(columns, row.childrenSize(), () -> "a row of another length: " + row);
			}
		}
	}

	/** Everything to be filled in or pressed has a name. */
	private static void controls(Document document) {
		document.select("input").forEach(input -> assertFalse(input.attr("aria-labelledby").isBlank()));
		document.select("button").forEach(button -> assertFalse(button.text().isBlank()));
	}

	private static void pictures(Document document) {
		for (Element picture : document.select("img")) {
			assertTrue(picture.attr("src").matches("data:image/(svg\\+xml|png|jpeg|webp|gif);base64,[A-Za-z0-9+/=]+"), () -> "a picture from elsewhere: " + picture.attr("src"));
			assertTrue(picture.hasAttr("alt"));
		}
	}

	/** Nothing is fetched, and nothing runs but the page's own script, which its policy names by its digest. */
	private static void closed(Document document) throws Exception {
		assertEquals(0, document.select("iframe, object, embed, svg, base, audio, video, source, track, link[rel=stylesheet], script[src], [style], [srcset]").size());
		assertEquals("data:,", document.select("link").attr("href"));
		document.getAllElements().forEach(element -> element.attributes().forEach(attribute -> assertFalse(attribute.getKey().startsWith("on"), () -> "a script in an attribute: " + element)));
		assertEquals(1, document.select("script").size());
		assertEquals(1, document.select("style").size());
		String policy = document.select("meta[http-equiv=Content-Security-Policy]").attr("content");
		assertEquals("default-src 'none'; img-src data:; style-src '" + digest(document.select("style").first().data()) + "'; script-src '"
				+ digest(document.select("script").first().data()) + "'; base-uri 'none'; form-action 'none'", policy);
		assertFalse(document.select("style").first().data().matches("(?s).*(@import|url\\().*"), "the style sheet fetches something");
	}

	private static String digest(String text) throws Exception {
		return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}
}

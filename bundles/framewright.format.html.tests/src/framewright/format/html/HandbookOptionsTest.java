package framewright.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.exchange.Brand;
import framewright.core.extension.Option;

class HandbookOptionsTest {

	@TempDir
	Path library;

	@Test
	void areDeclared() throws Exception {
		assertEquals(List.of("smartcard", "retired", "changes", "theme", "accent"), Page.declared().stream().map(Option::id).toList());
		Page.declared().forEach(option -> {
			assertEquals("", option.refuse(option.standard()));
			assertFalse(option.description().isBlank());
		});
	}

	@Test
	void theSmartCardHasEveryTitleAndCanBeLeftOut() throws Exception {
		Document with = Page.ofEveryConstruct(library, Map.of()).document();
		assertEquals(List.of("M Be kind", "1a Listening", "1a.i Hear", "1a.ii Speak plainly", "1a.iii Write clearly", "A claim with words", "We are fair", "We are open", "1 Count what matters"),
				with.select(".card li").eachText());
		Page without = Page.ofEveryConstruct(library, Map.of("smartcard", "false"));
		assertNull(without.document().getElementById("page.card"));
		Wellformed.check(without);
	}

	@Test
	void retiredPartsAreListedOrLeftOut() throws Exception {
		Document with = Page.ofEveryConstruct(library, Map.of()).document();
		assertNotNull(with.getElementById("old-part"));
		assertTrue(with.getElementById("shout").text().contains("Replaced by 1a.ii Speak plainly, 1a.i Hear others"), with.getElementById("shout")::text);
		Page without = Page.ofEveryConstruct(library, Map.of("retired", "false"));
		assertNull(without.document().getElementById("shout"));
		assertFalse(without.text().contains("No longer part"));
		assertTrue(without.losses().stream().anyMatch(loss -> loss.startsWith("Retired parts (Shout")));
		Wellformed.check(without);
	}

	@ParameterizedTest
	@ValueSource(strings = { "auto", "light", "dark" })
	void theThemeIsSet(String theme) throws Exception {
		Page page = Page.ofEveryConstruct(library, Map.of("theme", theme));
		assertEquals(theme, page.document().select("html").attr("data-theme"));
		Wellformed.check(page);
	}

	@ParameterizedTest
	@ValueSource(strings = { "teal", "blue", "green", "plum", "slate" })
	void theAccentIsSet(String accent) throws Exception {
		Page page = Page.ofEveryConstruct(library, Map.of("accent", accent));
		String colour = new Palette(Look.resource("palettes.css"), Brand.NONE).colours(accent, "light").get("accent");
		assertTrue(page.document().select("style").first().data().contains("--accent: " + colour + ";"));
		Wellformed.check(page);
	}
}

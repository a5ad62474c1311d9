package framewright.editing.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.editing.InLibrary;
import framewright.editing.Libraries;
import framewright.editing.Marked;
import framewright.editing.hover.Card.Row;

class CardsTest extends InLibrary {

	private Card card(String name, String marked) {
		return new Cards(library.texts()).at(library.file(name), library.open(name, marked), Marked.place(marked)).orElseThrow();
	}

	@Test
	void tellsAnElementWithItsLevels() {
		library.save("gamma.framework", "framework gamma \"Gamma\" {\n    see alpha.listening\n}\n");
		Card card = card("alpha", Marked.alpha("listening"));
		assertEquals("1a.i Listen to others", card.heading());
		assertEquals("Component", card.kind());
		assertEquals("Alpha framework", card.framework());
		assertEquals(List.of(new Row("Some impact", "hear other views."), new Row("High impact", "seek out other views.")), card.rows());
		assertEquals("Used in one place", card.usage());
		assertEquals("Gamma", card.uses().get(0).framework());
		assertEquals(Libraries.ALPHA.indexOf("listening"), card.offset());
		assertEquals("listening".length(), card.length());
	}

	@Test
	void tellsTheElementOfAnotherFramework() {
		Card card = card("alpha", Marked.alpha("growth as"));
		assertEquals("1 Growing others", card.heading());
		assertEquals("How others grow.", card.summary());
		assertEquals("Beta framework", card.framework());
	}

	@Test
	void tellsLevelsScalesFrameworksAndKeywords() {
		assertEquals("On the scale Impact", card("alpha", Marked.alpha("some\n                    | hear")).remarks().get(0));
		assertEquals(2, card("alpha", Marked.alpha("impact \"Impact\"")).rows().size());
		assertEquals("Version 2.0.0, draft", card("alpha", Marked.alpha("beta.growth")).remarks().get(0));
		Card keyword = card("alpha", Marked.alpha("status draft"));
		assertEquals("status", keyword.title());
		assertFalse(keyword.summary().isEmpty());
	}

	@Test
	void proseHasNoCard() {
		String marked = Marked.alpha("hear other");
		assertTrue(new Cards(library.texts()).at(library.file("alpha"), library.open("alpha", marked), Marked.place(marked)).isEmpty());
	}

	@Test
	void whatAuthorsWroteIsNoMarkup() {
		Card card = card("alpha", Marked.mark(Libraries.ALPHA.replace("Listen to others", "Listen <b>*to* others & [all](x)"), "listening"));
		String html = CardText.html(card);
		assertTrue(html.contains("Listen &lt;b&gt;*to* others &amp; [all](x)"), html);
		String markdown = CardText.markdown(card);
		assertTrue(markdown.contains("Listen \\<b\\>\\*to\\* others & \\[all\\](x)"), markdown);
		assertTrue(markdown.contains("- **Some impact**: hear other views."), markdown);
	}

	@Test
	void longTextsAreCut() {
		String first = Cards.first("word ".repeat(100));
		assertTrue(first.length() < 125 && first.endsWith("word …"), first);
		assertEquals("Bold, soft and a link.", Cards.first("**Bold**,\n*soft* and [a link](https://example.org)."));
	}
}

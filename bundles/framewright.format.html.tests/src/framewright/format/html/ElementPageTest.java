package framewright.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.exchange.ElementPage;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.model.Framework;

/** The page of one element, for those who are writing it. */
class ElementPageTest {

	private static final String TEXT = """
			framework alpha "Alpha framework" {
			    version 1.0.0
			    status draft
			    uuid "6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10"
			    language en-GB

			    summary
			        | What alpha is about.

			    scale impact "Impact" {
			        level some "Some impact"
			        level high "High impact"
			    }

			    domain people "Leading People" {
			        subdomain relationships "Building relationships" {
			            component listening "Listen to others" {
			                why
			                    | Because <script>alert(1)</script> it is said.
			                at some
			                    | hear other views.
			                at high
			                    | seek out other views.
			                see speaking as related
			            }
			            component speaking "Speak clearly"
			        }
			    }
			%s}
			""";

	@TempDir
	Path folder;
	private Library library;

	@BeforeEach
	void library() throws Exception {
		Files.writeString(folder.resolve(Library.SETTINGS), "title = Pages\n");
		library = Library.containing(folder);
	}

	private ElementPage.Page page(String text, String element, boolean dark) throws Exception {
		Framework framework = new LibraryReader(library).read(folder.resolve("alpha.framework"), text).framework().orElseThrow();
		return new HandbookElementPage().write(framework, library, element, dark, new NullProgressMonitor());
	}

	private Document document(String element) throws Exception {
		return Jsoup.parse(page(TEXT.formatted(""), element, false).whole());
	}

	@Test
	void anElementIsShownWithItsLevelsAndWhatItIsPartOf() throws Exception {
		Document page = document("listening");
		assertEquals("Listen to others", page.select("h2 .text").text());
		assertTrue(page.select("td").text().contains("seek out other views"), page.body()::outerHtml);
		assertEquals(java.util.List.of("#page.top", "#people", "#relationships"), page.select("nav.above a").eachAttr("href"));
		assertEquals("#speaking", page.select(".see a").attr("href"), "what it refers to can be gone to by name");
		assertFalse(page.text().contains("What alpha is about"), "nothing but the element");
	}

	@Test
	void thePartsOfAnElementAreOnItsPage() throws Exception {
		Document page = document("people");
		assertTrue(page.text().contains("Building relationships") && page.text().contains("hear other views"), page::text);
	}

	@Test
	void manyPartsAreOnlyNamed() throws Exception {
		StringBuilder parts = new StringBuilder("    domain many \"Many\" {\n        why\n            | There are many.\n");
		for (int i = 0; i < 80; i++) {
			parts.append("        component part-%d \"Part %d\" {\n            why\n                | Reason %d.\n        }\n".formatted(i, i, i));
		}
		Document page = Jsoup.parse(page(TEXT.formatted(parts.append("    }\n")), "many", false).whole());
		assertEquals(80, page.select(".see a").size());
		assertTrue(page.text().contains("There are many.") && !page.text().contains("Reason 7."), page::text);
	}

	@Test
	void theFrameworkAndWhatIsNotThereShowTheBeginning() throws Exception {
		assertEquals("Alpha framework", document("").select("h1").text());
		assertTrue(document("nobody").text().contains("What alpha is about"));
		assertEquals("#people", document("").select("main .see a").attr("href"));
	}

	@Test
	void nothingRunsAndNothingIsFetched() throws Exception {
		String page = page(TEXT.formatted(""), "listening", false).whole();
		Document document = Jsoup.parse(page);
		assertEquals(0, document.select("script, iframe, object, [onclick], link:not([rel=icon])").size());
		assertTrue(document.select("meta[http-equiv=Content-Security-Policy]").attr("content").contains("default-src 'none'"));
		assertTrue(document.select("meta[http-equiv=Content-Security-Policy]").attr("content").contains("script-src 'none'"));
		assertFalse(page.contains("http://") || page.contains("https://"), "no address of another computer");
	}

	@Test
	void pagesOfOneLookShareTheirHead() throws Exception {
		String text = TEXT.formatted("");
		assertEquals(page(text, "listening", false).head(), page(text, "people", false).head());
		assertTrue(page(text, "people", true).head().contains("data-theme=\"dark\""));
	}
}

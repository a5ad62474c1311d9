package framewright.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of a framework with one of every construct, word by word. When the page is changed on purpose, run the test with
 * {@code -Dframewright.golden=FOLDER} and compare what it writes there with the file that is kept.
 */
class GoldenHandbookTest {

	@TempDir
	Path library;

	@Test
	void everyConstruct() throws Exception {
		Page page = Page.ofEveryConstruct(library, Map.of());
		String folder = System.getProperty("framewright.golden");
		if (folder != null) {
			Files.writeString(Path.of(folder, "every-construct.html"), body(page));
		}
		assertEquals(Page.goldenText("every-construct.html"), body(page));
		Wellformed.check(page);
	}

	@Test
	void theSameFrameworkGivesTheSamePage() throws Exception {
		assertEquals(Page.ofEveryConstruct(library, Map.of()).text(), Page.ofEveryConstruct(library, Map.of()).text());
	}

	@Test
	void tellsWhatIsNotPrinted() throws Exception {
		assertEquals(List.of("Names, codes and short titles of scales and levels: It is left out.", "Figures: The picture assets/missing.png is not shown: it could not be read. Check that it lies in the folder assets of the library.",
				"Texts of retired parts (Shout at people): It is left out.", "Accepted findings (1a.i Hear others): It is left out."),
				Page.ofEveryConstruct(library, Map.of()).losses());
	}

	/** The page without its style sheet, its script and their digests, which would make every change of a colour a change of this file. */
	private static String body(Page page) {
		Document document = page.document();
		String text = page.text();
		for (String part : List.of(document.select("style").first().data(), document.select("script").first().data(),
				document.select("meta[http-equiv=Content-Security-Policy]").attr("content").replace("'", "&#39;"))) {
			text = text.replace(part, "");
		}
		return text;
	}
}

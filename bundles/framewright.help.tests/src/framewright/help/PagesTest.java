package framewright.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.SAXParserFactory;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** The pages as documents: well-formed, accessible, joined by links that lead somewhere, and in need of nothing from outside. */
class PagesTest {

	private static final String NAMES = "framewright.help.Pages#names";

	@Test
	void everyPageIsNamedAndThere() throws IOException {
		try (var files = Files.list(Pages.folder())) {
			Set<String> found = new HashSet<>(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html")).toList());
			assertEquals(new HashSet<>(HelpPages.names().stream().map(HelpPages::fileName).toList()), found);
		}
	}

	@Test
	void copiesTakeThePlaceOfOlderOnes(@TempDir Path folder) throws Exception {
		Path index = folder.resolve("deep/er/index.html");
		Files.createDirectories(index.getParent());
		Files.writeString(index, "old");
		HelpPages.copyTo(index.getParent());
		assertEquals(Files.readString(Pages.file("index")), Files.readString(index));
	}

	/** Both as XML and by the rules of HTML. */
	@ParameterizedTest
	@MethodSource(NAMES)
	void isWellFormed(String name) throws Exception {
		String text = Files.readString(Pages.file(name));
		SAXParserFactory.newInstance().newSAXParser().parse(new InputSource(new StringReader(text)), new DefaultHandler());
		Parser parser = Parser.htmlParser().setTrackErrors(20);
		parser.parseInput(text, "");
		assertEquals(List.of(), parser.getErrors().stream().filter(error -> !error.getErrorMessage().contains("self closing")).toList());
	}

	@ParameterizedTest
	@MethodSource(NAMES)
	void saysItsLanguageTitleAndHeading(String name) {
		Document page = Pages.page(name);
		assertEquals("en-GB", page.selectFirst("html").attr("lang"));
		assertEquals(1, page.select("h1").size());
		assertTrue(page.title().contains(page.selectFirst("h1").text()), page.title());
		assertEquals(1, page.select("main").size());
	}

	/** A screen reader announces the headings as an outline, so none is left out between two. */
	@ParameterizedTest
	@MethodSource(NAMES)
	void headingsAreAnOutline(String name) {
		int above = 0;
		for (Element heading : Pages.page(name).select("h1, h2, h3, h4")) {
			int depth = heading.tagName().charAt(1) - '0';
			assertTrue(depth <= above + 1, heading.text());
			above = depth;
		}
	}

	@ParameterizedTest
	@MethodSource(NAMES)
	void tablesHaveHeadings(String name) {
		for (Element table : Pages.page(name).select("table")) {
			assertFalse(table.select("thead th[scope=col]").isEmpty(), table.text());
			assertEquals(table.select("tbody tr").size(), table.select("tbody tr > th[scope=row]").size(), table.text());
			assertFalse(table.parent().attr("aria-label").isBlank(), table.text());
		}
	}

	@ParameterizedTest
	@MethodSource(NAMES)
	void leadsToEveryOtherPage(String name) {
		Element navigation = Pages.page(name).selectFirst("nav.pages");
		assertEquals(HelpPages.names().stream().map(HelpPages::fileName).toList(), navigation.select("a").eachAttr("href"));
		assertEquals(List.of(HelpPages.fileName(name)), navigation.select("a[aria-current=page]").eachAttr("href"));
	}

	@ParameterizedTest
	@MethodSource(NAMES)
	void linksLeadSomewhere(String name) {
		List<String> broken = new ArrayList<>();
		for (Element link : Pages.page(name).select("[href]")) {
			String[] parts = link.attr("href").split("#", 2);
			String page = parts[0].isEmpty() ? name : parts[0].replaceFirst("\\.html$", "");
			boolean there = parts[0].isEmpty() || Files.isRegularFile(Pages.folder().resolve(parts[0]));
			if (!there || parts.length == 2 && Pages.page(page).getElementById(parts[1]) == null) {
				broken.add(link.attr("href"));
			}
		}
		assertEquals(List.of(), broken);
	}

	@ParameterizedTest
	@MethodSource(NAMES)
	void everyIdIsThereOnce(String name) {
		List<String> ids = Pages.page(name).select("[id]").eachAttr("id");
		assertEquals(new HashSet<>(ids).size(), ids.size(), ids.toString());
	}

	@ParameterizedTest
	@MethodSource(NAMES)
	void runsNothingAndAsksNobody(String name) {
		Document page = Pages.page(name);
		assertEquals("", page.select("script, iframe, object, embed, form, img, style, base").toString());
		assertEquals(List.of("style.css"), page.select("link").eachAttr("href"));
		assertEquals("", page.select("[style], [onclick], [onload], [src], a[href*=:], a[href^=/]").toString());
	}

	@Test
	void styleSheetAsksNobody() throws IOException {
		String style = Files.readString(Pages.folder().resolve("style.css"));
		assertFalse(style.contains("url(") || style.contains("@import"));
		assertTrue(style.contains("prefers-color-scheme: dark"));
	}

	@Test
	void contentsOfTheHelpListEveryPage() throws IOException {
		Document contents;
		try (var in = HelpPages.class.getResourceAsStream("/toc.xml")) {
			contents = org.jsoup.Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
		}
		List<String> listed = new ArrayList<>(contents.select("toc").eachAttr("topic"));
		listed.addAll(contents.select("topic").eachAttr("href"));
		assertEquals(HelpPages.names().stream().map(name -> "html/" + HelpPages.fileName(name)).toList(), listed);
	}
}

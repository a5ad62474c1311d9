package framewright.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.SubMonitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.compare.ChangeClass;
import framewright.core.exchange.Brand;
import framewright.core.exchange.Edition;
import framewright.core.exchange.Selection;
import framewright.core.exchange.SinceLastVersion;
import framewright.core.exchange.SinceLastVersion.Row;
import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.model.Framework;

/** What stands in a handbook and not in its framework: the house's logo and colours, edition and dates, and what changed. */
class PublicationTest {

	private static final String TEXT = """
			framework short "Short" {
			    version 2.0.0
			    status %s
			    date 2027-03-01
			    review-by 2028-02-29
			    structure {
			        domain "Domain" numbered 1
			    }
			    domain one "One"
			    domain two "Two"
			    domain three "Three" retired in 2.0.0
			}
			""";

	@TempDir
	Path folder;

	private Document page(String status, Publication publication) throws Exception {
		Library library = Library.containing(folder);
		Framework framework = new LibraryReader(library).read(folder.resolve("short.framework"), TEXT.formatted(status)).framework().orElseThrow();
		HandbookOptions options = HandbookOptions.of(Options.of(Page.declared(), Map.of()));
		Handbook handbook = new HandbookBuilder(framework, library, options, publication, new HashSet<>(), SubMonitor.convert(null)).build();
		return Jsoup.parse(new HandbookPage(handbook, Look.of(options, publication.brand())).write(SubMonitor.convert(null)));
	}

	@Test
	void theCoverSaysEditionAndDates() throws Exception {
		Document page = Page.ofText(folder, TEXT.formatted("published")).document();
		assertEquals("Version 2.0.0 1 March 2027 To be reviewed by 29 February 2028", page.select(".cover .edition").text());
		assertFalse(page.body().hasClass("draft"));
	}

	@Test
	void draftStandsAcrossWhatIsNotPublished() throws Exception {
		assertTrue(Page.ofText(folder, TEXT.formatted("draft")).document().body().hasClass("draft"));
		assertTrue(Page.ofText(folder, TEXT.formatted("review")).document().body().hasClass("draft"));
	}

	@Test
	void theHouseHasALogoAndColours() throws Exception {
		Files.writeString(folder.resolve(Library.SETTINGS), "brand.logo = assets/house.svg\nbrand.logo.alt = The house\nbrand.colour = #FFCC00\nbrand.second-colour = #003366\n");
		Files.createDirectories(folder.resolve("assets"));
		Files.write(folder.resolve("assets/house.svg"), Page.golden("assets/circle.svg"));
		Document page = Page.ofText(folder, TEXT.formatted("published")).document();
		assertEquals("The house", page.select(".cover .logo").attr("alt"));
		String style = page.select("style").first().data();
		assertTrue(style.contains("--deep: #ffcc00;") && style.contains("--on-deep: #000000;") && style.contains("--mark: #003366;"));
	}

	@Test
	void theFrameworksOwnLogoGoesFirst() throws Exception {
		Files.writeString(folder.resolve(Library.SETTINGS), "brand.logo = assets/house.svg\n");
		assertEquals("A square", Page.ofEveryConstruct(folder, Map.of()).document().select(".cover .logo").attr("alt"));
	}

	@Test
	void whatIsNoColourIsTold() throws Exception {
		Files.writeString(folder.resolve(Library.SETTINGS), "brand.colour = teal\n");
		IOException told = assertThrows(IOException.class, () -> Page.ofText(folder, TEXT.formatted("published")));
		assertTrue(told.getMessage().contains("brand.colour"), told::getMessage);
	}

	/** What was not asked for is named where it is referred to, and not linked. */
	@Test
	void aPartRefersToWhatIsNotInIt() throws Exception {
		Page.ofEveryConstruct(folder, Map.of());
		Library library = Library.containing(folder);
		LibraryReader reader = new LibraryReader(library);
		reader.readAll(null);
		Framework whole = reader.find("every-construct").orElseThrow();
		Document page = Page.of(library, new Selection(List.of("hear"), "").of(whole), Map.of()).document();
		assertEquals("1a.ii Speak plainly in Every construct & more: in this order", page.select(".references dd").first().text());
		assertEquals(0, page.select(".references dd").first().select("a").size());
	}

	@Test
	void whatChangedIsATable() throws Exception {
		SinceLastVersion since = new SinceLastVersion("1.0.0", Optional.of(LocalDate.of(2026, 9, 1)), "Much is <new>.", List.of(
				new Row("", "", "", "Short", List.of("details changed (edition)"), false, ChangeClass.EDITORIAL), new Row("two", "two", "2", "Two", List.of("new", "moved"), false, ChangeClass.STRUCTURAL),
				new Row("three", "three", "3", "Three", List.of("retired"), true, ChangeClass.STRUCTURAL), new Row("lost", "lost", "4", "Lost", List.of("removed"), true, ChangeClass.BREAKING)));
		Document page = page("draft", new Publication(Brand.NONE, new Edition("2.0.0", Optional.empty(), true, Optional.empty()), "2 Two, for governors", Optional.of(since)));
		assertEquals("An extract: 2 Two, for governors", page.select(".cover .extract").text());
		assertEquals("Changes since version 1.0.0, published on 1 September 2026", page.select(".changes h2").first().ownText().replace("\u2060", "").strip());
		assertEquals("Much is <new>.", page.select(".changes > p").text());
		assertEquals(List.of("The framework itself details changed (edition)", "2 Two new; moved", "3 Three retired", "4 Lost removed"), page.select(".updates tbody tr").eachText());
		assertEquals(List.of("#page.top", "#two", "#three"), page.select(".updates a").eachAttr("href"));
		assertEquals(1, page.select(".contents a[href=#page.changes]").size());
	}
}

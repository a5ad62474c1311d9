package framewright.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Text;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Prose;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.text.Markdown;

/** The five frameworks of the sample library, each of another shape, as handbooks. */
class SampleLibraryTest {

	private static List<Page> pages;

	@BeforeAll
	static void write() throws Exception {
		Library library = Library.containing(Page.samples());
		LibraryReader reader = new LibraryReader(library);
		reader.readAll(new NullProgressMonitor());
		pages = new ArrayList<>();
		for (Path file : library.files()) {
			FrameworkFile framework = reader.read(file).orElseThrow();
			pages.add(Page.of(library, framework.framework().orElseThrow(), Map.of()));
		}
		assertEquals(5, pages.size());
	}

	static List<Page> pages() {
		return pages;
	}

	@ParameterizedTest
	@MethodSource("pages")
	void isWellFormed(Page page) {
		Wellformed.check(page);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyElementCanBeLinkedTo(Page page) {
		Numbering numbering = Numbering.of(page.framework());
		for (Element element : Frameworks.allElements(page.framework())) {
			org.jsoup.nodes.Element place = page.document().getElementById(element.getName());
			assertNotNull(place, element.getName());
			assertTrue(place.text().contains(element.getTitle().replaceAll("\\s+", " ")), element.getTitle());
			numbering.of(element).ifPresent(number -> assertTrue(place.text().startsWith(number), number));
			assertFalse(place.attr("data-uuid").isEmpty(), element.getName());
			assertEquals(1, place.select("a.permalink[href=#" + element.getName() + "]").size(), element.getName());
			element.getFormerly().forEach(name -> assertNotNull(page.document().getElementById(name), name));
		}
	}

	/** Every piece of every prose is on the page, except that of retired elements, which is told. */
	@ParameterizedTest
	@MethodSource("pages")
	void noWordIsLost(Page page) {
		String text = page.document().text().replaceAll("\\s+", " ");
		for (var contents = page.framework().eAllContents(); contents.hasNext();) {
			EObject next = contents.next();
			if (next instanceof Element element && Frameworks.isRetired(element)) {
				contents.prune();
			} else if (next instanceof Prose prose) {
				words(Frameworks.text(prose)).forEach(words -> assertTrue(text.contains(words), words));
			}
		}
		assertTrue(page.losses().stream().allMatch(loss -> loss.startsWith("Texts of retired parts") || loss.startsWith("Names, codes and short titles of scales and levels")), page.losses()::toString);
	}

	private static List<String> words(String prose) {
		List<String> words = new ArrayList<>();
		Markdown.parse(prose).accept(new AbstractVisitor() {
			@Override
			public void visit(Text text) {
				words.add(text.getLiteral().replaceAll("\\s+", " ").strip());
			}
		});
		return words;
	}

	/** Sections and elements of the framework itself follow each other on the page as in the text. */
	@ParameterizedTest
	@MethodSource("pages")
	void keepsTheOrderOfTheContents(Page page) {
		List<String> wanted = new ArrayList<>();
		page.framework().getContents().forEach(content -> {
			if (content instanceof Element element && !Frameworks.isRetired(element)) {
				wanted.add(element.getTitle());
			} else if (content instanceof ProseFacet prose && prose.getHeading() != null) {
				wanted.add(prose.getHeading());
			}
		});
		List<String> found = page.document().select(".chapter:not(.card) h2, .chapter:not(.card) h3, main tbody th").stream().map(place -> {
			org.jsoup.nodes.Element text = place.selectFirst(".text");
			return text == null ? place.text().replaceAll("[\u2060#]", "").strip() : text.text();
		}).filter(wanted::contains).toList();
		assertEquals(wanted, found);
	}
}

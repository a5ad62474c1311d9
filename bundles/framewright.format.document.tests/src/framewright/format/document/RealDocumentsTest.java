package framewright.format.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Status;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;

/** Imports the documents that authors really bring. They are not part of the project, so where they are absent these tests are skipped. */
class RealDocumentsTest {

	private static Samples.Import read(String number) throws IOException {
		Path folder = Path.of(System.getProperty("framewright.seeds", "seeds"));
		assumeTrue(Files.isDirectory(folder), () -> "skipped: there is no folder " + folder + " with real documents");
		try (var files = Files.list(folder)) {
			Path document = files.filter(file -> file.getFileName().toString().startsWith(number)).findFirst().orElseThrow();
			return Samples.read(document, Map.of());
		}
	}

	private static void isGood(Samples.Import result) {
		assertEquals(List.of(), result.errors());
		assertEquals(Status.DRAFT, result.framework().getStatus());
		NothingIsLost.in(result);
	}

	@Test
	void standardsWithRationalesAndBehaviours() throws IOException {
		Samples.Import result = read("000");
		isGood(result);
		Framework framework = result.framework();
		List<Element> parts = Frameworks.elements(framework);
		assertEquals(3, parts.size());
		List<Element> standards = Frameworks.elements(parts.get(0));
		assertEquals(List.of("LIS1", "LIS2", "LIS3"), standards.stream().map(Element::getCode).toList());
		assertEquals("Standard", standards.get(0).getTier().getTitle());
		assertEquals("LIS", standards.get(0).getTier().getPrefix());
		assertEquals("1", standards.get(0).getTier().getNumbering());
		for (Element standard : standards) {
			assertEquals(List.of(ProseKind.WHAT), Frameworks.contents(standard, ProseFacet.class).stream().map(ProseFacet::getKind).toList());
			ListFacet indicators = Frameworks.contents(standard, ListFacet.class).get(0);
			assertEquals(ListKind.INDICATORS, indicators.getKind());
			assertEquals(4, indicators.getEntries().size());
			assertTrue(indicators.getHeading().contains("success"));
		}
		assertEquals(List.of("LIS1", "LIS2", "LIS3"), standards.stream().map(standard -> Numbering.of(framework).of(standard).orElse("")).toList());
		assertEquals(3, kinds(parts.get(1)).stream().filter(ProseKind.WHY::equals).count());
		assertEquals(8, kinds(parts.get(2)).stream().filter(ProseKind.HOW::equals).count());
		List<Work> works = Frameworks.contents(framework, Reading.class).get(0).getWorks();
		assertEquals(3, works.size());
		assertTrue(works.stream().allMatch(work -> work.getAuthor() != null && work.getAuthor().split(" ").length == 2));
	}

	private static List<ProseKind> kinds(Element element) {
		return Frameworks.contents(element, ProseFacet.class).stream().filter(facet -> facet.getHeading() != null && !facet.getLines().isEmpty()).map(ProseFacet::getKind).toList();
	}

	@Test
	void rolesWithQuestionsSuggestionsAndVoices() throws IOException {
		Samples.Import result = read("002");
		isGood(result);
		Framework framework = result.framework();
		List<Element> roles = Frameworks.elements(framework);
		assertEquals(5, roles.size());
		assertEquals("Role", roles.get(0).getTier().getTitle());
		assertEquals(20, roles.stream().flatMap(role -> Frameworks.contents(role, ListFacet.class).stream()).filter(list -> list.getKind() == ListKind.QUESTIONS).mapToInt(list -> list.getEntries().size()).sum());
		assertTrue(roles.stream().allMatch(role -> Frameworks.contents(role, ProseFacet.class).size() == 1));
		assertEquals(List.of(19), Frameworks.contents(framework, ListFacet.class).stream().filter(list -> list.getKind() == ListKind.SUGGESTIONS).map(list -> list.getEntries().size()).toList());
		Voices voices = Frameworks.contents(framework, Voices.class).get(0);
		assertEquals(19, voices.getVoices().size());
		assertTrue(voices.getVoices().stream().allMatch(voice -> voice.getBy() != null && !voice.getLines().isEmpty()));
		assertEquals(4, framework.getAuthors().size());
		assertEquals(3, framework.getSubtitle().split(" ").length);
		assertTrue(framework.getContact().contains("@"));
		assertTrue(framework.getReference().contains("/"));
		assertTrue(framework.getPublisher().contains(" for "));
	}

	/** Components with a text for each level, some of which an extraction has lost or torn apart. */
	@Test
	void componentsRatedOnLevels() throws IOException {
		Samples.Import result = read("001");
		assertEquals(List.of(), result.errors());
		assertEquals(List.of(), result.imported().left());
		Framework framework = result.framework();
		assertEquals(3, Frameworks.levels(Frameworks.scales(framework).get(0)).size());
		assertEquals(List.of("1", "2", "3", "4"), Frameworks.elements(framework).stream().map(Element::getCode).toList());
		assertEquals(List.of("1a", "1b", "1c", "1d", "1e", "2a", "2b", "3a", "3b", "3c", "3d", "4a", "4b", "4c", "4d", "4e"),
				Frameworks.elements(framework).stream().flatMap(domain -> Frameworks.elements(domain).stream()).map(Element::getCode).toList());
		List<List<Element>> components = Frameworks.elements(framework).stream().map(domain -> Frameworks.elements(domain).stream().flatMap(part -> Frameworks.elements(part).stream()).toList()).toList();
		assertEquals(List.of(23, 10, 19, 18), components.stream().map(List::size).toList());
		List<String> short1 = components.stream().flatMap(List::stream).filter(component -> Frameworks.descriptors(component).size() < 3).map(Element::getCode).toList();
		assertEquals(List.of("1d.i", "1d.ii", "1d.iii", "1d.iv", "1d.v", "1d.vi"), short1);
		List<String> doubts = result.imported().doubts().stream().map(doubt -> doubt.line() + " " + doubt.message()).toList();
		for (int i = 0; i < 6; i++) {
			String row = 208 + i + " The row of 1d " + List.of("i", "ii", "iii", "iv", "v", "vi").get(i) + " ";
			assertTrue(doubts.stream().anyMatch(doubt -> doubt.startsWith(row) && doubt.contains("2 texts for 3 levels")), () -> row + doubts);
		}
		assertEquals(4, doubts.stream().filter(doubt -> doubt.contains("The list of contents says")).count());
		assertEquals(4, doubts.stream().filter(doubt -> doubt.contains("breaks off")).count());
	}

	/** Documents that later importers will do better must already come through whole. */
	@Test
	void otherDocumentsLoseNothing() throws IOException {
		for (String number : List.of("001", "003", "004")) {
			Samples.Import result = read(number);
			assertEquals(List.of(), result.errors(), number);
			assertEquals(List.of(), result.imported().left(), number);
		}
	}
}

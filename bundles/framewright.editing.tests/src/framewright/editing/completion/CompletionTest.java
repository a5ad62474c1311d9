package framewright.editing.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.FrameworkText;
import framewright.editing.Libraries;
import framewright.editing.Marked;
import framewright.editing.TextModel;
import framewright.editing.completion.Suggestion.Kind;
import framewright.editing.completion.Suggestion.Stop;
import framewright.editing.library.LibraryCheck;
import framewright.editing.library.LibraryIndex;

class CompletionTest {

	@TempDir
	Path folder;

	private final LibraryIndex index = new LibraryIndex();
	private TextModel model;

	@BeforeEach
	void read() throws Exception {
		Marked library = new Marked(folder);
		index.saved(LibraryCheck.of(library.library(), null).index());
		model = new TextModel(library.file("alpha"), index);
	}

	private List<Suggestion> at(String marked) {
		return Completion.at(model, index, marked.replace("^", ""), Marked.place(marked));
	}

	private static String done(String marked, Suggestion suggestion) {
		String text = marked.replace("^", "");
		return text.substring(0, suggestion.offset()) + suggestion.text() + text.substring(suggestion.offset() + suggestion.length());
	}

	private static List<String> labels(List<Suggestion> suggestions, int most) {
		return suggestions.stream().limit(most).map(Suggestion::label).toList();
	}

	private static String alpha(String words, String other) {
		return Libraries.ALPHA.replace(words, other);
	}

	@Test
	void levelsNotDescribedYetComeFirst() {
		String marked = alpha("                at high\n                    | seek out other views.\n                see beta", "                ^\n                see beta");
		List<Suggestion> found = at(marked);
		assertEquals(List.of("at high", "summary"), labels(found, 2));
		assertEquals(Libraries.ALPHA.replace("| seek out other views.", "| "), done(marked, found.get(0)));
		assertEquals(List.of(new Stop(found.get(0).text().length(), 0)), found.get(0).stops());
		assertEquals("High impact – not described yet", found.get(0).detail());
	}

	@Test
	void aComponentComesWithAllItsLevels() {
		String marked = alpha("            component listening", "            ^\n            component listening");
		Suggestion first = at(marked).get(0);
		assertEquals(Kind.ELEMENT, first.kind());
		assertEquals("component", first.label());
		String margin = "            ";
		String expected = margin + "component new-component \"New component\" {\n" + margin + "    at some\n" + margin + "        | \n" + margin + "    at high\n" + margin + "        | \n" + margin + "}\n" + margin + "component listening";
		assertTrue(done(marked, first).contains(expected), done(marked, first));
		assertEquals(List.of("New component", "new-component", "", ""), first.stops().stream().map(stop -> first.text().substring(stop.offset(), stop.offset() + stop.length())).toList());
		assertTrue(FrameworkText.parses(done(marked, first)));
	}

	@Test
	void tiersThatBelongHereComeBeforeFacets() {
		assertEquals(List.of("domain", "summary", "what"), labels(at(alpha("    domain people", "    ^\n    domain people")), 3));
		assertEquals(List.of("subdomain", "summary"), labels(at(alpha("        subdomain rel", "        ^\n        subdomain rel")), 2));
	}

	@Test
	void whatIsBegunIsCompleted() {
		String marked = alpha("            component listening", "            com^\n            component listening");
		List<Suggestion> found = at(marked);
		assertEquals("component", found.get(0).label());
		assertTrue(FrameworkText.parses(done(marked, found.get(0))));
		assertTrue(found.stream().noneMatch(suggestion -> suggestion.label().equals("summary")));
		assertEquals("questions", at(alpha("    scale impact", "    que^\n    scale impact")).get(0).label());
	}

	@Test
	void afterAtTheLevelsStandInTheirOrder() {
		List<Suggestion> found = at(alpha("                at high\n                    | seek out other views.\n                see beta", "                at ^\n                see beta"));
		assertEquals(List.of("high", "some"), labels(found, 2));
		assertEquals("Some impact – described already", found.get(1).detail());
	}

	@Test
	void referencesComeWithTitleAndFramework() {
		List<Suggestion> found = at(alpha("see beta.growth as related", "see ^"));
		Suggestion growth = found.stream().filter(suggestion -> suggestion.text().equals("beta.growth")).findFirst().orElseThrow();
		assertEquals("Growing others – Beta framework", growth.detail());
		assertFalse(found.stream().anyMatch(suggestion -> suggestion.kind() == Kind.FACET));
	}

	@Test
	void everyTemplateIsRightInItsPlace() {
		for (String place : List.of("    domain people", "        subdomain rel", "            component listening", "                see beta", "        level high")) {
			String marked = alpha(place, margin(place) + "^\n" + place);
			for (Suggestion suggestion : at(marked)) {
				if (!suggestion.stops().isEmpty() && !suggestion.text().contains("year ")) {
					assertTrue(FrameworkText.parses(done(marked, suggestion)), done(marked, suggestion));
				}
			}
		}
	}

	private static String margin(String line) {
		return line.substring(0, line.length() - line.stripLeading().length());
	}

	@Test
	void withinVoicesThereAreNoFacets() {
		List<Suggestion> found = at(alpha("    domain people", "    voices {\n        ^\n    }\n    domain people"));
		assertTrue(found.stream().noneMatch(suggestion -> suggestion.kind() == Kind.FACET || suggestion.kind() == Kind.ELEMENT), found.toString());
		assertTrue(found.stream().anyMatch(suggestion -> suggestion.label().equals("voice")), found.toString());
	}

	@Test
	void inProseThereIsNothing() {
		assertEquals(List.of(), at(alpha("| hear other", "| hear ^other")));
		assertEquals(List.of(), at("^").stream().filter(suggestion -> suggestion.kind() != Kind.KEYWORD).toList());
	}
}

package framewright.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import framewright.core.compare.ChangeClass;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.ChangeMatrix.Cell;
import framewright.core.compare.Run;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.PartReader;
import framewright.dsl.parts.UnreadablePartException;

/** The page “Comparing versions” of the help explains every rule in the words that Framewright uses, and its redlines are those that Framewright makes. */
class ChangeRulesPageTest {

	private static Document page;

	@BeforeAll
	static void read() throws IOException {
		page = Jsoup.parse(Path.of(System.getProperty("framewright.root"), "bundles/framewright.help/html/comparing.html"));
	}

	static Stream<Element> redlines() throws IOException {
		read();
		return page.select(".redline").stream();
	}

	@ParameterizedTest
	@EnumSource
	void everyRuleIsExplainedInTheSameWords(ChangeRule rule) {
		Element section = page.getElementById(rule.id());
		assertNotNull(section, "comparing.html lacks the rule " + rule.id() + ".");
		assertEquals(rule.title(), section.selectFirst("h3").text());
		assertEquals(rule.explanation(), section.selectFirst(".explanation").text());
		assertEquals(capital(rule.weight()) + " · " + rule.id(), section.selectFirst(".grade").text());
		assertTrue(section.childrenSize() > 3, "An example makes the rule " + rule.id() + " plain.");
	}

	@Test
	void nothingElseIsARule() {
		assertEquals(Arrays.stream(ChangeRule.values()).map(ChangeRule::id).collect(Collectors.toCollection(TreeSet::new)), new TreeSet<>(page.select("section.rule").eachAttr("id")));
	}

	/** A rule stands under the heading of its weight. */
	@ParameterizedTest
	@EnumSource
	void rulesStandWithTheirWeights(ChangeRule rule) {
		Element heading = page.getElementById(rule.id());
		while (heading != null && !heading.tagName().equals("h2")) {
			heading = heading.previousElementSibling();
		}
		assertNotNull(heading, rule.id());
		assertEquals(rule.weight().id(), heading.id());
	}

	@ParameterizedTest
	@EnumSource
	void everySignOfTheMatrixIsExplained(Cell cell) {
		Element row = page.select("table.signs tbody tr").stream().filter(one -> one.selectFirst("th").text().equals(cell.sign().isEmpty() ? "(empty)" : cell.sign())).findFirst().orElse(null);
		assertNotNull(row, cell.name());
		String meaning = row.selectFirst("td").text();
		assertTrue(meaning.equals(cell.meaning()) || meaning.startsWith(cell.meaning() + ":"), meaning);
	}

	@ParameterizedTest
	@MethodSource("redlines")
	void redlinesAreThoseThatAreMade(Element redline) {
		StringBuilder shown = new StringBuilder();
		for (Run run : Redline.of(text(redline, "ins"), text(redline, "del"))) {
			shown.append(switch (run.kind()) {
				case SAME -> run.text();
				case REMOVED -> "<del>" + run.text() + "</del>";
				case ADDED -> "<ins>" + run.text() + "</ins>";
			});
		}
		assertEquals(shown.toString(), redline.html());
	}

	@Test
	void redlinesInSectionsAreExamplesOfTheirRules() throws UnreadablePartException {
		int examples = 0;
		for (Element redline : page.select("section.rule .redline")) {
			Part prose = PartReader.read("framework x \"X\" {\n    why\n        | Text.\n}\n").parts().get(0);
			assertEquals(redline.parent().id(), Classification.rule(ChangeKind.REWORDED, prose, "", text(redline, "ins"), text(redline, "del"), false).id());
			examples++;
		}
		assertFalse(examples == 0);
	}

	/** The text without what stands in elements of a name. */
	private static String text(Element redline, String without) {
		StringBuilder text = new StringBuilder();
		redline.childNodes().forEach(node -> {
			if (node instanceof TextNode words) {
				text.append(words.getWholeText());
			} else if (node instanceof Element element && !element.tagName().equals(without)) {
				text.append(element.wholeText());
			}
		});
		return text.toString();
	}

	private static String capital(ChangeClass weight) {
		return weight.id().substring(0, 1).toUpperCase(Locale.ROOT) + weight.id().substring(1);
	}
}

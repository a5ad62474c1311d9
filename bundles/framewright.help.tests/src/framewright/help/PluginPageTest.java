package framewright.help;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.SAXParserFactory;

import org.eclipse.core.runtime.Platform;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** The page for programmers names what is there, and quotes the example plug-in as it is. */
class PluginPageTest {

	private static final Pattern TYPE = Pattern.compile("framewright\\.(?:core|dsl)\\.(?:[a-z]+\\.)*[A-Z]\\w+");
	private static final Pattern POINT = Pattern.compile("framewright\\.core\\.(validators|exporters|importers)");

	static Stream<Element> quotations() {
		return Pages.page("extending").select("pre[data-file]").stream();
	}

	static Stream<Element> declarations() {
		return Pages.page("extending").select("pre.plugin").stream();
	}

	private static Set<String> found(Pattern pattern) {
		Set<String> found = new TreeSet<>();
		for (Element code : Pages.page("extending").select("code, pre")) {
			pattern.matcher(code.wholeText()).results().forEach(match -> found.add(match.group()));
		}
		return found;
	}

	@Test
	void everyTypeIsThere() {
		Set<String> types = found(TYPE);
		assertFalse(types.isEmpty());
		for (String type : types) {
			assertDoesNotThrow(() -> Class.forName(type, false, getClass().getClassLoader()), type);
		}
	}

	@Test
	void everyExtensionPointIsThere() {
		Set<String> points = found(POINT);
		assertEquals(3, points.size());
		for (String point : points) {
			assertFalse(Platform.getExtensionRegistry().getExtensionPoint(point) == null, point);
		}
	}

	@ParameterizedTest
	@MethodSource("quotations")
	void quotesTheFileAsItIs(Element quotation) throws IOException {
		Path file = Path.of(System.getProperty("framewright.root")).resolve(quotation.attr("data-file"));
		assertEquals(Files.readString(file).replace("\t", "    ").strip(), quotation.wholeText().strip(), quotation.attr("data-file") + " has changed; copy it into extending.html.");
	}

	@ParameterizedTest
	@MethodSource("declarations")
	void declarationIsWellFormed(Element declaration) throws Exception {
		SAXParserFactory.newInstance().newSAXParser().parse(new InputSource(new StringReader(declaration.wholeText())), new DefaultHandler());
	}
}

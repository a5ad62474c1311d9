package framewright.core.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The pages that describe the extension points are complete and true. */
class SchemaTest {

	private static final Set<String> OPTION = Set.of("id", "label", "type", "default", "allowed", "labels", "description");

	private final Bundle core = FrameworkUtil.getBundle(Extension.class);

	private String text(String path) throws Exception {
		URL entry = core.getEntry(path);
		assertNotNull(entry, path);
		try (InputStream in = entry.openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static Document parse(String text) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
	}

	private static List<Element> elements(Element below, String tag) {
		NodeList nodes = below.getElementsByTagName(tag);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			elements.add((Element) nodes.item(i));
		}
		return elements;
	}

	private static Element declared(Document schema, String element) {
		return elements(schema.getDocumentElement(), "element").stream().filter(one -> one.getAttribute("name").equals(element)).findFirst().orElseThrow();
	}

	private static Set<String> attributes(Document schema, String element) {
		Set<String> names = new HashSet<>();
		elements(declared(schema, element), "attribute").forEach(attribute -> names.add(attribute.getAttribute("name")));
		return names;
	}

	@ParameterizedTest
	@ValueSource(strings = { "validators", "exporters", "importers" })
	void everySectionIsWritten(String point) throws Exception {
		String text = text("schema/" + point + ".exsd");
		assertFalse(text.contains("[Enter "), "the text that stands where nothing was written yet");
		Document schema = parse(text);
		assertEquals(point, elements(schema.getDocumentElement(), "meta.schema").get(0).getAttribute("id"));
		List<String> sections = new ArrayList<>(elements(schema.getDocumentElement(), "meta.section").stream().map(section -> section.getAttribute("type")).toList());
		Collections.sort(sections);
		assertEquals(List.of("apiinfo", "copyright", "examples", "implementation", "since"), sections);
		for (Element annotation : elements(schema.getDocumentElement(), "annotation")) {
			assertTrue(annotation.getElementsByTagName("documentation").item(0).getTextContent().strip().length() >= 5, annotation.getTextContent());
		}
		for (Element attribute : elements(schema.getDocumentElement(), "attribute")) {
			assertEquals(1, attribute.getElementsByTagName("documentation").getLength(), attribute.getAttribute("name"));
		}
	}

	@Test
	void theAttributesAreThoseThatAreRead() throws Exception {
		Set<String> exchange = Set.of("id", "label", "description", "extensions", "class");
		assertEquals(Set.of("id", "label", "description", "extensions", "document", "class"), attributes(parse(text("schema/exporters.exsd")), "exporter"));
		assertEquals(exchange, attributes(parse(text("schema/importers.exsd")), "importer"));
		assertEquals(Set.of("id", "label", "description", "class", "severity", "category", "quick", "mends"), attributes(parse(text("schema/validators.exsd")), "rule"));
		for (String point : List.of("validators", "exporters", "importers")) {
			assertEquals(OPTION, attributes(parse(text("schema/" + point + ".exsd")), "option"));
		}
	}

	@Test
	void classesAreOfTypesThatThereAre() throws Exception {
		for (String point : List.of("validators", "exporters", "importers")) {
			List<Element> java = elements(parse(text("schema/" + point + ".exsd")).getDocumentElement(), "meta.attribute").stream().filter(one -> one.getAttribute("kind").equals("java")).toList();
			assertEquals(1, java.size());
			String based = java.get(0).getAttribute("basedOn").replaceFirst("^:", "");
			// A rule is one of three kinds, which the page names.
			assertTrue(point.equals("validators") ? based.isEmpty() : Class.forName(based).isInterface(), based);
		}
	}

	@Test
	void everyExtensionPointHasItsPage() throws Exception {
		for (Element point : elements(parse(text("plugin.xml")).getDocumentElement(), "extension-point")) {
			assertNotNull(core.getEntry(point.getAttribute("schema")), point.getAttribute("id"));
		}
	}
}

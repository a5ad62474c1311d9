package framewright.format.word.handbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

import framewright.format.word.document.Markup;
import framewright.format.word.document.Wordml;

/** Parts of a template as trees. What they hold comes from outside: there are no document types and no entities, and nothing is nested without end. */
final class Xml {

	private static final int DEEPEST = 200;

	private Xml() {
	}

	/** @throws IOException where it is no XML that a Word document holds */
	static Document parse(byte[] content) throws IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setXIncludeAware(false);
			factory.setExpandEntityReferences(false);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			Document document = builder.parse(new ByteArrayInputStream(content));
			check(document);
			return document;
		} catch (SAXException e) {
			throw Template.broken();
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** @throws IOException where something is nested without end */
	static void check(Document document) throws IOException {
		int depth = 0;
		Node node = document;
		while (node != null) {
			if (node.getFirstChild() != null) {
				node = node.getFirstChild();
				if (++depth > DEEPEST) {
					throw Template.broken();
				}
			} else {
				while (node != null && node.getNextSibling() == null) {
					node = node.getParentNode();
					depth--;
				}
				node = node == null ? null : node.getNextSibling();
			}
		}
	}

	/** What is written as a stream, as a tree. */
	static Document of(Consumer<Markup> content) throws IOException {
		return parse(bytes(content));
	}

	static byte[] bytes(Consumer<Markup> content) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Markup markup = new Markup(out);
		content.accept(markup);
		markup.finish();
		return out.toByteArray();
	}

	static byte[] bytes(Document document) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
			transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
			document.setXmlStandalone(true);
			transformer.transform(new DOMSource(document), new StreamResult(out));
			return out.toByteArray();
		} catch (TransformerException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The elements directly in another. @param name without its prefix, of WordprocessingML; {@code null} for all */
	static List<Element> children(Element parent, String name) {
		List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element && (name == null || name.equals(element.getLocalName()) && Wordml.NAMESPACE.equals(element.getNamespaceURI()))) {
				children.add(element);
			}
		}
		return children;
	}

	/** The first element at the end of a path of names; {@code null} where there is none. */
	static Element first(Element parent, String... path) {
		Element found = parent;
		for (String name : path) {
			found = found == null ? null : children(found, name).stream().findFirst().orElse(null);
		}
		return found;
	}

	/** The value of an attribute of WordprocessingML; empty where there is none. */
	static String value(Element element, String name) {
		return element == null ? "" : element.getAttributeNS(Wordml.NAMESPACE, name);
	}

	static void set(Element element, String name, String value) {
		element.setAttributeNS(Wordml.NAMESPACE, "w:" + name, value);
	}

	/** A whole number; another where it is none. */
	static int number(String value, int otherwise) {
		try {
			return (int) Math.round(Double.parseDouble(value));
		} catch (NumberFormatException e) {
			return otherwise;
		}
	}
}

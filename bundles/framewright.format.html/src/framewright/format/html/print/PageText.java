package framewright.format.html.print;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import framewright.core.exchange.XmlText;

/** The text of pages as the typesetting takes it. */
final class PageText {

	private static final Pattern VARIABLE = Pattern.compile("var\\(--([a-z-]+)\\)");

	private PageText() {
	}

	/** A style sheet with its colours put in. */
	static String style(String css, Map<String, String> colours) {
		return VARIABLE.matcher(css).replaceAll(variable -> Matcher.quoteReplacement(colours.get(variable.group(1))));
	}

	/** A page as a tree. What XML cannot hold is left out of it, for it could not be seen either. */
	static Document parse(String page) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			Document document = builder.parse(new InputSource(new StringReader(XmlText.clean(page))));
			markLinks(document);
			wrapText(document);
			return document;
		} catch (ParserConfigurationException | SAXException e) {
			throw new IllegalStateException("the templates of the printed handbook are no XML", e);
		} catch (IOException e) {
			throw new IllegalStateException("reading from memory", e);
		}
	}

	/** Marks the links to what is not in the page. */
	private static void markLinks(Document document) {
		Set<String> ids = new HashSet<>();
		List<Element> links = new ArrayList<>();
		NodeList all = document.getElementsByTagName("*");
		for (int i = 0; i < all.getLength(); i++) {
			Element element = (Element) all.item(i);
			if (element.hasAttribute("id")) {
				ids.add(element.getAttribute("id"));
			}
			if (element.getTagName().equals("a") && element.getAttribute("href").startsWith("#")) {
				links.add(element);
			}
		}
		for (Element link : links) {
			String anchor = link.getAttribute("href").substring(1);
			if (!ids.contains(anchor)) {
				link.setAttribute("href", Assembly.ELSEWHERE + anchor);
			}
		}
	}

	/** Where text and other elements stand side by side, the text gets an element, too: only of elements the typesetting tells readers the order. */
	private static void wrapText(Document document) {
		List<Text> texts = new ArrayList<>();
		NodeList all = ((Element) document.getElementsByTagName("body").item(0)).getElementsByTagName("*");
		for (int i = 0; i < all.getLength(); i++) {
			boolean mixed = false;
			for (Node node = all.item(i).getFirstChild(); node != null; node = node.getNextSibling()) {
				mixed |= node instanceof Element;
			}
			for (Node node = all.item(i).getFirstChild(); mixed && node != null; node = node.getNextSibling()) {
				if (node instanceof Text text && !text.getData().isBlank()) {
					texts.add(text);
				}
			}
		}
		for (Text text : texts) {
			Element wrapped = document.createElement("span");
			text.getParentNode().replaceChild(wrapped, text);
			wrapped.appendChild(text);
		}
	}
}

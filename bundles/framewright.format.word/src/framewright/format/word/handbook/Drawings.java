package framewright.format.word.handbook;

import java.awt.AWTError;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;

/**
 * Turns drawings (SVG) into pictures of points, fine enough for print: not every Word shows drawings, and hardly another program does. Nothing that a drawing refers
 * to is fetched, and none of its scripts is run.
 */
final class Drawings {

	/** Points across the longer side: enough for 250 to the inch on a page. */
	private static final int FINE = 1700;

	private static final int LARGEST = 100_000;

	static {
		// Pictures are drawn in memory, and no window of the workbench is one of AWT: it must not look for a display, least of all on a Mac, where it would wait for ours.
		if (System.getProperty("java.awt.headless") == null) {
			System.setProperty("java.awt.headless", "true");
		}
	}

	/** Nothing outside the drawing is looked at. */
	private static final ResourcePolicy NOTHING = new ResourcePolicy() {
		@Override
		public URI resolveResourceURI(URI drawing, String address) {
			return null;
		}

		@Override
		public URI resolveResourceURI(URI drawing, URI address) {
			return null;
		}
	};

	/** A picture in the format PNG. @param width as the drawing wants to be shown, in points of a screen */
	record Picture(byte[] png, double width, double height) {
	}

	private Drawings() {
	}

	/** Empty where it is damaged, or this computer cannot draw it. */
	static Optional<Picture> picture(byte[] drawing) throws IOException {
		try {
			Document tree = parse(drawing);
			prepare(tree);
			SVGDocument svg = new SVGLoader().load(new ByteArrayInputStream(Xml.bytes(tree)), null, LoaderContext.builder().externalResourcePolicy(NOTHING).build());
			FloatSize size = svg == null ? new FloatSize(0, 0) : svg.size();
			if (svg == null || !(size.width >= 1) || !(size.height >= 1) || size.width > LARGEST || size.height > LARGEST) {
				return Optional.empty();
			}
			return Optional.of(new Picture(png(svg, FINE / (double) Math.max(size.width, size.height), size), size.width, size.height));
		} catch (SAXException | RuntimeException | StackOverflowError e) {
			return Optional.empty(); // whatever a drawing makes of the library that reads it, it is damaged
		} catch (AWTError | LinkageError | InternalError e) {
			return Optional.empty(); // a computer without fonts
		}
	}

	/** Drawing programs begin their files with a document type, which is read over. */
	private static Document parse(byte[] drawing) throws IOException, SAXException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
			factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
			factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			Document tree = builder.parse(new ByteArrayInputStream(drawing));
			if (tree.getDoctype() != null) {
				tree.removeChild(tree.getDoctype());
			}
			Xml.check(tree);
			return tree;
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Two things of text the library that draws does not do: it places a line by its own middle or end only when the line is a text of its own, and it takes the first font of a list only. */
	private static void prepare(Document tree) {
		for (Element text : all(tree, "text")) {
			split(text);
		}
		for (Element any : all(tree, "*")) {
			if (any.hasAttribute("font-family")) {
				any.setAttribute("font-family", font(any.getAttribute("font-family")));
			}
		}
	}

	private static List<Element> all(Document tree, String name) {
		NodeList found = tree.getElementsByTagNameNS("*", name);
		List<Element> all = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			all.add((Element) found.item(i));
		}
		return all;
	}

	private static void split(Element text) {
		List<Element> lines = new ArrayList<>();
		for (Node node = text.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element line && line.getLocalName().equals("tspan") && line.hasAttribute("x") && line.hasAttribute("y")) {
				lines.add(line);
			} else if (node instanceof Element || !node.getTextContent().isBlank()) {
				return; // its lines go on from one another
			}
		}
		for (Element line : lines) {
			Element own = (Element) text.cloneNode(false);
			NamedNodeMap attributes = line.getAttributes();
			for (int i = 0; i < attributes.getLength(); i++) {
				own.setAttribute(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
			}
			while (line.getFirstChild() != null) {
				own.appendChild(line.getFirstChild());
			}
			text.getParentNode().insertBefore(own, text);
		}
		if (!lines.isEmpty()) {
			text.getParentNode().removeChild(text);
		}
	}

	/** The first font of a list that is there. */
	private static String font(String families) {
		for (String family : families.split(",")) {
			String name = family.strip().replaceAll("^[\"']|[\"']$", "");
			String own = switch (name.toLowerCase(java.util.Locale.ROOT)) {
				case "sans-serif", "system-ui", "ui-sans-serif" -> Font.SANS_SERIF;
				case "serif" -> Font.SERIF;
				case "monospace" -> Font.MONOSPACED;
				default -> name;
			};
			if (new Font(own, Font.PLAIN, 12).getFamily(java.util.Locale.ROOT).equalsIgnoreCase(own)) {
				return own;
			}
		}
		return Font.SANS_SERIF;
	}

	private static byte[] png(SVGDocument svg, double scale, FloatSize size) throws IOException {
		BufferedImage image = new BufferedImage(Math.max(1, (int) Math.round(size.width * scale)), Math.max(1, (int) Math.round(size.height * scale)), BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setColor(Color.WHITE);
			graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			svg.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, image.getWidth(), image.getHeight()));
		} finally {
			graphics.dispose();
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "png").next();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
			writer.setOutput(stream);
			writer.write(new IIOImage(image, null, null));
		} finally {
			writer.dispose();
		}
		return out.toByteArray();
	}
}

package framewright.format.word.document;

import java.io.OutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import framewright.core.exchange.XmlText;

/**
 * Writes XML. Names are written with their prefixes, as in {@code w:p}; the part declares them on its root. Text may hold anything:
 * characters that XML cannot hold are left out.
 */
public final class Markup {

	private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

	private final XMLStreamWriter writer;

	/** @param out the caller's to close, after {@link #finish()} */
	public Markup(OutputStream out) {
		try {
			writer = OUTPUT.createXMLStreamWriter(out, "UTF-8");
			writer.writeStartDocument("UTF-8", "1.0");
		} catch (XMLStreamException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Begins an element. @param attributes names and values in turn; a {@code null} value leaves the attribute out */
	public Markup start(String name, String... attributes) {
		try {
			writer.writeStartElement(name);
			attributes(attributes);
		} catch (XMLStreamException e) {
			throw new IllegalStateException(e);
		}
		return this;
	}

	/** An element without contents. */
	public Markup empty(String name, String... attributes) {
		try {
			writer.writeEmptyElement(name);
			attributes(attributes);
		} catch (XMLStreamException e) {
			throw new IllegalStateException(e);
		}
		return this;
	}

	private void attributes(String... attributes) throws XMLStreamException {
		for (int i = 0; i < attributes.length; i += 2) {
			if (attributes[i + 1] != null) {
				writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
			}
		}
	}

	public Markup text(String text) {
		try {
			writer.writeCharacters(clean(text));
		} catch (XMLStreamException e) {
			throw new IllegalStateException(e);
		}
		return this;
	}

	public Markup end() {
		try {
			writer.writeEndElement();
		} catch (XMLStreamException e) {
			throw new IllegalStateException(e);
		}
		return this;
	}

	/** An element with nothing but text. */
	public Markup leaf(String name, String text, String... attributes) {
		return start(name, attributes).text(text).end();
	}

	/** Ends the document. */
	public void finish() {
		try {
			writer.writeEndDocument();
			writer.flush();
			writer.close();
		} catch (XMLStreamException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The text without what XML has no way to write. */
	public static String clean(String text) {
		return XmlText.clean(text);
	}
}

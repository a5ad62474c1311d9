package framewright.format.word.handbook;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import framewright.format.word.document.Look;
import framewright.format.word.document.Numbering;
import framewright.format.word.document.Palette;
import framewright.format.word.document.StyleNames;
import framewright.format.word.document.Styles;
import framewright.format.word.document.Wordml;

/**
 * Brings the styles of a template and those of a handbook together. A style of the template with the name of one of ours takes its place, whatever Word
 * calls it inside the file; what the template does not have is added to it.
 */
final class TemplateStyles {

	private final Document template;
	private final Map<String, Element> byName = new HashMap<>();
	private final Map<String, Element> byId = new HashMap<>();
	private final Map<String, String> renamed = new HashMap<>();
	private StyleNames names = StyleNames.OWN;

	/** @param template its styles; it is changed */
	TemplateStyles(Document template) {
		this.template = template;
		for (Element style : Xml.children(template.getDocumentElement(), "style")) {
			byName.putIfAbsent(key(style), style);
			byId.putIfAbsent(Xml.value(style, "styleId"), style);
		}
	}

	private static String key(Element style) {
		return Xml.value(style, "type") + " " + Xml.value(Xml.first(style, "name"), "val").toLowerCase(Locale.ROOT);
	}

	/** The identifiers that our styles will have; to be asked before {@link #add}. */
	StyleNames names() throws IOException {
		Document ours = ours("en-GB", Palette.STANDARD, new Numbering(0, 1, StyleNames.OWN));
		Set<String> taken = new HashSet<>(byId.keySet());
		for (Element style : Xml.children(ours.getDocumentElement(), "style")) {
			String id = Xml.value(style, "styleId");
			Element same = byName.get(key(style));
			String now = same != null ? Xml.value(same, "styleId") : id;
			for (int i = 2; same == null && !taken.add(now); i++) {
				now = id + i;
			}
			if (!now.equals(id)) {
				renamed.put(id, now);
			}
		}
		Set<Look> numbered = EnumSet.noneOf(Look.class);
		for (Look look : Look.OF_HANDBOOKS) {
			Element style = byId.get(renamed.getOrDefault(look.id(), look.id()));
			if (style != null && isNumbered(style)) {
				numbered.add(look);
			}
		}
		names = new StyleNames(Map.copyOf(renamed), numbered);
		return names;
	}

	private static Document ours(String language, Palette palette, Numbering numbering) throws IOException {
		return Xml.of(xml -> new Styles(xml, language, palette, numbering).write());
	}

	/** Whether a style, or one that it goes back to, belongs to a list. */
	private boolean isNumbered(Element style) {
		Element one = style;
		for (int i = 0; one != null && i < 20; i++) {
			Element list = Xml.first(one, "pPr", "numPr", "numId");
			if (list != null) {
				return !Xml.value(list, "val").equals("0");
			}
			one = byId.get(Xml.value(Xml.first(one, "basedOn"), "val"));
		}
		return false;
	}

	/** Adds our styles that the template does not have, and sets the language of all. */
	Document add(String language, Palette palette, Numbering numbering) throws IOException {
		for (Element style : Xml.children(ours(language, palette, numbering).getDocumentElement(), "style")) {
			if (byName.containsKey(key(style))) {
				continue;
			}
			Element added = (Element) template.importNode(style, true);
			added.removeAttributeNS(Wordml.NAMESPACE, "default");
			Xml.set(added, "styleId", names.of(Xml.value(style, "styleId")));
			for (String reference : new String[] { "basedOn", "next", "link" }) {
				Element to = Xml.first(added, reference);
				if (to != null) {
					Xml.set(to, "val", names.of(Xml.value(to, "val")));
				}
			}
			template.getDocumentElement().appendChild(added);
		}
		NodeList languages = template.getElementsByTagNameNS(Wordml.NAMESPACE, "lang");
		for (int i = 0; i < languages.getLength(); i++) {
			Xml.set((Element) languages.item(i), "val", language);
		}
		return template;
	}
}

package framewright.format.word.returned;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import framewright.core.review.UnreadableDocumentException;
import framewright.format.word.PlaceMap;
import framewright.format.word.redline.Place;

/**
 * What the document says of itself: what was written into it and where it belongs.
 *
 * @param author whose tracked changes are those of the two versions
 * @param places by their bookmarks, in the order of the document
 * @param others the texts of paragraphs without a place
 */
record Written(String framework, String old, String now, String review, String author, Map<String, Text> places, List<Said> said, Set<String> others) {

	/** @param view whether it only shows something of the framework */
	record Text(Place place, String text, boolean view) {
	}

	/** A comment that the document was made with. @param discussion empty for what no reviewer said */
	record Said(String discussion, String author, String text) {
	}

	static final Written NOTHING = new Written("", "", "", "", "", Map.of(), List.of(), Set.of());

	static Written read(Archive archive) throws UnreadableDocumentException, IOException {
		for (String part : archive.related(archive.document(), "customXml")) {
			Optional<Written> written = archive.read(part, Written::read).filter(one -> one != NOTHING);
			if (written.isPresent()) {
				return written.get();
			}
		}
		return NOTHING;
	}

	private static Written read(XMLStreamReader xml) throws XMLStreamException {
		while (Archive.next(xml) && !xml.isStartElement()) {
			// up to the root
		}
		if (!xml.isStartElement() || !PlaceMap.NAMESPACE.equals(xml.getNamespaceURI())) {
			return NOTHING;
		}
		Map<String, Text> places = new LinkedHashMap<>();
		List<Said> said = new ArrayList<>();
		Set<String> others = new HashSet<>();
		Written written = new Written(attribute(xml, "framework"), attribute(xml, "old"), attribute(xml, "new"), attribute(xml, "review"), attribute(xml, "author"), places, said, others);
		while (Archive.next(xml)) {
			if (!xml.isStartElement()) {
				continue;
			}
			switch (xml.getLocalName()) {
				case "place" -> {
					String key = attribute(xml, "key");
					Place place = new Place(attribute(xml, "element"), attribute(xml, "facet"), attribute(xml, "level"));
					boolean view = !attribute(xml, "view").isEmpty();
					places.put(key, new Text(place, xml.getElementText(), view));
				}
				case "said" -> {
					String discussion = attribute(xml, "discussion");
					String author = attribute(xml, "author");
					said.add(new Said(discussion, author, xml.getElementText()));
				}
				case "other" -> others.add(plain(xml.getElementText()));
				default -> {
					// written by a later version
				}
			}
		}
		return written;
	}

	private static String attribute(XMLStreamReader xml, String name) {
		String value = xml.getAttributeValue(null, name);
		return value == null ? "" : value;
	}

	/** A text with single spaces: programs do not keep the others. */
	static String plain(String text) {
		return text.replaceAll("[\\s\\u00A0]+", " ").strip();
	}
}

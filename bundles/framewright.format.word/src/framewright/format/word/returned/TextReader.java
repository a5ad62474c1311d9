package framewright.format.word.returned;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import framewright.format.word.PlaceMap;
import framewright.format.word.returned.ReadText.Hand;
import framewright.format.word.returned.ReadText.Paragraph;
import framewright.format.word.returned.ReadText.Piece;
import framewright.format.word.returned.ReadText.Position;

/** Reads the text of a document in one pass. Names are compared without their namespaces: there are two sets of them in use. */
final class TextReader {

	/** Properties; the only thing of interest in them is what became of a paragraph's end. */
	private static final Set<String> PROPERTIES = Set.of("pPr", "rPr", "trPr", "tcPr", "tblPr", "sectPr", "tblGrid");

	/** What says the same again for other programs, and how things looked before. */
	private static final Set<String> SKIPPED = Set.of("Fallback", "pPrChange", "rPrChange");

	private final ReadText text = new ReadText();
	private final Deque<Integer> open = new ArrayDeque<>(); // paragraphs that are open: those of a text box stand in another one
	private final Deque<Hand> insertions = new ArrayDeque<>();
	private final Deque<Hand> deletions = new ArrayDeque<>();
	private final Map<String, String> bookmarks = new HashMap<>(); // names by number
	private final Deque<String> pending = new ArrayDeque<>(); // bookmarks that begin between two paragraphs
	private final Deque<String> properties = new ArrayDeque<>();
	private int depth;
	private int skipped;
	private boolean inText;

	private TextReader() {
	}

	static ReadText read(XMLStreamReader xml) throws XMLStreamException {
		TextReader reader = new TextReader();
		while (Archive.next(xml)) {
			if (xml.isStartElement()) {
				Archive.checkDepth(++reader.depth);
				reader.start(xml);
			} else if (xml.isEndElement()) {
				reader.depth--;
				reader.end(xml.getLocalName());
			} else if (xml.isCharacters() && reader.inText) {
				reader.add(xml.getText());
			}
		}
		return reader.text;
	}

	private void start(XMLStreamReader xml) {
		String name = xml.getLocalName();
		if (skipped > 0 || SKIPPED.contains(name)) {
			skipped++;
			return;
		}
		if (PROPERTIES.contains(name)) {
			properties.push(name);
			return;
		}
		if (!properties.isEmpty()) {
			property(name, xml);
			return;
		}
		switch (name) {
			case "p" -> {
				Paragraph paragraph = new Paragraph();
				if (!pending.isEmpty()) {
					paragraph.begins.put(0, pending.poll());
				}
				text.paragraphs.add(paragraph);
				open.push(text.paragraphs.size() - 1);
			}
			case "ins", "moveTo" -> insertions.push(hand(xml));
			case "del", "moveFrom" -> deletions.push(hand(xml));
			case "t", "delText" -> inText = true;
			case "tab" -> add("\t");
			case "br", "cr" -> add("page".equals(attribute(xml, "type")) ? "" : "\n");
			case "noBreakHyphen" -> add("-");
			case "bookmarkStart" -> beginBookmark(attribute(xml, "id"), attribute(xml, "name"));
			case "bookmarkEnd" -> {
				String bookmark = bookmarks.remove(attribute(xml, "id"));
				if (bookmark != null) {
					text.ends.put(bookmark, here());
				}
			}
			case "commentRangeStart" -> text.commentBegins.putIfAbsent(attribute(xml, "id"), here());
			case "commentRangeEnd" -> text.commentEnds.putIfAbsent(attribute(xml, "id"), here());
			case "commentReference" -> {
				text.commentBegins.putIfAbsent(attribute(xml, "id"), here());
				text.commentEnds.putIfAbsent(attribute(xml, "id"), here());
			}
			default -> {
				// runs, tables, links: only what is in them counts
			}
		}
	}

	/** In the properties of a paragraph, those of its end. */
	private void property(String name, XMLStreamReader xml) {
		if (open.isEmpty() || !properties.contains("pPr")) {
			return;
		}
		Paragraph paragraph = text.paragraphs.get(open.peek());
		if (name.equals("ins") || name.equals("moveTo")) {
			paragraph.endInsertedBy = hand(xml);
		} else if (name.equals("del") || name.equals("moveFrom")) {
			paragraph.endDeletedBy = hand(xml);
		}
	}

	private void end(String name) {
		if (skipped > 0) {
			skipped--;
			return;
		}
		if (PROPERTIES.contains(name)) {
			properties.poll();
			return;
		}
		if (!properties.isEmpty()) {
			return;
		}
		switch (name) {
			case "p" -> open.poll();
			case "ins", "moveTo" -> insertions.poll();
			case "del", "moveFrom" -> deletions.poll();
			case "t", "delText" -> inText = false;
			default -> {
				// as above
			}
		}
	}

	private void add(String words) {
		if (!open.isEmpty() && skipped == 0 && !words.isEmpty()) {
			text.paragraphs.get(open.peek()).pieces.add(new Piece(words, insertions.peek(), deletions.peek()));
		}
	}

	private void beginBookmark(String id, String name) {
		if (!name.startsWith(PlaceMap.BOOKMARK)) {
			return;
		}
		bookmarks.put(id, name);
		if (!open.isEmpty()) {
			Paragraph paragraph = text.paragraphs.get(open.peek());
			paragraph.begins.putIfAbsent(paragraph.pieces.size(), name);
		} else {
			pending.add(name);
		}
	}

	/** Where reading stands; between paragraphs, the beginning of the next one. */
	private Position here() {
		if (open.isEmpty()) {
			return new Position(text.paragraphs.size(), 0);
		}
		return new Position(open.peek(), text.paragraphs.get(open.peek()).pieces.size());
	}

	private static Hand hand(XMLStreamReader xml) {
		return new Hand(attribute(xml, "author"), attribute(xml, "date"));
	}

	private static String attribute(XMLStreamReader xml, String name) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(name)) {
				return xml.getAttributeValue(i);
			}
		}
		return "";
	}
}

package framewright.format.word.returned;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import framewright.core.review.UnreadableDocumentException;

/**
 * The comments of a document.
 *
 * @param comments in their order
 * @param threads  whether the document tells which comment answers which
 */
record CommentReader(List<Comment> comments, boolean threads) {

	/**
	 * A comment.
	 *
	 * @param answers the identifier of the comment that it answers; empty for the first of a thread
	 */
	record Comment(String id, String author, String when, String text, String answers, boolean resolved) {
	}

	private record Raw(String id, String author, String when, String text, String paragraph) {
	}

	private record Thread(String parent, boolean done) {
	}

	static CommentReader read(Archive archive) throws UnreadableDocumentException, IOException {
		List<Raw> raws = new ArrayList<>();
		for (String part : archive.related(archive.document(), "comments")) {
			raws.addAll(archive.read(part, CommentReader::raws).orElse(List.of()));
		}
		Map<String, Thread> threads = new HashMap<>();
		for (String part : archive.related(archive.document(), "commentsExtended")) {
			threads.putAll(archive.read(part, CommentReader::threads).orElse(Map.of()));
		}
		Map<String, String> byParagraph = new HashMap<>();
		raws.forEach(raw -> byParagraph.put(raw.paragraph, raw.id));
		List<Comment> comments = new ArrayList<>();
		for (Raw raw : raws) {
			Thread thread = threads.getOrDefault(raw.paragraph, new Thread("", false));
			String answers = thread.parent.isEmpty() ? "" : byParagraph.getOrDefault(thread.parent, "");
			comments.add(new Comment(raw.id, raw.author, raw.when, raw.text, answers.equals(raw.id) ? "" : answers, thread.done));
		}
		return new CommentReader(comments, !threads.isEmpty());
	}

	private static List<Raw> raws(XMLStreamReader xml) throws XMLStreamException {
		List<Raw> raws = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		String id = "";
		String author = "";
		String when = "";
		String paragraph = "";
		boolean inText = false;
		int depth = 0;
		while (Archive.next(xml)) {
			if (xml.isStartElement()) {
				Archive.checkDepth(++depth);
				switch (xml.getLocalName()) {
					case "comment" -> {
						id = attribute(xml, "id");
						author = attribute(xml, "author");
						when = attribute(xml, "date");
						paragraph = "";
						text.setLength(0);
					}
					case "p" -> {
						paragraph = attribute(xml, "paraId");
						text.append(text.isEmpty() ? "" : "\n");
					}
					case "t" -> inText = true;
					case "br", "cr" -> text.append('\n');
					case "tab" -> text.append(' ');
					default -> {
						// looks
					}
				}
			} else if (xml.isEndElement()) {
				depth--;
				if (xml.getLocalName().equals("t")) {
					inText = false;
				} else if (xml.getLocalName().equals("comment")) {
					raws.add(new Raw(id, author, when, text.toString().strip(), paragraph));
				}
			} else if (xml.isCharacters() && inText) {
				text.append(xml.getText());
			}
		}
		return raws;
	}

	private static Map<String, Thread> threads(XMLStreamReader xml) throws XMLStreamException {
		Map<String, Thread> threads = new HashMap<>();
		while (Archive.next(xml)) {
			if (xml.isStartElement() && xml.getLocalName().equals("commentEx")) {
				String done = attribute(xml, "done");
				threads.put(attribute(xml, "paraId"), new Thread(attribute(xml, "paraIdParent"), done.equals("1") || done.equals("true")));
			}
		}
		return threads;
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

package framewright.format.word;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Accepts or rejects all tracked changes of a document, as Word does, and tells what the text of a document is. */
final class TrackedChanges {

	private TrackedChanges() {
	}

	static byte[] accept(byte[] file) {
		return settle(file, true);
	}

	static byte[] reject(byte[] file) {
		return settle(file, false);
	}

	private static byte[] settle(byte[] file, boolean accept) {
		Docx docx = new Docx(file);
		Document document = parse(docx.part(Docx.TEXT));
		String gone = accept ? "w:del" : "w:ins";
		String kept = accept ? "w:ins" : "w:del";
		for (Element cell : all(document, accept ? "w:cellDel" : "w:cellIns")) {
			remove(cell.getParentNode().getParentNode());
		}
		all(document, accept ? "w:cellIns" : "w:cellDel").forEach(TrackedChanges::remove);
		for (Element change : all(document, gone)) {
			Node parent = change.getParentNode();
			if (parent.getNodeName().equals("w:trPr")) {
				remove(parent.getParentNode());
			} else if (parent.getNodeName().equals("w:rPr")) {
				paragraphGone((Element) parent.getParentNode().getParentNode(), gone);
			}
		}
		for (Element change : all(document, gone)) {
			remove(change);
		}
		for (Element change : all(document, kept)) {
			while (change.getFirstChild() != null) {
				change.getParentNode().insertBefore(change.getFirstChild(), change);
			}
			remove(change);
		}
		for (String looks : new String[] { "w:pPr", "w:rPr" }) {
			for (Element change : all(document, looks + "Change")) {
				Element now = (Element) change.getParentNode();
				if (!accept) {
					now.getParentNode().replaceChild(child(change, looks), now);
				} else {
					remove(change);
				}
			}
		}
		for (Element row : all(document, "w:tbl")) {
			if (all(row, "w:tr").isEmpty()) {
				remove(row);
			}
		}
		return docx.with(Docx.TEXT, print(document).replace("w:delText", "w:t")).bytes();
	}

	/** A paragraph whose end is gone must be gone altogether: if words of it stayed, they would flow into the next one. */
	private static void paragraphGone(Element paragraph, String gone) {
		for (Element words : all(paragraph, "w:t", "w:delText")) {
			boolean stays = true;
			for (Node node = words; node != paragraph; node = node.getParentNode()) {
				stays &= !node.getNodeName().equals(gone);
			}
			if (stays) {
				throw new AssertionError("words stay in a paragraph that goes: " + words.getTextContent());
			}
		}
		remove(paragraph);
	}

	/** The text of a document behind its first page, a line for each paragraph, with its style and the looks of its words. */
	static List<String> text(byte[] file) {
		Docx docx = new Docx(file);
		Map<String, String> links = new HashMap<>();
		for (Element relation : all(parse(docx.part("word/_rels/document.xml.rels")), "Relationship")) {
			links.put(relation.getAttribute("Id"), relation.getAttribute("Target"));
		}
		Element body = all(parse(docx.part(Docx.TEXT)), "w:body").get(0);
		List<String> lines = new ArrayList<>();
		boolean behind = false;
		for (Node node = body.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (behind) {
				block((Element) node, links, lines);
			}
			behind |= all((Element) node, "w:br").stream().anyMatch(line -> line.getAttribute("w:type").equals("page"));
		}
		return lines;
	}

	private static void block(Element element, Map<String, String> links, List<String> lines) {
		switch (element.getNodeName()) {
			case "w:p" -> lines.add(paragraph(element, links));
			case "w:tbl" -> {
				for (Element row : all(element, "w:tr")) {
					lines.add("row");
					for (Element cell : all(row, "w:tc")) {
						lines.add("cell");
						all(cell, "w:p").forEach(paragraph -> lines.add(paragraph(paragraph, links)));
					}
				}
			}
			default -> {
				// the layout of the pages
			}
		}
	}

	private static String paragraph(Element paragraph, Map<String, String> links) {
		StringBuilder text = new StringBuilder();
		String look = "";
		for (Element run : all(paragraph, "w:r")) {
			Element properties = child(run, "w:rPr");
			boolean linked = run.getParentNode().getNodeName().equals("w:hyperlink");
			String now = (properties != null && child(properties, "w:b") != null ? "b" : "") + (properties != null && child(properties, "w:i") != null ? "i" : "")
					+ (linked ? links.get(((Element) run.getParentNode()).getAttribute("r:id")) : "");
			String words = run.getTextContent() + (child(run, "w:br") != null ? "↵" : "");
			if (words.isEmpty()) {
				continue;
			}
			text.append(now.equals(look) ? "" : "[" + now + "]").append(words);
			look = now;
		}
		if (text.isEmpty()) {
			return "(empty)";
		}
		Element properties = child(paragraph, "w:pPr");
		Element depth = child(properties, "w:numPr") == null ? null : child(child(properties, "w:numPr"), "w:ilvl");
		return child(properties, "w:pStyle").getAttribute("w:val") + (depth == null ? "" : depth.getAttribute("w:val")) + ": " + text;
	}

	static Document parse(String xml) {
		try {
			return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	private static String print(Document document) {
		try {
			StringWriter text = new StringWriter();
			TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(text));
			return text.toString();
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	static List<Element> all(Node node, String... names) {
		List<Element> found = new ArrayList<>();
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element element) {
				if (List.of(names).contains(element.getNodeName())) {
					found.add(element);
				}
				found.addAll(all(element, names));
			}
		}
		return found;
	}

	private static Element child(Element element, String name) {
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child.getNodeName().equals(name)) {
				return (Element) child;
			}
		}
		return null;
	}

	private static void remove(Node node) {
		if (node.getParentNode() != null) {
			node.getParentNode().removeChild(node);
		}
	}
}

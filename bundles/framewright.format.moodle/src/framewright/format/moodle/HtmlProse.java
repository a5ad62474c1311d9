package framewright.format.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import framewright.core.exchange.items.PlainText;
import framewright.dsl.text.Markdown;

/** HTML as prose of the language: paragraphs, lists, emphasis and links stay, of all else the words. */
final class HtmlProse {

	/** What nests deeper is words. */
	private static final int DEEPEST = 12;
	private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>~#]");
	private static final Pattern START = Pattern.compile("^([-+=](?=\\s|[-=]|$)|#{1,6}(?=\\s|$)|\\|)");
	private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

	private final boolean escaping;
	private final List<String> lines = new ArrayList<>();

	private HtmlProse(boolean escaping) {
		this.escaping = escaping;
	}

	/** The prose of some blocks; empty for none. */
	static List<String> of(List<? extends Node> nodes) {
		List<String> plain = lines(nodes, false);
		String words = words(nodes);
		if (!PlainText.isHostile(String.join("\n", plain)) && Markdown.faults(String.join("\n", plain)).isEmpty() && isSame(plain, words)) {
			return plain;
		}
		List<String> escaped = lines(nodes, true);
		boolean sound = !PlainText.isHostile(String.join("\n", escaped)) && Markdown.faults(String.join("\n", escaped)).isEmpty() && isAllIn(words, escaped);
		return sound ? escaped : words.isBlank() ? List.of() : List.of(PlainText.escape(words));
	}

	private static List<String> lines(List<? extends Node> nodes, boolean escaping) {
		HtmlProse prose = new HtmlProse(escaping);
		prose.blocks(nodes, "", 0);
		while (!prose.lines.isEmpty() && prose.lines.getLast().isEmpty()) {
			prose.lines.removeLast();
		}
		return prose.lines;
	}

	/** All words in one line. */
	static String words(List<? extends Node> nodes) {
		StringBuilder words = new StringBuilder();
		for (Node node : nodes) {
			words.append(' ').append(node instanceof TextNode text ? text.text() : node instanceof Element element ? element.text() : "");
		}
		return PlainText.line(words.toString());
	}

	/** Whether Markdown means the words as they stand there. */
	private static boolean isSame(List<String> lines, String words) {
		return letters(Markdown.plain(String.join("\n", lines)).replaceAll("\"([^\"\n]*)\" \\((?:https?:|mailto:)[^)\\s]*\\)", "$1").replaceAll("(?m)^\\s*(?:\\d{1,9}[.)]|[-*])\\s", "")).equals(letters(words.replaceAll("(?m)^(?:\\d{1,9}[.)]|[-*])\\s", "")));
	}

	/** Whether all signs are there in their order. Marks of lists and the like may stand between them. */
	private static boolean isAllIn(String words, List<String> lines) {
		String wanted = letters(words);
		String there = letters(Markdown.plain(String.join("\n", lines)));
		int found = 0;
		for (int i = 0; i < there.length() && found < wanted.length(); i++) {
			found += there.charAt(i) == wanted.charAt(found) ? 1 : 0;
		}
		return found == wanted.length();
	}

	private static String letters(String text) {
		return text.replaceAll("[\\s\\p{Z}]+", "");
	}

	private void blocks(List<? extends Node> nodes, String indent, int depth) {
		StringBuilder inline = new StringBuilder();
		for (Node node : nodes) {
			if (node instanceof Element element && isBlock(element)) {
				paragraph(inline, indent);
				block(element, indent, depth);
			} else {
				inline(node, inline, 0);
			}
		}
		paragraph(inline, indent);
	}

	private static boolean isBlock(Element element) {
		return switch (element.normalName()) {
			case "p", "div", "ul", "ol", "li", "table", "thead", "tbody", "tfoot", "tr", "blockquote", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "section", "article", "header", "footer", "hr", "figure", "figcaption", "details", "summary",
					"address", "fieldset", "form", "main", "nav", "aside", "center" -> true;
			default -> false;
		};
	}

	private void block(Element element, String indent, int depth) {
		switch (element.normalName()) {
			case "ul", "ol" -> list(element, indent, depth);
			case "tr" -> {
				String row = String.join(" – ", element.childNodes().stream().map(cell -> text(words(List.of(cell)))).filter(cell -> !cell.isBlank()).toList());
				if (!row.isEmpty()) {
					separate(indent, false);
					lines.add(indent + "- " + row);
				}
			}
			case "dl" -> definitions(element, indent, depth);
			case "h1", "h2", "h3", "h4", "h5", "h6" -> {
				if (!element.text().isBlank()) {
					paragraph(new StringBuilder("**" + text(PlainText.line(element.text())) + "**"), indent);
				}
			}
			default -> {
				if (depth > DEEPEST) {
					paragraph(new StringBuilder(text(element.text())), indent);
				} else {
					blocks(element.childNodes(), indent, depth + 1);
				}
			}
		}
	}

	private void list(Element list, String indent, int depth) {
		int number = 1;
		boolean first = true;
		for (Node item : list.childNodes()) {
			if (words(List.of(item)).isEmpty()) {
				continue;
			}
			String mark = list.normalName().equals("ol") ? number++ + ". " : "- ";
			separate(indent, first && depth == 0);
			first = false;
			HtmlProse inner = new HtmlProse(escaping);
			if (depth > DEEPEST) {
				inner.paragraph(new StringBuilder(text(words(List.of(item)))), "");
			} else {
				inner.blocks(item instanceof TextNode ? List.of(item) : item.childNodes(), "", depth + 1);
			}
			List<String> own = inner.lines;
			while (!own.isEmpty() && own.getLast().isEmpty()) {
				own.removeLast();
			}
			for (int i = 0; i < own.size(); i++) {
				lines.add(own.get(i).isEmpty() ? "" : indent + (i == 0 ? mark : " ".repeat(mark.length())) + own.get(i));
			}
		}
		if (depth == 0) {
			lines.add("");
		}
	}

	private void definitions(Element list, String indent, int depth) {
		for (Node one : list.childNodes()) {
			if (one instanceof Element term && term.normalName().equals("dt")) {
				paragraph(new StringBuilder("**" + text(PlainText.line(term.text())) + "**"), indent);
			} else if (one instanceof Element definition) {
				block(definition, indent, depth + 1);
			} else {
				paragraph(new StringBuilder(text(words(List.of(one)))), indent);
			}
		}
	}

	/** An empty line, where something stands above. */
	private void separate(String indent, boolean always) {
		boolean listAbove = !lines.isEmpty() && lines.getLast().strip().matches("(?:-|\\d+\\.) .*");
		if (!lines.isEmpty() && !lines.getLast().isEmpty() && indent.isEmpty() && always && !listAbove) {
			lines.add("");
		}
	}

	private void paragraph(StringBuilder inline, String indent) {
		String text = inline.toString().strip();
		inline.setLength(0);
		if (text.isEmpty()) {
			return;
		}
		if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
			lines.add("");
		}
		for (String line : text.split("\n")) {
			String one = line.replaceAll("[ \\t\\u00A0]+", " ").strip();
			if (!one.isEmpty()) {
				lines.add(indent + (escaping ? NUMBERED.matcher(START.matcher(one).replaceFirst("\\\\$1")).replaceFirst("$1\\\\$2") : one));
			}
		}
	}

	private void inline(Node node, StringBuilder into, int depth) {
		if (node instanceof TextNode text) {
			into.append(text(text.getWholeText()));
			return;
		}
		if (!(node instanceof Element element)) {
			return;
		}
		if (depth > DEEPEST) {
			into.append(text(element.text()));
			return;
		}
		StringBuilder inner = new StringBuilder();
		for (Node child : element.childNodes()) {
			inline(child, inner, depth + 1);
		}
		switch (element.normalName()) {
			case "br" -> into.append('\n');
			case "strong", "b" -> set("**", inner, into);
			case "em", "i", "cite" -> set("*", inner, into);
			case "a" -> {
				String address = element.attr("href").strip();
				boolean leads = Markdown.isAddress(address) && !inner.toString().isBlank();
				into.append(leads ? "[" + inner.toString().strip() + "](" + address.replace("(", "%28").replace(")", "%29") + ")" : inner.toString());
			}
			case "img" -> into.append(text(element.attr("alt")));
			case "script", "style", "template", "head", "title" -> {
				// nothing that anybody reads
			}
			default -> into.append(inner);
		}
	}

	/** Emphasis begins and ends at words. */
	private static void set(String mark, StringBuilder inner, StringBuilder into) {
		String words = inner.toString();
		String core = words.strip();
		if (core.isEmpty() || core.contains(mark)) {
			into.append(words);
			return;
		}
		into.append(words, 0, words.indexOf(core)).append(mark).append(core).append(mark).append(words.substring(words.indexOf(core) + core.length()));
	}

	private String text(String words) {
		String clean = PlainText.clean(words);
		return escaping ? SPECIAL.matcher(clean).replaceAll("\\\\$0") : clean;
	}
}

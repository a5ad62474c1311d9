package framewright.format.moodle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import framewright.core.exchange.items.PlainText;
import framewright.dsl.model.Content;
import framewright.dsl.model.Entry;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;

/**
 * A description in Moodle, taken apart: what {@link Descriptions} writes into one comes back as what it was, as far as the words tell; what other people write
 * becomes a summary, and sections where there are headings.
 */
final class Description {

	/** Longer HTML is read as words: nobody writes so much about one competency. */
	private static final int LONGEST = 2_000_000;
	static final String TITLE = "Title: ";
	static final String LEVEL = "Level: ";
	static final String SHORT = "In short: ";
	static final String AUDIENCE = "For ";
	static final String NAMES = "Names in Framewright: ";
	static final String TIERS = "It is made of:";

	private final List<Node> blocks = new ArrayList<>();
	private final List<Content> facets = new ArrayList<>();
	private final Map<String, List<String>> levels = new LinkedHashMap<>();
	private final Map<String, List<Node>> levelTexts = new LinkedHashMap<>();
	private String stem = "";
	private String levelHeading = "";

	/** @param format Moodle’s number for how the text is written: 1 is HTML, 2 plain text, 0 and 4 text in which tags count */
	Description(String text, String format) {
		String html = format.strip().equals("2") || text.length() > LONGEST ? "" : text.replace("\r\n", "\n");
		boolean tagged = html.indexOf('<') >= 0 || html.indexOf('&') >= 0;
		if (tagged) {
			blocks.addAll(Jsoup.parseBodyFragment(html).body().childNodes());
			blocks.removeIf(node -> node instanceof TextNode words && words.isBlank() || !(node instanceof TextNode) && !(node instanceof Element));
		} else if (!text.isBlank()) {
			plain(text.replace("\r\n", "\n"));
		}
	}

	private void plain(String text) {
		for (String paragraph : text.strip().split("\\n\\s*\\n")) {
			blocks.add(new Element("p").appendChild(new TextNode(paragraph.strip())));
		}
	}

	/** The words of a block. */
	private static String words(Node block) {
		return HtmlProse.words(List.of(block));
	}

	private static boolean is(Node block, String tag) {
		return block instanceof Element element && element.normalName().equals(tag);
	}

	private static boolean isHeading(Node block) {
		return block instanceof Element element && element.normalName().matches("h[1-6]");
	}

	// ---- what stands by itself ----

	/** Takes out the first paragraph that begins with some words. @return what follows these; empty where there is none */
	String take(String beginning) {
		for (Node block : blocks) {
			if (is(block, "p") && words(block).startsWith(beginning.strip())) {
				blocks.remove(block);
				return words(block).substring(beginning.strip().length()).strip();
			}
			if (isHeading(block) && !beginning.equals(NAMES) && !beginning.equals(TIERS)) {
				break; // what is told of the part stands before its texts
			}
		}
		return "";
	}

	/** Takes out the last paragraph that begins with some words: an author may begin one so, too. */
	String takeLast(String beginning) {
		for (int i = blocks.size() - 1; i >= 0; i--) {
			if (is(blocks.get(i), "p") && words(blocks.get(i)).startsWith(beginning.strip())) {
				return words(blocks.remove(i)).substring(beginning.strip().length()).strip();
			}
		}
		return "";
	}

	/** The words of the first block, where it is no list and no heading. */
	String first() {
		return blocks.isEmpty() || isHeading(blocks.get(0)) || is(blocks.get(0), "ul") || is(blocks.get(0), "ol") || is(blocks.get(0), "table") || is(blocks.get(0), "dl") ? "" : words(blocks.get(0));
	}

	void dropFirst() {
		blocks.remove(0);
	}

	/** Takes out the first list of which each entry fits. @param last whether to look from the end */
	List<Element> takeList(Predicate<String> fits, boolean last) {
		for (int i = 0; i < blocks.size(); i++) {
			Node block = blocks.get(last ? blocks.size() - 1 - i : i);
			if (is(block, "ul") && !((Element) block).children().isEmpty() && ((Element) block).children().stream().allMatch(item -> fits.test(PlainText.line(item.text())))) {
				blocks.remove(block);
				return ((Element) block).children();
			}
		}
		return List.of();
	}

	/** The list behind a paragraph, which is taken out with it. */
	List<String> takeListAfter(String paragraph) {
		for (int i = blocks.size() - 2; i >= 0; i--) {
			if (is(blocks.get(i), "p") && words(blocks.get(i)).equals(paragraph) && is(blocks.get(i + 1), "ul")) {
				List<String> items = ((Element) blocks.remove(i + 1)).children().stream().map(item -> PlainText.line(item.text())).toList();
				blocks.remove(i);
				return items;
			}
		}
		return List.of();
	}

	// ---- levels ----

	/**
	 * Takes out what is told of levels, and the words before it.
	 *
	 * @param title finds the title of a level by the words of a term; {@code null} where it is none
	 */
	void takeLevels(java.util.function.UnaryOperator<String> title) {
		for (int i = 0; i < blocks.size(); i++) {
			if (!is(blocks.get(i), "dl")) {
				continue;
			}
			Element list = (Element) blocks.get(i);
			Element term = list.selectFirst("dt");
			String level = term == null || list.select("dt").size() != 1 ? null : title.apply(PlainText.line(term.text()));
			if (level == null || levelTexts.containsKey(level)) {
				continue;
			}
			if (levelTexts.isEmpty() && i > 0 && is(blocks.get(i - 1), "p") && words(blocks.get(i - 1)).endsWith(" …")) {
				stem = words(blocks.remove(i - 1)).replaceFirst(" …$", "");
				i--;
			}
			if (levelTexts.isEmpty() && i > 0 && isHeading(blocks.get(i - 1))) {
				levelHeading = words(blocks.get(i - 1));
			}
			Element text = list.selectFirst("dd");
			levelTexts.put(level, text == null ? List.of() : List.copyOf(text.childNodes()));
			blocks.remove(i--);
		}
		levelTexts.forEach((level, nodes) -> {
			List<String> lines = HtmlProse.of(nodes);
			if (!lines.isEmpty()) {
				levels.put(level, lines);
			}
		});
	}

	/** The texts for levels, by their titles. */
	Map<String, List<String>> levels() {
		return levels;
	}

	/** The words before the texts for levels; empty for none. */
	String stem() {
		return stem;
	}

	/** The heading directly above the levels, which is what the scale is called; empty where there is none. It is taken out of the text. */
	String takeLevelHeading() {
		blocks.removeIf(block -> !levelHeading.isEmpty() && isHeading(block) && words(block).equals(levelHeading) && isEmptyBehind(block));
		return levelHeading;
	}

	private boolean isEmptyBehind(Node heading) {
		int next = blocks.indexOf(heading) + 1;
		return next >= blocks.size() || isHeading(blocks.get(next));
	}

	// ---- texts ----

	/** Makes facets of what is left, in its order. */
	List<Content> facets() {
		String heading = null;
		List<Node> open = new ArrayList<>();
		for (Node block : blocks) {
			if (isHeading(block)) {
				facet(heading, open);
				open.clear();
				heading = words(block);
			} else if (is(block, "blockquote") && open.stream().anyMatch(one -> !is(one, "blockquote")) && open.stream().noneMatch(one -> is(one, "blockquote")) && heading == null) {
				facet(null, open);
				open.clear();
				open.add(block);
			} else {
				open.add(block);
			}
		}
		facet(heading, open);
		return facets;
	}

	private void facet(String heading, List<Node> nodes) {
		if (heading == null && nodes.isEmpty()) {
			return;
		}
		String word = heading == null ? "summary" : heading.toLowerCase(Locale.ROOT);
		if (nodes.stream().anyMatch(node -> is(node, "blockquote"))) {
			voices(heading, nodes);
		} else if (ListKind.get(word) != null && nodes.stream().filter(node -> is(node, "ul")).count() == 1 && is(nodes.get(nodes.size() - 1), "ul")) {
			ListFacet list = ModelFactory.eINSTANCE.createListFacet();
			list.setKind(ListKind.get(word));
			list.getLines().addAll(HtmlProse.of(nodes.subList(0, nodes.size() - 1)));
			entries((Element) nodes.get(nodes.size() - 1), list.getEntries(), 1);
			facets.add(list);
		} else {
			List<String> lines = HtmlProse.of(nodes);
			ProseKind kind = ProseKind.get(word);
			boolean named = kind != null && heading != null && kind != ProseKind.SECTION;
			if (heading == null && lines.isEmpty()) {
				return;
			}
			ProseFacet prose = ModelFactory.eINSTANCE.createProseFacet();
			prose.setKind(heading == null ? ProseKind.SUMMARY : named ? kind : ProseKind.SECTION);
			prose.setHeading(heading == null || named ? null : heading);
			prose.getLines().addAll(lines);
			facets.add(prose);
		}
	}

	/** What nests deeper than the language does stands in the entry above. */
	private static void entries(Element list, List<Entry> into, int depth) {
		for (Element item : list.children()) {
			Entry entry = ModelFactory.eINSTANCE.createEntry();
			List<Node> own = item.childNodes().stream().filter(node -> depth == 3 || !is(node, "ul")).toList();
			List<String> lines = HtmlProse.of(own);
			entry.getLines().addAll(lines.isEmpty() ? List.of("") : lines);
			item.children().stream().filter(child -> depth < 3 && child.normalName().equals("ul")).forEach(child -> entries(child, entry.getEntries(), depth + 1));
			if (!lines.isEmpty() || !entry.getEntries().isEmpty()) {
				into.add(entry);
			}
		}
	}

	private void voices(String heading, List<Node> nodes) {
		Voices voices = ModelFactory.eINSTANCE.createVoices();
		voices.setHeading(heading);
		List<Node> before = new ArrayList<>();
		List<Node> after = new ArrayList<>();
		for (Node node : nodes) {
			if (is(node, "blockquote")) {
				voices.getVoices().add(voice((Element) node));
			} else {
				(voices.getVoices().isEmpty() ? before : after).add(node);
			}
		}
		voices.getLines().addAll(HtmlProse.of(before));
		facets.add(voices);
		if (!after.isEmpty()) {
			facet(null, after);
		}
	}

	private static Voice voice(Element quotation) {
		Voice voice = ModelFactory.eINSTANCE.createVoice();
		List<Node> nodes = new ArrayList<>(quotation.childNodes());
		Node last = quotation.lastElementChild();
		if (last != null && PlainText.line(((Element) last).text()).startsWith("— ")) {
			voice.setBy(PlainText.line(((Element) last).text()).substring(2));
			nodes.remove(last);
		}
		voice.getLines().addAll(HtmlProse.of(nodes));
		return voice;
	}
}

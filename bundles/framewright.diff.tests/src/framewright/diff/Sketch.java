package framewright.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A framework in a few plain objects, which can be changed and written as text. */
final class Sketch {

	/** An element. */
	static final class Item {
		String tier;
		String name;
		String title;
		String shortTitle;
		String retiredIn;
		String why;
		String see;
		final List<String> formerly = new ArrayList<>();
		final List<String> replacedBy = new ArrayList<>();
		final Map<String, String> at = new LinkedHashMap<>();
		final List<String> indicators = new ArrayList<>();
		final List<Item> items = new ArrayList<>();

		Item copy() {
			Item copy = new Item();
			copy.tier = tier;
			copy.name = name;
			copy.title = title;
			copy.shortTitle = shortTitle;
			copy.retiredIn = retiredIn;
			copy.why = why;
			copy.see = see;
			copy.formerly.addAll(formerly);
			copy.replacedBy.addAll(replacedBy);
			copy.at.putAll(at);
			copy.indicators.addAll(indicators);
			items.forEach(item -> copy.items.add(item.copy()));
			return copy;
		}
	}

	final Item root = new Item();
	final Map<String, String> levels = new LinkedHashMap<>();
	String stem = "A leader will";

	static Sketch random(Random random) {
		Sketch sketch = new Sketch();
		Words words = new Words(random);
		sketch.root.name = "sketch";
		sketch.root.title = "Sketch";
		sketch.root.tier = "";
		sketch.root.why = words.sentences(2);
		for (int i = 0; i < 2 + random.nextInt(2); i++) {
			sketch.levels.put("level" + i, words.title());
		}
		for (int d = 0; d < 1 + random.nextInt(3); d++) {
			Item domain = item("domain", "d" + d, words, sketch, random);
			sketch.root.items.add(domain);
			for (int s = 0; s < 1 + random.nextInt(3); s++) {
				Item subdomain = item("subdomain", "d" + d + "s" + s, words, sketch, random);
				domain.items.add(subdomain);
				for (int c = 0; c < 1 + random.nextInt(4); c++) {
					subdomain.items.add(item("component", "d" + d + "s" + s + "c" + c, words, sketch, random));
				}
			}
		}
		List<Item> all = sketch.all();
		for (Item item : all) {
			if (random.nextInt(5) == 0) {
				item.see = all.get(random.nextInt(all.size())).name;
			}
		}
		return sketch;
	}

	static Item item(String tier, String name, Words words, Sketch sketch, Random random) {
		Item item = new Item();
		item.tier = tier;
		item.name = name;
		item.title = words.title();
		if (random.nextInt(3) == 0) {
			item.shortTitle = words.title();
		}
		if (random.nextInt(2) == 0) {
			item.why = words.sentences(1 + random.nextInt(3));
		}
		for (int i = 0; random.nextInt(2) == 0 && i < 2 + random.nextInt(3); i++) {
			item.indicators.add(words.sentence());
		}
		if (tier.equals("component")) {
			sketch.levels.keySet().forEach(level -> item.at.put(level, words.sentences(1 + random.nextInt(2))));
		}
		return item;
	}

	Sketch copy() {
		Sketch copy = new Sketch();
		Item from = root.copy();
		copy.root.name = from.name;
		copy.root.title = from.title;
		copy.root.tier = "";
		copy.root.why = from.why;
		copy.root.items.addAll(from.items);
		copy.levels.putAll(levels);
		copy.stem = stem;
		return copy;
	}

	List<Item> all() {
		List<Item> all = new ArrayList<>();
		collect(root, all);
		return all;
	}

	private static void collect(Item item, List<Item> all) {
		for (Item inner : item.items) {
			all.add(inner);
			collect(inner, all);
		}
	}

	Item find(String name) {
		return name.equals(root.name) ? root : all().stream().filter(item -> item.name.equals(name)).findFirst().orElseThrow();
	}

	Item parent(Item item) {
		if (root.items.contains(item)) {
			return root;
		}
		return all().stream().filter(other -> other.items.contains(item)).findFirst().orElseThrow();
	}

	// ---- as text ----

	String text() {
		StringBuilder text = new StringBuilder("framework sketch \"Sketch\" {\n    version 1.0.0\n    status draft\n");
		if (root.why != null) {
			prose(text, "    ", "why", root.why);
		}
		text.append("\n    scale impact \"Impact\" stem \"").append(stem).append("\" {\n");
		levels.forEach((name, title) -> text.append("        level ").append(name).append(" \"").append(title).append("\"\n"));
		text.append("    }\n");
		root.items.forEach(item -> write(text, "    ", item));
		return text.append("}\n").toString();
	}

	private void write(StringBuilder text, String indent, Item item) {
		text.append("\n").append(indent).append(item.tier).append(' ').append(item.name).append(" \"").append(item.title).append('"');
		if (item.shortTitle != null) {
			text.append(" short \"").append(item.shortTitle).append('"');
		}
		if (!item.formerly.isEmpty()) {
			text.append(" formerly ").append(String.join(", ", item.formerly));
		}
		if (item.retiredIn != null) {
			text.append(" retired in ").append(item.retiredIn);
		}
		if (!item.replacedBy.isEmpty()) {
			text.append(" replaced by ").append(String.join(", ", item.replacedBy));
		}
		if (item.why == null && item.indicators.isEmpty() && item.at.isEmpty() && item.see == null && item.items.isEmpty()) {
			text.append("\n");
			return;
		}
		text.append(" {\n");
		String inner = indent + "    ";
		if (item.why != null) {
			prose(text, inner, "why", item.why);
		}
		if (!item.indicators.isEmpty()) {
			text.append(inner).append("indicators \"They\"\n");
			item.indicators.forEach(entry -> text.append(inner).append("    - ").append(entry).append("\n"));
		}
		item.at.forEach((level, prose) -> prose(text, inner, "at " + level, prose));
		if (item.see != null) {
			text.append(inner).append("see ").append(item.see).append(" as related\n");
		}
		item.items.forEach(child -> write(text, inner, child));
		text.append(indent).append("}\n");
	}

	private static void prose(StringBuilder text, String indent, String word, String prose) {
		text.append(indent).append(word).append("\n");
		prose.lines().forEach(line -> text.append(indent).append("    | ").append(line).append("\n"));
	}

	/** Words that no other text has, so that nothing is alike by chance. */
	static final class Words {
		private final Random random;

		Words(Random random) {
			this.random = random;
		}

		String word() {
			StringBuilder word = new StringBuilder();
			for (int i = 0; i < 4 + random.nextInt(4); i++) {
				word.append((char) ('a' + random.nextInt(26)));
			}
			return word + Integer.toString(random.nextInt(1 << 20), 36).replaceAll("[0-9]", "q");
		}

		String title() {
			return "T" + word() + " " + word() + " " + word();
		}

		String sentence() {
			StringBuilder sentence = new StringBuilder("S" + word());
			for (int i = 0; i < 5 + random.nextInt(5); i++) {
				sentence.append(' ').append(word());
			}
			return sentence.append('.').toString();
		}

		/** Sentences, each on a line of its own. */
		String sentences(int count) {
			List<String> sentences = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				sentences.add(sentence());
			}
			return String.join("\n", sentences);
		}

		/** The text with one of its words replaced. */
		String reworded(String text) {
			String[] words = text.split(" ");
			int at = 1 + random.nextInt(words.length - 2);
			if (words[at].contains("\n")) {
				return text + "\n" + sentence();
			}
			words[at] = words[at].endsWith(".") ? word() + "." : word();
			return String.join(" ", words);
		}
	}
}

package framewright.editing.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import framewright.dsl.text.QuotedText;

/**
 * Makes the text of a framework by chance, with everything that the language knows; the same for the same seed. It keeps to the grammar and is laid out as nobody would:
 * several parts on one line, comments anywhere, blank lines, tabs.
 */
final class RandomText {

	private static final List<String> WORDS = List.of("leader", "will", "the", "\"quoted\"", "back\\slash", "\\", "\"", "//", "{", "}", "|", "-", "--", "---", "*listen*", "’tis", "é", "日本", "😀", "'''", "\\\"", "a\tb",
			"\u00a0", "\u2028", "…", "at", "1.", "&amp;", "it's");

	private final Random random;
	private final boolean neat;
	private final StringBuilder text = new StringBuilder();
	private final List<String> names = new ArrayList<>();
	private final List<String> scales = new ArrayList<>();
	private final List<List<String>> levels = new ArrayList<>();
	private final List<String> tiers = new ArrayList<>();
	private final List<Integer> rated = new ArrayList<>();
	private final List<String> sources = new ArrayList<>();
	private int depth;
	private boolean afterLine;
	private int count;

	private RandomText(long seed, boolean neat) {
		this.random = new Random(seed);
		this.neat = neat;
	}

	static String of(long seed) {
		RandomText made = new RandomText(seed, seed % 3 == 0);
		made.framework();
		String text = made.text.append("\n").toString();
		text = seed % 4 == 1 ? text.replace("\n", "\r\n") : text;
		return seed % 5 == 1 ? "\uFEFF" + text : text;
	}

	// ---- layout ----

	/** Begins a part, mostly on a line of its own. */
	private void part(String word) {
		boolean newLine = afterLine || neat || random.nextInt(6) > 0;
		if (!newLine) {
			text.append(random.nextBoolean() ? " " : "  ");
		} else {
			if (!neat && random.nextInt(8) == 0 && !afterLine) {
				text.append(" // behind ").append(count++);
			}
			text.append('\n');
			while (!neat && random.nextInt(5) == 0) {
				text.append(random.nextBoolean() ? "\n" : indent() + "// above " + count++ + "\n");
			}
			text.append(indent());
		}
		text.append(word);
		afterLine = false;
	}

	private String indent() {
		return neat ? "    ".repeat(depth) : random.nextInt(9) == 0 ? "\t" : "   ".repeat(depth);
	}

	private void word(String word) {
		if (afterLine) {
			text.append('\n').append(indent());
		} else if (!neat && random.nextInt(25) == 0) {
			text.append(random.nextBoolean() ? "\n" + indent() : " // between " + count++ + "\n" + indent());
		} else {
			text.append(' ');
		}
		text.append(word);
		afterLine = false;
	}

	private void line(String mark) {
		if (neat || afterLine || random.nextInt(6) > 0) {
			text.append('\n');
			if (!neat && random.nextInt(12) == 0) {
				text.append(indent()).append("// in prose ").append(count++).append('\n');
			}
			text.append(indent()).append(neat ? "    " : " ");
		} else {
			text.append(' ');
		}
		String words = words(random.nextInt(6)).replace("\t", " ");
		text.append(mark).append(!neat && random.nextInt(8) == 0 && !words.startsWith("-") ? "" : " ").append(words);
		while (neat && text.charAt(text.length() - 1) == ' ') {
			text.setLength(text.length() - 1);
		}
		afterLine = true;
	}

	private void open() {
		word("{");
		depth++;
	}

	private void close() {
		depth--;
		part("}");
	}

	// ---- the language ----

	private void framework() {
		text.append(neat ? "" : "// At the top\n").append("framework");
		word("random");
		quoted();
		open();
		sometimes(() -> field("version", "2.0." + random.nextInt(5)));
		sometimes(() -> field("status", "draft"));
		for (String word : List.of("edition", "subtitle", "publisher", "owner", "contact", "reference", "licence")) {
			sometimes(() -> {
				part(word);
				quoted();
			});
		}
		times(2, () -> {
			part("author");
			quoted();
			clause("as");
		});
		sometimes(() -> field("language", "en-GB"));
		sometimes(() -> {
			part("audience");
			quoted();
			times(2, () -> {
				text.append(',');
				quoted();
			});
		});
		times(2, this::facet);
		for (int i = 0; i <= random.nextInt(2); i++) {
			scale();
		}
		structure();
		sometimes(this::sources);
		for (int i = 0; i < 2 + random.nextInt(3); i++) {
			element(0);
			times(2, this::facet);
		}
		sometimes(this::glossary);
		close();
	}

	private void field(String word, String value) {
		part(word);
		word(value);
	}

	private void scale() {
		scales.add(name());
		levels.add(new ArrayList<>());
		part("scale");
		word(scales.getLast());
		quoted();
		clause("stem");
		open();
		times(1, this::facet);
		for (int i = 0; i < 2 + random.nextInt(3); i++) {
			part("level");
			levels.getLast().add(name());
			word(levels.getLast().getLast());
			quoted();
			clause("short");
			sometimes(() -> {
				open();
				times(2, this::facet);
				close();
			});
		}
		close();
	}

	private void structure() {
		part("structure");
		open();
		int number = 2 + random.nextInt(3);
		for (int i = 0; i < number; i++) {
			tiers.add("tier-" + i);
			part("tier-" + i);
			quoted();
			clause("plural");
			if (i + 1 < number) {
				word("contains");
				word("tier-" + (i + 1));
				if (i + 2 < number) {
					text.append(',');
					word("tier-" + (i + 2));
				}
			}
			rated.add(random.nextBoolean() ? random.nextInt(scales.size()) : -1);
			if (rated.getLast() >= 0) {
				word("rated");
				word("on");
				word(scales.get(rated.getLast()));
			}
		}
		close();
	}

	private void element(int tier) {
		String name = name();
		part(tiers.get(tier));
		word(name);
		quoted();
		clause("short");
		clause("code");
		if (random.nextInt(6) == 0) {
			word("retired");
			word("in");
			word("1.0.0");
		}
		names.add(name);
		if (random.nextInt(4) == 0) {
			return;
		}
		open();
		if (rated.get(tier) >= 0) {
			for (String level : levels.get(rated.get(tier))) {
				sometimes(() -> {
					part("at");
					word(level);
					lines();
				});
			}
		}
		times(3, this::facet);
		times(2, () -> reference(name));
		for (int next = tier + 1; next <= tier + 2 && next < tiers.size(); next++) {
			int inner = next;
			times(2, () -> {
				element(inner);
				times(1, this::facet);
			});
		}
		close();
	}

	private void reference(String from) {
		part("see");
		String target = names.get(random.nextInt(names.size()));
		if (target.equals(from) || random.nextInt(3) == 0) {
			word("\"https://example.org/" + random.nextInt(9) + "\"");
			sometimes(this::quoted);
		} else {
			word(target);
		}
		sometimes(() -> {
			word("as");
			word("related");
			sometimes(this::quoted);
		});
	}

	private void facet() {
		switch (random.nextInt(6)) {
			case 0, 1 -> {
				part(List.of("summary", "what", "why", "how", "note").get(random.nextInt(5)));
				heading();
				lines();
			}
			case 2 -> {
				part(List.of("indicators", "questions", "suggestions", "tests").get(random.nextInt(4)));
				heading();
				sometimes(this::lines);
				depth++;
				times(4, () -> entry("-"));
				depth--;
			}
			case 3 -> collection("voices", () -> {
				part("voice");
				lines();
				clause("by");
				if (!sources.isEmpty()) {
					sometimes(() -> {
						word("from");
						word(sources.get(random.nextInt(sources.size())));
					});
				}
			});
			case 4 -> collection("reading", () -> {
				part("work");
				quoted();
				clause("by");
				sometimes(() -> {
					word("year");
					word("1999");
				});
				lines();
			});
			default -> {
				part("figure");
				word("\"assets/a.svg\"");
				clause("alt");
				clause("caption");
			}
		}
	}

	private void entry(String dashes) {
		line(dashes);
		sometimes(() -> line("|"));
		if (random.nextInt(4) == 0) {
			word("called");
			word(name());
		}
		if (dashes.length() < 3) {
			times(2, () -> entry(dashes + "-"));
		}
	}

	private void collection(String word, Runnable item) {
		part(word);
		heading();
		sometimes(this::lines);
		open();
		times(3, item);
		close();
	}

	private void glossary() {
		collection("glossary", () -> {
			part("term");
			quoted();
			clause("also");
			lines();
		});
	}

	private void sources() {
		collection("sources", () -> {
			part("source");
			sources.add(name());
			word(sources.getLast());
			quoted();
			lines();
		});
	}

	private void heading() {
		sometimes(this::quoted);
	}

	private void clause(String word) {
		sometimes(() -> {
			word(word);
			quoted();
		});
	}

	private void lines() {
		times(3, () -> line("|"));
	}

	private void quoted() {
		word(QuotedText.quote("t " + words(random.nextInt(4))));
	}

	private String name() {
		return List.of("listening", "why", "part-of", "level", "on", "_y", "A1", "voice").get(random.nextInt(8)) + "-" + count++;
	}

	private String words(int number) {
		List<String> words = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			words.add(WORDS.get(random.nextInt(WORDS.size())));
		}
		return String.join(" ", words).strip();
	}

	private void times(int most, Runnable action) {
		for (int i = random.nextInt(most + 1); i > 0; i--) {
			action.run();
		}
	}

	private void sometimes(Runnable action) {
		if (random.nextBoolean()) {
			action.run();
		}
	}
}

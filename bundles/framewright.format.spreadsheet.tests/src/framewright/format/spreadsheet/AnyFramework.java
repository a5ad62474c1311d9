package framewright.format.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import framewright.dsl.text.QuotedText;

/** The text of a framework of everything that the language knows, by chance; the same for the same seed. It is well-formed, and senseless. */
final class AnyFramework {

	private static final List<String> WORDS = List.of("leader", "will", "\"quoted\"", "back\\slash", "\"", "//", "{", "|", "-", "--", "=cmd|' /C calc'!A0", "+1", "@SUM(1)", "-2", "'tis", "’tis", "é", "日本", "😀", "a\tb", "\u00a0", "\u2028",
			"\u202e", "\u0001", "_x0041_", "_x", "<b>&amp;", "1.10", "2026-09-01", "TRUE", "a;b", ";", "See the sheet Long texts, number 1", "x".repeat(50));

	private final Random random;
	private final StringBuilder text = new StringBuilder();
	private final List<String> elements = new ArrayList<>();
	private int names;

	private AnyFramework(long seed) {
		random = new Random(seed);
	}

	static String text(long seed) {
		return new AnyFramework(seed).framework();
	}

	private String framework() {
		add("framework any " + quoted() + " {");
		maybe(() -> "version 1.0." + random.nextInt(30));
		maybe(() -> "status " + Labels.STATUSES.get(random.nextInt(4)));
		for (String field : List.of("edition", "subtitle", "publisher", "owner", "contact", "reference", "licence")) {
			maybe(() -> field + " " + quoted());
		}
		times(3, () -> add("author " + quoted() + (chance() ? " as " + quoted() : "")));
		maybe(() -> "audience " + quoted() + ", " + quoted());
		maybe(() -> "derived from older @ 1.0.0");
		maybe(() -> "logo " + quoted() + (chance() ? " alt " + quoted() : ""));
		times(2, () -> facet());
		add("scale s0 " + quoted() + (chance() ? " unordered" : "") + clause("stem") + " {");
		for (int i = 0; i < 3; i++) {
			add("level l" + i + " " + quoted() + clause("short") + clause("code") + (chance() ? " {" : ""));
			if (text.toString().endsWith("{\n")) {
				times(2, this::facet);
				add("}");
			}
			times(1, this::facet);
		}
		add("}");
		add("structure {");
		for (int i = 0; i < 3; i++) {
			add("t" + i + " " + quoted() + clause("plural") + (chance() ? " numbered " + Labels.NUMBERINGS.get(random.nextInt(6)) : "") + clause("prefix") + clause("stem") + (chance() ? " contains t1, t2" : "") + (chance() ? " rated on s0" : ""));
		}
		add("}");
		times(4, () -> element(0));
		times(2, this::facet);
		add("glossary" + (chance() ? " " + quoted() : ""));
		lines();
		add("{");
		times(3, () -> {
			add("term " + quoted() + called() + (chance() ? " also " + quoted() + ", " + quoted() : ""));
			lines();
		});
		add("}");
		add("sources {");
		add("source src " + quoted() + clause("by") + (chance() ? " year 1999" : "") + clause("link"));
		lines();
		add("}");
		times(3, () -> element(0));
		return text.append("}\n").toString();
	}

	private void element(int depth) {
		String name = "e" + names++;
		add("t" + random.nextInt(3) + " " + name + " " + quoted() + clause("short") + clause("code") + (chance() ? " audience " + quoted() + ", " + quoted() : "") + (chance() ? " formerly f" + names + ", g" + names : "")
				+ (random.nextInt(4) == 0 ? " retired in 2.0.0" + (elements.isEmpty() ? "" : " replaced by " + elements.get(0)) : "") + " {");
		elements.add(name);
		times(6, () -> {
			switch (random.nextInt(6)) {
				case 0, 1 -> facet();
				case 2 -> {
					add("at l" + random.nextInt(3)); // by chance twice at the same level
					lines();
				}
				case 3 -> add("see " + (chance() ? elements.get(random.nextInt(elements.size())) : "other.thing") + relation());
				case 4 -> add("see " + quoted() + (chance() ? " " + quoted() : "") + relation());
				default -> add("accept rule.of.it because " + quoted());
			}
		});
		if (depth < 3) {
			times(3, () -> {
				element(depth + 1);
				times(1, this::facet);
			});
		}
		add("}");
	}

	private String relation() {
		return chance() ? " as " + Labels.RELATIONS.get(random.nextInt(4)) + (chance() ? " " + quoted() : "") : "";
	}

	private void facet() {
		switch (random.nextInt(5)) {
			case 0, 1 -> {
				add(List.of("summary", "what", "why", "how", "note", "section").get(random.nextInt(6)) + called() + (chance() ? " " + quoted() : ""));
				lines();
			}
			case 2 -> {
				add(List.of("indicators", "questions", "suggestions", "tests").get(random.nextInt(4)) + called() + (chance() ? " " + quoted() : ""));
				lines();
				times(4, () -> entry(1));
			}
			case 3 -> {
				if (chance()) {
					add("figure" + called() + " " + quoted() + clause("alt") + clause("caption"));
				} else {
					add("voices" + called() + (chance() ? " " + quoted() : ""));
					lines();
					add("{");
					times(3, () -> {
						add("voice" + called());
						lines();
						add((clause("by") + (chance() ? " from src" : "")).strip());
					});
					add("}");
				}
			}
			default -> {
				add("reading" + (chance() ? " " + quoted() : "") + " {");
				times(3, () -> {
					add("work" + called() + " " + quoted() + clause("by") + (chance() ? " year 2001" : "") + clause("link"));
					lines();
				});
				add("}");
			}
		}
	}

	private void entry(int depth) {
		add(("-".repeat(depth) + " " + (chance() ? words() : "")).strip());
		lines();
		add(called().strip());
		if (depth < 3) {
			times(2, () -> entry(depth + 1));
		}
	}

	private String called() {
		return random.nextInt(4) == 0 ? " called n" + names++ : "";
	}

	private String clause(String word) {
		return chance() ? " " + word + " " + quoted() : "";
	}

	private void lines() {
		times(3, () -> add(("| " + (random.nextInt(5) == 0 ? "" : words())).stripTrailing()));
	}

	private String quoted() {
		return QuotedText.quote(random.nextInt(6) == 0 ? " ".repeat(random.nextInt(2)) : words());
	}

	private String words() {
		return random.ints(1 + random.nextInt(6), 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
	}

	private boolean chance() {
		return random.nextBoolean();
	}

	private void maybe(Supplier<String> line) {
		if (chance()) {
			add(line.get());
		}
	}

	private void times(int most, Runnable action) {
		for (int i = random.nextInt(most + 1); i > 0; i--) {
			action.run();
		}
	}

	private void add(String line) {
		text.append(line).append('\n');
	}
}

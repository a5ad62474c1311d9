package framewright.format.cfpackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import framewright.dsl.text.QuotedText;

/** Writes frameworks that no author would, with every construct of the language somewhere. */
final class ByChance {

	private static final String[] WORDS = { "soil", "Seed", "*water*", "light & shade", "\"quoted\"", "back\\slash", "<b>", "1.", "a, b", "Why", "Indicator", "é", "漢字", "(Author, 2001)", "x".repeat(90), "- dash", "http://x.example/a", "**bold**", "[link](https://x.example)" };
	private final Random random;
	private final List<String> elements = new ArrayList<>();
	private final StringBuilder text = new StringBuilder();

	ByChance(long seed) {
		this.random = new Random(seed);
	}

	private boolean maybe() {
		return random.nextInt(3) == 0;
	}

	private String words() {
		StringBuilder words = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
		for (int i = random.nextInt(4); i > 0; i--) {
			words.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
		}
		return words.toString();
	}

	private String quoted() {
		return QuotedText.quote(words());
	}

	/** Without commas and brackets, which CASE 1.0 uses to tell the title of a work from its author, and one variant of a term from the next. */
	private String simple() {
		return QuotedText.quote(words().replaceAll("[(),]", ""));
	}

	private String optional(String word) {
		return maybe() ? " " + word + " " + quoted() : "";
	}

	/** A framework that parses. */
	String framework() {
		boolean structure = random.nextBoolean();
		text.append("framework chance ").append(quoted()).append(" {\n").append(maybe() ? "uuid \"11111111-2222-4333-8444-55555555555" + random.nextInt(10) + "\"\n" : "").append(maybe() ? "version 1.2.0\nstatus published\n" : "").append(optional("owner")).append('\n')
				.append(optional("subtitle")).append('\n').append(maybe() ? "language en-GB\n" : "").append(optional("publisher")).append('\n').append(optional("licence")).append('\n').append(maybe() ? "date 2026-01-02\n" : "").append(optional("contact")).append('\n');
		facets(true);
		text.append("scale s ").append(quoted()).append(maybe() ? " unordered" : "").append(optional("stem")).append(" {\n level low \"Low\"").append(optional("short")).append("\n level high \"High\"").append(maybe() ? " formerly top" : "").append(" {\n summary\n | ").append(words()).append("\n }\n}\n");
		if (structure) {
			text.append("structure {\n area ").append(quoted()).append(" numbered ").append(List.of("1", "a", "I").get(random.nextInt(3))).append(optional("prefix")).append(" contains skill, area\n skill ").append(quoted()).append(optional("plural")).append(maybe() ? " numbered a" : "").append(" rated on s").append(optional("stem")).append("\n}\n");
		}
		for (int i = random.nextInt(4); i >= 0; i--) {
			element(structure ? "area" : "domain", structure, 0);
		}
		if (maybe()) {
			text.append("glossary").append(maybe() ? " " + quoted() : "").append("\n {\n term ").append(quoted()).append(maybe() ? " also " + simple() : "").append("\n | ").append(words()).append("\n}\n");
		}
		if (maybe()) {
			text.append("sources {\n source src ").append(simple()).append(maybe() ? " by " + simple() : "").append(maybe() ? " year 2001" : "").append(" link \"https://x.example/s\"\n | ").append(words()).append("\n}\n");
		}
		return text.append("}\n").toString();
	}

	private void element(String tier, boolean structure, int depth) {
		String name = "e" + elements.size();
		elements.add(name);
		text.append(tier).append(' ').append(name).append(' ').append(quoted()).append(optional("short")).append(maybe() ? " code \"C" + elements.size() + "\"" : "").append(maybe() ? " uuid \"22222222-2222-4333-8444-" + String.format("%012d", elements.size()) + "\"" : "")
				.append(maybe() ? " formerly old" + elements.size() : "").append(maybe() && maybe() ? " retired in 1.1.0 replaced by " + elements.get(random.nextInt(elements.size())) : "").append(" {\n");
		facets(false);
		boolean rated = tier.equals("skill") || tier.equals("component");
		if (rated) {
			text.append("at low\n | ").append(words()).append('\n').append(maybe() ? "at high\n | " + words() + "\n |\n | " + words() + "\n" : "");
		}
		if (maybe()) {
			text.append("see ").append(elements.get(random.nextInt(elements.size()))).append(maybe() ? " as precedes " + quoted() : "").append('\n');
		}
		if (maybe()) {
			text.append("see \"https://x.example/").append(elements.size()).append("\" ").append(quoted()).append(maybe() ? " as part-of" : "").append('\n');
		}
		if (maybe()) {
			text.append("accept short-title because ").append(quoted()).append('\n');
		}
		if (depth < 2) {
			String inner = structure ? depth == 1 ? "skill" : "area" : depth == 1 ? "component" : "subdomain";
			for (int i = random.nextInt(4); i > 0; i--) {
				element(inner, structure, depth + 1);
				if (maybe()) {
					text.append("section ").append(quoted()).append("\n | ").append(words()).append('\n');
				}
			}
		}
		text.append("}\n");
	}

	private void facets(boolean framework) {
		for (String kind : List.of("summary", "what", "why", "how", "note")) {
			if (maybe()) {
				text.append(kind).append(maybe() ? " called f" + text.length() : "").append(maybe() ? " " + quoted() : "").append("\n | ").append(words()).append('\n').append(maybe() ? " |\n | - " + words() + "\n" : "");
			}
		}
		for (String kind : List.of("indicators", "questions", "suggestions", "tests")) {
			if (maybe()) {
				text.append(kind).append(maybe() ? " " + quoted() : "").append('\n').append(maybe() ? " | " + words() + "\n" : "").append("- ").append(words()).append('\n').append(maybe() ? "  called q" + text.length() + "\n" : "").append(maybe() ? "-- " + words() + "\n--- " + words() + "\n" : "");
			}
		}
		if (!framework && maybe()) {
			text.append("voices {\n voice\n | ").append(words()).append("\n by ").append(quoted()).append("\n}\nreading {\n work ").append(simple()).append(maybe() ? " by " + simple() : "").append(maybe() ? " year 1999" : "").append(maybe() ? " link \"https://x.example/w\"" : "").append("\n}\n");
		}
	}
}

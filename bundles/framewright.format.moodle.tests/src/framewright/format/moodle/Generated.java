package framewright.format.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A framework by chance, with what authors write and some of what they should not; the same for the same seed. */
final class Generated {

	private static final List<String> WORDS = List.of("leaders", "listen", "to", "others", "and", "act", "on", "what", "they", "hear", "21st", "A", "1a", "trust-wide", "“quoted”", "5 * 3", "x < y", "a & b", "50%", "#1", "c_d_e", "é", "😀", "it’s", "e.g.", "(see)", "=sum", "2.1");

	private final Random random;
	private final StringBuilder text = new StringBuilder();
	private final List<String> names = new ArrayList<>();

	private Generated(long seed) {
		random = new Random(seed);
	}

	static String text(long seed) {
		return new Generated(seed).framework();
	}

	private String framework() {
		boolean second = random.nextInt(3) == 0;
		text.append("framework sample \"").append(words(6)).append("\" {\nversion ").append(random.nextInt(9)).append(".").append(random.nextInt(9)).append(".0\n");
		text.append(random.nextBoolean() ? "uuid \"6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10\"\npublisher \"An institute\"\n" : "");
		facets();
		text.append("scale impact \"Impact\"").append(random.nextBoolean() ? " stem \"A leader will\"" : "").append(" {\nlevel some \"Some impact\"\nlevel high \"High impact\" short \"High\"\nlevel highest \"Highest, or more\"\n}\n");
		text.append(second ? "scale other \"Other\" {\nlevel low \"Low\"\nlevel top \"Top\"\n}\n" : "");
		text.append("structure {\ndomain \"Domain\" plural \"Fields\" numbered 1 contains part, unit\npart \"Part\" numbered a contains component\ncomponent \"Component\" numbered i rated on impact\nunit \"Unit\" prefix \"Unit \" numbered 1 contains component")
				.append(second ? " rated on other" : "").append("\n}\n");
		int domains = 1 + random.nextInt(4);
		for (int i = 0; i < domains; i++) {
			open("domain");
			facets();
			for (int j = random.nextInt(4); j > 0; j--) {
				boolean unit = random.nextInt(3) == 0;
				open(unit ? "unit" : "part");
				facets();
				if (unit && second) {
					text.append("at low\n| ").append(words(8)).append("\nat top\n| ").append(words(8)).append('\n');
				}
				for (int k = random.nextInt(5); k > 0; k--) {
					open("component");
					facets();
					for (String level : List.of("some", "high", "highest")) {
						if (random.nextInt(5) > 0) {
							text.append("at ").append(level).append("\n| ").append(words(12)).append('\n').append(random.nextInt(4) == 0 ? "|\n| - one\n| - *two*\n" : "");
						}
					}
					for (int see = random.nextInt(3); see > 0; see--) {
						text.append("see ").append(names.get(random.nextInt(names.size()))).append(random.nextBoolean() ? "" : " as exact \"A note\"").append('\n');
					}
					text.append("}\n");
				}
				text.append("}\n");
			}
			text.append("}\n");
		}
		return text.append("}\n").toString();
	}

	private void open(String tier) {
		String name = tier + "-" + names.size();
		names.add(name);
		String title = random.nextInt(12) == 0 ? words(40) : words(7);
		text.append(tier).append(' ').append(name).append(" \"").append(title).append('"').append(random.nextInt(4) == 0 ? " short \"" + words(2) + "\"" : "").append(random.nextInt(6) == 0 ? " code \"" + (random.nextBoolean() ? "LIS" : "Core LIS ") + names.size() + "\"" : "")
				.append(random.nextInt(8) == 0 ? " formerly old-" + name : "").append(" {\n");
	}

	private void facets() {
		if (random.nextBoolean()) {
			text.append("summary\n| ").append(words(10)).append("\n|\n| ").append(words(10)).append('\n');
		}
		if (random.nextInt(3) == 0) {
			text.append("why\n| ").append(words(10)).append(" **strong** and [a link](https://example.org/x)\n");
		}
		if (random.nextInt(3) == 0) {
			text.append("questions\n- ").append(words(6)).append("\n- ").append(words(6)).append("\n-- ").append(words(3)).append('\n');
		}
		if (random.nextInt(5) == 0) {
			text.append("section \"").append(words(3)).append("\"\n| ").append(words(9)).append('\n');
		}
	}

	/** Words with a letter in front, so that Markdown sees no list in them. */
	private String words(int most) {
		StringBuilder words = new StringBuilder(random.nextInt(3) > 0 ? "Word" : WORDS.get(random.nextInt(WORDS.size())));
		for (int i = random.nextInt(most); i > 0; i--) {
			words.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
		}
		return words.toString();
	}
}

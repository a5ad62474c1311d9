package framewright.format.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes other versions of a framework by editing its text in ways that people do. The same seed makes the same version. */
final class RandomEdits {

	private final Random random;
	private final List<String> lines;

	private RandomEdits(String text, long seed) {
		random = new Random(seed);
		lines = new ArrayList<>(text.lines().toList());
	}

	static String of(String text, long seed, int edits) {
		RandomEdits edit = new RandomEdits(text, seed);
		for (int i = 0; i < edits; i++) {
			edit.one();
		}
		return String.join("\n", edit.lines) + "\n";
	}

	private void one() {
		switch (random.nextInt(14)) {
			case 0, 1, 2 -> change("\\s*\\| .*", line -> reword(line));
			case 3 -> change("\\s*- .*", line -> reword(line));
			case 4 -> change("\\s*\\| .*\\w+ \\w+ \\w+.*", line -> line.replaceFirst("(\\w+ )(\\w+)( \\w+)", "$1**$2**$3"));
			case 5 -> change("\\s*\\| .*\\w+ \\w+ \\w+.*", line -> line.replaceFirst("(\\w+ )(\\w+)( \\w+)", "$1[$2](https://example.org/" + random.nextInt(3) + ")$3"));
			case 6 -> change("\\s*(?:domain|subdomain|component) .*\\{", line -> line.replaceFirst(" \"", " \"Really "));
			case 7 -> delete("\\s*- .*");
			case 8 -> swap();
			case 9 -> {
				List<String> block = cut("\\s*component .*\\{");
				int at = find("\\s*(?:subdomain|component) .*\\{");
				if (!block.isEmpty() && at >= 0) {
					lines.addAll(lines.get(at).strip().startsWith("component") ? at : at + 1, block);
				}
			}
			case 10 -> cut("\\s*(?:component|subdomain) .*\\{");
			case 11 -> insert("\\s*\\| .*", "| ", "|", "| A new paragraph of " + random.nextInt(100) + " words.");
			case 12 -> {
				int at = find("\\s*level .*");
				if (at >= 0) {
					lines.add(at, "level level" + random.nextInt(1000) + " \"Another level\"");
				}
			}
			default -> insert("\\s*- .*", "- ", "- another entry " + random.nextInt(100));
		}
	}

	private String reword(String line) {
		String[] words = line.split("(?<=\\S)(?= )");
		int at = words.length < 4 ? words.length : 2 + random.nextInt(words.length - 2);
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < words.length; i++) {
			text.append(i == at ? random.nextBoolean() ? " other" : "" : words[i]);
		}
		return text + (random.nextInt(3) == 0 ? " And more “words”." : "");
	}

	private int find(String pattern) {
		List<Integer> found = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).matches(pattern)) {
				found.add(i);
			}
		}
		return found.isEmpty() ? -1 : found.get(random.nextInt(found.size()));
	}

	private void change(String pattern, java.util.function.UnaryOperator<String> edit) {
		int at = find(pattern);
		if (at >= 0) {
			lines.set(at, edit.apply(lines.get(at)));
		}
	}

	private void delete(String pattern) {
		int at = find(pattern);
		if (at >= 0) {
			lines.remove(at);
		}
	}

	private void insert(String pattern, String... more) {
		int at = find(pattern);
		if (at >= 0) {
			lines.addAll(at + 1, List.of(more).subList(1, more.length));
		}
	}

	private void swap() {
		int at = find("\\s*- .*");
		if (at > 0 && lines.get(at - 1).strip().startsWith("- ")) {
			lines.add(at, lines.remove(at - 1));
		}
	}

	/** Takes out a part with all that is in it. */
	private List<String> cut(String pattern) {
		int from = find(pattern);
		if (from < 0) {
			return List.of();
		}
		int depth = 0;
		for (int to = from; to < lines.size(); to++) {
			String line = lines.get(to).strip();
			depth += line.endsWith("{") ? 1 : line.equals("}") ? -1 : 0;
			if (depth == 0) {
				List<String> block = new ArrayList<>(lines.subList(from, to + 1));
				lines.subList(from, to + 1).clear();
				return block;
			}
		}
		return List.of();
	}
}

package framewright.ui.model.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.core.compare.Comparison;
import framewright.core.compare.Run;
import framewright.ui.model.compare.RedlineText;
import framewright.ui.model.compare.RedlineText.Look;
import framewright.ui.model.compare.RedlineText.Span;

/**
 * The text of an element as people read it: titles and headings in place of the words of the language, and prose without the signs that begin its lines. A
 * stretch of the language that is not understood is shown as it is, so that nothing is ever missing.
 */
public final class WordingText {

	private static final Pattern TITLED = Pattern.compile("[a-z][\\w-]*(?:\\s+[A-Za-z_][\\w.-]*)?\\s+\"([^\"]*)\"(.*?)\\s*\\{?");
	private static final Pattern WORD = Pattern.compile("([a-z][a-z-]*)((?:\\s+[A-Za-z_][\\w.-]*)?)(?:\\s+\"([^\"]*)\")?\\s*");

	private final StringBuilder text = new StringBuilder();
	private final List<Span> spans = new ArrayList<>();

	private WordingText() {
	}

	/** The paragraphs under each heading, in order. What is under no heading has an empty one. */
	static Map<String, String> blocks(String source) {
		Map<String, StringBuilder> blocks = new LinkedHashMap<>();
		String heading = "";
		List<String> lines = source.lines().map(String::strip).toList();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			if (line.startsWith("|")) {
				add(blocks, heading, line.substring(1).strip());
			} else if (line.startsWith("-")) {
				add(blocks, heading, "");
				add(blocks, heading, line);
			} else if (!line.isEmpty() && !line.equals("}")) {
				heading = heading(line, i == 0);
				for (int again = 2; blocks.containsKey(heading); again++) {
					heading = heading(line, i == 0) + " (" + again + ")";
				}
				blocks.put(heading, new StringBuilder());
			}
		}
		Map<String, String> texts = new LinkedHashMap<>();
		blocks.forEach((key, value) -> texts.put(key, value.toString().strip()));
		return texts;
	}

	private static void add(Map<String, StringBuilder> blocks, String heading, String line) {
		blocks.computeIfAbsent(heading, any -> new StringBuilder()).append(line).append('\n');
	}

	private static String heading(String line, boolean first) {
		Matcher titled = TITLED.matcher(line);
		if (first && titled.matches()) {
			return titled.group(1) + titled.group(2).replaceAll("\\s+short\\s+\"([^\"]*)\"", " (short: $1)");
		}
		Matcher word = WORD.matcher(line);
		if (!word.matches()) {
			return line;
		}
		String said = word.group(1).substring(0, 1).toUpperCase(Locale.ROOT) + word.group(1).substring(1) + word.group(2).replaceAll("\\s+", " ");
		return word.group(3) == null ? said : said + ": " + word.group(3);
	}

	/** The text, as it is copied: headings and paragraphs. */
	public static String plain(String source) {
		StringBuilder plain = new StringBuilder();
		blocks(source).forEach((heading, prose) -> plain.append(heading).append(heading.isEmpty() ? "" : "\n").append(prose).append(prose.isEmpty() ? "" : "\n").append('\n'));
		return plain.toString().strip() + "\n";
	}

	/** A text and what differs in it from an older one; the text alone where there is nothing to compare it with. */
	public static RedlineText redline(Optional<String> older, String now, Optional<Comparison> comparison) {
		WordingText written = new WordingText();
		Map<String, String> after = blocks(now);
		Map<String, String> before = older.isEmpty() || comparison.isEmpty() ? after : blocks(older.get());
		List<String> old = new ArrayList<>(before.keySet());
		int at = 0;
		for (Map.Entry<String, String> block : after.entrySet()) {
			int place = old.indexOf(block.getKey());
			for (; place >= at && at < place; at++) {
				if (!after.containsKey(old.get(at))) {
					written.gone(old.get(at), before.get(old.get(at)));
				}
			}
			at = Math.max(at, place + 1);
			written.heading(block.getKey(), place < 0 ? Look.ADDED : Look.HEADING);
			written.prose(before.getOrDefault(block.getKey(), ""), block.getValue(), comparison);
		}
		for (; at < old.size(); at++) {
			if (!after.containsKey(old.get(at))) {
				written.gone(old.get(at), before.get(old.get(at)));
			}
		}
		return new RedlineText(written.text.toString(), written.spans, List.of());
	}

	/** Two stretches of prose as one, with what was taken out and what came; an empty one stands for none. */
	public static RedlineText words(String older, String now, Optional<Comparison> comparison) {
		WordingText written = new WordingText();
		written.prose(older, now, comparison);
		return new RedlineText(written.text.toString(), written.spans, List.of());
	}

	private void gone(String heading, String prose) {
		heading(heading, Look.REMOVED);
		if (!prose.isEmpty()) {
			add(prose, Look.REMOVED);
			text.append("\n");
		}
		text.append('\n');
	}

	private void heading(String heading, Look look) {
		if (!heading.isEmpty()) {
			add(heading, look);
			text.append('\n');
		}
	}

	private void prose(String older, String now, Optional<Comparison> comparison) {
		if (older.equals(now) || comparison.isEmpty()) {
			text.append(now).append(now.isEmpty() ? "" : "\n");
		} else {
			for (Run run : comparison.get().redline(older, now)) {
				switch (run.kind()) {
					case SAME -> text.append(run.text());
					case ADDED -> add(run.text(), Look.ADDED);
					case REMOVED -> add(run.text(), Look.REMOVED);
				}
			}
			text.append('\n');
		}
		text.append('\n');
	}

	private void add(String words, Look look) {
		if (!words.isEmpty()) {
			spans.add(new Span(text.length(), words.length(), look));
			text.append(words);
		}
	}
}

package framewright.format.document.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.format.document.source.SourceText;

/**
 * What some programs write above a Markdown document between two lines of dashes: {@code title: …}, a line each.
 *
 * @param values the values by their key in lower case, in their order
 * @param keys the number of the line of each key, counted from 0
 * @param end the number of the line behind it; 0 when there is none
 */
record FrontMatter(Map<String, String> values, Map<String, Integer> keys, int end) {

	private static final Pattern PAIR = Pattern.compile("^([A-Za-z][\\w -]{0,40}):\\s*(.*)$");
	private static final int LONGEST = 100;

	/** The front matter of a document. Anything else than plain pairs is left to be read as text. */
	static FrontMatter of(SourceText source) {
		FrontMatter none = new FrontMatter(Map.of(), Map.of(), 0);
		List<String> lines = source.lines();
		if (!lines.get(0).stripTrailing().equals("---")) {
			return none;
		}
		Map<String, String> values = new LinkedHashMap<>();
		Map<String, Integer> keys = new LinkedHashMap<>();
		for (int i = 1; i < Math.min(lines.size(), LONGEST); i++) {
			String line = lines.get(i).stripTrailing();
			if (line.equals("---") || line.equals("...")) {
				return values.isEmpty() ? none : new FrontMatter(values, keys, i + 1);
			}
			Matcher pair = PAIR.matcher(line);
			if (!pair.matches() || values.containsKey(pair.group(1).toLowerCase(Locale.ROOT))) {
				return none;
			}
			String key = pair.group(1).strip().toLowerCase(Locale.ROOT);
			values.put(key, pair.group(2).strip().replaceAll("^([\"'])(.*)\\1$", "$2"));
			keys.put(key, i);
		}
		return none;
	}
}

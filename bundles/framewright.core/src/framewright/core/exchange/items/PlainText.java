package framewright.core.exchange.items;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import framewright.dsl.text.Markdown;

/** Text that was never meant as Markdown, as the language takes it: no word is lost, and no sign becomes a form. All functions are pure. */
public final class PlainText {

	/** With more marks than this, or marks piled upon each other, no author is at work, and parsing it would take long. */
	private static final int MOST_MARKS = 5_000;
	private static final Pattern MARK = Pattern.compile("[>*_\\[`<+-]");
	private static final Pattern NESTING = Pattern.compile("(?:[>*_\\[=+-]\\s*){40}|(?m)^[ \\t]*(?:\\d+[.)]\\s+){20}");
	private static final Pattern BULLET = Pattern.compile("^\\s*[•·▪●○◦‣∙■□–—]\\s+");
	private static final Pattern INLINE = Pattern.compile("[\\\\`*_<>~\\[\\]]");
	private static final Pattern START = Pattern.compile("^(#{1,6}(?=\\s|$)|[-+=](?=\\s|[-=]|$)|\\|)");
	private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

	private PlainText() {
	}

	/** In one line, without signs that nobody can see. */
	public static String line(String text) {
		return clean(text).replaceAll("[\\s\\p{Z}]+", " ").strip();
	}

	/**
	 * Lines of prose. Lists stay lists and emphasis stays emphasis as long as all of it keeps to what prose may hold; else every sign is a sign and no more.
	 */
	public static List<String> prose(String text) {
		List<String> lines = new ArrayList<>();
		for (String line : clean(text).strip().split("\\R", -1)) {
			lines.add(BULLET.matcher(line).find() ? BULLET.matcher(line).replaceFirst("- ").stripTrailing() : line.strip());
		}
		while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
			lines.remove(lines.size() - 1);
		}
		String all = String.join("\n", lines);
		return !isHostile(all) && Markdown.faults(all).isEmpty() ? lines : lines.stream().map(PlainText::escape).toList();
	}

	/** Whether a text is made to exhaust whoever parses it. */
	public static boolean isHostile(String text) {
		return NESTING.matcher(text).find() || MARK.matcher(text).results().limit(MOST_MARKS).count() == MOST_MARKS;
	}

	/** A line in which no sign has a meaning in Markdown. */
	public static String escape(String line) {
		String inline = INLINE.matcher(line.strip()).replaceAll("\\\\$0");
		return NUMBERED.matcher(START.matcher(inline).replaceFirst("\\\\$1")).replaceFirst("$1\\\\$2");
	}

	/** Without what no file can hold: control characters and halves of letters. */
	public static String clean(String text) {
		StringBuilder clean = null;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
			boolean bad = c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0 && c != 0x85 || c == 0xFFFE || c == 0xFFFF || c == 0xFEFF || Character.isSurrogate(c) && !pair;
			if (bad && clean == null) {
				clean = new StringBuilder(text.substring(0, i));
			}
			if (clean != null && !bad) {
				clean.append(c);
			}
			if (pair) {
				i++;
				if (clean != null) {
					clean.append(text.charAt(i));
				}
			}
		}
		return clean == null ? text : clean.toString();
	}
}

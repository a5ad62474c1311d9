package framewright.core.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import framewright.dsl.model.Prose;
import framewright.dsl.text.Markdown;

/** Text of other programs, plain, in Markdown or in HTML, as the language takes it: no word is lost, and no sign does anything. All functions are pure. */
public final class ForeignText {

	/** With more marks than this, or marks piled upon each other, no author is at work, and parsing it would take long. */
	private static final int MOST_MARKS = 5_000;
	private static final Pattern MARK = Pattern.compile("[>*_\\[`<+-]");
	private static final Pattern PILED = Pattern.compile("(?:[>*_\\[=+-]\\s*){40}");
	private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]{0,14})((?:\\s[^<>]{0,2000})?)/?>");
	private static final Pattern HREF = Pattern.compile("(?i)href\\s*=\\s*[\"']?([^\"'\\s>]+)");
	private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});");
	private static final Pattern INLINE = Pattern.compile("[\\\\`*_<>~\\[\\]#!]");
	private static final Map<String, String> ENTITIES = Map.ofEntries(Map.entry("amp", "&"), Map.entry("lt", "<"), Map.entry("gt", ">"), Map.entry("quot", "\""), Map.entry("apos", "'"), Map.entry("nbsp", " "),
			Map.entry("ndash", "–"), Map.entry("mdash", "—"), Map.entry("lsquo", "‘"), Map.entry("rsquo", "’"), Map.entry("ldquo", "“"), Map.entry("rdquo", "”"), Map.entry("hellip", "…"), Map.entry("bull", "•"),
			Map.entry("eacute", "é"), Map.entry("pound", "£"), Map.entry("copy", "©"), Map.entry("deg", "°"), Map.entry("times", "×"), Map.entry("middot", "·"));

	private ForeignText() {
	}

	/** In one line, without tags. */
	public static String line(String text) {
		String clean = clean(text);
		return (isHtml(clean) ? entities(TAG.matcher(clean).replaceAll(" ")) : clean).replaceAll("[\\s\\p{Z}]+", " ").strip();
	}

	/** Lines of prose: paragraphs, lists, emphasis and links of HTML are those of Markdown, and all else is words. */
	public static List<String> prose(String text) {
		String clean = clean(text);
		String markdown = isHtml(clean) ? entities(markdown(clean)) : clean;
		List<String> lines = new ArrayList<>();
		for (String line : markdown.strip().split("\\R", -1)) {
			String one = line.stripTrailing();
			if (!one.isEmpty() || !lines.isEmpty() && !lines.getLast().isEmpty()) {
				lines.add(one);
			}
		}
		if (lines.size() == 1 && lines.getFirst().isEmpty()) {
			return List.of();
		}
		if (isHostile(markdown)) {
			return lines.stream().map(line -> INLINE.matcher(line.strip()).replaceAll("\\\\$0")).toList();
		}
		return Markdown.faults(String.join("\n", lines)).isEmpty() ? lines : lines.stream().map(Markdown::toSubset).toList();
	}

	/** Puts prose into a part of a framework as it stands in a text of Framewright: no sign of it is changed. */
	public static void own(Prose prose, String text) {
		prose.getLines().clear();
		if (!text.isEmpty()) {
			Arrays.stream(clean(text).split("\r\n|\r|\n", -1)).map(String::stripTrailing).forEach(prose.getLines()::add);
		}
	}

	/** Without what no file can hold: control characters and halves of letters. */
	public static String clean(String text) {
		StringBuilder clean = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
				clean.append(c).append(text.charAt(++i));
			} else if (Character.isSurrogate(c)) {
				clean.append('\uFFFD');
			} else if (c >= ' ' && c != 0x7F || c == '\n' || c == '\r' || c == '\t') {
				clean.append(c);
			}
		}
		return clean.toString();
	}

	private static boolean isHtml(String text) {
		return text.indexOf('<') >= 0 && TAG.matcher(text).find() || text.indexOf('&') >= 0 && ENTITY.matcher(text).find();
	}

	private static boolean isHostile(String text) {
		return PILED.matcher(text).find() || MARK.matcher(text).results().limit(MOST_MARKS).count() == MOST_MARKS;
	}

	private static String markdown(String html) {
		StringBuilder text = new StringBuilder();
		Matcher tag = TAG.matcher(html.replaceAll("\\R", " "));
		String link = null;
		while (tag.find()) {
			boolean closing = !tag.group(1).isEmpty();
			String words = switch (tag.group(2).toLowerCase(Locale.ROOT)) {
				case "br" -> "\n";
				case "p", "div", "ul", "ol", "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6" -> "\n\n";
				case "tr", "dt", "dd" -> closing ? "\n" : "";
				case "td", "th" -> closing ? " " : "";
				case "li" -> closing ? "" : "\n- ";
				case "b", "strong" -> "**";
				case "i", "em" -> "*";
				case "a" -> {
					Matcher address = HREF.matcher(tag.group(3));
					String opened = link;
					link = closing ? null : address.find() && Markdown.isAddress(address.group(1)) ? address.group(1) : null;
					yield closing ? opened == null ? "" : "](" + opened + ")" : link == null ? "" : "[";
				}
				default -> "";
			};
			tag.appendReplacement(text, Matcher.quoteReplacement(words));
		}
		return Arrays.stream(tag.appendTail(text).toString().split("\n", -1)).map(String::strip).collect(Collectors.joining("\n")).replaceAll("\n{3,}", "\n\n");
	}

	private static String entities(String text) {
		return clean(ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(entity(entity.group(1), entity.group()))));
	}

	private static String entity(String name, String whole) {
		if (name.charAt(0) != '#') {
			return ENTITIES.getOrDefault(name, whole);
		}
		int code = name.charAt(1) == 'x' || name.charAt(1) == 'X' ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
		return Character.isValidCodePoint(code) ? Character.toString(code) : whole;
	}
}

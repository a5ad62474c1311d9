package framewright.format.document.prose;

import java.util.Locale;
import java.util.regex.Pattern;

import framewright.dsl.text.Markdown;

/**
 * Turns plain text into Markdown that shows exactly this text: whatever it holds, it makes no heading, list, table, link or HTML.
 * <p>
 * Signs are escaped only where they would mean something, so that the document stays readable as plain text.
 */
public final class Escape {

	private static final Pattern LINE_START = Pattern.compile("^(#{1,6}(?=\\s|$)|[-+](?=\\s|$)|>|={2,}\\s*$|[-+=:](?=[-:\\s]*$)|~{3,})");
	private static final Pattern NUMBER_AT_START = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");
	private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w{1,40};)");
	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
	private static final String ALWAYS = "\\`*[]<|~";
	private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

	private Escape() {
	}

	/** Text within a line. */
	public static String inline(String text) {
		String line = UNSEEN.matcher(text).replaceAll(" ");
		StringBuilder escaped = new StringBuilder(line.length() + 8);
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (ALWAYS.indexOf(c) >= 0 || c == '_' && !insideWord(line, i)) {
				escaped.append('\\');
			}
			escaped.append(c);
		}
		return ENTITY.matcher(escaped).replaceAll("\\\\&");
	}

	/** Text that makes a line, or begins one. */
	public static String line(String text) {
		return start(inline(text.strip()));
	}

	/** Text behind the signs of a heading. Number signs at its end would be taken for marks. */
	public static String heading(String text) {
		String line = inline(text.strip());
		return line.endsWith("#") ? line.substring(0, line.length() - 1) + "\\#" : line;
	}

	/** Escapes what a line begins with; the rest of it is Markdown already. */
	public static String start(String markdown) {
		String line = NUMBER_AT_START.matcher(markdown.stripLeading()).replaceFirst("$1\\\\$2");
		return LINE_START.matcher(line).replaceFirst("\\\\$1");
	}

	/** Text in which every sign is escaped that could mean anything: ugly, and always right. */
	public static String everything(String text) {
		String line = UNSEEN.matcher(text).replaceAll(" ").strip();
		StringBuilder escaped = new StringBuilder(line.length() * 2);
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (PUNCTUATION.indexOf(c) >= 0) {
				escaped.append('\\');
			}
			escaped.append(c);
		}
		return escaped.toString();
	}

	/** The address of a link, for use between round brackets; empty when it is none that a document may hold. */
	public static String address(String address) {
		return Markdown.isAddress(address) ? path(address) : "";
	}

	/** The path of a file or an address, so that it ends where it should. */
	public static String path(String path) {
		StringBuilder encoded = new StringBuilder();
		for (int i = 0; i < path.length(); i++) {
			char c = path.charAt(i);
			encoded.append(c <= ' ' || "()<>|\\\"`[]*_".indexOf(c) >= 0 && c != '_' && c != '*' ? String.format(Locale.ROOT, "%%%02X", (int) c) : String.valueOf(c));
		}
		return encoded.toString();
	}

	private static boolean insideWord(String text, int i) {
		return i > 0 && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i - 1)) && Character.isLetterOrDigit(text.charAt(i + 1));
	}
}

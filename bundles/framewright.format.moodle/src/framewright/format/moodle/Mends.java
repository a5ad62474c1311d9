package framewright.format.moodle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Loss;

/** Puts texts into a shape that Moodle takes as they are, and remembers what it had to change: what Moodle would have dropped or cut without a word. */
final class Mends {

	/** Moodle cuts longer names in the middle. */
	static final int LONGEST = 100;

	private record Told(Aspect aspect, String words) {
	}

	private final Map<Told, Set<String>> told = new LinkedHashMap<>();

	/**
	 * A short name: one line, with something in it, of at most 100 letters.
	 *
	 * @param text what it should be
	 * @param shorter what it may be where that is too long; may be empty
	 * @param otherwise what it is where there is nothing
	 * @param element the permanent name of the element that it belongs to; empty for the framework
	 */
	String shortName(Aspect aspect, String text, String shorter, String otherwise, String element) {
		String name = line(aspect, text, element);
		if (name.codePointCount(0, name.length()) > LONGEST && !shorter.isBlank()) {
			tell(aspect, element, "Its short name in Moodle is the short title, because Moodle takes 100 letters at most; all of it is in the description.");
			name = line(aspect, shorter, element);
		}
		if (name.codePointCount(0, name.length()) > LONGEST) {
			tell(aspect, element, "Its short name is cut after a word, because Moodle takes 100 letters at most; all of it is in the description.");
			name = cut(name);
		}
		if (name.isEmpty() || name.equals("0")) {
			tell(aspect, element, "Moodle leaves out what has no name, so the ID number stands for it.");
			return otherwise;
		}
		return name;
	}

	/** Whether a name had to be cut or replaced, so that all of it must stand elsewhere. */
	static boolean holds(String name, String title) {
		return name.contains(title);
	}

	private static String cut(String name) {
		int end = name.offsetByCodePoints(0, LONGEST - 1);
		int space = name.lastIndexOf(' ', end);
		return name.substring(0, space > LONGEST / 2 ? space : end).strip() + "…";
	}

	/** The values of a scale stand with commas between them. */
	String level(String title, String otherwise) {
		String value = line(Aspect.LEVELS, title, "");
		if (value.contains(",")) {
			tell(Aspect.LEVELS, "", "In the scale, a semicolon stands for a comma, with which Moodle would begin another level.");
			value = value.replace(',', ';');
		}
		return value.isEmpty() ? otherwise : value;
	}

	/** A text that stands by itself in a cell. */
	String line(Aspect aspect, String text, String element) {
		String line = text == null ? "" : characters(text, element).replaceAll("\\s+", " ").strip();
		if (line.indexOf('<') >= 0) {
			tell(aspect, element, "In the short name, ‹ stands for <, after which Moodle drops what looks like a tag.");
			line = line.replace('<', '‹');
		}
		// PHP takes a backslash before a quotation mark for an escape, also before the one that ends a cell.
		if (line.endsWith("\\") || line.contains("\\\"")) {
			tell(aspect, element, "In the short name, a slash stands for a backslash before a quotation mark or at the end, which Moodle would misread.");
			line = line.replaceAll("\\\\(?=\\\\*(\"|$))", "/");
		}
		if (!line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0) {
			tell(aspect, element, "An apostrophe stands before it, so that no spreadsheet takes it for a formula.");
			line = "'" + line;
		}
		return line;
	}

	/** A text without what no file or no page can hold. */
	String characters(String text, String element) {
		StringBuilder clean = null;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
			boolean bad = c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0 || c == 0xFFFE || c == 0xFFFF || Character.isSurrogate(c) && !pair;
			if (bad && clean == null) {
				clean = new StringBuilder(text.substring(0, i));
			}
			if (clean != null) {
				clean.append(bad ? '\uFFFD' : c);
			}
			if (pair) {
				i++;
				if (clean != null) {
					clean.append(text.charAt(i));
				}
			}
		}
		if (clean == null) {
			return text;
		}
		tell(Aspect.FORMATTING, element, "The sign \uFFFD stands for control characters, which Moodle takes away.");
		return clean.toString();
	}

	void tell(Aspect aspect, String element, String words) {
		told.computeIfAbsent(new Told(aspect, words), one -> new LinkedHashSet<>()).add(element);
	}

	List<Loss> losses() {
		List<Loss> losses = new ArrayList<>();
		told.forEach((one, elements) -> losses.add(new Loss(one.aspect(), elements.stream().filter(element -> !element.isEmpty()).toList(), one.words())));
		return losses;
	}
}

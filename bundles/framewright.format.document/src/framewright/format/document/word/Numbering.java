package framewright.format.document.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import framewright.format.document.reading.Bullets;

/** Counts the paragraphs that Word counts, and knows the marks before them. */
final class Numbering {

	private static final int LEVELS = 9;
	private static final int LARGEST = 100_000;

	private static final class Level {
		String format = "decimal";
		String text = "";
		int start = 1;
		boolean legal;
		final Format look = new Format();
	}

	private static final class Scheme {
		final Level[] levels = new Level[LEVELS];
	}

	private static final class Numbered {
		String scheme = "";
		final Level[] levels = new Level[LEVELS];
		final Integer[] starts = new Integer[LEVELS];
		boolean begun;
	}

	/**
	 * The mark of a paragraph.
	 *
	 * @param bullet whether it is a bullet and counts nothing
	 * @param indent how far the paragraph stands in, in points; negative where it is not said
	 */
	record Mark(String text, boolean bullet, double indent) {
	}

	private final Map<String, Scheme> schemes = new HashMap<>();
	private final Map<Integer, Numbered> lists = new HashMap<>();
	private final Map<String, int[]> counters = new HashMap<>();

	static Numbering of(WordFile file) throws IOException {
		Numbering numbering = new Numbering();
		for (String part : file.parts("numbering")) {
			file.read(part, xml -> {
				numbering.read(xml);
				return null;
			});
		}
		return numbering;
	}

	private void read(XMLStreamReader xml) throws XMLStreamException {
		Scheme scheme = null;
		Numbered list = null;
		Level level = null;
		int at = 0;
		while (WordFile.next(xml)) {
			if (!xml.isStartElement()) {
				continue;
			}
			String value = WordFile.attribute(xml, "val");
			switch (xml.getLocalName()) {
				case "abstractNum" -> {
					scheme = new Scheme();
					list = null;
					level = null;
					schemes.put(WordFile.attribute(xml, "abstractNumId"), scheme);
				}
				case "num" -> {
					list = new Numbered();
					scheme = null;
					level = null;
					lists.put(WordFile.number(WordFile.attribute(xml, "numId"), -1), list);
				}
				case "abstractNumId" -> {
					if (list != null) {
						list.scheme = value;
					}
				}
				case "lvlOverride" -> {
					at = level(xml);
					level = null;
				}
				case "startOverride" -> {
					if (list != null) {
						list.starts[at] = start(value);
					}
				}
				case "lvl" -> {
					level = new Level();
					at = level(xml);
					if (scheme != null) {
						scheme.levels[at] = level;
					} else if (list != null) {
						list.levels[at] = level;
					}
				}
				case "numFmt" -> set(level, l -> l.format = value);
				case "lvlText" -> set(level, l -> l.text = value);
				case "start" -> set(level, l -> l.start = start(value));
				case "isLgl" -> set(level, l -> l.legal = WordFile.isOn(value));
				case "ind" -> set(level, l -> l.look.take(xml));
				default -> {
					// nothing that matters here
				}
			}
		}
	}

	private static void set(Level level, java.util.function.Consumer<Level> value) {
		if (level != null) {
			value.accept(level);
		}
	}

	private static int level(XMLStreamReader xml) {
		return Math.clamp(WordFile.number(WordFile.attribute(xml, "ilvl"), 0), 0, LEVELS - 1);
	}

	private static int start(String value) {
		return Math.clamp(WordFile.number(value, 1), 0, LARGEST);
	}

	/** Counts on, and tells the mark of the paragraph that is counted; empty for paragraphs that no list holds. */
	Optional<Mark> next(Integer listNumber, Integer listLevel) {
		Numbered list = listNumber == null ? null : lists.get(listNumber);
		if (list == null) {
			return Optional.empty();
		}
		int at = listLevel == null ? 0 : listLevel;
		Level level = level(list, at);
		if (level == null) {
			return Optional.empty();
		}
		Double left = level.look.left;
		double indent = left == null ? -1 : left;
		if (level.format.equals("bullet")) {
			return Optional.of(new Mark(Bullets.shown(level.text), true, indent));
		}
		int[] counter = counters.computeIfAbsent(list.scheme, scheme -> new int[LEVELS]);
		if (!list.begun) {
			list.begun = true;
			for (int i = 0; i < LEVELS; i++) {
				if (list.starts[i] != null) {
					counter[i] = 0;
				}
			}
		}
		for (int i = 0; i < at; i++) {
			counter[i] = counter[i] == 0 ? 1 + first(list, i) : counter[i];
		}
		counter[at] = counter[at] == 0 ? 1 + first(list, at) : Math.min(counter[at] + 1, LARGEST);
		java.util.Arrays.fill(counter, at + 1, LEVELS, 0);
		return level.format.equals("none") && level.text.isBlank() ? Optional.empty() : Optional.of(new Mark(text(list, level, counter), false, indent));
	}

	private Level level(Numbered list, int at) {
		Scheme scheme = schemes.get(list.scheme);
		return list.levels[at] != null ? list.levels[at] : scheme == null ? null : scheme.levels[at];
	}

	private int first(Numbered list, int at) {
		Level level = level(list, at);
		return list.starts[at] != null ? list.starts[at] : level == null ? 1 : level.start;
	}

	/** The counters hold one more than the number, so that 0 is one that has not begun. */
	private String text(Numbered list, Level level, int[] counter) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < level.text.length() && text.length() < 60; i++) {
			char c = level.text.charAt(i);
			int number = i + 1 < level.text.length() ? level.text.charAt(i + 1) - '1' : -1;
			if (c == '%' && number >= 0 && number < LEVELS) {
				Level of = level(list, number);
				text.append(count(Math.max(0, counter[number] - 1), level.legal || of == null ? "decimal" : of.format));
				i++;
			} else {
				text.append(c);
			}
		}
		return text.toString().strip();
	}

	private static String count(int number, String format) {
		return switch (format) {
			case "lowerLetter" -> letters(number);
			case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
			case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
			case "upperRoman" -> roman(number);
			case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
			case "none" -> "";
			default -> String.valueOf(number);
		};
	}

	/** a … z, then aa, bb and so on, as Word counts. */
	private static String letters(int number) {
		return number < 1 ? "" : String.valueOf((char) ('a' + (number - 1) % 26)).repeat(Math.min(4, 1 + (number - 1) / 26));
	}

	private static String roman(int number) {
		if (number < 1 || number > 3999) {
			return String.valueOf(number);
		}
		int[] values = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };
		String[] signs = { "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I" };
		StringBuilder roman = new StringBuilder();
		int left = number;
		for (int i = 0; i < values.length; i++) {
			while (left >= values[i]) {
				roman.append(signs[i]);
				left -= values[i];
			}
		}
		return roman.toString();
	}
}

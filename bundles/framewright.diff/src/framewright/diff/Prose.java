package framewright.diff;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prose as it is compared: what an author may write in different ways without saying anything else is made the same. */
final class Prose {

	private static final Pattern LIST_ITEM = Pattern.compile("^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+");
	private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
	private static final Pattern UNDERLINED = Pattern.compile("(?<![\\p{L}\\p{N}_])(_{1,2})(?=[^\\s_])(.+?)(?<=[^\\s_])\\1(?![\\p{L}\\p{N}_])");

	private Prose() {
	}

	/** Whether two pieces of prose read the same: the same paragraphs of the same words, whatever the line breaks, the style of the quotation marks and the marks of Markdown. */
	static boolean same(String left, String right) {
		return left.equals(right) || !haveOtherLetters(left, right) && normal(left).equals(normal(right));
	}

	/** Whether two texts surely do not read the same, because their letters differ; found out without making anything the same first. Beyond plain letters nothing is sure. */
	private static boolean haveOtherLetters(String left, String right) {
		int i = next(left, 0);
		int j = next(right, 0);
		while (i < left.length() && j < right.length() && left.charAt(i) == right.charAt(j) && left.charAt(i) < 0x80) {
			i = next(left, i + 1);
			j = next(right, j + 1);
		}
		boolean sure = (i == left.length() || left.charAt(i) < 0x80) && (j == right.length() || right.charAt(j) < 0x80);
		return sure && (i < left.length() || j < right.length());
	}

	/** The next letter, or sign beyond ASCII. */
	private static int next(String text, int from) {
		int at = from;
		while (at < text.length() && text.charAt(at) < 0x80 && !Character.isLetter(text.charAt(at))) {
			at++;
		}
		return at;
	}

	/** The paragraphs with single spaces, straight quotation marks, and stars for emphasis, one a line. */
	static String normal(String prose) {
		return String.join("\n", paragraphs(neutral(prose)));
	}

	/** One way of writing for signs that mean the same. */
	static String neutral(String text) {
		String neutral = text;
		boolean plain = true;
		for (int i = 0; i < text.length() && plain; i++) {
			char c = text.charAt(i);
			plain = c < 0x80 && c != '_' && c != '+' && c != '\\';
		}
		if (!plain) {
			neutral = Normalizer.normalize(neutral, Normalizer.Form.NFC).replace('‘', '\'').replace('’', '\'').replace('‛', '\'').replace('“', '"').replace('”', '"').replace('„', '"')
					.replace('«', '"').replace('»', '"').replace("…", "...").replace('‑', '-').replace('\u00a0', ' ');
			neutral = UNDERLINED.matcher(neutral).replaceAll(found -> stars(found.group(1).length()) + Matcher.quoteReplacement(found.group(2)) + stars(found.group(1).length()));
		}
		return neutral;
	}

	private static String stars(int count) {
		return "*".repeat(count);
	}

	/** The paragraphs and list items, each as one line of single spaces; an item begins with “- ” or “1. ”. */
	static List<String> paragraphs(String prose) {
		List<String> paragraphs = new ArrayList<>();
		StringBuilder paragraph = new StringBuilder();
		for (String line : prose.split("\n", -1)) {
			int begins = item(line);
			if (line.isBlank() || begins > 0) {
				finish(paragraph, paragraphs);
			}
			String words = singleSpaced(begins > 0 ? line.substring(begins) : line).strip();
			if (begins > 0) {
				paragraph.append(Character.isDigit(line.strip().charAt(0)) ? "1. " : "- ");
			}
			if (!words.isEmpty()) {
				paragraph.append(paragraph.isEmpty() || begins > 0 ? "" : " ").append(words);
			}
		}
		finish(paragraph, paragraphs);
		return paragraphs;
	}

	private static void finish(StringBuilder paragraph, List<String> paragraphs) {
		if (!paragraph.isEmpty()) {
			paragraphs.add(paragraph.toString());
			paragraph.setLength(0);
		}
	}

	/** Whether a line begins an item of a list. */
	static boolean isItem(String line) {
		return item(line) > 0;
	}

	/** Where the words of an item of a list begin; 0 where a line begins none. */
	private static int item(String line) {
		int at = 0;
		while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
			at++;
		}
		boolean may = at < line.length() && ("-*+".indexOf(line.charAt(at)) >= 0 || Character.isDigit(line.charAt(at)));
		Matcher item = may ? LIST_ITEM.matcher(line) : null;
		return item != null && item.find() ? item.end() : 0;
	}

	/** Most lines are so already, and a regular expression takes its time. */
	private static String singleSpaced(String line) {
		boolean single = true;
		for (int i = 0; i < line.length() && single; i++) {
			char c = line.charAt(i);
			single = c == ' ' ? i == 0 || line.charAt(i - 1) != ' ' : c != '\u00a0' && !Character.isWhitespace(c);
		}
		return single ? line : BLANKS.matcher(line).replaceAll(" ");
	}

	/** The sentences of one line or paragraph, with the blanks behind them, so that together they are the whole. */
	static List<String> sentences(String paragraph) {
		BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.UK);
		breaks.setText(paragraph);
		List<String> sentences = new ArrayList<>();
		int start = 0;
		for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
			sentences.add(paragraph.substring(start, end));
			start = end;
		}
		return sentences;
	}

	/** The words, in small letters, without punctuation. */
	static List<String> words(String prose) {
		List<String> words = new ArrayList<>();
		int start = -1;
		for (int i = 0; i <= prose.length(); i++) {
			char c = i < prose.length() ? prose.charAt(i) : ' ';
			boolean part = Character.isLetterOrDigit(c) || start >= 0 && (c == '\'' || c == '’' || c == '-') && i + 1 < prose.length() && Character.isLetterOrDigit(prose.charAt(i + 1));
			if (part && start < 0) {
				start = i;
			} else if (!part && start >= 0) {
				words.add(prose.substring(start, i).toLowerCase(Locale.ROOT).replace('’', '\''));
				start = -1;
			}
		}
		return words;
	}

	/** How many of their words two texts share: Dice's coefficient over bags of words, from 0 to 1; 1 for two empty ones. */
	static double likeness(String left, String right) {
		return likeness(words(left), words(right));
	}

	static double likeness(List<String> left, List<String> right) {
		if (left.isEmpty() && right.isEmpty()) {
			return 1;
		}
		Map<String, Integer> bag = new HashMap<>();
		left.forEach(word -> bag.merge(word, 1, Integer::sum));
		int shared = 0;
		for (String word : right) {
			Integer count = bag.get(word);
			if (count != null && count > 0) {
				bag.put(word, count - 1);
				shared++;
			}
		}
		return 2.0 * shared / (left.size() + right.size());
	}
}

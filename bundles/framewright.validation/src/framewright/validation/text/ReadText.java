package framewright.validation.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Prose;

/**
 * A prose as it is read, without the signs of Markdown. All places are those in the prose as the author wrote it ({@link Frameworks#text}), because each sign that is not read is a blank here.
 * Immutable; safe for use by several threads.
 * <p>
 * Rules look at a part one after the other, so the last few texts are kept and read once for all of them.
 */
public final class ReadText {

	/** How many texts are kept: those of one part. */
	private static final int KEPT = 256;

	private static final Map<String, ReadText> LAST = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, ReadText> eldest) {
			return size() > KEPT;
		}
	});

	/** A link: what is read of it, and where it leads. */
	private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]\\n]*+)\\](\\([^)\\[\\n]*+\\))");
	private static final Pattern ADDRESS = Pattern.compile("(?:https?://|mailto:|www\\.)[^\\s\"<>]+");
	/** What a line of a list begins with. */
	private static final Pattern ITEM = Pattern.compile("(?m)^[ \\t]*(?:[-*+]|\\d{1,9}[.)])(?=[ \\t])");
	private static final Pattern GAP = Pattern.compile("\\n[ \\t]*\\n|\\n(?=[ \\t]*(?:[-*+]|\\d{1,9}[.)])[ \\t])");
	/** What holds parts of a word together. */
	private static final String JOINTS = "'’-‐‑";

	/** What a full stop may stand behind in the middle of a sentence. */
	private static final Pattern GOES_ON = Pattern.compile("\\b(?:e\\.g|i\\.e|cf|vs|Dr|Mr|Mrs|Ms|Prof|St|No|p|pp|vol|ed)\\.$");
	/** How much of the end of a piece tells whether its sentence goes on, in characters. */
	private static final int TAIL = 20;
	private static final String STOPS = ".!?…";
	private static final String CLOSING = "\"'”’)]";
	private static final String OPENING = "\"'“‘([";

	private final String plain;
	private final List<Word> words;
	private final List<Sentence> sentences;

	private ReadText(String prose) {
		plain = plain(prose);
		words = findWords(plain);
		sentences = findSentences(prose);
	}

	/** The prose of a part of a framework. */
	public static ReadText of(Prose prose) {
		return of(Frameworks.text(prose));
	}

	/** A prose in Markdown. */
	public static ReadText of(String prose) {
		return LAST.computeIfAbsent(prose, ReadText::new);
	}

	/** The text with blanks where signs of Markdown, addresses and marks of lists are; as long as the prose. */
	public String plain() {
		return plain;
	}

	/** The words in their order. A word with an apostrophe or a hyphen in it is one. */
	public List<Word> words() {
		return words;
	}

	/** The sentences in their order; an item of a list is at least one. */
	public List<Sentence> sentences() {
		return sentences;
	}

	/** The words between two places. */
	public List<Word> words(int start, int end) {
		int last = firstFrom(end);
		// The word before that place may go on behind it.
		return words.subList(Math.min(firstFrom(start), last), last > 0 && words.get(last - 1).end() > end ? Math.max(firstFrom(start), last - 1) : last);
	}

	/** The first word that begins at a place or behind it. */
	private int firstFrom(int place) {
		int low = 0;
		int high = words.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (words.get(middle).start() < place) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	private static String plain(String prose) {
		StringBuilder text = new StringBuilder(prose);
		if (prose.indexOf('[') >= 0) {
			for (Matcher link = LINK.matcher(prose); link.find();) {
				blank(text, link.start(), link.start() + 1);
				blank(text, link.end(1), link.end());
			}
		}
		if (prose.contains("://") || prose.contains("mailto:") || prose.contains("www.")) {
			for (Matcher address = ADDRESS.matcher(text); address.find();) {
				blank(text, address.start(), address.end());
			}
		}
		if (mayHaveItems(prose)) {
			for (Matcher item = ITEM.matcher(prose); item.find();) {
				blank(text, item.start(), item.end());
			}
		}
		for (int i = 0; i < text.length(); i++) {
			char sign = text.charAt(i);
			if (sign == '*' || sign == '_' || sign == '\\') {
				text.setCharAt(i, ' ');
			}
		}
		return text.toString();
	}

	/** Whether any line begins with what may be the mark of an item. */
	private static boolean mayHaveItems(String prose) {
		for (int start = 0; start >= 0 && start < prose.length();) {
			char first = prose.charAt(start);
			if (first < '@' && first != '"' && first != '\'' && first != '(') {
				return true;
			}
			int newline = prose.indexOf('\n', start);
			start = newline < 0 ? -1 : newline + 1;
		}
		return false;
	}

	private static void blank(StringBuilder text, int start, int end) {
		for (int i = start; i < end; i++) {
			if (text.charAt(i) != '\n') {
				text.setCharAt(i, ' ');
			}
		}
	}

	private static List<Word> findWords(String plain) {
		List<Word> words = new ArrayList<>();
		for (int start = 0; start < plain.length();) {
			int end = start;
			while (end < plain.length() && goesOn(plain, start, end)) {
				end += Character.charCount(plain.codePointAt(end));
			}
			if (end > start) {
				String word = plain.substring(start, end);
				words.add(new Word(start, end, word, lower(word)));
				start = end;
			} else {
				start += Character.charCount(plain.codePointAt(start));
			}
		}
		return List.copyOf(words);
	}

	private static String lower(String word) {
		for (int i = 0; i < word.length(); i++) {
			char sign = word.charAt(i);
			if (sign < 'a' || sign > 'z') {
				return word.toLowerCase(Locale.UK).replace('’', '\'').replace('‑', '-').replace('‐', '-');
			}
		}
		return word;
	}

	/** Whether a word that begins at a place has the sign at another in it. No expression: a word may be as long as the text. */
	private static boolean goesOn(String plain, int start, int at) {
		int sign = plain.codePointAt(at);
		if (sign >= 'a' && sign <= 'z' || Character.isLetterOrDigit(sign)) {
			return true;
		}
		if (sign == ' ') {
			return false;
		}
		int type = Character.getType(sign);
		if (at > start && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK)) {
			return true;
		}
		return at > start && JOINTS.indexOf(sign) >= 0 && at + 1 < plain.length() && Character.isLetterOrDigit(plain.codePointAt(at + 1));
	}

	private List<Sentence> findSentences(String prose) {
		List<Sentence> found = new ArrayList<>();
		int start = 0;
		for (int end : ends(prose)) {
			split(start, end, found);
			start = end;
		}
		return List.copyOf(found);
	}

	/** Where no sentence goes on: empty lines, and where an item of a list begins. */
	private static List<Integer> ends(String prose) {
		List<Integer> ends = new ArrayList<>();
		if (prose.indexOf('\n') >= 0) {
			for (Matcher gap = GAP.matcher(prose); gap.find();) {
				ends.add(gap.end());
			}
		}
		ends.add(prose.length());
		return ends;
	}

	private void split(int start, int end, List<Sentence> into) {
		int from = start;
		for (int i = start; i < end; i++) {
			int to = STOPS.indexOf(plain.charAt(i)) < 0 ? -1 : behindStop(i, end);
			if (to >= 0) {
				add(from, to, into);
				from = to;
				i = to - 1;
			}
		}
		add(from, end, into);
	}

	/** Where the next sentence may begin behind a full stop; -1 where this one goes on. */
	private int behindStop(int stop, int end) {
		int i = stop + 1;
		while (i < end && (STOPS.indexOf(plain.charAt(i)) >= 0 || CLOSING.indexOf(plain.charAt(i)) >= 0)) {
			i++;
		}
		if (i == end || !Character.isWhitespace(plain.charAt(i))) {
			return i == end ? end : -1;
		}
		while (i < end && Character.isWhitespace(plain.charAt(i))) {
			i++;
		}
		int first = i;
		while (first < end && OPENING.indexOf(plain.charAt(first)) >= 0) {
			first++;
		}
		boolean question = plain.charAt(stop) == '?' || plain.charAt(stop) == '!';
		boolean goesOn = first < end && Character.isLowerCase(plain.codePointAt(first)) && !question;
		// What stops after “e.g.” or “Dr.” goes on, whatever comes next.
		return goesOn || i < end && GOES_ON.matcher(plain.substring(Math.max(0, stop + 1 - TAIL), stop + 1)).find() ? -1 : i;
	}

	private void add(int from, int to, List<Sentence> into) {
		List<Word> inside = words(from, to);
		if (!inside.isEmpty()) {
			int last = to;
			while (Character.isWhitespace(plain.charAt(last - 1))) {
				last--;
			}
			into.add(new Sentence(inside.get(0).start(), last, inside));
		}
	}

	/**
	 * A word.
	 *
	 * @param start where it begins in the prose, in characters
	 * @param end where it ends
	 * @param text the word as it stands there
	 * @param lower the same in small letters and with plain apostrophes and hyphens, to look it up
	 */
	public record Word(int start, int end, String text, String lower) {
	}

	/**
	 * A sentence with at least one word.
	 *
	 * @param start where its first word begins in the prose, in characters
	 * @param end where it ends, the full stop included
	 */
	public record Sentence(int start, int end, List<Word> words) {
	}
}

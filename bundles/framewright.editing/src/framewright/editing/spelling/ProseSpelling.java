package framewright.editing.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import framewright.core.spelling.Spelling;
import framewright.core.spelling.Spelling.Misspelling;

/**
 * Spelling inside the prose of a framework's text, and nowhere else in it. Terms of its glossary are right. A line that was looked at before is not looked at
 * again, so the cost follows the change. Not safe for use by several threads at once.
 */
public final class ProseSpelling {

	private static final Pattern LANGUAGE = Pattern.compile("language[ \\t]+([\\w-]+)");
	private static final Pattern TERM = Pattern.compile("(?:term|also)[ \\t]+(\".*)");
	private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");

	private final Spelling spelling;
	private Map<String, List<Misspelling>> lines = new HashMap<>();
	private String language = "";
	private Set<String> terms = Set.of();

	public ProseSpelling(Spelling spelling) {
		this.spelling = spelling;
	}

	/**
	 * The words of the prose that are not spelt right, with their offsets in the text, in its order.
	 *
	 * @param also whether a word is right though no dictionary has it; asked each time
	 */
	public List<Misspelling> check(String text, Predicate<String> also) {
		String now = lines(text, "language", LANGUAGE).findFirst().orElse("");
		Set<String> glossary = terms(text);
		if (!now.equals(language) || !glossary.equals(terms)) {
			language = now;
			terms = glossary;
			lines = new HashMap<>();
		}
		if (!spelling.knows(language)) {
			return List.of();
		}
		Map<String, List<Misspelling>> looked = new HashMap<>();
		List<Misspelling> found = new ArrayList<>();
		for (int start = 0; start < text.length();) {
			int newline = text.indexOf('\n', start);
			int end = newline < 0 ? text.length() : newline;
			int prose = prose(text, start, end);
			if (prose < end) {
				String line = text.substring(prose, end);
				List<Misspelling> wrong = lines.get(line);
				if (wrong == null) {
					wrong = spelling.check(line, language, terms::contains);
				}
				looked.put(line, wrong);
				int offset = prose;
				wrong.stream().filter(word -> !also.test(word.word())).forEach(word -> found.add(new Misspelling(offset + word.offset(), word.word())));
			}
			start = end + 1;
		}
		// Only what stands in the text now is kept.
		lines = looked;
		return found;
	}

	/** Where the prose of a line begins, behind its mark; the end of the line when it has none. */
	private static int prose(String text, int start, int end) {
		boolean quoted = false;
		for (int i = start; i < end; i++) {
			char sign = text.charAt(i);
			if (quoted) {
				i += sign == '\\' ? 1 : 0;
				quoted = sign != '"';
			} else if (sign == '"') {
				quoted = true;
			} else if (sign == '|') {
				return i + 1;
			} else if (sign == '-' && (i == start || Character.isWhitespace(text.charAt(i - 1)))) {
				while (i < end && text.charAt(i) == '-') {
					i++;
				}
				return i;
			} else if (sign == '/' && i + 1 < end && text.charAt(i + 1) == '/') {
				return end;
			}
		}
		return end;
	}

	private static Set<String> terms(String text) {
		Set<String> terms = new HashSet<>();
		Stream.concat(lines(text, "term", TERM), lines(text, "also", TERM)).forEach(term -> {
			for (Matcher word = WORD.matcher(term); word.find();) {
				terms.add(word.group());
				terms.add(word.group().toLowerCase(Locale.UK));
			}
		});
		return terms;
	}

	/** What stands behind a word that lines begin with. The word is looked for first: a pattern that tries each line of a long text takes longer than all else here. */
	private static Stream<String> lines(String text, String word, Pattern pattern) {
		return Stream.iterate(text.indexOf(word), at -> at >= 0, at -> text.indexOf(word, at + 1)).filter(at -> isFirstOfLine(text, at))
				.map(at -> pattern.matcher(text).region(at, endOfLine(text, at))).filter(Matcher::lookingAt).map(found -> found.group(1));
	}

	private static boolean isFirstOfLine(String text, int place) {
		int at = place - 1;
		while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
			at--;
		}
		return at < 0 || text.charAt(at) == '\n' || text.charAt(at) == '\r';
	}

	private static int endOfLine(String text, int from) {
		int end = text.indexOf('\n', from);
		return end < 0 ? text.length() : end;
	}
}

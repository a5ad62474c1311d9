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

import framewright.core.spelling.Spelling;
import framewright.core.spelling.Spelling.Misspelling;

/**
 * Spelling inside the prose of a framework's text, and nowhere else in it. Terms of its glossary are right. A line that was looked at before is not looked at
 * again, so the cost follows the change. Not safe for use by several threads at once.
 */
public final class ProseSpelling {

	private static final Pattern LANGUAGE = Pattern.compile("^[ \\t]*language[ \\t]+([\\w-]+)", Pattern.MULTILINE);
	private static final Pattern TERM = Pattern.compile("^[ \\t]*(?:term|also)[ \\t]+(\".*)", Pattern.MULTILINE);
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
		Matcher header = LANGUAGE.matcher(text);
		String now = header.find() ? header.group(1) : "";
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
		for (Matcher term = TERM.matcher(text); term.find();) {
			for (Matcher word = WORD.matcher(term.group(1)); word.find();) {
				terms.add(word.group());
				terms.add(word.group().toLowerCase(Locale.UK));
			}
		}
		return terms;
	}
}

package framewright.validation.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

import framewright.core.rules.Report;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.Term;
import framewright.validation.text.DataLines;
import framewright.validation.text.Passages;
import framewright.validation.text.Phrases;
import framewright.validation.text.ReadText;

/**
 * A list of phrases with what to write instead. In a file a line is {@code utilise | utilises = use | uses  # reason}; with {@code =>} the meaning stays the same wherever the phrase stands, and
 * what stands in brackets on the right is advice and no words to write. {@code the disabled ~} is looked for only where no word follows that it could belong to.
 */
final class WordList {

	/** More of one kind in a single prose helps nobody. */
	static final int MOST = 50;

	/** Words that begin something new. */
	private static final Set<String> FOLLOWING = Set.of("and", "or", "but", "in", "at", "on", "of", "with", "without", "who", "whom", "whose", "to", "by", "for", "from", "as", "is", "are", "was", "were", "be", "have", "has",
			"had", "can", "could", "will", "would", "may", "might", "must", "should", "need", "do", "does", "not", "nor", "because", "when", "where", "while", "if", "than", "that", "a", "an", "the", "their", "our", "into", "among");

	private final Phrases<Instead> phrases = new Phrases<>();

	/** A list that comes with Framewright. */
	static WordList shipped(String file) {
		WordList list = new WordList();
		for (DataLines.Line line : DataLines.of(WordList.class, file)) {
			boolean sure = line.said().contains("=>");
			String[] sides = line.said().split(sure ? "=>" : "=", 2);
			if (sides.length < 2) {
				throw new IllegalStateException("no equals sign in " + file + ": " + line.said());
			}
			list.add(sides[0], sides[1], sure, line.note());
		}
		return list;
	}

	/** Adds forms of a word on the left with those to write instead on the right: as many, or one for all. */
	void add(String left, String right, boolean sure, String reason) {
		String[] from = left.split("\\|");
		String[] to = right.split("\\|");
		for (int i = 0; i < from.length; i++) {
			String by = to[Math.min(i, to.length - 1)].strip();
			boolean advice = by.startsWith("(") && by.endsWith(")");
			String note = advice ? by.substring(1, by.length() - 1) + (reason.isEmpty() ? "" : " – " + reason) : reason;
			boolean last = from[i].strip().endsWith("~");
			phrases.add(last ? from[i].replace("~", "") : from[i], new Instead(advice ? "" : by, sure, note, last));
		}
	}

	/** Adds a word or phrase as it is. One that is there already means this from now on. */
	void add(String phrase, Instead instead) {
		phrases.add(phrase, instead);
	}

	boolean isEmpty() {
		return phrases.isEmpty();
	}

	/** The phrases of the list in a text, in its order. */
	List<Phrases.Found<Instead>> in(ReadText text) {
		return phrases.in(text);
	}

	/** Tells of each phrase of the list in a part, save those that the framework's glossary has and those in quotation marks. */
	void look(Part part, Set<String> exempt, Report report) {
		look(part, (prose, words) -> exempt.contains(words), report);
	}

	/**
	 * Tells of each phrase of the list in a part, save those in quotation marks.
	 *
	 * @param mayStand whether words, in small letters, are right in a prose
	 */
	void look(Part part, BiPredicate<Prose, String> mayStand, Report report) {
		for (Prose prose : Passages.own(part)) {
			String text = Frameworks.text(prose);
			ReadText read = ReadText.of(text);
			phrases.in(read).stream().filter(found -> !mayStand.test(prose, plain(text.substring(found.start(), found.end()))) && !isQuoted(read.plain(), found.start(), found.end())
					&& (!found.value().last() || endsThere(read.plain(), found.end()))).limit(MOST)
					.forEach(found -> report.report(found.value().remark(prose, text, found.start(), found.end())));
		}
	}

	/** Whether no word stands behind a place that what stands before it could belong to. */
	private static boolean endsThere(String text, int place) {
		int start = place;
		while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
			start++;
		}
		int end = start;
		while (end < text.length() && Character.isLetter(text.charAt(end))) {
			end++;
		}
		return start == end || start > place && FOLLOWING.contains(text.substring(start, end).toLowerCase(Locale.UK));
	}

	/** The terms of a framework's glossary with their variants, in small letters. What a glossary explains is used on purpose. */
	static Set<String> terms(Framework framework) {
		Set<String> terms = new HashSet<>();
		Frameworks.glossaries(framework).stream().flatMap(glossary -> glossary.getTerms().stream()).forEach(term -> names(term).forEach(name -> terms.add(plain(name))));
		return terms;
	}

	/** What a term is called. */
	static List<String> names(Term term) {
		List<String> names = new ArrayList<>(term.getVariants());
		if (term.getTitle() != null) {
			names.add(0, term.getTitle());
		}
		return names;
	}

	static String plain(String phrase) {
		return phrase.strip().replace('’', '\'').replaceAll("\\s+", " ").toLowerCase(Locale.UK);
	}

	/** Whether words are somebody else's, or are spoken about: they stand in quotation marks. */
	static boolean isQuoted(String text, int start, int end) {
		char before = start == 0 ? ' ' : text.charAt(start - 1);
		char after = end == text.length() ? ' ' : text.charAt(end);
		if ("\"'‘".indexOf(before) >= 0 && "\"'’".indexOf(after) >= 0) {
			return true;
		}
		for (int i = start - 1; i >= 0 && i > start - QUOTATION; i--) {
			if (text.charAt(i) == '“') {
				return true;
			}
			if (text.charAt(i) == '”') {
				return false;
			}
		}
		return false;
	}

	/** How far a quotation within a prose may run, in characters. */
	private static final int QUOTATION = 300;

	/** Whether the lists for English are of use in a framework; a framework that does not say its language is taken for English. */
	static boolean isEnglish(Framework framework) {
		String language = framework.getLanguage();
		return language == null || language.equalsIgnoreCase("en") || language.toLowerCase(Locale.ROOT).startsWith("en-");
	}

	/** Whether a framework is to be written as in Britain. */
	static boolean isBritish(Framework framework) {
		String language = framework.getLanguage();
		return language == null || language.equalsIgnoreCase("en") || language.equalsIgnoreCase("en-GB");
	}
}

package framewright.validation.language;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import framewright.core.extension.Services;
import framewright.core.rules.PartValidator;
import framewright.core.rules.Remark;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.core.spelling.LibraryWords;
import framewright.core.spelling.Spelling;
import framewright.core.spelling.Spelling.Misspelling;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.validation.text.Passages;
import framewright.validation.text.ReadText;

/**
 * Words that no dictionary has, quotations included: a slip in one is a slip in copying. The words of the library and the terms of the glossary are right. Without a spelling service, or a
 * dictionary for the framework's language, nothing is found.
 */
public final class Spelt implements PartValidator {

	/** A suggestion takes some 20 ms, so only so many are asked for in one check; those that were asked for are kept. */
	private static final int SUGGESTIONS = 20;
	private static final int KEPT = 500;
	/** So many words that are right are kept while a framework is checked. */
	private static final int REMEMBERED = 100_000;
	/** So many more may be asked for after a rest, as an author makes while writing. */
	private static final int AFTER_REST = 5;
	/** In nanoseconds. */
	private static final long REST = 2_000_000_000L;

	/** How many suggestions may still be asked for. */
	private static final class Allowance {
		private int left = SUGGESTIONS;
		private long last = System.nanoTime();

		boolean take() {
			long now = System.nanoTime();
			left = now - last > REST ? Math.max(left, AFTER_REST) : left;
			last = now;
			return left-- > 0;
		}
	}

	private static final Map<String, String> SUGGESTED = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
			return size() > KEPT;
		}
	});

	private final Optional<Spelling> spelling;

	public Spelt() {
		this(Services.find(Spelling.class));
	}

	Spelt(Optional<Spelling> spelling) {
		this.spelling = spelling;
	}

	@Override
	public Look prepare(Situation situation) {
		String language = situation.framework().getLanguage();
		if (spelling.isEmpty() || language == null || !spelling.get().knows(language)) {
			return (part, report) -> {
				// Nobody knows how it is spelt.
			};
		}
		Spelling dictionary = spelling.get();
		LibraryWords own = LibraryWords.of(situation.settings());
		Set<String> terms = new HashSet<>();
		WordList.terms(situation.framework()).forEach(term -> ReadText.of(term).words().forEach(word -> terms.addAll(List.of(word.lower().split("[-']")))));
		Predicate<String> also = word -> terms.contains(word.toLowerCase(Locale.UK)) || own.contains(word) || BritishSpelling.knows(word);
		Allowance allowance = new Allowance();
		Set<String> right = new HashSet<>();
		return (part, report) -> {
			if (Passages.isInForce(part)) {
				look(part, (prose, text) -> isRight(text, right) ? List.of() : check(dictionary, language, also, prose, text, right), word -> suggestion(dictionary, word, language, allowance), report);
			}
		};
	}

	/** Whether all words of a prose were found right before. Most are, and this is many times quicker than the dictionary. */
	private static boolean isRight(ReadText text, Set<String> right) {
		for (ReadText.Word word : text.words()) {
			if (!right.contains(word.text()) && word.text().chars().noneMatch(Character::isDigit)) {
				return false;
			}
		}
		return true;
	}

	private static List<Misspelling> check(Spelling dictionary, String language, Predicate<String> also, String prose, ReadText text, Set<String> right) {
		List<Misspelling> wrong = dictionary.check(prose, language, also);
		if (right.size() > REMEMBERED) {
			right.clear();
		}
		if (wrong.isEmpty()) {
			text.words().forEach(word -> right.add(word.text()));
		}
		return wrong;
	}

	private static void look(Part part, BiFunction<String, ReadText, List<Misspelling>> check, UnaryOperator<String> suggestion, Report report) {
		for (Prose prose : Passages.of(part)) {
			String text = Frameworks.text(prose);
			int told = 0;
			for (Misspelling wrong : check.apply(text, ReadText.of(text))) {
				if (told++ == WordList.MOST) {
					break;
				}
				String better = suggestion.apply(wrong.word());
				Remark remark = Remark.of(prose, wrong.offset(), wrong.end(), "“" + wrong.word() + "” is not in the dictionary. Mend it, or add it to the library’s words if it is right."
						+ (better.isEmpty() ? "" : " Perhaps “" + better + "” is meant."));
				report.report(better.isEmpty() ? remark : remark.mended(new Remark.Mend("Write “" + better + "”", better, false)));
			}
		}
	}

	private static String suggestion(Spelling dictionary, String word, String language, Allowance allowance) {
		String key = language + " " + word;
		String kept = SUGGESTED.get(key);
		if (kept == null && allowance.take()) {
			kept = dictionary.suggestions(word, language).stream().findFirst().orElse("");
			SUGGESTED.put(key, kept);
		}
		return kept == null ? "" : kept;
	}
}

package framewright.spelling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.core.runtime.ILog;

import framewright.core.spelling.Spelling;

/** Spelling with Hunspell's dictionary of British English, in Lucene's implementation. */
public final class HunspellSpelling implements Spelling {

	private static final Set<String> BRITISH = Set.of("en", "en-gb");

	@Override
	public boolean knows(String language) {
		return language != null && BRITISH.contains(language.toLowerCase(Locale.ROOT));
	}

	@Override
	public List<Misspelling> check(String prose, String language, Predicate<String> also) {
		Optional<Lexicon> lexicon = lexicon(language);
		if (lexicon.isEmpty()) {
			return List.of();
		}
		List<Misspelling> wrong = new ArrayList<>();
		Words.of(prose, (offset, word) -> {
			int end = offset + word.length();
			boolean hyphen = end < prose.length() && (prose.charAt(end) == '-' || prose.charAt(end) == '‑');
			// The dictionary as a whole takes long to load, so it comes last.
			if (!lexicon.get().hasPlainly(word, hyphen) && !also.test(word) && !lexicon.get().has(word, hyphen)) {
				wrong.add(new Misspelling(offset, word));
			}
		});
		return wrong;
	}

	@Override
	public List<String> suggestions(String word, String language) {
		return lexicon(language).map(lexicon -> lexicon.suggestions(word)).orElse(List.of());
	}

	private Optional<Lexicon> lexicon(String language) {
		return knows(language) ? British.LEXICON : Optional.empty();
	}

	/** Loaded when it is first needed. Without it there is no spelling, and everything else works. */
	private static final class British {
		static final Optional<Lexicon> LEXICON = load();

		private static Optional<Lexicon> load() {
			try {
				return Optional.of(Lexicon.load("/dictionaries/en-GB/", "en-GB"));
			} catch (IOException e) {
				ILog.of(HunspellSpelling.class).error("There is no spell checking, because the dictionary cannot be read.", e);
				return Optional.empty();
			}
		}
	}
}

package framewright.validation.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import framewright.core.extension.Services;
import framewright.core.rules.PartValidator;
import framewright.core.rules.Situation;
import framewright.core.spelling.Spelling;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Prose;
import framewright.dsl.model.Term;
import framewright.validation.text.Passages;
import framewright.validation.text.ReadText;

/**
 * One word for one thing. Which, a library says in lines {@code prefer = headteacher not head teacher, head-teacher}, and a glossary by its terms: what a term lists with {@code also} and is no other form
 * of it ({@link WordForms}) is another word for the same thing, and so is a term with a hyphen when it is written without. Plurals and possessives go with them. The explanation of a term may name its
 * other words, and the long form of an abbreviation is needed to explain it, so these are left alone.
 */
public final class PreferredTerm implements PartValidator {

	private static final String NOT = " not ";

	private static final String BRITISH = "en-GB";

	private static final String IN_GLOSSARY = "so the glossary has it";

	private final Optional<Spelling> spelling;

	public PreferredTerm() {
		this(Services.find(Spelling.class));
	}

	PreferredTerm(Optional<Spelling> spelling) {
		this.spelling = spelling;
	}

	@Override
	public Look prepare(Situation situation) {
		WordList list = new WordList();
		List<String> unclear = new ArrayList<>();
		for (String line : situation.settings().all("prefer")) {
			int not = line.indexOf(NOT);
			if (not < 0) {
				unclear.add(line);
				continue;
			}
			String right = line.substring(0, not).strip();
			for (String wrong : line.substring(not + NOT.length()).split(",")) {
				add(list, wrong.strip(), right, "one term is used for one thing in this library");
			}
		}
		Glossary glossary = new Glossary(situation.framework(), list);
		return (part, report) -> {
			if (part instanceof Framework) {
				unclear.forEach(line -> report.report(part, "The line “prefer = " + line + "” of the library’s settings cannot be understood. Write it so: prefer = headteacher not head teacher, head-teacher."));
			}
			if (!list.isEmpty() && Passages.isInForce(part)) {
				list.look(part, glossary::mayStand, report);
			}
		};
	}

	/** What the glossary of a framework calls things, and what it does not. */
	private final class Glossary {

		/** What is right everywhere. */
		private final Set<String> right = new HashSet<>();
		private final Map<Term, Set<String>> otherWords = new IdentityHashMap<>();

		Glossary(Framework framework, WordList into) {
			List<Term> terms = Frameworks.glossaries(framework).stream().flatMap(glossary -> glossary.getTerms().stream()).filter(term -> term.getTitle() != null && !term.getTitle().isBlank()).toList();
			boolean english = WordList.isEnglish(framework);
			Map<String, Set<String>> byWrong = new TreeMap<>();
			for (Term term : terms) {
				WordList.names(term).stream().filter(name -> !english || isItself(term, name)).forEach(name -> right.addAll(forms(name)));
			}
			for (Term term : terms) {
				for (String name : WordList.names(term)) {
					if (!name.isBlank() && !right.contains(WordList.plain(name))) {
						byWrong.computeIfAbsent(WordList.plain(name), wrong -> new TreeSet<>()).add(inSentence(term));
						otherWords.computeIfAbsent(term, other -> new HashSet<>()).addAll(forms(name));
					}
				}
				withoutHyphen(term).forEach(name -> byWrong.computeIfAbsent(name, wrong -> new TreeSet<>()).add(inSentence(term)));
			}
			byWrong.keySet().removeAll(right);
			byWrong.forEach((wrong, words) -> tell(wrong, words, into));
			// The longest phrase is found, so none inside a term is.
			right.forEach(name -> into.add(name, RIGHT));
		}

		/** Whether some words may stand in a prose. */
		boolean mayStand(Prose prose, String words) {
			return right.contains(words) || prose instanceof Term term && otherWords.getOrDefault(term, Set.of()).contains(words);
		}
	}

	private static final Instead RIGHT = new Instead("", false, "", false);

	/** Two terms may list one word; then only an author knows which of them is meant. */
	private static void tell(String wrong, Set<String> words, WordList into) {
		if (words.size() == 1) {
			add(into, wrong, words.iterator().next(), IN_GLOSSARY);
		} else {
			Instead choice = new Instead("", false, "the glossary has “" + String.join("” and “", words) + "”", false);
			forms(wrong).forEach(form -> into.add(form, choice));
		}
	}

	private static boolean isItself(Term term, String name) {
		return name.equals(term.getTitle()) || WordForms.areOne(term.getTitle(), name) || WordForms.isShortFor(term.getTitle(), name);
	}

	/** A term of one word with a hyphen as it is written by mistake. */
	private static List<String> withoutHyphen(Term term) {
		String title = WordList.plain(term.getTitle());
		return title.indexOf('-') > 0 && title.indexOf(' ') < 0 ? List.of(title.replace('-', ' '), title.replace("-", "")) : List.of();
	}

	/** Terms are written with a capital in a glossary; in a sentence only a name keeps it, and what has more than one. */
	private String inSentence(Term term) {
		String title = term.getTitle().strip();
		String small = title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
		boolean capitals = title.chars().filter(Character::isUpperCase).count() > 1;
		return capitals || isName(title) ? title : small;
	}

	/** Whether the dictionary has the first word of a title with a capital only. */
	private boolean isName(String title) {
		String first = ReadText.of(title).words().stream().findFirst().map(ReadText.Word::text).orElse("");
		return spelling.filter(dictionary -> dictionary.knows(BRITISH)).filter(dictionary -> isRight(dictionary, first) && !isRight(dictionary, first.toLowerCase(Locale.UK))).isPresent();
	}

	private static boolean isRight(Spelling dictionary, String word) {
		return dictionary.check(word, BRITISH, other -> false).isEmpty();
	}

	private static Set<String> forms(String name) {
		String plain = WordList.plain(name);
		String one = WordForms.singular(plain);
		String many = WordForms.plural(one);
		return plain.isEmpty() ? Set.of() : new HashSet<>(List.of(plain, one, many, one + "'s", many + "'s"));
	}

	/** A word that differs only in hyphens and blanks is the same word, so nothing can go wrong. */
	private static void add(WordList list, String wrong, String right, String reason) {
		if (wrong.isBlank() || right.isBlank()) {
			return;
		}
		boolean same = letters(wrong).equals(letters(right));
		boolean name = !Character.isLetter(wrong.charAt(wrong.length() - 1));
		String one = name ? wrong : WordForms.singular(wrong);
		String by = WordForms.singular(right);
		list.add(one, new Instead(by, same, reason, false));
		list.add(one + "'s", new Instead(by + "'s", same, reason, false));
		if (!name) {
			list.add(WordForms.plural(one), new Instead(WordForms.plural(by), same, reason, false));
			list.add(WordForms.plural(one) + "'s", new Instead(WordForms.plural(by) + "'s", same, reason, false));
		}
	}

	private static String letters(String word) {
		return word.replaceAll("[\\s\\-‐‑]", "").toLowerCase(Locale.UK);
	}
}

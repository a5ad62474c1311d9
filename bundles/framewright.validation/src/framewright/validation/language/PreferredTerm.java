package framewright.validation.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import framewright.core.rules.PartValidator;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Term;
import framewright.validation.text.Passages;

/**
 * One word for one thing. A library says which in lines {@code prefer = headteacher not head teacher, head-teacher}. Plurals go with them. A term of the glossary that is written with a hyphen
 * or as one word is also to be written so everywhere: “self-review”, not “self review”.
 */
public final class PreferredTerm implements PartValidator {

	private static final String NOT = " not ";

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
				if (!wrong.isBlank()) {
					add(list, wrong.strip(), right, "one term is used for one thing in this library");
				}
			}
		}
		Set<String> terms = WordList.terms(situation.framework());
		Set<String> asWritten = new TreeSet<>();
		Frameworks.glossaries(situation.framework()).stream().flatMap(glossary -> glossary.getTerms().stream()).map(Term::getTitle).filter(title -> title != null).forEach(asWritten::add);
		for (String title : asWritten) {
			if (title.indexOf('-') > 0 && title.indexOf(' ') < 0) {
				String small = title.equals(title.toUpperCase(Locale.UK)) ? title : title.toLowerCase(Locale.UK);
				add(list, title.replace('-', ' '), small, "so the glossary has it");
				add(list, title.replace("-", ""), small, "so the glossary has it");
			}
		}
		return (part, report) -> {
			if (part instanceof Framework) {
				unclear.forEach(line -> report.report(part, "The line “prefer = " + line + "” of the library’s settings cannot be understood. Write it so: prefer = headteacher not head teacher, head-teacher."));
			}
			if (!list.isEmpty() && Passages.isInForce(part)) {
				list.look(part, terms, report);
			}
		};
	}

	/** A word that differs only in hyphens and blanks is the same word, so nothing can go wrong. */
	private static void add(WordList list, String wrong, String right, String reason) {
		boolean same = letters(wrong).equals(letters(right));
		list.add(wrong, right, same, reason);
		if (Character.isLetter(wrong.charAt(wrong.length() - 1)) && !wrong.endsWith("s") && !right.endsWith("s")) {
			list.add(plural(wrong), plural(right), same, reason);
		}
	}

	private static String plural(String word) {
		boolean y = word.endsWith("y") && word.length() > 1 && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0;
		return y ? word.substring(0, word.length() - 1) + "ies" : word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh") ? word + "es" : word + "s";
	}

	private static String letters(String word) {
		return word.replaceAll("[\\s\\-‐‑]", "").toLowerCase(Locale.UK);
	}
}

package framewright.validation.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import framewright.core.rules.Remark;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.core.rules.Validator;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.Term;
import framewright.dsl.model.Voice;
import framewright.validation.text.DataLines;
import framewright.validation.text.Passages;
import framewright.validation.text.ReadText;
import framewright.validation.text.ReadText.Word;
import framewright.validation.text.ReadingOrder;

/**
 * An abbreviation in capitals is explained where it is first used: “multi-academy trust (MAT)” or “MAT (multi-academy trust)”; or in the glossary. Those that everyone knows are a list, and
 * lines {@code abbreviations = NPQ, ECT} of the library's settings add to it.
 */
public final class Abbreviations implements Validator {

	private static final int SHORTEST = 2;
	private static final int LONGEST = 6;

	private static final int LONG = 5;

	/** So many words in capitals one after the other are a shout and no abbreviations. */
	private static final int SHOUT = 3;

	private static final Set<String> COMMON = new HashSet<>(DataLines.words(Abbreviations.class, "abbreviations.txt"));

	/** More of them than this are a text in capitals. */
	private static final int MOST = 200;

	private final Set<String> explained = new HashSet<>();
	private int met;

	@Override
	public void validate(Situation situation, Report report, IProgressMonitor monitor) {
		explained.clear();
		met = 0;
		explained.addAll(COMMON);
		situation.settings().all("abbreviations").forEach(line -> explained.addAll(List.of(line.strip().split("\\s*,\\s*"))));
		for (Term term : Frameworks.glossaries(situation.framework()).stream().flatMap(glossary -> glossary.getTerms().stream()).toList()) {
			// A term may be the abbreviation itself, or have it among its other forms or in brackets.
			for (String name : WordList.names(term)) {
				capitals(ReadText.of(name)).forEach(word -> explained.add(singular(word.text())));
			}
			note(ReadText.of(term));
		}
		List<Part> parts = ReadingOrder.parts(situation.framework());
		List<Prose> all = parts.stream().flatMap(part -> Passages.of(part).stream()).toList();
		for (Part part : parts) {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			if (Passages.isInForce(part)) {
				if (part.getTitle() != null && hasCapitals(part.getTitle())) {
					note(ReadText.of(part.getTitle()));
				}
				Passages.of(part).forEach(prose -> look(prose, all, report));
			}
		}
	}

	/** Whether a longer word also stands somewhere in small letters, so that it is a word. Short ones are too often both: SEND, MAT. */
	private static boolean isShouted(String word, List<Prose> all) {
		String small = word.toLowerCase(Locale.UK);
		return word.length() >= LONG && all.stream().anyMatch(prose -> prose.getLines().stream().anyMatch(line -> line.contains(small)));
	}

	private void look(Prose prose, List<Prose> all, Report report) {
		if (prose.getLines().stream().noneMatch(Abbreviations::hasCapitals)) {
			return;
		}
		ReadText read = ReadText.of(prose);
		for (Word word : capitals(read)) {
			String abbreviation = singular(word.text());
			if (!explained.contains(abbreviation) && (isExplained(read.plain(), word) || !(prose instanceof Voice))) {
				// Told once; the reader knows it from here on, or is told to explain it here.
				explained.add(abbreviation);
				if (!isExplained(read.plain(), word) && met++ < MOST && !isShouted(abbreviation, all)) {
					report.report(Remark.of(prose, word.start(), word.end(), "“" + abbreviation + "” is used here for the first time and not explained. Write it in full with the abbreviation in brackets, add it to the glossary, or note it under abbreviations in the library’s settings."));
				}
			}
		}
	}

	/** Whether two capitals follow each other, without which there is no abbreviation. Most prose has none and need not be read word by word. */
	private static boolean hasCapitals(String line) {
		for (int i = 1; i < line.length(); i++) {
			char sign = line.charAt(i);
			if (sign >= 'A' && sign <= 'Z' && line.charAt(i - 1) >= 'A' && line.charAt(i - 1) <= 'Z') {
				return true;
			}
		}
		return false;
	}

	private void note(ReadText read) {
		capitals(read).stream().filter(word -> isExplained(read.plain(), word)).forEach(word -> explained.add(singular(word.text())));
	}

	/** The words in capitals, save numerals and what is shouted. */
	private static List<Word> capitals(ReadText read) {
		List<Word> found = new ArrayList<>();
		List<Word> run = new ArrayList<>();
		for (Word word : read.words()) {
			String text = word.text();
			if (isCapitals(text)) {
				run.add(word);
			} else {
				take(run, found);
			}
		}
		take(run, found);
		return found;
	}

	private static void take(List<Word> run, List<Word> into) {
		if (run.size() < SHOUT) {
			run.stream().filter(word -> isAbbreviation(singular(word.text()))).forEach(into::add);
		}
		run.clear();
	}

	private static boolean isCapitals(String word) {
		return word.length() >= SHORTEST && singular(word).chars().allMatch(sign -> sign >= 'A' && sign <= 'Z');
	}

	private static boolean isAbbreviation(String word) {
		return word.length() >= SHORTEST && word.length() <= LONGEST && !word.chars().allMatch(sign -> "IVX".indexOf(sign) >= 0);
	}

	/** “MATs” and “MAT's” are the same abbreviation as “MAT”. */
	private static String singular(String word) {
		String plain = word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
		return plain.length() > SHORTEST && plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
	}

	/** Whether it stands in brackets behind words, or has words in brackets behind it. */
	private static boolean isExplained(String plain, Word word) {
		int before = word.start() - 1;
		while (before >= 0 && "“‘\"' ".indexOf(plain.charAt(before)) >= 0) {
			before--;
		}
		if (before >= 0 && plain.charAt(before) == '(') {
			int i = before - 1;
			while (i >= 0 && Character.isWhitespace(plain.charAt(i))) {
				i--;
			}
			int end = word.end();
			while (end < plain.length() && "”’\"' ".indexOf(plain.charAt(end)) >= 0) {
				end++;
			}
			boolean closed = end < plain.length() && ")),;".indexOf(plain.charAt(end)) >= 0;
			return i >= 0 && Character.isLetter(plain.charAt(i)) && closed;
		}
		int open = word.end();
		while (open < plain.length() && plain.charAt(open) == ' ') {
			open++;
		}
		if (open >= plain.length() || plain.charAt(open) != '(') {
			return false;
		}
		int first = open + 1;
		return first < plain.length() && Character.toUpperCase(plain.charAt(first)) == Character.toUpperCase(word.text().charAt(0)) && plain.substring(first, Math.min(plain.length(), first + LOOK)).toLowerCase(Locale.UK).matches("(?s)[^()]*\\s[^()]*\\).*");
	}

	/** How far an explanation in brackets may run, in characters. */
	private static final int LOOK = 100;
}

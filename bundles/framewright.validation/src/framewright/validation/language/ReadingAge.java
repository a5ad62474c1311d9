package framewright.validation.language;

import framewright.core.rules.PartValidator;
import framewright.core.rules.Remark;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.validation.text.Passages;
import framewright.validation.text.ReadText;

/**
 * How old a reader has to be to read a part of a framework with ease, by the Flesch–Kincaid grade level and five years: 0.39 × words a sentence + 11.8 × syllables a word − 15.59.
 * <p>
 * Source of the formula: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, “Derivation of New Readability Formulas (Automated Readability Index, Fog Count and Flesch Reading Ease
 * Formula) for Navy Enlisted Personnel”, Research Branch Report 8-75, Naval Technical Training, Memphis 1975. Of fewer than a hundred words it says nothing.
 */
public final class ReadingAge implements PartValidator {

	/** The words that the formula needs at least. */
	private static final int ENOUGH = 100;

	/** A child starts the first grade at six. */
	private static final double YEARS_BEFORE_GRADES = 5;

	@Override
	public Look prepare(Situation situation) {
		int most = situation.parameters().number("most");
		boolean english = WordList.isEnglish(situation.framework());
		return (part, report) -> {
			if (english && Passages.isInForce(part)) {
				look(part, most, report);
			}
		};
	}

	private static void look(Part part, int most, Report report) {
		int words = 0;
		int sentences = 0;
		int syllables = 0;
		for (Prose prose : Passages.own(part)) {
			ReadText read = ReadText.of(prose);
			words += read.words().size();
			sentences += read.sentences().size();
			for (ReadText.Word word : read.words()) {
				syllables += Syllables.of(word.lower());
			}
		}
		if (words < ENOUGH) {
			return;
		}
		long age = Math.round(age(words, sentences, syllables));
		if (age > most) {
			report.report(Remark.of(part, "This reads with ease from the age of about " + age + "; the house asks for " + most + ". Shorter sentences and shorter words bring it down: there are " + words / Math.max(1, sentences)
					+ " words in a sentence here."));
		}
	}

	/** The age, in years, from which a text is read with ease. */
	static double age(int words, int sentences, int syllables) {
		return 0.39 * words / Math.max(1, sentences) + 11.8 * syllables / Math.max(1, words) - 15.59 + YEARS_BEFORE_GRADES;
	}
}

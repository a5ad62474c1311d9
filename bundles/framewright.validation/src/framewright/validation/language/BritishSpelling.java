package framewright.validation.language;

import java.util.HashSet;
import java.util.Set;

import framewright.core.rules.PartValidator;
import framewright.core.rules.Remark;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.validation.text.DataLines;
import framewright.validation.text.Passages;
import framewright.validation.text.Phrases;
import framewright.validation.text.ReadText;
import framewright.validation.text.Wording;

/** American spelling in a framework that is written in British English, and -ize, which British dictionaries allow and the public service does not use. */
public final class BritishSpelling implements PartValidator {

	private static final String[] ENDINGS = { "ize", "izes", "ized", "izer", "izers", "izing", "ization", "izations", "izational", "izable", "yze", "yzes", "yzed", "yzer", "yzers", "yzing" };

	private static final class Shipped {
		static final WordList AMERICAN = WordList.shipped("american.txt");
		static final Set<String> WITH_Z = new HashSet<>(DataLines.words(BritishSpelling.class, "with-z.txt"));
	}

	/** Whether this rule has something to say of a word, so that no other need. */
	static boolean knows(String word) {
		ReadText read = ReadText.of(word);
		return !Shipped.AMERICAN.in(read).isEmpty() || read.words().size() == 1 && !british(read.words().get(0).lower()).isEmpty();
	}

	@Override
	public Look prepare(Situation situation) {
		boolean british = WordList.isBritish(situation.framework());
		boolean ise = situation.parameters().text("ending").equals("ise");
		Set<String> terms = WordList.terms(situation.framework());
		return (part, report) -> {
			if (british && Passages.isInForce(part)) {
				look(part, ise, terms, report);
			}
		};
	}

	private static void look(Part part, boolean ise, Set<String> terms, Report report) {
		for (Prose prose : Passages.own(part)) {
			String text = Frameworks.text(prose);
			ReadText read = ReadText.of(text);
			int told = 0;
			for (Phrases.Found<Instead> found : Shipped.AMERICAN.in(read)) {
				String word = text.substring(found.start(), found.end());
				if (told++ < WordList.MOST && !terms.contains(WordList.plain(word)) && !WordList.isQuoted(read.plain(), found.start(), found.end())) {
					report.report(remark(prose, word, found.start(), found.end(), found.value().words(), found.value().sure(), "so it is spelt in Britain"));
				}
			}
			for (ReadText.Word word : read.words()) {
				boolean yze = word.lower().contains("yz");
				String better = ise || yze ? british(word.lower()) : "";
				if (!better.isEmpty() && told++ < WordList.MOST && !terms.contains(word.lower()) && !WordList.isQuoted(read.plain(), word.start(), word.end())) {
					report.report(remark(prose, word.text(), word.start(), word.end(), better, true, yze ? "so it is spelt in Britain" : "one ending for all such words"));
				}
			}
		}
	}

	/** A capital may tell of a name, which is spelt as its owner spells it. */
	private static Remark remark(Prose prose, String word, int start, int end, String by, boolean sure, String reason) {
		boolean name = Character.isUpperCase(word.charAt(0));
		String better = Wording.like(word, by);
		return Remark.of(prose, start, end, "Write “" + better + "” instead of “" + word + "”: " + reason + ".").mended(new Remark.Mend("Write “" + better + "”", better, sure && !name));
	}

	/** The same word with an s; empty where it has no such ending, or always has a z. */
	private static String british(String word) {
		int z = word.lastIndexOf('z');
		if (z < 2 || word.length() < 6 && !word.endsWith("yze")) {
			return "";
		}
		for (String ending : ENDINGS) {
			if (word.endsWith(ending) && word.length() - ending.length() + 1 == z) {
				return Shipped.WITH_Z.contains(word) ? "" : word.substring(0, z) + "s" + word.substring(z + 1);
			}
		}
		return "";
	}
}

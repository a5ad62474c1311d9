package framewright.validation.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import framewright.validation.text.ReadText;
import framewright.validation.text.ReadText.Sentence;
import framewright.validation.text.ReadText.Word;

/**
 * Sentences that do not say who acts: a form of “be” or “get” with a participle. Now and then that is right, so nothing is said of a part in which the share of such sentences is within what the
 * library allows; beyond it each of them is told.
 */
public final class PassiveVoice implements PartValidator {

	private static final Set<String> BE = Set.of("be", "am", "is", "are", "was", "were", "been", "being", "get", "gets", "got", "getting", "isn't", "aren't", "wasn't", "weren't");
	private static final Set<String> BETWEEN = Set.of("not", "never", "also", "often", "always", "well", "then", "now", "still", "only", "all", "both", "soon", "once", "even", "just", "sometimes", "themselves", "in", "turn", "so", "better");
	private static final Set<String> IRREGULAR = new HashSet<>(DataLines.words(PassiveVoice.class, "participles.txt"));
	private static final Set<String> STATES = new HashSet<>(DataLines.words(PassiveVoice.class, "adjectives.txt"));

	/** So many words may stand between “be” and the participle. */
	private static final int APART = 2;

	/** A part with fewer such sentences has no habit of them. */
	private static final int FEW = 3;

	private record Passive(Prose prose, String text, int start, int end) {
	}

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
		List<Passive> passives = new ArrayList<>();
		int sentences = 0;
		for (Prose prose : Passages.own(part)) {
			ReadText read = ReadText.of(prose);
			for (Sentence sentence : read.sentences()) {
				sentences++;
				int at = passive(sentence.words());
				if (at >= 0) {
					int verb = participle(sentence.words(), at);
					passives.add(new Passive(prose, Frameworks.text(prose), sentence.words().get(at).start(), sentence.words().get(verb).end()));
				}
			}
		}
		if (passives.size() < FEW && most > 0 || passives.size() * 100L <= (long) most * sentences) {
			return;
		}
		passives.stream().limit(WordList.MOST).forEach(one -> report.report(Remark.of(one.prose(), one.start(), one.end(), "“" + one.text().substring(one.start(), one.end()).replaceAll("\\s+", " ")
				+ "” does not say who acts. Name who does it, if it matters to the reader.")));
	}

	/** The first form of “be” or “get” in a sentence that a participle belongs to; -1 where there is none. */
	static int passive(List<Word> words) {
		for (int i = 0; i < words.size(); i++) {
			if (BE.contains(words.get(i).lower()) && participle(words, i) >= 0) {
				return i;
			}
		}
		return -1;
	}

	private static int participle(List<Word> words, int be) {
		for (int i = be + 1; i < words.size() && i <= be + 1 + APART; i++) {
			String word = words.get(i).lower();
			if (isParticiple(word)) {
				return i;
			}
			if (!BETWEEN.contains(word) && !word.endsWith("ly")) {
				return -1;
			}
		}
		return -1;
	}

	private static boolean isParticiple(String word) {
		return !STATES.contains(word) && word.indexOf('-') < 0 && (word.length() > 4 && word.endsWith("ed") && !word.startsWith("un") || IRREGULAR.contains(word));
	}
}

package framewright.validation.language;

import framewright.core.rules.PartValidator;
import framewright.core.rules.Remark;
import framewright.core.rules.Situation;
import framewright.dsl.model.Prose;
import framewright.validation.text.Passages;
import framewright.validation.text.ReadText;

/** Sentences that are too long to be taken in at one reading. */
public final class SentenceLength implements PartValidator {

	@Override
	public Look prepare(Situation situation) {
		int most = situation.parameters().number("most");
		return (part, report) -> {
			if (!Passages.isInForce(part)) {
				return;
			}
			for (Prose prose : Passages.own(part)) {
				ReadText.of(prose).sentences().stream().filter(sentence -> sentence.words().size() > most).limit(WordList.MOST).forEach(sentence -> report.report(
						Remark.of(prose, sentence.start(), sentence.end(), "This sentence has " + sentence.words().size() + " words. Beyond " + most + " readers lose the thread: make two sentences of it, or a list.")));
			}
		};
	}
}

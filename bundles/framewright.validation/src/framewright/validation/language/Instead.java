package framewright.validation.language;

import framewright.core.rules.Remark;
import framewright.dsl.model.Prose;
import framewright.validation.text.Wording;

/**
 * What to write instead of a phrase.
 *
 * @param words the better words; empty where only an author can find them
 * @param sure whether the meaning stays the same wherever the phrase stands
 * @param reason why, or what to think of; may be empty
 * @param last whether it is meant only where no word follows that the phrase could belong to
 */
record Instead(String words, boolean sure, String reason, boolean last) {

	/** What is said of a phrase that was found, with the better words in its capitals. */
	Remark remark(Prose prose, String text, int start, int end) {
		String found = text.substring(start, end);
		String shown = found.replaceAll("\\s+", " ");
		String better = Wording.like(found, words);
		String message = better.isEmpty() ? "Think again about “" + shown + "”" : "Write “" + better + "” instead of “" + shown + "”";
		Remark remark = Remark.of(prose, start, end, message + (reason.isEmpty() ? "." : ": " + reason + "."));
		// Words that run over the end of a line cannot be replaced in one piece.
		return better.isEmpty() || found.indexOf('\n') >= 0 ? remark : remark.mended(new Remark.Mend("Write “" + better + "”", better, sure));
	}
}

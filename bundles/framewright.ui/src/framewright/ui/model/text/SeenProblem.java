package framewright.ui.model.text;

import java.util.Optional;

import framewright.core.library.Finding;
import framewright.core.library.Severity;

/**
 * All that can be seen of a finding where it stands in a text. A finding of the same place and words that matters more or less than before, or is mended in another way, is another.
 *
 * @param mend the words that would put it right
 */
public record SeenProblem(int offset, int length, String message, String code, Severity severity, Optional<String> mend) {

	/** A finding at the place where it stands now. */
	public static SeenProblem of(Finding finding, int offset, int length) {
		return new SeenProblem(offset, length, finding.message(), finding.code(), finding.severity(), finding.mend().map(Finding.Mend::text));
	}

	/**
	 * What the card at the place says: what was found, and where to read on.
	 *
	 * @param key the keys that list what can be done, as they are named on this system; empty when there are none
	 */
	public static String card(Finding finding, String key) {
		return finding.message() + (key.isEmpty() ? "" : "\n" + key + " shows what can be done here, and why it matters.");
	}
}

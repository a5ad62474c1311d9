package framewright.core.exchange;

import java.util.List;

import framewright.dsl.model.Framework;

/**
 * What came of a document.
 *
 * @param framework the framework, in no resource yet
 * @param lines every line of the source and what became of it, in the order of the source
 */
public record Imported(Framework framework, List<SourceLine> lines) {

	/**
	 * What became of a line of the source.
	 *
	 * @param number the line, counted from 1
	 * @param text the line
	 * @param place where in the framework it went, in words that people understand ("Standard LIS1, indicators"); empty when it went nowhere
	 * @param reason why it was left out; empty when it was used
	 * @param loss whether leaving it out loses something that the author wrote, and not just an empty line or a mark of the format
	 */
	public record SourceLine(int number, String text, String place, String reason, boolean loss) {

		public static SourceLine used(int number, String text, String place) {
			return new SourceLine(number, text, place, "", false);
		}

		/** A line that holds nothing of the author's: blank, or a mark of the format. */
		public static SourceLine skipped(int number, String text, String reason) {
			return new SourceLine(number, text, "", reason, false);
		}

		/** A line that an author wrote and that found no place. */
		public static SourceLine left(int number, String text, String reason) {
			return new SourceLine(number, text, "", reason, true);
		}
	}

	/** The lines that were lost. */
	public List<SourceLine> left() {
		return lines.stream().filter(SourceLine::loss).toList();
	}
}

package framewright.editing.prose;

import java.util.List;

/**
 * A paragraph of prose, or an entry of a list in it. Immutable.
 *
 * @param depth how deep the entry stands in lists, from 1; 0 for a paragraph
 * @param number the number of a numbered entry; 0 for others
 * @param text its words; a line break in them is one that the author made in the source and nobody sees
 * @param runs the stretches that look like something, in their order; all else is plain
 */
public record Block(Kind kind, int depth, int number, String text, List<Run> runs) {

	/** What it is. */
	public enum Kind {
		PARAGRAPH, BULLET, NUMBER
	}

	/** A stretch of one look. */
	public record Run(int offset, int length, Look look) {

		public int end() {
			return offset + length;
		}
	}

	public Block {
		runs = List.copyOf(runs);
	}

	/** What an entry begins with, as it is shown; empty for a paragraph. */
	public String mark() {
		return switch (kind) {
			case PARAGRAPH -> "";
			case BULLET -> "•";
			case NUMBER -> number + ".";
		};
	}
}

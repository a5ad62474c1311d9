package framewright.dsl.parts;

import java.util.List;

/**
 * A word of a part's first line with what it says: {@code short "Listen"}, {@code formerly a, b}, {@code retired in 2.0.0}.
 *
 * @param word   the word or words: {@code short}, {@code retired in}
 * @param values what stands behind them, quoted texts without their marks; empty for {@code unordered}
 * @param start  the offset of its first sign
 * @param end    the offset behind its last sign
 */
public record Clause(String word, List<String> values, int start, int end) {

	public Clause {
		values = List.copyOf(values);
	}

	/** The values with commas between them. */
	public String value() {
		return String.join(", ", values);
	}

	/** Whether two clauses say the same. */
	public boolean says(Clause other) {
		return word.equals(other.word) && values.equals(other.values);
	}
}

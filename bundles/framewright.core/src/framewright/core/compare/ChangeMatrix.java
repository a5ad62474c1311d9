package framewright.core.compare;

import java.util.List;

/**
 * The changes as a table: a row for every rated element that changed, a column for every level.
 *
 * @param levels the levels of all scales that rate an element, in order, those of the newer version and then those that are gone
 */
public record ChangeMatrix(List<Column> levels, List<Row> rows) {

	public ChangeMatrix {
		levels = List.copyOf(levels);
		rows = List.copyOf(rows);
	}

	/** A level: its name and title. */
	public record Column(String scale, String level, String title) {
	}

	/**
	 * A rated element.
	 *
	 * @param overall what changed of the element apart from its descriptors
	 * @param cells   one for each column
	 */
	public record Row(Subject subject, Cell overall, List<Cell> cells, boolean affectsAssessment) {

		public Row {
			cells = List.copyOf(cells);
		}
	}

	/** What happened to the text of one level of one element. */
	public enum Cell {
		SAME("–", "no change"), LOW("L", "a small change"), MEDIUM("M", "a change of meaning"), HIGH("H", "rewritten"), NEW("New", "new"), GONE("Gone", "taken out"), NONE("", "no text");

		private final String sign;
		private final String meaning;

		Cell(String sign, String meaning) {
			this.sign = sign;
			this.meaning = meaning;
		}

		/** What is printed in the table. */
		public String sign() {
			return sign;
		}

		/** What the sign means, for the key of the table and for those who have it read to them. */
		public String meaning() {
			return meaning;
		}
	}
}

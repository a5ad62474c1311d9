package framewright.editing.matrix;

import java.util.List;
import java.util.Locale;

/**
 * Which rows of a matrix are shown.
 *
 * @param words all of them must be in the heading or the texts of a row, or in the heading of one above it; empty for any
 */
public record Filter(String words, Show show) {

	/** Everything. */
	public static final Filter ALL = new Filter("", Show.ALL);

	/** Which rows, apart from their words. */
	public enum Show {
		ALL("All elements"), MISSING("Text missing"), CHANGED("Changed since publication");

		private final String title;

		Show(String title) {
			this.title = title;
		}

		public String title() {
			return title;
		}
	}

	public boolean isAll() {
		return words.isBlank() && show == Show.ALL;
	}

	/** The words, written small. */
	List<String> searched() {
		return words.isBlank() ? List.of() : List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
	}
}

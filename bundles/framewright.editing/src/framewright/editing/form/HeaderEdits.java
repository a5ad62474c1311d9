package framewright.editing.form;

import java.util.List;

/** The lines at the top of a framework. A new line stands where the language has it; one that is there is written in its place. Pure. */
public final class HeaderEdits {

	/** A line of the header that says one thing, in the order of the language. */
	public enum Field {
		VERSION("version"), STATUS("status"), EDITION("edition"), DATE("date"), SUBTITLE("subtitle"), PUBLISHER("publisher"), OWNER("owner"), CONTACT("contact"), REFERENCE("reference"), LANGUAGE("language"), LICENCE(
				"licence"), REVIEW_BY("review-by");

		private final String keyword;

		Field(String keyword) {
			this.keyword = keyword;
		}

		/** The word of the language. */
		public String keyword() {
			return keyword;
		}
	}

	/**
	 * @param role empty for none
	 */
	public record Author(String name, String role) {
	}

	/**
	 * @param file under the library's folder {@code assets}; empty for no logo
	 * @param alt  what there is to see; empty for none
	 */
	public record Logo(String file, String alt) {
	}

	private HeaderEdits() {
	}

	/** What a line says; empty when there is none. */
	public static String value(FormText text, Field field) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Writes a line, or removes it.
	 *
	 * @param value empty to remove the line; refused when it is no version, date, language or status where one belongs
	 */
	public static FormEdit set(Field field, String value) {
		throw new UnsupportedOperationException();
	}

	/** The title of the framework; its name stays. Refused when it is empty. */
	public static FormEdit title(String title) {
		throw new UnsupportedOperationException();
	}

	public static List<Author> authors(FormText text) {
		throw new UnsupportedOperationException();
	}

	/** Makes these the authors, in this order, with as few changes as will do. */
	public static FormEdit authors(List<Author> authors) {
		throw new UnsupportedOperationException();
	}

	public static List<String> audience(FormText text) {
		throw new UnsupportedOperationException();
	}

	/** Makes these the people whom the framework is for; empty for none. */
	public static FormEdit audience(List<String> audience) {
		throw new UnsupportedOperationException();
	}

	public static Logo logo(FormText text) {
		throw new UnsupportedOperationException();
	}

	public static FormEdit logo(Logo logo) {
		throw new UnsupportedOperationException();
	}
}

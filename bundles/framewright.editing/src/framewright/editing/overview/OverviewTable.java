package framewright.editing.overview;

import java.util.List;

import framewright.dsl.parts.Part;
import framewright.editing.form.FormEdit;
import framewright.editing.form.FormText;

/** Several of a kind that a framework says of itself, a row for each: authors, levels, tiers, terms, sources. Without a state; it is asked about a text. */
public interface OverviewTable {

	/**
	 * @param title   what stands above it
	 * @param share   how wide it is beside the others
	 * @param choices the values to choose from; empty where anything may be written
	 */
	record Column(String title, int share, List<String> choices) {

		static Column of(String title, int share) {
			return new Column(title, share, List.of());
		}
	}

	/**
	 * @param values  one for each column
	 * @param details what is said of it below the table, one for each of {@link OverviewTable#details()}
	 */
	record Row(List<String> values, List<String> details) {
	}

	/** What one of them is called: “level”. */
	String one();

	List<Column> columns(FormText text);

	/** What else is said of a row, in fields of several lines: what each is called, with an ampersand before the letter that leads to it. Empty where there is no more. */
	List<String> details();

	List<Row> rows(FormText text);

	/** What is wrong with a value, in plain words; empty when nothing is. */
	String problem(FormText text, int column, String value);

	/** The edit that writes a value in a row. */
	FormEdit set(FormText text, int row, int column, String value);

	/** The edit that writes one of the {@link #details()} of a row. */
	FormEdit setDetail(FormText text, int row, int detail, String words);

	/** The edit that adds one with a title; it stands in the last row then. */
	FormEdit add(FormText text, String title);

	/**
	 * What is lost when a row is removed and has to be asked about; empty when nothing else goes with it.
	 */
	String question(FormText text, int row);

	/** The edit that removes a row, with what {@link #question} says. */
	FormEdit remove(FormText text, int row);

	/** The edit that moves a row up (-1) or down (1). */
	FormEdit move(FormText text, int row, int by);

	/** The row that shows a part; -1 when none does. */
	int rowOf(FormText text, Part part);
}

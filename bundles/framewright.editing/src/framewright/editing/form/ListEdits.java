package framewright.editing.form;

import java.util.List;

import framewright.dsl.parts.Part;

/** What an author does with the entries of a list. An entry that does not change keeps its bytes, its comments and its name, also when it is moved. Pure. */
public final class ListEdits {

	/**
	 * An entry as a form shows it.
	 *
	 * @param text  Markdown, may have several lines
	 * @param depth 1 for an entry of the list, 2 and 3 for those below another
	 */
	public record Row(String text, int depth) {
	}

	private ListEdits() {
	}

	/** The entries of a list facet from first to last, each before those below it. */
	public static List<Row> rows(Part list) {
		throw new UnsupportedOperationException();
	}

	/** The same rows with depths that can be written: the first is an entry of the list, and none is more than one deeper than the one before it. */
	public static List<Row> settled(List<Row> rows) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Makes these the entries of a list, with as few changes as will do. Refused when a row is more than one deeper than the one before it; see {@link #settled}.
	 *
	 * @param list the list facet
	 */
	public static FormEdit set(Address list, List<Row> rows) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param place among {@link #rows}, from 0; behind the last when there are fewer
	 */
	public static FormEdit add(Address list, int place, Row row) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Removes an entry; those below it go one step up.
	 *
	 * @param place among {@link #rows}
	 */
	public static FormEdit remove(Address list, int place) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Moves an entry with those below it.
	 *
	 * @param from  among {@link #rows}
	 * @param to    its place among the rows that are left without it and those below it
	 * @param depth how deep it stands there
	 */
	public static FormEdit move(Address list, int from, int to, int depth) {
		throw new UnsupportedOperationException();
	}
}

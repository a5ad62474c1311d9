package framewright.editing.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

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

	private static final int DEEPEST = 3;

	private ListEdits() {
	}

	/** The entries of a list facet from first to last, each before those below it. */
	public static List<Row> rows(Part list) {
		return entries(list).stream().map(entry -> new Row(entry.prose(), entry.keyword().length())).toList();
	}

	/** The same rows with depths that can be written: the first is an entry of the list, and none is more than one deeper than the one before it. */
	public static List<Row> settled(List<Row> rows) {
		List<Row> settled = new ArrayList<>();
		for (Row row : rows) {
			int most = settled.isEmpty() ? 1 : Math.min(DEEPEST, settled.getLast().depth() + 1);
			settled.add(new Row(row.text(), Math.clamp(row.depth(), 1, most)));
		}
		return settled;
	}

	/**
	 * Makes these the entries of a list, with as few changes as will do. Refused when a row is more than one deeper than the one before it; see {@link #settled}.
	 *
	 * @param list the list facet
	 */
	public static FormEdit set(Address list, List<Row> rows) {
		return text -> {
			if (!settled(rows).equals(rows)) {
				throw new RefusedEditException("An entry can stand one step deeper than the one before it and no more, and three steps at most. Move it out a step.");
			}
			Part part = Parts.at(text, list, Kind.LIST);
			return new EntryChange(new Draft(text), part, entries(part), rows).edits();
		};
	}

	/** The entries of the first list of a kind without a heading on a part; none where there is none. */
	public static List<Row> rows(Part owner, FacetKind kind) {
		return own(owner, kind).map(ListEdits::rows).orElse(List.of());
	}

	/**
	 * Makes these the entries of the first list of a kind without a heading on a part: a new list at its natural place where there was none; the list is removed with its last entry, unless it has a lead-in.
	 *
	 * @param owner the framework, an element, a scale or a level
	 * @param kind  one that is a list: indicators, questions, suggestions, tests
	 */
	public static FormEdit facet(Address owner, FacetKind kind, List<Row> rows) {
		return text -> {
			Part part = Parts.at(text, owner);
			Optional<Part> list = own(part, kind);
			if (list.isPresent() && rows.isEmpty() && list.get().prose().isEmpty()) {
				Draft draft = new Draft(text);
				draft.remove(list.get());
				return draft.edits();
			}
			if (list.isPresent()) {
				return set(Address.of(list.get()), rows).on(text);
			}
			if (rows.isEmpty()) {
				return List.of();
			}
			List<Integer> way = new ArrayList<>(owner.way());
			way.add(FacetEdits.placeFor(part, kind));
			return new Composed(text).then(FacetEdits.add(owner, kind, "", "")).then(set(new Address(owner.element(), way), rows)).edits();
		};
	}

	private static Optional<Part> own(Part owner, FacetKind kind) {
		return owner.parts().stream().filter(part -> part.kind() == Kind.LIST && part.keyword().equals(kind.keyword()) && part.titleStart() < 0).findFirst();
	}

	/**
	 * @param place among {@link #rows}, from 0; behind the last when there are fewer
	 */
	public static FormEdit add(Address list, int place, Row row) {
		return change(list, rows -> {
			rows.add(Math.clamp(place, 0, rows.size()), row);
			return rows;
		});
	}

	/**
	 * Removes an entry; those below it go one step up.
	 *
	 * @param place among {@link #rows}
	 */
	public static FormEdit remove(Address list, int place) {
		return change(list, rows -> {
			inRange(rows, place);
			int depth = rows.remove(place).depth();
			for (int i = place; i < rows.size() && rows.get(i).depth() > depth; i++) {
				rows.set(i, new Row(rows.get(i).text(), rows.get(i).depth() - 1));
			}
			return rows;
		});
	}

	/**
	 * Moves an entry with those below it.
	 *
	 * @param from  among {@link #rows}
	 * @param to    its place among the rows that are left without it and those below it
	 * @param depth how deep it stands there
	 */
	public static FormEdit move(Address list, int from, int to, int depth) {
		return change(list, rows -> {
			inRange(rows, from);
			int end = from + 1;
			while (end < rows.size() && rows.get(end).depth() > rows.get(from).depth()) {
				end++;
			}
			int by = depth - rows.get(from).depth();
			List<Row> moved = rows.subList(from, end).stream().map(row -> new Row(row.text(), row.depth() + by)).toList();
			rows.subList(from, end).clear();
			rows.addAll(Math.clamp(to, 0, rows.size()), moved);
			return rows;
		});
	}

	/** The entries at any depth in the order of the text. */
	private static List<Part> entries(Part list) {
		return Parts.inside(list).stream().filter(part -> part.kind() == Kind.ENTRY).toList();
	}

	private interface Change {
		List<Row> of(List<Row> rows) throws RefusedEditException;
	}

	private static FormEdit change(Address list, Change change) {
		return text -> set(list, settled(change.of(new ArrayList<>(rows(Parts.at(text, list, Kind.LIST)))))).on(text);
	}

	private static void inRange(List<Row> rows, int place) throws RefusedEditException {
		if (place < 0 || place >= rows.size()) {
			throw new RefusedEditException("The entry is no longer there. Choose it again.");
		}
	}
}

package framewright.editing.elements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.editing.form.ListEdits;
import framewright.editing.form.ListEdits.Row;

/** The entries of a list as one piece of prose that holds nothing but a list, and back, so that lists are written in the same field as prose. Pure. */
public final class ListProse {

	private static final Pattern MARK = Pattern.compile("( *)(?:[-*+]|\\d{1,9}[.)])(?: +(.*)|)");
	private static final String STEP = "  ";

	private ListProse() {
	}

	/** The rows as Markdown. */
	public static String markdown(List<Row> rows) {
		StringBuilder markdown = new StringBuilder();
		for (Row row : rows) {
			String margin = STEP.repeat(row.depth() - 1);
			String mark = "- ";
			for (String line : (row.text() + "\n").split("\n", -1)) {
				if (mark.equals("- ") || !line.isBlank()) {
					markdown.append(markdown.isEmpty() ? "" : "\n").append((margin + mark + line).stripTrailing());
				}
				mark = STEP;
			}
		}
		return markdown.toString();
	}

	/** The rows that some Markdown has, with depths that a list may have. What is no entry becomes one. */
	public static List<Row> rows(String markdown) {
		List<Row> rows = new ArrayList<>();
		List<Integer> margins = new ArrayList<>();
		boolean gap = true;
		for (String line : markdown.split("\\R")) {
			Matcher mark = MARK.matcher(line);
			if (line.isBlank()) {
				gap = true;
			} else if (mark.matches()) {
				int margin = mark.group(1).length();
				while (!margins.isEmpty() && margins.getLast() >= margin) {
					margins.removeLast();
				}
				margins.add(margin);
				rows.add(new Row(mark.group(2) == null ? "" : mark.group(2).strip(), margins.size()));
				gap = false;
			} else if (rows.isEmpty() || gap && !line.startsWith(" ")) {
				margins.clear();
				rows.add(new Row(line.strip(), 1));
				gap = false;
			} else {
				Row last = rows.removeLast();
				rows.add(new Row((last.text() + "\n" + line.strip()).strip(), last.depth()));
			}
		}
		rows.removeIf(row -> row.text().isBlank());
		return ListEdits.settled(rows);
	}

	/** Whether a list can be written as prose and come back as it was; not where an entry itself begins as a list does. */
	public static boolean isWritable(List<Row> rows) {
		List<Row> said = rows.stream().filter(row -> !row.text().isBlank()).toList();
		return rows(markdown(said)).equals(said);
	}

	/**
	 * Sets an entry and those below it one step in or out.
	 *
	 * @param place among the rows, from 0
	 * @return the same rows where that cannot be
	 */
	public static List<Row> shifted(List<Row> rows, int place, boolean in) {
		List<Row> shifted = new ArrayList<>(rows);
		int by = in ? 1 : -1;
		for (int i = place; i < end(rows, place); i++) {
			shifted.set(i, new Row(rows.get(i).text(), Math.max(1, rows.get(i).depth() + by)));
		}
		return ListEdits.settled(shifted).equals(shifted) ? shifted : rows;
	}

	/** Moves an entry and those below it over the entry before or behind it; see {@link #placeOf} for where it is then. */
	public static List<Row> moved(List<Row> rows, int place, boolean up) {
		int end = end(rows, place);
		int other = up ? before(rows, place) : end;
		if (other < 0 || other >= rows.size() || rows.get(other).depth() != rows.get(place).depth()) {
			return rows;
		}
		int from = up ? other : place;
		int middle = up ? place : other;
		int to = up ? end : end(rows, other);
		List<Row> moved = new ArrayList<>(rows.subList(0, from));
		moved.addAll(rows.subList(middle, to));
		moved.addAll(rows.subList(from, middle));
		moved.addAll(rows.subList(to, rows.size()));
		return moved;
	}

	/** Where an entry is after it was {@link #moved}. */
	public static int placeOf(List<Row> rows, int place, boolean up) {
		return up ? Math.max(0, before(rows, place)) : place + end(rows, end(rows, place)) - end(rows, place);
	}

	/** The entry of the same depth before another one; -1 when it is the first below its entry. */
	private static int before(List<Row> rows, int place) {
		int before = place - 1;
		while (before >= 0 && rows.get(before).depth() > rows.get(place).depth()) {
			before--;
		}
		return before;
	}

	/** Behind an entry and all those below it. */
	private static int end(List<Row> rows, int place) {
		int end = Math.min(place + 1, rows.size());
		while (end < rows.size() && rows.get(end).depth() > rows.get(place).depth()) {
			end++;
		}
		return end;
	}
}

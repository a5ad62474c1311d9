package framewright.format.spreadsheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;

import framewright.core.exchange.ImportRequest.Correction;
import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.Meaning;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Imported.Sureness;
import framewright.core.exchange.items.Item;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.format.spreadsheet.RawTable.RawRow;

/** Accounts for every row of somebody else's tables, and keeps what a person should look at. */
final class Ledger {

	static final String PART = "part";
	static final String HEADING = "heading";
	static final String CONTINUED = Meaning.ABOVE;
	static final String HEADINGS = "headings";
	static final String TITLE = "title";
	static final String IGNORED = Meaning.OUT;

	/** What a person may say that a row is. */
	static final List<Meaning> MEANINGS = List.of(new Meaning(PART, "A part of the framework"), new Meaning(HEADING, "A heading: what follows stands in it"), new Meaning(CONTINUED, "Belongs to the row above"),
			new Meaning(HEADINGS, "The headings of the columns"), new Meaning(TITLE, "The title of the framework, or about the whole"), new Meaning(IGNORED, "Nothing: leave it out"));

	private static final int MOST_DOUBTS = 500;
	private static final int LONGEST_CELL = 2_000;

	/** What became of a row, before there is a framework. */
	private record Entry(String meaning, Sureness sureness, Item item, boolean framework, String reason, boolean loss) {
	}

	private final List<RawRow> rows = new ArrayList<>();
	private final List<Grid> gridOf = new ArrayList<>();
	private final Map<RawRow, Integer> numbers = new IdentityHashMap<>();
	private final Map<Integer, Entry> entries = new HashMap<>();
	private final Map<Integer, String> said = new HashMap<>();
	private final List<Doubt> doubts = new ArrayList<>();
	private int more;

	Ledger(List<Grid> grids, List<Correction> corrections) {
		for (Grid grid : grids) {
			for (RawRow row : grid.rows()) {
				rows.add(row);
				gridOf.add(grid);
				numbers.put(row, rows.size());
			}
		}
		for (Correction correction : corrections) {
			for (int line = Math.max(1, correction.first()); line <= Math.min(rows.size(), correction.last()); line++) {
				said.put(line, correction.meaning());
			}
		}
	}

	int number(RawRow row) {
		return numbers.get(row);
	}

	/** What a person says that a row is; empty where nobody says anything. */
	String said(RawRow row) {
		return said.getOrDefault(number(row), "");
	}

	Sureness sureness(RawRow row, Sureness otherwise) {
		return said.containsKey(number(row)) ? Sureness.SURE : otherwise;
	}

	void used(RawRow row, String meaning, Sureness sureness, Item item) {
		entries.put(number(row), new Entry(meaning, sureness(row, sureness), item, false, "", false));
	}

	/** It went to the framework as a whole. */
	void ofFramework(RawRow row, Sureness sureness) {
		entries.put(number(row), new Entry(TITLE, sureness(row, sureness), null, true, "", false));
	}

	void skipped(RawRow row, String meaning, Sureness sureness, String reason) {
		entries.put(number(row), new Entry(meaning, sureness(row, sureness), null, false, reason, false));
	}

	void left(RawRow row, String reason) {
		entries.put(number(row), new Entry("", Sureness.SURE, null, false, reason, true));
	}

	void doubt(RawRow row, String message) {
		doubt(row == null ? 0 : number(row), message);
	}

	void doubt(int line, String message) {
		if (doubts.size() < MOST_DOUBTS) {
			doubts.add(new Doubt(line, message));
		} else {
			more++;
		}
	}

	/** Takes over what was odd about cells. */
	void remarks(List<Remarks.Remark> remarks) {
		Map<String, Integer> lines = new HashMap<>();
		for (int i = 0; i < rows.size(); i++) {
			lines.put(gridOf.get(i).name() + "\n" + rows.get(i).number(), i + 1);
		}
		remarks.forEach(remark -> doubt(lines.getOrDefault(remark.sheet() + "\n" + remark.row(), 0), remark.message()));
	}

	List<Doubt> doubts() {
		List<Doubt> all = new ArrayList<>(doubts);
		if (more > 0) {
			all.add(new Doubt(0, more + " more rows have faults like those that are told."));
		}
		all.sort(Comparator.comparingInt(Doubt::line));
		return all;
	}

	/** Every row, in order. @param elements the element of an item */
	List<SourceLine> lines(Framework framework, Function<Item, Element> elements) {
		List<SourceLine> lines = new ArrayList<>(rows.size());
		for (int i = 0; i < rows.size(); i++) {
			Entry entry = entries.getOrDefault(i + 1, new Entry("", Sureness.SURE, null, false, "no table was found that it belongs to", true));
			Element element = entry.item() == null ? null : elements.apply(entry.item());
			EObject target = entry.framework() ? framework : element;
			String place = entry.framework() ? "About the framework" : element == null ? "" : (element.getTier() == null ? "Part" : element.getTier().getTitle()) + " “" + RawTable.shorten(element.getTitle()) + "”";
			lines.add(new SourceLine(i + 1, text(rows.get(i)), gridOf.get(i).where(rows.get(i)), place, entry.meaning(), entry.sureness(), target, entry.reason(), entry.loss()));
		}
		return lines;
	}

	private static String text(RawRow row) {
		StringBuilder text = new StringBuilder();
		for (String cell : row.cells()) {
			if (!cell.isBlank()) {
				text.append(text.isEmpty() ? "" : " | ").append(cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) + "…" : cell.strip().replaceAll("\\s*\\R\\s*", " / "));
			}
		}
		return text.toString();
	}
}

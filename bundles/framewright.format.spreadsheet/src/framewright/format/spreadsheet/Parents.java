package framewright.format.spreadsheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import framewright.dsl.Names;

/** Which element each row of the Matrix is, and what it stands in. New rows get a name of their title and stand where their kind may stand, after the row above. */
final class Parents {

	/** The language allows no more than this. */
	private static final int DEEPEST = 190;

	private final Map<Row, String> names = new IdentityHashMap<>();
	private final Map<String, String> parents = new HashMap<>();
	private final Map<String, String> tiers = new HashMap<>();
	private final Kinds kinds;
	private final Faults faults;

	Parents(List<Row> rows, Kinds kinds, Set<String> taken, Faults faults) {
		this.kinds = kinds;
		this.faults = faults;
		Map<String, Row> known = known(rows);
		Set<String> all = new HashSet<>(taken);
		all.addAll(known.keySet());
		String above = Labels.FRAMEWORK;
		for (Row row : rows) {
			String tier = tier(row);
			String name = row.get(Column.NAME).strip();
			if (name.isEmpty()) {
				name = Names.fromTitle(Cells.ofOptional(row.get(Column.TITLE)), all);
				all.add(name);
				row.with(Column.NAME, name);
			} else if (known.get(name) != row) {
				continue; // told already
			}
			names.put(row, name);
			if (tier != null) {
				tiers.put(name, tier);
				parents.put(name, parent(row, tier, above, known));
				above = name;
			}
		}
		known.forEach(this::noCircle);
	}

	private Map<String, Row> known(List<Row> rows) {
		Map<String, Row> known = new LinkedHashMap<>();
		for (Row row : rows) {
			String name = row.get(Column.NAME).strip();
			Row other = name.isEmpty() ? null : known.putIfAbsent(name, row);
			if (other != null) {
				faults.at(Sheet.MATRIX, row, Column.NAME, "The permanent name “" + RawTable.shorten(name) + "” stands in row " + other.number() + " already, so the two rows cannot be told apart. If this row was copied to make a new part, clear this cell (the column may be hidden).");
			}
			if (!name.isEmpty() && !Names.isName(name)) {
				faults.at(Sheet.MATRIX, row, Column.NAME, "“" + RawTable.shorten(name) + "” is not a permanent name. It has letters, digits and hyphens only, and begins with a letter. Clear the cell to have one made from the title.");
			}
		}
		return known;
	}

	private String tier(Row row) {
		String label = row.get(Column.KIND);
		String tier = kinds.tier(label);
		if (tier == null) {
			faults.at(Sheet.MATRIX, row, Column.KIND, (label.isEmpty() ? "It is not said what kind of part this row is." : "There is no kind of part called “" + RawTable.shorten(label) + "”.") + " Use one of " + String.join(", ", kinds.labels()) + ".");
		}
		return tier;
	}

	private String parent(Row row, String tier, String above, Map<String, Row> known) {
		String inside = row.get(Column.INSIDE).strip();
		if (!inside.isEmpty()) {
			if (!inside.equals(Labels.FRAMEWORK) && !known.containsKey(inside)) {
				faults.at(Sheet.MATRIX, row, Column.INSIDE, "The part “" + RawTable.shorten(inside) + "” that this one stands in is not in this sheet. Put its row back, or write the permanent name of another part into this cell (the column may be hidden), or clear it.");
			}
			return inside;
		}
		int depth = 0;
		for (String outer = above; outer != null && !outer.equals(Labels.FRAMEWORK) && depth++ < DEEPEST; outer = parents.get(outer)) {
			if (tiers.get(outer).equals(tier)) {
				return parents.get(outer);
			}
			if (kinds.mayContain(tiers.get(outer), tier)) {
				return outer;
			}
		}
		return Labels.FRAMEWORK;
	}

	private void noCircle(String name, Row row) {
		Set<String> seen = new HashSet<>();
		for (String outer = name; outer != null && !outer.equals(Labels.FRAMEWORK); outer = parents.get(outer)) {
			if (!seen.add(outer) || seen.size() > DEEPEST) {
				faults.at(Sheet.MATRIX, row, Column.INSIDE, (seen.size() > DEEPEST ? "Parts stand more than " + DEEPEST + " deep in each other." : "This part stands in itself.") + " Write the permanent name of the part around it into this cell (the column may be hidden).");
				return;
			}
		}
	}

	/** The name of the element of a row; {@code null} for a row with a fault. */
	String name(Row row) {
		return names.get(row);
	}

	/** The key of what an element stands in. */
	String parent(String name) {
		return parents.getOrDefault(name, Labels.FRAMEWORK);
	}
}

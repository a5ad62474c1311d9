package framewright.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.ChangeMatrix;
import framewright.core.compare.ChangeMatrix.Cell;
import framewright.core.compare.ChangeMatrix.Column;
import framewright.core.compare.ChangeMatrix.Row;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

/**
 * The table of rated elements and levels, with what happened in each cell: after the summary of changes that SFIA 7 publishes, whose rows are
 * skills and whose columns are levels.
 */
final class Matrix {

	/** Above this much of new words a text counts as rewritten. */
	private static final double REWRITTEN = 0.5;

	private final Matching matching;
	private final Map<String, List<Change>> byElement = new LinkedHashMap<>();
	private final Set<String> rated = new HashSet<>();

	private Matrix(Matching matching, Collection<Change> changes) {
		this.matching = matching;
		for (Change change : changes) {
			byElement.computeIfAbsent(change.subject().name(), name -> new ArrayList<>()).add(change);
			// What came with another change, inside a new domain or as a part of what was split, has a row of its own.
			for (String name : change.others()) {
				Part other = matching.to().elements().get(name);
				if (other != null && matching.from(other) == null) {
					byElement.computeIfAbsent(name, key -> new ArrayList<>());
				}
			}
		}
	}

	static ChangeMatrix of(Matching matching, Collection<Change> changes) {
		return new Matrix(matching, changes).build();
	}

	private ChangeMatrix build() {
		List<Part> elements = new ArrayList<>();
		for (Part element : matching.to().elements().values()) {
			if (byElement.containsKey(element.name()) && matching.to().ratedOn(element).isPresent()) {
				elements.add(element);
				matching.to().ratedOn(element).ifPresent(scale -> rated.add(scale.name()));
			}
		}
		List<Part> gone = new ArrayList<>();
		for (Part element : matching.from().elements().values()) {
			if (matching.to(element) == null && matching.from().ratedOn(element).isPresent()) {
				gone.add(element);
			}
		}
		List<Column> columns = columns();
		List<Row> rows = new ArrayList<>();
		elements.forEach(element -> rows.add(row(element, matching.from(element), columns)));
		gone.forEach(element -> rows.add(row(null, element, columns)));
		return new ChangeMatrix(rows.isEmpty() ? List.of() : columns, rows);
	}

	/** The levels of the newer scales that rate something, and behind them the old ones that are gone. */
	private List<Column> columns() {
		List<Column> columns = new ArrayList<>();
		for (Part scale : matching.to().scales().values()) {
			boolean rates = rated.contains(scale.name()) || matching.to().scales().size() == 1;
			if (rates) {
				Outline.levels(scale).forEach(level -> columns.add(new Column(scale.name(), level.name(), level.title())));
				Part old = matching.from(scale);
				if (old != null) {
					Outline.levels(old).stream().filter(level -> isGone(level, scale)).forEach(level -> columns.add(new Column(scale.name(), level.name(), level.title())));
				}
			}
		}
		return columns;
	}

	private static boolean isGone(Part level, Part scale) {
		return Outline.levels(scale).stream().noneMatch(now -> now.name().equals(level.name()) || now.values("formerly").contains(level.name()));
	}

	private Row row(Part now, Part old, List<Column> columns) {
		Part shown = now != null ? now : old;
		List<Change> changes = byElement.getOrDefault(shown.name(), List.of());
		List<Cell> cells = new ArrayList<>();
		for (Column column : columns) {
			cells.add(cell(descriptor(now, column.level()), descriptor(old, former(now, column.level()))));
		}
		boolean affects = changes.stream().anyMatch(Change::affectsAssessment) || old == null || now == null;
		return new Row(Subjects.of(shown, now != null, matching), overall(now, old, changes), cells, affects);
	}

	private String former(Part element, String level) {
		return element == null ? level : matching.formerLevel(element, level);
	}

	private static Optional<Part> descriptor(Part element, String level) {
		return element == null ? Optional.empty() : element.parts().stream().filter(part -> part.kind() == Kind.DESCRIPTOR && part.name().equals(level)).findFirst();
	}

	private static Cell cell(Optional<Part> newer, Optional<Part> older) {
		if (newer.isEmpty()) {
			return older.isEmpty() ? Cell.NONE : Cell.GONE;
		}
		if (older.isEmpty()) {
			return Cell.NEW;
		}
		String before = older.get().prose();
		String after = newer.get().prose();
		if (Prose.same(before, after)) {
			return Cell.SAME;
		}
		List<String> old = Prose.words(before);
		List<String> now = Prose.words(after);
		if (Meaning.isKept(old, now)) {
			return Cell.LOW;
		}
		return 1 - Prose.likeness(old, now) > REWRITTEN ? Cell.HIGH : Cell.MEDIUM;
	}

	private static Cell overall(Part now, Part old, List<Change> changes) {
		if (old == null) {
			return Cell.NEW;
		}
		if (now == null || Outline.isRetired(now) && !Outline.isRetired(old)) {
			return Cell.GONE;
		}
		ChangeClass heaviest = changes.stream().filter(change -> !change.facet().equals("at")).map(Change::weight).max(ChangeClass::compareTo).orElse(null);
		return heaviest == null ? Cell.SAME : switch (heaviest) {
			case EDITORIAL -> Cell.LOW;
			case SUBSTANTIVE -> Cell.MEDIUM;
			case STRUCTURAL, BREAKING -> Cell.HIGH;
		};
	}
}

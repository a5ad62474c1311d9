package framewright.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.ChangeMatrix;
import framewright.core.compare.ChangeMatrix.Cell;
import framewright.core.compare.ChangeMatrix.Column;
import framewright.core.compare.ChangeMatrix.Row;
import framewright.core.compare.Changes;
import framewright.core.compare.Changes.DomainCount;
import framewright.core.compare.Changes.Side;
import framewright.core.compare.Subject;

/** Changes made by hand, to test with. */
public final class SomeChanges {

	public static final Subject FRAMEWORK = new Subject("alpha", "alpha", "Alpha framework", "", "", "", "", "");
	public static final Subject LISTENING = new Subject("listening", "listening", "Listen to others", "component", "1a.ii", "1a.i", "people", "Leading People");
	public static final Subject GROWTH = new Subject("growth", "", "Help others to grow", "component", "", "2a.i", "growing", "Growing Others");

	private SomeChanges() {
	}

	public static Change change(String id, Subject subject, ChangeKind kind, ChangeClass weight, String facet, String level, String old, String now) {
		return new Change(id, subject, kind, weight, "rule", facet, level, old, now, List.of(), OptionalDouble.empty(), "");
	}

	public static Change affecting(Change change, String effect) {
		return new Change(change.id(), change.subject(), change.kind(), change.weight(), change.rule(), change.facet(), change.level(), change.old(), change.now(), change.others(), change.score(), effect);
	}

	/** One of the framework, three of “Listen to others”, two of “Help others to grow”. */
	public static Changes few() {
		return of(List.of(
				change("f1", FRAMEWORK, ChangeKind.METADATA_CHANGED, ChangeClass.EDITORIAL, "edition", "", "Spring", "Autumn"),
				change("l1", LISTENING, ChangeKind.MOVED, ChangeClass.STRUCTURAL, "", "", "", ""),
				affecting(change("l2", LISTENING, ChangeKind.REWORDED, ChangeClass.SUBSTANTIVE, "at", "high", "seek out views", "always seek out views"), "A leader rated High may no longer be."),
				change("l3", LISTENING, ChangeKind.REWORDED, ChangeClass.EDITORIAL, "at", "some", "hear  views", "hear views"),
				change("g1", GROWTH, ChangeKind.ADDED, ChangeClass.STRUCTURAL, "", "", "", "Help others to grow"),
				change("g2", GROWTH, ChangeKind.REMOVED, ChangeClass.BREAKING, "why", "", "Because it matters.", "")));
	}

	public static Changes of(List<Change> changes) {
		List<Column> levels = List.of(new Column("impact", "some", "Some impact"), new Column("impact", "high", "High impact"));
		List<Row> rows = List.of(new Row(LISTENING, Cell.LOW, List.of(Cell.LOW, Cell.HIGH), true), new Row(GROWTH, Cell.NEW, List.of(Cell.NEW, Cell.NONE), false));
		List<DomainCount> domains = List.of(new DomainCount("", "Alpha framework", 1, 0, 0, 0), new DomainCount("people", "Leading People", 1, 1, 1, 0), new DomainCount("growing", "Growing Others", 0, 0, 1, 1));
		return new Changes(new Side("alpha", "Alpha framework", "1.0.0", "version 1.0.0"), new Side("alpha", "Alpha framework", "1.1.0", "your current text"), changes, "2.0.0", "A few things changed.", domains,
				new ChangeMatrix(levels, rows), List.of());
	}

	/** A reworded level for each of many elements, in ten domains. */
	public static Changes many(int count) {
		List<Change> changes = new ArrayList<>();
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Subject subject = new Subject("element-" + i, "element-" + i, "Element number " + i, "component", i + ".i", i + ".i", "domain-" + i % 10, "Domain " + i % 10);
			changes.add(change("c" + i, subject, ChangeKind.REWORDED, ChangeClass.SUBSTANTIVE, "at", "high", "Lead " + i + " people well.", "Lead " + i + " people very well."));
			rows.add(new Row(subject, Cell.SAME, List.of(Cell.SAME, Cell.MEDIUM), false));
		}
		Changes few = of(changes);
		return new Changes(few.old(), few.now(), changes, "2.0.0", "Many things changed.", few.domains(), new ChangeMatrix(few.matrix().levels(), rows), List.of());
	}
}

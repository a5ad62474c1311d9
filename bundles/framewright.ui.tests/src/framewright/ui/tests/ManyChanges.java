package framewright.ui.tests;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.core.compare.Merged;
import framewright.core.compare.Run;

/** Finds a change in each of many elements, whatever the texts are. */
public final class ManyChanges implements Comparison {

	private final int count;

	public ManyChanges(int count) {
		this.count = count;
	}

	@Override
	public Changes between(Text old, Text now, BooleanSupplier cancelled) {
		return SomeChanges.many(count);
	}

	@Override
	public List<Run> redline(String old, String now) {
		return List.of(new Run(Run.Kind.REMOVED, old), new Run(Run.Kind.ADDED, now));
	}

	@Override
	public Changes judged(Changes changes, Map<String, ChangeClass> weights) {
		return changes;
	}

	@Override
	public Merged merge(String base, String ours, String theirs) {
		throw new UnsupportedOperationException();
	}

	@Override
	public String reject(String old, String now, Change change) {
		throw new UnsupportedOperationException();
	}
}

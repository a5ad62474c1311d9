package framewright.diff;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.core.compare.Merged;
import framewright.core.compare.Run;
import framewright.core.compare.UnreadableTextException;

/** The comparison of this bundle, as others know it. */
public final class TextComparison implements Comparison {

	@Override
	public Changes between(Text old, Text now, BooleanSupplier cancelled) throws UnreadableTextException {
		return Differences.between(old, now, cancelled).changes();
	}

	@Override
	public Changes judged(Changes changes, Map<String, ChangeClass> weights) {
		List<Change> judged = changes.changes().stream().map(change -> change.as(weights.getOrDefault(change.id(), change.weight()))).toList();
		return Differences.told(changes.old(), changes.now(), judged, changes.matrix(), changes.renumbered());
	}

	@Override
	public List<Run> redline(String old, String now) {
		return Redline.of(old, now);
	}

	@Override
	public Merged merge(String base, String ours, String theirs) throws UnreadableTextException {
		return Merging.of(base, ours, theirs);
	}

	@Override
	public String reject(String old, String now, Change change) throws UnreadableTextException {
		return Rejection.of(old, now, change);
	}
}

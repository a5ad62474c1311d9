package framewright.diff;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import framewright.core.compare.Change;
import framewright.core.compare.Comparison.Text;
import framewright.core.compare.UnreadableTextException;

/** Takes one change back, in the newer text or in one that was edited since. */
final class Rejection {

	private Rejection() {
	}

	static String of(String old, String now, Change change) throws UnreadableTextException {
		Differences differences = Differences.between(new Text("the older version", old), new Text("the text", now), () -> false);
		List<Edit> steps = null;
		for (Map.Entry<Change, List<Edit>> told : differences.told().entrySet()) {
			if (told.getKey().id().equals(change.id())) {
				steps = told.getValue();
			}
		}
		if (steps == null) {
			throw new UnreadableTextException("This change is no longer in the text: it was edited since, or is as it was before. Compare again to see what differs now.");
		}
		String without = apply(now, differences.matching().reversed(), steps.stream().map(Edit::reversed).toList());
		if (without.equals(now)) {
			throw new UnreadableTextException("This change cannot be taken back by itself, because the place it was made in is gone. Take back the change that removed “" + change.old() + "” first.");
		}
		return without;
	}

	/** Does steps in the text that they lead from. */
	static String apply(String text, Matching matching, List<Edit> steps) {
		Draft draft = new Draft(text, matching.from().framework());
		new Transfer(draft, matching, UnaryOperator.identity()).apply(steps);
		return draft.text();
	}
}

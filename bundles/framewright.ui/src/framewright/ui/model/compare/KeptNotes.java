package framewright.ui.model.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.review.Review.Verdict;

/** Keeps the answers of a reviewer while an editor is open, over every new comparison of its texts, and passes them on. Belongs to one thread. */
public final class KeptNotes implements ReviewNotes {

	private final ReviewNotes further;
	private final Map<String, Verdict> verdicts = new HashMap<>();
	private final Map<String, ChangeClass> weights = new HashMap<>();

	/** @param further knows the answers of before, and is told of new ones */
	public KeptNotes(ReviewNotes further) {
		this.further = further;
		verdicts.putAll(further.verdicts());
		weights.putAll(further.weights());
	}

	@Override
	public Map<String, Verdict> verdicts() {
		return Map.copyOf(verdicts);
	}

	@Override
	public Map<String, ChangeClass> weights() {
		return Map.copyOf(weights);
	}

	@Override
	public List<String> remarks(Change change) {
		return further.remarks(change);
	}

	@Override
	public int comments(Change change) {
		return further.comments(change);
	}

	@Override
	public void decided(Change change, Optional<Verdict> verdict) {
		verdict.ifPresentOrElse(given -> verdicts.put(change.id(), given), () -> verdicts.remove(change.id()));
		further.decided(change, verdict);
	}

	@Override
	public void judged(Change change, Optional<ChangeClass> weight) {
		weight.ifPresentOrElse(given -> weights.put(change.id(), given), () -> weights.remove(change.id()));
		further.judged(change, weight);
	}
}
